// SPDX-License-Identifier: Apache-2.0

/// Eight experiments side by side: the same arithmetic is done on all of them at once.
typealias Lanes = SIMD8<Double>

extension SIMD8<Double> {
  /// The exponential function in every lane, to about one unit in the last place for |x| < 700.
  ///
  /// The argument is split into a whole number of ln 2 and a rest of at most ln 2 / 2, whose series
  /// is cut after the 13th power (the first term left out is below 1e-17). The whole number goes
  /// straight into the exponent of the result (Cody and Waite 1980, chapter 6).
  @inline(__always)
  static func exponential(_ x: Self) -> Self {
    // Added and taken away again, this leaves the nearest whole number: 2^52 + 2^51.
    let shift = 6_755_399_441_055_744.0
    let shifted = x * 1.442_695_040_888_963_4 + shift
    let whole = shifted - shift
    let rest = (x - whole * 0.693_147_180_369_123_8) - whole * 1.908_214_929_270_587_7e-10
    var series = Self(repeating: 1 / 6_227_020_800.0)
    series = series * rest + 1 / 479_001_600.0
    series = series * rest + 1 / 39_916_800.0
    series = series * rest + 1 / 3_628_800.0
    series = series * rest + 1 / 362_880.0
    series = series * rest + 1 / 40_320.0
    series = series * rest + 1 / 5_040.0
    series = series * rest + 1 / 720.0
    series = series * rest + 1 / 120.0
    series = series * rest + 1 / 24.0
    series = series * rest + 1 / 6.0
    series = series * rest + 0.5
    series = series * rest + 1
    series = series * rest + 1
    let exponent = unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &<< 52
    let power = unsafeBitCast(exponent &+ 0x3ff0_0000_0000_0000, to: Self.self)
    return series * power
  }

  /// The largest whole number not above x in every lane, for 0 <= x < 2^51.
  @inline(__always)
  static func wholePart(_ x: Self) -> Self {
    let shift = 4_503_599_627_370_496.0
    let nearest = (x + shift) - shift
    return nearest.replacing(with: nearest - 1, where: nearest .> x)
  }
}
