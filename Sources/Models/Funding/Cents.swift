// SPDX-License-Identifier: Apache-2.0

/// Money in whole US cents, held in a `Double`.
///
/// A `Double` counts whole numbers exactly up to 2^53, here 90 trillion dollars; so sums of whole
/// cents are exact, the books balance to the cent, and no order of addition changes a result.
typealias Cents = Double

extension Cents {
  static let perBillion = 1e11
  /// Added and taken away again, it leaves no place for anything below a cent.
  static let rounder = 6_755_399_441_055_744.0

  init(billions: Double) { self = (billions * Self.perBillion).wholeCents }

  var billions: Double { self / Self.perBillion }

  /// To the nearest whole cent, halves to even, for amounts below 22 trillion dollars.
  @inline(__always)
  var wholeCents: Cents { (self + Self.rounder) - Self.rounder }

  /// Down to a whole cent, for the same amounts.
  @inline(__always)
  var wholeCentsBelow: Cents {
    let nearest = wholeCents
    return nearest > self ? nearest - 1 : nearest
  }
}
