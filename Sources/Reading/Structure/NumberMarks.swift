// SPDX-License-Identifier: Apache-2.0

/// Reads the number before a heading or an item: "1.", "1.2", "가.", "Ⅱ.", "(3)", "第1章", "①", "¹⁾", 「注1」.
struct NumberMarks {
  let text: Characters

  /// The numbering at an offset and the offset after its marker and blanks.
  func read(at start: Int, before end: Int) -> (numbering: Numbering, end: Int)? {
    let (value, next) = text.folded(at: start, before: end)
    let found: (Numbering, Int)?
    switch value {
    case 0x30...0x39: found = digits(at: start, before: end)
    case UInt32(ascii: "("): found = bracketed(at: next, before: end)
    case UInt32(ascii: "["): found = square(at: next, before: end)
    case 0x2460...0x2473:
      found = (Numbering(scheme: .circled, value: Int(value - 0x245F)), next)
    case 0x2160...0x216B:
      found = delimited(Numbering(scheme: .roman, value: Int(value - 0x215F)), at: next, end)
    case 0xB9, 0xB2, 0xB3, 0x2070...0x2079: found = raised(at: start, before: end)
    case UInt32(ascii: "a")...UInt32(ascii: "z"): found = latin(at: start, before: end)
    case 0xC81C, 0x7B2C: found = division(at: next, before: end)
    case 0x6CE8, 0x8A3B, 0xC8FC, 0x8CC7, 0xC790: found = labelled(at: start, before: end)
    default: found = syllable(value, at: next, before: end)
    }
    guard let (numbering, after) = found else { return nil }
    return (numbering, text.afterBlanks(after, before: end))
  }

  private func digits(at start: Int, before end: Int) -> (Numbering, Int)? {
    guard let first = text.number(at: start, before: end), first.value < 1000 else { return nil }
    let (mark, next) = text.folded(at: first.end, before: end)
    switch mark {
    case UInt32(ascii: ")"):
      return (Numbering(scheme: .halfBracketed, value: first.value), next)
    case UInt32(ascii: "."): break
    case 0x20 where text.byte(first.end) == 0xE3:
      // A full-width blank after a number: 「１　はじめに」.
      return (Numbering(scheme: .decimal(depth: 1), value: first.value), next)
    default: return nil
    }
    var last = first
    var depth: UInt8 = 1
    var position = next
    while depth < 6, let more = text.number(at: position, before: end), more.value < 1000 {
      // "0.61 times", "2.03배" are amounts, whatever follows.
      if first.value == 0 || text.byte(position) == UInt8(ascii: "0") { return nil }
      last = more
      depth += 1
      position = more.end
      let (dot, after) = text.folded(at: position, before: end)
      guard dot == UInt32(ascii: ".") else { break }
      position = after
    }
    let (follows, _) = text.folded(at: position, before: end)
    // "3.5%" is an amount, "2026. 3. 19." and "3. 19." are dates.
    guard depth == 1 || Characters.isBlank(follows) else { return nil }
    let content = text.afterBlanks(position, before: end)
    guard content < end else { return nil }
    if depth == 1, let more = text.number(at: content, before: end),
      text.folded(at: more.end, before: end).value == UInt32(ascii: ".")
    {
      let after = text.scalar(at: more.end + 1, before: end).value
      if !Characters.isDigit(after) { return nil }
    }
    return (Numbering(scheme: .decimal(depth: depth), value: last.value), position)
  }

  private func bracketed(at start: Int, before end: Int) -> (Numbering, Int)? {
    let numbering: Numbering
    var position: Int
    let (value, next) = text.folded(at: start, before: end)
    if let number = text.number(at: start, before: end), number.value < 1000 {
      numbering = Numbering(scheme: .bracketed, value: number.value)
      position = number.end
    } else if let ordinal = Self.hangul[value] {
      numbering = Numbering(scheme: .hangulBracketed, value: ordinal)
      position = next
    } else if value >= UInt32(ascii: "a"), value <= UInt32(ascii: "z") {
      numbering = Numbering(scheme: .bracketedLatin, value: Int(value) - 0x60)
      position = next
    } else {
      return nil
    }
    let (closing, after) = text.folded(at: position, before: end)
    guard closing == UInt32(ascii: ")") else { return nil }
    position = after
    return (numbering, position)
  }

  private func square(at start: Int, before end: Int) -> (Numbering, Int)? {
    guard let number = text.number(at: start, before: end), number.value < 1000 else { return nil }
    let (closing, after) = text.folded(at: number.end, before: end)
    guard closing == UInt32(ascii: "]"), text.byte(after) != UInt8(ascii: "(") else { return nil }
    return (Numbering(scheme: .square, value: number.value), after)
  }

  /// Superscript digits with or without a superscript bracket.
  func raised(at start: Int, before end: Int) -> (Numbering, Int)? {
    var position = start
    var number = 0
    while position < end {
      let (value, next) = text.scalar(at: position, before: end)
      guard let digit = Self.superscript(value) else { break }
      number = number * 10 + digit
      position = next
      // No marker has more digits, and a run of them is not to be read again from each.
      guard number < 10_000, position - start <= Self.longestRaised else { return nil }
    }
    guard position > start else { return nil }
    let (value, next) = text.scalar(at: position, before: end)
    if value == 0x207E || value == UInt32(ascii: ")") { position = next }
    return (Numbering(scheme: .raised, value: number), position)
  }

  /// Eight digits of three bytes.
  private static let longestRaised = 24

  static func superscript(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070: 0
    case 0x2074...0x2079: Int(scalar - 0x2070)
    default: nil
    }
  }

  private func latin(at start: Int, before end: Int) -> (Numbering, Int)? {
    for (word, scheme) in Self.divisions {
      guard let after = text.end(of: word, at: start, before: end) else { continue }
      if let number = text.number(at: after, before: end), number.value < 1000 {
        return closed(Numbering(scheme: scheme, value: number.value), at: number.end, end)
      }
      if let (value, next) = roman(at: after, before: end) {
        return closed(Numbering(scheme: scheme, value: value), at: next, end)
      }
    }
    if let (value, next) = roman(at: start, before: end) {
      let numbering = Numbering(scheme: .roman, value: value)
      if let found = delimited(numbering, at: next, end) { return found }
    }
    let (letter, next) = text.scalar(at: start, before: end)
    let scheme: Numbering.Scheme = Characters.isUpper(letter) ? .upperLatin : .lowerLatin
    let (mark, after) = text.folded(at: next, before: end)
    guard mark == UInt32(ascii: ".") || mark == UInt32(ascii: ")"),
      Characters.isBlank(text.scalar(at: after, before: end).value)
    else { return nil }
    return (Numbering(scheme: scheme, value: Int(letter | 0x20) - 0x60), after)
  }

  /// A capital Roman numeral up to 39 that no other Latin letter follows.
  private func roman(at start: Int, before end: Int) -> (Int, Int)? {
    var position = start
    var sum = 0
    var last = 0
    while position < end, position - start < 7, let value = Self.romanDigit(text.byte(position)) {
      sum += value > last && last > 0 ? value - 2 * last : value
      last = value
      position += 1
    }
    guard position > start, !Characters.isLatin(text.scalar(at: position, before: end).value) else {
      return nil
    }
    return (sum, position)
  }

  private static func romanDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    default: nil
    }
  }

  /// 제 or 第, a number, and what it counts.
  private func division(at start: Int, before end: Int) -> (Numbering, Int)? {
    let start = text.afterBlanks(start, before: end)
    guard let number = text.number(at: start, before: end), number.value < 1000 else { return nil }
    let (unit, next) = text.scalar(at: number.end, before: end)
    let scheme: Numbering.Scheme
    switch unit {
    case 0xBD80, 0xD3B8, 0x90E8, 0x7DE8: scheme = .part  // 부 편 部 編
    case 0xC7A5, 0x7AE0: scheme = .chapter  // 장 章
    case 0xC808, 0x7BC0: scheme = .section  // 절 節
    default: return nil
    }
    return closed(Numbering(scheme: scheme, value: number.value), at: next, end)
  }

  /// 「注1　…」, 「資料2　…」, "주3) …": a number that a word says is a note's or a paper's.
  private func labelled(at start: Int, before end: Int) -> (Numbering, Int)? {
    for (words, scheme) in Self.labels {
      guard let word = text.end(ofOneOf: words, at: start, before: end),
        let number = text.number(at: text.afterBlanks(word, before: end), before: end),
        (1..<1000).contains(number.value)
      else { continue }
      let (mark, next) = text.folded(at: number.end, before: end)
      let isClosed =
        mark == UInt32(ascii: ")") || mark == UInt32(ascii: ".") || mark == UInt32(ascii: ":")
      guard isClosed || Characters.isBlank(mark) else { return nil }
      let content = text.afterBlanks(next, before: end)
      guard content < end,
        !isClosed || !Characters.isDigit(text.scalar(at: content, before: end).value)
      else { return nil }
      return (Numbering(scheme: scheme, value: number.value), next)
    }
    return nil
  }

  private static let labels: [(WordList, Numbering.Scheme)] = [
    (["注", "註", "주"], .noted), (["資料", "자료"], .paper),
  ]

  /// 가. 나. / 가) 나), ア 一、 and their kin.
  private func syllable(_ value: UInt32, at next: Int, before end: Int) -> (Numbering, Int)? {
    if let ordinal = Self.hangul[value] {
      let (mark, after) = text.folded(at: next, before: end)
      let follows = text.scalar(at: after, before: end).value
      if mark == UInt32(ascii: "."), Characters.isBlank(follows) {
        return (Numbering(scheme: .hangul, value: ordinal), after)
      }
      if mark == UInt32(ascii: ")"), Characters.isBlank(follows) {
        return (Numbering(scheme: .hangulBracketed, value: ordinal), after)
      }
      return nil
    }
    if let ordinal = Self.ideographs[value] {
      let (mark, after) = text.folded(at: next, before: end)
      guard mark == 0x3001 || mark == UInt32(ascii: ".") else { return nil }
      return (Numbering(scheme: .ideograph, value: ordinal), after)
    }
    if let ordinal = Self.kana[value] {
      let (mark, after) = text.folded(at: next, before: end)
      guard mark == 0x20 || mark == UInt32(ascii: ".") || mark == UInt32(ascii: ")") else {
        return nil
      }
      return (Numbering(scheme: .kana, value: ordinal), after)
    }
    return nil
  }

  private func delimited(_ numbering: Numbering, at offset: Int, _ end: Int) -> (Numbering, Int)? {
    let (mark, next) = text.folded(at: offset, before: end)
    guard mark == UInt32(ascii: ".") || mark == 0x3001 || mark == 0x20 && text.byte(offset) > 0x7F
    else {
      // "Ⅰ 배경": the glyph is a numeral by itself.
      guard text.byte(offset - 1) > 0x7F, Characters.isBlank(mark) else { return nil }
      return (numbering, next)
    }
    guard !Characters.isLatin(text.scalar(at: next, before: end).value) else { return nil }
    return (numbering, next)
  }

  /// A division's marker ends with a blank, a point, a colon or the line.
  private func closed(_ numbering: Numbering, at offset: Int, _ end: Int) -> (Numbering, Int)? {
    if offset >= end { return (numbering, end) }
    let (mark, next) = text.folded(at: offset, before: end)
    guard Characters.isBlank(mark) || mark == UInt32(ascii: ".") || mark == UInt32(ascii: ":")
    else { return nil }
    return (numbering, next)
  }

  private static let divisions: [(StaticString, Numbering.Scheme)] = [
    ("part ", .part), ("chapter ", .chapter), ("section ", .section),
  ]
  private static let hangul = ordinals("가나다라마바사아자차카타파하")
  private static let ideographs = ordinals("一二三四五六七八九十")
  private static let kana = ordinals("アイウエオカキクケコ")

  private static func ordinals(_ letters: String) -> [UInt32: Int] {
    Dictionary(
      uniqueKeysWithValues: letters.unicodeScalars.enumerated().map { ($1.value, $0 + 1) })
  }
}

extension UInt32 {
  init(ascii: Unicode.Scalar) { self = ascii.value }
}
