// SPDX-License-Identifier: Apache-2.0

/// Reads what a line about a table or figure begins with: "표 3.", "Table 1:", "자료:", "（注）".
enum Labels {
  /// Where the title begins after "표 3." and its like, or nil if the line is no caption.
  static func caption(_ text: Characters, _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    guard let (number, isBracketed) = captionNumber(text, range) else { return nil }
    let (mark, next) = text.folded(at: number.upperBound, before: end)
    if isBracketed {
      // "〈표 2〉와 같이", "〈表2〉は": a particle makes it the subject of a sentence.
      let content = text.afterBlanks(next, before: end)
      let isSentence =
        content == next && content < end
        && Sentences.isTerminal(
          text.scalar(before: withoutMarks(text, content..<end), from: content).value)
      return isSentence ? nil : content
    }
    if number.upperBound == end { return end }
    if captionMarks.contains(mark) {
      return text.afterBlanks(next, before: end)
    }
    guard Characters.isBlank(mark) else { return nil }
    // "Table 1 shows …", 「表1 は…。」 are sentences.
    let content = text.afterBlanks(next, before: end)
    let first = text.scalar(at: content, before: end).value
    guard !Characters.isLower(first), text.columns(range) < 120,
      !Sentences.isTerminal(
        text.scalar(before: withoutMarks(text, content..<end), from: content).value)
    else { return nil }
    return content
  }

  /// Where a text ends without the marks of footnotes after it.
  private static func withoutMarks(_ text: Characters, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let (value, start) = text.scalar(before: end, from: range.lowerBound)
      guard NumberMarks.superscript(value) != nil || value == 0x207E || value == 0x207D else {
        break
      }
      end = start
    }
    return end
  }

  /// The number of a caption, "3" of "〈표 3〉", and whether a bracket closes after it.
  static func captionNumber(
    _ text: Characters, _ range: Range<Int>
  ) -> (number: Range<Int>, isBracketed: Bool)? {
    let end = range.upperBound
    var offset = range.lowerBound
    if let after = text.end(ofOneOf: ["**", "__"], at: offset, before: end) { offset = after }
    let (opening, afterOpening) = text.folded(at: offset, before: end)
    let closing = closing(opening)
    if closing != nil { offset = afterOpening }
    guard let afterWord = text.end(ofOneOf: captionWords, at: offset, before: end) else {
      return nil
    }
    let start = text.afterBlanks(afterWord, before: end)
    var position = start
    while position < end, position - start < 12 {
      let (value, next) = text.folded(at: position, before: end)
      let isJoint = value == UInt32(ascii: "-") || value == UInt32(ascii: ".")
      if isJoint {
        let after = text.scalar(at: next, before: end).value
        guard position > start, Characters.isDigit(after) else { break }
      } else if !Characters.isDigit(value), !isOrdinalLetter(text, position, next, end) {
        break
      }
      position = next
    }
    guard position > start else { return nil }
    if let closing {
      guard text.folded(at: position, before: end).value == closing else { return nil }
    }
    return (start..<position, closing != nil)
  }

  /// A capital of "Table A.1" or "표 II-3": digits, "." or "-" stand after it, or more of the numeral.
  private static func isOrdinalLetter(
    _ text: Characters, _ offset: Int, _ next: Int, _ end: Int
  ) -> Bool {
    let (value, _) = text.scalar(at: offset, before: end)
    if value >= 0x2160, value <= 0x216B { return true }
    guard Characters.isUpper(value) else { return false }
    let follows = text.folded(at: next, before: end).value
    if value == 0x49 || value == 0x56 || value == 0x58 {
      return !Characters.isLower(text.scalar(at: next, before: end).value)
    }
    return Characters.isDigit(follows) || follows == UInt32(ascii: ".")
      || follows == UInt32(ascii: "-")
  }

  /// A source, note or unit line, and where its text begins.
  static func label(_ text: Characters, _ range: Range<Int>) -> (Line.Form, Int)? {
    let end = range.upperBound
    var offset = range.lowerBound
    if let after = text.end(ofOneOf: ["**", "__"], at: offset, before: end) { offset = after }
    let (opening, afterOpening) = text.folded(at: offset, before: end)
    let closing = closing(opening)
    if closing != nil { offset = afterOpening }
    for (form, words) in labels {
      guard var position = text.end(ofOneOf: words, at: offset, before: end) else { continue }
      position = text.afterBlanks(position, before: end)
      let number = form == .note ? text.number(at: position, before: end) : nil
      if let number { position = number.end }
      let (mark, next) = text.folded(at: position, before: end)
      if let closing {
        if mark == closing {
          let (colon, after) = text.folded(at: next, before: end)
          return (form, text.afterBlanks(colon == 0x3A ? after : next, before: end))
        }
        if mark == 0x3A { return (form, text.afterBlanks(next, before: end)) }
        // 「（単位　億円）」 has no colon.
        if form == .unit { return (form, text.afterBlanks(position, before: end)) }
      } else if mark == 0x3A || mark == UInt32(ascii: ")") && opening > 0x7F {
        let emphasis = text.end(ofOneOf: ["**", "__"], at: next, before: end) ?? next
        return (form, text.afterBlanks(emphasis, before: end))
      } else if let after = text.end(ofOneOf: ["**:", "__:"], at: position, before: end) {
        return (form, text.afterBlanks(after, before: end))
      }
    }
    return nil
  }

  private static let captionMarks = ScalarSet(".:|-–—)")
  /// The bracket that closes what an opening one opened.
  private static func closing(_ opening: UInt32) -> UInt32? {
    switch opening {
    case 0x28, 0x3008, 0x300A, 0x3010: opening + 1
    case 0x3C, 0x5B: opening + 2
    default: nil
    }
  }
  private static let captionWords: WordList = [
    "표", "그림", "도표", "부표", "글상자", "박스", "table", "figure", "fig.", "chart", "box", "exhibit",
    "表", "図表", "図", "別表",
  ]
  private static let labels: [(Line.Form, WordList)] = [
    (
      .source,
      [
        "자료", "출처", "자료원", "source", "sources", "data source", "data sources", "出所", "出典", "資料",
        "出処",
      ]
    ),
    (.note, ["주", "주석", "비고", "note", "notes", "n.b.", "注", "註", "注記", "備考", "注釈"]),
    (.unit, ["단위", "unit", "units", "単位"]),
  ]
}
