// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// The rates behind sums printed in two currencies, and what all of them allow.
struct ExchangeRatesDrawing: AnswerDrawing {
  static let questions = ["exchange-rates"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let table = answer.table("rates"), !table.rows.isEmpty else { return .nothing }
    let common = answer["common"]
    let drawn = table.rows.prefix(Self.mostDrawn)
    let left = table.rows.count - drawn.count
    let figure = view.figure(width: min(width, 860)) { room in
      IntervalPlot(
        caption: view.caption(answer, room), rows: drawn.compactMap { row($0, table) },
        axis: ticks(table),
        commonText: common.map {
          $0.label.words(in: view.language) + " " + $0.value.words(in: view.language)
        } ?? "",
        noCommonText: view[.noCommonValue], width: room.width)
    }
    return .several([
      figure, left > 0 ? p(.class("note small")) { view[.notDrawn(left)] } : .nothing,
    ])
  }

  /// The most rates that are drawn.
  private static let mostDrawn = 60

  private func ticks(_ table: Table) -> [Tick] {
    let ends = table.rows.compactMap { extent($0, table) }.flatMap { [$0.low, $0.high] }
      .filter(\.isFinite)
    guard let low = ends.min(), let high = ends.max() else { return [] }
    return Tick.roundValues(covering: Extent(low, high), about: 4).map { Tick($0, $0.short) }
  }

  private func extent(_ row: Table.Row, _ table: Table) -> Extent? {
    guard case .interval(let interval, _)? = table.cell(row, "range")?.value else { return nil }
    return interval.extent
  }

  private func row(_ row: Table.Row, _ table: Table) -> IntervalPlot.Row? {
    guard let extent = extent(row, table) else { return nil }
    return IntervalPlot.Row(
      row.cells[0].value.words(in: view.language), interval: extent,
      nominal: table.cell(row, "rate")?.value.size,
      valueText: table.cell(row, "range")?.value.words(in: view.language) ?? "",
      href: view.whyAddress("\(row.key).range", in: answer).text)
  }
}

extension Interval {
  /// The interval for drawing; an open end is infinite.
  var extent: Extent {
    Extent(
      lower.flatMap { Double("\($0)") } ?? -.infinity,
      upper.flatMap { Double("\($0)") } ?? .infinity)
  }
}

extension Double {
  /// A round number as an axis writes it: 154, 0.5.
  var short: String {
    let whole = Int(exactly: self)
    return whole.map { "\($0)" } ?? "\(self)"
  }
}
