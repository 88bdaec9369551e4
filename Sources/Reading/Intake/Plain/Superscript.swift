// SPDX-License-Identifier: Apache-2.0

/// Digits and brackets above the line, as Unicode has them.
enum Superscript {
  private static let above: [UInt8: String] = [
    UInt8(ascii: "0"): "⁰", UInt8(ascii: "1"): "¹", UInt8(ascii: "2"): "²", UInt8(ascii: "3"): "³",
    UInt8(ascii: "4"): "⁴", UInt8(ascii: "5"): "⁵", UInt8(ascii: "6"): "⁶", UInt8(ascii: "7"): "⁷",
    UInt8(ascii: "8"): "⁸", UInt8(ascii: "9"): "⁹", UInt8(ascii: "("): "⁽", UInt8(ascii: ")"): "⁾",
    UInt8(ascii: "+"): "⁺", UInt8(ascii: "-"): "⁻",
  ]

  /// The text above the line; nil if it holds what has no such form ("1st", "™").
  static func render(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    for byte in text {
      if let form = above[byte] {
        result.append(contentsOf: form.utf8)
      } else if [UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "*")].contains(byte) {
        result.append(byte)
      } else {
        return nil
      }
    }
    return result
  }

  /// The mark of a footnote: "¹²⁾" for "12".
  static func mark(_ number: String) -> [UInt8] {
    render("\(number))".utf8) ?? Array("\(number))".utf8)
  }

  /// The number in a footnote's mark as pages write it: "1", "1)", "(1)", "[1]"; nil for other text.
  static func number(_ text: ArraySlice<UInt8>) -> (number: String, isBracketed: Bool)? {
    let blanks: Set<UInt8> = [0x20, 0x0A]
    var inner = text.drop { blanks.contains($0) }
    while let last = inner.last, blanks.contains(last) { inner.removeLast() }
    var isBracketed = false
    if let last = inner.last, last == UInt8(ascii: ")") || last == UInt8(ascii: "]") {
      inner.removeLast()
      isBracketed = true
      if let first = inner.first, first == UInt8(ascii: "(") || first == UInt8(ascii: "[") {
        inner.removeFirst()
      }
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard (1...4).contains(inner.count), inner.allSatisfy(digits.contains) else { return nil }
    return (String(decoding: inner, as: UTF8.self), isBracketed)
  }
}
