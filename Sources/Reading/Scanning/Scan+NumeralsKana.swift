// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// A Japanese number in kana: "にせんにひゃくごじゅうろく". At least two parts, or one alone between
  /// blanks: single syllables are particles far more often.
  func kana(at offset: Int) -> NumeralReading? {
    guard !Self.isKana(scalar(before: offset)), !Self.isHan(scalar(before: offset)) else {
      return nil
    }
    var total = Numeral(0)
    var section: Int128 = 0
    var pending: Int128?
    var cursor = offset
    var parts = 0
    var hasFactor = false
    while parts < 30, let word = word(at: cursor, Roles(.kanaNumeral)) {
      let value = Int128(word.sense.a)
      switch word.sense.b {
      case 0:
        if let before = pending {
          guard !hasFactor, before < 1_000_000_000_000 else { return nil }
          pending = before * 10 + value
        } else {
          pending = value
        }
      case 1:
        guard (pending ?? 1) < 10 else { return nil }
        section += (pending ?? 1) * value
        pending = nil
        hasFactor = true
      default:
        let group = Numeral(max(1, section + (pending ?? 0)), exponent: Int(word.sense.a))
        guard let sum = total.adding(group) else { return nil }
        total = sum
        section = 0
        pending = nil
        hasFactor = true
      }
      cursor = word.end
      parts += 1
    }
    guard parts > 0,
      !Self.isKana(scalar(at: cursor)) || word(at: cursor, Roles(.currency, .percent)) != nil,
      let value = section + (pending ?? 0) == 0 && total.mantissa != 0
        ? total : total.adding(Numeral(section + (pending ?? 0)))
    else { return nil }
    return NumeralReading(
      value: value, start: offset, end: cursor, style: .kana, isSpelled: true, isWeak: parts == 1)
  }
}
