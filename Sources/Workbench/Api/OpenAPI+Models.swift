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

  /// What an address can say of a model beside its levers: what is drawn, what is told of it, what it
  /// is compared with, and what it was made for.
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
      Input(
        name: "design", about: view[.apiDesign], values: SamplingMethod.allCases.map(\.rawValue),
        example: SamplingMethod.monteCarlo.rawValue),
      Input(name: "beyond", about: view[.apiBeyond], example: "10", pattern: "^[-+0-9.eE]+$"),
      Input(name: "vary", about: view[.apiVary], example: shown.showcase.levers.first),
      Input(
        name: "beside", about: view[.apiBeside],
        example: shown.model.levers.first.map { $0.id + "=" + $0.text(of: $0.standard) }),
      Input(name: "version", about: view[.apiVersion], example: shown.model.version),
      Input(name: "answer", about: view[.apiAnswerCode]),
    ]
    let levers = Set(shown.model.levers.map(\.id))
    return own.filter { !levers.contains($0.name) }
  }
}
