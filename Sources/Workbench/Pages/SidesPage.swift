// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// What each side announced of one meeting, what only one did, and how that is known.
struct SidesPage: Page {
  let view: View
  let answer: Answer

  init(view: View) throws(Mistake) {
    self.view = view
    answer = try view.answer(to: try view.question("sides"))
  }

  var title: String { view[.sides] }
  var place: MenuPlace? { .sides }
  private var parts: AnswerParts { AnswerParts(view: view, answer: answer) }

  var body: Markup {
    article {
      h1 { view.say(answer.question.title) }
      p(.class("about")) { view.say(answer.question.about) }
      parts.filters
      parts.numbers
      if let items = answer.table("items") {
        OneSided(view: view, answer: answer, items: items).markup
        h2 {
          view[.allItems]
          span(.class("part")) {
            " · "
            view.say(items.title)
          }
        }
        TableView(view: view, answer: answer, table: items, canFilter: true, heading: nil).markup
      }
      parts.gaps
      parts.downloads
    }
  }

  var panel: Markup { parts.panel }
  var json: JSON { answer.ordered(by: view).json(in: view.language) }
  var csv: String? { parts.csv }
}

/// The matters that one side alone announced, or that were raised outside the papers, each with how
/// that is known.
struct OneSided {
  let view: View
  let answer: Answer
  let items: Table
  /// Without the evidence, where another page names the matters only.
  var isBrief = false

  private func rows(_ isWanted: (String) -> Bool) -> [Table.Row] {
    items.rows.filter { row in (items.cell(row, "status")?.value.code).map(isWanted) ?? false }
  }

  var markup: Markup {
    section(.id("one-sided")) {
      h2 {
        view[.oneSided]
        " "
        view.help(.statedBy)
      }
      lists
    }
  }

  var lists: Markup {
    let alone = rows { $0.hasSuffix("-only") }
    let outside = rows { $0 == "outside-papers" }
    return .several([
      alone.isEmpty ? p(.class("empty")) { view[.nothingOneSided] } : .nothing,
      ul(.class("matters")) { for row in alone { li { matter(row) } } },
      outside.isEmpty
        ? .nothing
        : .several([
          h3 { view[.outside] },
          ul(.class("matters")) { for row in outside { li { matter(row) } } },
        ]),
    ])
  }

  private func matter(_ row: Table.Row) -> Markup {
    let basis = items.cell(row, "basis")?.value
    return .several([
      p(.class("side")) {
        items.cell(row, "status").map {
          view.whyLink("\(row.key).status", in: answer, view.show($0.value))
        }
        " "
        basis.map { view.basis($0) }
      },
      p(.class("matter")) { view.show(row.cells[0].value) },
      isBrief ? .nothing : evidence(of: row),
    ])
  }

  /// What each side's papers do with the matter, beside each other.
  private func evidence(of row: Table.Row) -> Markup {
    let known: Set<String> = ["item", "field", "status", "basis"]
    return dl(.class("beside")) {
      for (index, column) in items.columns.enumerated() where !known.contains(column.key) {
        div {
          dt {
            view.say(column.label)
            " "
            view.show(row.cells[index].value)
          }
          dd { view.citations((row.cells[index].derivation?.inputs ?? []).flatMap(\.citations)) }
        }
      }
      if items.cell(row, "status")?.value.code == "outside-papers",
        let raised = row.entry.flatMap({ view.ledger[$0] })
      {
        div {
          dt { view[.stated] }
          dd { view.citations(raised.citations) }
        }
      }
    }
  }
}
