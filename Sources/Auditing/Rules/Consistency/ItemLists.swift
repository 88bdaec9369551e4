// SPDX-License-Identifier: Apache-2.0
import Reading

/// A list inside a sentence and how many items it can have.
struct ItemList {
  /// The fewest items, commas alone separating them, and the most, every conjunction separating too.
  let fewest: Int
  let most: Int
  let range: Range<Int>
  /// Whether the items have marks of their own: △, ①, (1).
  let isMarked: Bool
  /// Whether the list says that it leaves some out: 등, "such as".
  let isOpen: Bool
}

/// Reads lists in running text.
struct ItemLists {
  private let bytes: [UInt8]
  private let marked: MarkedItems

  /// More than this many bytes are no list that a count announces.
  private static let longest = 4_000

  init(_ draft: Draft, marked: MarkedItems) {
    bytes = draft.text.bytes
    self.marked = marked
  }

  /// The list that begins at an offset and ends with its clause.
  func list(from start: Int, to limit: Int) -> ItemList? {
    if let marked = marked.list(in: start..<limit) { return marked }
    var commas = 0
    var conjunctions = 0
    var at = start
    var depth = 0
    var afterComma = false
    while at < limit {
      guard at - start < Self.longest else { return nil }
      if let length = Draft.openingBracket(bytes, at) {
        depth += 1
        at += length
        continue
      }
      if let length = Draft.closingBracket(bytes, at) {
        if depth == 0 { break }
        depth -= 1
        at += length
        continue
      }
      if depth == 0 {
        if Self.ends.match(in: bytes, at: at, before: limit) != nil, !isInitial(at) { break }
        if bytes[at] == 0x0A, isHeaded(at + 1, limit) { break }
        if let sign = Self.separators.match(in: bytes, at: at, before: limit), !isInNumber(at) {
          commas += 1
          at = sign.upperBound
          afterComma = true
          continue
        }
        if let word = Self.conjunctions.match(in: bytes, at: at, before: limit) {
          // ", and": one separator.
          if !afterComma { conjunctions += 1 }
          at = word.upperBound
          afterComma = false
          continue
        }
        if bytes[at] != 0x20 { afterComma = false }
      }
      at += WordScanner.length(bytes[at])
    }
    guard commas + conjunctions >= 1, !isCut(at, from: start) else { return nil }
    let range = start..<min(at, limit)
    let isOpen = Self.open.first(in: bytes, range) != nil
    // A last conjunction ends the list: "A, B and C" has three.
    return ItemList(
      fewest: commas + 1, most: commas + conjunctions + 1, range: range, isMarked: false,
      isOpen: isOpen)
  }

  /// The stop of "U.S. technology" and "St. Gallen".
  private func isInitial(_ at: Int) -> Bool {
    guard at >= 2, bytes[at] == UInt8(ascii: "."), bytes[at - 1] &- 0x41 < 26 else { return false }
    return bytes[at - 2] == UInt8(ascii: ".") || bytes[at - 2] == 0x20
  }

  /// Whether a list ends at a comma: it goes on behind an empty line.
  private func isCut(_ end: Int, from start: Int) -> Bool {
    var at = end
    while at > start, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x0A { at -= 1 }
    return at > start && bytes[at - 1] == UInt8(ascii: ",")
  }

  /// 「欠席委員（2名）：」 in the next line: another list.
  private func isHeaded(_ line: Int, _ limit: Int) -> Bool {
    guard line < limit else { return false }
    let head = line..<min(limit, line + 48)
    guard let colon = Self.colons.first(in: bytes, head) else { return false }
    return Self.separators.first(in: bytes, line..<colon.lowerBound) == nil
  }
  private static let colons = WordList(":|：")

  private func isInNumber(_ at: Int) -> Bool {
    bytes[at] == UInt8(ascii: ",") && at + 1 < bytes.count && bytes[at + 1] >= 0x30
      && bytes[at + 1] <= 0x39
  }

  private static let separators = WordList(",|，|、|;|；")
  private static let conjunctions = WordList(
    " 및 | and | and\n|\nand | 그리고 |및 |및|와 |과 |と|や|並びに|および|及び| plus |·|・|ㆍ|/|&")
  private static let ends = WordList(". |。|.\n| — | – ")
  private static let open = WordList(
    "등|등의|등이|등을|など|等|その他|including|such as|among others|e.g.|for example|inter alia|etc|や")
}
