// SPDX-License-Identifier: Apache-2.0

@testable import Exploring

extension SensitivityCase {
  /// Indices and effects of outputs that the case gives, with or without their inputs.
  func ofRuns() throws -> CaseVerdict {
    let outputs = file.given("Y", "y", "outputs").numbers
    let given = file.given("X", "x", "samples")
    let names = file.given("names").list.compactMap(\.text)
    var columns = columns(given, names)
    guard !columns.isEmpty else { return try ofDesign(outputs, names) }
    if wanted(Self.effects) != nil {
      for (input, bound) in file.given("bounds").values(for: names).map(\.numbers).enumerated()
      where input < columns.count && bound.count == 2 {
        columns[input] = columns[input].map { ($0 - bound[0]) / (bound[1] - bound[0]) }
      }
      return try compared(
        outputs, columns,
        file.count("trajectories", "r", "num_trajectories")
          ?? outputs.count / (columns.count + 1))
    }
    if wanted(Self.total) != nil { return try ofDesign(outputs, names) }
    return try ofSample(outputs, columns, names)
  }

  /// Rows of inputs, or a column an input by name.
  private func columns(_ given: CaseValue, _ names: [String]) -> [[Double]] {
    if !given.keys.isEmpty { return given.values(for: names).map(\.numbers) }
    // A list of trajectories of rows is the rows one after another.
    let rows =
      given.list.first?.list.first?.list.isEmpty == false
      ? given.list.flatMap(\.rows) : given.rows
    guard let inputs = rows.first?.count else { return [] }
    return (0..<inputs).map { input in rows.map { $0.count > input ? $0[input] : .nan } }
  }

  /// Outputs of a Saltelli design in SALib's order: for each base row A, AB_1 ..., (BA_1 ...,) B.
  private func ofDesign(_ outputs: [Double], _ names: [String]) throws -> CaseVerdict {
    let inputs = file.count("D", "d", "num_vars", "n_inputs") ?? names.count
    guard inputs > 0 else { return .unknown("gives outputs, but neither X nor the inputs' number") }
    let withPairs =
      file.given("calc_second_order", "second_order").flag ?? (wanted(Self.pairs) != nil)
    let blocks = withPairs ? 2 * inputs + 2 : inputs + 2
    guard outputs.count % blocks == 0, outputs.count / blocks > 1 else {
      return .unknown(
        "gives \(outputs.count) outputs, which are no base rows of \(blocks) runs for \(inputs) inputs"
      )
    }
    let rows = outputs.count / blocks
    let design = try SaltelliDesign(inputs: inputs, baseRows: rows, withPairs: withPairs)
    var ordered: [Double] = []
    for block in 0..<blocks {
      let place = block == 0 ? 0 : block == 1 ? blocks - 1 : block - 1
      ordered += (0..<rows).map { outputs[$0 * blocks + place] }
    }
    let found = try VarianceIndices(of: ordered, design: design, resamples: 20)
    var verdict = CaseVerdict()
    let shown = names.count == inputs ? names : (0..<inputs).map { "x\($0 + 1)" }
    compare(found, shown, sampled: false, &verdict)
    guard verdict.compared > 0 else {
      return .unknown("expects \(file.wanted.keys.joined(separator: ", ")) of a design's outputs")
    }
    return verdict
  }

  /// What can be had from any sample.
  private func ofSample(_ outputs: [Double], _ columns: [[Double]], _ names: [String]) throws
    -> CaseVerdict
  {
    var verdict = CaseVerdict()
    func compare(_ keys: [String], _ values: [Double]) {
      guard let expected = wanted(keys)?.values(for: names).compactMap(\.number) else { return }
      verdict.compare(keys[0], values, expected, within: file.allowance(keys[0], 1))
    }
    let ranks = [["spearman", "srcc", "rank_correlation"], ["prcc", "partial_rank_correlation"]]
    if wanted(ranks[0] + ranks[1]) != nil {
      let found = try RankCorrelations(of: outputs, columns: columns)
      compare(ranks[0], found.bars.map(\.spearman))
      compare(ranks[1], found.bars.map { $0.partial ?? .nan })
    }
    if wanted(Self.first) != nil {
      compare(Self.first, try GivenDataIndices(of: outputs, columns: columns).first.map(\.value))
    }
    let pawn = ["median", "pawn", "minimum", "maximum", "PAWNi"]
    if wanted(pawn) != nil {
      let found = try PawnIndices(
        of: outputs, columns: columns, intervals: file.count("S", "slices", "intervals") ?? 10)
      compare(["median", "pawn", "PAWNi"], found.indices.map(\.median))
      compare(["mean"], found.indices.map(\.mean))
      compare(["minimum"], found.indices.map(\.smallest))
      compare(["maximum"], found.indices.map(\.largest))
    }
    verdict.leaveOut(
      file.wanted.keys, but: Set(ranks.joined() + Self.first + pawn + ["mean", "names"]))
    guard verdict.compared > 0 else {
      return .unknown("expects \(file.wanted.keys.joined(separator: ", ")) of runs")
    }
    return verdict
  }
}
