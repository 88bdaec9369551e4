// SPDX-License-Identifier: Apache-2.0

/// Eight experiments side by side: the same arithmetic is done on all of them at once.
typealias Lanes = SIMD8<Double>

extension SIMD8<Double> {
  /// The largest whole number not above x in every lane, for 0 <= x < 2^51.
  @inline(__always)
  static func wholePart(_ x: Self) -> Self {
    let shift = 4_503_599_627_370_496.0
    let nearest = (x + shift) - shift
    return nearest.replacing(with: nearest - 1, where: nearest .> x)
  }
}
