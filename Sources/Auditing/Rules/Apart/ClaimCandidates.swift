// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// An amount near a claim, with how much speaks for its being meant.
struct ClaimOperand {
  let amount: Stated
  /// 2 in the claim's own sentence, 1 in the two before it, 0 farther off.
  let nearness: Int
  /// The words before it.
  let words: Set<Int32>
  let year: Int?
  /// Whether a word before it makes it a total.
  let isTotal: Bool

  /// - Parameter company: the amounts of the claim's own sentence and of those before it.
  static func all(
    of claim: FigureClaim, _ place: Surroundings, _ company: [Stated], _ draft: Draft
  ) -> [ClaimOperand] {
    place.before.enumerated().flatMap { distance, sentence -> [ClaimOperand] in
      let years = FigureYears(sentence, draft)
      // "from 40,000 tonnes to 46,000 tonnes", which the reader takes as one range, holds two figures.
      let spans = draft.amounts(in: sentence).filter { $0.isAdditive && $0.ends != nil }
        .flatMap { span in
          span.ends.map { [span.taken(at: $0.lowerBound), span.taken(at: $0.upperBound)] } ?? []
        }
      return (draft.additive(in: sentence) + spans).compactMap { amount in
        guard amount.range != claim.figure.range else { return nil }
        return ClaimOperand(
          amount: amount.sharpened(by: company),
          nearness: distance == 0 ? 2 : distance <= 2 ? 1 : 0,
          words: draft.subject(of: amount.range, in: sentence), year: years.year(of: amount),
          isTotal: draft.hasTotal(in: draft.before(amount.range.lowerBound, 18, within: sentence))
        )
      }
    }
  }
}

/// What a claim would be of two figures, and how much speaks for their being meant.
struct ClaimCandidate {
  let derivation: Derivation
  let score: Int
  /// Whether the years of both are those that the claim compares, or one is certainly not.
  var years: Agreement = .unknown
  /// Whether the grammar or its name gives one of the two.
  var isNamed = false

  /// Whether the figures are given surely enough, and come out so evenly, that a claim of few digits is told by them.
  var isSure: Bool { isNamed && derivation.isEven }

  enum Agreement { case both, unknown, other }
}

/// The figures of which a claim may be, among those near it and those of the years that it compares.
struct ClaimCandidates {
  let check: ClaimCheck
  private let years: DatedFigures
  let draft: Draft
  let subject: Set<Int32>
  var claim: FigureClaim { check.claim }
  var place: Surroundings { check.place }
  var operands: [ClaimOperand] { check.operands }

  init(_ check: ClaimCheck, _ years: DatedFigures, _ draft: Draft) {
    self.check = check
    self.years = years
    self.draft = draft
    subject = Self.subject(of: check.claim, in: check.place.own, draft)
  }

  /// The words before a claim in its sentence.
  static func subject(
    of claim: FigureClaim, in sentence: Range<Int>, _ draft: Draft
  ) -> Set<Int32> {
    let lead = draft.words(in: sentence.lowerBound..<claim.figure.range.lowerBound)
    return draft.content(lead.suffix(12))
  }

  func all() -> [ClaimCandidate] { near() + dated() }

  private func near() -> [ClaimCandidate] {
    switch claim.kind {
    case .average: return averages()
    case .product:
      return UnitProducts(claim, place, draft).derivations(
        of: operands.map { ($0.amount, $0.nearness) }
      ).map { ClaimCandidate(derivation: $0, score: $1) }
    default: return pairs()
    }
  }

  /// The figures that go by the words right before a share, where the grammar gives no part.
  private var named: Set<Range<Int>> {
    guard case .share = claim.kind, check.bound.first == nil, claim.rate == nil else { return [] }
    let at = claim.figure.range.lowerBound
    // Words behind an amount of the sentence may be that amount's: "3.15 billion of exports, a quarter of the total".
    guard draft.additive(in: draft.before(at, 60, within: place.own)).isEmpty else { return [] }
    let words = draft.subject(of: claim.figure.range, in: place.own)
    return Set(
      operands.filter { !$0.words.isDisjoint(with: words) && !$0.isTotal }.map(\.amount.range))
  }

  /// The years that a claim compares: "rose by 18.3 % in 2024" does so with the year before.
  private var times: (subject: Int?, base: Int?) {
    let told = FigureYears(place.own, draft).compared(by: claim.figure)
    guard case .growth = claim.kind, told.base == nil, let subject = told.subject else {
      return told
    }
    return (subject, subject - 1)
  }

  private func pairs() -> [ClaimCandidate] {
    let named = named
    let times = times
    let whole = whole
    var found: [ClaimCandidate] = []
    for a in operands {
      for b in operands
      where
        (a.amount.range != b.amount.range
        || claim.comparesYears && a.amount.nominal != b.amount.nominal)
        && a.amount.canJoin(b.amount)
      {
        guard isOfOnePeriod(a.amount, b.amount), isPart(a, named), isBase(b),
          let derivation = FigureRelation(claim).of(a.amount, b.amount, draft)
        else { continue }
        let years = agreement(times, a.year, b.year)
        let dated = years == .both ? 2 : b.amount.range == whole ? 1 : 0
        let isBound =
          check.bound.first?.range == a.amount.range || check.bound.second?.range == b.amount.range
        found.append(
          ClaimCandidate(
            derivation: derivation,
            score: a.nearness + b.nearness + naming(a) + dated + (isBound ? 1 : 0)
              + (isWhole(b) ? 1 : 0) + (named.contains(a.amount.range) ? 1 : 0),
            years: years, isNamed: isBound || named.contains(a.amount.range)))
      }
    }
    return found + ofListSums(named) + ofWhatIsLeft() + rests()
  }

  /// "하루 9만 톤이 필요하다. … 3만 톤을 공급한다": a period that one of the two leaves out is the other's, for a share.
  private func isOfOnePeriod(_ a: Stated, _ b: Stated) -> Bool {
    if a.per == b.per { return true }
    guard case .share = claim.kind else { return false }
    return a.per == nil || b.per == nil
  }

  /// Whether a figure can be the part of a share: what goes by its words, or stands before it.
  private func isPart(_ operand: ClaimOperand, _ named: Set<Range<Int>>) -> Bool {
    guard case .share = claim.kind, check.bound.first == nil else { return true }
    return named.isEmpty
      ? operand.amount.range.upperBound <= claim.figure.range.lowerBound
      : named.contains(operand.amount.range)
  }

  /// Whether a figure can be the whole of a share: those behind it in its sentence are shares' parts beside it.
  private func isBase(_ operand: ClaimOperand) -> Bool {
    guard case .share = claim.kind, operand.nearness == 2 else { return true }
    return operand.amount.range.upperBound <= claim.figure.range.lowerBound
      || operand.amount.range == check.bound.second?.range
  }

  /// Whether a figure is told as a total of which shares and rests are taken.
  private func isWhole(_ operand: ClaimOperand) -> Bool {
    switch claim.kind {
    case .share, .difference: operand.isTotal
    case .growth, .multiple, .average, .product: false
    }
  }

  /// What shares leave of a whole: "of the 4.2 million half goes to stores, a third to training and the remaining 0.7
  /// million to patrols".
  private func restOfShares() -> [ClaimCandidate] {
    let before = draft.amounts(in: place.own.lowerBound..<claim.figure.range.lowerBound)
    let shares = before.filter { $0.kind == .share && $0.unit == "%" && $0.bound == .exact }
    let wholes = before.filter { $0.isAdditive && $0.canJoin(claim.figure) }
    guard !shares.isEmpty, let whole = wholes.first, wholes.count == 1,
      whole.range.upperBound <= shares[shares.startIndex].range.lowerBound
    else { return [] }
    let parts = shares.map { share in
      share.fraction(of: whole.nominal) ?? whole.nominal * share.nominal / 100
    }
    let rest = whole.nominal - parts.reduce(0, +)
    guard rest > 0 else { return [] }
    let formula =
      draft[whole.range] + " × (1 − " + shares.map { draft[$0.range] }.joined(separator: " − ")
      + ")"
    let step = max(claim.figure.step, whole.step * rest / whole.nominal)
    return [
      ClaimCandidate(
        derivation: Derivation(
          value: rest, printed: Interval(rounding: rest, step: step),
          widest: Interval(rounding: rest, step: step), formula: formula,
          operands: [whole.range] + shares.map(\.range)), score: 5, isNamed: true)
    ]
  }

  /// What a list leaves of a whole: "4조 2,000억 원 … 2조 1,000억 원, 1조 4,000억 원. 나머지 7,000억 원".
  private func rests() -> [ClaimCandidate] {
    guard case .difference = claim.kind, claim.falls == nil, claim.figure.isAdditive else {
      return []
    }
    let wholes = operands.filter {
      $0.amount.canJoin(claim.figure) && $0.amount.per == claim.figure.per
    }
    return restOfShares() + restOfPart()
      + place.before.prefix(2).flatMap { sentence in
        AmountLists.all(in: sentence, draft)
      }.filter { $0[0].canJoin(claim.figure) }.flatMap { list -> [ClaimCandidate] in
        let parts = list.filter { $0.range != claim.figure.range }
        let sum = parts.faceSum
        guard parts.count >= 2 else { return [] }
        return wholes.filter { whole in
          whole.amount.nominal > sum.nominal && !parts.contains { $0.range == whole.amount.range }
        }.map { whole in
          let formula = ([whole.amount] + parts).map { draft[$0.range] }.joined(separator: " − ")
          return ClaimCandidate(
            derivation: Derivation(
              value: whole.amount.nominal - sum.nominal, printed: whole.amount.face - sum.printed,
              widest: whole.amount.widestFace - sum.widest, formula: formula,
              operands: [whole.amount.range] + parts.map(\.range),
              isDifference: ([whole.amount] + parts).allSatisfy { $0.bound == .exact }),
            score: 1 + whole.nearness + (whole.isTotal ? 1 : 0), isNamed: true)
        }
      }
  }

  /// Whether an operand goes by a word of the claim's subject; 2 if it is what the rate is a rate of: 집행액 of 집행률.
  func naming(_ operand: ClaimOperand) -> Int {
    if let rate = claim.rate?.prefix(2), rate.count == 2,
      operand.words.contains(where: { draft.wording.stems[Int($0)].hasPrefix(rate) })
        || draft[
          draft.after(
            operand.amount.range.upperBound, 18, within: 0..<draft.text.bytes.count)
        ].contains(rate)
    {
      return 2
    }
    return operand.words.isDisjoint(with: subject) ? 0 : 1
  }

  /// Growth and multiples of figures that stand anywhere, by their years and what they are said to be.
  private func dated() -> [ClaimCandidate] {
    guard claim.comparesYears else { return [] }
    let times = FigureYears(place.own, draft).compared(by: claim.figure)
    guard let later = times.subject, let base = times.base, later != base else { return [] }
    return years.pairs(of: later, and: base, named: subject).compactMap { a, b in
      guard a.amount.range != claim.figure.range, b.amount.range != claim.figure.range,
        let derivation = FigureRelation(claim).of(a.amount, b.amount, draft)
      else { return nil }
      return ClaimCandidate(derivation: derivation, score: 4, years: .both)
    }
  }

  /// What "of the total" is of, if the sentence says so: the first and largest amount of money.
  private var whole: Range<Int>? {
    guard case .share = claim.kind,
      draft.has(
        Self.ofTheWhole, in: draft.before(claim.figure.range.lowerBound, 24, within: place.own))
        || draft.has(
          Self.ofTheWhole, in: draft.after(claim.figure.range.upperBound, 24, within: place.own))
    else { return nil }
    let money = operands.filter { $0.amount.kind == .money }.map(\.amount)
    guard let largest = money.max(by: { $0.nominal < $1.nominal }),
      money.allSatisfy({ $0.unit == largest.unit })
    else { return nil }
    return largest.range
  }
  private static let ofTheWhole = WordList(
    "전체의|총액의|총사업비의|全体の|総額の|of the total|of the whole|of the budget")

  /// Whether two figures are of the years that a claim compares.
  private func agreement(
    _ times: (subject: Int?, base: Int?), _ a: Int?, _ b: Int?
  ) -> ClaimCandidate.Agreement {
    guard claim.comparesYears else { return .unknown }
    if let subject = times.subject, let base = times.base {
      if a == subject, b == base { return .both }
      if let a, let b, a != subject || b != base { return .other }
    }
    return .unknown
  }
}
