// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// Amounts given in two currencies: all pairs of a document that convert the same two imply rates, and
/// rates that no rounding reconciles cannot all be right.
///
/// A document may convert at the rates of different days, so rates apart by a few per cent are a
/// doubt; a rate half as large or twice as large is a slip of a digit or a unit.
struct ConversionRule: Rule {
  let id = "conversion"
  let title = Text(en: "Currency conversion", ko: "통화 환산", ja: "通貨換算")
  let severity = Severity.error

  /// An amount and its conversion, as printed.
  struct Pair {
    let from: Stated
    let to: Stated
    /// Units of `to` for one of `from`.
    let rate: Interval
    let widest: Interval
    let nominal: Decimal

    /// Whether no rate fits both: none at all, or none as rounded and the two are more than a twentieth apart.
    func contradicts(_ other: Pair) -> Bool {
      guard widest.intersection(other.widest) != nil else { return true }
      return rate.intersection(other.rate) == nil
        && abs(nominal - other.nominal) * 20 > max(nominal, other.nominal)
    }
  }

  func findings(in draft: Draft) -> [Finding] {
    let rates = ExchangeRate.all(in: draft)
    let pairs = Self.pairs(in: draft, rates)
    let stated = pairs.compactMap { check($0, rates, draft) }
    let told = Set(stated.map(\.range))
    let groups = Dictionary(grouping: pairs) { [$0.from.unit, $0.to.unit] }
    return stated
      + groups.values.flatMap { check($0, draft) }.filter { !told.contains($0.range) }
  }

  /// Holds a pair against the rates that the text says it converts by: one of them has to do.
  private func check(_ pair: Pair, _ rates: [ExchangeRate], _ draft: Draft) -> Finding? {
    let (first, second) =
      pair.from.range.lowerBound < pair.to.range.lowerBound
      ? (pair.from, pair.to) : (pair.to, pair.from)
    let rates = rates.filter { $0.joins(pair.from, pair.to) }
    let verdicts = rates.compactMap { rate in
      rate.converted(first).map {
        (rate, $0.value, Verdict(computed: $0.printed, widest: $0.widest, stated: second).severity)
      }
    }
    guard !verdicts.isEmpty, verdicts.allSatisfy({ $0.2 != nil }) else { return nil }
    // The rate of its own sentence is the one that is meant; that of another may be of another day.
    guard
      let (rate, value, severity) = verdicts.first(where: {
        $0.0.sentence.contains(second.range.lowerBound)
      }) ?? verdicts.first, let severity
    else { return nil }
    let isOwn = rate.sentence.contains(second.range.lowerBound)
    guard isOwn || severity == .error else { return nil }
    let computed = (value / second.step).rounded(to: 0) * second.step
    let isDivided = first.unit == rate.price.unit
    let arithmetic =
      "\(draft[first.range]) \(isDivided ? "÷" : "×") \(draft[rate.price.range])"
      + (rate.units == 1 ? "" : " \(isDivided ? "×" : "÷") \(rate.units)")
      + " = \(draft.written(computed, like: second))"
    return draft.mismatch(
      isOwn || Self.isFar(second.nominal / value) ? severity : .warning, stated: second,
      computed: computed, arithmetic: arithmetic,
      evidence: [.init(first.range), .init(rate.price.range)])
  }

  /// Whether two rates are farther apart than those of any two days that a paper speaks of.
  private static func isFar(_ ratio: Decimal) -> Bool {
    ratio > Decimal(14) / 10 || ratio < Decimal(7) / 10
  }

  /// Amounts that convert one another: the second in brackets right after the first, with a currency
  /// of its own. Written one way, from the currency that comes first in the alphabet.
  static func pairs(in draft: Draft, _ rates: [ExchangeRate]) -> [Pair] {
    // What states a rate stands between an amount and its conversion: "4,800억 원은 1달러=1,400원으로 환산하면 3억 달러".
    let money = draft.amounts.filter { amount in
      amount.kind == .money && amount.unit != nil && !rates.contains { $0.isMade(of: amount) }
    }
    return zip(money, money.dropFirst()).compactMap { a, b in
      guard a.unit != b.unit, a.per == b.per || a.per == nil || b.per == nil, a.nominal > 0,
        b.nominal > 0,
        let bracket = draft.bracket(
          after: a.range.upperBound, within: a.range.upperBound..<draft.text.bytes.count(upTo: b)),
        bracket.lowerBound <= b.range.lowerBound,
        b.range.upperBound <= bracket.upperBound
          || b.range.lowerBound < bracket.upperBound
            && b.range.lowerBound - bracket.lowerBound <= 40
      else {
        return besides(a, b, rates, draft)
      }
      return pair(a, b)
    }
  }

  /// "USD 109 bn, or 17 tn yen", "총액 1,090억 달러, 엔화 기준 17조 엔", and the two amounts of a sentence that says by
  /// which rate it converts.
  private static func besides(
    _ a: Stated, _ b: Stated, _ rates: [ExchangeRate], _ draft: Draft
  ) -> Pair? {
    guard a.unit != b.unit, a.nominal > 0, b.nominal > 0, a.range.upperBound < b.range.lowerBound
    else { return nil }
    let gap = a.range.upperBound..<b.range.lowerBound
    let isRated = rates.contains {
      $0.joins(a, b) && $0.sentence.contains(a.range.lowerBound)
        && $0.sentence.contains(b.range.lowerBound)
    }
    guard
      gap.count <= 30 && draft.has(conversion, in: gap)
        || isRated && gap.count <= 48 && !areJoined(gap, rates, draft)
    else { return nil }
    return pair(a, b)
  }

  /// Whether a conjunction stands between two amounts, outside of a rate between them.
  private static func areJoined(
    _ gap: Range<Int>, _ rates: [ExchangeRate], _ draft: Draft
  ) -> Bool {
    let rate = rates.first { gap.contains($0.price.range.lowerBound) }
    guard let rate else { return draft.has(joining, in: gap) }
    let start = max(gap.lowerBound, rate.unit?.lowerBound ?? rate.price.range.lowerBound)
    return draft.has(joining, in: gap.lowerBound..<start)
      || draft.has(
        joining, in: rate.price.range.upperBound..<max(rate.price.range.upperBound, gap.upperBound))
  }
  private static let joining = WordList("와 |과 |및|,|、|と|and|plus|;|로부터|에서")

  private static func pair(_ a: Stated, _ b: Stated) -> Pair? {
    let (from, to) = a.unit ?? "" < b.unit ?? "" ? (b, a) : (a, b)
    guard let rate = to.face / from.face, let widest = to.widestFace / from.widestFace else {
      return nil
    }
    return Pair(
      from: from, to: to, rate: rate, widest: widest, nominal: to.nominal / from.nominal)
  }

  private func check(_ pairs: [Pair], _ draft: Draft) -> [Finding] {
    guard pairs.count >= 2 else { return [] }
    let found = apart(pairs, draft)
    return found.isEmpty ? slips(pairs, draft) : found
  }

  /// Where several conversions come to one rate to the last digit, one that rounding allows but that a slip of a
  /// digit away would come to that rate, too.
  private func slips(_ pairs: [Pair], _ draft: Draft) -> [Finding] {
    let byRate = Dictionary(grouping: pairs, by: \.nominal)
    guard let (rate, agreed) = byRate.max(by: { $0.value.count < $1.value.count }),
      Set(agreed.map(\.from.nominal)).count >= 2, agreed.count > pairs.count - agreed.count
    else { return [] }
    return pairs.filter { $0.nominal != rate }.compactMap { pair in
      guard
        pair.to.isSlip(of: pair.from.nominal * rate)
          || pair.from.isSlip(of: pair.to.nominal / rate)
      else { return nil }
      return finding(.warning, pair, others: agreed, draft)
    }
  }

  private func apart(_ pairs: [Pair], _ draft: Draft) -> [Finding] {
    // So many settle what the rate is; to compare all with all would take the square of them.
    let sample = pairs.indices.prefix(100)
    return pairs.indices.compactMap { index in
      let pair = pairs[index]
      let others = sample.filter { $0 != index }.map { pairs[$0] }
      let against = others.filter { pair.contradicts($0) }
      // The odd one out: it contradicts most of the others, which agree among themselves.
      guard !against.isEmpty, against.count * 2 > others.count || pairs.count == 2,
        let other = against.first, pairs.count > 2 || index == 1
      else { return nil }
      let isFar = Self.isFar(pair.nominal / other.nominal)
      return finding(isFar ? .error : .warning, pair, others: against, draft)
    }
  }

  private func finding(
    _ severity: Severity, _ pair: Pair, others: [Pair], _ draft: Draft
  ) -> Finding {
    func line(_ pair: Pair) -> String {
      "\(draft[pair.to.range]) ÷ \(draft[pair.from.range]) = \(shown(pair.nominal))"
    }
    let own = line(pair)
    let rest = others.prefix(2).map(line).joined(separator: "; ")
    return Finding(
      severity, pair.to.range,
      Text(
        en: "\(own) \(pair.to.unit ?? "") to 1 \(pair.from.unit ?? ""), but elsewhere \(rest).",
        ko: "\(own)(1 \(pair.from.unit ?? "")당 \(pair.to.unit ?? ""))인데 다른 곳에서는 \(rest).",
        ja: "\(own)（1 \(pair.from.unit ?? "")あたり\(pair.to.unit ?? "")）だが、他では\(rest)。"),
      evidence: [.init(pair.from.range)]
        + others.prefix(12).flatMap { [.init($0.from.range), .init($0.to.range)] })
  }

  private func shown(_ rate: Decimal) -> String {
    rate.rounded(to: rate >= 10 ? 1 : 4).grouped()
  }

  private static let conversion = WordList(
    "엔화|원화|달러화|환산|기준|약|해당|equivalent|about|or|worth|equal|equals|approximately|roughly|i.e.|in dollars|in US dollars|in euros|달러로 |달러로는|원화로 |원으로는|유로로 |엔으로 |円換算|換算|にして|に直すと|建てで|約|相当"
  )
}

extension [UInt8] {
  /// Where the search for a bracket around an amount may end: a little after the amount.
  fileprivate func count(upTo amount: Stated) -> Int {
    Swift.min(count, amount.range.upperBound + 60)
  }
}
