// SPDX-License-Identifier: Apache-2.0

extension Model {
  /// The measures of given draws, without any design or random number: for worked examples,
  /// single what-ifs and tests.
  ///
  /// - Parameter draws: one flat draw an experiment, in the order of the `Layout`.
  /// - Returns: the measures of each, and the reason for each that failed.
  public func outcomes(of draws: [[Double]]) -> [Result<[Double], ExperimentFailure>] {
    precondition(draws.allSatisfy { $0.count == layout.inputCount }, "a draw has another layout")
    guard let last = draws.last else { return [] }
    let stride = (draws.count + Batch.lanes - 1) / Batch.lanes * Batch.lanes
    var inputs = [Double](repeating: 0, count: stride * layout.inputCount)
    for column in 0..<layout.inputCount {
      for row in 0..<stride {
        inputs[column * stride + row] = row < draws.count ? draws[row][column] : last[column]
      }
    }
    var outputs = [Double](repeating: .nan, count: stride * layout.outputCount)
    let notes = FailureNotes()
    inputs.withUnsafeBufferPointer { given in
      outputs.withUnsafeMutableBufferPointer { written in
        guard let given = given.baseAddress, let written = written.baseAddress else { return }
        relationship.evaluate(
          Batch(
            count: draws.count, stride: stride, outputStride: stride, inputs: given,
            outputs: written, failures: notes))
      }
    }
    return draws.indices.map { row in
      let values = (0..<layout.outputCount).map { outputs[$0 * stride + row] }
      if let reason = notes.reasons[row] ?? notFinite(values) {
        return .failure(ExperimentFailure(reason: reason, inputs: draws[row]))
      }
      return .success(values)
    }
  }

  /// The first measure that is not a finite number, as a reason to count an experiment as failed.
  func notFinite(_ values: [Double]) -> String? {
    values.firstIndex { !$0.isFinite }.map { "\(layout.measureHeaders[$0]) is \(values[$0])" }
  }
}

/// An experiment that has no outcome: why, and with which inputs.
public struct ExperimentFailure: Error, Hashable, Sendable {
  public let reason: String
  /// In the order of the `Layout`.
  public let inputs: [Double]

  public init(reason: String, inputs: [Double]) {
    self.reason = reason
    self.inputs = inputs
  }
}
