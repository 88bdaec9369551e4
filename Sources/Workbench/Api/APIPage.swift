// SPDX-License-Identifier: Apache-2.0
import Agreements

/// What programs can have, for the people who write them; as JSON it is the OpenAPI description.
struct APIPage: Page {
  let view: View

  var title: String { view[.apiTitle] }
  private var api: OpenAPI { OpenAPI(view: view) }

  var body: Markup {
    let operations = api.operations
    return article {
      h1 { title }
      p(.class("about")) { view[.apiAbout] }
      p { a(.href(view.address("/api/openapi.json"))) { view[.apiDescription] } }
      dl(.class("facts api")) {
        for operation in operations where operation.form == .json {
          div {
            dt { code { operation.path } }
            dd {
              operation.title
              if !operation.inputs.isEmpty {
                " "
                small {
                  for input in operation.places + operation.inputs.filter(isOwn) {
                    code { input.name }
                    " "
                  }
                }
              }
            }
          }
        }
      }
      h2 { view[.apiEverywhere] }
      dl(.class("facts api")) {
        for input in shared(operations) {
          div {
            dt { code { input.name } }
            dd { input.about }
          }
        }
      }
    }
  }

  /// The parameters that every answer takes, told once.
  private func shared(_ operations: [OpenAPI.Operation]) -> [OpenAPI.Input] {
    operations.first { $0.path.hasPrefix("/ask/") }?.inputs.filter { !isOwn($0) } ?? []
  }

  private func isOwn(_ input: OpenAPI.Input) -> Bool { !View.ownNames.contains(input.name) }

  var json: JSON { api.document }
}
