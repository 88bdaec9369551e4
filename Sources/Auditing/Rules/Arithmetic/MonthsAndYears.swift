// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// What a month comes to and what a year does, side by side: 「月に約20円、年に約240円」, "USD 5 a month, or USD 60 a year".
struct MonthsAndYears {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] {
    draft.statements.flatMap { sentence -> [Finding] in
      let money = draft.amounts(in: sentence.range).filter {
        ($0.kind == .money || $0.kind == .quantity) && $0.numeral != nil
      }
      return zip(money, money.dropFirst()).compactMap { check($0, $1, sentence.range) }
    }
  }

  private func check(_ month: Stated, _ year: Stated, _ sentence: Range<Int>) -> Finding? {
    guard month.isCommensurable(with: year), month.nominal > 0, year.nominal > month.nominal,
      month.bound == .exact || month.bound == .about, year.bound == .exact || year.bound == .about,
      year.range.lowerBound - month.range.upperBound <= 30,
      isOf(.month, month, Self.monthly, Self.perMonth, sentence),
      isOf(.year, year, Self.yearly, Self.perYear, sentence)
    else { return nil }
    let twelve = Interval(exactly: 12)
    let computed = month.widestFace * twelve
    let value = month.nominal * 12
    guard !computed.overlaps(year.widestFace),
      DigitSlip.areApart(value, year.nominal) || month.isSlip(of: year.nominal / 12)
    else { return nil }
    return draft.mismatch(
      .warning, stated: year, computed: value,
      arithmetic: "\(draft[month.range]) × 12 = \(draft.written(value, like: year))",
      evidence: [.init(month.range)])
  }

  private func isOf(
    _ period: Quantities.Unit.Period, _ amount: Stated, _ before: WordList, _ after: WordList,
    _ sentence: Range<Int>
  ) -> Bool {
    let at = amount.range
    if amount.per == period { return true }
    guard amount.per == nil else { return false }
    let lead = draft.before(at.lowerBound, 12, within: sentence)
    let last = draft.amounts(in: lead).last?.range.upperBound ?? lead.lowerBound
    return draft.has(before, in: last..<at.lowerBound)
      || after.match(in: draft.text.bytes, at: at.upperBound, before: sentence.upperBound) != nil
  }

  private static let monthly = WordList("월 |매월|매달|한 달|月に|月額|毎月|月約|monthly")
  private static let yearly = WordList("연 |연간|매년|한 해|年に|年間|年額|毎年|年約|yearly|annually")
  private static let perMonth = WordList(" a month| per month| each month|/month| monthly")
  private static let perYear = WordList(" a year| per year| each year|/year| annually| yearly")
}
