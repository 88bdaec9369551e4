// SPDX-License-Identifier: Apache-2.0

/// What a number is of.
struct AmountUnit: Sendable, Hashable {
  var kind: Mention.Kind
  /// Its code, symbol or form.
  var text: Term?
  /// "h" of km/h.
  var speed: Term?
  var end: Int
  /// The power of ten of its word: -2 of "cents", 1 of 割, 6 of "MUSD".
  @Exponent var power = 0
  var confidence: UInt8 = 100
  /// 割引: what is left after it is taken off.
  var isDiscount = false
  /// Whether it stood before the number: "$5".
  var isSign = false

  func isSame(as other: AmountUnit) -> Bool {
    kind == other.kind
      && (text == other.text && speed == other.speed || name == other.name)
  }

  func isOf(_ term: Term) -> Bool { text == term && speed == nil }

  /// How a mention names it.
  var name: String? {
    guard let text else { return nil }
    return speed.map { text.string + "/" + $0.string } ?? text.string
  }
}

/// A number with its unit: a whole amount, or one end of a range.
struct AmountSide: Sendable {
  var reading: NumeralReading
  var value: Numeral
  var start: Int
  var end: Int
  var unit: AmountUnit?
  /// A 여 or 余 inside the number.
  var isAbout = false
}

/// A power of ten in two bytes.
@propertyWrapper
struct Exponent: Sendable, Hashable {
  private var power: Int16

  init(wrappedValue: Int) { power = Int16(clamping: wrappedValue) }

  var wrappedValue: Int {
    @inline(__always)
    get { Int(power) }
    @inline(__always)
    set { power = Int16(clamping: newValue) }
  }
}

extension Numeral {
  var negated: Numeral { Numeral(-mantissa, exponent: exponent, isCut: isCut) }
}
