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
    guard power > 0 else { return [extent.low] }
    let step = [1.0, 2, 5, 10].map { $0 * power }.min { abs($0 - rough) < abs($1 - rough) }!
    let first = (extent.low / step).rounded(.down)
    let last = (extent.high / step).rounded(.up)
    guard last - first < 1000 else { return [extent.low, extent.high] }
    // A step under one is divided by, not multiplied with, so that 0.3 is written 0.3.
    let inverse = (1 / step).rounded()
    return stride(from: first, through: last, by: 1).map { step < 1 ? $0 / inverse : $0 * step }
  }
}
