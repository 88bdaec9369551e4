// SPDX-License-Identifier: Apache-2.0
import Agreements
public import ArgumentParser
import Exploring
import Models
import Quantities

struct ModelSensitivity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Tells which uncertainties matter for a measure.",
    discussion: """
      entente model sensitivity funding --measure bonds-peak
      entente model sensitivity funding --measure bonds-peak --method morris --count 200
      Methods: sobol (shares of the variance, count = base rows), morris (elementary effects, count =
      trajectories), pawn and rank (count = experiments).
      """)

  @OptionGroup var chosen: ModelChoice
  @OptionGroup var settings: ModelSettings
  @OptionGroup var draws: ModelDraws

  @Option(
    help: ArgumentHelp(
      "The measure. Default: the one that the case looks at.", valueName: "measure"))
  var measure: String?

  @Option(help: "sobol, morris, pawn or rank.")
  var method: SensitivityStudy.Method = .sobol

  func run() throws {
    try modelling {
      let shown = try chosen.modelCase()
      let model = try settings.beliefs.holding(shown.model)
      let id = measure ?? shown.showcase.concern
      let study = try SensitivityStudy(
        of: model, policy: try settings.policy(of: model), measure: id, method: method,
        rows: draws.count, seed: draws.seed, draws.conduct)
      ProgressLine.clear()
      try StudyPrinter(language: chosen.options.lang, format: draws.format).put(
        [study.table], lead: ["\(id), \(method.rawValue), \(study.runs) runs, seed \(draws.seed)"],
        foot: study.warnings)
    }
  }
}

extension SensitivityStudy.Method: ExpressibleByArgument {}

struct ModelDiscover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "Says in a sentence when a measure goes beyond a threshold (PRIM).",
    discussion: """
      entente model discover funding --measure bonds-peak --above 50
      entente model discover funding --measure room-after-shock --below 380
      Without a threshold the worse fifth of the cases is described.
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

  func validate() throws {
    if above != nil, below != nil { throw ValidationError("give --above or --below, not both") }
  }

  func run() throws {
    try modelling {
      let shown = try chosen.modelCase()
      let model = try settings.beliefs.holding(shown.model)
      let id = measure ?? shown.showcase.concern
      let study = try Study(
        of: model, policies: [try settings.policy(of: model)], count: draws.count,
        seed: draws.seed, draws.conduct)
      ProgressLine.clear()
      let condition =
        try above.map { Condition(id, .above, $0) } ?? below.map { Condition(id, .below, $0) }
        ?? study.usualCondition(on: id)
      let language = chosen.options.lang
      guard let scenario = try study.scenario(where: condition) else {
        let share = try study.share(of: condition)
        throw ModellingMistake(
          share == 0 || share == 1
            ? "\(id) is \(condition.side.rawValue) \(condition.threshold) in "
              + (share == 0 ? "no experiment" : "every experiment") + "; choose another threshold"
            : "no uncertainty tells when \(id) is \(condition.side.rawValue) \(condition.threshold)"
        )
      }
      try StudyPrinter(language: language, format: draws.format).put(
        [scenario.table], lead: [scenario.sentence.words(in: language)],
        foot: StudyPrinter.origin(of: study.findings))
    }
  }
}

struct ModelCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares policies on the same draws.",
    discussion: """
      entente model compare funding --policy cap=20 --policy cap=15 --policy cap=15,income-use=0
      The first policy is what the others are held against.
      """)

  @OptionGroup var chosen: ModelChoice
  @OptionGroup var beliefs: ModelBeliefs
  @OptionGroup var draws: ModelDraws

  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp(
      "Settings of levers, with commas between; may be given several times. Alone it is compared with the defaults.",
      valueName: "lever=value,…"))
  var policies: [String] = []

  func run() throws {
    try modelling {
      let shown = try chosen.modelCase()
      let model = try beliefs.holding(shown.model)
      guard !policies.isEmpty else {
        throw ModellingMistake("name a policy: --policy cap=15")
      }
      var compared = try policies.map { text in
        try model.policy(setting: text.split(separator: ",").map(String.init), name: text)
      }
      if compared.count == 1 { compared.insert(model.standardPolicy, at: 0) }
      let study = try Study(
        of: model, policies: compared, count: draws.count, seed: draws.seed,
        draws.conduct)
      ProgressLine.clear()
      try StudyPrinter(language: chosen.options.lang, format: draws.format).put(
        [try study.comparison()], lead: [model.title.text.words(in: chosen.options.lang)],
        foot: StudyPrinter.origin(of: study.findings))
    }
  }
}
