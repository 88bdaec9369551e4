// SPDX-License-Identifier: Apache-2.0

/// One thread's workshop: memory for a chunk's draws and measures, and the steps from a chunk's
/// number to its outcomes.
final class ChunkEvaluator {
  private let exploration: Exploration
  private let width: Int
  private let stride: Int
  private let inputs: UnsafeMutablePointer<Double>
  /// The measures of a whole chunk.
  private let outputs: UnsafeMutablePointer<Double>
  private let outputStride: Int
  /// The sampled inputs and levers of a whole chunk, where rows are wanted.
  private let kept: UnsafeMutablePointer<Double>?

  /// What came out of a chunk; valid until the next one is evaluated.
  struct Outcomes {
    let policy: Int
    let scenarios: Range<Int>
    /// Failed experiments by their place in the chunk.
    let failures: [Int: ExperimentFailure]
    /// The places that did not fail, as ranges.
    let succeeded: [Range<Int>]
  }

  /// About how many doubles of a batch's draws stay in the second-level cache.
  private static let cachedDoubles = 32_768

  init(_ exploration: Exploration, keepingRows: Bool) {
    self.exploration = exploration
    let layout = exploration.model.layout
    let fitting = Self.cachedDoubles / max(layout.inputCount, 1) / Batch.lanes * Batch.lanes
    width = min(max(fitting, 2 * Batch.lanes), 512)
    // One line more than the width, so that columns do not share cache sets.
    stride = width + Batch.lanes
    inputs = .allocate(capacity: stride * layout.inputCount)
    outputStride = Exploration.chunkSize + Batch.lanes
    outputs = .allocate(capacity: outputStride * layout.outputCount)
    outputs.initialize(repeating: .nan, count: outputStride * layout.outputCount)
    kept =
      keepingRows
      ? .allocate(capacity: Exploration.chunkSize * max(layout.levers.upperBound, 1)) : nil
  }

  deinit {
    inputs.deallocate()
    outputs.deallocate()
    kept?.deallocate()
  }

  /// Draws and runs all experiments of a chunk.
  func evaluate(chunk: Int) -> Outcomes {
    let (policy, scenarios) = exploration.extent(ofChunk: chunk)
    return evaluate(policy: policy, scenarios: scenarios)
  }

  /// Draws and runs experiments, at most as many as a chunk has.
  func evaluate(policy: Int, scenarios: Range<Int>) -> Outcomes {
    var failures: [Int: ExperimentFailure] = [:]
    for start in Swift.stride(from: 0, to: scenarios.count, by: width) {
      let count = min(width, scenarios.count - start)
      let first = scenarios.lowerBound + start
      exploration.sampler.fill(
        inputs, stride: stride, scenarios: first..<first + count, policy: policy)
      keepRows(start, count)
      // What a kernel does not write must not look like an outcome.
      for column in 0..<exploration.model.layout.outputCount {
        (outputs + (column * outputStride + start)).update(repeating: .nan, count: count)
      }
      let notes = FailureNotes()
      exploration.model.relationship.evaluate(
        Batch(
          count: count, stride: stride, outputStride: outputStride, inputs: inputs,
          outputs: outputs + start, failures: notes))
      note(notes, start, count, &failures)
    }
    return Outcomes(
      policy: policy, scenarios: scenarios, failures: failures,
      succeeded: Self.gaps(failures.keys.sorted(), scenarios.count))
  }

  var outputCount: Int { exploration.model.layout.outputCount }
  /// Inputs that rows hold: all but the noise.
  var keptCount: Int { exploration.model.layout.levers.upperBound }

  /// A measure's column over the chunk.
  func output(_ column: Int, _ count: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: outputs + column * outputStride, count: count)
  }

  /// A sampled input's or a lever's column over the chunk.
  func keptInput(_ column: Int, _ count: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: kept.map { $0 + column * Exploration.chunkSize }, count: count)
  }

  private func keepRows(_ start: Int, _ count: Int) {
    guard let kept else { return }
    for column in 0..<exploration.model.layout.levers.upperBound {
      (kept + (column * Exploration.chunkSize + start)).update(
        from: inputs + column * stride, count: count)
    }
  }

  /// Collects the experiments without an outcome: those that the kernel named, and those with a
  /// measure that is not finite.
  private func note(
    _ notes: FailureNotes, _ start: Int, _ count: Int, _ failures: inout [Int: ExperimentFailure]
  ) {
    var reasons = notes.reasons
    let layout = exploration.model.layout
    for column in 0..<layout.outputCount {
      let values = outputs + (column * outputStride + start)
      var sum = 0.0
      // 0 times a finite number is 0, times any other NaN.
      for row in 0..<count { sum += values[row] * 0 }
      guard sum.isNaN else { continue }
      for row in 0..<count where !values[row].isFinite && reasons[row] == nil {
        reasons[row] = "\(layout.measureHeaders[column]) is \(values[row])"
      }
    }
    for (row, reason) in reasons {
      failures[start + row] = ExperimentFailure(
        reason: reason, inputs: (0..<layout.inputCount).map { inputs[$0 * stride + row] })
    }
  }

  private static func gaps(_ places: [Int], _ count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in places + [count] {
      if place > start { ranges.append(start..<place) }
      start = place + 1
    }
    return ranges
  }
}
