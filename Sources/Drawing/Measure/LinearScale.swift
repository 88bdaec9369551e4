// SPDX-License-Identifier: Apache-2.0

/// Values to pixels, in proportion. Whatever cannot be placed is held at the nearest end.
struct LinearScale {
  let domain: Extent
  let from: Double
  let to: Double

  /// The pixel of a value, never outside the plot.
  func callAsFunction(_ value: Double) -> Double {
    let length = domain.high - domain.low
    guard !value.isNaN, length > 0, length.isFinite else { return from }
    let share = min(max((value - domain.low) / length, 0), 1)
    return from + share * (to - from)
  }

  /// How long a value is, measured from the scale's own zero. Negative or unknown is nothing.
  func length(_ value: Double) -> Double {
    guard value.isFinite, value > 0, domain.high > domain.low else { return 0 }
    return value / (domain.high - domain.low) * (to - from)
  }
}
