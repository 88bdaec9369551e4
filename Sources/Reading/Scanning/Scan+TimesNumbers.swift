// SPDX-License-Identifier: Apache-2.0

/// A whole number of a date or a length of time.
struct TimeNumber {
  var value: Int
  /// How many digits it was printed in; 0 if it was spelled.
  var digits: Int
  var end: Int
}

extension Scan {
  /// Up to four digits, ASCII or full width, that are no part of a longer or decimal number; or a
  /// spelled number.
  func timeNumber(at offset: Int) -> TimeNumber? {
    guard offset < bytes.count else { return nil }
    if isDigit(bytes[offset]) || isWideDigit(at: offset) { return digitNumber(at: offset) }
    return maySpellNumber(at: offset) ? spelledNumber(at: offset) : nil
  }

  /// Whether a number in words may begin with what stands at an offset.
  func maySpellNumber(at offset: Int) -> Bool {
    let first = bytes[offset]
    if Lexicon.isLatinLetter(first) {
      return !rolesOfWords(at: offset).isDisjoint(with: Self.englishOpeners)
    }
    guard first >= 0xE3 else { return false }
    let scalar = scalar(at: offset)
    guard Self.isHangul(scalar) else { return Self.han(scalar) != nil }
    return Self.hangul(scalar) != nil || rolesOfWords(at: offset).contains(Roles(.numeral))
  }

  /// Up to four digits that end before anything but a digit, a group or a decimal point.
  func digitNumber(at offset: Int) -> TimeNumber? {
    guard let run = shortRun(at: offset) else { return nil }
    let mark = byte(run.end)
    if mark == UInt8(ascii: ",") || mark == UInt8(ascii: "."),
      isDigit(byte(run.end + 1))
    {
      return nil
    }
    return run
  }

  /// Up to four digits, whatever stands around them. A dozen readers ask for the same ones in turn.
  @inline(__always)
  func shortRun(at offset: Int) -> TimeNumber? {
    if memory.pointee.lastRun.offset != offset {
      memory.pointee.lastRun = (offset, readShortRun(at: offset))
    }
    return memory.pointee.lastRun.run
  }

  @inline(never)
  private func readShortRun(at offset: Int) -> TimeNumber? {
    if offset &+ 8 <= bytes.count, bytes[offset] < 0x80 {
      // Eight bytes at once: the high bit of each tells whether it is a digit.
      let given = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: offset, as: UInt64.self))
      let low = given & 0x7F7F_7F7F_7F7F_7F7F
      let from0 = low &+ 0x5050_5050_5050_5050
      let past9 = low &+ 0x4646_4646_4646_4646
      let others = ~(from0 & ~past9 & ~given) & 0x8080_8080_8080_8080
      let count = others.trailingZeroBitCount >> 3
      if count == 0 || count > 4 { return nil }
      if bytes[offset &+ count] != 0xEF {
        var value = 0
        for index in 0..<count { value = value &* 10 &+ Int(bytes[offset &+ index] & 0x0F) }
        return TimeNumber(value: value, digits: count, end: offset &+ count)
      }
    }
    var number = TimeNumber(value: 0, digits: 0, end: offset)
    while number.end < bytes.count {
      if isDigit(bytes[number.end]) {
        number.value = number.value * 10 + Int(bytes[number.end] & 0x0F)
        number.end += 1
      } else if isWideDigit(at: number.end) {
        number.value = number.value * 10 + Int(bytes[number.end + 2] - 0x90)
        number.end += 3
      } else {
        break
      }
      number.digits += 1
      if number.digits > 4 { return nil }
    }
    return number.digits > 0 ? number : nil
  }

  /// A number in words below 10,000: 이십일, 二十一, "twenty-one".
  private func spelledNumber(at offset: Int) -> TimeNumber? {
    guard let reading = plain(at: offset), reading.isSpelled, reading.style != .kana,
      !reading.isFraction, let value = reading.value.scaled(to: 0), (1...9999).contains(value)
    else { return nil }
    return TimeNumber(value: Int(value), digits: 0, end: reading.end)
  }

  /// The offset after at most two blanks, staying on the line; nil past more.
  @inline(__always)
  func afterBlank(_ offset: Int) -> Int {
    // One look settles it before most words, two looks after a blank.
    if !mayBeBlank(byte(offset)) { return offset }
    if byte(offset) == 0x20, !mayBeBlank(byte(offset + 1)) { return offset + 1 }
    return afterBlanks(offset)
  }

  /// Whether a byte may begin a blank within a line.
  @inline(__always)
  private func mayBeBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xC2 || byte == 0xE3 }

  @inline(never)
  private func afterBlanks(_ offset: Int) -> Int {
    var end = offset
    for _ in 0..<2 {
      switch byte(end) {
      case 0x20: end += 1
      case 0xC2 where byte(end + 1) == 0xA0: end += 2
      case 0xE3 where byte(end + 1) == 0x80 && byte(end + 2) == 0x80: end += 3
      default: return end
      }
    }
    return end
  }

  /// The sense of the word at an offset in one role.
  @inline(__always)
  func time(_ role: Sense.Role, at offset: Int) -> (sense: Sense, end: Int)? {
    word(at: offset, Roles(role))
  }
}
