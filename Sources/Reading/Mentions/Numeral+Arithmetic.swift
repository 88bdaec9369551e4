// SPDX-License-Identifier: Apache-2.0

extension Numeral {
  /// The quotient: exact where it ends in decimals, else cut after 20 places; nil on division by
  /// zero or overflow.
  func divided(by divisor: Numeral) -> Numeral? {
    guard divisor.mantissa != 0 else { return nil }
    var top = mantissa
    var places = 0
    if var small = Int64(exactly: top), let bottom = Int64(exactly: divisor.mantissa), bottom > 0 {
      // Almost always all that is needed, and far quicker.
      while places < 20, small % bottom != 0 {
        let (product, overflow) = small.multipliedReportingOverflow(by: 10)
        if overflow { break }
        small = product
        places += 1
      }
      top = Int128(small)
    }
    while places < 20, top % divisor.mantissa != 0 {
      let (product, overflow) = top.multipliedReportingOverflow(by: 10)
      if overflow { break }
      top = product
      places += 1
    }
    let (quotient, rest) = top.quotientAndRemainder(dividingBy: divisor.mantissa)
    return Numeral(
      quotient, exponent: exponent - divisor.exponent - places,
      isCut: isCut || divisor.isCut || rest != 0)
  }

  /// The product; nil on overflow.
  func times(_ other: Numeral) -> Numeral? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow
      ? nil : Numeral(product, exponent: exponent + other.exponent, isCut: isCut || other.isCut)
  }

  /// This number to a whole power, to 18 digits once it has more; nil if it is out of all bounds.
  func power(_ power: Int) -> Numeral? {
    guard power >= -400, power <= 400 else { return nil }
    var result = Numeral(1)
    for _ in 0..<abs(power) {
      guard let product = result.rounded(digits: 18).times(rounded(digits: 18)) else { return nil }
      result = product
    }
    return power < 0 ? Numeral(1).divided(by: result.rounded(digits: 18)) : result
  }

  /// At most so many digits, the rest rounded off.
  func rounded(digits: Int) -> Numeral {
    var result = self
    guard let limit = Self.tenth(digits) else { return self }
    while result.mantissa.magnitude >= limit.magnitude {
      let last = result.mantissa % 10
      result.mantissa = result.mantissa / 10 + (last >= 5 ? 1 : last <= -5 ? -1 : 0)
      result.exponent += 1
      if last != 0 { result.isCut = true }
    }
    return result
  }
}
