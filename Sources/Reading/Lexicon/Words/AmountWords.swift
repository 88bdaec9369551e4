// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Lexicon {
  /// Numerals, scales, currencies, units, counters and bounds.
  mutating func addAmountWords() {
    addNumerals()
    addMoneyWords()
    addUnitWords()
    addCounterWords()
    addBoundWords()
    addPeriodWords()
  }

  /// Per year, quarter, month and day, before and after an amount.
  private mutating func addPeriodWords() {
    add(words: "연간 매년 年間 毎年", Sense(role: .perPeriod, a: 0))
    add(words: "분기당 매분기", Sense(role: .perPeriod, a: 1))
    add(words: "월간 매월 매달 月間 毎月", Sense(role: .perPeriod, a: 2))
    add(words: "일일 매일 日量 毎日 하루", Sense(role: .perPeriod, a: 3))
    add(
      words: "annually a_year per_year per_annum each_year every_year /year p.a.",
      Sense(role: .perPeriod, a: 0, b: 1))
    add(words: "quarterly a_quarter per_quarter each_quarter", Sense(role: .perPeriod, a: 1, b: 1))
    add(words: "monthly a_month per_month each_month", Sense(role: .perPeriod, a: 2, b: 1))
    add(words: "daily a_day per_day each_day", Sense(role: .perPeriod, a: 3, b: 1))
  }
}
