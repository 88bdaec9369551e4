// SPDX-License-Identifier: Apache-2.0

/// One part of a number written with 만/억/조 or 万/億/兆.
enum NumeralPart {
  /// Digits: "5,500".
  case digits(Numeral)
  /// A spelled digit: 삼, 三.
  case digit(Int)
  /// 십 백 천, 十 百 千: 10¹, 10², 10³ within a section.
  case factor(Int)
  /// 만 억 조, 万 億 兆: the power of ten of a section.
  case scale(Int)
  /// A native Korean ten or unit: 스물, 다섯.
  case native(Int)
}

/// A number under construction: closed sections, the open section, the pending digit.
struct MyriadSections {
  var total: Numeral?
  var lastGroup: Numeral?
  var section: Numeral?
  var pending: Numeral?
  var lastScale = 100
  var lastFactor = 4
  var justScaled = false
  /// A run of spelled digits that are read by position: 二五〇.
  var spelledRun = 0

  var value: Numeral? {
    guard let closed = Self.sum(total, section) else { return nil }
    return Self.sum(closed, pending) ?? nil
  }

  /// The sum of what is there; nil on overflow, an inner nil if there is nothing.
  private static func sum(_ a: Numeral?, _ b: Numeral?) -> Numeral?? {
    guard let a else { return .some(b) }
    guard let b else { return .some(a) }
    return a.adding(b).map { .some($0) }
  }

  /// Takes in the next part; false if it does not go on with this number.
  mutating func take(_ part: NumeralPart, positional: Bool) -> Bool {
    switch part {
    case .digits(let value):
      guard pending == nil else { return false }
      guard total == nil && section == nil || fits(value) else { return false }
      pending = value
      spelledRun = 0
    case .digit(let value):
      if let before = pending, before.mantissa == 0, spelledRun == 1, section ?? total != nil {
        // 四千零四: the zero fills a gap.
        pending = Numeral(Int128(value))
      } else if let before = pending {
        guard positional, spelledRun > 0, section == nil, spelledRun < 30 else { return false }
        pending = Numeral(before.mantissa * 10 + Int128(value))
      } else {
        pending = Numeral(Int128(value))
      }
      spelledRun += 1
    case .factor(let power):
      guard power < lastFactor, spelledRun <= 1 || lastFactor == 4 else { return false }
      let product = (pending ?? Numeral(1)).shifted(by: power)
      guard let sum = section.map({ $0.adding(product) }) ?? product else { return false }
      section = sum
      pending = nil
      spelledRun = 0
      lastFactor = power
    case .scale(let power):
      return takeScale(power)
    case .native(let value):
      guard pending == nil, lastFactor > 1 || value < 10 else { return false }
      pending = Numeral(Int128(value))
    }
    justScaled = false
    return true
  }

  mutating func takeScale(_ power: Int) -> Bool {
    if section == nil, pending == nil {
      if justScaled, let group = lastGroup {
        // 1만억: stacked units multiply.
        guard total == group else { return false }
        total = group.shifted(by: power)
        lastGroup = total
        lastScale = power
        return true
      }
      guard total == nil else { return false }
      pending = Numeral(1)
    }
    if power > lastScale, let total, total.mantissa < 10_000, let whole = value {
      // 一万五千億: all that came before is in units of the last scale.
      self.total = whole.shifted(by: power)
      lastGroup = self.total
      (section, pending, lastScale, lastFactor, justScaled) = (nil, nil, power, 4, true)
      return true
    }
    guard power < lastScale else { return false }
    let sum = section.flatMap { section in pending.map { section.adding($0) } ?? section }
    guard let group = (section == nil ? pending : sum)?.shifted(by: power),
      let joined = total.map({ $0.adding(group) }) ?? group
    else { return false }
    total = joined
    lastGroup = group
    section = nil
    pending = nil
    lastScale = power
    lastFactor = 4
    justScaled = true
    spelledRun = 0
    return true
  }

  /// Whether digits after a section are smaller than its unit: the 345 of 1만 2천 345.
  func fits(_ value: Numeral) -> Bool {
    let room = lastFactor < 4 ? lastFactor : lastScale
    guard let limit = Numeral.tenth(min(room, 30)), value.exponent <= 0 else { return false }
    let whole = Numeral.tenth(-value.exponent).map { value.mantissa / $0 } ?? 0
    return whole < limit
  }
}
