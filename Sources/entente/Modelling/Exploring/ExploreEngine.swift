// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// What carries a run out.
struct ExploreEngine: ParsableArguments {
  enum Engine: String, ExpressibleByArgument, CaseIterable {
    case threads, mpi
  }

  @Option(
    help: ArgumentHelp(
      "What carries the run out: threads of this process, or processes under Open MPI.",
      valueName: "engine"))
  var engine: Engine = .threads

  @Option(
    help: ArgumentHelp(
      "How many processes. Default: one a host; without hosts, as many as mpirun finds places for.",
      valueName: "number"))
  var ranks: Int?

  @Option(
    help: ArgumentHelp(
      "The machines, as mpirun names them: a,b or a:4,b:4. All need the same programs and ledger.",
      valueName: "hosts"))
  var hosts: String?

  func validate() throws {
    if let ranks, ranks < 1 { throw ValidationError("--ranks \(ranks) is none; write 2") }
    guard engine == .threads else { return }
    if ranks != nil { throw ValidationError("--ranks is for --engine mpi") }
    if hosts != nil { throw ValidationError("--hosts is for --engine mpi") }
  }

  /// The options of mpirun that place the processes.
  var placement: [String] {
    var words: [String] = []
    let names = hosts.map { $0.split(separator: ",").map(String.init) } ?? []
    if let count = ranks ?? (names.isEmpty ? nil : names.count) { words += ["-np", "\(count)"] }
    if !names.isEmpty {
      words += [
        "--host", names.map { $0.contains(":") ? $0 : $0 + ":1" }.joined(separator: ","),
      ]
    }
    return words
  }
}
