// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// References to papers and annexes by number, 「資料6」, "별첨 4", "Annex 5", against the list of those there are.
///
/// Only where the text itself lists them from 1 on without a gap: another paper's annexes are not listed.
struct ListedPapers {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  private struct Label {
    let word: String
    let number: Int
    let range: Range<Int>
    let isListed: Bool
  }

  func findings() -> [Finding] {
    let places = draft.all(Self.words, in: 0..<draft.text.bytes.count)
    guard places.count >= 3, places.count <= 2_000 else { return [] }
    let starts = Set(draft.outline.blocks.map(\.range.lowerBound))
    let labels = Dictionary(grouping: places.compactMap { label($0, starts) }, by: \.word)
    return labels.values.flatMap { labels -> [Finding] in
      let listed = labels.filter(\.isListed)
      let numbers = Set(listed.map(\.number))
      guard let last = numbers.max(), numbers.count >= 2, numbers == Set(1...last) else {
        return []
      }
      return labels.filter {
        !$0.isListed && !numbers.contains($0.number) && $0.number <= last + 20
      }
      .prefix(1).map { finding($0, last, listed) }
    }
  }

  private func label(_ word: Range<Int>, _ starts: Set<Int>) -> Label? {
    let bytes = draft.text.bytes
    // A longer word that ends so: 参考資料, 보도자료.
    let (before, _) = Scalars.before(bytes, word.lowerBound)
    guard !Scalars.isHan(before), !Scalars.isHangul(before) else { return nil }
    var at = word.upperBound
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    var digits = ""
    while at < bytes.count, digits.count < 3 {
      let (scalar, next) = Scalars.at(bytes, at)
      let value = scalar >= 0xFF10 && scalar <= 0xFF19 ? scalar - 0xFF10 : scalar &- 0x30
      guard value < 10, let digit = Unicode.Scalar(0x30 + value) else { break }
      digits.unicodeScalars.append(digit)
      at = next
    }
    guard let number = Int(digits), number > 0 else { return nil }
    // "資料6－2", "자료 3개", "Annex 2 of the Accord".
    let follows = Scalars.at(bytes, at).value
    guard !Self.joints.contains(follows),
      !Scalars.isLatin(byte: UInt8(truncatingIfNeeded: follows)),
      Self.others.match(in: bytes, at: at, before: min(bytes.count, at + 16)) == nil
    else { return nil }
    return Label(
      word: draft[word].lowercased(), number: number, range: word.lowerBound..<at,
      isListed: starts.contains(word.lowerBound))
  }

  private func finding(_ label: Label, _ last: Int, _ listed: [Label]) -> Finding {
    let words = draft[label.range]
    return Finding(
      .warning, label.range,
      Text(
        en: "There is no “\(words)”; the list goes to \(last).",
        ko: "‘\(words)’에 해당하는 것이 없음: 목록은 \(last)번까지임.",
        ja: "「\(words)」に当たるものがない：一覧は\(last)までである。"),
      evidence: listed.last.map { [.init($0.range)] } ?? [])
  }

  private static let words = WordList("資料|자료|別紙|別添|별첨|붙임|annex|appendix|attachment")
  private static let joints: Set<UInt32> = [0x2D, 0x2E, 0xFF0D, 0x2010, 0x2013, 0x30FC, 0x2212]
  private static let others = WordList(
    " of the| to the|件|点|種|개|건|종|부|가지|년|월|명|枚|部|頁|年|月|日|の1|の2")
}
