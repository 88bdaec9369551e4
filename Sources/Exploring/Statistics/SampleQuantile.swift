// SPDX-License-Identifier: Apache-2.0

/// Quantiles of numbers that are all at hand: linear between neighbours (type 7 of Hyndman and Fan,
/// 1996).
enum SampleQuantile {
  /// - Parameters:
  ///   - sorted: in rising order.
  ///   - share: what is outside 0 to 1 is taken as the nearer end.
  /// - Returns: NaN of no numbers.
  static func value(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.indices.last else { return .nan }
    let place = Double(last) * min(max(share, 0), 1)
    let below = Int(place)
    guard below < last else { return sorted[last] }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
  }
}
