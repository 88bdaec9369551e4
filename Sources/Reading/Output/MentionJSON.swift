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
  private let file: String?

  /// A writer whose mentions carry the name of their file, if there is one to tell.
  public init(file: String? = nil) { self.file = file }

  /// What was written since it was last emptied.
  public var bytes: [UInt8] { json.bytes }

  public var count: Int { json.bytes.count }

  /// Empties the buffer and keeps its room.
  public mutating func removeAll() { json.removeAll() }

  /// Begins a new text: offsets start at its first byte again.
  public mutating func beginText() { places = PlaceFinder() }

  /// JSON that goes between mentions: a line end, a comma, a bracket.
  public mutating func append(_ punctuation: StaticString) { json.raw(punctuation) }

  /// What opens the form that holds whole documents; `]}` closes it.
  public static let opening = Array("{\"version\":\(version),\"documents\":[".utf8)

  /// Opens one document of that form; `]}` closes it.
  public mutating func openDocument(named name: String) {
    beginText()
    json.raw("{\"file\":")
    json.string(name)
    json.raw(",\"mentions\":[")
  }

  /// One mention as an object.
  public mutating func append(_ mention: Mention, in bytes: UnsafeBufferPointer<UInt8>) {
    let place = places.place(of: mention.range.lowerBound, in: bytes)
    let facts = MentionFacts(mention)
    json.raw("{\"kind\":\"")
    json.plain(mention.kind.name)
    json.raw("\"")
    if let file {
      json.raw(",\"file\":")
      json.string(file)
    }
    json.raw(",\"line\":")
    json.integer(place.line)
    json.raw(",\"column\":")
    json.integer(place.column)
    json.raw(",\"start\":")
    json.integer(mention.range.lowerBound)
    json.raw(",\"end\":")
    json.integer(mention.range.upperBound)
    json.raw(",\"text\":")
    json.string(UnsafeBufferPointer(rebasing: bytes[mention.range]))
    json.raw(",\"value\":")
    if let value = facts.value { append(value) } else { json.raw("null") }
    append(",\"min\":", facts.min)
    append(",\"max\":", facts.max)
    append(",\"currency\":", facts.currency)
    append(",\"unit\":", facts.unit)
    append(",\"per\":", facts.per)
    append(",\"entry\":", facts.entry)
    json.raw(",\"bound\":")
    json.string(mention.bound.rawValue)
    append(",\"precision\":", facts.precision)
    json.raw(",\"confidence\":")
    append(percent: mention.confidence)
    json.raw(",\"id\":\"")
    json.plain(mention.kind.name)
    json.raw("@")
    json.integer(mention.range.lowerBound)
    json.raw("\"}")
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
