// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// A small l or a digit in place of a capital that it looks like, in an acronym that the text also writes right: KEXlM for
/// KEXIM, WT0 for WTO.
struct CapitalTwins {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] {
    let suspects = draft.wording.words.filter { $0.script == .latin && isSuspect($0.range) }
    guard !suspects.isEmpty else { return [] }
    let capitals = draft.wording.words.filter {
      $0.script == .latin && draft.text.bytes[$0.range].allSatisfy(Self.isCapital)
    }
    let places = Dictionary(grouping: capitals) { draft[$0.range] }
    return suspects.compactMap { word in
      let right = String(draft[word.range].map { Self.twins[$0] ?? $0 })
      return places[right].map { finding(word.range, right, $0.map(\.range)) }
    }
  }

  /// Whether a word is of capitals, two and more of them, but for letters and digits that look like one.
  private func isSuspect(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 12 else { return false }
    let word = draft.text.bytes[range]
    let capitals = word.count(where: Self.isCapital)
    return capitals >= 2 && capitals < word.count
      && word.allSatisfy { Self.isCapital($0) || Self.isTwin($0) }
  }

  private func finding(_ range: Range<Int>, _ right: String, _ others: [Range<Int>]) -> Finding {
    let word = draft[range]
    return Finding(
      word.contains("l") ? .error : .warning, range,
      Text(
        en: "“\(word)” holds a character that looks like a capital; elsewhere “\(right)”.",
        ko: "‘\(word)’에 대문자처럼 보이는 글자가 섞여 있음. 다른 곳에서는 ‘\(right)’ 표기.",
        ja: "「\(word)」に大文字に見える文字が混ざっている。他では「\(right)」。"),
      evidence: others.prefix(6).map { .init($0) },
      fix: Finding.Fix(
        Text(en: "write \(right)", ko: "\(right)로 고침", ja: "\(right)に直す"), [.init(range, right)]))
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isTwin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "l") || byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1")
  }
  private static let twins: [Character: Character] = ["l": "I", "1": "I", "0": "O"]
}
