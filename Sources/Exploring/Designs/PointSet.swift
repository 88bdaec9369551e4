// SPDX-License-Identifier: Apache-2.0

/// Points in the open unit cube, one a scenario, one coordinate a sampled input; the quantile
/// functions of the inputs turn them into scenarios.
///
/// A coordinate must be a pure function of the row and the dimension, because chunks of rows are
/// asked for on several threads and in any order.
public protocol PointSet: Sendable {
  var count: Int { get }
  var dimensions: Int { get }
  /// What tells this set from others in a run file: method, sizes and seed.
  var description: String { get }
  /// Writes one coordinate of consecutive rows, each strictly between 0 and 1.
  func fill(_ column: UnsafeMutablePointer<Double>, dimension: Int, rows: Range<Int>)
  /// The scenario whose noise a row meets. Rows of a Saltelli design that belong together can share
  /// one, so that only the inputs differ between them.
  func noiseScenario(of row: Int) -> Int
}

extension PointSet {
  public func noiseScenario(of row: Int) -> Int { row }
}

extension PointSet {
  /// All points, as one column a dimension.
  func columns() -> [[Double]] {
    (0..<dimensions).map { dimension in
      [Double](unsafeUninitializedCapacity: count) { buffer, filled in
        if let start = buffer.baseAddress { fill(start, dimension: dimension, rows: 0..<count) }
        filled = count
      }
    }
  }
}
