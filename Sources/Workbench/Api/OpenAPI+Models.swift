// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Models

extension OpenAPI {
  /// Each model of the catalogue with its own levers.
  var models: [Operation] {
    ModelCatalogue(view.ledger).cases.flatMap { shown in
      [PageForm.json, .csv].map { form in
        Operation(
          path: "/models/\(shown.id).\(form.rawValue)",
          title: shown.model.title.text.words(in: view.language),
          about: shown.model.summary.text.words(in: view.language), form: form,
          inputs: common + shown.model.levers.map(input) + settings(of: shown))
      }
    }
  }

  private func input(_ lever: Lever) -> Input {
    let choices =
      if case .choices(let choices) = lever.domain { choices.map(\.id) } else { [String]() }
    return Input(
      name: lever.id,
      about: lever.label.text.words(in: view.language)
        + (choices.isEmpty ? " (\(lever.allowed))" : ""),
      values: choices, example: lever.text(of: lever.standard))
  }

  /// How many futures are drawn, from which seed, and of which measure the failures are told.
  private func settings(of shown: ModelCase) -> [Input] {
    let own = [
      Input(
        name: "count", about: view[.apiCount], example: String(ModelRequest.usualCount),
        pattern: "^[0-9]+$"),
      Input(name: "seed", about: view[.apiSeed], example: "1", pattern: "^[0-9]+$"),
      Input(
        name: "concern", about: view[.apiConcern],
        values: shown.model.measures.filter { $0.kind == .scalar }.map(\.id),
        example: shown.showcase.concern),
    ]
    let levers = Set(shown.model.levers.map(\.id))
    return own.filter { !levers.contains($0.name) }
  }
}
