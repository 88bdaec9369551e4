// SPDX-License-Identifier: Apache-2.0

/// Tells footnotes from numbered lists: "1) …" is a footnote's body if a marker in the text points to it.
///
/// Candidates that follow each other stand or fall together, as a run. A run is taken for footnotes if
/// markers with at least half of its numbers stand before it. A list begins at 1, so two runs compete
/// only where one of them does: the one that another run carries on, that looks like sources, or
/// that comes later is the footnotes.
struct FootnoteBodies {
  let text: Characters
  let lines: [Line]
  /// The markers that count, by number.
  private(set) var marks: [String: [Range<Int>]] = [:]
  private(set) var found: [FootnoteMarks.Found]
  private var runs: [Run] = []

  private struct Run {
    var lines: [Int]
    var first: Int
    var last: Int
    var scheme: Numbering.Scheme
    var matched = 0
    var sourceLike = 0
    var isCarriedOn = false
    var isTaken = false

    func beats(_ other: Run) -> Bool {
      if isCarriedOn != other.isCarriedOn { return isCarriedOn }
      let (mine, theirs) = (sourceLike * other.lines.count, other.sourceLike * lines.count)
      return mine == theirs ? true : mine > theirs
    }
  }

  init(text: Characters, lines: [Line]) {
    self.text = text
    self.lines = lines
    let all = FootnoteMarks(text: text).find(in: lines)
    // Where raised markers are in use, a number in plain brackets is something else.
    let strongest = all.map(\.style).filter { $0 != .named }.min { $0.rawValue < $1.rawValue }
    found = all.filter { $0.style == .named || $0.style == strongest }
    for mark in found where mark.style != .named {
      marks[mark.number, default: []].append(mark.range)
    }
  }

  /// For each line, whether a footnote begins there.
  mutating func read() -> [Bool] {
    var begins = Array(repeating: false, count: lines.count)
    for index in lines.indices where lines[index].form == .definition { begins[index] = true }
    guard !found.isEmpty else { return begins }
    collectRuns()
    settle()
    for run in runs where run.isTaken {
      for index in run.lines { begins[index] = true }
    }
    return begins
  }

  private mutating func collectRuns() {
    var open: Run?
    var isAfterBlank = true
    for (index, line) in lines.enumerated() {
      if case .number(let numbering) = line.form, Self.schemes.contains(numbering.scheme),
        open != nil || numbering.value == 1 || !isAfterAttachment(index)
      {
        // A number given twice is a slip in the run; only 1 begins another list.
        if let run = open, run.scheme == numbering.scheme,
          numbering.value > run.last || (numbering.value == run.last && numbering.value > 1)
        {
          open?.lines.append(index)
          open?.last = numbering.value
        } else {
          if let open { runs.append(open) }
          open = Run(
            lines: [index], first: numbering.value, last: numbering.value,
            scheme: numbering.scheme)
        }
      } else if line.form != .blank, line.form != .page, isAfterBlank || line.form != .text {
        if let open { runs.append(open) }
        open = nil
      }
      isAfterBlank = line.form == .blank || line.form == .page
    }
    if let open { runs.append(open) }
  }

  private func isAfterAttachment(_ index: Int) -> Bool {
    index > 0 && text.listsAttachments(lines[index - 1])
  }

  private mutating func settle() {
    let starts = Set(runs.map(\.first))
    for index in runs.indices {
      for line in runs[index].lines {
        if hasMark(before: lines[line]) { runs[index].matched += 1 }
        if looksLikeSource(lines[line]) { runs[index].sourceLike += 1 }
      }
      runs[index].isCarriedOn = starts.contains(runs[index].last + 1)
      runs[index].isTaken = runs[index].matched * 2 >= runs[index].lines.count
    }
    var holders: [Int: (run: Int, offset: Int)] = [:]
    for index in runs.indices where runs[index].isTaken {
      for line in runs[index].lines {
        guard case .number(let numbering) = lines[line].form else { continue }
        let offset = lines[line].range.lowerBound
        defer { holders[numbering.value] = (index, offset) }
        guard let holder = holders[numbering.value], holder.run != index, runs[holder.run].isTaken,
          !hasMark(numbering.value, in: holder.offset..<offset)
        else { continue }
        let isBetter = runs[index].beats(runs[holder.run])
        let loser = isBetter ? holder.run : index
        if runs[loser].first == 1 { runs[loser].isTaken = false }
        if loser == index { break }
      }
    }
  }

  private func hasMark(before line: Line) -> Bool {
    guard case .number(let numbering) = line.form,
      let first = marks[String(numbering.value)]?.first
    else { return false }
    return first.lowerBound < line.range.lowerBound
  }

  private func hasMark(_ number: Int, in range: Range<Int>) -> Bool {
    guard let ranges = marks[String(number)] else { return false }
    // Markers stand in order: the first at or after the range's start decides.
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound < range.upperBound
  }

  /// Whether a line has what sources have: a URL, a date in brackets, a quoted title.
  private func looksLikeSource(_ line: Line) -> Bool {
    let end = min(line.range.upperBound, line.content + 600)
    var offset = line.content
    while true {
      offset = text.bytes.place(from: offset, before: end) {
        $0.equal(0x28) .| $0.equal(0x3A) .| $0.equal(0xE2) .| $0.equal(0xE3)
      }
      guard offset < end else { return false }
      switch text.byte(offset) {
      case UInt8(ascii: ":") where text.end(of: "://", at: offset, before: end) != nil: return true
      case UInt8(ascii: "(")
      where text.end(ofOneOf: ["(19", "(20"], at: offset, before: end) != nil:
        return true
      case 0xE3 where text.end(ofOneOf: ["「", "『"], at: offset, before: end) != nil: return true
      case 0xE2 where text.end(of: "“", at: offset, before: end) != nil: return true
      default: offset += 1
      }
    }
  }

  private static let schemes: Set<Numbering.Scheme> = [
    .halfBracketed, .square, .raised, .noted,
  ]
}

extension Characters {
  /// Whether a line begins to list what is attached: "붙임: 1. …", which goes on with "2. …" on the next.
  func listsAttachments(_ line: Line) -> Bool {
    end(
      ofOneOf: ["붙임", "첨부", "別添", "添付", "Attachment", "Enclosure", "Annex"],
      at: line.range.lowerBound, before: line.range.upperBound) != nil
  }
}
