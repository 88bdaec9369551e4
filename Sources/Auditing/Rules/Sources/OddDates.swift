// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A date that stands alone where others tell of the same thing on a day a slip of the pen away: three places
/// have the act in force on 1 July, one on 1 August.
///
/// What an event is called changes from place to place; that several places agree on its day makes up for it.
struct OddDates {
  private let draft: Draft
  private let statements: [DatedStatement]
  private let byKey: [UInt64: [Int]]

  init(_ draft: Draft, _ statements: [DatedStatement]) {
    self.draft = draft
    self.statements = statements
    var byKey: [UInt64: [Int]] = [:]
    for (index, statement) in statements.enumerated() {
      for key in statement.keys { byKey[key, default: []].append(index) }
    }
    self.byKey = byKey
  }

  /// The odd statements, each with one that it contradicts.
  func pairs() -> [(odd: DatedStatement, kept: DatedStatement)] {
    guard (2...400).contains(statements.count) else { return [] }
    return statements.indices.compactMap { index in
      let odd = statements[index]
      guard !hasCompany(index), !draft.has(Self.changes, in: clause(odd)) else { return nil }
      let shared = shared(of: index)
      func agreeing(_ other: Int) -> Int {
        shared.keys.count { statements[$0].days.overlaps(statements[other].days) }
      }
      let rivals = shared.keys.sorted().filter { isRival($0, of: odd) }
      let best = rivals.max {
        agreeing($0) * 8 + (shared[$0] ?? 0) < agreeing($1) * 8 + (shared[$1] ?? 0)
      }
      guard let kept = best, draft.text[odd.date] != draft.text[statements[kept].date],
        decides(odd, kept, shared[kept] ?? 0, agreeing(kept))
      else {
        return nil
      }
      return (odd, statements[kept])
    }
  }

  /// The other statements with the weight of the words that they have in common with one and few others have.
  private func shared(of index: Int) -> [Int: Int] {
    let bytes = draft.text.bytes
    var seen: Set<UInt64> = []
    var weights: [Int: Int] = [:]
    for word in statements[index].words.words
    where seen.insert(word.hash).inserted && !Parties.isParty(word.range, bytes) {
      let others = Set(DatedStatement.keys(of: word, bytes).flatMap { rare($0) })
      for other in others where other != index { weights[other, default: 0] += word.weight }
    }
    return weights
  }

  /// Whether another place has the same day.
  private func hasCompany(_ index: Int) -> Bool {
    statements.indices.contains {
      $0 != index && statements[$0].days.overlaps(statements[index].days)
        && !isSamePlace(statements[$0], statements[index])
    }
  }

  private func isSamePlace(_ a: DatedStatement, _ b: DatedStatement) -> Bool {
    a.sentence != nil && a.sentence == b.sentence
  }

  /// The statements with a word that few have.
  private func rare(_ key: UInt64) -> [Int] {
    let all = byKey[key] ?? []
    return all.count <= 8 ? all : []
  }

  // MARK: - One matter

  private func isRival(_ index: Int, of odd: DatedStatement) -> Bool {
    let other = statements[index]
    guard !isSamePlace(odd, other), odd.block != other.block || odd.row != nil || other.row != nil,
      odd.row == nil || other.row == nil, !areSiblings(odd, other), isSlip(odd, other)
    else { return false }
    let (m, n) = (odd.words.numbers, other.words.numbers)
    if !m.isEmpty, !n.isEmpty, m.isDisjoint(with: n) { return false }
    return !draft.has(Self.changes, in: clause(other))
      && Self.ordinal(of: clause(odd), draft) == Self.ordinal(of: clause(other), draft)
  }

  private func areSiblings(_ a: DatedStatement, _ b: DatedStatement) -> Bool {
    let (x, y) = (draft.outline.blocks[a.block], draft.outline.blocks[b.block])
    return x.kind == .bullet && y.kind == .bullet && x.parent == y.parent
  }

  private func clause(_ statement: DatedStatement) -> Range<Int> {
    statement.sentence.map { draft.sentences[$0].range }
      ?? draft.outline.blocks[statement.block].range.clamped(
        to: max(0, statement.date.lowerBound - 120)..<(statement.date.upperBound + 60))
  }

  /// "first" or "second" of a clause, in the order of the list.
  private static func ordinal(of clause: Range<Int>, _ draft: Draft) -> String? {
    ordinals.first(in: draft.text.bytes, clause).map { draft[$0].lowercased() }
  }
  private static let ordinals = WordList("second|third|fourth|fifth|두 번째|세 번째|二回目|三回目")

  private func decides(
    _ odd: DatedStatement, _ kept: Int, _ count: Int, _ agreeing: Int
  ) -> Bool {
    let other = statements[kept]
    let common = odd.occasion.intersection(other.occasion)
    if agreeing >= 2, count >= 2, !isEdge(odd) || !common.isEmpty { return true }
    let all = statements.count { $0.days.overlaps(other.days) }
    if all >= 2, count >= 1, !common.isEmpty {
      // An edge that a text gives again and again is one date of it.
      return !isEdge(odd) || count >= 2 || all >= 4 && !common.isSubset(of: .frequent)
    }
    guard let row = [odd, other].first(where: { $0.row != nil }) else { return false }
    let own = row.words.words.reduce(0) { $0 + $1.weight }
    return count >= 3 && count * 2 >= own || count >= 2 && count * 5 >= own * 4
  }

  // MARK: - Slips

  /// Whether two days differ as a slip would have it: in the year or the month alone, or in a digit of the day.
  private func isSlip(_ a: DatedStatement, _ b: DatedStatement) -> Bool {
    guard SameEventRule.areApart(a, b), isPrinted(a), isPrinted(b) else { return false }
    // A month is no slip for a day of another month, save its end for the last day.
    guard a.precision == b.precision || isLast(a) && isLast(b) else { return false }
    let (x, y) = (a.days.upperBound.components, b.days.upperBound.components)
    guard a.precision == .day, b.precision == .day, x.year == y.year, x.month == y.month else {
      return true
    }
    // The next days are those of the next session.
    return abs(x.day - y.day) >= 3
      && (x.day % 10 == y.day % 10 || x.day / 10 == y.day / 10 || x.day * 10 == y.day
        || x.day == y.day * 10 || x.day % 10 == y.day || y.day % 10 == x.day)
  }

  /// Whether a date has a month and a number: not "January" alone, nor 11日.
  private func isPrinted(_ statement: DatedStatement) -> Bool {
    let date = statement.date
    guard let last = draft.text.bytes[date].last, !Scalars.isLatin(byte: last) else { return false }
    return draft.text.bytes[date].contains(where: WrittenDate.isDigit)
      && (draft.has(Self.months, in: date) || !draft.text.bytes[date].contains { $0 >= 0x80 })
  }
  private static let months = WordList("월|月")

  private func isLast(_ statement: DatedStatement) -> Bool {
    let day = statement.days.upperBound.components
    return day.day == Day.length(ofMonth: day.month, in: day.year)
      && statement.days.upperBound - statement.days.lowerBound <= 11
  }

  /// The first or the last day of a month, which many things have.
  private func isEdge(_ statement: DatedStatement) -> Bool {
    let day = statement.days.upperBound.components
    return day.day == 1 || day.day == Day.length(ofMonth: day.month, in: day.year)
  }

  private static let changes = WordList(
    "연기|연장|변경|앞당|당초|애초|미뤄|개정|postponed|extended|extension|moved from|moved to|brought forward|originally|initially|delayed|延期|延長|変更|前倒し|当初|ずれ込"
  )
}
