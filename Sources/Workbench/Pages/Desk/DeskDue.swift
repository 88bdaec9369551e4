// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// What the record expects next: planned meetings, milestones and deadlines that are not past, the
/// nearest end first.
struct DeskDue {
  let view: View
  let answer: Answer

  /// As many as are seen at a glance.
  private static let most = 8

  private struct Due {
    let date: DateSpan
    let entry: EntryID
    let what: Text?
  }

  var markup: Markup {
    let due = due
    guard !due.isEmpty else { return .nothing }
    return section(.id("due")) {
      h2 { a(.href(view.address("/timeline", answer.parameters))) { view[.dueNext] } }
      ul(.class("changes")) {
        for item in due.prefix(Self.most) { li { line(item) } }
      }
    }
  }

  private func line(_ item: Due) -> Markup {
    .several([
      view.link(item.entry), small { " " + item.date.formatted(view.language, .compact) },
      item.what.map { what in p { view.say(what) } } ?? .nothing,
    ])
  }

  private var due: [Due] {
    guard let table = answer.table("events") else { return [] }
    return table.rows.compactMap { row -> Due? in
      guard case .yesNo(true)? = table.cell(row, "planned")?.value, let entry = row.entry,
        case .span(let date)? = table.cell(row, "date")?.value, date.end.last >= view.clock
      else { return nil }
      let what: Text? =
        if case .text(let text)? = table.cell(row, "what")?.value { text } else { nil }
      return Due(date: date, entry: entry, what: what)
    }
    .enumerated().sorted {
      ($0.element.date.end.last, $0.offset) < ($1.element.date.end.last, $1.offset)
    }
    .map(\.element)
  }
}
