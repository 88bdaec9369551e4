// SPDX-License-Identifier: Apache-2.0

/// A place on an axis and the caller's words for it.
public struct Tick: Sendable, Equatable {
  public let value: Double
  public let label: String

  public init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }

  /// Round values (1, 2 or 5 times a power of ten) covering a stretch, for the caller to word.
  public static func roundValues(covering extent: Extent, about count: Int = 5) -> [Double] {
    let length = extent.high - extent.low
    guard length.isFinite, length > 0, count > 0 else {
      return extent.low.isFinite ? [extent.low] : []
    }
    let rough = length / Double(count)
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    guard power >= 1e-9 else { return [extent.low, extent.high] }
    let step = [1.0, 2, 5, 10].map { $0 * power }.min { abs($0 - rough) < abs($1 - rough) }!
    let (low, high) = (extent.low / step, extent.high / step)
    guard high - low < 1000, abs(low) < 1e15, abs(high) < 1e15 else {
      return [extent.low, extent.high]
    }
    // Whole steps by hand: `rounded()` would ask for a C library that nothing here imports.
    let first = Int(low) - (Double(Int(low)) > low ? 1 : 0)
    let last = Int(high) + (Double(Int(high)) < high ? 1 : 0)
    // A step under one is divided by, not multiplied with, so that 0.3 is written 0.3.
    let inverse = Double(Int(1 / step + 0.5))
    return (first...last).map { step < 1 ? Double($0) / inverse : Double($0) * step }
  }
}
