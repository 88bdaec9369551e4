// SPDX-License-Identifier: Apache-2.0

/// Experiments side by side, as a relationship sees them: one contiguous column an input, one a
/// measure, experiment after experiment within a column.
///
/// Columns have room for a multiple of `Batch.lanes` experiments. The room behind the last
/// experiment holds draws as valid as the others, so a kernel that works on eight lanes at once
/// needs no remainder loop; what it writes there is ignored. A batch is valid only while `evaluate`
/// runs.
public struct Batch {
  /// How many experiments a vector kernel handles at once.
  public static let lanes = 8

  /// Experiments in this batch.
  public let count: Int
  /// `count` rounded up to whole lanes.
  public let paddedCount: Int
  /// Doubles from one input's column to the next.
  @usableFromInline let stride: Int
  @usableFromInline let outputStride: Int
  @usableFromInline let inputs: UnsafePointer<Double>
  @usableFromInline let outputs: UnsafeMutablePointer<Double>
  @usableFromInline let failures: FailureNotes

  /// A batch over memory that the caller owns.
  init(
    count: Int, stride: Int, outputStride: Int, inputs: UnsafePointer<Double>,
    outputs: UnsafeMutablePointer<Double>, failures: FailureNotes
  ) {
    self.count = count
    self.paddedCount = (count + Self.lanes - 1) / Self.lanes * Self.lanes
    self.stride = stride
    self.outputStride = outputStride
    self.inputs = inputs
    self.outputs = outputs
    self.failures = failures
  }

  /// The column of an input; positions are those of the model's `Layout`.
  @inlinable
  public func input(_ column: Int) -> UnsafePointer<Double> { inputs + column * stride }

  /// The column of a measure, to be filled.
  @inlinable
  public func output(_ column: Int) -> UnsafeMutablePointer<Double> {
    outputs + column * outputStride
  }

  /// Eight experiments of an input, from one that is a multiple of eight.
  @inlinable
  public func lanes(_ column: Int, at experiment: Int) -> SIMD8<Double> {
    UnsafeRawPointer(inputs + (column * stride + experiment)).loadUnaligned(
      as: SIMD8<Double>.self)
  }

  /// Writes eight experiments of a measure.
  @inlinable
  public func write(_ values: SIMD8<Double>, to column: Int, at experiment: Int) {
    UnsafeMutableRawPointer(outputs + (column * outputStride + experiment)).storeBytes(
      of: values, as: SIMD8<Double>.self)
  }

  /// Notes that an experiment has no outcome, and why. It becomes a recorded failure with its
  /// inputs, and the run goes on. (A measure that is not finite is noted by the run itself.)
  public func fail(_ experiment: Int, because reason: String) {
    if experiment < count { failures.reasons[experiment] = reason }
  }
}

/// Where a batch's kernel leaves its reasons.
@usableFromInline
final class FailureNotes {
  var reasons: [Int: String] = [:]
}
