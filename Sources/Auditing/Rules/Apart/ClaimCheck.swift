// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Whether the figures near a claim bear it out.
struct ClaimCheck {
  enum Outcome {
    case holds
    /// No figures explain it, and none are surely meant.
    case orphan
    case mismatch(Derivation)
    /// The two figures bear it out but for the word for rising or falling.
    case reversed(Stated, Stated)
    /// The two figures are exports and imports, and the larger one is not the one that the balance speaks for.
    case balance(Stated, Stated)
  }

  let claim: FigureClaim
  let place: Surroundings
  let bound: BoundOperands
  /// None where more amounts stand than a claim could be told by, but for a fraction, which tells its part.
  let operands: [ClaimOperand]
  private let isCrowded: Bool
  let named: NamedOperands?
  /// The figures of the text by their years.
  private let dated: DatedFigures
  let draft: Draft

  init(_ claim: FigureClaim, _ place: Surroundings, _ dated: DatedFigures, _ draft: Draft) {
    self.claim = claim
    self.place = place
    self.dated = dated
    self.draft = draft
    let amounts = place.before.flatMap(draft.additive)
    // Half of something is no part of a sum.
    let hasNoHalves = !claim.kind.isRatio
    isCrowded = amounts.count { $0.range != claim.figure.range } > Self.mostOperands
    operands =
      isCrowded && !claim.figure.isFraction
      ? []
      : ClaimOperand.all(of: claim, place, amounts, draft).filter {
        !hasNoHalves || !$0.amount.isFraction
      }
    bound = BoundOperands(claim, in: place, draft)
    named = NamedOperands(claim, bound, in: place, draft)
  }

  private static let mostOperands = 24

  /// What the figures near the claim say, or those of the tables where none do.
  func outcome() -> Outcome {
    if claim.isNamedOnly {
      // "It saved 1.23 billion. That is 25.6 % of the 4.8 billion": both stand there.
      if let a = bound.first, let b = bound.second, a.kind != .count,
        case .mismatch(let slip) = complete(a, b), slip.isSlipped(claim.figure, digits: 3),
        !isBorneOutFarOff(isTold: true)
      {
        return .mismatch(slip)
      }
      if let slip = pronounSlip { return .mismatch(slip) }
      guard let named, named.part != nil, !isCrowded, let slip = named.slip(draft.figures) else {
        return .holds
      }
      return isBorneOutFarOff() ? .holds : .mismatch(slip)
    }
    if let slip = partSlip { return .mismatch(slip) }
    let (near, isLoose) = nearOutcome()
    guard !draft.grids.all.isEmpty else { return near }
    switch near {
    case .orphan: break
    case .holds where isLoose: break
    case .holds, .mismatch, .reversed, .balance: return near
    }
    switch tableClaims.outcome() {
    case .holds: return .holds
    case .mismatch(let derivation): return .mismatch(derivation)
    case .reversed(let a, let b): return .reversed(a, b)
    case nil: return near
    }
  }

  /// Whether the grammar of its sentence gives both figures: "from 12 to 15".
  var isTold: Bool { bound.isFromTo && bound.first != nil && bound.second != nil }

  /// Whether figures near the claim, or those of a table, come to it.
  var isBorneOut: Bool {
    if let a = bound.first, let b = bound.second,
      FigureRelation(claim).of(a, b, draft)?.explains(claim.figure) ?? false
    {
      return true
    }
    if ClaimCandidates(self, dated, draft).all().contains(where: {
      $0.years != .other && $0.derivation.explains(claim.figure)
    }) {
      return true
    }
    if !draft.grids.all.isEmpty, case .holds? = tableClaims.outcome() { return true }
    return false
  }

  /// 「負担は月に約20円…。これは、月の電気料金8,000円の0.25％である」: a share of an amount beside it, of what the sentence
  /// before it begins with.
  private var pronounSlip: Derivation? {
    guard named == nil, let whole = bound.second,
      let part = NamedOperands.subject(of: claim, place, draft), part.isCommensurable(with: whole),
      let derivation = FigureRelation(claim).of(part, whole, draft),
      !derivation.explains(claim.figure), derivation.isSlipped(claim.figure, digits: 2)
    else { return nil }
    return derivation
  }

  var tableClaims: TableClaims {
    TableClaims(
      claim, bound, base: named?.whole ?? [], row: named?.words ?? [], place, draft)
  }

  /// "Half of them, 952 people" of 1,850: what a fraction says to the last digit is 925.
  private var partSlip: Derivation? {
    guard claim.figure.isFraction, claim.figure.bound == .exact, let part = bound.first,
      part.bound == .exact, DigitSlip.mantissa(part.nominal).count >= 3
    else { return nil }
    let exact = operands.compactMap { whole -> (Stated, Decimal)? in
      guard whole.amount.isCommensurable(with: part), whole.amount.range != part.range,
        let value = claim.figure.fraction(of: whole.amount.nominal)
      else { return nil }
      return (whole.amount, value)
    }
    guard !exact.contains(where: { $0.1 == part.nominal }) else { return nil }
    return exact.first {
      part.step > 0 && ($0.1 / part.step).rounded(to: 0) * part.step == $0.1
        && DigitSlip.areApart($0.1, part.nominal)
        && abs($0.1 - part.nominal) * 10 <= part.nominal
    }.flatMap { FigureRelation(claim).of(part, $0.0, draft) }
  }

  /// And whether it only holds by figures that neither the grammar nor the claim's own sentence gives.
  private func nearOutcome() -> (Outcome, isLoose: Bool) {
    if isCrowded || isOfMonths || isStartOrGap { return (.holds, true) }
    // What two of them come to together is the share of neither.
    if bound.first == nil, TableClaims.addsUp(claim, in: place.own, draft) { return (.holds, true) }
    // "857조 원(+3.8%)": against a figure of the year before, which has to be told as that.
    if claim.isSigned, bound.isOfChange { return (.holds, true) }
    if let a = bound.first, let b = bound.second { return (complete(a, b), false) }
    if let outcome = ofPoints() { return (outcome, false) }
    let candidates = ClaimCandidates(self, dated, draft).all()
    let explained = candidates.filter {
      $0.years != .other && $0.derivation.explains(claim.figure) && !isFarAbove($0.derivation)
    }
    if explained.contains(where: { bound.admits($0.derivation) }) {
      // Any two figures may come to a share; those that it names have to.
      if let slip = named?.slip(draft.figures) {
        return (isBorneOutFarOff() ? .holds : .mismatch(slip), false)
      }
      let isLoose =
        bound.first == nil && bound.second == nil && !explained.contains { $0.score >= 4 }
      return (.holds, isLoose)
    }
    if isOfOwnList { return (.holds, false) }
    // A rest that stands elsewhere, too, is told again.
    if case .difference = claim.kind, claim.falls == nil, draft.figures.isSum(claim.figure) {
      return (.holds, false)
    }
    if isOneOfEach { return (.holds, true) }
    if let best = best(of: candidates, isExplained: !explained.isEmpty) {
      // What the years or the names beside it tell counts for more than a table elsewhere.
      let isBorneOut =
        best.years != .both && isBorneOutFarOff(isTold: best.isSure && best.score >= 4)
      return (isBorneOut ? .holds : .mismatch(best.derivation), false)
    }
    if let slip = named?.slip(draft.figures) {
      return (isBorneOutFarOff() ? .holds : .mismatch(slip), false)
    }
    return (explained.isEmpty && !isBorneOutFarOff() ? .orphan : .holds, true)
  }

  /// "More than three times" is hardly told of two hundred times.
  private func isFarAbove(_ derivation: Derivation) -> Bool {
    guard case .multiple = claim.kind, claim.figure.bound == .over || claim.figure.bound == .atLeast
    else { return false }
    return derivation.value > claim.figure.nominal * 3
  }

  /// "100만 원 a month (1,200만 원 a year)": a year's figure made of a month's or a quarter's.
  private var isOfMonths: Bool {
    guard case .average = claim.kind else { return false }
    return operands.contains { operand in
      operand.nearness == 2 && operand.amount.isCommensurable(with: claim.figure)
        && [12, 4, 365].contains { operand.amount.nominal * $0 == claim.figure.nominal }
    }
  }

  /// 「年480万トンから720万トンへ」, 「月平均を100億円下回った」: no average of anything.
  private var isStartOrGap: Bool {
    guard case .average = claim.kind else { return false }
    let words = Vicinity(claim.figure, place.own, draft)
    return words.isStart || words.isGap
  }

  /// "전년 대비 5.7% 감소": the figure of the year before is meant, whatever others stand near; "前年の5,000億円から8％" gives
  /// it.
  private var isOfYearBefore: Bool {
    let end = claim.figure.range.lowerBound
    guard let cue = draft.last(Self.yearBefore, in: draft.before(end, 36, within: place.own)) else {
      return false
    }
    return draft.amounts(in: cue.upperBound..<end).isEmpty
  }
  private static let yearBefore = WordList(
    "전년|작년|지난해|전월|전분기|前年|昨年|前月|前期|year earlier|previous year|year before|last year|year on year|year-on-year"
  )

  /// "전년 대비 각각 43명, 11명 증가", 「それぞれ2.7％、2.2％」: one of several that go with as many things before them.
  private var isOneOfEach: Bool {
    draft.has(
      Self.each, in: draft.before(claim.figure.range.lowerBound, 60, within: place.own))
      || draft.has(
        Self.respectively, in: draft.after(claim.figure.range.upperBound, 60, within: place.own))
  }
  private static let each = WordList("각각|それぞれ|各々")
  private static let respectively = WordList("respectively")

  /// The slip for which most speaks.
  private func best(of candidates: [ClaimCandidate], isExplained: Bool) -> ClaimCandidate? {
    var best: ClaimCandidate?
    let isAgainstLastYear = claim.comparesYears && isOfYearBefore
    for candidate in candidates where candidate.years != .other {
      let isDated = candidate.years == .both
      guard isDated || bound.first != nil || !isAgainstLastYear else { continue }
      guard isDated || !claim.isSigned else { continue }
      // Others explain it: those that the words name or that the grammar ties to it have to be known.
      guard isDated || !isExplained || bound.first != nil, bound.admits(candidate.derivation) else {
        continue
      }
      // Round numbers are a digit apart from much; those of the claim's own sentence are meant.
      let digits =
        isDated || candidate.score >= 5 || candidate.isSure ? 2 : candidate.score >= 4 ? 3 : 4
      guard candidate.score >= claim.least,
        candidate.derivation.isSlipped(claim.figure, digits: digits)
          || candidate.score >= 5 && isSlipOfPart(candidate.derivation)
      else { continue }
      if best.map({ candidate.score > $0.score }) ?? true { best = candidate }
    }
    return best
  }

  /// Whether the claim holds to the last digit but for a slip in the figure that it is of: 30 % of 800 is 240, and
  /// the text has 260; 9 a year for five years is 45, and the text has 54.
  private func isSlipOfPart(_ derivation: Derivation) -> Bool {
    switch claim.kind {
    case .share, .average, .multiple: break
    case .growth, .difference, .product: return false
    }
    guard claim.figure.bound == .exact, derivation.value > 0,
      let part = operands.first(where: { $0.amount.range == derivation.operands.first })?.amount
    else { return false }
    return part.isSlip(of: part.nominal * claim.figure.nominal / derivation.value)
  }

  /// A claim whose figures the grammar gives: they have to bear it out, or others of its own sentence.
  private func complete(_ a: Stated, _ b: Stated) -> Outcome {
    guard a.per == b.per || a.per == nil || b.per == nil else { return .holds }
    let company = operands.map(\.amount)
    let (first, second) = (a.sharpened(by: company), b.sharpened(by: company))
    if bound.isOfChange {
      let share = FigureRelation(kind: .share, figure: claim.figure).of(first, second, draft)
      return share.map { $0.explains(claim.figure) ? .holds : .mismatch($0) } ?? .orphan
    }
    if bound.isOrdered, let falls = claim.falls, first.nominal != second.nominal,
      falls != (first.nominal < second.nominal)
    {
      return isReversed(first, second)
        ? .reversed(first, second)
        : slipAgainstWords(first, second, draft).map(Outcome.mismatch) ?? .orphan
    }
    guard let derivation = FigureRelation(claim).of(first, second, draft) else {
      return slipAgainstWords(first, second, draft).map(Outcome.mismatch) ?? .orphan
    }
    if isOfWrongSign(first, second, draft) { return .balance(first, second) }
    guard
      !derivation.explains(claim.figure)
        || derivation.isUnlikely(claim.figure) && derivation.isSlipped(claim.figure, digits: 3)
        || isNoWholeMultiple(derivation, first, second)
    else { return .holds }
    let own = operands.filter { $0.nearness == 2 && !bound.isInAside($0.amount) }.map(\.amount)
    let isExplained = own.contains { x in
      own.contains { y in
        x.range != y.range && x.canJoin(y)
          // "from … to …, a rise of" is no share of the two.
          && !((bound.isFromTo || bound.isOrdered && claim.comparesYears)
            && (Set([x.range, y.range]) == Set([a.range, b.range])
              || isOfWrongBase(x, y, first, second)))
          && FigureRelation.all(claim, x, y, draft).contains {
            $0.formula != derivation.formula && $0.explains(claim.figure)
          }
      }
    }
    guard !isExplained else { return .holds }
    let isSlip =
      claim.figure.isFraction || derivation.isSlipped(claim.figure, digits: 0)
      || FigureRelation(claim).holds(forSlipOf: first, and: second, draft)
      || FigureRelation(claim).holds(for: first, andSlipOf: second, draft)
    return isSlip || bound.isFromTo ? .mismatch(derivation) : .orphan
  }

  /// "from 1,250 to 1,075, that is by 175 or 16.3 per cent": the change as a share of what it came to.
  private func isOfWrongBase(_ x: Stated, _ y: Stated, _ first: Stated, _ second: Stated) -> Bool {
    let change = abs(first.nominal - second.nominal)
    return x.nominal == change && y.range != second.range
      || y.nominal == change && x.range != second.range
  }

  private func isReversed(_ a: Stated, _ b: Stated) -> Bool {
    let kind: FigureClaim.Kind
    switch claim.kind {
    case .growth(let falls): kind = .growth(falls: !falls)
    case .difference: kind = .difference
    default: return false
    }
    return FigureRelation(kind: kind, figure: claim.figure).of(a, b, draft)?.explains(claim.figure)
      ?? false
  }
}
