// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Models

/// The models that can be asked what keeping a promise would cost and change.
struct ModelsPage: Page {
  let view: View
  private let catalogue: ModelCatalogue

  init(view: View) {
    self.view = view
    catalogue = ModelCatalogue(view.ledger)
  }

  var title: String { view[.models] }
  var place: MenuPlace? { .models }

  var body: Markup {
    article {
      h1 { view[.models] }
      p(.class("about")) { view[.modelsAbout] }
      section(.class("questions")) {
        ul {
          for shown in catalogue.cases {
            li {
              a(.href(view.address("/models/" + shown.id))) { view.say(shown.model.title.text) }
              p { view.say(shown.model.summary.text) }
            }
          }
        }
      }
      for words in catalogue.lacking { p(.class("about")) { words } }
    }
  }

  var json: JSON {
    .array(
      catalogue.cases.map { shown in
        [
          "id": .string(shown.id),
          "title": .string(shown.model.title.text.words(in: view.language)),
          "summary": .string(shown.model.summary.text.words(in: view.language)),
          "levers": .array(shown.model.levers.map { .string($0.id) }),
          "measures": .array(shown.model.measures.map { .string($0.id) }),
        ]
      })
  }

  var csv: String? {
    StudyTable(
      "models", Wording.models.asText,
      columns: [
        .init("title", Wording.models.asText), .init("summary", Wording.models.asText),
      ],
      rows: catalogue.cases.map {
        .init($0.id, [.words($0.model.title.text), .words($0.model.summary.text)])
      }
    ).csv(in: view.language)
  }
}
