// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities
import Questions

/// Where one can go by some words: pages, questions, concepts of the help, and entries.
struct Whereto {
  struct Goal {
    let title: Markup
    let words: String
    let address: SiteAddress
    /// What it is about, or its id.
    let detail: String
  }

  struct Group {
    let words: Wording
    let goals: [Goal]
  }

  let view: View
  let wanted: String

  /// The most entries that are named.
  private static let mostEntries = 12

  /// Everything that has the words; everything but entries where there are none.
  var groups: [Group] { (besides + [entries]).filter { !$0.goals.isEmpty } }

  /// What is no entry: pages, questions, answers and help.
  var besides: [Group] {
    [
      Group(
        words: .pagesWord,
        goals: MenuPlace.allCases.filter { has([$0.words.asText]) }.map {
          goal($0.words.asText, view.address($0.path), detail: $0.path)
        }),
      Group(
        words: .questions,
        goals: Question.all.filter { has([$0.title, $0.about], $0.id) }.map {
          goal($0.title, view.address(View.home(of: $0.id)), detail: view.words(of: $0.about))
        }),
      Group(words: .answersWord, goals: answers),
      Group(
        words: .help,
        goals: HelpTopic.all.filter { has($0.words.map(\.asText), $0.id) }.map {
          goal($0.title.asText, view.address("/help/" + $0.id), detail: view[$0.gist])
        }),
    ].filter { !$0.goals.isEmpty }
  }

  /// The most answers that are named.
  private static let mostAnswers = 8

  /// What people ask for in words of their own, and questions with one of their choices: “expired” is a
  /// status of instruments.
  private var answers: [Goal] {
    let plain = PlainWords(wanted)
    guard !plain.words.isEmpty else { return [] }
    let shortcuts = Shortcut.all(view).filter { plain.allStand(in: [$0.title, $0.words]) }
      .map { goal($0.title, $0.address, detail: $0.address.text) }
    return Array((shortcuts + chosen(plain)).prefix(Self.mostAnswers))
  }

  /// The longest list of choices that is looked through.
  private static let mostChoices = 64

  private func chosen(_ plain: PlainWords) -> [Goal] {
    var goals: [(matches: Int, goal: Goal)] = []
    for question in Question.all {
      for parameter in question.parameters {
        let choices = view.choices(of: parameter, question)
        guard choices.count <= Self.mostChoices else { continue }
        for choice in choices {
          let matches = plain.count(in: [choice.label])
          guard matches > 0,
            plain.allStand(in: [choice.label, question.title, question.about, parameter.meaning])
          else { continue }
          let title = Text {
            question.title.words(in: $0) + ": " + choice.label.words(in: $0)
          }
          goals.append(
            (
              matches,
              goal(
                title, view.address(View.home(of: question.id), [(parameter.name, choice.value)]),
                detail: view.words(of: parameter.meaning))
            ))
        }
      }
    }
    return goals.enumerated()
      .sorted { ($1.element.matches, $0.offset) < ($0.element.matches, $1.offset) }
      .map(\.element.goal)
  }

  private var entries: Group {
    let found = wanted.trimmingBlanks.isEmpty ? [] : view.site.index.plainly(wanted).found
    return Group(
      words: .entriesWord,
      goals: found.lazy.compactMap { view.ledger[$0] }.prefix(Self.mostEntries).map {
        goal($0.name, view.address(of: $0.id), detail: $0.id.text)
      })
  }

  private func goal(_ title: Text, _ address: SiteAddress, detail: String) -> Goal {
    Goal(
      title: view.say(title), words: title.words(in: view.language), address: address,
      detail: detail)
  }

  /// Whether every word stands in one of these, in any language.
  private func has(_ texts: [Text], _ id: String = "") -> Bool {
    let all = texts.flatMap { text in Language.allCases.map { text.words(in: $0).lowercased() } }
    return wanted.lowercased().split(separator: " ").allSatisfy { word in
      id.contains(word) || all.contains { $0.contains(word) }
    }
  }
}

extension View {
  fileprivate func words(of text: Text) -> String { text.words(in: language) }
}

/// The same as a page, for whoever has no script; the palette of Ctrl+K reads it as JSON.
struct WheretoPage: Page {
  let view: View
  private var wanted: String { view.query["q"] ?? "" }

  var title: String { view[.goTo] }

  var body: Markup {
    article {
      h1 { title }
      p(.class("about")) { view[.goToAbout] }
      form(.class("filters"), .plain("action", "/go"), .aria("label", view[.goTo])) {
        view.keptFields
        label {
          span { view[.goTo] }
          void(.input, .type("search"), .name("q"), .value(wanted))
        }
        button { view[.show] }
      }
      groups(Whereto(view: view, wanted: wanted).groups)
    }
  }

  private func groups(_ groups: [Whereto.Group]) -> Markup {
    guard !groups.isEmpty else { return p(.class("empty")) { view[.nothingFound] } }
    return .several(
      groups.map { group in
        section(.class("mentions")) {
          h2 { view[group.words] }
          WheretoPage.list(group.goals)
        }
      })
  }

  static func list(_ goals: [Whereto.Goal]) -> Markup {
    ul(.class("links")) { for goal in goals { li { a(.href(goal.address)) { goal.title } } } }
  }

  var json: JSON {
    .array(
      Whereto(view: view, wanted: wanted).groups.flatMap { group in
        group.goals.map { goal in
          [
            "group": .string(view[group.words]), "title": .string(goal.words),
            "address": .string(goal.address.text), "detail": .string(goal.detail),
          ] as JSON
        }
      })
  }
}
