// SPDX-License-Identifier: Apache-2.0

/// Finds running heads and feet: the same short line, at three page breaks or more.
///
/// A page break shows as a form feed or a page number next to the line, or as a number that counts up in
/// the line itself.
struct RunningHeads {
  let text: Characters
  let lines: [Line]

  private struct Repeat {
    var lines: [Int] = []
    var atBreaks = 0
    var numbers = Set<Int>()

    mutating func note(_ line: Int, _ isAtBreak: Bool, _ number: Int?) {
      lines.append(line)
      if isAtBreak { atBreaks += 1 }
      if let number { numbers.insert(number) }
    }
  }

  func find() -> Set<Int> {
    var repeats: [String: Repeat] = [:]
    for (index, line) in lines.enumerated() where isShort(line) && isApart(index) {
      let (key, number) = keyAndNumber(line.range)
      guard !key.isEmpty else { continue }
      let isAtBreak = isAtBreak(index)
      // In place: a copy out and in again would take the square of the repeats.
      repeats[key, default: Repeat()].note(index, isAtBreak, number)
    }
    var found = Set<Int>()
    for known in repeats.values where known.lines.count >= 3 {
      if known.atBreaks * 2 >= known.lines.count || known.numbers.count == known.lines.count {
        found.formUnion(known.lines)
      }
    }
    return found
  }

  private func isShort(_ line: Line) -> Bool {
    let last = text.scalar(before: line.range.upperBound, from: line.range.lowerBound).value
    return line.form == .text && line.columns <= 90 && line.tabs <= 1
      && !Sentences.isTerminal(last)
  }

  private func isApart(_ index: Int) -> Bool {
    let isBefore = index == 0 || isGap(lines[index - 1]) || lines[index].opensPage
    let isAfter = index + 1 >= lines.count || isGap(lines[index + 1]) || lines[index + 1].opensPage
    return isBefore && isAfter
  }

  private func isGap(_ line: Line) -> Bool { line.form == .blank || line.form == .page }

  /// Whether a page number or form feed is next to a line, blank lines aside.
  private func isAtBreak(_ index: Int) -> Bool {
    if lines[index].opensPage { return true }
    var before = index - 1
    while before >= max(0, index - 4), lines[before].form == .blank {
      if lines[before].opensPage { return true }
      before -= 1
    }
    if before >= 0, lines[before].form == .page || lines[before].opensPage { return true }
    var after = index + 1
    while after < min(lines.count, index + 5) {
      if lines[after].opensPage || lines[after].form == .page { return true }
      guard lines[after].form == .blank else { return false }
      after += 1
    }
    return false
  }

  /// A line's text without the number at its start or end, and that number.
  private func keyAndNumber(_ range: Range<Int>) -> (String, Int?) {
    if let number = text.number(at: range.lowerBound, before: range.upperBound) {
      return (text.key(number.end..<range.upperBound), number.value)
    }
    var start = range.upperBound
    while start > range.lowerBound, Characters.isDigit(UInt32(text.byte(start - 1))) { start -= 1 }
    let number = text.number(at: start, before: range.upperBound)?.value
    return (text.key(range.lowerBound..<start), number)
  }
}
