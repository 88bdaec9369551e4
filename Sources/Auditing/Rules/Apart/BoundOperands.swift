// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// The figures that the grammar of a sentence ties to a claim: "from 24 in 2024 to 36 in 2025, a rise of 50 per
/// cent", "30億ドルの4倍", "9억 달러(60%)".
struct BoundOperands {
  /// The part, the later or the larger figure.
  var first: Stated?
  /// The whole or the base.
  var second: Stated?
  /// Both stand before the claim as "from … to …".
  private(set) var isFromTo = false
  /// The words say which of the two is the later one, so that a rise or fall can be held against its word.
  var isOrdered = false
  private var isResultTold = false
  /// Whether the first is by how much the second changed, so that the rate is its share.
  private(set) var isOfChange = false
  let claim: FigureClaim
  let sentence: Range<Int>
  let previous: Range<Int>?
  let draft: Draft

  var isComplete: Bool { first != nil && second != nil }

  init(_ claim: FigureClaim, in place: Surroundings, _ draft: Draft) {
    self.claim = claim
    sentence = place.own
    previous = place.before.count > 1 ? place.before[1] : nil
    self.draft = draft
    switch claim.kind {
    case .growth, .difference: findFromTo()
    case .multiple: findMultiple()
    case .share: findShare()
    case .average, .product: break
    }
    if first == nil, second == nil { findInSentenceBefore() }
    if first == nil, let base = second { findSubjectBefore(base) }
  }

  /// "Spending was 56 million, against 34 million in 2025. This is an increase of 22 million": a sentence that
  /// compares nothing of its own speaks of the two figures of the sentence before it.
  private mutating func findInSentenceBefore() {
    switch claim.kind {
    case .growth, .multiple, .difference: break
    case .share, .average, .product: return
    }
    guard let previous, amounts.allSatisfy({ inOtherWords($0) }) else { return }
    let all = draft.amounts(in: previous).filter {
      $0.nominal > 0 && $0.numeral != nil && $0.ends == nil && claim.canCompare($0)
        && (claim.kind.isRatio || $0.canJoin(claim.figure) || claim.figure.unit == "%p")
    }
    // "grants of EUR 4.5 billion for twelve lines, up from EUR 3.6 billion for nine": the two sums.
    let money = all.filter { $0.kind == .money }
    let pair = money.count == 2 ? money : all
    guard pair.count == 2, pair[0].isCommensurable(with: pair[1]), pair[0].per == pair[1].per,
      draft.has(Self.contrasts, in: pair[0].range.upperBound..<pair[1].range.lowerBound)
        || isBase(pair[1], in: previous)
    else { return }
    if claim.comparesYears {
      // A sentence that names two years of its own speaks of other figures.
      let own = FigureYears(sentence, draft).compared(by: claim.figure)
      let years = FigureYears(previous, draft)
      if let subject = own.subject, let base = own.base {
        guard Set(pair.compactMap { years.year(of: $0) }).isSubset(of: [subject, base]) else {
          return
        }
      }
      if let one = years.year(of: pair[0]), let two = years.year(of: pair[1]), one != two {
        (first, second) = one > two ? (pair[0], pair[1]) : (pair[1], pair[0])
        isOrdered = claim.falls != nil
        return
      }
    }
    let isSmaller = pair[0].nominal < pair[1].nominal
    let isSwapped =
      switch claim.kind {
      case .growth(let falls): falls != isSmaller
      case .multiple: (claim.figure.nominal >= 1) == isSmaller
      case .share, .average, .difference, .product: false
      }
    (first, second) = isSwapped ? (pair[1], pair[0]) : (pair[0], pair[1])
  }

  /// Whether a derivation is of the figures that the grammar gives, as far as it gives them.
  func admits(_ derivation: Derivation) -> Bool {
    guard derivation.operands.count == 2 else { return true }
    if isResultTold, derivation.operands[1].lowerBound > at.lowerBound { return false }
    return (first.map { $0.range == derivation.operands[0] } ?? true)
      && (second.map { $0.range == derivation.operands[1] } ?? true)
  }

  // MARK: - From one to another

  var at: Range<Int> { claim.figure.range }

  /// Amounts of the sentence that the claim can compare.
  var amounts: [Stated] {
    let all = draft.amounts(in: sentence).filter {
      $0.range != at && $0.nominal > 0 && ($0.numeral != nil || $0.ends != nil)
        && claim.canCompare($0)
    }
    guard case .multiple = claim.kind, all.contains(where: \.isAdditive) else { return all }
    return all.filter(\.isAdditive)
  }

  private mutating func findFromTo() {
    // "rose 12 per cent to 45 billion": what it came to; what it came from stands before.
    if claim.figure.kind == .share, claim.figure.unit == "%",
      let result = amounts.first(where: { $0.range.lowerBound >= at.upperBound }),
      Self.ledTo.match(
        in: draft.text.bytes, at: at.upperBound, before: result.range.lowerBound)?.upperBound
        == result.range.lowerBound
    {
      first = result
      isResultTold = true
      return
    }
    let before = amounts.filter { $0.range.upperBound <= at.lowerBound }
    // The reader takes "from 24 to 36" as one range.
    if let span = before.last, let ends = span.ends, isNear(span.range.upperBound) {
      // "grew by 3,200 to 19,200": the change and what it led to.
      let lead = draft.before(span.range.lowerBound, 4, within: sentence)
      if draft.has(Self.by, in: lead) {
        second = span.taken(at: ends.upperBound - ends.lowerBound)
        first = span.taken(at: ends.upperBound)
        return
      }
      let falls = claim.falls ?? false
      second = span.taken(at: falls ? ends.upperBound : ends.lowerBound)
      first = span.taken(at: falls ? ends.lowerBound : ends.upperBound)
      return
    }
    if isOfBalance {
      let pair = before.filter { $0.ends == nil }
      if isBalance(pair) { (first, second) = (pair[0], pair[1]) }
      return
    }
    let single = before.filter { $0.ends == nil && !isInAside($0) }
    // "A, 40 per cent more than the B".
    if let base = amounts.first(where: { $0.range.lowerBound >= at.upperBound && $0.ends == nil }),
      let than = leading(base.range), than.lowerBound - at.upperBound <= 40,
      !draft.has(Self.stops, in: at.upperBound..<than.lowerBound)
    {
      second = base
      first = single.last.flatMap {
        $0.isCommensurable(with: base) && isNear($0.range.upperBound) ? $0 : nil
      }
      isOrdered = true
      return
    }
    guard let index = single.lastIndex(where: { isBase($0) }) else {
      if isBalance(single) {
        (first, second) = (single[0], single[1])
      } else if !findExcess(single) {
        findTwoYears(single)
      }
      return
    }
    let base = single[index]
    if index + 1 < single.count, single.count - index <= 3 {
      let next = single[index + 1]
      guard next.isCommensurable(with: base) else { return }
      // 「150億円から30億円（20％）の増額」: the change and its share of the base.
      if index + 2 == single.count, !isTo(base, next), claim.kind.isRatio,
        isBracketed(behind: next) && next.nominal < base.nominal
          || isBeside(next) && next.nominal * 2 < base.nominal
      {
        (first, second, isOfChange) = (next, base, true)
        return
      }
      guard isNear(single[single.count - 1].range.upperBound), isTo(base, next),
        !hasOwnTopic(after: single[single.count - 1].range.upperBound)
      else { return }
      // "3,000에서 6,000으로 두 배가 되었으나 4,200으로 30% 줄어듦": the last step of a series.
      if index + 3 == single.count, case let last = single[index + 2], isLedTo(last),
        last.isCommensurable(with: next),
        claim.kind.isRatio || last.nominal != abs(next.nominal - base.nominal)
      {
        (first, second) = (last, next)
        return
      }
      (first, second, isFromTo) = (next, base, true)
      isOrdered = true
    } else if index + 1 == single.count, isNear(base.range.upperBound) {
      second = base
      // A base that is followed by "from" alone may have what it grew to before it.
      let near =
        index > 0 && single[index - 1].isCommensurable(with: base)
          && base.range.lowerBound - pastBracket(single[index - 1].range.upperBound) <= 60
        ? single[index - 1] : nil
      // "fell to 420 million, 3.5 per cent of the 12 billion, from 480 million".
      first = single[..<index].last { $0.isCommensurable(with: base) && isResult($0) } ?? near
      isOrdered = first != nil
    }
  }

  /// "4,200만 달러로 30%", 「4,200万ドルに」.
  private func isLedTo(_ amount: Stated) -> Bool {
    Self.toAfter.match(
      in: draft.text.bytes, at: pastBracket(amount.range.upperBound), before: at.lowerBound) != nil
  }

  /// "to USD 480 million".
  private func isResult(_ amount: Stated) -> Bool {
    let lead = draft.before(amount.range.lowerBound, 4, within: sentence)
    return draft.last(Self.to, in: lead)?.upperBound == amount.range.lowerBound - 1
  }

  /// Whether the claim stands in the bracket right behind an amount.
  private func isBracketed(behind amount: Stated) -> Bool {
    guard let inside = draft.bracket(after: amount.range.upperBound, within: sentence) else {
      return false
    }
    return inside.lowerBound <= at.lowerBound && at.upperBound <= inside.upperBound
  }

  /// Whether nothing but a few words stand between an offset and the claim.
  func isNear(_ offset: Int) -> Bool {
    let gap = offset..<max(offset, at.lowerBound)
    return gap.count <= 42 && !draft.has(Self.stops, in: gap)
      && !draft.amounts(in: gap).contains { $0.kind == claim.figure.kind && $0.kind == .share }
  }

  func isBase(_ amount: Stated, in sentence: Range<Int>? = nil) -> Bool {
    if exceeds(amount) { return true }
    return Self.after.match(
      in: draft.text.bytes, at: pastBracket(amount.range.upperBound),
      before: (sentence ?? self.sentence).upperBound)
      != nil || leading(amount.range, in: sentence) != nil
  }

  /// 「関東の22万人を5万人上回った」
  func exceeds(_ base: Stated) -> Bool {
    base.range.upperBound <= at.lowerBound && at.lowerBound - base.range.upperBound <= 4
      && Self.object.match(in: draft.text.bytes, at: base.range.upperBound, before: at.lowerBound)
        != nil
      && draft.has(Self.exceeding, in: draft.after(at.upperBound, 15, within: sentence))
  }

  /// "from" or "than" right before an amount, with a word or two between.
  private func leading(_ amount: Range<Int>, in place: Range<Int>? = nil) -> Range<Int>? {
    let sentence = place ?? self.sentence
    let last = draft.amounts(in: sentence.lowerBound..<amount.lowerBound).last?.range.upperBound
    let lead = draft.before(amount.lowerBound, 28, within: sentence)
      .clamped(to: (last ?? sentence.lowerBound)..<amount.lowerBound)
    guard let cue = draft.last(Self.before, in: lead),
      !draft.has(Self.stops, in: cue.upperBound..<amount.lowerBound),
      // "from 2024 to 2025 and by EUR 20 million" is from a year.
      !draft.text.bytes[cue.upperBound..<amount.lowerBound].contains(where: { $0 &- 0x30 < 10 })
    else { return nil }
    return cue
  }

  /// "A에서 B로", "AからBへ", "from A to B".
  func isTo(_ base: Stated, _ next: Stated) -> Bool {
    let gap = base.range.upperBound..<next.range.lowerBound
    guard gap.count <= 60 else { return false }
    if leading(base.range) != nil { return draft.has(Self.to, in: gap) }
    return Self.toAfter.match(
      in: draft.text.bytes, at: pastBracket(next.range.upperBound), before: sentence.upperBound)
      != nil
  }

  /// The offset after a bracket that begins at an offset: "30억 달러(연 6억 달러)의".
  ///
  /// Of an amount in a bracket it is the end of that: "전년 동기(24억 달러)보다".
  func pastBracket(_ offset: Int) -> Int {
    if let closing = Draft.closingBracket(draft.text.bytes, offset), offset < sentence.upperBound {
      return offset + closing
    }
    guard let inside = draft.bracket(after: offset, within: sentence),
      inside.lowerBound - offset <= 3
    else { return offset }
    return inside.upperBound
      + (Draft.closingBracket(draft.text.bytes, inside.upperBound) ?? 0)
  }

  private static let after = WordList(
    "에서|보다|대비| 대비|에 비해|에 비하여| 수준에서|から|より|に比べ|と比べ|比で|比")
  private static let before = WordList("from|than|over|compared with|compared to|against")
  private static let ledTo = WordList(" to | to about | to nearly |, to ")
  private static let by = WordList("by")
  private static let object = WordList("を|를|을")
  private static let to = WordList("to")
  private static let toAfter = WordList("로|으로|까지|へ|に|と")
  static let stops = WordList(";|。|. |；")
  private static let exceeding = WordList("上回|下回|超え|웃돌|웃돈|밑돌|밑돈|상회|하회")
  static let ofAfter = WordList("의|の|대비|보다| 대비|より|に対する|に対し|에 대한| 가운데|のうち| 중")
}
