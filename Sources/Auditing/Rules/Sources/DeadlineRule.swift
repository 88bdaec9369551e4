// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// One deadline stated with two dates that cannot meet.
///
/// Two deadlines are the same when their clauses share most of their content words, in different
/// parts of the text, with no other number, ordinal or subject to tell them apart.
struct DeadlineRule: Rule {
  let id = "deadline"
  let title = Text(en: "Deadline stated twice", ko: "기한의 불일치", ja: "期限の不一致")
  let severity = Severity.error

  private struct Deadline {
    let date: Mention
    let days: ClosedRange<Day>
    let words: ContentWords
    let set: Set<UInt64>
    /// The words right before the date: "the end of the term", 임기가 끝나는.
    let lead: Set<UInt64>
    /// Whether those words describe the date, as an object of the clause does not.
    let isOccasion: Bool
    let money: Set<Decimal>
    /// Whether a noun says that it is one: 마감, 締切, "the deadline for".
    let isCalled: Bool
    let sentence: Int
    let block: Int
  }

  func findings(in draft: Draft) -> [Finding] {
    let deadlines = draft.sentences.indices.flatMap { self.deadlines(in: $0, draft) }
    guard deadlines.count >= 2 else { return [] }
    var byWord: [UInt64: [Int]] = [:]
    for (index, deadline) in deadlines.enumerated() {
      for word in deadline.set { byWord[word, default: []].append(index) }
    }
    // A word in many deadlines tells none apart, and pairs of them would be many.
    let distinctive = byWord.filter { $0.value.count <= 12 }
    var reported: Set<Int> = []
    var findings: [Finding] = []
    for (index, deadline) in deadlines.enumerated() where !reported.contains(index) {
      let near = Set(deadline.set.flatMap { distinctive[$0] ?? [] }).filter { $0 > index }
      for other in near.sorted() where !reported.contains(other) {
        guard let severity = severity(deadline, deadlines[other], draft) else { continue }
        reported.insert(other)
        findings.append(finding(severity, deadline, deadlines[other], draft))
        break
      }
    }
    return findings
  }

  private func deadlines(in index: Int, _ draft: Draft) -> [Deadline] {
    let sentence = draft.sentences[index]
    guard draft.outline.blocks[sentence.block].kind != .contents else { return [] }
    let times = draft.document.mentions(in: sentence.range).filter {
      $0.kind == .date || $0.kind == .period
    }
    let hits = times.indices.filter {
      isDeadline(times[$0], in: sentence.range, draft) && !draft.isCited(times[$0].range)
    }
    return hits.enumerated().compactMap { place, hit -> Deadline? in
      let date = times[hit]
      guard case .time(let span) = date.value, span.start == span.end else { return nil }
      // From the deadline before to the deadline after, within reach.
      let start = hits[..<place].last { times[$0].range.upperBound <= date.range.lowerBound }
        .map { times[$0].range.upperBound }
      let end = hits[(place + 1)...].first { times[$0].range.lowerBound >= date.range.upperBound }
        .map { times[$0].range.lowerBound }
      let reach = (
        draft.before(date.range.lowerBound, 150, within: sentence.range).lowerBound,
        draft.after(date.range.upperBound, 150, within: sentence.range).upperBound
      )
      let clause = max(start ?? 0, reach.0)..<min(end ?? reach.1, reach.1)
      let first = times.boundary { $0.range.upperBound > clause.lowerBound }
      let own = times[first...].prefix { $0.range.lowerBound < clause.upperBound }
      let words = ContentWords(in: clause, of: draft.text.bytes, without: own.map(\.range))
      let lead = ContentWords(
        in: max(clause.lowerBound, date.range.lowerBound - 48)..<date.range.lowerBound,
        of: draft.text.bytes)
      let money = draft.amounts(in: clause).filter { $0.kind == .money }.map(\.nominal)
      return Deadline(
        date: date, days: span.start.first...span.end.last, words: words, set: words.set,
        lead: lead.set, isOccasion: isOccasion(before: date.range.lowerBound, draft),
        money: Set(money), isCalled: isCalled(date, in: sentence.range, draft),
        sentence: index, block: sentence.block)
    }
  }

  /// "임기가 끝나는 2029년 1월", 「任期が終わる2029年1月」.
  private func isOccasion(before date: Int, _ draft: Draft) -> Bool {
    var end = date
    while end > 0, draft.text.bytes[end - 1] == 0x20 { end -= 1 }
    let near = max(0, end - 12)..<end
    return draft.last(Self.adnominal, in: near)?.upperBound == end
  }

  private func isDeadline(_ date: Mention, in sentence: Range<Int>, _ draft: Draft) -> Bool {
    guard case .time = date.value else { return false }
    let bytes = draft.text.bytes
    var next = date.range.upperBound
    next = WrittenDate.blanks(bytes, next, min(sentence.upperBound, next + 2))
    if Self.after.match(in: bytes, at: next, before: sentence.upperBound) != nil {
      let lead = draft.before(date.range.lowerBound, 24, within: sentence)
      return !draft.has(Self.starts, in: lead)
    }
    if isCalled(date, in: sentence, draft) { return true }
    let lead = draft.before(date.range.lowerBound, 16, within: sentence)
    guard let word = draft.last(Self.before, in: lead) else { return false }
    return draft.text[word.upperBound..<date.range.lowerBound].allSatisfy { $0 == " " }
  }

  /// "신청 마감: 2026. 5. 29.", 「締切は1月29日」, "the deadline for signature, 30 November".
  private func isCalled(_ date: Mention, in sentence: Range<Int>, _ draft: Draft) -> Bool {
    let lead = draft.before(date.range.lowerBound, 36, within: sentence)
    if let noun = draft.last(Self.nouns, in: lead),
      draft.amounts(in: noun.upperBound..<date.range.lowerBound).isEmpty,
      !draft.has(Self.clauses, in: noun.upperBound..<date.range.lowerBound)
    {
      return true
    }
    // 「・1月29日　公募の締切」
    let tail = draft.after(date.range.upperBound, 72, within: sentence)
    guard let noun = draft.first(Self.nouns, in: tail) else { return false }
    return noun.upperBound >= sentence.upperBound - 3 && !draft.has(Self.clauses, in: tail)
      && sentence.lowerBound + 6 >= date.range.lowerBound
  }

  /// Days of one year that differ in the month or the day alone, or the ends of two months.
  private static func areNear(_ a: ClosedRange<Day>, _ b: ClosedRange<Day>) -> Bool {
    let (x, y) = (a.upperBound.components, b.upperBound.components)
    return a.lowerBound == a.upperBound && b.lowerBound == b.upperBound
      && (x.year == y.year && (x.month == y.month || x.day == y.day)
        || x.month == y.month && x.day == y.day
        || areEnds(a, b))
  }

  private func severity(_ a: Deadline, _ b: Deadline, _ draft: Draft) -> Severity? {
    guard a.sentence != b.sentence, a.block != b.block || a.isCalled || b.isCalled else {
      return nil
    }
    guard !areOneWithoutYear(a, b, draft) else { return nil }
    let gap = max(a.days.lowerBound - b.days.upperBound, b.days.lowerBound - a.days.upperBound)
    // "before 1 January" and "by the end of December" are one deadline.
    guard gap > 1 else { return nil }
    let blocks = draft.outline.blocks
    if blocks[a.block].kind == .bullet, blocks[a.block].parent == blocks[b.block].parent,
      blocks[b.block].kind == .bullet
    {
      return nil
    }
    if a.isCalled || b.isCalled, Self.areNear(a.days, b.days),
      a.words.numbers.isEmpty || b.words.numbers.isEmpty || a.words.numbers == b.words.numbers
    {
      let shared = a.set.intersection(b.set).subtracting(Self.nounWords)
      if !shared.isEmpty { return .warning }
    }
    // Each speaks of something that the other does not mention.
    let topics = (a.words.topics, b.words.topics)
    if !topics.0.isEmpty, !topics.1.isEmpty, topics.0.isDisjoint(with: b.set),
      topics.1.isDisjoint(with: a.set)
    {
      return nil
    }
    let (shared, own, others) = a.words.overlap(b.words)
    // One sum of money, or one event that the date is said to be: "the end of the president's term".
    let leads = a.lead.intersection(b.lead).count
    let isLed =
      a.isOccasion && b.isOccasion && leads >= 3
      && leads * 100 >= min(a.lead.count, b.lead.count) * 60
    if isLed || (shared >= 3 && !a.money.isDisjoint(with: b.money)) { return .warning }
    guard a.words.numbers == b.words.numbers || a.words.numbers.isEmpty || b.words.numbers.isEmpty
    else { return nil }
    let small = min(own, others)
    let large = max(own, others)
    if shared >= 4, shared * 100 >= large * 80 { return .error }
    if shared >= 3, shared * 100 >= small * 70 { return .warning }
    // The same figures are to be reached, or the days are apart as a slip of the pen would have them.
    let isSameAim = !a.words.numbers.isEmpty && a.words.numbers == b.words.numbers && shared >= 2
    let isSlip = Self.areApart(a.days, b.days) && shared >= 3 && shared * 100 >= small * 40
    // Ends of months are everybody's, so that more has to agree.
    let isOtherEnd =
      Self.areEnds(a.days, b.days) && shared >= 3 && shared * 100 >= small * 55
      && shared * 100 >= large * 40
    return isSameAim || isSlip || isOtherEnd ? .warning : nil
  }

  /// 「9月30日」 is 「2025年9月30日」, whatever year the text before it would make it.
  private func areOneWithoutYear(_ a: Deadline, _ b: Deadline, _ draft: Draft) -> Bool {
    WrittenDate.areOneWithoutYear(a.date.range, b.date.range, draft.text.bytes)
  }

  /// Whether two days differ in the year or the month alone. Ends of months are everybody's.
  private static func areApart(_ a: ClosedRange<Day>, _ b: ClosedRange<Day>) -> Bool {
    guard a.lowerBound == a.upperBound, b.lowerBound == b.upperBound else { return false }
    let (x, y) = (a.upperBound.components, b.upperBound.components)
    guard x.day == y.day, x.day < 28 || !(isEnd(a.upperBound) && isEnd(b.upperBound)) else {
      return false
    }
    return (x.year == y.year) != (x.month == y.month)
  }

  /// Whether both are ends of months, "말" or the last day, of one year or of one month.
  private static func areEnds(_ a: ClosedRange<Day>, _ b: ClosedRange<Day>) -> Bool {
    let (x, y) = (a.upperBound.components, b.upperBound.components)
    return isEnd(a.upperBound) && isEnd(b.upperBound) && a.upperBound - a.lowerBound <= 11
      && b.upperBound - b.lowerBound <= 11 && (x.year == y.year) != (x.month == y.month)
  }

  private static func isEnd(_ day: Day) -> Bool {
    let parts = day.components
    return parts.day == Day.length(ofMonth: parts.month, in: parts.year)
  }

  private func finding(
    _ severity: Severity, _ first: Deadline, _ second: Deadline, _ draft: Draft
  ) -> Finding {
    let (a, b) = (draft[first.date.range], draft[second.date.range])
    let line = draft.line(first.date.range.lowerBound)
    return Finding(
      severity, second.date.range,
      Text(
        en: "The deadline is \(b) here, but \(a) on line \(line).",
        ko: "기한이 여기서는 \(b), \(line)행에서는 \(a) 표기임.",
        ja: "期限がここでは\(b)、\(line)行目では\(a)である。"),
      evidence: [.init(first.date.range)])
  }

  private static let nounList = "마감|마감일|기한|시한|締切|締め切り|締切り|期限|deadline|closing date|due date"
  private static let nouns = WordList(nounList)
  private static let nounWords: Set<UInt64> = nounList.split(separator: "|").reduce(into: []) {
    let bytes = Array($1.utf8)
    $0.formUnion(ContentWords(in: 0..<bytes.count, of: bytes).set)
  }
  private static let clauses = WordList("。|. |;|까지|まで|연장|延長")
  private static let adnominal = WordList("는|인|한|된|될|할|の|である|する|される|となる|わる|れる")
  private static let after = WordList("까지|전까지|전에|이전|이내|내에|안에|안으로|말까지|まで|以前|以内|までに|前に")
  private static let before = WordList(
    "by|due on|due by|due in|before|until|till|no later than|by the end of|not later than|by end|prior to"
  )
  private static let starts = WordList("부터|에서|~|から|より|from|between")
}
