// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Exploring
import Models
import Quantities

struct ModelDiscover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "Says in a sentence when a measure goes beyond a threshold (PRIM).",
    discussion: """
        entente model discover funding --measure bonds-peak --above 50
        entente model discover funding --measure room-after-shock --below 10
        entente model discover funding --measure bonds-peak --above 50 --vary cap=10:25,income-use
        entente model discover funding --vary cap=10:25 --design sobol
      Without a threshold the worse fifth of the cases is described. With --vary the sentence also \
      says for which settings of the levers it happens. Every step of the search trades coverage \
      (how many of such cases the box holds) for density (how many of the box are such cases); \
      --steps lists them, and --step tells another than the one that a sentence tells best.
      """)

  @OptionGroup var chosen: ModelChoice
  @OptionGroup var settings: ModelSettings
  @OptionGroup var draws: ModelDraws

  @Option(
    help: ArgumentHelp(
      "The measure. Default: the one that the case looks at.", valueName: "measure"))
  var measure: String?

  @Option(help: ArgumentHelp("Describe the cases above this.", valueName: "number"))
  var above: Double?

  @Option(help: ArgumentHelp("Describe the cases below this.", valueName: "number"))
  var below: Double?

  @Option(
    help: ArgumentHelp(
      "Vary levers beside what nobody knows: cap=10:25 over a range, backlog-rule=pro-rata:priority over choices, cap over all that it can be; with commas between, or given several times.",
      valueName: "lever=from:to,…"))
  var vary: [String] = []

  @Flag(help: "List every step of the search.")
  var steps = false

  @Option(help: ArgumentHelp("Tell the box of this step.", valueName: "number"))
  var step: Int?

  func validate() throws {
    for (name, value) in [("above", above), ("below", below)] {
      if let value, !value.isFinite {
        throw ValidationError("--\(name) \(value) is no number to compare with; write 50")
      }
    }
    if above != nil, below != nil { throw ValidationError("give --above or --below, not both") }
  }

  func run() throws {
    try modelling {
      let shown = try chosen.modelCase()
      let model = try settings.beliefs.holding(shown.model)
      let id = measure ?? shown.showcase.concern
      let study = try study(of: model)
      ProgressLine.clear()
      let condition =
        try above.map { Condition(id, .above, $0) } ?? below.map { Condition(id, .below, $0) }
        ?? study.usualCondition(on: id)
      guard let search = try study.discovery(of: condition) else {
        let share = try study.share(of: condition)
        throw ModellingMistake(
          "\(id) is \(condition.side.rawValue) \(condition.threshold) in "
            + (share == 0 ? "no experiment" : "every experiment") + "; choose another threshold")
      }
      let scenario = try search.scenario(atStep: step)
      guard scenario != nil || steps else {
        throw ModellingMistake(
          "nothing that differs tells when \(id) is \(condition.side.rawValue) \(condition.threshold)"
        )
      }
      let language = chosen.options.lang
      try StudyPrinter(language: language, format: draws.format).put(
        (scenario.map { [$0.table, $0.reliability] } ?? []) + (steps ? [search.steps] : []),
        lead: scenario.map { [$0.sentence.words(in: language)] } ?? [],
        foot: StudyPrinter.origin(of: study.findings, language, errors: false))
    }
  }

  private func study(of model: Model) throws -> Study {
    let spans = try vary.flatMap { $0.split(separator: ",") }.map {
      try model.span(reading: String($0))
    }
    if let both = spans.first(where: { span in
      settings.levers.contains { $0.hasPrefix(span.lever + "=") }
    }) {
      throw ModellingMistake(
        "the lever '\(both.lever)' is both set and varied; leave out --set \(both.lever) or --vary \(both.lever)"
      )
    }
    guard !spans.isEmpty else {
      return try Study(
        draws.exploration(
          model, under: [try settings.policy(of: model)], set: !settings.levers.isEmpty),
        draws.conduct)
    }
    return try Study(
      Exploration(
        model, ModelDesign(draws, model, varying: spans).design, seed: draws.seed,
        plan: .varied(spans, try settings.policy(of: model))), draws.conduct)
  }
}
