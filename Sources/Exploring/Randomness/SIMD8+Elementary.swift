// SPDX-License-Identifier: Apache-2.0

extension SIMD8<Double> {
  /// The natural logarithm of each lane, to one unit in the last place, for finite numbers from
  /// 2^-1022 up. Other lanes are not defined.
  ///
  /// The method of fdlibm (Sun Microsystems 1993), on eight lanes and with the same result on every
  /// machine: x = 2^k (1 + f), s = f / (2 + f), ln(1 + f) = f - f²/2 + s (f²/2 + R(s²)).
  @inlinable @inline(__always)
  public func naturalLogarithm() -> Self {
    let bits = unsafeBitCast(self, to: SIMD8<UInt64>.self)
    // Adding the distance from sqrt(1/2) to 1 puts the mantissa's break there.
    let shifted = bits &+ 0x0009_5F61_9980_C433
    let exponent = (shifted &>> 52)
    let mantissa = (shifted & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_667F_3BCD
    let f = unsafeBitCast(mantissa, to: SIMD8<Double>.self) - 1
    // 2^52 + exponent as a double, by putting the integer into a mantissa.
    let k =
      unsafeBitCast(exponent | 0x4330_0000_0000_0000, to: SIMD8<Double>.self)
      - (0x1p52 + 1023)
    let s = f / (f + 2)
    let z = s * s
    let w = z * z
    let odd =
      w * (w * (w * 1.531383769920937332e-01 + 2.222219843214978396e-01) + 0.3999999999940941908)
    let even =
      z
      * (w
        * (w * (w * 1.479819860511658591e-01 + 1.818357216161805012e-01) + 2.857142874366239149e-01)
        + 0.6666666666666735130)
    let half = f * f * 0.5
    return k * 6.93147180369123816490e-01
      - ((half - (s * (half + (odd + even)) + k * 1.90821492927058770002e-10)) - f)
  }

  /// e to the power of each lane, to one unit in the last place; 0 below -708 and infinite above
  /// 709.78. NaN stays NaN.
  ///
  /// The method of fdlibm: x = k ln 2 + r, and a rational function of r.
  @inlinable @inline(__always)
  public func exponential() -> Self {
    let magic = Self(repeating: 0x1.8p52)
    // As comparisons, which become one instruction each; `clamped` would be a call.
    let low = Self(repeating: -708)
    let high = Self(repeating: 709.78)
    let above = low.replacing(with: self, where: self .> low)
    let held = high.replacing(with: above, where: above .< high)
    let shifted = held * 1.44269504088896338700e+00 + magic
    let k = shifted - magic
    let head = held - k * 6.93147180369123816490e-01
    let tail = k * 1.90821492927058770002e-10
    let r = head - tail
    let t = r * r
    let p4 =
      t * (t * 4.13813679705723846039e-08 - 1.65339022054652515390e-06) + 6.61375632143793436117e-05
    let c = r - t * (t * (t * p4 - 2.77777777770155933842e-03) + 1.66666666666666019037e-01)
    let y = 1 - ((tail - (r * c) / (2 - c)) - head)
    // The low bits of `shifted` hold k. Twice 2^(k - 1), because 2^1024 is no double.
    let whole = unsafeBitCast(shifted, to: SIMD8<Int64>.self) &- 0x4338_0000_0000_0000
    let scaled = (y + y) * Self.powerOfTwo(whole &- 1)
    return scaled.replacing(with: 0, where: self .< -708)
      .replacing(with: .infinity, where: self .> 709.78)
      .replacing(with: self, where: self .!= self)
  }

  @inlinable @inline(__always)
  static func powerOfTwo(_ exponent: SIMD8<Int64>) -> Self {
    unsafeBitCast((exponent &+ 1023) &<< 52, to: Self.self)
  }
}
