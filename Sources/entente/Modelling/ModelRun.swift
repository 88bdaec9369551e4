// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Exploring
import Models
import Quantities

struct ModelRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs one experiment: every uncertainty at its middle, or where --believe holds it.",
    discussion: """
        entente model run funding --set cap=15 --believe mean-delay=12
      Shocks inside the experiment (delays of single projects, monthly moves) are at their middles \
      too, so this is one plain course of events and no forecast; see model explore for the \
      spread.
      """)

  @OptionGroup var chosen: ModelChoice

  @OptionGroup var settings: ModelSettings

  @Option(help: "How to print: table, json or csv.")
  var format: OutputFormat = .table

  func run() throws {
    try modelling {
      let shown = try chosen.modelCase()
      let model = shown.model
      let course = try MiddleCourse(
        of: model, policy: try settings.policy(of: model),
        holding: try settings.beliefs.values())
      try StudyPrinter(language: chosen.options.lang, format: format).put(
        [course.measures] + course.series, lead: [model.title.text.words(in: chosen.options.lang)])
    }
  }
}
