// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Reading

extension Stated {
  /// The whole number where letters before it hid its beginning: the 1,680億円 of 「LNG1,680億円」, read as 680億円.
  func completed(in bytes: [UInt8]) -> Stated {
    let at = range.lowerBound
    func isDigit(_ offset: Int) -> Bool { bytes[offset] &- 0x30 < 10 }
    guard at >= 3, at + 3 < bytes.count, bytes[at - 1] == UInt8(ascii: ","), ends == nil,
      isDigit(at), isDigit(at + 1), isDigit(at + 2), !isDigit(at + 3), isDigit(at - 2)
    else { return self }
    var start = at - 2
    while start > 0, isDigit(start - 1), at - start <= 4 { start -= 1 }
    guard start > 0, Scalars.isLatin(Scalars.before(bytes, start).value),
      let lead = Int(String(decoding: bytes[start..<(at - 1)], as: UTF8.self)), lead < 1_000,
      let tail = Int(String(decoding: bytes[at..<(at + 3)], as: UTF8.self)), tail > 0
    else { return self }
    let scale = nominal / Decimal(tail)
    var whole = taken(at: Decimal(lead * 1_000 + tail) * scale)
    whole.range = start..<range.upperBound
    return whole
  }

  /// Whether the words are no number: the unit in a head's 「（億ユーロ）」.
  func isNoNumber(in bytes: [UInt8]) -> Bool {
    let at = range.lowerBound
    guard kind == .money || kind == .quantity else { return false }
    let before = Scalars.before(bytes, at).value
    return (before == 0x28 || before == 0xFF08 || before == 0x5B)
      && Self.scales.contains(Scalars.at(bytes, at).value)
  }
  private static let scales = Set("億兆万억조만".unicodeScalars.map(\.value))

  /// Whether this is the number of a table, a figure or a note, "표 15", "see Table 3", and counts nothing.
  func isLabel(in bytes: [UInt8]) -> Bool {
    // 「表1　地域別」 counts no regions.
    if kind == .count, isMark(bytes) { return true }
    guard kind == .count, unit == nil || bytes[range].contains(where: { $0 == 0x80 || $0 == 0x09 })
    else { return false }
    var end = range.lowerBound
    if end > 0 {
      let (scalar, start) = Scalars.before(bytes, end)
      if Scalars.isBlank(scalar) { end = start }
    }
    return Self.labels.contains { label in
      let start = end - label.count
      guard start >= 0, bytes[start..<end].elementsEqual(label) else { return false }
      // The end of a longer word, "목표 15", is no label.
      return start == 0 || !Scalars.isLetter(Scalars.before(bytes, start).value)
    }
  }

  /// "[^1]" and "2호선", 「3号機」: the number is the name's.
  private func isMark(_ bytes: [UInt8]) -> Bool {
    let start = range.lowerBound
    if start >= 2, bytes[start - 1] == UInt8(ascii: "^"), bytes[start - 2] == UInt8(ascii: "[") {
      return true
    }
    guard unit == "호" || unit == "号" else { return false }
    return Self.numbered.match(in: bytes, at: range.upperBound, before: bytes.count) != nil
  }

  private static let numbered = WordList("선|기|점|관|차|線|機|館|店|車")
  private static let labels = [
    "표", "그림", "부록", "각주", "表", "図", "図表", "別表", "Table", "table", "Figure", "figure", "Annex",
    "annex", "Chart", "chart", "Box", "box", "Section", "section",
  ].map { Array($0.utf8) }
}
