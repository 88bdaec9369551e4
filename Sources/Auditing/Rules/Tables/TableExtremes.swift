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
    guard
      let (row, amount) = before(cue, named)
        ?? behind(cue, named, sentence) ?? around(cue, named, sentence),
      amount.unit != nil || amount.kind == .share
    else { return nil }
    let judged = named.filter { $0.range == row }.flatMap { place -> [Judgement] in
      let grid = draft.grids.all[place.grid]
      return grid.columns.indices.compactMap { judge(amount, place.line, $0, grid, isLargest) }
    }
    // Some column bears it out.
    guard !judged.contains(where: { $0.isTold && $0.isExtreme }) else { return nil }
    if let told = judged.first(where: \.isTold), judged.count(where: \.isTold) == 1 {
      return rival(told, cue)
    }
    // Of the year that the sentence names.
    let year = FigureYears(sentence, draft).year(of: amount)
    let extremes = judged.filter {
      $0.isExtreme && (year == nil || $0.year == nil || $0.year == year)
        && DigitSlip.areApart($0.cell.nominal, amount.nominal)
        && abs($0.cell.nominal - amount.nominal) * 2 <= $0.cell.nominal
    }
    guard extremes.count == 1, let meant = extremes.first else { return nil }
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

  // MARK: - What is said to be the largest

  /// "탈라스가 45억 달러로 가장 많다": row and amount stand before the cue with nothing but one another between.
  private func before(
    _ cue: Range<Int>, _ named: [TableGrids.Named]
  ) -> (row: Range<Int>, amount: Stated)? {
    guard
      let row = named.last(where: {
        $0.range.upperBound <= cue.lowerBound && cue.lowerBound - $0.range.upperBound <= 48
      })?.range, case let gap = row.upperBound..<cue.lowerBound, !draft.has(Self.stops, in: gap),
      case let amounts = amounts(in: gap), let first = amounts.first,
      // "1,633억 원으로 전체의 43.9%를 차지하여 가장 많다"
      amounts.dropFirst().allSatisfy({ $0.kind == .share && first.kind != .share })
    else { return nil }
    return (row, first)
  }

  /// 「最も多いのはイエメンの6,000トン」, "가장 많은 곳은 탈라스로 45억 달러", "the largest was Orrin, with 9,000 tonnes".
  private func behind(
    _ cue: Range<Int>, _ named: [TableGrids.Named], _ sentence: Range<Int>
  ) -> (row: Range<Int>, amount: Stated)? {
    let near = draft.after(cue.upperBound, 40, within: sentence)
    // 最も多く and "가장 많았고" say it of what stands before.
    guard
      draft.document.language == .en
        || draft.has(Self.attributive, in: cue.lowerBound..<near.upperBound),
      let topic = draft.first(Self.topics, in: near),
      let row = named.first(where: { $0.range.lowerBound >= topic.upperBound })?.range,
      row.lowerBound - topic.upperBound <= 8,
      let amount = amounts(in: draft.after(row.upperBound, 48, within: sentence)).first,
      case let gap = row.upperBound..<amount.range.lowerBound, !draft.has(Self.breaks, in: gap),
      !named.contains(where: { gap.overlaps($0.range) })
    else { return nil }
    return (row, amount)
  }

  /// "Orrin had the highest share, at 35.0%", 「九州が最も多く、1,600MWh」.
  private func around(
    _ cue: Range<Int>, _ named: [TableGrids.Named], _ sentence: Range<Int>
  ) -> (row: Range<Int>, amount: Stated)? {
    guard let row = named.last(where: { $0.range.upperBound <= cue.lowerBound })?.range,
      cue.lowerBound - row.upperBound <= 16,
      draft.amounts(in: row.upperBound..<cue.lowerBound).isEmpty,
      let lead = draft.first(Self.givings, in: draft.after(cue.upperBound, 32, within: sentence)),
      let amount = amounts(in: draft.after(lead.upperBound, 24, within: sentence)).first,
      amount.range.lowerBound - lead.upperBound <= 1
    else { return nil }
    return (row, amount)
  }

  private func amounts(in range: Range<Int>) -> [Stated] {
    draft.amounts(in: range).filter {
      $0.numeral != nil && $0.bound == .exact && $0.kind != .ordinal
    }
  }
  private static let attributive = WordList("のは|のが|많은|큰|높은|긴|적은|작은|낮은|짧은")
  private static let topics = WordList("のは|のが|은 |는 |was |is |were ")
  private static let breaks = WordList(";|。|. |나머지|보다|より|than|from|증가|감소|늘|줄|増|減|全体|전체의")
  private static let givings = WordList(", at |, with |: |く、|く |, |で、")

  private struct Judgement {
    let cell: Stated
    /// Whether the sentence gives what the cell holds.
    let isTold: Bool
    let isExtreme: Bool
    /// A row beyond it.
    let beyond: Stated?
    /// The year that heads its column.
    let year: Int?
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
      isExtreme: beyond == nil, beyond: beyond, year: grid.columns[column].year)
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
    "가장 많다|가장 많고|가장 많으|가장 많았|가장 크다|가장 크고|가장 컸|가장 높다|가장 높고|가장 높았|가장 길다|가장 길고|가장 길|最も多い|最も多く|最も大き|最も高|最も長|最多|가장 많은|가장 큰|가장 높은|가장 긴|was the largest|is the largest|was the highest|is the highest|were the largest|the largest|the highest|the biggest|the most"
  )
  private static let smallest = WordList(
    "가장 적다|가장 적고|가장 적으|가장 적었|가장 작다|가장 작고|가장 작|가장 낮다|가장 낮고|가장 낮았|가장 짧다|가장 짧고|가장 짧|最も少な|最も小さ|最も低|最も短|最少|가장 적은|가장 작은|가장 낮은|가장 짧은|was the smallest|is the smallest|was the lowest|is the lowest|the smallest|the lowest|the least"
  )
  private static let stops = WordList(";|。|. |, |、|나머지|중 |가운데|うち|from|than|보다|より|증가|감소|늘|줄|増|減")
  private static let ranks = WordList(
    "번째|위로|다음으로|이어|one of|among|second|third|番目|次いで|に次|位で")
  private static let changes = WordList(" increase| rise| growth| decline| drop| fall| gain| jump")
  private static let others = WordList("기타|그 외|그 밖|その他|ほか|other|others|rest|misc")
}
