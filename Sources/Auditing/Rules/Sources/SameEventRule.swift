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
    let all = DatedStatement.all(in: draft)
    guard all.count >= 2 else { return [] }
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
        guard areOne(statement, all[other], all) else { continue }
        let (odd, kept) = order(index, other, all)
        told.insert(odd)
        findings.append(finding(all[odd], all[kept], draft))
      }
    }
    return findings + notes(all, draft)
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

  // MARK: - One event

  private func areOne(_ a: DatedStatement, _ b: DatedStatement, _ all: [DatedStatement]) -> Bool {
    guard a.sentence != b.sentence || a.sentence == nil, a.block != b.block,
      Self.areApart(a, b)
    else { return false }
    let common = a.occasion.intersection(b.occasion)
    guard !common.isEmpty, agree(a, b) else { return false }
    let (shared, own, others) = overlap(a, b)
    let small = min(own, others)
    let isSpecific = !common.subtracting(.frequent).isEmpty
    if a.row != nil || b.row != nil {
      // Only the row that fits best can be meant.
      return shared >= 2 && shared * 2 >= small && isBest(a, b, shared, all)
    }
    if isSpecific {
      // 発効する of one 協定 is that of the other.
      let isOneSubject = !a.words.topics.isDisjoint(with: b.keys)
      return shared >= 2 || (shared >= 1 && (small <= 2 || isOneSubject))
    }
    return shared >= 3 && shared * 2 >= small
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

  // MARK: - Notes

  /// A sentence whose note gives a source of the same event, with a date that is a digit off.
  private func notes(_ all: [DatedStatement], _ draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    let sources = Dictionary(grouping: draft.sources) { $0.reference.block }
    guard !draft.outline.footnotes.isEmpty else { return [] }
    let anchors = draft.outline.footnotes.flatMap { note in
      note.anchors.map { (place: $0.lowerBound, block: note.block) }
    }.sorted { $0.place < $1.place }
    return all.compactMap { statement -> Finding? in
      guard let index = statement.sentence, statement.precision == .day else { return nil }
      let sentence = draft.sentences[index].range
      let behind = statement.date.upperBound..<(sentence.upperBound + 12)
      guard let anchor = anchors.first(where: { behind.contains($0.place) }),
        let cited = sources[anchor.block], cited.count == 1, let source = cited.first,
        let title = source.reference.title, let date = source.date, date.isDay,
        let day = date.days?.lowerBound
      else { return nil }
      let told = statement.days.lowerBound
      let words = DatedStatement.keys(of: ContentWords(in: title, of: bytes), bytes)
      guard Self.isDigitOff(told, day), !words.isDisjoint(with: statement.keys),
        !Occasion.all(in: title, bytes).isDisjoint(with: statement.occasion)
          || draft.has(EventNoun.any, in: title)
      else { return nil }
      let (mine, theirs) = (draft[statement.date], draft[date.range])
      return Finding(
        .warning, statement.date,
        Text(
          en: "It is dated \(mine) here; the source given for it is of \(theirs).",
          ko: "여기서는 \(mine) 표기인데, 근거로 든 자료의 날짜는 \(theirs)임.",
          ja: "ここでは\(mine)だが、典拠の日付は\(theirs)である。"),
        evidence: [.init(date.range)])
    }
  }

  /// Whether two days of a year differ in one digit of the day, or in the month alone.
  private static func isDigitOff(_ a: Day, _ b: Day) -> Bool {
    let (x, y) = (a.components, b.components)
    guard x.year == y.year else { return x.month == y.month && x.day == y.day }
    if x.month != y.month { return x.day == y.day }
    let isOne = (x.day / 10 == y.day / 10) != (x.day % 10 == y.day % 10)
    // A release is often of the next days.
    return isOne && abs(x.day - y.day) >= 4
  }

  private func finding(
    _ odd: DatedStatement, _ kept: DatedStatement, _ draft: Draft
  ) -> Finding {
    let (here, there) = (draft[odd.date], draft[kept.date])
    let line = draft.line(kept.date.lowerBound)
    return Finding(
      .warning, odd.date,
      Text(
        en: "The same is dated \(here) here and \(there) on line \(line).",
        ko: "같은 일의 날짜가 여기서는 \(here), \(line)행에서는 \(there) 표기임.",
        ja: "同じことの日付がここでは\(here)、\(line)行目では\(there)である。"),
      evidence: [.init(kept.date)])
  }
}
