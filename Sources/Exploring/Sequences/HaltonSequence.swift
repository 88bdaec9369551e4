// SPDX-License-Identifier: Apache-2.0

/// Halton's low-discrepancy sequence: in dimension j the digits of the point's number, written in
/// the j-th prime, are mirrored at the point.
///
/// Neighbouring large primes give coordinates that move in step. Two remedies are offered: leaping
/// (every L-th point, L a prime that is no base) and scrambling (a random permutation of the digits
/// at every place).
///
/// Sources: J. H. Halton, 1960; L. Kocis and W. J. Whiten, 1997 (leaping); A. B. Owen, "A
/// randomized Halton algorithm in R", 2017 (scrambling).
public struct HaltonSequence: Sendable {
  public static let mostDimensions = 4096
  /// How many points there are to choose from, before leaping.
  public static let mostPoints = 1 << 32

  public let bases: [Int]
  public let leap: Int
  /// For each dimension and place the digits in their random order; empty when not scrambled.
  private let permutations: [[[UInt16]]]

  public var dimensions: Int { bases.count }

  /// - Parameters:
  ///   - leap: takes every `leap`-th point; 1 takes all.
  ///   - seed: scrambles the digits; nil gives the plain sequence, whose point 0 is the origin.
  public init(dimensions: Int, leap: Int = 1, scrambledBy seed: UInt64? = nil)
    throws(AnalysisMistake)
  {
    guard (1...Self.mostDimensions).contains(dimensions) else {
      throw AnalysisMistake(
        "a Halton sequence has 1 to \(Self.mostDimensions) dimensions, but \(dimensions) were asked for"
      )
    }
    let bases = Self.primes(dimensions)
    guard (1...1_000_000).contains(leap) else {
      throw AnalysisMistake("a leap is from 1 to 1000000 points, not \(leap)")
    }
    if let shared = bases.first(where: { leap % $0 == 0 }) {
      throw AnalysisMistake(
        "a leap of \(leap) shares the base \(shared), which would leave part of that dimension empty; take a prime that is no base, such as \(Self.primes(dimensions + 1)[dimensions])"
      )
    }
    self.bases = bases
    self.leap = leap
    guard let seed else {
      permutations = []
      return
    }
    permutations = bases.enumerated().map { dimension, base in
      var draws = SeededDraws(seed: seed, .scrambling, index: dimension)
      return (0..<Self.places(base)).map { _ in draws.permutation(of: base).map(UInt16.init) }
    }
  }

  /// One coordinate of one point, counted from 0 after leaping.
  public func coordinate(row: Int, dimension: Int) -> Double {
    let base = bases[dimension]
    var rest = row * leap
    if permutations.isEmpty {
      var mirrored = 0
      var scale = 1
      while rest > 0 {
        mirrored = mirrored * base + rest % base
        scale *= base
        rest /= base
      }
      return Double(mirrored) / Double(scale)
    }
    // The last place is followed by an unknown remainder, which is taken at its middle.
    var value = 0.0
    var unit = 1.0
    for digits in permutations[dimension] {
      unit /= Double(base)
      value += Double(digits[rest % base]) * unit
      rest /= base
    }
    return min(value + unit / 2, 1 - 0x1p-53)
  }

  /// The points of a range of rows, as one column for each dimension.
  public func columns(_ rows: Range<Int>) throws(AnalysisMistake) -> [[Double]] {
    guard rows.lowerBound >= 0, rows.upperBound <= Self.mostPoints / leap else {
      throw AnalysisMistake(
        "points \(rows.lowerBound) to \(rows.upperBound) of a Halton sequence were asked for; with a leap of \(leap) it has \(Self.mostPoints / leap)"
      )
    }
    return (0..<dimensions).map { dimension in
      rows.map { coordinate(row: $0, dimension: dimension) }
    }
  }

  /// How many digits in a base it takes to fill 44 binary digits or all points, whichever is more.
  private static func places(_ base: Int) -> Int {
    var places = 1
    var reach = base
    while reach < 1 << 44 {
      reach *= base
      places += 1
    }
    return places
  }

  static func primes(_ count: Int) -> [Int] {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < count {
      if !primes.contains(where: { $0 * $0 <= candidate && candidate % $0 == 0 }) {
        primes.append(candidate)
      }
      candidate += 1
    }
    return primes
  }
}
