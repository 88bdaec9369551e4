// SPDX-License-Identifier: Apache-2.0

/// An English numeral under construction: closed thousands, the open group, what came after "and".
struct EnglishNumeral {
  var total: Numeral?
  var group: Numeral?
  /// The group before the last "and", and what has come after it.
  var beforeAnd: Numeral?
  var afterAnd: Numeral?
  var lastScale = 100
  /// What the group can still take: 100 anything below, 10 a unit, 1 nothing.
  var room: Int128 = 1000

  var value: Numeral? {
    guard let total else { return group }
    return group.map { total.adding($0) } ?? total
  }

  mutating func add(_ value: Numeral, room next: Int128, afterAnd isAfterAnd: Bool) -> Bool {
    guard value.exponent < 0 || value.mantissa < room || group == nil else { return false }
    guard group == nil || room > 1 else { return false }
    if isAfterAnd {
      (beforeAnd, afterAnd) = (group, value)
    } else if let part = afterAnd {
      afterAnd = part.adding(value)
    }
    guard let sum = group.map({ $0.adding(value) }) ?? value else { return false }
    group = sum
    room = next
    return true
  }

  mutating func hundred() -> Bool {
    guard room <= 100 || group == nil else { return false }
    group = (group ?? Numeral(1)).shifted(by: 2)
    room = 100
    return true
  }

  mutating func scale(_ power: Int) -> Bool {
    guard let part = group ?? (total == nil ? Numeral(1) : nil) else {
      // "thousand million", "lakh crore".
      guard let before = total, lastScale < 6 else { return false }
      total = before.shifted(by: power)
      lastScale = power
      return true
    }
    guard power < lastScale || total == nil else { return false }
    guard let sum = total.map({ $0.adding(part.shifted(by: power)) }) ?? part.shifted(by: power)
    else { return false }
    total = sum
    group = nil
    (beforeAnd, afterAnd) = (nil, nil)
    lastScale = power
    room = 1000
    return true
  }

  mutating func dozen() -> Bool {
    let twelve = Numeral(12)
    if let part = afterAnd, let product = part.times(twelve) {
      group = beforeAnd.map { $0.adding(product) } ?? product
    } else {
      group = (group ?? Numeral(1)).times(twelve)
    }
    room = 1
    return group != nil
  }
}
