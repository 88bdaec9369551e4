// SPDX-License-Identifier: Apache-2.0

/// Sobol's low-discrepancy sequence in the unit cube, plain or scrambled.
///
/// Points come in the order of the Gray code, as everybody else's do: point 0 is the origin, point 1
/// is (1/2, ..., 1/2), and the first 2^m points are a (t, m, s)-net. A scrambled sequence has the
/// same property, no point on the border, and estimates without bias; it is the one to use.
///
/// Sources: I. M. Sobol', 1967; I. A. Antonov and V. M. Saleev, 1979 (Gray code); direction numbers
/// of S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections",
/// SIAM J. Sci. Comput. 30, 2008 (`new-joe-kuo-6`).
public struct SobolSequence: Sendable {
  /// How many dimensions the table of direction numbers reaches.
  public static let mostDimensions = 1024
  /// How many points there are: coordinates have 32 binary digits.
  public static let mostPoints = 1 << 32

  public let dimensions: Int
  private let scrambling: OwenScrambling?
  /// 32 direction numbers a dimension, dimension after dimension.
  private let directions: [UInt32]

  /// - Parameter seed: scrambles the sequence; the same seed gives the same points everywhere. Nil
  ///   gives the plain sequence.
  public init(dimensions: Int, scrambledBy seed: UInt64? = nil) throws(AnalysisMistake) {
    guard (1...Self.mostDimensions).contains(dimensions) else {
      throw AnalysisMistake(
        "a Sobol sequence has 1 to \(Self.mostDimensions) dimensions, but \(dimensions) were asked for"
      )
    }
    self.dimensions = dimensions
    scrambling = seed.map { OwenScrambling(dimensions: dimensions, seed: $0) }
    directions = Self.directionNumbers(dimensions: dimensions)
  }

  /// One coordinate of one point. `row` counts from 0 and is below `mostPoints`.
  public func coordinate(row: Int, dimension: Int) -> Double {
    var gray = UInt32(truncatingIfNeeded: row) ^ UInt32(truncatingIfNeeded: row) >> 1
    var digits: UInt32 = 0
    while gray != 0 {
      digits ^= directions[dimension * 32 + gray.trailingZeroBitCount]
      gray &= gray - 1
    }
    return value(of: digits, in: dimension)
  }

  /// The points of a range of rows, as one column for each dimension.
  public func columns(_ rows: Range<Int>) throws(AnalysisMistake) -> [[Double]] {
    guard rows.lowerBound >= 0, rows.upperBound <= Self.mostPoints else {
      throw AnalysisMistake(
        "points \(rows.lowerBound) to \(rows.upperBound) of a Sobol sequence were asked for; it has points 0 to \(Self.mostPoints)"
      )
    }
    return (0..<dimensions).map { column($0, rows) }
  }

  /// The first points of the sequence.
  public func columns(count: Int) throws(AnalysisMistake) -> [[Double]] {
    try columns(0..<max(0, count))
  }

  private func column(_ dimension: Int, _ rows: Range<Int>) -> [Double] {
    guard !rows.isEmpty else { return [] }
    return [Double](unsafeUninitializedCapacity: rows.count) { buffer, filled in
      let base = dimension * 32
      var gray = UInt32(truncatingIfNeeded: rows.lowerBound)
      gray ^= gray >> 1
      var digits: UInt32 = 0
      while gray != 0 {
        digits ^= directions[base + gray.trailingZeroBitCount]
        gray &= gray - 1
      }
      for (offset, row) in rows.enumerated() {
        buffer.initializeElement(at: offset, to: value(of: digits, in: dimension))
        // Between neighbours in the Gray code one digit of the row number changes.
        let change = (row + 1).trailingZeroBitCount
        if change < 32 { digits ^= directions[base + change] }
      }
      filled = rows.count
    }
  }

  @inline(__always)
  private func value(of digits: UInt32, in dimension: Int) -> Double {
    guard let scrambling else { return Double(digits) * 0x1p-32 }
    let scrambled = OwenScrambling.scramble(digits, seed: scrambling.seeds[dimension])
    return (Double(scrambled) + 0.5) * 0x1p-32
  }
}
