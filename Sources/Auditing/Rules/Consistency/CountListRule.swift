// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A stated count against the list it announces or sums up: marked items, a list after a colon, the
/// lines of a table's cell, the bullets below, a table's rows.
struct CountListRule: Rule {
  let id = "count-list"
  let title = Text(en: "Count and list", ko: "개수와 목록", ja: "数と列挙")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let tables = Set(draft.outline.tables.map(\.block))
    let lines = draft.outline.tables.flatMap { table in
      table.rows.joined().flatMap { $0.items.map(\.range).filter(draft.isStatement) }
    }
    let sentences = draft.statements.filter { !tables.contains($0.block) }.map(\.range)
    var found: [Finding] = []
    let splits = SplitCounts(draft)
    for sentence in sentences + lines {
      found += splits.findings(in: sentence)
      let counts = StatedCounts(draft).counts(in: sentence)
      guard !counts.isEmpty else { continue }
      let marked = MarkedItems(draft.text.bytes, in: sentence)
      for count in counts {
        if let finding = announced(count, sentence, marked, draft)
          ?? summedUp(count, sentence, marked, draft)
          ?? toldAfterwards(count, sentence, draft)
        {
          found.append(finding)
        }
      }
    }
    let below = AnnouncedItems(draft).findings().filter { item in
      !found.contains { $0.range == item.range }
    }
    let told = Set(found.map(\.range))
    let parts = CountedParts(draft).findings().filter { !told.contains($0.range) }
    let all =
      found + below + parts + CountedRows(draft).findings() + CountedHeads(draft).findings()
      + bullets(draft) + headings(draft).unlessHabit(beyond: 2)
    let others =
      CountedInTables(draft).findings() + HeadedLists(draft).findings()
      + OrdinalItems(draft).findings()
    return all + others.filter { item in !all.contains { $0.range.overlaps(item.range) } }
  }

  // MARK: - Before the list

  /// "three documents: A, B and C".
  private func announced(
    _ count: StatedCount, _ sentence: Range<Int>, _ marked: MarkedItems, _ draft: Draft
  ) -> Finding? {
    guard let colon = opening(after: count, sentence, draft),
      let list = ItemLists(draft, marked: marked).list(from: colon, to: sentence.upperBound)
    else { return nil }
    return check(count, list, draft)
  }

  /// Where a list opens after a count: a colon, a dash or a bracket close by, with no other count
  /// between.
  private func opening(after count: StatedCount, _ sentence: Range<Int>, _ draft: Draft) -> Int? {
    let tail = draft.after(count.range.upperBound, 60, within: sentence)
    if let on = Self.topics.match(
      in: draft.text.bytes, at: count.range.upperBound, before: sentence.upperBound),
      draft.has(Self.advice, in: count.range)
    {
      return on.upperBound
    }
    guard let sign = draft.first(Self.openings, in: tail) else { return nil }
    let gap = count.range.upperBound..<sign.lowerBound
    guard StatedCounts(draft).counts(in: gap).isEmpty,
      // "Four partners provide the budget of USD 800 million: …"
      draft.amounts(in: gap).allSatisfy({ $0.kind == .money }),
      !draft.has(Self.breaks, in: gap)
    else { return nil }
    let isBracket = Draft.openingBracket(draft.text.bytes, sign.lowerBound) != nil
    // "[three papers](papers.md)" leads somewhere.
    if isBracket, sign.lowerBound > 0, draft.text.bytes[sign.lowerBound - 1] == 0x5D { return nil }
    // 「6分野の外の争点（移民、デジタル）」
    if draft.has(Self.besides, in: gap) { return nil }
    if isBracket, draft.has(Self.objects, in: gap) || draft.has(Self.closed, in: gap) { return nil }
    // A bracket right after the noun lists; one further on explains something else.
    if isBracket, draft.words(in: gap).count > 2 { return nil }
    // "three facets (`open`)": code is named, not listed.
    if sign.upperBound < draft.text.bytes.count, draft.text.bytes[sign.upperBound] == 0x60 {
      return nil
    }
    // "down to three dollars — three dollars".
    let own = draft[count.range].lowercased()
    if draft[sign.upperBound..<min(sign.upperBound + own.utf8.count + 1, sentence.upperBound)]
      .lowercased().hasSuffix(own)
    {
      return nil
    }
    // "9 facts about trade — https://…".
    if draft.first(Self.addresses, in: draft.after(sign.upperBound, 10, within: sentence)) != nil {
      return nil
    }
    return sign.upperBound
  }

  /// "There are three. First, … Second, …": ordinals that open the sentences or clauses after a count
  /// at its sentence's end.
  private func toldAfterwards(
    _ count: StatedCount, _ sentence: Range<Int>, _ draft: Draft
  ) -> Finding? {
    let bytes = draft.text.bytes
    guard sentence.upperBound - count.range.upperBound <= 36 else { return nil }
    let line = draft.text.range(
      ofLine: draft.line(max(sentence.lowerBound, sentence.upperBound - 1)))
    let rest = sentence.upperBound..<min(line.upperBound, sentence.upperBound + 900)
    guard rest.count > 20,
      let first = Self.firsts.first(
        in: bytes, rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 24)),
      let list = MarkedItems(bytes, in: first.lowerBound..<rest.upperBound)
        .list(in: first.lowerBound..<rest.upperBound),
      list.most != count.number
    else { return nil }
    return finding(.error, count, items: list.most, list.range, draft)
  }

  // MARK: - After the list

  /// "△ A, △ B, △ C 등 세 건": the marked items before a count. Where "등" stands before the count, the
  /// items may be examples.
  private func summedUp(
    _ count: StatedCount, _ sentence: Range<Int>, _ marked: MarkedItems, _ draft: Draft
  ) -> Finding? {
    let lead = sentence.lowerBound..<count.range.lowerBound
    if let dates = DatesBefore(count.range.lowerBound, in: sentence, draft),
      draft.has(Self.times, in: count.range)
    {
      return dates.count == count.number
        ? nil : finding(.warning, count, items: dates.count, dates.range, draft)
    }
    guard let list = marked.list(in: lead) else { return listedBefore(count, sentence, draft) }
    let before = draft.before(count.range.lowerBound, 24, within: sentence)
    guard let closing = draft.last(Self.closings, in: before),
      count.range.lowerBound - closing.upperBound <= 8
    else { return nil }
    // A last item of this length is more than an item.
    guard list.range.count < 700 else { return nil }
    if list.most == count.number { return nil }
    let severity: Severity = list.most > count.number ? .error : .warning
    guard severity == .error || count.number - list.most == 1 else { return nil }
    return finding(severity, count, items: list.most, list.range, draft)
  }

  /// "A, B 및 C의 세 부문", "A、B、Cの3分野": short names in a row right before the count.
  private func listedBefore(
    _ count: StatedCount, _ sentence: Range<Int>, _ draft: Draft
  ) -> Finding? {
    guard let list = NamesBefore(count.range.lowerBound, in: sentence, draft),
      !list.items.contains(count.number)
    else { return nil }
    return finding(
      .warning, count,
      items: count.number > list.items.upperBound
        ? list.items.upperBound : list.items.lowerBound, list.range, draft)
  }

  private func check(_ count: StatedCount, _ list: ItemList, _ draft: Draft) -> Finding? {
    if (list.fewest...list.most).contains(count.number) { return nil }
    if !list.isMarked {
      // "35 bills (budget 2, ordinances 9, …)": each item has a number of its own.
      if let sum = CountedItems(draft.text.bytes).sum(of: list) {
        return sum == count.number
          ? nil : finding(.warning, count, items: sum, list.range, draft)
      }
      if let counted = ItemCounts(list, draft) { return counted.check(against: count, draft) }
      // Nobody leaves out two thirds of a list; 「51点（参考までに…）」 says something about it.
      if count.number > list.most * 3 || draft.has(Self.remarks, in: list.range) { return nil }
      // "3건(5억 1,000만 달러, 36.4%)": what they come to, not what they are.
      if isOfAmounts(list.range, draft) { return nil }
    }
    if list.isOpen, count.number > list.most { return nil }
    // An item may have a comma of its own; it cannot have half of one.
    let isTooMany = list.fewest > count.number
    let severity: Severity =
      list.isMarked || !isTooMany || list.fewest == count.number + 1 && list.most == list.fewest
      ? .error : .warning
    if !list.isMarked, isTooMany, list.fewest > count.number * 2 { return nil }
    return finding(
      severity, count, items: isTooMany ? list.fewest : list.most, list.range, draft)
  }

  /// Whether a list holds nothing but amounts of money, quantities and shares.
  private func isOfAmounts(_ list: Range<Int>, _ draft: Draft) -> Bool {
    let amounts = draft.amounts(in: list).filter { $0.kind != .count }
    return !amounts.isEmpty && amounts.reduce(0) { $0 + $1.range.count } * 10 >= list.count * 7
  }

  // MARK: - Bullets

  /// A line that announces a count with a colon, or "as follows", and the bullets below it.
  private func bullets(_ draft: Draft) -> [Finding] {
    let blocks = draft.outline.blocks
    var children: [Int: [Int]] = [:]
    for index in blocks.indices where blocks[index].kind == .bullet {
      if let parent = blocks[index].parent { children[parent, default: []].append(index) }
    }
    let runs = BulletRuns(blocks)
    return blocks.indices.compactMap { index in
      let block = blocks[index]
      guard block.kind == .paragraph || block.kind == .bullet else { return nil }
      let content = block.content
      let end = draft.before(content.upperBound, 60, within: content)
      guard let colon = draft.last(Self.colon, in: end),
        draft[colon.upperBound..<content.upperBound].trimmed.isEmpty
      else { return nil }
      let items =
        children[index].map {
          BulletRuns.Run(first: $0[0], last: $0[$0.count - 1], count: $0.count)
        }
        ?? runs.run(from: index + 1)
      guard let items, items.count >= 2,
        let count = StatedCounts(draft).counts(in: content).last,
        colon.lowerBound - count.range.upperBound <= 40, items.count != count.number,
        !goesOn(after: items, blocks), openingNumbers(of: items, blocks, draft) != count.number
      else { return nil }
      return finding(
        .error, count, items: items.count,
        blocks[items.first].range.lowerBound..<blocks[items.last].range.upperBound, draft)
    }
  }

  /// Whether other items of the level follow: the list was cut by items of another kind.
  private func goesOn(after items: BulletRuns.Run, _ blocks: [Block]) -> Bool {
    let next = items.last + 1
    return next < blocks.count && blocks[next].kind == .bullet
      && blocks[next].level <= blocks[items.first].level
  }

  /// "10 complaints:" / "3 complaints were dismissed" / "7 were upheld": what the numbers that open the items come to.
  private func openingNumbers(
    of items: BulletRuns.Run, _ blocks: [Block], _ draft: Draft
  ) -> Int? {
    var sum = 0
    for block in blocks[items.first...items.last]
    where block.kind == .bullet && block.level == blocks[items.first].level {
      let digits = draft.text.bytes[block.content].prefix(4).prefix { $0 &- 0x30 < 10 }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      sum += number
    }
    return sum
  }

  /// 「今後の予定（3件）」 and the bullets below it.
  private func headings(_ draft: Draft) -> [Finding] {
    let blocks = draft.outline.blocks
    let runs = BulletRuns(blocks)
    return blocks.indices.compactMap { index in
      guard blocks[index].kind == .section || blocks[index].kind == .paragraph,
        blocks[index].content.count <= 120, let items = runs.run(from: index + 1), items.count >= 2,
        let count = StatedCounts(draft).counts(in: blocks[index].content).last,
        let closing = Draft.closingBracket(draft.text.bytes, count.range.upperBound),
        Draft.openingBracket(
          draft.text.bytes, Scalars.before(draft.text.bytes, count.range.lowerBound).start) != nil,
        draft[
          (count.range.upperBound + closing)..<max(
            count.range.upperBound + closing, blocks[index].content.upperBound)
        ].trimmed.isEmpty,
        items.count != count.number
      else { return nil }
      return finding(
        .warning, count, items: items.count,
        blocks[items.first].range.lowerBound..<blocks[items.last].range.upperBound, draft)
    }
  }

  private func finding(
    _ severity: Severity, _ count: StatedCount, items: Int, _ list: Range<Int>, _ draft: Draft
  ) -> Finding { Self.finding(severity, count, items: items, [list], draft) }

  static func finding(
    _ severity: Severity, _ count: StatedCount, items: Int, _ evidence: [Range<Int>],
    _ draft: Draft
  ) -> Finding {
    let words = draft[count.range]
    return Finding(
      severity, count.range,
      Text(
        en: "“\(words)”, but \(items) are listed.",
        ko: "\(words.quoted(.called))고 했으나 열거된 것은 \(items)개임.",
        ja: "「\(words)」とあるが、列挙されているのは\(items)である。"),
      evidence: evidence.map { .init($0) })
  }

  /// "four recommendations, on permits, cost allocation, procurement and monitoring".
  private static let topics = WordList(", on |, concerning |, covering ")
  private static let advice = WordList(
    "recommendations|proposals|conclusions|findings|reforms|measures|steps|lessons|priorities")
  private static let addresses = WordList("http://|https://")
  private static let besides = WordList("の外|以外|を除く|除く|외의|이외|제외|other than|besides|except")
  private static let closed = WordList(")|）")
  /// Words that make of a bracket a remark on the count.
  private static let remarks = WordList(
    "参考|概数|速報|暫定|推計|見込|以下同|前年|참고|잠정|추정|누적|전년|이하 같|provisional|preliminary|estimated|respectively|up from|down from"
  )
  private static let times = WordList("차례|회|回|번")
  private static let firsts = WordList("첫째|第一に|first|firstly")
  private static let openings = WordList(":|：|—|(|（|即ち|すなわち|namely")
  private static let breaks = WordList(",|.|、|。|;|だけ")
  private static let objects = WordList("을|를|を|が")
  private static let closings = WordList("등|등의|의|の|など|이라는|라는|,|、|—")
  private static let colon = WordList(":|：|다음과 같음.|다음과 같다.|as follows.|次のとおり。|以下のとおり。")
}
