// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Exploring
import Models
import Quantities

struct ModelCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares policies on the same draws.",
    discussion: """
        entente model compare funding --policy cap=20 --policy cap=15 --policy cap=15,income-use=0
        entente model compare funding --policy cap=20 --policy cap=15 --measure backlog-peak --required 60
      The first policy is what the others are held against. A second table says how robust each is \
      by one measure over all scenarios: its mean, its worst case, what it reaches in nine of ten \
      cases, its regret beside the best of the policies in each case, and how often it is good \
      enough.
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

  @Option(
    help: ArgumentHelp(
      "The measure by which policies are ranked. Default: the one that the case looks at.",
      valueName: "measure"))
  var measure: String?

  @Option(
    help: ArgumentHelp(
      "What of that measure is good enough. Default: what the worse fifth of the first policy's cases misses.",
      valueName: "number"))
  var required: Double?

  @Option(
    help: ArgumentHelp(
      "In which share of the scenarios a result is reached and a regret not exceeded.",
      valueName: "share"))
  var reached = 0.9

  func validate() throws {
    if let required, !required.isFinite {
      throw ValidationError("--required \(required) is no number to compare with; write 60")
    }
    if !(0...1).contains(reached) {
      throw ValidationError("--reached \(reached) is no share; write 0.9 for nine of ten cases")
    }
  }

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
        draws.exploration(model, under: compared, set: true), draws.conduct)
      ProgressLine.clear()
      try StudyPrinter(language: chosen.options.lang, format: draws.format).put(
        [
          try study.comparison(),
          try study.robustness(
            of: measure ?? shown.showcase.concern, required: required, share: reached),
        ], lead: [model.title.text.words(in: chosen.options.lang)],
        foot: StudyPrinter.origin(of: study.findings, chosen.options.lang))
    }
  }
}
