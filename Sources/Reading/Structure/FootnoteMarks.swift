// SPDX-License-Identifier: Apache-2.0

/// Finds what may point to a footnote inside the text: "¹⁾", "[^1]", "^1", "<sup>1</sup>", "[1]", "（注1）",
/// "1)".
struct FootnoteMarks {
  /// How a marker is printed, from the unmistakable to what is often something else.
  enum Style: Int {
    case named, raised, attached, square, bracketed
  }

  struct Found {
    let number: String
    let style: Style
    /// Whether it is closed by a bracket, as "¹⁾": no power of a unit looks like that.
    let isClosed: Bool
    let range: Range<Int>
  }

  let text: Characters

  /// All markers in the contents of lines, in order.
  func find(in lines: [Line]) -> [Found] {
    var found: [Found] = []
    for line in lines where line.content < line.range.upperBound {
      find(in: line.content..<line.range.upperBound, &found)
    }
    return found
  }

  private func find(in line: Range<Int>, _ found: inout [Found]) {
    var offset = line.lowerBound
    var depth = 0
    let end = line.upperBound
    while true {
      offset = text.bytes.place(from: offset, before: end, of: { Self.openings($0) })
      guard offset < end else { return }
      var mark: Found?
      switch text.bytes[offset] {
      case UInt8(ascii: "("):
        mark = labelled(at: offset, length: 1, in: line) ?? bracketed(at: offset, in: line)
        if mark == nil { depth += 1 }
      case UInt8(ascii: ")"):
        if depth == 0 { mark = attached(closingAt: offset, length: 1, in: line) }
        depth = max(0, depth - 1)
      case 0xEF:
        guard text.byte(offset + 1) == 0xBC else { break }
        if text.byte(offset + 2) == 0x88 {
          mark = labelled(at: offset, length: 3, in: line)
          if mark == nil { depth += 1 }
        }
        if text.byte(offset + 2) == 0x89 {
          if depth == 0 { mark = attached(closingAt: offset, length: 3, in: line) }
          depth = max(0, depth - 1)
        }
      case UInt8(ascii: "["): mark = square(at: offset, before: end)
      case UInt8(ascii: "^"): mark = caret(at: offset, in: line)
      case UInt8(ascii: "<"): mark = tag(at: offset, before: end)
      default: mark = raised(at: offset, in: line)
      }
      if let mark {
        found.append(mark)
        offset = max(offset + 1, mark.range.upperBound)
      } else {
        offset += 1
      }
    }
  }

  /// ( ) [ ^ < and the leads of raised digits (C2, E2) and of full-width brackets (EF).
  @inline(__always)
  private static func openings(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    bytes.equal(0x28) .| bytes.equal(0x29) .| bytes.equal(0x5B) .| bytes.equal(0x5E)
      .| bytes.equal(0x3C) .| bytes.equal(0xC2) .| bytes.equal(0xE2) .| bytes.equal(0xEF)
  }

  private func raised(at offset: Int, in line: Range<Int>) -> Found? {
    let second = text.byte(offset + 1)
    // ¹ ² ³ are C2 B9/B2/B3, ⁰ ⁴–⁹ are E2 81 B0–B9.
    guard second == 0x81 || second >= 0xB2 && second <= 0xB9,
      let (numbering, after) = NumberMarks(text: text).raised(at: offset, before: line.upperBound)
    else { return nil }
    let last = text.scalar(before: after, from: offset).value
    let isClosed = NumberMarks.superscript(last) == nil
    if !isClosed, isPower(offset, in: line) { return nil }
    return Found(
      number: String(numbering.value), style: .raised, isClosed: isClosed, range: offset..<after)
  }

  /// Whether a raised number at an offset belongs to a unit or a quantity: "km²", "10³".
  private func isPower(_ offset: Int, in line: Range<Int>) -> Bool {
    let (before, start) = text.scalar(before: offset, from: line.lowerBound)
    if Characters.isDigit(before) || (before >= 0x3380 && before <= 0x33DF) { return true }
    var first = start
    while first > line.lowerBound, offset - first < 4, Lexicon.isLatinLetter(text.byte(first - 1)) {
      first -= 1
    }
    return Self.units.contains { text.end(of: $0, at: first, before: offset) == offset }
  }
  private static let units: [StaticString] = [
    "m", "km", "cm", "mm", "nm", "ft", "in", "mi", "s", "r",
  ]

  private func caret(at offset: Int, in line: Range<Int>) -> Found? {
    guard !Characters.isDigit(text.scalar(before: offset, from: line.lowerBound).value) else {
      return nil
    }
    let isBraced = text.byte(offset + 1) == UInt8(ascii: "{")
    guard
      let number = text.number(at: offset + (isBraced ? 2 : 1), before: line.upperBound),
      number.value < 1000
    else { return nil }
    var end = number.end
    if text.byte(end) == UInt8(ascii: ")") { end += 1 }
    if isBraced {
      guard text.byte(end) == UInt8(ascii: "}") else { return nil }
      end += 1
    } else if text.byte(end) == UInt8(ascii: "^") {
      end += 1
    }
    return Found(
      number: String(number.value), style: .raised, isClosed: end > number.end,
      range: offset..<min(end, line.upperBound))
  }

  private func tag(at offset: Int, before end: Int) -> Found? {
    guard let start = text.end(of: "<sup>", at: offset, before: end),
      let number = text.number(at: start, before: end)
    else { return nil }
    let position = text.end(of: ")", at: number.end, before: end) ?? number.end
    guard let after = text.end(of: "</sup>", at: position, before: end) else { return nil }
    return Found(
      number: String(number.value), style: .raised, isClosed: true, range: offset..<after)
  }

  private func square(at offset: Int, before end: Int) -> Found? {
    if text.byte(offset + 1) == UInt8(ascii: "^") {
      let limit = min(end, offset + 40)
      guard limit > offset + 3,
        let closing = text.bytes[(offset + 2)..<limit].firstIndex(of: UInt8(ascii: "]")),
        closing > offset + 2
      else { return nil }
      let name = String(decoding: text.bytes[(offset + 2)..<closing], as: UTF8.self)
      return Found(number: name, style: .named, isClosed: true, range: offset..<(closing + 1))
    }
    guard let number = text.number(at: offset + 1, before: end), number.value < 1000,
      text.byte(number.end) == UInt8(ascii: "]"), text.byte(number.end + 1) != UInt8(ascii: "(")
    else { return nil }
    return Found(
      number: String(number.value), style: .square, isClosed: true,
      range: offset..<(number.end + 1))
  }

  /// "（注1）", "(주 2)": a number that its bracket says is a note's.
  private func labelled(at offset: Int, length: Int, in line: Range<Int>) -> Found? {
    guard offset > line.lowerBound,
      let label = text.end(
        ofOneOf: ["注", "註", "주"], at: offset + length, before: line.upperBound)
    else { return nil }
    let start = text.byte(label) == 0x20 ? label + 1 : label
    guard let number = text.number(at: start, before: line.upperBound), number.value < 1000,
      let end = text.end(ofOneOf: [")", "）"], at: number.end, before: line.upperBound)
    else { return nil }
    return Found(
      number: String(number.value), style: .raised, isClosed: true, range: offset..<end)
  }

  /// "협력(1)": a number in brackets that hangs on a word.
  private func bracketed(at offset: Int, in line: Range<Int>) -> Found? {
    let before = text.scalar(before: offset, from: line.lowerBound).value
    guard before != 0, !Characters.isBlank(before),
      let number = text.number(at: offset + 1, before: line.upperBound), number.value < 100,
      text.byte(number.end) == UInt8(ascii: ")")
    else { return nil }
    return Found(
      number: String(number.value), style: .bracketed, isClosed: true,
      range: offset..<(number.end + 1))
  }

  /// "협력1)": superscripts that lost their place when the text was taken out of a PDF.
  private func attached(closingAt closing: Int, length: Int, in line: Range<Int>) -> Found? {
    var start = closing
    while start > line.lowerBound, closing - start < 4,
      Characters.isDigit(UInt32(text.byte(start - 1)))
    {
      start -= 1
    }
    guard start < closing, closing - start <= 3 else { return nil }
    let (before, first) = text.scalar(before: start, from: line.lowerBound)
    let isWord = Characters.isLatin(before) || before > 0x2E80
    let isStop = before == UInt32(ascii: ".") || before == UInt32(ascii: ",")
    let isClosing = [0x29, 0x22, 0x201D, 0x2019].contains(before)
    guard isWord || isStop || isClosing else { return nil }
    if isStop, Characters.isDigit(text.scalar(before: first, from: line.lowerBound).value) {
      return nil
    }
    guard let number = text.number(at: start, before: closing) else { return nil }
    return Found(
      number: String(number.value), style: .attached, isClosed: true,
      range: start..<(closing + length))
  }
}
