// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// An answer as a chart on paper, without links.
struct AnswerDrawing {
  let answer: Answer
  let language: Language
  let caption: Caption
  let width: Double
  let record: Ledger

  /// Each package a bar, its projects the segments, what is only a ceiling hatched.
  func packages() -> Picture? {
    guard let packages = answer.table("packages"), let projects = answer.table("projects") else {
      return nil
    }
    let rows = packages.rows.map { package in
      StackedBar.Row(
        package.cells[0].value.words(in: language),
        totalText: packages.cell(package, "sum")?.value.shortWords(in: language) ?? "",
        segments: projects.rows.compactMap { project in
          guard projects.cell(project, "package")?.value.entryID == package.entry,
            case .amount(let amount)? = projects.cell(project, "amount")?.value,
            let size = projects.cell(project, "amount")?.value.size
          else { return nil }
          return StackedBar.Segment(
            project.cells[0].value.words(in: language), value: size,
            valueText: amount.formatted(language), isCeiling: amount.qualifier == .upTo)
        })
    }
    guard rows.contains(where: { !$0.segments.isEmpty }) else { return nil }
    return StackedBar(
      caption: caption, rows: rows,
      legend: .init(
        stated: Text(en: "stated amount", ko: "제시된 금액", ja: "示された額").words(in: language),
        ceiling: Text(en: "ceiling (up to)", ko: "상한(최대)", ja: "上限（最大）").words(in: language)),
      width: width
    ).picture()
  }

  /// Money allocated beside time elapsed.
  func clock() -> Picture? {
    guard let allocated = share("allocated-share"), let elapsed = share("elapsed-share"),
      let terms = answer.table("terms"), let moments = answer.table("moments")
    else { return nil }
    let start = moments.rows.first.flatMap { moments.cell($0, "date")?.value }
    let deadline = terms.rows.first { $0.key == "deadline" }?.cells.last?.value
    return PledgeClock(
      caption: caption, allocated: allocated, elapsed: elapsed,
      start: start?.words(in: language) ?? "", deadline: deadline?.words(in: language) ?? "",
      width: width
    ).picture()
  }

  private func share(_ key: String) -> PledgeClock.Share? {
    guard let value = answer[key], case .share(let ratio) = value.value, let size = value.value.size
    else { return nil }
    let bounds = [ratio.interval.lower, ratio.interval.upper].compactMap {
      $0.flatMap { Double("\($0)") }
    }
    return PledgeClock.Share(
      "\(value.label.words(in: language)) \(value.value.words(in: language))", value: size,
      interval: bounds.count == 2 && bounds[0] < bounds[1] ? Extent(bounds[0], bounds[1]) : nil)
  }

  /// The firmest instrument of each field at each meeting.
  func trend() -> Picture? {
    guard let steps = answer.table("steps"), let fields = answer.table("fields") else { return nil }
    return TrendLadder(
      caption: caption, columns: steps.columns.dropFirst().map { $0.label.words(in: language) },
      rows: steps.rows.map { row in
        let verdict = fields.rows.first { $0.key == row.key }.flatMap {
          fields.cell($0, "verdict")?.value
        }
        return TrendLadder.Row(
          row.cells[0].value.words(in: language),
          cells: row.cells.dropFirst().map { cell in
            let level = cell.value["level"]?.code.flatMap(InstrumentLevel.init(rawValue:))
            let count = cell.value["measures"]?.count
            return TrendLadder.Cell(
              level: level?.rank ?? 0,
              count: count.map { Text.measures($0).words(in: language) } ?? "")
          }, verdict: verdict?.words(in: language) ?? "")
      },
      levels: [Text(en: "absent", ko: "없음", ja: "なし").words(in: language)]
        + InstrumentLevel.allCases.map { $0.label.words(in: language) }, width: width
    ).picture()
  }

  /// A bar for each row.
  func bars(
    _ table: Table, _ rows: [Table.Row], label: String?, value: String, part: String?
  ) -> Picture? {
    func head(_ key: String?) -> String {
      table.columns.first { $0.key == key }?.label.words(in: language) ?? ""
    }
    let bars = rows.compactMap { row -> BarList.Row? in
      guard let shown = table.cell(row, value)?.value, let size = shown.size else { return nil }
      let name = label.flatMap { table.cell(row, $0) } ?? row.cells[0]
      let inside = part.flatMap { table.cell(row, $0)?.value }
      let piece = inside.flatMap { inside -> BarList.Part? in
        guard let size = inside.size, size > 0 else { return nil }
        return BarList.Part(size, valueText: inside.shortWords(in: language))
      }
      return BarList.Row(
        name.value.words(in: language), value: size, valueText: shown.shortWords(in: language),
        part: piece)
    }
    guard !bars.isEmpty else { return nil }
    return BarList(
      caption: caption, rows: bars, headings: .init(value: head(value), part: head(part)),
      width: width
    ).picture()
  }
}

extension Text {
  fileprivate static func measures(_ count: Int) -> Text {
    Text(
      en: count == 1 ? "1 measure" : "\(count) measures", ko: "조치 \(count)", ja: "措置\(count)")
  }
}

extension Value {
  /// A total of several kinds without what it is made of, for which a chart has no room; one of a
  /// single kind keeps its bound.
  fileprivate func shortWords(in language: Language) -> String {
    if case .total(let total) = self, total.parts.count > 1 { return plainWords(in: language) }
    return words(in: language)
  }
}
