// SPDX-License-Identifier: Apache-2.0

/// What follows from what (the R of XLRM): a pure function from draws to measures.
///
/// It must write every measure of every experiment of a batch, and the outcome of one experiment
/// must not depend on the others in its batch or on anything outside the batch; on that rest equal
/// results on one thread, on all cores and after a resume.
public protocol Relationship: Sendable {
  func evaluate(_ batch: Batch)
}

/// A relationship written for one experiment at a time; convenient, and slower than one that
/// works on whole columns.
public struct ScalarRelationship: Relationship {
  /// One experiment's inputs, by their position in the `Layout`.
  public struct Draw {
    let batch: Batch
    let experiment: Int

    public subscript(column: Int) -> Double { batch.input(column)[experiment] }
  }

  /// One experiment's measures, by their position in the `Layout`.
  public struct Outcome {
    let batch: Batch
    let experiment: Int

    public subscript(column: Int) -> Double {
      get { batch.output(column)[experiment] }
      nonmutating set { batch.output(column)[experiment] = newValue }
    }
  }

  let body: @Sendable (Draw, Outcome) throws -> Void

  /// - Parameter body: writes the measures of a draw; what it throws is recorded as the reason why
  ///   the experiment failed.
  public init(_ body: @escaping @Sendable (Draw, Outcome) throws -> Void) {
    self.body = body
  }

  public func evaluate(_ batch: Batch) {
    for experiment in 0..<batch.count {
      do {
        try body(
          Draw(batch: batch, experiment: experiment),
          Outcome(batch: batch, experiment: experiment))
      } catch {
        batch.fail(experiment, because: "\(error)")
      }
    }
  }
}
