// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// Every question that can be asked, by what it tells.
struct QuestionsPage: Page {
  let view: View

  var title: String { view[.questions] }
  var place: MenuPlace? { .ask }

  var body: Markup {
    article {
      h1 { view[.everyQuestion] }
      p(.class("about")) { view[.everyQuestionAbout] }
      for group in QuestionGroup.all {
        section(.class("questions")) {
          h2 { view[group.words] }
          ul {
            for question in group.questions {
              li {
                a(.href(view.address(of: question.id))) { view.say(question.title) }
                p { view.say(question.about) }
              }
            }
          }
        }
      }
    }
  }

  var json: JSON {
    .array(
      Question.all.map { question in
        [
          "id": .string(question.id), "title": .string(question.title.words(in: view.language)),
          "about": .string(question.about.words(in: view.language)),
          "systems": .array(question.systems.map { .string($0) }),
          "parameters": .array(question.parameters.map { .string($0.name) }),
        ]
      })
  }

  var csv: String? {
    Table(
      "questions", Wording.questions.asText,
      ["id", "title", "about", "systems"].map { .init($0, Text(same: $0)) },
      Question.all.map { question in
        .init(
          question.id,
          [
            Cell(.text(Text(same: question.id))), Cell(.text(question.title)),
            Cell(.text(question.about)),
            Cell(.text(Text(same: question.systems.joined(separator: " ")))),
          ])
      }
    ).csv(in: view.language)
  }
}

/// Questions that belong together on the list. A question that no group knows yet comes last.
struct QuestionGroup {
  let words: Wording
  let questions: [Question]

  private static let known: [(Wording, [String])] = [
    (
      Wording(en: "Summits and what came of them", ko: "회담과 그 결과", ja: "会談とその結果"),
      [
        "summits", "trend", "timeline", "sides", "provisions", "documents", "near-summit",
        "phrases", "trilateral", "parties", "committees",
      ]
    ),
    (
      Wording(en: "Money and projects", ko: "자금과 사업", ja: "資金と案件"),
      [
        "packages", "clock", "countries", "sectors", "selection", "priorities", "pipeline",
        "purchases", "exchange-rates",
      ]
    ),
    (
      Wording(en: "Leverage and concerns", ko: "지렛대와 우려", ja: "梃子と懸念"),
      ["instruments", "tariffs", "conditionality", "concerns", "screening"]
    ),
    (
      Wording(en: "Minerals, energy, technology, people", ko: "광물·에너지·기술·인력", ja: "鉱物・エネルギー・技術・人材"),
      [
        "action-plan", "minerals", "seabed", "oil", "programmes", "co-production", "visas",
        "exchange",
      ]
    ),
    (
      Wording(en: "The record itself", ko: "기록 자체", ja: "記録そのもの"),
      ["figures", "discrepancies"]
    ),
  ]

  static let all: [QuestionGroup] = {
    let named = Set(known.flatMap(\.1))
    let groups = known.map { words, ids in
      QuestionGroup(
        words: words, questions: ids.compactMap { id in Question.all.first { $0.id == id } })
    }
    let others = QuestionGroup(
      words: Wording(en: "More", ko: "그 밖", ja: "その他"),
      questions: Question.all.filter { !named.contains($0.id) })
    return (groups + [others]).filter { !$0.questions.isEmpty }
  }()
}
