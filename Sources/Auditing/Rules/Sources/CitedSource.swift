// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// A reference with its parts in forms that can be compared.
struct CitedSource: Sendable {
  let reference: Reference
  /// The date given for the document.
  let date: WrittenDate?
  /// The day its page was read; the note's common one if the note has one for all.
  let accessed: WrittenDate?
  let address: WebAddress?
  let author: NameKey
  let container: NameKey
  let title: NameKey
  /// The list that holds it: a footnote, a table's source line, or the list of references.
  let list: Int

  var range: Range<Int> { reference.range }

  /// What a finding about the whole reference underlines: the title, else the author, else all.
  var face: Range<Int> { reference.title ?? reference.author ?? reference.range }
}

/// Words without the letters' case and without punctuation and blanks, so that quotation marks,
/// commas and line ends do not make two of one name.
struct NameKey: Sendable, Hashable {
  let letters: [UInt8]

  init(_ text: String) { self.init(Array(text.utf8)[...]) }

  init(_ bytes: ArraySlice<UInt8>) {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte < 0x80 {
        if WrittenDate.isLetter(byte) {
          letters.append(byte | 0x20)
        } else if WrittenDate.isDigit(byte) {
          letters.append(byte)
        }
        at += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let end = min(at + length, bytes.endIndex)
      if !Self.isPunctuation(bytes[at..<end]) { letters.append(contentsOf: bytes[at..<end]) }
      at = end
    }
    self.letters = letters
  }

  var isEmpty: Bool { letters.isEmpty }
  /// How much it says: a Latin letter counts one, a syllable or an ideograph three.
  var weight: Int { letters.count }

  /// Whether one is the other, or a shortened form that begins or ends it.
  func fits(_ other: NameKey) -> Bool {
    let (short, long) =
      letters.count <= other.letters.count
      ? (letters, other.letters)
      : (other.letters, letters)
    guard !short.isEmpty else { return true }
    return long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
      || (short.count >= 6 && long.holds(short))
  }

  /// Whether both are written in Latin letters, or neither is.
  func isInScript(of other: NameKey) -> Bool { isLatin == other.isLatin }

  var isLatin: Bool { letters.count { $0 < 0x80 } * 2 > letters.count }

  /// U+00A0–BF, general punctuation, CJK punctuation and the full-width forms of ASCII signs.
  private static func isPunctuation(_ scalar: ArraySlice<UInt8>) -> Bool {
    let first = scalar[scalar.startIndex]
    guard scalar.count >= 2 else { return true }
    let second = scalar[scalar.startIndex + 1]
    if first == 0xC2 { return true }
    guard scalar.count == 3 else { return false }
    let third = scalar[scalar.startIndex + 2]
    switch (first, second) {
    case (0xE2, 0x80), (0xE2, 0x81): return true
    case (0xE3, 0x80): return third <= 0xBF && third != 0x85 && third != 0x86
    case (0xE3, 0x83): return third == 0xBB
    case (0xEF, 0xBC): return third <= 0x8F || (third >= 0x9A && third <= 0xA0) || third >= 0xBB
    case (0xEF, 0xBD): return third <= 0x80 || third >= 0x9B
    default: return false
    }
  }
}

extension CitedSource {
  /// Every reference of a document, in its order.
  static func all(in document: ReadDocument) -> [CitedSource] {
    let bytes = document.text.bytes
    let references = document.outline.references
    var common: [Int: WrittenDate] = [:]
    for reference in references where reference.accessedForAll {
      if let range = reference.accessed {
        common[reference.block] = WrittenDate.first(in: range, of: bytes)
      }
    }
    func key(_ range: Range<Int>?) -> NameKey { NameKey(range.map { bytes[$0] } ?? []) }
    let plain = plainLists(references, document.outline)
    return references.map { reference in
      CitedSource(
        reference: reference,
        date: reference.date.flatMap {
          WrittenDate.first(in: $0, of: bytes) ?? WrittenDate.year(in: $0, of: bytes)
        },
        accessed: reference.accessed.flatMap { WrittenDate.first(in: $0, of: bytes) }
          ?? common[reference.block],
        address: reference.url.flatMap { WebAddress(document.text[$0]) },
        author: key(reference.author), container: key(reference.container),
        title: key(reference.title), list: list(of: reference.block, document.outline, plain))
    }
  }

  /// A list of references is the section that holds them; elsewhere a block is a list of its own. So is
  /// a footnote printed behind a list whose entries are no footnotes.
  private static func list(of block: Int, _ outline: Outline, _ plain: Set<Int>) -> Int {
    guard outline.blocks.indices.contains(block) else { return block }
    let holder = outline.blocks[block]
    guard holder.role == .references, let parent = holder.parent else { return block }
    return holder.kind == .footnote && plain.contains(parent) ? block : parent
  }

  /// The sections that hold references other than footnotes.
  private static func plainLists(_ references: [Reference], _ outline: Outline) -> Set<Int> {
    Set(
      references.compactMap { reference in
        guard outline.blocks.indices.contains(reference.block) else { return nil }
        let holder = outline.blocks[reference.block]
        return holder.kind == .footnote ? nil : holder.parent
      })
  }
}

extension Draft {
  /// Whether a place lies in a reference, whose words are not the text's own: a title tells of a
  /// meeting on the day before its press release.
  func isCited(_ place: Range<Int>) -> Bool {
    let next = cited.boundary { $0.upperBound > place.lowerBound }
    return next < cited.count && cited[next].overlaps(place)
  }

  /// What references take of a text, in reading order and apart.
  static func ranges(of sources: [CitedSource]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let all = sources.flatMap { [$0.range] + ($0.reference.rest.map { [$0] } ?? []) }
    for range in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }
}
