// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Drawing
import Quantities
import Questions

extension AnswerChart {
  /// The firmest instrument of each field at each meeting.
  ///
  /// - Parameter meetings: what the meetings are called over the columns; the answer's own heads if none.
  public func trend(meetings: [String]? = nil) -> TrendLadder? {
    guard let steps = answer.table("steps"), let fields = answer.table("fields") else { return nil }
    return TrendLadder(
      caption: caption, columns: meetings ?? steps.columns.dropFirst().map { words($0.label) },
      rows: steps.rows.map { ladder($0, steps, fields) },
      levels: [words(Text(en: "no paper", ko: "문서 없음", ja: "文書なし"))]
        + InstrumentLevel.allCases.map { words($0.label) },
      width: width)
  }

  private func ladder(_ row: Table.Row, _ steps: Table, _ fields: Table) -> TrendLadder.Row {
    let verdict = fields.rows.first { $0.key == row.key }.flatMap {
      fields.cell($0, "verdict")?.value
    }
    let name = row.cells[0].value.words(in: language)
    return TrendLadder.Row(
      name,
      cells: zip(steps.columns, row.cells).dropFirst().map { column, cell in
        let level = cell.value["level"]?.code.flatMap(InstrumentLevel.init(rawValue:))
        return TrendLadder.Cell(
          level: level?.rank ?? 0,
          count: (cell.value["measures"]?.count).map { words(.measures($0)) } ?? "",
          href: cell.value.isMissing ? nil : links.cell("\(row.key).\(column.key)"),
          tooltip: name + ", " + words(column.label) + ": " + cell.value.words(in: language))
      }, verdict: verdict?.words(in: language) ?? "", href: links.why("\(row.key).verdict"))
  }
}

extension Text {
  fileprivate static func measures(_ count: Int) -> Text {
    Text(
      en: count == 1 ? "1 measure" : "\(count) measures", ko: "조치 \(count)", ja: "措置\(count)")
  }
}
