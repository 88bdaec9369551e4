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
        entente model explore funding --design latin-hypercube
        entente model explore funding --design factorial --levels reserve-income=5,mean-delay=3
        entente model explore funding --design scenarios.csv
        entente model explore funding --count 1000000 --rows runs.csv --resume run.entente
        entente model explore funding --count 1000000 --rows runs.db
        entente model explore funding --count 100000000 --resume run.entente --engine mpi --hosts a,b
      Ctrl-C stops after the experiments in hand. The same command goes on from there when \
      --resume or a database of rows keeps the state of the run; a killed run loses ten seconds at \
      most. A file of another model, seed, design, count or setting is refused.
      Independent draws know their own errors, and the table tells them. Of other designs it says \
      what the errors stand for; scenarios that were chosen have none.
      The engine mpi spreads the run over processes on this machine or others, and finds the same \
      numbers to the last bit. It needs Open MPI and entente-mpi: bin/setup --mpi. On a cluster, \
      start entente-mpi with srun or mpirun yourself: Documentation/Exploring.md.
      """)

  @OptionGroup var chosen: ModelChoice
  @OptionGroup var settings: ModelSettings
  @OptionGroup var draws: ModelDraws

  @Option(
    help: ArgumentHelp("Tell a series point by point instead of the measures.", valueName: "series")
  )
  var series: String?

  @OptionGroup var records: ExploreRecords
  @OptionGroup var engine: ExploreEngine

  func run() throws {
    try modelling {
      let ranks = try SocketCommunicator.inherited()
      let shown = try chosen.modelCase()
      let model = try settings.beliefs.holding(shown.model)
      let exploration = try draws.exploration(
        model, under: [try settings.policy(of: model)], set: !settings.levers.isEmpty)
      if let series { _ = try model.axis(of: series) }
      if let ranks, ranks.rank > 0 { return try serve(ranks, exploration) }
      let places = try records.places(chosen)
      if ranks == nil, engine.engine == .mpi { try launch(exploration, places) }
      let findings = try explore(exploration, places, ranks)
      ranks?.farewell()
      let tables = try series.map { [try findings.course(of: $0)] } ?? [try findings.spreads()]
      try StudyPrinter(language: chosen.options.lang, format: draws.format).put(
        tables, lead: [model.title.text.words(in: chosen.options.lang)],
        foot: StudyPrinter.origin(of: findings, chosen.options.lang))
    }
  }

  /// Runs here, with the other processes if there are any, until all is done.
  private func explore(
    _ exploration: Exploration, _ places: ExploreRecords.Places, _ ranks: SocketCommunicator?
  ) throws -> Findings {
    var conduct = draws.conduct
    (conduct.sink, conduct.file, conduct.ranks) = (places.sink, places.keeper, ranks)
    if let ranks { conduct.threads = draws.threads ?? ranks.threads }
    conduct.cancellation = ranks.map(Interrupt.cancellation(of:)) ?? Interrupt.cancellation
    let result = Result { try exploration.run(conduct) as Findings }
    ProgressLine.clear()
    switch result {
    case .success(let findings):
      if findings.isComplete { return findings }
      ranks?.farewell()
      StandardStream.error.say(
        "stopped after \(findings.tally.experiments) of \(exploration.experimentCount) experiments"
          + (places.keeper.map { "; the same command goes on from \($0.path)" }
            ?? "; with --resume FILE a run can be taken up again"))
      throw ExitCode(130)
    case .failure(let mistake as RankMistake) where ranks?.isReachable == false:
      // Whoever started mpirun says it, once for all processes.
      if !Launched.isSo { try breakOff(exploration, places, because: mistake.description) }
      throw ExitCode(75)
    case .failure(let error):
      ranks?.farewell()
      throw error
    }
  }

  /// Does what the first process asks for.
  private func serve(_ ranks: SocketCommunicator, _ exploration: Exploration) throws {
    Interrupt.leaveToLeader()
    _ = try exploration.serve(ranks, threads: draws.threads ?? ranks.threads)
    ranks.farewell()
  }

  /// Runs the same command under mpirun, and ends as it ended.
  private func launch(_ exploration: Exploration, _ places: ExploreRecords.Places) throws -> Never {
    let launch = try MPILaunch()
    // What is of another run is refused before anything is started.
    if let keeper = places.keeper {
      _ = try exploration.experiments(in: keeper, sink: places.sink)
    }
    let code = launch.run(engine, Array(CommandLine.arguments.dropFirst()))
    if ![0, 1, 2, 64, 130].contains(code) {
      ProgressLine.clear()
      try breakOff(
        exploration, places, because: "mpirun ended with exit code \(code)")
    }
    throw ExitCode(code)
  }

  /// Says what is left of a run that lost its processes.
  private func breakOff(
    _ exploration: Exploration, _ places: ExploreRecords.Places, because reason: String
  ) throws {
    let kept = try places.keeper.flatMap {
      try exploration.experiments(in: $0, sink: places.sink)
    }
    let left =
      places.keeper.map {
        "\(kept ?? 0) of \(exploration.experimentCount) experiments are kept in \($0.path), and the "
          + "same command goes on from there"
      } ?? "nothing is kept; with --resume FILE a run can be taken up again"
    StandardStream.error.say("the run broke off: \(reason); \(left)")
  }
}
