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
