// SPDX-License-Identifier: Apache-2.0

/// How a word processor writes the number of a list item or heading.
enum ListNumber {
  /// A number in a format of WordprocessingML (ECMA-376, 17.18.59) or OWPML (KS X 6101); plain digits for
  /// formats that are not listed here.
  static func text(_ number: Int, format: String) -> String {
    switch format {
    case "lowerLetter", "LATIN_SMALL": letters(number, "abcdefghijklmnopqrstuvwxyz")
    case "upperLetter", "LATIN_CAPITAL": letters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    case "lowerRoman", "ROMAN_SMALL": roman(number).lowercased()
    case "upperRoman", "ROMAN_CAPITAL": roman(number)
    case "ganada", "HANGUL_SYLLABLE": letters(number, "가나다라마바사아자차카타파하")
    case "chosung", "HANGUL_JAMO": letters(number, "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")
    case "aiueo", "aiueoFullWidth":
      letters(number, "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
    case "iroha", "irohaFullWidth":
      letters(number, "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス")
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "CIRCLED_DIGIT":
      enclosed(number, from: 0x2460, most: 20)
    case "CIRCLED_HANGUL_SYLLABLE": enclosed(number, from: 0x326E, most: 14)
    case "CIRCLED_LATIN_SMALL": enclosed(number, from: 0x24D0, most: 26)
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "decimalFullWidth", "decimalFullWidth2":
      String(
        String.UnicodeScalarView(
          "\(number)".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    case "japaneseCounting", "chineseCounting", "koreanCounting", "taiwaneseCounting",
      "ideographDigital", "IDEOGRAPH":
      ideographs(number)
    default: "\(number)"
    }
  }

  private static func letters(_ number: Int, _ alphabet: String) -> String {
    let alphabet = Array(alphabet)
    guard number > 0 else { return "\(number)" }
    // the twenty-seventh letter is "aa" (ECMA-376, lowerLetter)
    let rounds = min((number - 1) / alphabet.count, 9) + 1
    return String(repeating: alphabet[(number - 1) % alphabet.count], count: rounds)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    var rest = number
    var text = ""
    for (value, sign) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static func enclosed(_ number: Int, from first: UInt32, most: Int) -> String {
    guard (1...most).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1)
    else {
      return "(\(number))"
    }
    return String(scalar)
  }

  private static func ideographs(_ number: Int) -> String {
    let digits = Array("〇一二三四五六七八九")
    guard (1...99).contains(number) else { return "\(number)" }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let head = tens == 0 ? "" : (tens == 1 ? "" : String(digits[tens])) + "十"
    return head + (ones == 0 ? "" : String(digits[ones]))
  }
}
