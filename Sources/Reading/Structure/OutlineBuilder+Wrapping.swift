// SPDX-License-Identifier: Apache-2.0

/// How wide lines are that a program broke to fit: a web address is never broken and stretches its line.
extension OutlineBuilder {
  /// The columns of a line that tell where lines are broken; 0 for one that an address stretched.
  func measure(_ line: Line) -> Int { isStretched(line) ? 0 : line.columns }

  func isStretched(_ line: Line) -> Bool { Self.isStretched(line, text) }

  /// Whether a line is wide because of a web address in it and would not be without.
  private static func isStretched(_ line: Line, _ text: Characters) -> Bool {
    guard line.columns > 60, let address = address(in: line.range, text) else { return false }
    let longest = columns(ofWordAround: address, in: line.range, text)
    return longest >= 40 && line.columns - longest <= 100
  }

  /// Whether a program broke the lines of a text to fit: none is long, and many go on in the next.
  static func areWrapped(_ lines: [Line], _ text: Characters) -> Bool {
    var wrapped = 0
    for (line, next) in zip(lines, lines.dropFirst()) where line.form == .text {
      if line.columns > 100, !isStretched(line, text) { return false }
      if line.columns >= 55, next.form == .text { wrapped += 1 }
    }
    return wrapped >= 8
  }

  /// Whether Markdown breaks a line where it ends: two blanks or a backslash.
  func breaksHard(_ line: Line) -> Bool {
    let end = line.range.upperBound
    return text.byte(end) == 0x20 && text.byte(end + 1) == 0x20
      || text.byte(end - 1) == UInt8(ascii: "\\")
  }

  /// The columns of the word at a line's beginning, which did not fit on the line before; East Asian text may
  /// be broken anywhere.
  func opening(_ line: Line) -> Int {
    var offset = line.range.lowerBound
    var columns = 0
    while offset < line.range.upperBound {
      let (value, next) = text.scalar(at: offset, before: line.range.upperBound)
      if Characters.isBlank(value) { break }
      if value >= 0x1100 { return columns + 2 }
      columns += 1
      offset = next
    }
    return columns
  }

  /// The offset of "://" in a range.
  private static func address(in range: Range<Int>, _ text: Characters) -> Int? {
    var colon = text.bytes.place(
      of: UInt8(ascii: ":"), from: range.lowerBound, before: range.upperBound)
    while colon < range.upperBound {
      if text.end(of: "://", at: colon, before: range.upperBound) != nil { return colon }
      colon = text.bytes.place(of: UInt8(ascii: ":"), from: colon + 1, before: range.upperBound)
    }
    return nil
  }

  private static func columns(
    ofWordAround offset: Int, in range: Range<Int>, _ text: Characters
  ) -> Int {
    let start = text.bytes[range.lowerBound..<offset].lastIndex(of: 0x20).map { $0 + 1 }
    let end = text.bytes[offset..<range.upperBound].firstIndex(of: 0x20)
    return (end ?? range.upperBound) - (start ?? range.lowerBound)
  }

  /// A dash at a line's beginning that goes on with the sentence of the line before:
  /// "first-time buyers" / "– who are less likely to have savings –" is no item.
  func isDashOfSentence(at index: Int, _ glyph: UInt32) -> Bool {
    guard glyph == 0x2013 || glyph == 0x2014, index > 0 else { return false }
    let (current, before) = (lines[index], lines[index - 1])
    guard before.form == .text, current.indent == before.indent, before.columns >= 40,
      !endsSentence(before), text.byte(before.range.upperBound - 1) != UInt8(ascii: ":")
    else { return false }
    let opening = text.scalar(at: current.content, before: current.range.upperBound).value
    return Characters.isLower(opening)
  }
}
