// SPDX-License-Identifier: Apache-2.0

/// The point set of `Design.fullFactorial`: every combination of the middles of equal slices.
struct FactorialPoints: PointSet {
  let count: Int
  /// How many slices each coordinate has; 1 leaves it at its median.
  private let levels: [Int]
  /// How many rows go by before a coordinate moves on; the last one moves fastest.
  private let strides: [Int]

  /// - Parameter levels: slices of each coordinate, whose product must not overflow.
  init(levels: [Int]) {
    self.levels = levels
    var strides = levels
    var product = 1
    for place in levels.indices.reversed() {
      strides[place] = product
      product *= levels[place]
    }
    self.strides = strides
    count = product
  }

  var dimensions: Int { levels.count }

  var description: String {
    "full-factorial " + levels.map(String.init).joined(separator: "x")
  }

  func fill(_ column: UnsafeMutablePointer<Double>, dimension: Int, rows: Range<Int>) {
    let parts = levels[dimension]
    for (offset, row) in rows.enumerated() {
      column[offset] = (Double(row / strides[dimension] % parts) + 0.5) / Double(parts)
    }
  }
}
