// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Brackets and quotation marks that are not closed, not opened, or crossed.
struct BracketsRule: Rule {
  let id = "brackets"
  let title = Text(en: "Brackets and quotation marks", ko: "괄호와 따옴표", ja: "括弧と引用符")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let marks = draft.footnoteMarks
    var found: [Found] = []
    var doubtful: [Found] = []
    let passages = draft.passages
    var first = 0
    for (index, passage) in passages.enumerated() {
      while first < marks.count, marks[first].upperBound <= passage.start { first += 1 }
      var pairing = BracketPairing(draft.text.bytes, marks: marks[first...])
      pairing.run(passage.parts)
      guard pairing.slips.isEmpty || !isDamaged(passage, draft) else { continue }
      found += pairing.slips.filter { !isForeign($0, in: passage, index, draft) }.map {
        ($0, index)
      }
      doubtful += pairing.doubtful.map { ($0, index) }
    }
    guard !found.isEmpty else { return [] }
    let slips = withoutSpanning(withoutDoubtful(found, doubtful), passages, draft)
    return withoutHabits(slips).map { finding($0.slip, passages[$0.passage], marks, draft) }
  }

  /// One mark that lacks its partner again and again is how the paper writes: "図表1)" for every figure. Where marks of
  /// several kinds do, the lines of the text do not stand as they were written.
  private func withoutHabits(_ slips: [Found]) -> [Found] {
    struct Side: Hashable {
      let pair: BracketPair
      let opens: Bool
    }
    let sides = Dictionary(grouping: slips) { Side(pair: $0.slip.pair, opens: $0.slip.opens) }
    let kept = slips.filter {
      (sides[Side(pair: $0.slip.pair, opens: $0.slip.opens)] ?? []).count <= 3
    }
    return kept.count > 6 ? [] : kept
  }

  /// Without the closing marks that something in a passage shortly before may have opened.
  private func withoutDoubtful(_ found: [Found], _ doubtful: [Found]) -> [Found] {
    var left = doubtful
    return found.filter { next in
      guard !next.slip.opens,
        let index = left.lastIndex(where: {
          next.slip.pair.closes($0.slip.pair) && (0...3).contains(next.passage - $0.passage)
            && $0.slip.range.lowerBound < next.slip.range.lowerBound
        })
      else { return true }
      left.remove(at: index)
      return false
    }
  }

  /// What a cut of the text left: the mark of a note behind a number in a cell ("11,8801)"), the end of a quotation in the
  /// first passage of an excerpt.
  private func isForeign(
    _ slip: BracketSlip, in passage: Passage, _ index: Int, _ draft: Draft
  ) -> Bool {
    guard !slip.opens else { return false }
    let bytes = draft.text.bytes
    let lead = bytes[passage.start..<max(passage.start, slip.range.lowerBound)]
    if slip.pair == .round {
      return lead.count <= 12 && !lead.isEmpty && lead.contains(0x2C)
        && lead.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }
    }
    return index == 0 && slip.pair == .double && bytes[passage.start] &- 0x61 < 26
  }

  /// Whether most of a passage's signs are no letters, as where the codes of a font were lost: "(*&$)\"-/". Its marks
  /// are none. A passage of few signs tells nothing.
  private func isDamaged(_ passage: Passage, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    var letters = 0
    var signs = 0
    for part in passage.parts {
      for byte in bytes[part.lowerBound..<min(part.upperBound, part.lowerBound + 400)] {
        if Scalars.isLatin(byte: byte) || byte >= 0x80 || byte &- 0x30 < 10 {
          letters += 1
        } else if byte > 0x20 {
          signs += 1
        }
      }
    }
    return signs >= 4 && signs * 3 > letters
  }

  private typealias Found = (slip: BracketSlip, passage: Int)

  /// A pair that spans blocks is no slip: a bracket around several items, or a quotation of several
  /// paragraphs, each of which begins with a mark.
  private func withoutSpanning(_ found: [Found], _ passages: [Passage], _ draft: Draft) -> [Found] {
    var kept: [Found] = []
    for next in found {
      if let last = kept.last, last.slip.opens, !next.slip.opens, last.slip.pair == next.slip.pair,
        next.passage - last.passage <= 20,
        next.passage != last.passage
      {
        kept.removeLast()
      } else if next.slip.opens, next.slip.pair == .double,
        next.passage + 1 < passages.count,
        Self.opensQuote(passages[next.passage], draft),
        Self.opensQuote(passages[next.passage + 1], draft)
      {
        continue
      } else {
        kept.append(next)
      }
    }
    return kept
  }

  private static func opensQuote(_ passage: Passage, _ draft: Draft) -> Bool {
    Scalars.at(draft.text.bytes, passage.start).value == 0x201C
  }

  // MARK: - Words

  private func finding(
    _ slip: BracketSlip, _ passage: Passage, _ marks: [Range<Int>], _ draft: Draft
  ) -> Finding {
    let mark = draft[slip.range]
    let severity: Severity = isDoubtful(slip, draft) ? .warning : .error
    if slip.isCrossed {
      let words = draft.excerpt(
        slip.range.lowerBound..<passage.parts[passage.parts.count - 1].upperBound)
      return Finding(
        severity, slip.range,
        Text(
          en: "“\(mark)” is crossed with another pair of brackets: \(words)",
          ko: "‘\(mark)’가 다른 괄호와 엇갈려 있음: \(words)", ja: "「\(mark)」が別の括弧と食い違っている: \(words)"))
    }
    if let other = slip.closedBy { return mismatch(slip, other, severity, draft) }
    let part = passage.part(holding: slip.range.lowerBound) ?? slip.range
    let fix = slip.opens ? closing(slip, in: part, marks, draft) : opening(slip, in: part, draft)
    if slip.opens {
      let words = draft.excerpt(slip.range.lowerBound..<part.upperBound)
      return Finding(
        severity, slip.range,
        Text(
          en: "“\(mark)” is opened but never closed: \(words)",
          ko: "여는 ‘\(mark)’에 짝이 되는 닫는 부호가 없음: \(words)", ja: "「\(mark)」が開いたまま閉じられていない: \(words)"),
        fix: fix)
    }
    let words = preceding(slip.range.upperBound, in: part, draft)
    return Finding(
      severity, slip.range,
      Text(
        en: "“\(mark)” closes nothing that was opened: \(words)",
        ko: "닫는 ‘\(mark)’에 짝이 되는 여는 부호가 없음: \(words)", ja: "閉じる「\(mark)」に対応する開く記号がない: \(words)"),
      fix: fix)
  }

  private func mismatch(
    _ slip: BracketSlip, _ other: Range<Int>, _ severity: Severity, _ draft: Draft
  ) -> Finding {
    let mark = draft[slip.range]
    let wrong = draft[other]
    let right = Self.partner(slip, draft)
    return Finding(
      severity, slip.range,
      Text(
        en: "“\(mark)” is closed by “\(wrong)”.", ko: "여는 ‘\(mark)’와 닫는 ‘\(wrong)’의 종류가 다름.",
        ja: "「\(mark)」が「\(wrong)」で閉じられている。"),
      evidence: [.init(other)],
      fix: right.map {
        Finding.Fix(
          Text(en: "write “\($0)”", ko: "닫는 부호를 ‘\($0)’로 바꿈", ja: "「\($0)」に直す"), [.init(other, $0)])
      })
  }

  /// A straight single quote beside Latin letters may be an apostrophe of some kind.
  private func isDoubtful(_ slip: BracketSlip, _ draft: Draft) -> Bool {
    guard slip.pair == .straightSingle || slip.pair == .single else { return false }
    let bytes = draft.text.bytes
    if slip.opens {
      return slip.pair == .straightSingle
        && !Scalars.isEastAsian(Scalars.at(bytes, slip.range.upperBound).value)
    }
    return !Scalars.isEastAsian(Scalars.before(bytes, slip.range.lowerBound).value)
  }

  private func preceding(_ end: Int, in part: Range<Int>, _ draft: Draft) -> String {
    var start = end
    var count = 0
    while start > part.lowerBound, count < 24 {
      start = Scalars.before(draft.text.bytes, start).start
      count += 1
    }
    return (start > part.lowerBound ? "…" : "") + draft[start..<end]
  }

  // MARK: - Fixes

  /// Where an opened mark is to be closed, if that is plain: after a bracket inside it that something
  /// is joined to, before a footnote marker, or between a word and its particle.
  private func closing(
    _ slip: BracketSlip, in part: Range<Int>, _ marks: [Range<Int>], _ draft: Draft
  ) -> Finding.Fix? {
    guard let mark = Self.partner(slip, draft) else { return nil }
    if slip.pair == .round {
      guard let inner = slip.closedInside,
        !draft.has(Self.stops, in: slip.range.upperBound..<inner.lowerBound),
        Scalars.isHangul(Scalars.at(draft.text.bytes, inner.upperBound).value)
      else { return nil }
      return insertion(mark, at: inner.upperBound)
    }
    guard Self.isQuote(slip.pair),
      let end = endOfName(after: slip.range.upperBound, in: part, marks, draft)
    else { return nil }
    return insertion(mark, at: end)
  }

  private static let stops = WordList(". |。|! |? ")

  private static func isQuote(_ pair: BracketPair) -> Bool {
    switch pair {
    case .round, .square, .curly, .lenticular: false
    default: true
    }
  }

  private func endOfName(
    after start: Int, in part: Range<Int>, _ marks: [Range<Int>], _ draft: Draft
  ) -> Int? {
    let limit = min(part.upperBound, start + 90)
    let span = start..<max(start, limit)
    let stop = draft.first(Self.stops, in: span)?.lowerBound ?? limit
    let next = marks.boundary { $0.lowerBound >= start }
    if next < marks.count, marks[next].lowerBound < min(stop, span.upperBound) {
      return marks[next].lowerBound
    }
    // "CFIUS를": the particle is not part of a Latin or Han name.
    var at = start
    var before: UInt32 = 0
    while at < stop {
      let (scalar, next) = Scalars.at(draft.text.bytes, at)
      if Scalars.isHangul(scalar), Scalars.isLatin(before) || Scalars.isHan(before),
        draft.first(Self.particles, in: at..<min(stop, at + 6))?.lowerBound == at
      {
        return at
      }
      before = scalar
      at = next
    }
    return nil
  }

  private static let particles = WordList("을|를|은|는|이|가|의|에|와|과|로|으로")

  /// A closing bracket right after a date lost the one before it.
  private func opening(
    _ slip: BracketSlip, in part: Range<Int>, _ draft: Draft
  ) -> Finding.Fix? {
    guard slip.pair == .round, let mark = Self.partner(slip, draft) else { return nil }
    var start = slip.range.lowerBound
    var digits = 0
    var points = 0
    while start > part.lowerBound {
      let byte = draft.text.bytes[start - 1]
      if byte &- 0x30 < 10 {
        digits += 1
      } else if byte == 0x2E || byte == 0x2F || byte == 0x2D {
        points += 1
      } else if byte != 0x20 {
        break
      }
      start -= 1
    }
    guard digits >= 5, points >= 1 else { return nil }
    while draft.text.bytes[start] == 0x20 { start += 1 }
    return insertion(mark, at: start)
  }

  private func insertion(_ mark: String, at offset: Int) -> Finding.Fix {
    Finding.Fix(
      Text(en: "insert “\(mark)”", ko: "‘\(mark)’ 넣기", ja: "「\(mark)」を入れる"),
      [.init(offset..<offset, mark)])
  }

  private static func partner(_ slip: BracketSlip, _ draft: Draft) -> String? {
    let (from, to) = slip.opens ? (Self.openings, Self.closings) : (Self.closings, Self.openings)
    let mark = Scalars.at(draft.text.bytes, slip.range.lowerBound).value
    guard let index = from.firstIndex(of: mark) else { return nil }
    return Unicode.Scalar(to[index]).map { String(Character($0)) }
  }
  private static let openings = "([{（［｛「『【〈《“‘\"'".unicodeScalars.map(\.value)
  private static let closings = ")]}）］｝」』】〉》”’\"'".unicodeScalars.map(\.value)
}
