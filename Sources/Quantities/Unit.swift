// SPDX-License-Identifier: Apache-2.0

/// A currency by its ISO 4217 code.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
  public let code: String

  /// The currency with this ISO 4217 code, or nil for a code that Entente has no name for.
  public init?(_ code: String) {
    guard Self.known.contains(code) else { return nil }
    self.code = code
  }

  private init(known code: String) { self.code = code }

  public static let usd = Currency(known: "USD")
  public static let jpy = Currency(known: "JPY")
  public static let krw = Currency(known: "KRW")
  public static let eur = Currency(known: "EUR")

  /// Codes with names in the three languages, in alphabetical order.
  public static let known: [String] = [
    "AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "INR", "JPY", "KRW", "MXN", "SGD", "TWD",
    "USD",
  ]

  public var description: String { code }
}

/// What a number counts or measures.
public struct Unit: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case currency(Currency)
    /// A share of a whole, in per cent.
    case percent
    /// A multiple of something.
    case times
    /// A physical quantity by its symbol: GW, t, bbl, days, years.
    case physical(String)
    /// Things that are counted, by their English plural: aircraft, projects.
    case count(String)
  }

  /// The stretch of time that a flow is stated over.
  public enum Period: String, CaseIterable, Hashable, Sendable {
    case year, quarter, month, day
  }

  public let kind: Kind
  public let per: Period?

  /// A physical symbol that carries its own period (`bbl/day`) is the same unit as the plain symbol
  /// per that period, and is kept as such, so that one unit has one value.
  public init(_ kind: Kind, per: Period? = nil) {
    if case .physical(let symbol) = kind, per == nil, let slash = symbol.firstIndex(of: "/"),
      let period = Period(rawValue: String(symbol[symbol.index(after: slash)...]))
    {
      self.kind = .physical(String(symbol[..<slash]))
      self.per = period
      return
    }
    self.kind = kind
    self.per = per
  }

  public static func money(_ currency: Currency, per period: Period? = nil) -> Unit {
    Unit(.currency(currency), per: period)
  }
  public static let usd = Unit(.currency(.usd))
  public static let jpy = Unit(.currency(.jpy))
  public static let percent = Unit(.percent)
  public static let times = Unit(.times)
  public static let days = Unit(.physical("days"))
  public static let businessDays = Unit(.count("business days"))
  public static let years = Unit(.physical("years"))
  public static func count(_ noun: String) -> Unit { Unit(.count(noun)) }

  /// Physical units that a ledger may use, by symbol.
  public static let physicalSymbols = [
    "GW", "MW", "GWh", "TWh", "t", "kt", "Mt", "bbl", "bbl/day", "days", "years", "m", "km",
  ]

  public var currency: Currency? {
    if case .currency(let currency) = kind { currency } else { nil }
  }

  /// The unit as a ledger file writes it: `USD`, `USD/year`, `%`, `times`, `GW`, `aircraft`.
  public var notation: String {
    let base =
      switch kind {
      case .currency(let currency): currency.code
      case .percent: "%"
      case .times: "times"
      case .physical(let symbol): symbol
      case .count(let noun): noun
      }
    return per.map { base + "/" + $0.rawValue } ?? base
  }
}
