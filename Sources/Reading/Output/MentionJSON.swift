// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Writes mentions as JSON into a buffer, in the shape of `Documentation/Reading/Mentions.md`.
///
/// The shape is a contract: a key is only ever added, and what changes otherwise changes `version`.
public struct MentionJSON {
  /// The version of the shape.
  public static let version = 1

  private var json = JSONText()
  private var places = PlaceFinder()
  /// The member that names the file, written once for all mentions.
  private let file: [UInt8]

  /// A writer whose mentions carry the name of their file, if there is one to tell.
  public init(file: String? = nil) {
    var member = JSONText()
    if let file {
      member.raw(",\"file\":")
      member.string(file)
    }
    self.file = member.bytes
  }

  /// What was written since it was last emptied.
  public var bytes: [UInt8] { json.bytes }

  public var count: Int { json.count }

  /// Hands over what was written since it was last emptied, empties it and keeps its room.
  public mutating func flush(_ write: (UnsafeBufferPointer<UInt8>) -> Void) {
    json.withBytes(write)
    json.removeAll()
  }

  /// Begins a new text: offsets start at its first byte again.
  public mutating func beginText() { places = PlaceFinder() }

  /// JSON that goes between mentions: a line end, a comma, a bracket.
  public mutating func append(_ punctuation: StaticString) {
    json.own()
    json.raw(punctuation)
  }

  /// What opens the form that holds whole documents; `]}` closes it.
  public static let opening = Array("{\"version\":\(version),\"documents\":[".utf8)

  /// Opens one document of that form; `]}` closes it.
  public mutating func openDocument(named name: String) {
    beginText()
    json.own()
    json.raw("{\"file\":")
    json.string(name)
    json.raw(",\"mentions\":[")
  }

  /// One mention as an object.
  public mutating func append(_ mention: Mention, in bytes: UnsafeBufferPointer<UInt8>) {
    let place = places.place(of: mention.range.lowerBound, in: bytes)
    json.own()
    json.raw("{\"kind\":\"")
    json.raw(mention.kind.label)
    json.raw("\"")
    file.withUnsafeBufferPointer { json.plain($0) }
    json.raw(",\"line\":")
    json.integer(place.line)
    json.raw(",\"column\":")
    json.integer(place.column)
    json.raw(",\"start\":")
    let start = json.count
    json.integer(mention.range.lowerBound)
    let afterStart = json.count
    json.raw(",\"end\":")
    json.integer(mention.range.upperBound)
    json.raw(",\"text\":")
    json.string(UnsafeBufferPointer(rebasing: bytes[mention.range]))
    json.raw(",\"value\":")
    switch mention.value {
    // Most mentions of a text against a ledger; the others have more to tell.
    case .entry(let id):
      let start = json.count
      json.string(id)
      let end = json.count
      json.raw(",\"entry\":")
      json.again(from: start, before: end)
      append(mention.bound)
    case .unplaced:
      json.raw("null")
      append(mention.bound)
    case .amount, .time, .duration, .text: append(MentionFacts(mention), mention.bound)
    }
    json.raw(",\"confidence\":")
    append(percent: mention.confidence)
    json.raw(",\"id\":\"")
    json.raw(mention.kind.label)
    json.raw("@")
    json.again(from: start, before: afterStart)
    json.raw("\"}")
  }

  /// From the value on to the precision.
  private mutating func append(_ facts: MentionFacts, _ bound: Qualifier) {
    if let value = facts.value { append(value) } else { json.raw("null") }
    append(",\"min\":", facts.min)
    append(",\"max\":", facts.max)
    append(",\"currency\":", facts.currency)
    append(",\"unit\":", facts.unit)
    append(",\"per\":", facts.per)
    append(bound)
    append(",\"precision\":", facts.precision)
  }

  private mutating func append(_ bound: Qualifier) {
    json.raw(",\"bound\":")
    switch bound {
    case .exact: json.raw("\"exact\"")
    case .about, .upTo, .atLeast, .over, .under, .range: json.string(bound.rawValue)
    }
  }

  private mutating func append(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    json.raw(key)
    json.string(text)
  }

  private mutating func append(_ key: StaticString, _ figure: MentionFacts.Figure?) {
    guard let figure else { return }
    json.raw(key)
    append(figure)
  }

  private mutating func append(_ figure: MentionFacts.Figure) {
    switch figure {
    case .number(let number): json.decimal(number)
    case .day(let day): json.day(day)
    case .text(let text): json.string(text)
    }
  }

  /// Hundredths as a number between 0 and 1.
  private mutating func append(percent: UInt8) {
    guard percent < 100 else { return json.raw("1") }
    json.raw(percent < 10 ? "0.0" : "0.")
    json.integer(Int(percent % 10 == 0 && percent > 0 ? percent / 10 : percent))
  }
}
