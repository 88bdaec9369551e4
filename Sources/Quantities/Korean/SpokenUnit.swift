// SPDX-License-Identifier: Apache-2.0

/// Signs and unit symbols that are read by a Korean name rather than by their letters.
enum SpokenUnit {
  /// Signs that are read aloud: % 퍼센트, ₩ 원, ℃ 도.
  static let signs: [Character: KoreanEnding] = [
    "%": .open, "％": .open, "‰": .rieul, "℃": .open, "°": .open, "$": .open, "＄": .open,
    "€": .open, "£": .open, "¥": .closed, "￥": .closed, "₩": .closed, "￦": .closed, "&": .open,
    "+": .open, "㎞": .open, "㎏": .closed, "㎡": .open, "㎥": .open, "㎜": .open, "㎝": .open,
  ]

  /// Symbols that mean a unit wherever they stand: GW 기가와트, GWh 기가와트시, kg 킬로그램.
  private static let symbols: [String: KoreanEnding] = [
    "kW": .open, "MW": .open, "GW": .open, "TW": .open, "kWh": .open, "MWh": .open, "GWh": .open,
    "TWh": .open, "kg": .closed, "mg": .closed, "km": .open, "cm": .open, "mm": .open,
    "kt": .closed, "Mt": .closed, "bbl": .rieul, "Hz": .open, "GHz": .open, "MHz": .open,
    "ha": .open, "nm": .open,
  ]

  /// Symbols of one letter, which are units only after a number: 5t 톤, 5m 미터.
  private static let afterNumber: [String: KoreanEnding] = [
    "t": .closed, "g": .closed, "m": .open, "L": .open, "l": .open, "W": .open, "V": .open,
  ]

  static func ending(of text: [Character]) -> KoreanEnding? {
    if let last = text.last, let sign = signs[last] { return sign }
    let symbol = text.suffix(while: \.isLatin)
    if let ending = symbols[String(symbol)] { return ending }
    guard let ending = afterNumber[String(symbol)] else { return nil }
    let before = text.dropLast(symbol.count).last { $0 != " " }
    return before?.isNumber == true ? ending : nil
  }
}

extension Character {
  /// A letter of the Latin alphabet, with or without an accent, half width.
  var isLatin: Bool {
    guard let code = unicodeScalars.first?.value else { return false }
    return (0x41...0x5A).contains(code) || (0x61...0x7A).contains(code)
      || (0xC0...0x24F).contains(code) && isLetter
  }
}
