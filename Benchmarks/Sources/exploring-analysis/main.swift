// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation

/// Times the analyses of an ensemble, on the same data that the peers get, in wall and CPU seconds.
///
///     exploring-analysis sobol OUTPUTS INPUTS BASE-ROWS [--pairs]   SALib's order of runs
///     exploring-analysis prim TABLE INPUTS                          inputs then 0 or 1, row by row
///     exploring-analysis sequences
///     exploring-analysis normals MILLIONS
///
/// OUTPUTS and TABLE are files of 64-bit numbers as numpy's `tofile` writes them.

#if canImport(Glibc)
  let ownProcess = __rusage_who_t(RUSAGE_SELF.rawValue)
#else
  let ownProcess = RUSAGE_SELF
#endif

func cpu() -> Double {
  var usage = rusage()
  getrusage(ownProcess, &usage)
  return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// Runs work several times and prints the least wall and CPU seconds of a run.
func time<Result>(_ name: String, runs: Int = 9, _ work: () throws -> Result) rethrows -> Result {
  var wall = Double.infinity
  var own = Double.infinity
  var result = try work()
  for _ in 0..<runs {
    let (clock, start) = (ContinuousClock().now, cpu())
    result = try work()
    let took = (ContinuousClock().now - clock).components
    wall = min(wall, Double(took.seconds) + Double(took.attoseconds) / 1e18)
    own = min(own, cpu() - start)
  }
  print(#"{"what": "\#(name)", "wall_s": \#(wall), "cpu_s": \#(own)}"#)
  return result
}

func numbers(_ file: String) throws -> [Double] {
  let data = try Data(contentsOf: URL(filePath: file))
  return data.withUnsafeBytes { bytes in
    (0..<bytes.count / 8).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Double.self) }
  }
}

/// SALib writes A, AB_1 ..., (BA_1 ...,) B for one base row after another; here blocks follow blocks.
func sobol(_ file: String, inputs: Int, rows: Int, pairs: Bool) throws {
  let design = try SaltelliDesign(inputs: inputs, baseRows: rows, withPairs: pairs)
  let given = try numbers(file)
  let step = design.blocks
  var outputs: [Double] = []
  for block in 0..<step {
    let place = block == 0 ? 0 : block == 1 ? step - 1 : block - 1
    outputs += (0..<rows).map { given[$0 * step + place] }
  }
  let found = try time(
    "sobol \(inputs) inputs, N = \(rows), 100 resamples\(pairs ? ", pairs" : "")"
  ) {
    try VarianceIndices(of: outputs, design: design, resamples: 100)
  }
  _ = try time("sobol, no resamples") {
    try VarianceIndices(of: outputs, design: design, resamples: 0)
  }
  print(#"{"S1": \#(found.first.map(\.value)), "ST": \#(found.total.map(\.value))}"#)
}

func prim(_ file: String, inputs: Int) throws {
  let given = try numbers(file)
  let rows = given.count / (inputs + 1)
  let table = try ScenarioTable(
    (0..<inputs).map { input in
      ScenarioInput("x\(input)", (0..<rows).map { given[$0 * (inputs + 1) + input] })
    }, interest: (0..<rows).map { given[$0 * (inputs + 1) + inputs] > 0.5 })
  let settings = Prim.Settings(peelAlpha: 0.05, threshold: 0.8)
  let found = try time("prim \(rows) x \(inputs)") { try Prim(table, settings: settings).box() }
  _ = try time("prim \(rows) x \(inputs) with quasi-p of every step", runs: 3) {
    try Prim(table, settings: settings).box().quasiP()
  }
  let density = found.steps.map(\.statistics.density).max() ?? 0
  print(#"{"boxes": \#(found.steps.count), "best_density": \#(density)}"#)
}

func sequences() throws {
  let sequence = try SobolSequence(dimensions: 16, scrambledBy: 1)
  _ = try time("sobol sequence, scrambled, 16 x 2^14") { try sequence.columns(count: 1 << 14) }
  let design = try SaltelliDesign(inputs: 8, baseRows: 1 << 14)
  _ = try time("saltelli design, 8 inputs, N = 2^14") { try design.columns(seed: 1) }
}

/// Standard normals as runs draw them: every number a function of seed, scenario, name and component
/// alone, in blocks that stay in the cache.
func normals(millions: Int) {
  let (width, components) = (256, 64)
  let column = UnsafeMutablePointer<Double>.allocate(capacity: width * components)
  defer { column.deallocate() }
  let draws = Draws(seed: 42)
  let rounds = max(1, millions * 1_000_000 / (width * components))
  let sum = time("normals", runs: 3) {
    var sum = 0.0
    for round in 0..<rounds {
      draws.fillUniforms(
        from: UInt64(round * width), count: width, Stream("normals"), components: 0..<components,
        column, stride: width)
      StandardNormal.transform(column, count: width * components)
      sum += column[round % width]
    }
    return sum
  }
  print(#"{"numbers": \#(rounds * width * components), "sum": \#(sum)}"#)
}

let arguments = CommandLine.arguments.dropFirst()
do {
  switch (arguments.first, arguments.count) {
  case ("sobol", 4...5):
    let rest = Array(arguments)
    try sobol(
      rest[1], inputs: Int(rest[2]) ?? 0, rows: Int(rest[3]) ?? 0, pairs: rest.contains("--pairs"))
  case ("prim", 3):
    let rest = Array(arguments)
    try prim(rest[1], inputs: Int(rest[2]) ?? 0)
  case ("sequences", 1): try sequences()
  case ("normals", 2): normals(millions: arguments.last.flatMap { Int($0) } ?? 100)
  default:
    print(
      "usage: exploring-analysis sobol OUTPUTS INPUTS ROWS [--pairs] | prim TABLE INPUTS | sequences | normals MILLIONS"
    )
    exit(2)
  }
} catch {
  FileHandle.standardError.write(Data("exploring-analysis: \(error)\n".utf8))
  exit(1)
}
