// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Exploring
import Models
import Quantities

/// The policy models: what keeping a promise would cost and change.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Works out what keeping a promise would cost and change.",
    discussion: """
      A model has levers (what is decided), uncertainties (what nobody knows) and measures (what \
      is looked at). Start with
        entente model list
        entente model describe funding
        entente model explore funding --set cap=15
        entente model compare funding --policy cap=20 --policy cap=15
        entente model discover funding --measure bonds-peak --above 50
      The same model, settings, count and seed give the same numbers, to the last bit.
      """,
    subcommands: [
      ModelList.self, ModelDescribe.self, ModelRun.self, ModelExplore.self, ModelSensitivity.self,
      ModelDiscover.self, ModelCompare.self,
    ])
}

struct ModelList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the models and their cases.")

  @OptionGroup var options: AskingOptions

  func run() throws {
    try modelling {
      let catalogue = try options.catalogue()
      let rows = catalogue.cases.map { shown in
        [
          shown.id, shown.model.title.text.words(in: options.lang),
          shown.model.summary.text.words(in: options.lang),
        ]
      }
      for line in TerminalTable(heads: ["model", "", ""], rows: rows).lines(on: .standardOutput) {
        print(line)
      }
      for words in catalogue.lacking { StandardStream.error.say("note: \(words)") }
    }
  }
}

struct ModelDescribe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Shows a model's levers, uncertainties and measures, and what each number rests on.")

  @OptionGroup var chosen: ModelChoice
  @Option(help: "How to print: table, json or csv.")
  var format: OutputFormat = .table

  func run() throws {
    try modelling {
      let shown = try chosen.modelCase()
      let tables = [shown.leverTable, shown.uncertaintyTable, shown.factTable, shown.measureTable]
      try StudyPrinter(language: chosen.options.lang, format: format).put(
        tables,
        lead: [shown.model.title, shown.model.summary].map {
          $0.text.words(in: chosen.options.lang)
        })
    }
  }
}
