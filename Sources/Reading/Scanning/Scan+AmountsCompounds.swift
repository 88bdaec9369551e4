// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// 1달러 20센트, "3 dollars and 20 cents", 50元6角3分, "20 rupees 43", 5 feet 2 inches, 3割8分7厘.
  func takeCompound(_ side: inout AmountSide) {
    guard let unit = side.unit else { return }
    switch unit.kind {
    case .money: takeMinor(&side, unit)
    case .share where unit.power == 1 && !unit.isDiscount: takeTenths(&side)
    case .quantity where unit.isOf("ft"): takeInches(&side)
    default: break
    }
  }

  func takeMinor(_ side: inout AmountSide, _ unit: AmountUnit) {
    guard unit.power == 0, let code = unit.text else { return }
    for _ in 0..<2 {
      let joint = compoundJoint(at: side.end)
      guard let part = plain(at: joint.next), part.value.mantissa >= 0, !part.hasScale else {
        return
      }
      if let minor = minor(after: part, code),
        let sum = side.value.adding(part.value.shifted(by: minor.power))
      {
        side.value = sum
        side.end = minor.end
        // "one kuai and five mao five"
        if minor.power == -1, let digit = plain(at: skipBlanks(from: minor.end)),
          digit.style == .english,
          digit.value.exponent == 0, digit.value.mantissa < 10, self.unit(after: digit) == nil,
          let sum = side.value.adding(digit.value.shifted(by: -2))
        {
          side.value = sum
          side.end = digit.end
          return
        }
      } else {
        takeBareCents(&side, part, joint.isStated)
        return
      }
    }
  }

  /// The offset after "and", 와, と or nothing between a currency and its hundredths.
  func compoundJoint(at offset: Int) -> (next: Int, isStated: Bool) {
    switch scalar(at: offset) {
    case 0xACFC, 0xC640, 0x3068: return (skipBlanks(from: offset + 3), true)
    default: break
    }
    let next = skipBlanks(from: offset)
    if let and = word(at: next, Roles(.numeralJoint)), and.sense.a == 0 {
      return (skipBlanks(from: and.end), true)
    }
    return (next, false)
  }

  func minor(after part: NumeralReading, _ code: Term) -> (power: Int, end: Int)? {
    let start = skipBlanks(from: part.end)
    guard let word = word(at: start, Roles(.minorCurrency)),
      word.sense.b == 0 || word.sense.text == code,
      part.value.exponent <= 2, part.value.mantissa < 100_000,
      endsUnit(at: word.end, length: word.end - start, word.sense)
    else { return nil }
    return (Int(word.sense.a), word.end)
  }

  /// "20 rupees 43": two digits that close the phrase.
  func takeBareCents(_ side: inout AmountSide, _ part: NumeralReading, _ isStated: Bool) {
    guard part.value.exponent == 0, part.value.mantissa < 100, !side.reading.hasScale,
      side.value.exponent >= 0, !part.isFraction,
      part.isSpelled ? isStated : part.end - part.start <= 2,
      isStated || part.end - part.start == 2, closesPhrase(at: part.end)
    else { return }
    let isTens = isStated && part.value.mantissa % 10 == 0
    let cents = part.value.shifted(by: isTens ? -2 : -2)
    guard let sum = side.value.adding(cents) else { return }
    side.value = sum
    side.end = part.end
  }

  func closesPhrase(at offset: Int) -> Bool {
    if endsText(at: offset) { return true }
    if scalar(at: offset) == 0x3067 { return true }  // で of です
    let next = skipBlanks(from: offset)
    return matches("그리고", at: next) || matches("and three", at: next)
  }

  func takeTenths(_ side: inout AmountSide) {
    for (mark, korean, power) in [(UInt32(0x5206), UInt32(0xD47C), 0), (0x5398, 0xB9AC, -1)] {
      let start = scalar(before: side.end) == 0x5272 ? side.end : skipBlanks(from: side.end)
      guard let part = plain(at: start), part.value.mantissa < 10,
        [mark, korean].contains(scalar(at: part.end)),
        let sum = side.value.adding(part.value.shifted(by: power))
      else { continue }
      side.value = sum
      side.end = part.end + 3
    }
  }

  func takeInches(_ side: inout AmountSide) {
    let joint = compoundJoint(at: side.end)
    guard let part = plain(at: joint.next),
      let word = word(at: skipBlanks(from: part.end), Roles(.unit)), word.sense.text == "in",
      let feet = part.value.divided(by: Numeral(12)), let sum = side.value.adding(feet)
    else { return }
    side.value = sum
    side.end = word.end
  }
}
