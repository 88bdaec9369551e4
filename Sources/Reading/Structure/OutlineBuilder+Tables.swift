// SPDX-License-Identifier: Apache-2.0

extension OutlineBuilder {
  /// Whether a table begins at a line: rows with tabs, or a Markdown table.
  func isTable(at index: Int) -> Bool {
    let current = lines[index]
    if current.form == .pipes { return true }
    if index + 1 < lines.count, isDelimiterRow(lines[index + 1]), hasPipe(current) { return true }
    guard isRow(current) else { return false }
    switch current.form {
    case .text, .number, .bullet, .page: break
    default: return false
    }
    if flow.caption != nil { return true }
    return index + 1 < lines.count && isRow(lines[index + 1])
  }

  /// A line whose tabs part cells, not a marker from its text.
  private func isRow(_ line: Line) -> Bool {
    line.tabs > 0 || (flow.caption != nil && text.contains(0x09, in: line.range))
  }

  private func hasPipe(_ line: Line) -> Bool { text.contains(UInt8(ascii: "|"), in: line.range) }

  /// "|---|:--:|".
  private func isDelimiterRow(_ line: Line) -> Bool {
    var dashes = 0
    var pipes = 0
    for byte in text.bytes[line.range] {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return dashes > 0 && pipes > 0
  }

  mutating func readTable() {
    // The first line belongs to the table whatever it looks like, so that reading goes on.
    let first = line
    let start = lines[first].range.lowerBound
    var rows: [Range<Int>] = []
    var isHeadedByRule = false
    let isPiped = lines[line].form == .pipes || !isRow(lines[line])
    while line < lines.count {
      let current = lines[line]
      if isPiped {
        if line > first, current.form == .blank || current.form != .pipes && !hasPipe(current) {
          break
        }
        if isDelimiterRow(current) {
          isHeadedByRule = rows.count == 1
        } else {
          rows.append(current.range)
        }
      } else {
        if line > first {
          guard text.contains(0x09, in: current.range), !beginsFootnote[line] else { break }
          if current.form == .source || current.form == .note { break }
        }
        rows.append(current.range)
      }
      line += 1
    }
    let end = lines[line - 1].range.upperBound
    let block = add(.table, start..<end, parent: section)
    var table = TableDraft(
      block: block, rows: rows, isPiped: isPiped, isHeadedByRule: isHeadedByRule)
    if let caption = flow.caption {
      let range = blocks[caption].range
      table.number = Labels.captionNumber(text, range).map { mark in
        String(decoding: text.bytes[mark.number], as: UTF8.self)
      }
      table.caption = blocks[caption].content
    }
    table.unit = flow.unit
    tables.append(table)
    flow.table = tables.count - 1
    flow.caption = nil
    flow.unit = nil
    flow.isInterrupted = true
  }

  /// Whether a line that begins like a caption is the rest of a sentence: "… (see Table 5 and" before it.
  func isCutSentence(at index: Int) -> Bool {
    guard index > 0, !lines[index].opensPage, lines[index - 1].columns >= 50 else { return false }
    switch lines[index - 1].form {
    case .text, .bullet: return !endsSentence(lines[index - 1]) && lines[index - 1].tabs == 0
    default: return false
    }
  }

  mutating func readCaption() {
    let current = lines[line]
    line += 1
    var range = current.range
    // A title that was broken to fit goes on in the next line.
    if line < lines.count, lines[line].form == .text, lines[line].tabs == 0, current.columns > 60,
      line + 1 >= lines.count || lines[line + 1].form == .blank || lines[line + 1].tabs > 0,
      lines[line].columns < current.columns
    {
      range = range.lowerBound..<lines[line].range.upperBound
      line += 1
    }
    let trimmed = trimEmphasis(current.content..<range.upperBound)
    flow.caption = add(.caption, range, content: trimmed, parent: section)
    flow.unit = nil
    flow.table = nil
    flow.isInterrupted = true
  }

  private func trimEmphasis(_ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    if let after = text.end(ofOneOf: ["**", "__"], at: range.lowerBound, before: range.upperBound) {
      range = after..<range.upperBound
    }
    if range.count > 2,
      text.end(ofOneOf: ["**", "__"], at: range.upperBound - 2, before: range.upperBound) != nil
    {
      range = range.lowerBound..<(range.upperBound - 2)
    }
    return text.trimmed(range)
  }

  /// "억 원" of "(단위: 억 원)": without the bracket that closes what stands before the label.
  private func insideBracket(_ content: Range<Int>, of whole: Range<Int>) -> Range<Int> {
    let opening = text.folded(at: whole.lowerBound, before: whole.upperBound).value
    let (closing, start) = text.scalar(before: content.upperBound, from: content.lowerBound)
    let pairs: [UInt32: UInt32] = [0x28: 0x29, 0x5B: 0x5D, 0x3C: 0x3E]
    guard let pair = pairs[opening], Lexicon.fold(closing) == pair else { return content }
    let marker = text.bytes[whole.lowerBound..<content.lowerBound]
    let isClosed = marker.contains(UInt8(truncatingIfNeeded: pair)) || marker.contains(0x89)
    return isClosed ? content : content.lowerBound..<start
  }

  mutating func readLabelled(_ form: Line.Form) {
    let first = lines[line]
    // "Notes:" by itself heads the footnotes at the end.
    if first.content >= first.range.upperBound, form != .unit,
      HeadingWords.loneRole(text, first.range) != nil, flow.table == nil
    {
      addSection(.named, at: line)
      return
    }
    let range = joinedLines()
    let kind: Block.Kind = form == .source ? .source : .note
    let block = add(
      kind, range, content: insideBracket(first.content..<range.upperBound, of: range),
      parent: section)
    let content = blocks[block].content
    if form == .unit, flow.caption != nil {
      flow.unit = content
    } else if let table = flow.table {
      switch form {
      case .unit: tables[table].unit = tables[table].unit ?? content
      case .note: tables[table].note = tables[table].note ?? content
      default:
        tables[table].source = tables[table].source ?? content
      // What follows a source is text again; a note may still come.
      }
    }
    flow.isInterrupted = true
  }
}
