// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// Two sentences that tell the same, with the same figures but for one: the headline's "다섯 개 사업에 24억 달러" over a text
/// of four projects for 2.4 bn.
///
/// Other figures that both have speak for their being of one matter, as no words do.
struct RestatedFigureRule: Rule {
  let id = "restated-figure"
  let title = Text(
    en: "A sentence told again with another figure", ko: "다시 말하면서 달라진 수", ja: "繰り返しで変わった数")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    let all = Self.sentences(draft)
    guard (2...1_500).contains(all.count) else { return [] }
    let uses = Uses(all, draft)
    let slips = uses.pairs(of: all, draft).compactMap { a, b in slip(all[a], all[b], uses, draft) }
    // What differs from sentence to sentence is of as many things.
    let values = Dictionary(grouping: slips, by: \.kept.range).mapValues {
      Set($0.map { draft[$0.odd.range] }).count
    }
    var told: Set<Range<Int>> = []
    return slips.compactMap { slip in
      guard values[slip.kept.range] == 1, told.insert(slip.odd.range).inserted else { return nil }
      return finding(slip.odd, slip.kept, draft)
    }
  }

  private static func sentences(_ draft: Draft) -> [ToldSentence] {
    let blocks = draft.outline.blocks
    return draft.sentences.compactMap { sentence in
      let kind = blocks[sentence.block].kind
      guard [.title, .section, .paragraph, .bullet].contains(kind),
        draft.isStatement(sentence.range)
      else { return nil }
      return ToldSentence(
        sentence.range, in: blocks[sentence.block], isLead: kind == .title || sentence.block < lead,
        draft)
    }
  }
  private static let lead = 8

  /// How many sentences hold each figure and each word.
  private struct Uses {
    private var bySentence: [Key: [Int]] = [:]
    private var byWord: [Int32: [Int]] = [:]

    private struct Key: Hashable {
      let kind: Mention.Kind
      let unit: String?
      let value: Decimal
    }

    init(_ all: [ToldSentence], _ draft: Draft) {
      for (index, sentence) in all.enumerated() {
        for figure in sentence.figures {
          let key = Self.key(figure)
          if bySentence[key]?.last != index { bySentence[key, default: []].append(index) }
        }
        for word in sentence.content { byWord[word, default: []].append(index) }
      }
    }

    private static func key(_ figure: ToldSentence.Figure) -> Key {
      switch figure.value {
      case .amount(let amount): Key(kind: amount.kind, unit: amount.unit, value: amount.nominal)
      case .day(let day): Key(kind: .date, unit: nil, value: Decimal(day.number))
      case .length(let length): Key(kind: .period, unit: length, value: 0)
      }
    }

    func count(_ figure: ToldSentence.Figure) -> Int { bySentence[Self.key(figure)]?.count ?? 0 }

    /// Whether few sentences have a word.
    func isRare(_ word: Int32) -> Bool { byWord[word]?.count ?? 0 <= 5 }

    /// The pairs of sentences that have a telling figure in common.
    func pairs(of all: [ToldSentence], _ draft: Draft) -> [(Int, Int)] {
      var seen: Set<Int> = []
      var pairs: [(Int, Int)] = []
      for (index, sentence) in all.enumerated() {
        for figure in sentence.figures where figure.strength >= 2 {
          let places = bySentence[Self.key(figure)] ?? []
          guard places.count <= 8 else { continue }
          for other in places where other > index && seen.insert(index * all.count + other).inserted
          {
            pairs.append((index, other))
          }
        }
        guard sentence.isLead else { continue }
        // A headline's "양해각서 4건 서명" shares no figure with the sentence that it sums up.
        let near = sentence.figures.flatMap { sentence.words(beside: $0, draft) }
        for word in draft.content(near) {
          let places = byWord[word] ?? []
          guard places.count <= 6 else { continue }
          for other in places where other > index && seen.insert(index * all.count + other).inserted
          {
            pairs.append((index, other))
          }
        }
      }
      return pairs
    }
  }

  private func slip(
    _ a: ToldSentence, _ b: ToldSentence, _ uses: Uses, _ draft: Draft
  ) -> (odd: ToldSentence.Figure, kept: ToldSentence.Figure)? {
    // The lines under a headline are no items of the list below it.
    guard (a.isLead || b.isLead) && a.glyph != b.glyph || !draft.areSideBySide(a.range, b.range),
      !draft.areInOneBlock(a.range, b.range),
      areOfOneTime(a, b)
    else { return nil }
    let matched = a.figures.filter { figure in b.figures.contains { $0.equals(figure) } }
    let (mine, others) = (
      a.figures.filter { figure in !b.figures.contains { $0.equals(figure) } },
      b.figures.filter { figure in !a.figures.contains { $0.equals(figure) } }
    )
    let shared = a.content.intersection(b.content)
    let smaller = min(draft.weight(a.content), draft.weight(b.content))
    let words = draft.weight(shared)
    let rare = draft.weight(shared.filter(uses.isRare))
    let conflicts = mine.flatMap { x in
      others.filter {
        x.isComparable(with: $0) && !a.near(x, draft).isDisjoint(with: b.near($0, draft))
      }.map { (x, $0) }
    }
    guard conflicts.count == 1, let (x, y) = conflicts.first, x.contradicts(y),
      !isSupported(x, draft) || !isSupported(y, draft),
      // Two figures that differ make two things.
      !mine.contains(where: { one in
        one.range != x.range
          && others.contains { $0.range != y.range && one.isComparable(with: $0) }
      })
    else { return nil }
    let isLead = a.isLead || b.isLead
    let common = a.near(x, draft).intersection(b.near(y, draft)).count
    let evidence =
      matched.reduce(0) { $0 + $1.strength } + rare + (common >= 2 ? 3 : 0)
      + (areBesideOne(x, y, matched) ? 2 : 0)
    // Away from the lead, sentences of one make tell of many things.
    // "The fifth meeting approved the minutes of the fourth": only its day says which meeting is meant.
    guard !x.isOrdinal || matched.contains(where: \.isDay),
      x.isSlip(of: y) || isLead && x.isSmall && y.isSmall, words >= (isLead ? 1 : 2),
      words * (isLead ? 5 : 3) >= smaller, evidence >= (isLead ? 5 : 8)
    else { return nil }
    let (first, second) = (uses.count(x), uses.count(y))
    // What stands twice on either side is of two things.
    guard min(first, second) == 1 else { return nil }
    let isFirstOdd = first == second ? a.isLead || isSupported(y, draft) : first < second
    return isFirstOdd ? (x, y) : (y, x)
  }

  /// Whether the figure right beside each is one that both sentences have: "33.2 %에서 30.0 %로".
  private func areBesideOne(
    _ x: ToldSentence.Figure, _ y: ToldSentence.Figure, _ matched: [ToldSentence.Figure]
  ) -> Bool {
    matched.contains { figure in
      let gap = figure.range.lowerBound - x.range.upperBound
      return gap >= 0 && gap <= 12 && figure.isComparable(with: x)
    }
  }

  /// Whether a figure is part of a sum of the text, or one itself.
  private func isSupported(_ figure: ToldSentence.Figure, _ draft: Draft) -> Bool {
    guard case .amount(let amount) = figure.value else { return false }
    return draft.figures.isPart(amount) || draft.figures.isSum(amount)
  }

  private func areOfOneTime(_ a: ToldSentence, _ b: ToldSentence) -> Bool {
    guard !a.times.isEmpty, !b.times.isEmpty else { return true }
    return a.times.contains { x in
      b.times.contains { $0.start.first <= x.end.last && x.start.first <= $0.end.last }
    }
  }

  private func finding(
    _ odd: ToldSentence.Figure, _ kept: ToldSentence.Figure, _ draft: Draft
  ) -> Finding {
    let (bad, good) = (draft[odd.range], draft[kept.range])
    let line = draft.line(kept.range.lowerBound)
    return Finding(
      .warning, odd.range,
      Text(
        en: "\(bad) here, but line \(line), which tells the same otherwise, has \(good).",
        ko: "여기서는 \(bad)인데 같은 내용을 말한 \(line)행에는 \(good) 표기.",
        ja: "ここでは\(bad)だが、同じ内容を述べた\(line)行では\(good)である。"),
      evidence: [.init(kept.range)])
  }
}
