// SPDX-License-Identifier: Apache-2.0
// Experiments a second: the reference funding model with its shocks drawn as it goes, on one thread
// and on two; the full models of the shipped pledges; and what holds for each of many experiments.
import Dispatch
import Exploring
import Foundation
import LedgerFiles
import Models

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first else {
  print("usage: funding LEDGER-FOLDER [EXPERIMENTS [NAME]]    NAME: only what is called so")
  exit(64)
}
let experiments = arguments.dropFirst().first.flatMap { Int($0) } ?? 400_000
let chosen = arguments.dropFirst(2).first ?? ""

/// CPU seconds of this process so far.
func cpuSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// The best of several runs, by wall clock and by CPU time; one JSON object a line.
func report(_ name: String, of count: Int, runs: Int = 5, _ work: () throws -> Void) rethrows {
  guard name.hasPrefix(chosen) else { return }
  var (wall, cpu) = (0.0, 0.0)
  for _ in 0..<runs {
    let clock = ContinuousClock()
    let (start, before) = (clock.now, cpuSeconds())
    try work()
    let took = clock.now - start
    let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    wall = max(wall, Double(count) / seconds)
    cpu = max(cpu, Double(count) / (cpuSeconds() - before))
  }
  print("{\"name\": \"\(name)\", \"exp_per_s\": \(Int(wall)), \"exp_per_cpu_s\": \(Int(cpu))}")
}

/// Runs the reference model on freshly drawn inputs; the sum keeps the work from being left out.
@inline(never) @Sendable
func reference(from first: UInt64, _ count: Int) -> Double {
  let model = ReferenceFunding()
  let block = ReferenceBlock(for: model)
  let inputs = ReferenceInputs(seed: 1)
  var sum = 0.0
  for start in stride(from: 0, to: count, by: ReferenceBlock.width) {
    inputs.fill(block, from: first + UInt64(start))
    model.run(block)
    for lane in 0..<ReferenceBlock.width { sum += block[.drawn, lane] }
  }
  return sum
}

report("reference_1t", of: experiments) { _ = reference(from: 0, experiments) }
report("reference_2t", of: 2 * experiments) {
  DispatchQueue.concurrentPerform(iterations: 2) { thread in
    _ = reference(from: UInt64(thread * experiments), experiments)
  }
}

let ledger = try LedgerFolder(URL(filePath: folder)).ledger()
for shown in ModelCatalogue(ledger).cases {
  let (name, model) = (shown.id, shown.model)
  func explore(_ count: Int, threads: Int) throws -> Findings {
    try Exploration(model, .monteCarlo(count), seed: 1).run(Exploration.Conduct(threads: threads))
  }
  // What a slider asks for: ten thousand experiments with all statistics.
  try report(name + "_1t", of: 10_000, runs: 3) { _ = try explore(10_000, threads: 1) }
  try report(name + "_2t", of: 10_000, runs: 3) { _ = try explore(10_000, threads: 2) }
  guard !model.levers.isEmpty, chosen.isEmpty else { continue }
  // Books that do not balance to the cent make an experiment fail.
  let failed = violations(of: model, experiments: 100_000, seed: 1)
  for line in failed.prefix(3) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
  print("{\"name\": \"\(name)\", \"checked\": 100000, \"failed\": \(failed.count)}")
}
