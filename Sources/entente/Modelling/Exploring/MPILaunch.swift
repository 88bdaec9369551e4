// SPDX-License-Identifier: Apache-2.0
import Exploring
import FoundationEssentials
import Reading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts the same command in many processes by Open MPI's `mpirun`, each beside an `entente-mpi` that
/// carries its messages.
struct MPILaunch {
  private let mpirun: String
  private let carrier: String
  private let program: String

  /// - Throws: `ModellingMistake` if one of the programs is not there, saying how to get it.
  init() throws {
    let environment = ProcessInfo.processInfo.environment
    let path = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
    var folders = [URL(filePath: program).deletingLastPathComponent()]
    while let last = folders.last, last.path != "/" {
      folders.append(last.deletingLastPathComponent())
    }
    let beside = folders[0].appending(path: "entente-mpi").path
    let inClone = folders.map { $0.appending(path: "Cluster/.build/release/entente-mpi").path }
    let told = environment["ENTENTE_MPI"].map { [$0] }
    guard
      let carrier = Self.first(
        told ?? [beside] + inClone + path.map { $0 + "/entente-mpi" })
    else {
      throw ModellingMistake(
        "--engine mpi needs the program entente-mpi, which is neither \(told?[0] ?? beside) nor on "
          + "the PATH; bin/setup --mpi installs Open MPI and builds it")
    }
    guard let mpirun = Self.first(path.map { $0 + "/mpirun" }) else {
      throw ModellingMistake(
        "--engine mpi needs Open MPI's mpirun, which is not on the PATH; bin/setup --mpi installs it"
      )
    }
    (self.carrier, self.mpirun) = (carrier, mpirun)
  }

  private static func first(_ candidates: [String]) -> String? {
    candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs until all processes have ended; a first Ctrl-C asks them to stop in good order, a second
  /// ends them.
  ///
  /// - Returns: mpirun's exit code.
  func run(_ engine: ExploreEngine, _ arguments: [String]) -> Int32 {
    var words = [mpirun, "--quiet", "--oversubscribe", "--map-by", "node", "--bind-to", "none"]
    words += ["--mca", "mpi_yield_when_idle", "1"]
    // mpirun asks whoever is root to say twice that it is meant.
    if geteuid() == 0 { words.append("--allow-run-as-root") }
    words += engine.placement
    for (name, value) in exported { words += ["-x", "\(name)=\(value)"] }
    // A group of its own: Ctrl-C comes to this process alone, which passes it on politely.
    guard let child = ChildProcess(words + [carrier] + arguments) else { return 69 }
    return wait(for: child)
  }

  /// What the processes are to know of this one's surroundings.
  private var exported: [(String, String)] {
    let terminal = Terminal.standardOutput
    var variables = ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("ENTENTE_") }
    variables["ENTENTE_PROGRAM"] = program
    variables["COLUMNS"] = "\(terminal.width)"
    // mpirun gives them a terminal, whatever its own output is.
    if !terminal.hasColour { variables["NO_COLOR"] = "1" }
    variables[Launched.variable] = isatty(2) == 1 ? Launched.onTerminal : "1"
    return variables.sorted { $0.key < $1.key }
  }

  private func wait(for child: ChildProcess) -> Int32 {
    Launched.listen()
    var passed = 0
    while true {
      if let ending = child.ending() { return ending.code }
      let asked = Launched.requests
      if asked > passed {
        child.signal(asked == 1 ? SIGUSR1 : SIGTERM)
        Interrupt.sayStopping()
        passed = asked
      }
      usleep(20_000)
    }
  }
}
