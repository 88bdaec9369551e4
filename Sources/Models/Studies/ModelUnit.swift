// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
public import Quantities

/// A unit as models declare it (`USD bn/year`, `share`, `months`), made readable.
public struct ModelUnit: Hashable, Sendable {
  private enum Measure: Hashable, Sendable {
    /// Money or another unit of the ledger, and how many of it one of the model's is.
    case ledger(Unit, Decimal)
    /// A share of one, shown in per cent.
    case share(perYear: Bool)
    case months(fromStart: Bool)
    /// 0 or 1.
    case yesOrNo
    case other(String)
  }

  private let measure: Measure

  public init(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    let isYearly = parts.count == 2 && parts[1] == "year"
    let words = (parts.first ?? "").split(separator: " ")
    if words.count == 2, let currency = Currency(String(words[0])),
      let factor = Self.scales[String(words[1])], parts.count == 1 || isYearly
    {
      measure = .ledger(.money(currency, per: isYearly ? .year : nil), factor)
      return
    }
    measure =
      switch text {
      case "share": .share(perYear: false)
      case "share/year": .share(perYear: true)
      case "%": .ledger(.percent, 1)
      case "times": .ledger(.times, 1)
      case "years": .ledger(.years, 1)
      case "share/year, a month": .share(perYear: false)
      case "months": .months(fromStart: false)
      case "months from the start": .months(fromStart: true)
      case "yes or no": .yesOrNo
      default: .other(text)
      }
  }

  private static let scales: [String: Decimal] = [
    "mn": 1_000_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000,
  ]

  /// A number in words, to three significant digits: `USD 18.4 bn a year`, `연 184억 달러`, `15%`.
  public func words(_ value: Double, in language: Language) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
    switch measure {
    case .ledger(let unit, let factor):
      return Amount(Self.decimal(value) * factor, unit).formatted(language, maxDecimals: 2)
    case .share(let perYear):
      let percent = Self.decimal(value * 100).percent
      guard perYear else { return percent }
      return Text(en: percent + " a year", ko: "연 " + percent, ja: "年" + percent)
        .words(in: language)
    case .months(let fromStart):
      let number = Self.decimal(value).grouped(maxDecimals: 1)
      let months = number + (number == "1" ? " month" : " months")
      return
        (fromStart
        ? Text(en: months + " after the start", ko: "시작 후 \(number)개월", ja: "開始から\(number)か月")
        : Text(en: months, ko: number + "개월", ja: number + "か月")).words(in: language)
    case .yesOrNo:
      return Text(
        en: "in \(Self.decimal(value * 100).percent) of cases",
        ko: "사례의 \(Self.decimal(value * 100).percent)",
        ja: "全体の\(Self.decimal(value * 100).percent)"
      ).words(in: language)
    case .other(let unit):
      return Self.decimal(value).grouped(maxDecimals: 4)
        + (unit.isEmpty || unit == "choice" ? "" : " " + unit)
    }
  }

  /// The number alone, in the unit that `name` gives: for axes and tables.
  public func number(_ value: Double, in language: Language) -> String {
    guard value.isFinite else { return words(value, in: language) }
    switch measure {
    case .ledger(_, let factor):
      let shown = Self.counted(factor, in: language)
      return (Self.decimal(value) * factor / shown).grouped(maxDecimals: 2)
    case .share, .yesOrNo: return Self.decimal(value * 100).percent
    case .months, .other: return Self.decimal(value).grouped(maxDecimals: 3)
    }
  }

  /// What the numbers of `number` are counted in: `USD bn`, `억 달러`, `億ドル`.
  public func name(in language: Language) -> String {
    switch measure {
    case .ledger(let unit, let factor):
      let words = Amount(Self.counted(factor, in: language), unit).formatted(language)
      // "USD 1 bn", "1억 달러": without the one.
      guard let one = words.firstIndex(of: "1") else { return words }
      return (words[..<one] + words[words.index(after: one)...])
        .split(separator: " ").joined(separator: " ")
    case .share: return "%"
    case .months: return Text(en: "months", ko: "개월", ja: "か月").words(in: language)
    case .yesOrNo: return Text(en: "share of cases", ko: "사례 비율", ja: "割合").words(in: language)
    case .other(let unit): return unit
    }
  }

  /// What a bare number of the model is in, as a person would type it: `USD bn`, whatever the language
  /// counts in.
  public func declared(in language: Language) -> String {
    switch measure {
    case .ledger(let unit, let factor):
      guard let scale = Self.scales.first(where: { $0.value == factor })?.key else {
        return name(in: language)
      }
      let words = Amount(1, unit).formatted(.en).split(separator: " ")
      guard let currency = words.first, Int(currency) == nil else { return name(in: language) }
      return currency + " " + scale
    case .share, .yesOrNo:
      return Text(en: "0 to 1", ko: "0~1", ja: "0〜1").words(in: language)
    default: return name(in: language)
    }
  }

  /// Korean and Japanese count billions in hundreds of millions.
  private static func counted(_ factor: Decimal, in language: Language) -> Decimal {
    language != .en && factor == 1_000_000_000 ? 100_000_000 : factor
  }

  /// Three significant digits, and never in powers of ten.
  private static func decimal(_ value: Double) -> Decimal {
    guard value.isFinite, abs(value) > 1e-9 else { return 0 }
    var places = 2
    var size = abs(value)
    while size >= 10, places > -15 {
      size /= 10
      places -= 1
    }
    while size < 1, places < 9 {
      size *= 10
      places += 1
    }
    let plain = Decimal(value)
    guard places < 0 else { return plain.rounded(to: places) }
    let step = Decimal(sign: .plus, exponent: -places, significand: 1)
    return (plain / step).rounded(to: 0) * step
  }
}

extension Decimal {
  fileprivate var percent: String { grouped(maxDecimals: 1) + "%" }
}
