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
        entente model sensitivity funding --measure bonds-peak --pairs --count 4096
        entente model sensitivity funding --measure bonds-peak --method morris --count 200
        entente model sensitivity funding --method rank --design latin-hypercube
      Methods: sobol (shares of the variance, count = base rows), morris (elementary effects, \
      count = trajectories), pawn and rank (count = experiments). The first two have designs of \
      their own; the others take --design.
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

  @Flag(
    help:
      "Tell too what pairs of uncertainties do together beyond what each does (sobol, nearly twice the runs)."
  )
  var pairs = false

  func validate() throws {
    if pairs, method != .sobol { throw ValidationError("--pairs is for --method sobol") }
  }

  func run() throws {
    try modelling {
      let shown = try chosen.modelCase()
      let model = try settings.beliefs.holding(shown.model)
      let id = measure ?? shown.showcase.concern
      let study = try SensitivityStudy(
        of: model, policy: try settings.policy(of: model), measure: id, method: method,
        rows: draws.rows, seed: draws.seed, design: try design(for: model),
        withPairs: pairs, draws.conduct)
      ProgressLine.clear()
      try StudyPrinter(language: chosen.options.lang, format: draws.format).put(
        [study.table] + [study.pairs].compactMap { $0 },
        lead: ["\(id), \(method.rawValue), \(study.runs) runs, seed \(draws.seed)"],
        foot: study.warnings)
    }
  }

  /// What pawn and rank look at; nil for methods with a design of their own.
  private func design(for model: Model) throws -> Design? {
    guard method == .sobol || method == .morris else {
      let design = try ModelDesign(draws, model).design
      guard !design.setsLevers || settings.levers.isEmpty else {
        throw ModellingMistake(
          "\(draws.design) sets the levers, so --set cannot; leave one of the two out")
      }
      return design
    }
    guard draws.design == SamplingMethod.monteCarlo.rawValue else {
      throw ModellingMistake(
        "--design \(draws.design): the method \(method.rawValue) has a design of its own; leave "
          + "--design out, or choose --method pawn or rank, which take any")
    }
    return nil
  }
}

extension SensitivityStudy.Method: ExpressibleByArgument {}
