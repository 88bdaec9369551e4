// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// Two places that tell of one matter with different dates, found by the words that they share and that hardly any
/// other dated place has. Nothing need be known of the matter: "raise the coverage to 30 per cent by 2028" beside
/// "by 2029", 「6月　担当者を派遣」 beside 「7月に担当者を派遣する」.
///
/// Both are to come or are terms: what happened has many days. Each has to be the other's nearest, clearly before the
/// next, and the odd date has to stand alone.
struct MatchedDates {
  private let draft: Draft
  private let statements: [DatedStatement]
  /// What the words of each are made of: pairs of characters, stems of English words.
  private let features: [Set<UInt64>]
  private let byFeature: [UInt64: [Int]]
  private let written: Day?

  init(_ draft: Draft, _ statements: [DatedStatement]) {
    self.draft = draft
    written = DocumentDate(of: draft)?.day
    self.statements = statements.count <= Self.most ? statements : []
    features = self.statements.map { statement in
      var features: Set<UInt64> = []
      for word in statement.words.words {
        // Of English words the stems.
        if Scalars.isLatin(byte: draft.text.bytes[word.range.lowerBound]) {
          if let key = DatedStatement.keys(of: word, draft.text.bytes).last { features.insert(key) }
        } else {
          features.formUnion(ClaimFeatures(draft.text.bytes, word.range).features.members)
        }
      }
      return features
    }
    var byFeature: [UInt64: [Int]] = [:]
    for (index, features) in features.enumerated() {
      for feature in features { byFeature[feature, default: []].append(index) }
    }
    self.byFeature = byFeature
  }

  /// A text that dates more than these is a chronicle or a table.
  private static let most = 300

  /// The odd statements, each with the one that it contradicts.
  func pairs() -> [(odd: DatedStatement, kept: DatedStatement)] {
    let nearest = statements.indices.map { self.nearest(to: $0) }
    return statements.indices.compactMap { index in
      guard let match = nearest[index], match.other > index, let back = nearest[match.other],
        back.other == index, isOneMatter(index, match)
      else { return nil }
      let (a, b) = (statements[index], statements[match.other])
      let (alone, other) = (isAlone(index), isAlone(match.other))
      guard alone || other else { return nil }
      // Of two that stand alone the later is taken for the odd one.
      return other ? (b, a) : (a, b)
    }
  }

  private struct Match {
    let other: Int
    /// How many features both have; one that a third has, too, counts half.
    let shared: Double
  }

  /// The statement of another place that shares most with one, if it is clearly the nearest.
  private func nearest(to index: Int) -> Match? {
    var shared: [Int: Double] = [:]
    for feature in features[index] {
      guard let places = byFeature[feature], (2...8).contains(places.count) else { continue }
      for place in places where place != index {
        shared[place, default: 0] += 1 / Double(places.count - 1)
      }
    }
    let ranked = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, ranked.count == 1 || best.value >= ranked[1].value * 1.5 else {
      return nil
    }
    return Match(other: best.key, shared: best.value)
  }

  private func isOneMatter(_ index: Int, _ match: Match) -> Bool {
    let (a, b) = (statements[index], statements[match.other])
    guard a.block != b.block || a.row != nil && b.row == nil, !areSiblings(a, b),
      a.row == nil || b.row == nil, areSlip(a, b), draft.text[a.date] != draft.text[b.date],
      areOfOneKind(a.occasion, b.occasion),
      !draft.has(Self.changes, in: clause(a)), !draft.has(Self.changes, in: clause(b)),
      ordinal(a) == ordinal(b)
    else { return false }
    let isTerm = a.occasion.contains(.deadline) && b.occasion.contains(.deadline)
    guard isTerm || isAhead(a, b) && isAhead(b, a) else { return false }
    let small = Double(min(features[index].count, features[match.other].count))
    let (m, n) = (a.words.numbers, b.words.numbers)
    let areTold = !m.isEmpty && !n.isEmpty && m.isDisjoint(with: n)
    return match.shared >= (areTold ? 5 : 2.5) && match.shared * 4 >= small
      || isTerm && match.shared >= 2 && match.shared * 5 >= small * 2 && !areTold
  }

  /// A term is the end of something; otherwise what happens has to be one thing where both tell it.
  private func areOfOneKind(_ a: Occasion, _ b: Occasion) -> Bool {
    a.isEmpty || b.isEmpty || !a.isDisjoint(with: b) || a.contains(.deadline)
      || b.contains(.deadline)
  }

  /// Whether a day is to come. One without a year is so where one of the two is an entry of a list of dates.
  private func isAhead(_ statement: DatedStatement, _ other: DatedStatement) -> Bool {
    guard let written else { return false }
    return hasYear(statement)
      ? statement.days.lowerBound > written : isEntry(statement) || isEntry(other)
  }

  private func isEntry(_ statement: DatedStatement) -> Bool {
    let block = draft.outline.blocks[statement.block]
    return block.kind == .bullet && statement.date.lowerBound <= block.content.lowerBound + 2
  }

  private func ordinal(_ statement: DatedStatement) -> Int? {
    let clause = clause(statement)
    // "Second, …" counts the points that are made.
    let head = Self.points.match(
      in: draft.text.bytes, at: clause.lowerBound, before: clause.upperBound)
    return WrittenOrdinal.last(
      in: (head?.upperBound ?? clause.lowerBound)..<clause.upperBound, draft.text.bytes)?.value
  }
  private static let points = WordList("first,|second,|third,|fourth,|fifth,|finally,")

  /// Whether no other place has the day, or a month that holds it and tells of the same.
  private func isAlone(_ index: Int) -> Bool {
    let one = statements[index]
    return !statements.indices.contains { other in
      let another = statements[other]
      return other != index && another.days.overlaps(one.days)
        && (another.sentence == nil || another.sentence != one.sentence)
        && (another.precision == one.precision
          || !features[other].isDisjoint(with: features[index]))
    }
  }

  private func areSiblings(_ a: DatedStatement, _ b: DatedStatement) -> Bool {
    let (x, y) = (draft.outline.blocks[a.block], draft.outline.blocks[b.block])
    // Two lines that begin with their dates are of a chronicle.
    let areEntries =
      a.date.lowerBound <= x.content.lowerBound + 2 && b.date.lowerBound <= y.content.lowerBound + 2
    return areEntries || x.kind == .bullet && y.kind == .bullet && x.parent == y.parent
  }

  /// Days that differ in one part; terms that do not meet.
  private func areSlip(_ a: DatedStatement, _ b: DatedStatement) -> Bool {
    let (x, y) = (a.days.upperBound.components, b.days.upperBound.components)
    guard hasYear(a), hasYear(b) else {
      // The year is taken from what stands before, which a list of what is to come does not tell.
      let differ =
        (x.month == y.month ? 0 : 1) + (x.day == y.day || isCoarse(a) || isCoarse(b) ? 0 : 1)
      return differ == 1
    }
    guard !a.days.overlaps(b.days), abs(x.year - y.year) <= 10 else { return false }
    if a.precision == .year, b.precision == .year { return true }
    return a.precision != .year && b.precision != .year && SameEventRule.areApart(a, b)
      || isEndOfMonth(a.days.upperBound) && isEndOfMonth(b.days.upperBound)
        && abs(a.days.upperBound - b.days.upperBound) <= 366
  }

  private func isEndOfMonth(_ day: Day) -> Bool {
    let parts = day.components
    return parts.day == Day.length(ofMonth: parts.month, in: parts.year)
  }

  private func isCoarse(_ statement: DatedStatement) -> Bool { statement.precision != .day }

  private func hasYear(_ statement: DatedStatement) -> Bool {
    WrittenDate.first(in: statement.date, of: draft.text.bytes) != nil
      || WrittenDate.year(in: statement.date, of: draft.text.bytes) != nil
  }

  private func clause(_ statement: DatedStatement) -> Range<Int> {
    statement.sentence.map { draft.sentences[$0].range }
      ?? draft.outline.blocks[statement.block].range.clamped(
        to: max(0, statement.date.lowerBound - 120)..<(statement.date.upperBound + 60))
  }

  private static let changes = WordList(
    "연기|연장|변경|앞당|당초|애초|미뤄|개정|전년|작년|postponed|extended|extension|moved from|moved to|brought forward|originally|initially|delayed|延期|延長|変更|前倒し|当初|ずれ込|前年|昨年"
  )
}
