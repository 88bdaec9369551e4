// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// One field at one meeting: every statement, the two sides beside each other.
struct OpenStep {
  let view: View
  private let field: Value
  private let meeting: Text
  private let cell: Cell
  private let sides: [EntryID]

  /// The step that the address opens; nil if it opens none.
  init?(view: View, steps: Table) {
    guard let address = view.query.filled("cell"),
      let row = steps.rows.first(where: { address.hasPrefix($0.key + ".") }),
      let index = steps.columns.firstIndex(where: { row.key + "." + $0.key == address }), index > 0
    else { return nil }
    self.view = view
    field = row.cells[0].value
    meeting = steps.columns[index].label
    cell = row.cells[index]
    sides = Self.sides(of: cell, in: view)
  }

  /// The states that the papers of the step speak for.
  private static func sides(of cell: Cell, in view: View) -> [EntryID] {
    let documents = (cell.derivation?.inputs ?? []).flatMap(\.citations)
      .compactMap { view.ledger.entry($0.document, as: Document.self) }
    let meetings = documents.compactMap(\.meeting).compactMap {
      view.ledger.entry($0, as: Meeting.self)
    }
    return Array((meetings.first?.parties ?? documents.flatMap(\.sides).uniqued()).prefix(2))
  }

  var markup: Markup {
    section(.id("step"), .class("step"), .aria("labelledby", "step-title")) {
      h2(.id("step-title")) {
        view.show(field)
        span(.class("part")) {
          " · "
          view.say(meeting)
        }
      }
      p { view.show(cell.value) }
      div(.class("scroll")) {
        table(.class("beside"), .role("table")) {
          thead(.role("rowgroup")) {
            tr(.role("row")) {
              th(.scope("col"), .role("columnheader")) { view[.what] }
              for side in sides {
                th(.scope("col"), .role("columnheader")) { view.say(view.ledger.name(side)) }
              }
            }
          }
          tbody(.role("rowgroup")) {
            for input in cell.derivation?.inputs ?? [] { row(input) }
          }
        }
      }
    }
  }

  private func row(_ input: Derivation.Input) -> Markup {
    let all = input.citations.uniqued()
    let joint = all.filter { speaksFor($0).isSuperset(of: sides) && sides.count > 1 }
    let own = sides.map { side in all.filter { speaksFor($0).contains(side) && !joint.contains($0) }
    }
    let rest = all.filter { citation in
      !joint.contains(citation) && !own.contains { $0.contains(citation) }
    }
    return tr(.role("row")) {
      th(.scope("row"), .role("rowheader")) {
        view.link(input.entry, input.name)
        view.citations(rest)
      }
      if own.allSatisfy(\.isEmpty), !joint.isEmpty {
        td(.role("cell"), .plain("colspan", String(sides.count)), .data("label", view[.joint])) {
          div(.class("cell")) {
            span(.class("badge")) { view[.joint] }
            view.citations(joint)
          }
        }
      } else {
        for (side, citations) in zip(sides, own) {
          td(.role("cell"), .data("label", view.ledger.name(side).reading(in: view.language).words))
          {
            let shown = citations + joint
            if shown.isEmpty { view.missing(Wording.absent.asText) } else { view.citations(shown) }
          }
        }
      }
    }
  }

  private func speaksFor(_ citation: Citation) -> Set<EntryID> {
    Set(view.ledger.entry(citation.document, as: Document.self)?.sides ?? [])
  }
}
