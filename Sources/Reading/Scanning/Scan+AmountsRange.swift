// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Scan {
  /// The other end of a range whose first end was read, with the shared scale and unit given to both.
  func range(
    from first: AmountSide, _ joint: RangeJoint
  ) -> (first: AmountSide, second: AmountSide)? {
    var start = skipBlanks(from: joint.end)
    if joint.mayRepeatBound, let bound = word(at: start, Roles(.boundBefore)) {
      start = skipBlanks(from: bound.end)
    }
    if joint.kind == .hyphen, scalar(at: start) == 0x2D { return nil }
    guard var second = side(at: start), !second.reading.isWeak || second.unit != nil else {
      return nil
    }
    var first = first
    if let unit = first.unit, unit.isSign, second.unit?.isOf("m") == true,
      byte(second.end - 1) == UInt8(ascii: "m")
    {
      // The m of "$30m-40m" is a million.
      second.unit = unit
      second.value = second.value.shifted(by: 6)
      second.reading.hasScale = true
    }
    guard shareUnits(&first, &second, joint: joint.kind), isOrdered(first, second) else {
      return nil
    }
    switch joint.kind {
    case .closing:
      guard let end = closing(after: second.end) else { return nil }
      second.end = max(second.end, end - 0)
    case .kara:
      guard !isChange(after: second.end) else { return nil }
    case .hyphen:
      guard isPlainRange(first, second) else { return nil }
    case .and, .to: break
    }
    return (first, second)
  }

  enum Opening: Sendable { case between, from }
  enum JointKind { case hyphen, closing, kara, to, and }
  typealias RangeJoint = (kind: JointKind, end: Int, mayRepeatBound: Bool)

  /// What joins an amount to the other end of a range.
  func joint(after first: AmountSide, opening: Opening?) -> RangeJoint? {
    let from = skipBlanks(from: first.end)
    if opening == .between, let and = word(at: from, Roles(.numeralJoint)), and.sense.a == 0 {
      return (.and, and.end, true)
    }
    let particle = scalar(at: first.end)
    if particle == 0xACFC || particle == 0xC640 || particle == 0x3068 {
      return (.closing, first.end + 3, false)  // 과 와 と
    }
    guard let word = word(at: from, Roles(.rangeJoint)) else { return nil }
    if word.sense.a == 1 {
      guard from == first.end else { return nil }
      if matches("から", at: from) { return (.kara, word.end, false) }
      return matches("より", at: from) ? nil : (.closing, word.end, false)
    }
    if Lexicon.isLatinLetter(byte(from)) {
      // "rose $3m to $40m" tells of a change.
      let isSteady =
        (first.unit?.isSign == true || first.unit?.kind == .share)
        && !ends(with: Self.beforeChanges, before: first.start)
      guard opening == .from || first.unit == nil || isSteady else { return nil }
      return (.to, word.end, true)
    }
    return (.hyphen, word.end, true)
  }

  private static let beforeChanges: WordList = [
    "from", "by", "rose", "fell", "grew", "increased", "declined", "dropped", "gained", "lost",
    "up",
    "down", "added", "jumped", "climbed",
  ]

  /// 사이, 까지, の間.
  private func closing(after offset: Int) -> Int? {
    let next = skipBlanks(from: offset)
    return word(at: next, Roles(.rangeClosing))?.end
  }

  /// へ and に after the second number tell of a change from one to the other.
  private func isChange(after offset: Int) -> Bool {
    let mark = scalar(at: offset)
    return mark == 0x3078 || mark == 0x306B
  }

  private func isOrdered(_ first: AmountSide, _ second: AmountSide) -> Bool {
    guard let difference = second.value.adding(first.value.negated) else { return false }
    return difference.mantissa > 0
  }

  /// Not a code, a telephone number, a span of years or "1995-01".
  private func isPlainRange(_ first: AmountSide, _ second: AmountSide) -> Bool {
    let next = scalar(at: second.end)
    if [0x2D, 0x2212, 0xFF0D].contains(next), digits(at: afterScalar(at: second.end)) != nil {
      return false
    }
    if next == 0x2F, isDigit(byte(second.end + 1)) { return false }
    let before = byte(first.start - 1)
    if [0xFF0B, 0x3012].contains(scalar(before: first.start)) { return false }
    if before == UInt8(ascii: "+") || before == UInt8(ascii: "/") { return false }
    if byte(skipBlanks(from: first.end)) == UInt8(ascii: "-") && first.unit == nil
      && second.unit == nil
    {
      if byte(first.start) == UInt8(ascii: "0") || byte(second.start) == UInt8(ascii: "0") {
        return false
      }
    }
    return true
  }

  /// Gives both ends the unit, and the scale, that only one of them states.
  private func shareUnits(
    _ first: inout AmountSide, _ second: inout AmountSide, joint: JointKind
  ) -> Bool {
    switch (first.unit, second.unit) {
    case (nil, let unit?):
      first.unit = unit
      first.value = first.value.shifted(by: unit.isSign ? 0 : unit.power)
      shareScale(&first, second)
    case (let unit?, nil):
      guard unit.isSign || joint == .closing else { return false }
      second.unit = unit
      if !unit.isSign { second.value = second.value.shifted(by: unit.power) }
      shareScale(&first, second)
    case (let a?, let b?):
      guard a.isSame(as: b) || (a.kind == b.kind && a.isSign && a.kind == .money) else {
        return false
      }
      shareScale(&first, second)
      if a.isSign, !b.isSign { first.unit = b }
    case (nil, nil): shareScale(&first, second)
    }
    return true
  }

  /// 20~50억, "$3-5 billion": the first end is of the second's scale if it states none and is smaller.
  private func shareScale(_ first: inout AmountSide, _ second: AmountSide) {
    guard !first.reading.hasScale, second.reading.hasScale, second.value.mantissa > 0,
      !first.reading.isSpelled || first.reading.style == .english
    else { return }
    guard let power = scale(of: second) else { return }
    let whole = second.value.shifted(by: -power)
    guard let difference = whole.adding(first.reading.value.negated), difference.mantissa > 0 else {
      return
    }
    first.value = first.value.shifted(by: power)
  }

  /// The power of ten of the first scale that a number states.
  private func scale(of side: AmountSide) -> Int? {
    guard let head = digits(at: numberStart(of: side)) else { return nil }
    let whole = head.value
    guard whole.mantissa != 0, let quotient = side.value.divided(by: whole) else { return nil }
    var power = 0
    var rest = quotient.scaled(to: 0) ?? (quotient.exponent >= 0 ? quotient.mantissa : 0)
    if quotient.exponent < 0, let one = Numeral.tenth(-quotient.exponent) {
      rest = quotient.mantissa / one
    }
    while rest >= 10 {
      rest /= 10
      power += 1
    }
    return power
  }

  private func numberStart(of side: AmountSide) -> Int {
    var start = side.start
    if let sign = currencySign(at: start) { start = skipBlanks(from: sign.end) }
    return start
  }
}
