// SPDX-License-Identifier: Apache-2.0

/// A stretch of a scale, low end first. An end may be infinite: "at least" has no top.
public struct Extent: Sendable, Equatable {
  public let low: Double
  public let high: Double

  /// The stretch between two ends, whichever comes first; an end that is not a number is taken
  /// for the other one.
  public init(_ one: Double, _ other: Double) {
    let first = one.isNaN ? (other.isNaN ? 0 : other) : one
    let second = other.isNaN ? first : other
    low = min(first, second)
    high = max(first, second)
  }

  /// What lies in both, if anything does.
  public func meeting(_ other: Extent) -> Extent? {
    let from = max(low, other.low)
    let to = min(high, other.high)
    return from <= to ? Extent(from, to) : nil
  }

  /// The smallest stretch around all the finite values; zero to one if there are none.
  static func around(_ values: [Double]) -> Extent {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return Extent(0, 1) }
    return Extent(low, high)
  }

  /// The same stretch with room at both ends, as a share of its length.
  func widened(by share: Double) -> Extent {
    let length = high - low
    let room = length > 0 ? length * share : max(abs(high) * share, 1e-9)
    return Extent(low - room, high + room)
  }
}
