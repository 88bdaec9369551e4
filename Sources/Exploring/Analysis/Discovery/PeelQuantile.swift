// SPDX-License-Identifier: Apache-2.0

/// The quantile at which PRIM cuts: half-way between two values that differ, so that a cut never
/// divides equal values and always takes something where there is something to take.
///
/// With i = (n - 1) q, the value lies midway between the sorted values at floor(i) and ceil(i); when
/// these are equal, the one towards the centre moves on until it differs. This is the convention of
/// sdtoolkit (B. P. Bryant) and of the EMA workbench.
public enum PeelQuantile {
  /// - Parameters:
  ///   - sorted: values in rising order, at least one.
  ///   - share: between 0 and 1; above a half the lower neighbour moves, else the upper one.
  public static func value(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.indices.last else { return .nan }
    let place = Double(last) * min(max(share, 0), 1)
    var below = Int(place.rounded(.down))
    var above = Int(place.rounded(.up))
    if share > 0.5 {
      while sorted[below] == sorted[above], below > 0 { below -= 1 }
    } else {
      while sorted[below] == sorted[above], above < last { above += 1 }
    }
    return middle(sorted[below], sorted[above])
  }

  @inline(__always)
  static func middle(_ one: Double, _ other: Double) -> Double {
    let sum = one + other
    return sum.isFinite ? sum / 2 : one / 2 + other / 2
  }
}
