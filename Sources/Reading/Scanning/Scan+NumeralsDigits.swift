// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// A number in digits, ASCII or full width: "1,234,567.89", "６、５４４", "1 234 567", "1e10".
  func digits(at offset: Int) -> (value: Numeral, end: Int)? {
    let first = byte(offset)
    guard isDigit(first) || first == UInt8(ascii: ".") || first == 0xEF else { return nil }
    let run = memory.pointee.runs.run(at: offset) {
      readDigitRun(at: offset).map { DigitsAtPlaces.Run(value: $0.value, end: $0.end) }
    }
    return run.map { ($0.value, $0.end) }
  }

  private func readDigitRun(at offset: Int) -> (value: Numeral, end: Int)? {
    if let short = shortRun(at: offset), endsDigits(at: short.end) {
      return (Numeral(Int128(short.value)), short.end)
    }
    guard var (mantissa, end) = digitRun(at: offset, from: 0) else {
      guard let point = decimals(at: offset, from: 0) else { return nil }
      return scientific(Numeral(point.mantissa, exponent: -point.places), point.end)
    }
    let first = digitCount(offset, end)
    if first <= 3 { takeGroups(&mantissa, &end, first: first) }
    if let point = decimals(at: end, from: mantissa) {
      return scientific(Numeral(point.mantissa, exponent: -point.places), point.end)
    }
    return scientific(Numeral(mantissa), end)
  }

  /// Whether what follows digits can neither group them nor give them decimals or a power, as what
  /// follows most.
  private func endsDigits(at offset: Int) -> Bool {
    let mark = byte(offset)
    switch mark {
    case 0x20, 0x27, UInt8(ascii: ","), UInt8(ascii: "."):
      let next = byte(offset + 1)
      return !isDigit(next) && next != 0xEF
    default: return mark < 0x80 && mark | 0x20 != UInt8(ascii: "e")
    }
  }

  /// The digits that begin at an offset, appended to `mantissa`; nil if none do or they overflow.
  func digitRun(at offset: Int, from mantissa: Int128) -> (mantissa: Int128, end: Int)? {
    var (value, end) = shortDigits(at: offset, from: mantissa)
    while let digit = digit(at: end) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow, product < .max - 10 else { return nil }
      value = product + Int128(digit.value)
      end = digit.next
    }
    return end > offset ? (value, end) : nil
  }

  /// As many digits as 64 bits hold, which is all of almost every number and far quicker.
  private func shortDigits(at offset: Int, from mantissa: Int128) -> (value: Int128, end: Int) {
    guard var value = UInt64(exactly: mantissa) else { return (mantissa, offset) }
    var end = offset
    while value < 1_000_000_000_000_000_000, let digit = digit(at: end) {
      value = value &* 10 &+ UInt64(digit.value)
      end = digit.next
    }
    return (Int128(value), end)
  }

  private func digit(at offset: Int) -> (value: UInt8, next: Int)? {
    let byte = byte(offset)
    if isDigit(byte) { return (byte - 0x30, offset + 1) }
    return isWideDigit(at: offset) ? (bytes[offset + 2] - 0x90, offset + 3) : nil
  }

  func digitCount(_ start: Int, _ end: Int) -> Int {
    var count = 0
    var offset = start
    while offset < end {
      offset += bytes[offset] < 0x80 ? 1 : 3
      count += 1
    }
    return count
  }

  /// Groups of exactly three digits after a comma; after a space only if there are two of them or
  /// the one is "000", since two numbers may stand side by side.
  private func takeGroups(_ mantissa: inout Int128, _ end: inout Int, first: Int) {
    guard mayBeGroupMark(byte(end)) else { return }
    var groups = 0
    var value = mantissa
    var cursor = end
    var separator: UInt32 = 0
    while groups < 12, mayBeGroupMark(byte(cursor)) {
      let mark = scalar(at: cursor)
      guard Self.groupMarks.contains(mark), separator == 0 || mark == separator,
        let group = digitRun(at: afterScalar(at: cursor), from: value),
        digitCount(afterScalar(at: cursor), group.end) == 3
      else { break }
      separator = mark
      groups += 1
      value = group.mantissa
      cursor = group.end
    }
    guard groups > 0 else {
      takeIndianGroups(&mantissa, &end, first: first)
      return
    }
    // "1,234,5678" is no number in groups.
    if separator != 0x20, Self.groupMarks.contains(scalar(at: cursor)),
      scalar(at: cursor) == separator,
      digit(at: afterScalar(at: cursor)) != nil, separator != 0x3001
    {
      if separator == 0x2C { return }
    }
    if separator == 0x20 || separator == 0xA0 || separator == 0x202F {
      guard groups > 1 || value % 1000 == 0, mantissa != 0 else { return }
    }
    mantissa = value
    end = cursor
  }

  /// Lakhs and crores: groups of two digits and a last one of three, 1,50,00,000.
  private func takeIndianGroups(_ mantissa: inout Int128, _ end: inout Int, first: Int) {
    guard first <= 2, byte(end) == UInt8(ascii: ",") else { return }
    var value = mantissa
    var cursor = end
    for _ in 0..<8 {
      guard byte(cursor) == UInt8(ascii: ","), let group = digitRun(at: cursor + 1, from: value)
      else { return }
      switch group.end - cursor - 1 {
      case 2:
        (value, cursor) = (group.mantissa, group.end)
      case 3 where cursor > end && byte(group.end) != UInt8(ascii: ","):
        (mantissa, end) = (group.mantissa, group.end)
        return
      default: return
      }
    }
  }

  /// Comma, its full-width and ideographic cousins, the spaces that ISO 31-0 asks for, and the
  /// apostrophe of Switzerland.
  private static let groupMarks: ScalarSet = [
    0x2C, 0xFF0C, 0x3001, 0x20, 0xA0, 0x202F, 0x27, 0x2019,
  ]

  /// Whether a byte may begin one of `groupMarks`: most digits end before one that may not.
  @inline(__always)
  private func mayBeGroupMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x27, 0x2C, 0xC2, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  /// Decimals after a point, unless the point is one of several as in a date or a version.
  private func decimals(
    at offset: Int, from mantissa: Int128
  ) -> (mantissa: Int128, places: Int, end: Int)? {
    guard byte(offset) == 0x2E || byte(offset) == 0xEF else { return nil }
    let mark = scalar(at: offset)
    guard mark == 0x2E || mark == 0xFF0E else { return nil }
    let start = afterScalar(at: offset)
    guard let run = digitRun(at: start, from: mantissa) else { return nil }
    let after = scalar(at: run.end)
    if after == 0x2E || after == 0xFF0E, digit(at: afterScalar(at: run.end)) != nil { return nil }
    if isAfterPoint(offset) { return nil }
    return (run.mantissa, digitCount(start, run.end), run.end)
  }

  /// Whether the digits that end at `offset` follow a point and digits: the "1" of "168.1".
  private func isAfterPoint(_ offset: Int) -> Bool {
    var start = offset
    var steps = 0
    while start > 0, isDigit(bytes[start - 1]), steps < 40 {
      start -= 1
      steps += 1
    }
    return start >= 2 && start < offset && bytes[start - 1] == UInt8(ascii: ".")
      && isDigit(bytes[start - 2])
  }

  /// "1e10", "-12e-1".
  private func scientific(_ value: Numeral, _ end: Int) -> (value: Numeral, end: Int) {
    guard byte(end) | 0x20 == UInt8(ascii: "e") else { return (value, end) }
    var cursor = end + 1
    let sign = byte(cursor)
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") || sign == 0xEF || sign == 0xE2 {
      if sign < 0x80 {
        cursor += 1
      } else if let after = wideMinus(at: cursor) {
        cursor = after
      }
    }
    guard let run = digitRun(at: cursor, from: 0), run.mantissa < 1000,
      !Lexicon.isLatinLetter(byte(run.end))
    else { return (value, end) }
    let negative = sign == UInt8(ascii: "-") || sign >= 0x80
    return (value.shifted(by: Int(run.mantissa) * (negative ? -1 : 1)), run.end)
  }

  private func wideMinus(at offset: Int) -> Int? {
    let scalar = scalar(at: offset)
    return scalar == 0xFF0D || scalar == 0x2212 ? afterScalar(at: offset) : nil
  }
}
