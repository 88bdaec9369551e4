// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// A table of an answer: sorted and filtered by the address, every number a link to its why.
struct TableView {
  let view: View
  let answer: Answer
  let table: Table
  /// Columns to leave out, where the page shows them in another way.
  var without: Set<String> = []
  /// Whether rows can be filtered by words.
  var canFilter = false
  var heading: Tag? = .h2
  /// Whether cells lead to why they are so, and heads sort: not in a table that is made on the page
  /// and that no question has.
  var isAnswer = true

  private var columns: [(offset: Int, column: Table.Column)] {
    table.columns.enumerated().filter { !$0.element.isDetail && !without.contains($0.element.key) }
      .map { ($0.offset, $0.element) }
  }

  var markup: Markup {
    guard !table.rows.isEmpty else {
      return section(.class("table")) {
        headline
        p(.class("empty")) { view[.emptyTable] }
      }
    }
    let groups = TableOrder(view: view, table: table).groups
    let rows = groups.flatMap(\.rows)
    let pages = TablePages(view: view, table: table, rows: rows)
    let isFiltering = canFilter && (table.rows.count > 7 || view.query.filled("find") != nil)
    return section(.class("table")) {
      headline
      tools(isFiltering ? filter(shown: rows.count) : .nothing)
      div(.class("scroll")) {
        element(
          .table,
          [
            .id("t-" + table.key), .role("table"),
            .aria("label", table.title.words(in: view.language)),
          ],
          .several([
            head, paper(rows[pages.unseen.before]), bodies(groups, pages.shown),
            paper(rows[pages.unseen.after]),
          ]))
      }
      pages.markup
      if rows.isEmpty { p(.class("empty")) { view[.noRows] } }
      // Shown by the script, which puts the table on the clipboard for a word processor or a sheet.
      button(
        .type("button"), .class("copy-table"), .flag("hidden"), .data("table", "t-" + table.key),
        .data("done", view[.copied]),
        .aria("label", view[.copyTable] + ": " + table.title.words(in: view.language))
      ) { view[.copyTable] }
    }
  }

  private var headline: Markup {
    guard let heading else { return .nothing }
    return element(heading, [.class("table-title")], view.say(table.title))
  }

  /// What stands above a table to turn it: the words that rows must have, and what they are grouped by.
  private func tools(_ filter: Markup) -> Markup {
    let grouping = isAnswer && table.rows.count > 7 ? groupBy : .nothing
    guard !filter.isNothing || !grouping.isNothing else { return .nothing }
    return div(.class("table-tools")) {
      filter
      grouping
    }
  }

  private var groupBy: Markup {
    let order = TableOrder(view: view, table: table)
    let columns = order.groupable.filter { !without.contains($0.key) }
    guard !columns.isEmpty else { return .nothing }
    let present = order.grouping
    return p(.class("group-by")) {
      view[.groupBy] + " "
      for column in columns.prefix(5) {
        a(
          .href(groupAddress(column)), .aria("current", column.key == present?.key ? "true" : nil)
        ) { view.say(column.label) }
      }
      if present != nil { a(.href(groupAddress(nil))) { view[.notGrouped] } }
    }
  }

  private func groupAddress(_ column: Table.Column?) -> SiteAddress {
    view.same(
      [("grouped", column.map { table.key + "." + $0.key }), ("page", nil), ("why", nil)],
      fragment: "t-" + table.key)
  }

  private func filter(shown: Int) -> Markup {
    form(.class("row-filter"), .plain("action", view.path)) {
      view.hidden(Set(view.query.items.map(\.name)).subtracting(["find", "why", "page"]))
      void(
        .input, .type("search"), .name("find"), .value(view.query["find"] ?? ""),
        .aria("label", view[.filterRows]), .plain("placeholder", view[.filterRows]))
      element(
        .p, [.class("count"), .role("status")], .text(view[.rows(shown, of: table.rows.count)]))
    }
  }

  private var head: Markup {
    element(
      .thead, [.role("rowgroup")],
      tr(.role("row")) {
        for (_, column) in columns {
          let order = TableOrder(view: view, table: table).direction(of: column.key)
          th(
            .scope("col"), .role("columnheader"), .class(column.isNumeric ? "numeric" : ""),
            .aria("sort", order.map { $0 ? "descending" : "ascending" })
          ) {
            if isAnswer {
              a(.href(sortAddress(column, order)), .title(view[.sortBy])) {
                view.say(column.label)
              }
            } else {
              view.say(column.label)
            }
          }
        }
      })
  }

  private func sortAddress(_ column: Table.Column, _ order: Bool?) -> SiteAddress {
    let key = "\(table.key).\(column.key)"
    // Numbers are wanted largest first, words from the beginning of the alphabet.
    let isDescending = order.map { !$0 } ?? column.isNumeric
    return view.same(
      [("sort", (isDescending ? "-" : "") + key), ("page", nil), ("why", nil)],
      fragment: "t-" + table.key)
  }

  /// A phone sets a cell beside its column's name, so what is in it has to be one element.
  private static func oneThing(_ content: Markup) -> Markup {
    if case .element = content { return content }
    return div(.class("cell")) { content }
  }

  /// The rows of one page, each group under its head.
  private func bodies(_ groups: [TableOrder.Group], _ shown: Range<Int>) -> Markup {
    let columns = columns
    let why = WhyAddresses(view, answer)
    var bodies: [Markup] = []
    var first = 0
    for group in groups {
      let own = shown.clamped(to: first..<first + group.rows.count)
      let rows = own.map { row(group.rows[$0 - first], columns, why) }
      first += group.rows.count
      guard !rows.isEmpty else { continue }
      let head = group.words.map { groupHead($0, group.rows.count, columns.count) } ?? .nothing
      bodies.append(element(.tbody, [.role("rowgroup")], .several([head] + rows)))
    }
    return .several(bodies)
  }

  private func groupHead(_ words: String, _ count: Int, _ width: Int) -> Markup {
    element(
      .tr, [.role("row"), .class("group")],
      th(.scope("rowgroup"), .role("rowheader"), .plain("colspan", String(width))) {
        words
        " "
        span(.class("count")) { String(count) }
      })
  }

  /// Rows that other pages show, for paper, where nothing can be clicked.
  private func paper(_ rows: ArraySlice<Table.Row>) -> Markup {
    guard !rows.isEmpty else { return .nothing }
    let columns = columns
    return element(
      .tbody, [.class("paper")],
      .several(
        rows.map { row in
          tr {
            for (position, item) in columns.enumerated() {
              let words = row.cells[item.offset].value.words(in: view.language)
              let kind = Attribute.class(item.column.isNumeric ? "numeric" : "")
              position == 0 ? th(.scope("row"), kind) { words } : td(kind) { words }
            }
          }
        }))
  }

  private func row(
    _ row: Table.Row, _ columns: [(offset: Int, column: Table.Column)], _ why: WhyAddresses
  ) -> Markup {
    let isOpen = view.query["why"]?.hasPrefix(row.key + ".") ?? false
    return element(
      .tr, [.role("row"), .class(isOpen ? "open" : "")],
      .several(
        columns.enumerated().map { position, item in
          let cell = row.cells[item.offset]
          let content =
            isAnswer
            ? CellView(view: view, why: why, row: row, column: item.column, cell: cell).markup
            : view.show(cell.value)
          let label = Attribute.data("label", item.column.label.reading(in: view.language).words)
          let kind = Attribute.class(item.column.isNumeric ? "numeric" : cell.value.breadth)
          return position == 0
            ? th(.scope("row"), .role("rowheader"), kind, label) { content }
            : td(.role("cell"), kind, label) { Self.oneThing(content) }
        }))
  }
}

/// One cell: a number is a link to its why, a longer value has a mark that leads there.
struct CellView {
  let view: View
  let why: WhyAddresses
  let row: Table.Row
  let column: Table.Column
  let cell: Cell

  var markup: Markup {
    let shown = view.show(cell.value)
    guard hasWhy else { return shown }
    let address = row.key + "." + column.key
    if cell.value.isAtom { return view.whyLink(why[address], shown) }
    guard cell.derivation != nil, !cell.value.isMissing else { return shown }
    if case .list(let values) = cell.value, values.isEmpty { return shown }
    return view.show(cell.value, then: view.whyMark(why[address], column.label))
  }

  private var hasWhy: Bool { cell.derivation != nil || row.entry != nil }
}
