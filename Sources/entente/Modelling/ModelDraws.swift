// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Exploring
import Models

/// Which scenarios are run, and how.
struct ModelDraws: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many scenarios are drawn. Default: 10000, or 8192 for sobol, which is best with a power of two.",
      valueName: "number"))
  var count: Int?

  @Option(
    help: ArgumentHelp(
      "How the scenarios come about: monte-carlo (independent draws), latin-hypercube (every part of every range in equal measure), sobol (points spread evenly over all inputs together, scrambled by the seed), factorial (every combination of --levels), or a CSV file of your own with a column for each uncertainty, and for each lever or none. What --rows wrote can be read back.",
      valueName: "design"))
  var design: String = SamplingMethod.monteCarlo.rawValue

  @Option(
    help: ArgumentHelp(
      "For the design factorial: how many equally likely parts of a range are looked at, each at its middle: reserve-income=5,mean-delay=3; what is not named stays at its median; a number alone is for all.",
      valueName: "name=number,…"))
  var levels: [String] = []

  @Option(help: ArgumentHelp("The seed of the draws.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "How many cores. Default: all; the numbers are the same.", valueName: "number"))
  var threads: Int?

  @Option(help: "How to print: table, json or csv.")
  var format: OutputFormat = .table

  func validate() throws {
    if let count, count < 1 { throw ValidationError("--count \(count) draws nothing; write 10000") }
    if let threads, threads < 1 { throw ValidationError("--threads \(threads) is none; write 2") }
    if !levels.isEmpty, design != ModelDesign.factorial {
      throw ValidationError("--levels is for --design \(ModelDesign.factorial)")
    }
  }

  /// How many are drawn where a design does not say so itself.
  var rows: Int { count ?? (design == SamplingMethod.sobol.rawValue ? 8_192 : 10_000) }

  /// Shows progress on a terminal, and stops at Ctrl-C.
  var conduct: Exploration.Conduct {
    Exploration.Conduct(threads: threads, progress: ProgressLine.onTerminal)
  }

  /// The scenarios under policies, or where the design sets the levers itself, as it sets them.
  func exploration(_ model: Model, under policies: @autoclosure () throws -> [Policy], set: Bool)
    throws -> Exploration
  {
    let design = try ModelDesign(self, model).design
    guard design.setsLevers else {
      return try Exploration(model, design, seed: seed, plan: .policies(try policies()))
    }
    guard !set else {
      throw ModellingMistake(
        "\(self.design) sets the levers, so nothing else can; leave their columns out, or do not set "
          + "them here")
    }
    return try Exploration(model, design, seed: seed)
  }
}
