// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// An amount per year against a total and the years it is spread over: "85 tn over three years, 28.3 tn a
/// year".
struct AverageRule: Rule {
  let id = "average"
  let title = Text(en: "Average per year", ko: "연평균", ja: "年平均")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    draft.statements.compactMap { check($0.range, draft) } + MonthsAndYears(draft).findings
  }

  private func check(_ sentence: Range<Int>, _ draft: Draft) -> Finding? {
    let money = draft.amounts(in: sentence).filter { $0.kind == .money || $0.kind == .quantity }
    guard money.count >= 2 else { return nil }
    let spans = draft.document.mentions(in: sentence).compactMap { mention in
      Self.years(mention).map { (range: mention.range, years: $0) }
    }
    guard !spans.isEmpty else { return nil }
    // The rate is marked as such: stated per year, or right after a word for it.
    guard let rate = money.first(where: { isRate($0, draft, sentence) }),
      let total = money.last(where: {
        $0.range != rate.range && $0.unit == rate.unit && !isRate($0, draft, sentence)
          && $0.range.upperBound <= rate.range.lowerBound && $0.nominal > rate.nominal
          && !isAside($0.range.upperBound..<rate.range.lowerBound, draft)
      }),
      // The years stand with the total, before the rate.
      let span = spans.last(where: { $0.range.upperBound <= rate.range.lowerBound }),
      spans.count(where: { $0.range.upperBound <= rate.range.lowerBound }) == 1,
      span.years > 1
    else { return nil }
    let years = Interval(exactly: span.years)
    guard let printed = total.face / years, let widest = total.widestFace / years,
      let severity = Verdict(computed: printed, widest: widest, stated: rate.atFace).severity
    else { return nil }
    let shown = (total.nominal / span.years / rate.step).rounded(to: 0) * rate.step
    return draft.mismatch(
      severity, stated: rate, computed: shown,
      arithmetic:
        "\(draft[total.range]) ÷ \(span.years.grouped()) = \(draft.written(shown, like: rate))",
      evidence: [.init(total.range), .init(span.range)])
  }

  /// "펀드(5년간 150조 원)와 시장(연간 40조 원)": a bracket that closes between two amounts and opened before the first.
  private func isAside(_ gap: Range<Int>, _ draft: Draft) -> Bool {
    var depth = 0
    for at in gap {
      if Draft.openingBracket(draft.text.bytes, at) != nil { depth += 1 }
      if Draft.closingBracket(draft.text.bytes, at) != nil { depth -= 1 }
      if depth < 0 { return true }
    }
    return false
  }

  private func isRate(_ amount: Stated, _ draft: Draft, _ sentence: Range<Int>) -> Bool {
    if amount.per == .year { return true }
    let lead = draft.before(amount.range.lowerBound, 40, within: sentence)
    let tail = draft.after(amount.range.upperBound, 16, within: sentence)
    guard let cue = draft.last(Cue.perYear, in: lead) else {
      return draft.first(Self.perYearAfter, in: tail) != nil
    }
    return draft.amounts(in: cue.upperBound..<amount.range.lowerBound).isEmpty
  }

  /// "3년" as a number of years; a range of years has no one average.
  static func years(_ mention: Mention) -> Decimal? {
    guard mention.kind == .period, case .duration(let text) = mention.value, text.hasPrefix("P"),
      text.hasSuffix("Y")
    else { return nil }
    return Decimal(string: String(text.dropFirst().dropLast()))
  }

  private static let perYearAfter = WordList("a year|per year|annually|each year|/year|씩|ずつ")
}
