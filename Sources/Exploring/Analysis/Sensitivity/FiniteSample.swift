// SPDX-License-Identifier: Apache-2.0

/// The runs of an ensemble that have a finite output and finite inputs, and what to say of the rest.
struct FiniteSample {
  let outputs: [Double]
  let columns: [[Double]]
  let varies: Bool
  let warnings: [SensitivityWarning]

  init(_ outputs: [Double], _ columns: [[Double]], atLeast least: Int) throws(AnalysisMistake) {
    guard !columns.isEmpty, columns.allSatisfy({ $0.count == outputs.count }) else {
      throw AnalysisMistake(
        "every input needs one value for each of the \(outputs.count) outputs; columns of \(columns.map(\.count)) rows were given"
      )
    }
    let kept = outputs.indices.filter { row in
      outputs[row].isFinite && columns.allSatisfy { $0[row].isFinite }
    }
    guard kept.count >= least else {
      throw AnalysisMistake(
        "\(kept.count) of \(outputs.count) runs have finite inputs and output; at least \(least) are needed"
      )
    }
    let failed = outputs.count - kept.count
    self.outputs = failed == 0 ? outputs : kept.map { outputs[$0] }
    self.columns = failed == 0 ? columns : columns.map { column in kept.map { column[$0] } }
    var warnings: [SensitivityWarning] = []
    if failed > 0 { warnings.append(.failedRuns(runs: failed, rows: failed)) }
    let (low, high) = (self.outputs.min() ?? 0, self.outputs.max() ?? 0)
    varies = low < high
    if !varies { warnings.append(.constantOutput(low)) }
    for (input, column) in self.columns.enumerated() where column.min() == column.max() {
      warnings.append(.constantInput(input))
    }
    self.warnings = warnings
  }
}
