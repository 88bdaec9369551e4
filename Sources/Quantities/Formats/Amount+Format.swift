// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

extension Amount {
  /// The amount as a paper in this language prints it: `about USD 33.3 bn`, `약 333억 달러`,
  /// `約333億ドル`.
  ///
  /// Published numbers are never rounded. `maxDecimals` is for computed ones: the number is then
  /// shown in its largest scale with so many decimals at most, a half rounded away from zero (the
  /// ends of a range outward).
  public func formatted(_ language: Language, maxDecimals: Int? = nil) -> String {
    let phrase = Phrase(unit: unit, language: language, maxDecimals: maxDecimals)
    if qualifier == .range, let lower = interval.lower, let upper = interval.upper {
      return phrase.text(from: lower, to: upper)
    }
    return phrase.text(nominal, Phrase.Bound(qualifier))
  }
}

extension Language {
  /// A number of days in words: `263 days`, `263일`, `263日`.
  public func days(_ count: Int) -> String {
    Amount(Decimal(count), .days).formatted(self)
  }

  /// From the fewest to the most days, where dates are not known to the day.
  public func days(_ count: ClosedRange<Int>) -> String {
    Interval(lower: Decimal(count.lowerBound), upper: Decimal(count.upperBound))?
      .formatted(unit: .days, self) ?? days(count.lowerBound)
  }
}
