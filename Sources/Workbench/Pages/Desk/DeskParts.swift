// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// Where each field of the agenda is going, our verdict beside the brief's.
struct DeskVerdicts {
  let view: View
  let answer: Answer

  var markup: Markup {
    guard let fields = answer.table("fields") else { return .nothing }
    return section {
      h2 { a(.href(view.address("/trend"))) { view.say(answer.question.title) } }
      ul(.class("verdicts")) { for row in fields.rows { li { verdict(row, in: fields) } } }
    }
  }

  private func verdict(_ row: Table.Row, in fields: Table) -> Markup {
    let theirs = fields.cell(row, "brief_verdict")?.value
    return .several([
      p(.class("field")) { row.entry.map { view.link($0) } ?? view.show(row.cells[0].value) },
      p(.class("verdict")) {
        fields.cell(row, "verdict").map {
          view.whyLink("\(row.key).verdict", in: answer, view.show($0.value))
        }
      },
      p(.class("theirs")) {
        if let theirs, !theirs.isMissing {
          fields.columns.first { $0.key == "brief_verdict" }.map { view.say($0.label) }
          ": "
          theirs.words(in: view.language)
        }
      },
    ])
  }
}

/// What only one side announced at the last summit, and what was raised outside the papers.
struct DeskSides {
  let view: View
  let answer: Answer

  var markup: Markup {
    guard let items = answer.table("items") else { return .nothing }
    return section {
      h2 { a(.href(view.address("/sides"))) { view[.oneSided] } }
      p(.class("finding")) {
        view.say(items.title)
        ": "
        view.say(answer.headline)
      }
      OneSided(view: view, answer: answer, items: items, isBrief: true).lists
    }
  }
}

/// The minerals projects in a sentence, and those in which the investing state has no part.
struct DeskMinerals {
  let view: View
  let answer: Answer

  var markup: Markup {
    section {
      h2 {
        a(.href(view.address("/projects", fragment: "minerals"))) {
          view.say(answer.question.title)
        }
      }
      p(.class("finding")) { view.say(answer.headline) }
      Unsponsored(view: view, answer: answer).markup
    }
  }
}

/// The minerals projects without a participant of the state that was asked about, by name.
struct Unsponsored {
  let view: View
  let answer: Answer

  var markup: Markup {
    guard let value = answer["without-sponsor"] else { return .nothing }
    return dl(.class("named")) {
      dt {
        view.say(value.label)
        ": "
        view.number(value, in: answer)
      }
      let inputs = value.derivation.inputs
      for input in inputs.prefix(Self.mostNamed) { dd { view.link(input.entry, input.name) } }
      if inputs.count > Self.mostNamed { dd { view[.more(inputs.count - Self.mostNamed)] } }
    }
  }

  /// The most projects that are named.
  private static let mostNamed = 60
}

/// The pledges of several countries beside each other.
struct DeskCountries {
  let view: View
  let answer: Answer

  var markup: Markup {
    section {
      h2 { a(.href(view.address("/countries"))) { view.say(answer.question.title) } }
      p(.class("finding")) { view.say(answer.headline) }
      CountriesDrawing(view: view, answer: answer, width: 560).figure
    }
  }
}
