// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

extension Unit {
  /// Money takes scale words as soon as a language has one; goods from a million on; shares,
  /// multiples and spells of time never.
  var scalesFrom: Decimal? {
    switch kind {
    case .currency: 10_000
    case .percent, .times, .physical("days"), .physical("years"), .count("business days"): nil
    case .physical, .count: 1_000_000
    }
  }

  func dress(
    _ number: String, endsInWord: Bool, isOne: Bool, _ language: Language
  ) -> String {
    switch (kind, language) {
    case (.currency(let currency), .en): return currency.code + " " + number
    case (.currency(let currency), .ko):
      let name = currency.name(in: .ko)
      return number + (endsInWord || name.contains(" ") ? " " : "") + name
    case (.currency(let currency), .ja): return number + currency.name(in: .ja)
    case (.percent, _): return number + "%"
    case (.times, .en): return number + (isOne ? " time" : " times")
    case (.times, .ko): return number + "배"
    case (.times, .ja): return number + "倍"
    case (.physical(let symbol), .en):
      return number + " " + (isOne && symbol.count > 2 ? Self.singular(symbol) : symbol)
    case (.physical(let symbol), _):
      let name = Self.physicalNames[symbol].map { language == .ko ? $0.ko : $0.ja } ?? symbol
      return number + (language == .ko && endsInWord ? " " : "") + name
    case (.count(let noun), .en): return number + " " + (isOne ? Self.singular(noun) : noun)
    case (.count("projects"), _), (.count("items"), _):
      return number + (language == .ko ? "건" : "件")
    case (.count("business days"), _):
      return number + (language == .ko ? "영업일" : "営業日")
    case (.count(let noun), _): return number + " " + noun
    }
  }

  /// Symbols that Korean and Japanese print as words; the others stay symbols.
  private static let physicalNames: [String: (ko: String, ja: String)] = [
    "bbl": ("배럴", "バレル"), "t": ("톤", "トン"), "days": ("일", "日"), "years": ("년", "年"),
  ]

  /// One of a noun whose plural is regular; "aircraft" stays as it is.
  private static func singular(_ plural: String) -> String {
    if plural.hasSuffix("ies"), plural.count > 4, plural != "series" {
      return plural.dropLast(3) + "y"
    }
    let regular = plural.hasSuffix("s") && !plural.hasSuffix("ss") && plural != "series"
    return regular ? String(plural.dropLast()) : plural
  }

  func dressPeriod(_ text: String, _ language: Language) -> String {
    guard let per else { return text }
    switch (per, language) {
    case (.year, .en): return text + " a year"
    case (.quarter, .en): return text + " a quarter"
    case (.month, .en): return text + " a month"
    case (.day, .en): return text + " a day"
    case (.year, .ko): return (kind == .percent ? "연 " : "연간 ") + text
    case (.quarter, .ko): return "분기당 " + text
    case (.month, .ko): return "월간 " + text
    case (.day, .ko): return "하루 " + text
    case (.year, .ja): return (kind == .percent ? "年" : "年間") + text
    case (.quarter, .ja): return "四半期当たり" + text
    case (.month, .ja): return "月間" + text
    case (.day, .ja): return (kind == .physical("bbl") ? "日量" : "1日当たり") + text
    }
  }
}
