// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The standard normal distribution: its quantile by algorithm AS 241 (Wichura 1988, PPND16), whose
/// relative error is about 1e-16, and its distribution function.
public enum StandardNormal {
  /// The number that a standard normal falls below with probability `p`; infinite at 0 and 1, NaN
  /// outside.
  public static func quantile(_ p: Double) -> Double {
    let q = p - 0.5
    if abs(q) <= 0.425 { return central(q) }
    let tail = q < 0 ? p : 1 - p
    guard tail > 0 else { return tail == 0 ? (q < 0 ? -.infinity : .infinity) : .nan }
    let r = (-log(tail)).squareRoot()
    let size = r <= 5 ? middle(r - 1.6) : far(r - 5)
    return q < 0 ? -size : size
  }

  /// The probability that a standard normal falls below `z`.
  public static func cumulative(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }

  /// The density at `z`.
  public static func density(_ z: Double) -> Double { exp(-0.5 * z * z) * 0.3989422804014327 }

  /// Turns a column of probabilities from (0, 1) into standard normals, in place.
  ///
  /// Eight lanes at once take the central formula; the 15 % that lie in the tails are gathered and
  /// done after, eight at once too.
  ///
  /// - Parameter count: a multiple of `Batch.lanes`.
  public static func transform(_ column: UnsafeMutablePointer<Double>, count: Int) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: stretch + Batch.lanes) { places in
      guard let places = places.baseAddress else { return }
      for start in Swift.stride(from: 0, to: count, by: stretch) {
        let length = min(stretch, count - start)
        transformStretch(column + start, length, places)
      }
    }
  }

  private static let stretch = 512

  private static func transformStretch(
    _ column: UnsafeMutablePointer<Double>, _ length: Int, _ places: UnsafeMutablePointer<Int32>
  ) {
    var tails = 0
    for row in Swift.stride(from: 0, to: length, by: 8) {
      let place = UnsafeMutableRawPointer(column + row)
      let p = place.loadUnaligned(as: SIMD8<Double>.self)
      let q = p - 0.5
      let square = q * q
      // A lane of the tail keeps its p (0.425 squared is the border), to be finished below.
      let done = central(q).replacing(with: p, where: square .> 0.180625)
      place.storeBytes(of: done, as: SIMD8<Double>.self)
      for lane in 0..<8 {
        places[tails] = Int32(truncatingIfNeeded: row + lane)
        tails += square[lane] > 0.180625 ? 1 : 0
      }
    }
    finishTails(column, places, tails)
  }

  private static func finishTails(
    _ column: UnsafeMutablePointer<Double>, _ places: UnsafeMutablePointer<Int32>, _ tails: Int
  ) {
    for start in Swift.stride(from: 0, to: tails, by: 8) {
      let lanes = min(8, tails - start)
      var p = SIMD8<Double>(repeating: 0.05)
      for lane in 0..<lanes { p[lane] = column[Int(places[start + lane])] }
      let tail = p.replacing(with: 1 - p, where: p .> 0.5)
      let r = (-tail.naturalLogarithm()).squareRoot()
      var z = middle(r - 1.6)
      if any(r .> 5) {
        for lane in 0..<lanes where r[lane] > 5 { z[lane] = far(r[lane] - 5) }
      }
      z.replace(with: -z, where: p .< 0.5)
      for lane in 0..<lanes { column[Int(places[start + lane])] = z[lane] }
    }
  }
}
