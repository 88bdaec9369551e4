// SPDX-License-Identifier: Apache-2.0
import Reading

/// "표 3", "Table 2-1", "図表4": the label of a caption or of a reference to one.
struct Labelled {
  enum Kind: UInt8 { case table, figure, chart, box }

  struct Name: Hashable {
    let kind: Kind
    /// "3", "2-1".
    let number: String
  }

  let name: Name
  /// The label with its number.
  let range: Range<Int>
  /// The digits of the last part of the number.
  let lastDigits: Range<Int>
  /// "2-" of "2-1".
  let prefix: String
  let last: Int
  /// "표 3 (계속)".
  var isContinued = false
  /// Whether it may speak of another paper's table.
  var isElsewhere = false

  func renumbered(_ number: Int) -> Name { Name(kind: name.kind, number: prefix + String(number)) }

  func isLike(_ other: Labelled) -> Bool { prefix.isEmpty == other.prefix.isEmpty }

  /// The labels at the head of captions.
  static func captions(in draft: Draft) -> [Labelled] {
    draft.outline.blocks.compactMap { block in
      guard block.kind == .caption else { return nil }
      var at = block.range.lowerBound
      while at < block.range.upperBound {
        let (scalar, next) = Scalars.at(draft.text.bytes, at)
        guard !Scalars.isLetter(scalar) else { break }
        at = next
      }
      guard var label = read(in: draft.text.bytes, at: at, before: block.range.upperBound),
        // "Box 8–3": a number whose last part a dash hides.
        Scalars.at(draft.text.bytes, label.range.upperBound).value != 0x2013
      else { return nil }
      label.isContinued = draft.has(continued, in: label.range.upperBound..<block.range.upperBound)
      return label
    }
  }
  private static let continued = WordList("계속|continued|cont'd|cont.|続き|つづき")

  /// The labels in running text and in tables.
  static func references(in draft: Draft) -> [Labelled] {
    var found: [Labelled] = []
    for block in draft.outline.blocks {
      let isApart: Bool
      switch block.kind {
      case .caption, .contents, .furniture, .verbatim: continue
      case .footnote, .source: isApart = true
      default: isApart = block.role == .references
      }
      references(in: block.range, isApart, draft, &found)
    }
    return found
  }

  private static func references(
    in range: Range<Int>, _ isApart: Bool, _ draft: Draft, _ found: inout [Labelled]
  ) {
    let bytes = draft.text.bytes
    draft.heads.forEachPlace(in: range, labels.any.heads, labels.any.shortBegins) { place in
      guard var label = read(in: bytes, at: place, before: range.upperBound) else { return place }
      let end = label.range.upperBound
      guard isReference(label, bytes, before: range.upperBound) else { return end }
      label.isElsewhere = isApart || belongsElsewhere(label, in: range, draft)
      found.append(label)
      found += others(after: label, bytes, before: range.upperBound)
      return end
    }
  }

  /// A label and its number at an offset.
  private static func read(in bytes: [UInt8], at: Int, before limit: Int) -> Labelled? {
    guard let (list, word) = labels.match(in: bytes, at: at, before: limit) else { return nil }
    let before = Scalars.before(bytes, at).value
    let first = Scalars.at(bytes, at).value
    if Scalars.isEastAsian(first),
      Scalars.isHan(before) || (Scalars.isHangul(first) && Scalars.isHangul(before))
    {
      return nil
    }
    var start = word.upperBound
    var blanks = 0
    while start < limit, blanks < 2, bytes[start] == 0x20 || bytes[start] == 0x2E {
      start += 1
      blanks += 1
    }
    return numbered(kinds[list], at..<start, in: bytes, before: limit)
  }

  private static func numbered(
    _ kind: Kind, _ head: Range<Int>, in bytes: [UInt8], before limit: Int
  ) -> Labelled? {
    var number = ""
    var prefix = ""
    var at = head.upperBound
    while true {
      guard let digits = DigitStyle.run(in: bytes, at..<min(limit, at + 12)),
        digits.range.lowerBound == at, digits.value < 1000
      else { return nil }
      prefix = number
      number += String(digits.value)
      at = digits.range.upperBound
      let isJoined =
        at + 1 < limit && (bytes[at] == 0x2D || bytes[at] == 0x2E) && bytes[at + 1] &- 0x30 < 10
      guard isJoined, number.utf8.count < 12 else {
        return Labelled(
          name: Name(kind: kind, number: number), range: head.lowerBound..<at,
          lastDigits: digits.range, prefix: prefix, last: digits.value)
      }
      number += String(decoding: [bytes[at]], as: UTF8.self)
      at += 1
    }
  }

  /// Whether what follows a number leaves it a label: "표 3은", not "표 3개".
  private static func isReference(_ label: Labelled, _ bytes: [UInt8], before limit: Int) -> Bool {
    let end = label.range.upperBound
    guard end < limit else { return true }
    let (scalar, _) = Scalars.at(bytes, end)
    if Scalars.isLatin(scalar) || scalar == 0x25 { return false }
    if Scalars.isEastAsian(scalar) {
      return particles.match(in: bytes, at: end, before: min(limit, end + 9)) != nil
    }
    return true
  }
  private static let particles = WordList(
    "은|는|이|가|을|를|의|에|와|과|로|으로|도|및|처럼|참|に|は|の|を|が|と|で|参|や|も|から|および|及び")

  private static func belongsElsewhere(_ label: Labelled, in range: Range<Int>, _ draft: Draft)
    -> Bool
  {
    let before = draft.before(label.range.lowerBound, 12, within: range)
    let after = draft.after(label.range.upperBound, 6, within: range)
    if draft.first(ofOther, in: after)?.lowerBound == after.lowerBound { return true }
    return draft.last(possessive, in: before)?.upperBound == before.upperBound
  }
  private static let ofOther = WordList(" of | in | from ")
  private static let possessive = WordList("의 |の|'s |’s |」 |」|』|』 |\" |” |, ")

  /// "Tables 2 and 3", "표 2·3", "図1、2".
  private static func others(after label: Labelled, _ bytes: [UInt8], before limit: Int)
    -> [Labelled]
  {
    var found: [Labelled] = []
    var at = label.range.upperBound
    while found.count < 8, let joint = joints.match(in: bytes, at: at, before: limit),
      let next = numbered(
        label.name.kind, joint.upperBound..<joint.upperBound, in: bytes, before: limit),
      isReference(next, bytes, before: limit), next.last > label.last, next.last - label.last < 12
    {
      found.append(next)
      at = next.range.upperBound
    }
    // A number that was taken along is a reference, but no proof of a missing table.
    return found.map {
      var label = $0
      label.isElsewhere = true
      return label
    }
  }
  private static let joints = WordList("·|~|∼|–|, | and | to |、|・|～|과 |와 |및 | 및 ")

  private static let kinds: [Kind] = [.chart, .table, .figure, .box]
  /// The words of each kind.
  private static let labels = WordLists([
    "図表|도표|chart|charts|차트|exhibit", "표|table|tables|表", "그림|figure|figures|fig|figs|図",
    "box|박스|글상자|ボックス",
  ])
}
