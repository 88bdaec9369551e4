// SPDX-License-Identifier: Apache-2.0

/// Money in whole US cents, held in a `Double`.
///
/// A `Double` counts whole numbers exactly up to 2^53, here 90 trillion dollars; so sums of whole
/// cents are exact, the books balance to the cent, and no order of addition changes a result.
typealias Cents = Double

extension Cents {
  static let perBillion = 1e11

  init(billions: Double) { self = (billions * Self.perBillion).wholeCents }

  var billions: Double { self / Self.perBillion }

  /// To the nearest whole cent, halves to even, for amounts below 22 trillion dollars.
  @inline(__always)
  var wholeCents: Cents { (self + 6_755_399_441_055_744) - 6_755_399_441_055_744 }

  /// Down to a whole cent, for the same amounts.
  @inline(__always)
  var wholeCentsBelow: Cents {
    let nearest = wholeCents
    return nearest > self ? nearest - 1 : nearest
  }
}
