// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Headings of one level that are not numbered in order.
struct SectionNumbersRule: Rule {
  let id = "section-numbers"
  let title = Text(en: "Section numbers", ko: "절 번호", ja: "見出しの番号")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    var runs: [Key: [Heading]] = [:]
    for (index, block) in draft.outline.blocks.enumerated() where block.kind == .section {
      guard let (style, value) = number(block.marker, draft) ?? bracketed(block, draft),
        // "22 https://…": a note that stands in the text.
        !draft.text.bytes[block.content].starts(with: "http".utf8)
      else { continue }
      let key = Key(parent: block.parent, level: block.level, style: style)
      runs[key, default: []].append(Heading(block: index, value: value))
    }
    let sections = runs.values.flatMap { run -> [Finding] in
      guard run.count >= 2 else { return [] }
      let slips = NumberingSlip.all(in: run.map(\.value))
      // Several of one run are another way of counting, or headings of which some are lost.
      return slips.count > 1 || slips.contains(where: isLeap)
        ? [] : slips.map { finding($0, run, draft) }
    }
    return sections.unlessHabit(beyond: 2) + paragraphs(draft)
  }

  /// From 1 to 5: what lies between stands elsewhere.
  private func isLeap(_ slip: NumberingSlip) -> Bool {
    if case .gap(_, let missing) = slip { missing.count > 2 } else { false }
  }

  /// Paragraphs that are numbered through all sections, as in a staff report: one slip among six and more.
  private func paragraphs(_ draft: Draft) -> [Finding] {
    let blocks = draft.outline.blocks
    let run = blocks.indices.compactMap { index -> Heading? in
      guard blocks[index].kind == .bullet, blocks[index].level == 1,
        draft[blocks[index].marker].contains("."),
        let (style, value) = number(blocks[index].marker, draft), style == .digits
      else { return nil }
      return Heading(block: index, value: value)
    }
    guard run.count >= 6, run.count(where: { $0.value == 1 }) == 1 else { return [] }
    let slips = NumberingSlip.all(in: run.map(\.value))
    return slips.count == 1 ? slips.map { finding($0, run, draft) } : []
  }

  /// The number of a heading that stands in brackets with its title: 【5．今後の予定】.
  private func bracketed(_ block: Block, _ draft: Draft) -> (Style, Int)? {
    let (first, start) = Scalars.at(draft.text.bytes, block.range.lowerBound)
    guard [0x3010, 0xFF3B, 0x5B].contains(first),
      let digits = DigitStyle.run(
        in: draft.text.bytes, start..<min(block.range.upperBound, start + 9)),
      digits.range.lowerBound == start,
      [0x2E, 0xFF0E, 0x3001].contains(Scalars.at(draft.text.bytes, digits.range.upperBound).value)
    else { return nil }
    return (.digits, digits.value)
  }

  private enum Style: Hashable { case digits, syllables, roman }

  private struct Key: Hashable {
    let parent: Int?
    let level: Int
    let style: Style
  }

  private struct Heading {
    let block: Int
    let value: Int
  }

  private func number(_ marker: Range<Int>, _ draft: Draft) -> (Style, Int)? {
    var digits: (range: Range<Int>, value: Int)?
    var at = marker.lowerBound
    while let run = DigitStyle.run(in: draft.text.bytes, at..<marker.upperBound) {
      digits = (run.range, run.value)
      at = run.range.upperBound
    }
    if let digits { return (.digits, digits.value) }
    let words = draft[marker].unicodeScalars.filter {
      Scalars.isLetter($0.value) || $0.value >= 0x2160
    }
    guard let first = words.first else { return nil }
    if words.count == 1, let place = Self.syllables.firstIndex(of: first) {
      return (.syllables, place + 1)
    }
    if words.count == 1, first.value >= 0x2160, first.value <= 0x216B {
      return (.roman, Int(first.value - 0x2160) + 1)
    }
    return Self.romans.firstIndex(of: String(String.UnicodeScalarView(words))).map {
      (.roman, $0 + 1)
    }
  }

  private static let syllables = Array("가나다라마바사아자차카타파하".unicodeScalars)
  private static let romans = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]

  private func finding(_ slip: NumberingSlip, _ run: [Heading], _ draft: Draft) -> Finding {
    let block = draft.outline.blocks[run[slip.index].block]
    let words = draft.excerpt(block.range)
    let earlier = slip.index > 0 ? draft.outline.blocks[run[slip.index - 1].block].range : nil
    let last = earlier.map { draft.excerpt($0) } ?? ""
    let message: Text
    switch slip {
    case .misnumbered(_, let expected):
      message = Text(
        en: "“\(words)” stands where section \(expected) should be.",
        ko: "\(expected)번째 절 자리에 ‘\(words)’로 적혀 있음.", ja: "第\(expected)節の位置に「\(words)」とある。")
    case .repeated:
      message = Text(
        en: "“\(words)” repeats a section number.", ko: "절 번호가 되풀이됨: ‘\(words)’.",
        ja: "節番号が重複している：「\(words)」。")
    case .gap, .backwards:
      message = Text(
        en: "“\(words)” follows “\(last)”: the numbers do not.",
        ko: "‘\(last)’ 다음에 ‘\(words)’가 나와 번호가 이어지지 않음.",
        ja: "「\(last)」の次が「\(words)」で、番号が続いていない。")
    }
    return Finding(.warning, block.marker, message, evidence: earlier.map { [.init($0)] } ?? [])
  }
}
