// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One event or deadline that two places of the text date differently: clauses, items or rows that tell of
/// the same with the same words, and dates that a slip of the pen would make of one another.
struct SameEventRule: Rule {
  let id = "same-event"
  let title = Text(
    en: "Event or deadline dated twice", ko: "같은 일의 두 날짜", ja: "同じ出来事の二つの日付")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    let dated = DatedStatement.all(in: draft)
    let all = dated.filter { !$0.occasion.isEmpty }
    // No brief dates thousands of things.
    guard (2...2_000).contains(dated.count) else { return [] }
    var byKey: [UInt64: [Int]] = [:]
    for (index, statement) in all.enumerated() {
      for key in statement.keys { byKey[key, default: []].append(index) }
    }
    var told: Set<Int> = []
    var findings: [Finding] = []
    for (index, statement) in all.enumerated() {
      // A word of many statements tells none apart, and pairs of them would be many.
      let near = Set(
        statement.keys.flatMap { key in (byKey[key] ?? []).count <= 12 ? byKey[key] ?? [] : [] }
      )
      .filter { $0 > index }.sorted()
      for other in near where !told.contains(other) && !told.contains(index) {
        guard areOne(statement, all[other], all, draft),
          mayDiffer(statement, all[other], draft)
        else { continue }
        let (odd, kept) = order(index, other, all)
        told.insert(odd)
        findings.append(finding(all[odd], all[kept], draft))
      }
    }
    let pairs =
      OddDates(draft, dated).pairs()
      + MatchedDates(draft, DatedStatement.all(in: draft, terms: true)).pairs()
    let others = pairs.filter { mayDiffer($0.odd, $0.kept, draft) }
      .map { finding($0.odd, $0.kept, draft) }
    let named = DefiniteDates(draft).pairs().map { finding($0.odd.date, $0.kept.date, draft) }
    // One finding a date.
    var places = Set(findings.map(\.range))
    findings += (others + named).filter { places.insert($0.range).inserted }
    return findings + SourcedDates(draft).findings(dated)
  }

  /// The odd one of two: the date that fewer statements have; of two, the later in the text.
  private func order(_ a: Int, _ b: Int, _ all: [DatedStatement]) -> (odd: Int, kept: Int) {
    func count(_ index: Int) -> Int {
      all.count {
        $0.days.overlaps(all[index].days) && !$0.keys.isDisjoint(with: all[index].keys)
      }
    }
    return count(a) < count(b) ? (a, b) : (b, a)
  }

  /// Whether two dates differ by more than a year that one of them lacks, neither is the day of a source
  /// (「2025年10月17日、https://…（2025年10月27日閲覧）」), and their clauses do not name different things in brackets.
  private func mayDiffer(_ a: DatedStatement, _ b: DatedStatement, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    return !WrittenDate.areOneWithoutYear(a.date, b.date, bytes)
      && [a, b].allSatisfy { statement in
        let end = statement.date.upperBound
        return Self.sources.first(in: bytes, end..<min(bytes.count, end + 16)) == nil
      } && !BracketedNames(a, draft).areApart(from: BracketedNames(b, draft))
  }
  private static let sources = WordList("https://|http://|閲覧|アクセス")

  // MARK: - One event

  private func areOne(
    _ a: DatedStatement, _ b: DatedStatement, _ all: [DatedStatement], _ draft: Draft
  ) -> Bool {
    guard a.sentence != b.sentence || a.sentence == nil, a.block != b.block,
      !a.days.overlaps(b.days), !areSiblings(a, b, draft),
      draft.text[a.date] != draft.text[b.date]
    else { return false }
    let common = a.occasion.intersection(b.occasion)
    guard !common.isEmpty, agree(a, b) else { return false }
    let (shared, own, others) = overlap(a, b)
    let small = min(own, others)
    let isSpecific = !common.subtracting(.frequent).isEmpty
    // Hardly a word apart: whatever the dates are.
    let isSame = isSpecific && shared >= 2 && shared * 5 >= max(own, others) * 4
    guard isSame || Self.areApart(a, b) else { return false }
    if a.row != nil || b.row != nil {
      // Only the row that fits best can be meant.
      return shared >= 2 && shared * 2 >= small && isBest(a, b, shared, all)
    }
    if isSpecific {
      return shared >= 2 || (shared >= 1 && (small <= 2 || haveOneSubject(a, b, draft)))
    }
    return shared >= 3 && shared * 2 >= small
  }

  /// Items of one list are different things.
  private func areSiblings(_ a: DatedStatement, _ b: DatedStatement, _ draft: Draft) -> Bool {
    let (x, y) = (draft.outline.blocks[a.block], draft.outline.blocks[b.block])
    return x.kind == .bullet && y.kind == .bullet && x.parent == y.parent
  }

  /// Whether the same thing, no country, closes or begins: the word before an English verb, what は or 은 marks.
  private func haveOneSubject(_ a: DatedStatement, _ b: DatedStatement, _ draft: Draft) -> Bool {
    if let subject = a.subject, subject == b.subject { return true }
    let bytes = draft.text.bytes
    func topics(_ statement: DatedStatement) -> Set<UInt64> {
      Set(
        statement.words.words.filter { $0.isTopic && !Parties.isParty($0.range, bytes) }
          .map(\.hash))
    }
    return draft.document.language != .en
      && (!topics(a).isDisjoint(with: b.keys) || !topics(b).isDisjoint(with: a.keys))
  }

  /// Whether nothing tells the two apart: other numbers, other subjects, other names.
  private func agree(_ a: DatedStatement, _ b: DatedStatement) -> Bool {
    let (m, n) = (a.words.numbers, b.words.numbers)
    if !m.isEmpty, !n.isEmpty, m.isDisjoint(with: n) { return false }
    if a.row == nil, b.row == nil {
      let (x, y) = (a.words.topics, b.words.topics)
      if !x.isEmpty, !y.isEmpty, x.isDisjoint(with: b.keys), y.isDisjoint(with: a.keys) {
        return false
      }
    }
    return a.names.subtracting(b.names).isEmpty || b.names.subtracting(a.names).isEmpty
      || a.row != nil || b.row != nil
  }

  private func overlap(_ a: DatedStatement, _ b: DatedStatement) -> (Int, Int, Int) {
    func sum(_ words: ContentWords, where isCounted: (UInt64) -> Bool) -> Int {
      var seen: Set<UInt64> = []
      return words.words.reduce(0) {
        $0 + (isCounted($1.hash) && seen.insert($1.hash).inserted ? $1.weight : 0)
      }
    }
    let shared = sum(a.words) { b.keys.contains($0) }
    let back = sum(b.words) { a.keys.contains($0) }
    return (max(shared, back), sum(a.words) { _ in true }, sum(b.words) { _ in true })
  }

  /// Whether no other row of the table shares as much with the clause.
  private func isBest(
    _ a: DatedStatement, _ b: DatedStatement, _ shared: Int, _ all: [DatedStatement]
  ) -> Bool {
    let (row, clause) = a.row != nil ? (a, b) : (b, a)
    guard clause.row == nil, let place = row.row else { return false }
    return !all.contains { other in
      guard let mine = other.row, mine.table == place.table, mine.index != place.index else {
        return false
      }
      return overlap(other, clause).0 >= shared
    }
  }

  // MARK: - Dates

  /// Whether two dates cannot be one and differ as a slip would have it: in the year, the month or the day
  /// alone. A month without its day differs in the month or the year.
  static func areApart(_ a: DatedStatement, _ b: DatedStatement) -> Bool {
    guard !a.days.overlaps(b.days) else { return false }
    let (x, y) = (a.days.upperBound.components, b.days.upperBound.components)
    guard abs(x.year - y.year) <= 10 else { return false }
    let isCoarse = a.precision != .day || b.precision != .day
    // The last day of either month, or its end: 31 October, 30 November.
    let areEnds = isEnd(a.days.upperBound) && isEnd(b.days.upperBound)
    let sameDay = x.day == y.day || isCoarse || areEnds
    let differing = (x.year == y.year ? 0 : 1) + (x.month == y.month ? 0 : 1) + (sameDay ? 0 : 1)
    return differing == 1 || (differing == 0 && isCoarse)
  }

  private static func isEnd(_ day: Day) -> Bool {
    let parts = day.components
    return parts.day == Day.length(ofMonth: parts.month, in: parts.year)
  }

  private func finding(
    _ odd: DatedStatement, _ kept: DatedStatement, _ draft: Draft
  ) -> Finding { finding(odd.date, kept.date, draft) }

  private func finding(_ odd: Range<Int>, _ kept: Range<Int>, _ draft: Draft) -> Finding {
    let (here, there) = (draft[odd], draft[kept])
    let line = draft.line(kept.lowerBound)
    return Finding(
      .warning, odd,
      Text(
        en: "The same is dated \(here) here and \(there) on line \(line).",
        ko: "같은 일의 날짜가 여기서는 \(here), \(line)행에서는 \(there) 표기임.",
        ja: "同じことの日付がここでは\(here)、\(line)行目では\(there)である。"),
      evidence: [.init(kept)])
  }
}
