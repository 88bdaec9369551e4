// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Compounds of equals ("미-일", "미·일", "미일"; "インド太平洋", "インド・太平洋") joined by one sign here and
/// another there.
struct JoinedBySigns {
  private struct Spelling {
    let sign: String
    let range: Range<Int>
  }
  /// The spellings of each compound.
  private var spellings: [[Spelling]] = []

  init(_ draft: Draft) {
    let bytes = draft.text.bytes
    let words = draft.wording.words
    var table = SpellingTable()
    var isRow = false
    for index in words.indices.dropFirst() {
      let (a, b) = (words[index - 1], words[index])
      let wasRow = isRow
      let sign = Self.sign(between: a, b, bytes)
      isRow = sign != nil
      guard let sign, !wasRow,
        // A longer row (미-일-호) is another compound.
        index + 1 == words.count || Self.sign(between: b, words[index + 1], bytes) == nil
      else { continue }
      let letters = Array(bytes[a.range] + bytes[b.stem])
      let (number, isNew) = letters.withUnsafeBufferPointer { table.insert($0) }
      if isNew { spellings.append([]) }
      spellings[Int(number)].append(
        Spelling(sign: sign, range: a.range.lowerBound..<b.stem.upperBound))
    }
    guard !spellings.isEmpty else { return }
    // The stems that are such a compound without a sign.
    var joined = Array(repeating: -1, count: draft.wording.stems.count)
    for number in spellings.indices {
      let key = table.withLetters(of: Int32(number)) { draft.wording.key(of: $0) }
      if let key { joined[Int(key)] = number }
    }
    for word in words where word.script == .hangul || word.script == .han {
      let number = joined[Int(word.key)]
      if number >= 0 { spellings[number].append(Spelling(sign: "", range: word.stem)) }
    }
  }

  private static func sign(between a: Word, _ b: Word, _ bytes: [UInt8]) -> String? {
    let gap = a.range.upperBound..<b.range.lowerBound
    guard a.script != .latin, b.script != .latin, (1...3).contains(gap.count),
      bytes[gap.lowerBound] != 0x20
    else { return nil }
    // How any of them begins.
    switch bytes[gap.lowerBound] {
    case 0x2D, 0xC2, 0xE2, 0xE3, 0xEF: return signs.first { bytes[gap].elementsEqual($0.utf8) }
    default: return nil
    }
  }
  private static let signs = ["-", "–", "‐", "·", "・", "ㆍ", "‧", "･", "−"]

  func findings(_ draft: Draft) -> [Finding] {
    spellings.sorted { $0[0].range.lowerBound < $1[0].range.lowerBound }.compactMap {
      places in
      let bySign = Dictionary(grouping: places, by: \.sign)
      guard bySign.count >= 2, places.count >= 3 else { return nil }
      let ranked = bySign.values.sorted {
        ($1.count, $0[0].range.lowerBound) < ($0.count, $1[0].range.lowerBound)
      }
      // Mixed throughout is a taste; one sign that hardly occurs is a slip of style.
      let common = ranked[0]
      let rare = ranked.dropFirst().flatMap { $0 }.sorted {
        $0.range.lowerBound < $1.range.lowerBound
      }
      let shown = ranked.map { "\(draft[$0[0].range]) (\($0.count))" }.joined(separator: ", ")
      return Finding(
        .note, rare[0].range,
        Text(
          en: "One compound, several signs: \(shown).", ko: "같은 말의 이음 기호가 섞여 쓰임: \(shown).",
          ja: "同じ語のつなぎ方が混在：\(shown)。"),
        evidence: rare.dropFirst().prefix(8).map { Finding.Evidence($0.range) }
          + common.prefix(1).map { Finding.Evidence($0.range) },
        fix: Finding.Fix(
          Text(
            en: "write “\(draft[common[0].range])”",
            ko: "\(draft[common[0].range].quoted(.toward)) 통일",
            ja: "「\(draft[common[0].range])」に統一"),
          rare.map { .init($0.range, draft[common[0].range]) }))
    }
  }
}
