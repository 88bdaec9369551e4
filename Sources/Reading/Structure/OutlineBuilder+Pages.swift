// SPDX-License-Identifier: Apache-2.0

/// What a Markdown file holds for programs: front matter, scripts and styles. It is kept as it stands.
extension OutlineBuilder {
  /// The line after "---", lines of "name: value" and "---" at the head of a Markdown file.
  static func endOfFrontMatter(_ lines: [Line], _ text: Characters) -> Int? {
    guard lines.count > 2, isFence(lines[0], text), isEntry(lines[1], text) else { return nil }
    return lines.prefix(longestFrontMatter).dropFirst(2).firstIndex { isFence($0, text) }
      .map { $0 + 1 }
  }

  /// More lines are no front matter.
  private static let longestFrontMatter = 80

  private static func isFence(_ line: Line, _ text: Characters) -> Bool {
    line.range.count == 3 && line.form == .rule
      && text.byte(line.range.lowerBound) == UInt8(ascii: "-")
  }

  private static func isEntry(_ line: Line, _ text: Characters) -> Bool {
    var offset = line.range.lowerBound
    while offset < line.range.upperBound {
      let byte = text.byte(offset)
      if byte == UInt8(ascii: ":") {
        return offset > line.range.lowerBound
          && (offset + 1 == line.range.upperBound || text.byte(offset + 1) == 0x20)
      }
      guard Lexicon.isLatinLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      else { return false }
      offset += 1
    }
    return false
  }

  /// What heads a page for programs is kept as it stands.
  mutating func readFrontMatter() {
    guard let end = Self.endOfFrontMatter(lines, text) else { return }
    add(.verbatim, lines[0].range.lowerBound..<lines[end - 1].range.upperBound, parent: nil)
    line = end
  }

  // MARK: - Scripts

  /// "<script>" or "<style>" at a line's beginning up to the line that closes it.
  mutating func readScript() -> Bool {
    let start = lines[line].range.lowerBound
    guard let name = script(opening: lines[line]),
      let last = lines[line...].prefix(Self.longestScript).firstIndex(where: {
        holds(name.close, $0.range)
      })
    else { return false }
    add(.verbatim, start..<lines[last].range.upperBound, parent: section)
    line = last + 1
    return true
  }

  func opensScript(_ line: Line) -> Bool { script(opening: line) != nil }

  private func script(opening line: Line) -> (open: StaticString, close: StaticString)? {
    let (start, end) = (line.range.lowerBound, line.range.upperBound)
    guard text.byte(start) == UInt8(ascii: "<") else { return nil }
    return Self.scripts.first { text.end(of: $0.open, at: start, before: end) != nil }
  }

  private static let scripts: [(open: StaticString, close: StaticString)] = [
    ("<script", "</script"), ("<style", "</style"),
  ]
  /// Lines that are looked at for a script's end.
  private static let longestScript = 2_000

  private func holds(_ word: StaticString, _ range: Range<Int>) -> Bool {
    var open = text.bytes.place(
      of: UInt8(ascii: "<"), from: range.lowerBound, before: range.upperBound)
    while open < range.upperBound {
      if text.end(of: word, at: open, before: range.upperBound) != nil { return true }
      open = text.bytes.place(of: UInt8(ascii: "<"), from: open + 1, before: range.upperBound)
    }
    return false
  }
}
