// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Counts of what a table lists by its rows: "다섯 노선", "5개 노선" of a table of five under the head 노선. A part of them may
/// be fewer; more than the table has, where the text elsewhere counts as many as it has, is a slip.
struct CountedHeads {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  func findings() -> [Finding] {
    draft.grids.all.flatMap { grid -> [Finding] in
      let table = draft.outline.tables[grid.table]
      guard let head = table.header.first?.range, grid.rows.count >= 4,
        let word = draft.words(in: head).last
      else { return [] }
      let rows = grid.rows.count { !$0.isTotal }
      // "5호봉" in a row's head names the row.
      let own = draft.outline.blocks[table.block].range
      let counts = draft.wording.words.filter { $0.key == word.key && !own.overlaps($0.range) }
        .prefix(64).filter { !isCell($0.range) }.compactMap(count(before:))
      guard counts.contains(where: { $0.number == rows }) else { return [] }
      return counts.filter {
        $0.number > rows && $0.number <= rows + 2 && !isGrowing($0.range)
      }.map {
        CountListRule.finding(
          .warning, $0, items: rows, [draft.outline.blocks[table.block].range], draft)
      }
    }
  }

  /// 「新たに東ティモールを加え、対象は5か国となる」: more than the table has.
  private func isGrowing(_ count: Range<Int>) -> Bool {
    guard let sentence = draft.sentence(holding: count) else { return false }
    return draft.has(Self.growing, in: sentence)
  }
  private static let growing = WordList(
    "加え|追加|拡大|新たに|増や|予定|추가|늘려|늘리|확대|새로|예정|계획|넓혀|넓히|added|adding|expand|extended|additional|will|new "
  )

  private func isCell(_ word: Range<Int>) -> Bool {
    draft.outline.tables.contains { draft.outline.blocks[$0.block].range.overlaps(word) }
  }

  /// The number right before a word: "5개 노선", "다섯 노선", "five lines".
  private func count(before word: Word) -> StatedCount? {
    let bytes = draft.text.bytes
    let lead = max(0, word.range.lowerBound - 20)..<word.range.lowerBound
    if let amount = draft.amounts(in: lead.lowerBound..<word.range.upperBound).last,
      amount.kind == .count, amount.numeral != nil, amount.nominal <= 40,
      amount.range.upperBound <= word.range.upperBound,
      // "5급 호봉": a grade stands between.
      draft[min(amount.range.upperBound, word.range.lowerBound)..<word.range.lowerBound]
        .allSatisfy(\.isWhitespace)
    {
      return StatedCount(
        number: Int("\(amount.nominal)") ?? 0, range: amount.range, numeral: amount.range)
    }
    for (name, number) in Self.numerals {
      let end = word.range.lowerBound - 1
      let start = end - name.utf8.count
      guard start > 0, bytes[end] == 0x20, bytes[start..<end].elementsEqual(name.utf8),
        !Scalars.isHangul(Scalars.before(bytes, start).value)
      else { continue }
      return StatedCount(number: number, range: start..<word.range.upperBound, numeral: start..<end)
    }
    return nil
  }

  private static let numerals: [(String, Int)] = [
    ("두", 2), ("세", 3), ("네", 4), ("다섯", 5), ("여섯", 6), ("일곱", 7), ("여덟", 8), ("아홉", 9), ("열", 10),
  ]
}
