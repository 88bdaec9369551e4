// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials

/// Parts of a number as products with an exact fraction: a division takes some thirty times as long, and
/// rounding asks for half a step at every number of a text.
extension Decimal {
  /// Half of it.
  public var halved: Decimal { self * Decimal(sign: .plus, exponent: -1, significand: 5) }

  /// Three quarters of it.
  public var threeQuarters: Decimal { self * Decimal(sign: .plus, exponent: -2, significand: 75) }

  /// A tenth of it.
  public var tenth: Decimal { self * Decimal(sign: .plus, exponent: -1, significand: 1) }
}
