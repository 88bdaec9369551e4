// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A growth rate, share, multiple, average or difference against figures of the sentences before it.
///
/// A claim that any figures near it explain is left alone. One that none explains is reported only if
/// the figures that its words name would give it but for a slip of the pen.
struct DerivedFigureRule: Rule {
  let id = "derived-figure"
  let title = Text(en: "Figures computed from others", ko: "다른 수치에서 계산된 수치", ja: "他の数値から計算される数値")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    var dated: DatedFigures?
    let tables = TablePairs(draft)
    return draft.surroundings.all.flatMap { place in
      draft.amounts(in: place.own).compactMap { figure in
        guard let claim = FigureClaim(figure, in: place.own, draft) else { return nil }
        let byYear = dated ?? DatedFigures(draft)
        dated = byYear
        return check(claim, place, byYear, tables, draft)
      }
    }
  }

  /// An amount near the claim, with how much speaks for its being meant.
  private struct Operand {
    let amount: Stated
    let nearness: Int
    let words: Set<Int32>
    let year: Int?
  }

  /// What the claim would be of two figures, and how much speaks for their being meant.
  private struct Candidate {
    let derivation: Derivation
    let score: Int
    /// Whether the years of both are those that the claim compares, or one is certainly not.
    var years: Agreement = .unknown

    enum Agreement { case both, unknown, other }
  }

  private func check(
    _ claim: FigureClaim, _ place: Surroundings, _ dated: DatedFigures, _ tables: TablePairs,
    _ draft: Draft
  ) -> Finding? {
    let operands = operands(of: claim, place, draft)
    guard operands.count <= 24 else { return nil }
    let bound = BoundOperands(claim, in: place.own, draft)
    if bound.isComplete { return check(claim, bound, operands, draft) }
    let lead = draft.words(in: place.own.lowerBound..<claim.figure.range.lowerBound)
    let subject = draft.content(lead.suffix(12))
    let candidates =
      derivations(claim, operands, subject, place, draft)
      + datedDerivations(claim, dated, subject, place, draft)
    let explained = candidates.filter { $0.derivation.explains(claim.figure) }
    guard !explained.contains(where: { $0.years != .other }) else {
      // Any two figures may come to a share; those that it names have to.
      return NamedShare(claim, bound, in: place.own, draft)?.slip(draft.figures)
        .map { finding(claim, $0, draft) }
    }
    var best: (score: Int, derivation: Derivation)?
    for candidate in candidates where candidate.years != .other {
      let isDated = candidate.years == .both
      // Another two years explain it: those that the words name have to be known.
      guard isDated || explained.isEmpty else { continue }
      guard bound.admits(candidate.derivation) else { continue }
      // Round numbers are a digit apart from much; those of the claim's own sentence are meant.
      let digits = isDated || candidate.score >= 5 ? 2 : candidate.score >= 4 ? 3 : 4
      guard candidate.score >= claim.least,
        candidate.derivation.isSlipped(claim.figure, digits: digits)
      else { continue }
      if best.map({ candidate.score > $0.score }) ?? true {
        best = (candidate.score, candidate.derivation)
      }
    }
    if best == nil, let named = NamedShare(claim, bound, in: place.own, draft)?.slip(draft.figures)
    {
      return finding(claim, named, draft)
    }
    guard let best,
      !tables.derivations(claim, subject, draft).contains(where: { $0.explains(claim.figure) })
    else { return nil }
    return finding(claim, best.derivation, draft)
  }

  /// A claim whose figures the grammar gives: they have to bear it out, or others of its own sentence.
  private func check(
    _ claim: FigureClaim, _ bound: BoundOperands, _ operands: [Operand], _ draft: Draft
  ) -> Finding? {
    guard let a = bound.first, let b = bound.second,
      a.per == b.per || a.per == nil || b.per == nil
    else { return nil }
    let company = operands.map(\.amount)
    let (first, second) = (a.sharpened(by: company), b.sharpened(by: company))
    guard let derivation = FigureRelation(claim).of(first, second, draft) else {
      return bound.isFromTo ? reversed(claim, first, second, draft) : nil
    }
    guard
      !derivation.explains(claim.figure)
        || derivation.isUnlikely(claim.figure) && derivation.isSlipped(claim.figure, digits: 3)
    else { return nil }
    let own = operands.filter { $0.nearness == 2 }.map(\.amount)
    let isExplained = own.contains { x in
      own.contains { y in
        x.range != y.range && x.canJoin(y)
          && FigureRelation.all(claim, x, y, draft).contains {
            $0.formula != derivation.formula && $0.explains(claim.figure)
          }
      }
    }
    guard !isExplained else { return nil }
    let isSlip =
      derivation.isSlipped(claim.figure, digits: 0)
      || first.slips().contains {
        FigureRelation(claim).of($0, second, draft)?.explains(claim.figure) ?? false
      }
      || second.slips().contains {
        FigureRelation(claim).of(first, $0, draft)?.explains(claim.figure) ?? false
      }
    return isSlip || bound.isFromTo ? finding(claim, derivation, draft) : nil
  }

  /// "from 12 to 15, a fall of 25 per cent": the word goes the other way, and only the word.
  private func reversed(
    _ claim: FigureClaim, _ a: Stated, _ b: Stated, _ draft: Draft
  ) -> Finding? {
    guard case .growth(let falls) = claim.kind, a.nominal != b.nominal,
      let other = FigureRelation(kind: .growth(falls: !falls), figure: claim.figure).of(
        a, b, draft),
      other.explains(claim.figure)
    else { return nil }
    let (x, y, rate) = (draft[a.range], draft[b.range], draft[claim.figure.range])
    return Finding(
      .warning, claim.figure.range,
      falls
        ? Text(
          en: "From \(y) to \(x) is a rise, but \(rate) is told as a fall.",
          ko: "\(y)에서 \(x)로는 늘어난 것인데 \(rate)는 줄어든 것으로 쓰임.",
          ja: "\(y)から\(x)へは増えているが、\(rate)は減ったと書かれている。")
        : Text(
          en: "From \(y) to \(x) is a fall, but \(rate) is told as a rise.",
          ko: "\(y)에서 \(x)로는 줄어든 것인데 \(rate)는 늘어난 것으로 쓰임.",
          ja: "\(y)から\(x)へは減っているが、\(rate)は増えたと書かれている。"),
      evidence: [.init(a.range), .init(b.range)])
  }

  private func finding(_ claim: FigureClaim, _ derivation: Derivation, _ draft: Draft) -> Finding {
    let places = max(0, -claim.figure.step.exponent)
    let shown = derivation.value.rounded(to: max(places, claim.figure.kind == .share ? 1 : 2))
    let isPlain = claim.figure.kind == .share || claim.figure.kind == .multiple
    let unit = claim.figure.kind == .share ? (claim.figure.unit ?? "%") : ""
    let result = isPlain ? shown.grouped() + unit : draft.written(shown, like: claim.figure)
    return draft.mismatch(
      .warning, stated: claim.figure,
      computed: isPlain ? derivation.value.rounded(to: places) : shown,
      arithmetic: "\(derivation.formula) = \(result)",
      evidence: derivation.operands.map { .init($0) })
  }

  private func operands(of claim: FigureClaim, _ place: Surroundings, _ draft: Draft) -> [Operand] {
    let company = place.before.flatMap(draft.additive)
    return place.before.enumerated().flatMap { distance, sentence -> [Operand] in
      let years = FigureYears(sentence, draft)
      return draft.additive(in: sentence).compactMap { amount -> Operand? in
        guard amount.range != claim.figure.range else { return nil }
        return Operand(
          amount: amount.sharpened(by: company),
          nearness: distance == 0 ? 2 : distance <= 2 ? 1 : 0,
          words: draft.subject(of: amount.range, in: sentence), year: years.year(of: amount))
      }
    }
  }

  /// Growth and multiples of figures that stand anywhere, by their years and what they are said to be.
  private func datedDerivations(
    _ claim: FigureClaim, _ dated: DatedFigures, _ subject: Set<Int32>, _ place: Surroundings,
    _ draft: Draft
  ) -> [Candidate] {
    guard claim.comparesYears else { return [] }
    let times = FigureYears(place.own, draft).compared(by: claim.figure)
    guard let later = times.subject, let base = times.base, later != base else { return [] }
    let ends = dated.pairs(of: later, and: base, named: subject)
    return ends.compactMap { a, b -> Candidate? in
      guard a.amount.range != claim.figure.range, b.amount.range != claim.figure.range,
        let derivation = FigureRelation(claim).of(a.amount, b.amount, draft)
      else { return nil }
      return Candidate(derivation: derivation, score: 4, years: .both)
    }
  }

  private func derivations(
    _ claim: FigureClaim, _ operands: [Operand], _ subject: Set<Int32>, _ place: Surroundings,
    _ draft: Draft
  ) -> [Candidate] {
    switch claim.kind {
    case .average:
      return averages(claim, operands, subject, place, draft).map {
        Candidate(derivation: $0, score: $1)
      }
    case .product:
      return UnitProducts(claim, place, draft).derivations(
        of: operands.map { ($0.amount, $0.nearness) }
      ).map { Candidate(derivation: $0, score: $1) }
    default: break
    }
    let times = FigureYears(place.own, draft).compared(by: claim.figure)
    let whole = whole(for: claim, operands, place, draft)
    var found: [Candidate] = []
    for a in operands {
      for b in operands where a.amount.range != b.amount.range && a.amount.canJoin(b.amount) {
        guard a.amount.per == b.amount.per,
          let derivation = FigureRelation(claim).of(a.amount, b.amount, draft)
        else { continue }
        let named = a.words.isDisjoint(with: subject) ? 0 : 1
        let years = agreement(claim, times, a.year, b.year)
        let dated = years == .both ? 2 : b.amount.range == whole ? 1 : 0
        found.append(
          Candidate(
            derivation: derivation, score: a.nearness + b.nearness + named + dated, years: years))
      }
    }
    return found
  }

  /// What "of the total" is of, if the sentence says so: the first and largest amount of money.
  private func whole(
    for claim: FigureClaim, _ operands: [Operand], _ place: Surroundings, _ draft: Draft
  ) -> Range<Int>? {
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
    _ claim: FigureClaim, _ times: (subject: Int?, base: Int?), _ a: Int?, _ b: Int?
  ) -> Candidate.Agreement {
    guard claim.comparesYears else { return .unknown }
    if let subject = times.subject, let base = times.base {
      if a == subject, b == base { return .both }
      if let a, let b, a != subject || b != base { return .other }
    }
    return .unknown
  }

  /// A total divided by the years, the pieces or the days that stand near it.
  private func averages(
    _ claim: FigureClaim, _ operands: [Operand], _ subject: Set<Int32>, _ place: Surroundings,
    _ draft: Draft
  ) -> [(Derivation, Int)] {
    let totals = operands.filter {
      $0.amount.canJoin(claim.figure) && $0.amount.nominal > claim.figure.nominal
    }
    let lengths = place.before.enumerated().flatMap { distance, sentence in
      draft.document.mentions(in: sentence).compactMap { mention in
        Self.years(mention).map {
          (range: mention.range, number: $0, nearness: distance == 0 ? 2 : 1)
        }
      }
    }
    let counts = operands.filter {
      !$0.amount.canJoin(claim.figure) && $0.amount.kind != .money && $0.amount.nominal > 1
    }.map { (range: $0.amount.range, number: $0.amount.nominal, nearness: $0.nearness) }
    // One total and one length are meant for one another.
    let isPlain =
      Set(totals.filter { $0.nearness > 0 }.map(\.amount.nominal)).count == 1
      && Set(lengths.map(\.number)).count == 1
    return totals.flatMap { total in
      (lengths + counts).compactMap { divisor in
        let by = Interval(exactly: divisor.number)
        guard divisor.number > 1, let printed = total.amount.face / by,
          let widest = total.amount.widestFace / by
        else { return nil }
        let named = total.words.isDisjoint(with: subject) ? 0 : 1
        let isYearly = lengths.contains { $0.range == divisor.range } && total.nearness > 0
        return (
          Derivation(
            value: total.amount.nominal / divisor.number, printed: printed, widest: widest,
            formula: "\(draft[total.amount.range]) ÷ \(divisor.number.grouped())",
            operands: [total.amount.range, divisor.range], isScaled: true),
          total.nearness + divisor.nearness + named + (isPlain && isYearly ? 3 : 0)
        )
      }
    }
  }

  /// A number of years, or of the years that a period names.
  private static func years(_ mention: Mention) -> Decimal? {
    if let years = AverageRule.years(mention) { return years }
    guard mention.kind == .period, case .time(let span) = mention.value else { return nil }
    let days = span.end.last - span.start.first + 1
    let years = (days * 100 + 18_262) / 36_525
    return years >= 2 && years <= 60 ? Decimal(years) : nil
  }
}
