// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// The parts that any answer is shown with.
struct AnswerParts {
  let view: View
  let answer: Answer

  /// The question's parameters as a form; nothing if it has none to choose.
  var filters: Markup {
    let parameters = answer.question.parameters
    guard !parameters.isEmpty else { return .nothing }
    return form(.class("filters"), .plain("action", view.path), .aria("label", view[.narrow])) {
      view.hidden(View.clocks.union(["lang", "sort", "find", "grouped"]))
      for parameter in parameters { control(parameter) }
      button { view[.apply] }
    }
  }

  /// The most values that can be chosen from a list; of more, one is typed.
  private static let mostChoices = 500

  private func control(_ parameter: Parameter) -> Markup {
    let options = view.choices(of: parameter, answer.question)
    let chosen = answer.parameters.first { $0.name == parameter.name }?.value
    return label {
      span { view.say(parameter.meaning) }
      if options.isEmpty || options.count > Self.mostChoices {
        void(.input, .name(parameter.name), .value(chosen ?? ""))
      } else {
        select(.name(parameter.name)) {
          if parameter.usual(view.ledger) == nil { option(.value("")) { view[.all] } }
          for choice in options {
            option(.value(choice.value), .flag("selected", choice.value == chosen)) {
              choice.label.words(in: view.language)
            }
          }
        }
      }
    }
  }

  /// The single numbers, each a link to its why.
  var numbers: Markup { numbers(answer.values) }

  func numbers(_ values: [NamedValue]) -> Markup {
    guard !values.isEmpty else { return .nothing }
    return dl(.class("numbers")) {
      for value in values {
        div(.class(view.query["why"] == value.key ? "open" : "")) {
          dt { view.say(value.label) }
          dd { view.number(value, in: answer) }
        }
      }
    }
  }

  /// What the ledger lacks to answer better.
  var gaps: Markup { GapList(view: view, gaps: answer.gaps).markup }

  /// The same answer for programs and spreadsheets.
  var downloads: Markup { downloads(answer.tables) }

  func downloads(_ tables: [Table]) -> Markup {
    p(.class("downloads")) {
      span { view[.openLedger] }
      a(.href(view.same([], path: view.dataPath + ".json"))) { "JSON" }
      for (index, table) in tables.enumerated() {
        a(.href(view.same([("table", index == 0 ? nil : table.key)], path: view.dataPath + ".csv")))
        {
          if tables.count == 1 { "CSV" } else { .several(["CSV: ", view.say(table.title)]) }
        }
      }
      view.help(.tables)
      if !answer.events.isEmpty {
        a(.href(view.same([], path: view.dataPath + ".ics"))) { view[.calendarFeed] }
      }
      button(.type("button"), .class("copy"), .flag("hidden"), .data("done", view[.copied])) {
        view[.copyLink]
      }
    }
  }

  /// Why something is so, where the address asks for it; nothing if the answer has no such thing.
  var panel: Markup {
    guard let address = view.query.filled("why"),
      let explained = try? answer.why(address, in: view.ledger)
    else { return .nothing }
    return WhyPanel(view: view, explained: explained, answer: answer).aside
  }

  /// The answer's events for a calendar; nil where it can have none.
  var calendar: String? {
    answer.events.isEmpty ? nil : answer.iCalendar(in: view.language)
  }

  /// The table that the address names, else the first, as CSV.
  var csv: String? {
    let shown = answer.ordered(by: view)
    let named = shown.tables.first { $0.key == view.query["table"] }
    return (named ?? shown.table)?.csv(in: view.language)
      ?? Table.values(of: answer).csv(in: view.language)
  }
}

extension View {
  /// The path under which this page is had as data.
  var dataPath: String { path == "/" || path.isEmpty ? "/desk" : path }
}

extension Table {
  /// An answer's single numbers as a table, where it has no table of its own.
  static func values(of answer: Answer) -> Table {
    Table(
      "values", Wording.numbers.asText,
      [.init("label", Wording.numbers.asText), .init("value", Wording.numbers.asText)],
      answer.values.map { Row($0.key, [Cell(.text($0.label)), Cell($0.value)]) })
  }
}
