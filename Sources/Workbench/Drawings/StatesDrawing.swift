// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import FoundationEssentials
import Quantities
import Questions

/// The projects on a map of the American states, a tile each.
struct StatesDrawing: AnswerDrawing {
  static let questions = ["packages"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let table = answer.table("places") else { return .nothing }
    return .several([
      p(.class("chart-title")) { view.say(table.title) },
      view.figure(width: min(width, 620)) { chart(table, $0) },
    ])
  }

  private func chart(_ table: Table, _ room: ChartRoom) -> StateTiles {
    StateTiles(
      caption: view.caption(
        answer, room, part: "states", title: table.title.words(in: view.language)),
      tiles: table.rows.compactMap { tile($0, table) }, legend: view[.tilesLegend(unit(table))],
      width: room.width)
  }

  /// The unit of the amounts, which the tiles have no room for.
  private func unit(_ table: Table) -> String {
    let totals = table.rows.flatMap(\.cells).compactMap { cell -> Total? in
      if case .total(let total) = cell.value { total } else { nil }
    }
    guard let unit = totals.first?.unit else { return "" }
    return unit.currency?.description ?? unit.notation
  }

  private func tile(_ row: Table.Row, _ table: Table) -> StateTiles.Tile? {
    guard let code = table.cell(row, "code")?.value.words(in: .en) else { return nil }
    let totals = ["amount", "shared"].compactMap { key -> Total? in
      guard case .total(let total)? = table.cell(row, key)?.value else { return nil }
      return total
    }
    let nominal = totals.map(\.nominal).reduce(Decimal.zero, +)
    let billions = Double("\(nominal / 1_000_000_000)") ?? 0
    let parts = totals.flatMap(\.parts)
    let words = ["projects", "amount", "shared"].compactMap { key -> String? in
      guard let cell = table.cell(row, key), !cell.value.isMissing,
        let column = table.columns.first(where: { $0.key == key })
      else { return nil }
      return column.label.words(in: view.language) + " " + cell.value.words(in: view.language)
    }
    return StateTiles.Tile(
      code, value: billions, valueText: nominal > 0 ? Self.short(billions) : "",
      count: table.cell(row, "projects")?.value.count ?? 0,
      isCeiling: !parts.isEmpty && parts.allSatisfy { $0.qualifier == .upTo },
      href: view.whyAddress("\(code).projects", in: answer).text,
      tooltip: row.cells[0].value.words(in: view.language) + ": " + words.joined(separator: ", "))
  }

  /// Three figures at most: 33.3, 0.6, 120.
  private static func short(_ value: Double) -> String {
    let tenths = Int(value * 10 + 0.5)
    return tenths >= 1000 || tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
