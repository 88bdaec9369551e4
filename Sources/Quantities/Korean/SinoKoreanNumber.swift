// SPDX-License-Identifier: Apache-2.0

/// How a number in digits ends when it is read in Sino-Korean: 10 십, 10,000 만, 2.5 이 점 오.
enum SinoKoreanNumber {
  /// The ending of the number that the text ends in, or nil if its last character is no digit.
  static func ending(of text: [Character]) -> KoreanEnding? {
    guard let last = text.last?.digit else { return nil }
    let number = text.suffix(while: { $0.digit != nil || $0 == "," || $0 == "." || $0 == "，" })
    // Decimals are read digit by digit, so only the last one matters.
    if number.contains(".") || last != 0 { return digits[last] }
    let zeros = number.filter { $0.digit != nil }.suffix(while: { $0.digit == 0 }).count
    guard number.contains(where: { ($0.digit ?? 0) > 0 }) else { return digits[0] }
    return powers(zeros)
  }

  /// 영 일 이 삼 사 오 육 칠 팔 구
  private static let digits: [KoreanEnding] = [
    .closed, .rieul, .open, .closed, .open, .open, .closed, .rieul, .rieul, .open,
  ]

  /// The word that a number with so many zeros ends in: 십 백 천, then 만, 억, 조, 경, 해.
  private static func powers(_ zeros: Int) -> KoreanEnding {
    switch zeros {
    case 12..<16, 20...: .open
    default: .closed
    }
  }
}

extension Character {
  /// The value of a digit, half or full width.
  fileprivate var digit: Int? {
    guard let code = unicodeScalars.first?.value, unicodeScalars.count == 1 else { return nil }
    switch code {
    case 0x30...0x39: return Int(code - 0x30)
    case 0xFF10...0xFF19: return Int(code - 0xFF10)
    default: return nil
    }
  }
}

extension [Character] {
  /// The longest end of the text in which every character satisfies `belongs`.
  func suffix(while belongs: (Character) -> Bool) -> [Character] {
    Array(self[(lastIndex { !belongs($0) }.map { $0 + 1 } ?? 0)...])
  }
}
