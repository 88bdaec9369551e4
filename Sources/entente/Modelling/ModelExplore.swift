// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Exploring
import Models
import Quantities

struct ModelExplore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Runs a model under many scenarios and tells the spread of every measure.",
    discussion: """
      entente model explore funding --set cap=15
      entente model explore funding --series bonds-by-year
      entente model explore funding --count 1000000 --rows runs.csv --resume runs.entente
      Ctrl-C stops after the experiments in hand; with --resume the same command goes on from there.
      """)

  @OptionGroup var chosen: ModelChoice
  @OptionGroup var settings: ModelSettings
  @OptionGroup var draws: ModelDraws

  @Option(
    help: ArgumentHelp("Tell a series point by point instead of the measures.", valueName: "series")
  )
  var series: String?

  @Option(
    help: ArgumentHelp(
      "Write every experiment, with its inputs and measures, to a CSV file.", valueName: "file"))
  var rows: String?

  @Option(
    help: ArgumentHelp(
      "Keep the state of the run in a file, and go on from it if it is there.", valueName: "file"))
  var resume: String?

  func run() throws {
    try modelling {
      let shown = try chosen.modelCase()
      let model = try settings.beliefs.holding(shown.model)
      let exploration = try Exploration(
        model, .monteCarlo(draws.count), seed: draws.seed,
        plan: .policies([try settings.policy(of: model)]))
      var conduct = draws.conduct
      conduct.sink = rows.map { CSVSink($0) }
      conduct.file = resume.map { RunFile($0) }
      conduct.cancellation = Interrupt.cancellation
      let findings = try exploration.run(conduct)
      ProgressLine.clear()
      guard findings.isComplete else {
        let done = findings.tally.experiments
        StandardStream.error.say(
          "stopped after \(done) of \(exploration.experimentCount) experiments"
            + (resume.map { "; the same command goes on from \($0)" }
              ?? "; with --resume FILE a run can be taken up again"))
        throw ExitCode(130)
      }
      let tables = try series.map { [try findings.course(of: $0)] } ?? [try findings.spreads()]
      try StudyPrinter(language: chosen.options.lang, format: draws.format).put(
        tables, lead: [model.title.text.words(in: chosen.options.lang)],
        foot: StudyPrinter.origin(of: findings))
    }
  }
}
