// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Questions

/// How a value is printed in a sentence: dates in full, everything else as answers print it, unless
/// filters say otherwise.
struct ValueForm {
  let language: Language
  private var dates: DateStyle = .long
  private var isPlain = false
  private var isBounds = false
  private var isCount = false
  private var decimals: Int?

  init(language: Language) { self.language = language }

  /// Takes in a filter; false if its argument makes no sense.
  mutating func apply(_ filter: Insert.Filter) -> Bool {
    switch filter.name {
    case "plain": isPlain = true
    case "bounds": isBounds = true
    case "count": isCount = true
    case "long": dates = .long
    case "compact": dates = .compact
    case "decimals":
      guard let places = Int(filter.argument), (0...9).contains(places) else { return false }
      decimals = places
    default: break
    }
    return true
  }

  func words(_ value: Value) -> String {
    switch value {
    case .date(let date): date.formatted(language, dates)
    case .span(let span): span.formatted(language, dates)
    case .list(let values) where isCount: "\(values.count)"
    case .total where isPlain: value.plainWords(in: language)
    case .total(let total) where isBounds:
      total.interval.formatted(unit: total.unit, language, maxDecimals: decimals)
    case .amount(let amount) where isBounds:
      amount.interval.formatted(unit: amount.unit, language, maxDecimals: decimals)
    case .amount(let amount) where isPlain:
      Amount(amount.nominal, amount.unit).formatted(language, maxDecimals: decimals)
    case .amount(let amount): amount.formatted(language, maxDecimals: decimals)
    case .share(let ratio): quotient(ratio, .percent, 1)
    case .multiple(let ratio): quotient(ratio, .times, 2)
    case .number(let number, let unit) where decimals != nil:
      Amount(number, unit).formatted(language, maxDecimals: decimals)
    default: value.words(in: language)
    }
  }

  private func quotient(_ ratio: Ratio, _ form: Ratio.Form, _ usual: Int) -> String {
    isBounds
      ? ratio.formattedBounds(language, as: form, maxDecimals: decimals ?? usual)
      : ratio.formatted(language, as: form, maxDecimals: decimals ?? usual)
  }
}

extension String {
  /// A short date or amount is not torn apart at the end of a line.
  var unbroken: String {
    unicodeScalars.count > 16 ? self : split(separator: " ").joined(separator: "\u{a0}")
  }
}

extension Value {
  /// Whether it is one number or date, which no line end may tear apart.
  var isFigure: Bool {
    switch self {
    case .amount, .number, .count, .days, .share, .multiple, .date, .span: true
    default: false
    }
  }

  /// Whether a comparison holds: `below` and `above` against a number or amount (shares in per cent),
  /// `is` against a code, an id or words. Nil where the two cannot be compared.
  func holds(_ comparison: String, _ other: String) -> Bool? {
    guard comparison != "is" else { return matches(other) }
    let limit = Decimal(string: other) ?? (try? Amount(notation: other))?.nominal
    guard let limit, let own = comparable else { return nil }
    return comparison == "below" ? own < limit : own > limit
  }

  private var comparable: Decimal? {
    switch self {
    case .amount(let amount): amount.nominal
    case .total(let total): total.nominal
    case .share(let ratio): ratio.nominal * 100
    case .multiple(let ratio): ratio.nominal
    case .number(let number, _): number
    case .count(let count), .days(let count): Decimal(count)
    default: nil
    }
  }

  /// Whether the value, or a member of it, goes by this word: a code, an id, yes or no, or its words
  /// in any language.
  func matches(_ word: String) -> Bool {
    switch self {
    case .word(let code, _) where code == word: true
    case .entry(let id, _) where id.text == word: true
    case .list(let values): values.contains { $0.matches(word) }
    case .yesNo(let isSo): ["yes", "true"].contains(word) == isSo
    case .missing: word == "none"
    default: Language.allCases.contains { words(in: $0) == word }
    }
  }
}
