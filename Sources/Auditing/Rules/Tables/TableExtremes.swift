// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// What the text calls the largest or smallest against the column that holds it: "탈라스가 45억 달러로 가장 많다", 「最も短い空港線は8km」,
/// "Orrin was the largest, with 9,000 tonnes".
struct TableExtremes {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] {
    guard !draft.grids.all.isEmpty else { return [] }
    return draft.surroundings.all.flatMap { place -> [Finding] in
      let named = draft.grids.rows(in: place.own, draft)
      guard !named.isEmpty else { return [] }
      return [(Self.largest, true), (Self.smallest, false)].flatMap { words, isLargest in
        draft.all(words, in: place.own).compactMap { check($0, isLargest, named, place.own) }
      }
    }
  }

  private func check(
    _ cue: Range<Int>, _ isLargest: Bool, _ named: [TableGrids.Named], _ sentence: Range<Int>
  ) -> Finding? {
    guard !isOfAnother(cue, sentence) else { return nil }
    // "탈라스가 45억 달러로 가장 많다": row and amount stand before the cue with nothing but one another between.
    let rows = named.filter { row in
      row.range.upperBound <= cue.lowerBound && cue.lowerBound - row.range.upperBound <= 48
    }
    guard let row = rows.last,
      case let gap = row.range.upperBound..<cue.lowerBound, !draft.has(Self.stops, in: gap)
    else { return nil }
    let amounts = draft.amounts(in: gap).filter { $0.numeral != nil && $0.bound == .exact }
    guard amounts.count == 1, let amount = amounts.first, amount.unit != nil || amount.kind == .share
    else { return nil }
    let judged = rows.filter { $0.range == row.range }.flatMap { place -> [Judgement] in
      let grid = draft.grids.all[place.grid]
      return grid.columns.indices.compactMap { judge(amount, place.line, $0, grid, isLargest) }
    }
    // Some column bears it out.
    guard !judged.contains(where: { $0.isTold && $0.isExtreme }) else { return nil }
    if let told = judged.first(where: \.isTold), judged.count(where: \.isTold) == 1 {
      return rival(told, cue)
    }
    let extremes = judged.filter(\.isExtreme)
    guard extremes.count == 1, let meant = extremes.first,
      DigitSlip.areApart(meant.cell.nominal, amount.nominal),
      abs(meant.cell.nominal - amount.nominal) * 2 <= meant.cell.nominal
    else { return nil }
    let (stated, there) = (draft[amount.range], draft[meant.cell.range])
    let line = draft.line(meant.cell.range.lowerBound)
    return Finding(
      .warning, amount.range,
      Text(
        en: "\(stated) here, but the table has \(there) in line \(line).",
        ko: "여기서는 \(stated)인데 표(\(line)행)에는 \(there.with(.toward)) 되어 있음.",
        ja: "ここでは\(stated)だが、表（\(line)行）では\(there)である。"),
      evidence: [.init(meant.cell.range)])
  }

  private struct Judgement {
    let cell: Stated
    /// Whether the sentence gives what the cell holds.
    let isTold: Bool
    let isExtreme: Bool
    /// A row beyond it.
    let beyond: Stated?
  }

  private func judge(
    _ amount: Stated, _ row: Int, _ column: Int, _ grid: TableGrid, _ isLargest: Bool
  ) -> Judgement? {
    guard let cell = grid.cell(row, column, like: amount), cell.nominal > 0 else { return nil }
    let others = grid.rows.indices.filter {
      $0 != row && !grid.rows[$0].isTotal && !draft.has(Self.others, in: grid.rows[$0].name)
    }.compactMap { grid.cell($0, column, like: amount) }
    guard others.count >= 2 else { return nil }
    let beyond = others.first {
      isLargest ? $0.nominal > cell.nominal : $0.nominal < cell.nominal
    }
    return Judgement(
      cell: cell, isTold: cell.face.overlaps(amount.face) || cell.nominal == amount.nominal,
      isExtreme: beyond == nil, beyond: beyond)
  }

  /// The column has one that is larger, or smaller.
  private func rival(_ told: Judgement, _ cue: Range<Int>) -> Finding? {
    guard let beyond = told.beyond else { return nil }
    let (own, other, word) = (draft[told.cell.range], draft[beyond.range], draft[cue])
    let line = draft.line(beyond.range.lowerBound)
    return Finding(
      .warning, cue,
      Text(
        en: "“\(word)”, but beside \(own) the table has \(other) in line \(line).",
        ko: "\(word.quoted(.called))고 했으나 표에는 \(own) 말고 \(other)도 있음(\(line)행).",
        ja: "「\(word)」とあるが、表には\(own)のほかに\(other)もある（\(line)行）。"),
      evidence: [.init(told.cell.range), .init(beyond.range)])
  }

  /// "두 번째로 가장 큰", "one of the largest", "the largest increase": of a rank or of a change.
  private func isOfAnother(_ cue: Range<Int>, _ sentence: Range<Int>) -> Bool {
    draft.has(Self.ranks, in: draft.before(cue.lowerBound, 24, within: sentence))
      || Self.changes.match(
        in: draft.text.bytes, at: cue.upperBound, before: sentence.upperBound) != nil
  }

  private static let largest = WordList(
    "가장 많다|가장 많고|가장 많으|가장 많았|가장 크다|가장 크고|가장 컸|가장 높다|가장 높고|가장 높았|가장 길다|가장 길고|가장 길|最も多い|最も多く|最も大き|最も高|最も長|最多|was the largest|is the largest|was the highest|is the highest|were the largest"
  )
  private static let smallest = WordList(
    "가장 적다|가장 적고|가장 적으|가장 적었|가장 작다|가장 작고|가장 작|가장 낮다|가장 낮고|가장 낮았|가장 짧다|가장 짧고|가장 짧|最も少な|最も小さ|最も低|最も短|最少|was the smallest|is the smallest|was the lowest|is the lowest"
  )
  private static let stops = WordList(";|。|. |, |、|나머지|중 |가운데|うち|from|than|보다|より|증가|감소|늘|줄|増|減")
  private static let ranks = WordList(
    "번째|위로|다음으로|이어|one of|among|second|third|番目|次いで|に次|位で")
  private static let changes = WordList(" increase| rise| growth| decline| drop| fall| gain| jump")
  private static let others = WordList("기타|그 외|그 밖|その他|ほか|other|others|rest|misc")
}
