// SPDX-License-Identifier: Apache-2.0

/// Looks at each line of a document by itself: where it begins, what marker it carries, what it could be.
struct LineReader {
  let text: Characters

  func lines(startingAt starts: [Int]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(starts.count)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : text.bytes.count
      lines.append(line(start..<end))
    }
    return lines
  }

  private func line(_ whole: Range<Int>) -> Line {
    var start = whole.lowerBound
    var indent = 0
    var opensPage = false
    scan: while start < whole.upperBound {
      let byte = text.byte(start)
      switch byte {
      case 0x20: indent += 1
      case 0x09: indent += 4 - indent % 4
      case 0x0C: (indent, opensPage) = (0, true)
      case 0x0A, 0x0B, 0x0D: break
      // The mark of a Markdown quotation, unless it says "more than 5 %".
      case 0x3E where quotes(at: start, before: whole.upperBound): indent += 1
      case 0xC2, 0xE2, 0xE3, 0xEF:
        let (value, next) = text.scalar(at: start, before: whole.upperBound)
        guard Characters.isBlank(value) else { break scan }
        indent += value == 0x3000 ? 2 : value == 0xFEFF || value == 0x200B ? 0 : 1
        start = next
        continue scan
      default: break scan
      }
      start += 1
    }
    let range = text.trimmed(start..<whole.upperBound)
    var line = Line(range: range, content: range.lowerBound)
    line.opensPage = opensPage
    guard !range.isEmpty else {
      line.form = .blank
      return line
    }
    line.indent = indent
    line.columns = text.columns(range)
    (line.form, line.content) = form(of: range)
    line.tabs = tabs(in: line.content..<range.upperBound)
    return line
  }

  private func tabs(in range: Range<Int>) -> Int {
    var count = 0
    var offset = range.lowerBound
    while true {
      offset = text.bytes.place(of: 0x09, from: offset, before: range.upperBound)
      guard offset < range.upperBound else { return count }
      count += 1
      offset += 1
    }
  }

  private func quotes(at mark: Int, before end: Int) -> Bool {
    let next = text.byte(mark + 1)
    guard mark + 1 < end, next == 0x20 || next == 0x0A || next == 0x3E else { return false }
    return !Characters.isDigit(
      text.scalar(at: text.afterBlanks(mark + 1, before: end), before: end).value)
  }

  private func form(of range: Range<Int>) -> (Line.Form, Int) {
    let start = range.lowerBound
    let end = range.upperBound
    switch text.byte(start) {
    case UInt8(ascii: "#"):
      if let (level, content) = hashes(range) { return (.heading(level), content) }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if text.end(ofOneOf: ["```", "~~~"], at: start, before: end) != nil {
        return (.fence, start)
      }
    case UInt8(ascii: "<"):
      if let open = text.end(ofOneOf: ["<!--"], at: start, before: end),
        text.remarkEnd(from: open, before: end).map({ $0 == end }) ?? true
      {
        return (.remark, start)
      }
    case UInt8(ascii: "|"): return (.pipes, start)
    case UInt8(ascii: "["):
      if let content = definition(range) { return (.definition, content) }
    default: break
    }
    if isRule(range) { return (.rule, start) }
    if isPage(range) { return (.page, start) }
    if let content = Labels.caption(text, range) { return (.caption, content) }
    if let (form, content) = Labels.label(text, range) { return (form, content) }
    if let (numbering, content) = NumberMarks(text: text).read(at: start, before: end) {
      return (.number(numbering), content)
    }
    if let (glyph, content) = BulletMarks(text: text).read(at: start, before: end) {
      let rest = content..<end
      if glyph == UInt32(ascii: "*") || glyph == UInt32(ascii: "-") || glyph == 0x203B,
        let (form, inner) = Labels.label(text, rest)
      {
        return (form, inner)
      }
      return (.bullet(glyph), content)
    }
    return (.text, start)
  }

  private func hashes(_ range: Range<Int>) -> (level: UInt8, content: Int)? {
    var offset = range.lowerBound
    while offset < range.upperBound, text.byte(offset) == UInt8(ascii: "#") { offset += 1 }
    let level = offset - range.lowerBound
    guard level <= 6, text.byte(offset) == 0x20 || text.byte(offset) == 0x09 else { return nil }
    return (UInt8(level), text.afterBlanks(offset, before: range.upperBound))
  }

  /// The offset after "[^name]:".
  private func definition(_ range: Range<Int>) -> Int? {
    guard text.byte(range.lowerBound + 1) == UInt8(ascii: "^") else { return nil }
    let limit = min(range.upperBound, range.lowerBound + 40)
    guard
      let closing = text.bytes[range.lowerBound..<limit].firstIndex(of: UInt8(ascii: "]")),
      text.byte(closing + 1) == UInt8(ascii: ":")
    else { return nil }
    return text.afterBlanks(closing + 2, before: range.upperBound)
  }

  private func isRule(_ range: Range<Int>) -> Bool {
    let first = text.scalar(at: range.lowerBound, before: range.upperBound).value
    guard Self.ruleMarks.contains(first) else { return false }
    var offset = range.lowerBound
    var count = 0
    while offset < range.upperBound {
      let (value, next) = text.scalar(at: offset, before: range.upperBound)
      if value == first { count += 1 } else if !Characters.isBlank(value) { return false }
      offset = next
    }
    return count >= 3
  }
  private static let ruleMarks: ScalarSet = [0x2D, 0x2A, 0x3D, 0x5F, 0x2014, 0x2500, 0x2501]

  /// "- 3 -", "3 / 12", "Page 3 of 12", "12쪽", "3".
  private func isPage(_ range: Range<Int>) -> Bool {
    guard range.count <= 24 else { return false }
    let end = range.upperBound
    var offset = range.lowerBound
    if let after = text.end(ofOneOf: ["- ", "– ", "— ", "-", "〈", "<"], at: offset, before: end) {
      offset = text.afterBlanks(after, before: end)
    } else if let after = text.end(ofOneOf: ["page ", "p. "], at: offset, before: end) {
      offset = after
    }
    guard let number = text.number(at: offset, before: end), number.value < 10_000 else {
      return false
    }
    offset = text.afterBlanks(number.end, before: end)
    if let after = text.end(ofOneOf: ["/", "of "], at: offset, before: end),
      let total = text.number(at: text.afterBlanks(after, before: end), before: end)
    {
      offset = text.afterBlanks(total.end, before: end)
    }
    if let after = text.end(ofOneOf: ["-", "–", "—", "〉", ">", "쪽", "頁"], at: offset, before: end) {
      offset = after
    }
    return offset == end
  }
}
