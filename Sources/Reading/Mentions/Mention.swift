// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// Something the reader understood: an amount, a date, a party, with its place and its value.
public struct Mention: Sendable, Hashable {
  public enum Kind: UInt8, Sendable, CaseIterable {
    case money, date, period, share, multiple, count, quantity, ordinal
    case party, place, instrument, document, citation, url
    /// A numeral by itself, whatever it is part of. Only on request.
    case number

    public var name: String { label.description }

    /// Written out: asking the runtime for a case's name takes longer than reading the mention.
    var label: StaticString {
      switch self {
      case .money: "money"
      case .date: "date"
      case .period: "period"
      case .share: "share"
      case .multiple: "multiple"
      case .count: "count"
      case .quantity: "quantity"
      case .ordinal: "ordinal"
      case .party: "party"
      case .place: "place"
      case .instrument: "instrument"
      case .document: "document"
      case .citation: "citation"
      case .url: "url"
      case .number: "number"
      }
    }
  }

  public enum Value: Sendable, Hashable {
    /// A number of a unit: money in whole units of its currency, a share in per cent.
    case amount(Measure)
    /// A day or span of days; `precision` says how finely it was stated.
    case time(DateSpan)
    /// A length of time without a place on the calendar: ISO 8601, "P3Y".
    case duration(String)
    /// An entry of the ledger that the text names, by its id.
    case entry(String)
    /// Text in its normal form: a URL, "EO 14345", "section 122".
    case text(String)
    /// Understood as a time, but without the year or document date that would place it.
    case unplaced
  }

  public var kind: Kind
  public var range: Range<Int>
  public var value: Value
  public var bound: Qualifier
  /// How sure the reading is, in per cent: 100 for a form that means nothing else.
  public var confidence: UInt8

  public init(
    _ kind: Kind, _ range: Range<Int>, _ value: Value, bound: Qualifier = .exact,
    confidence: UInt8 = 100
  ) {
    self.kind = kind
    self.range = range
    self.value = value
    self.bound = bound
    self.confidence = confidence
  }

  /// Stable within one text: the kind and the byte it begins at.
  public var id: String { "\(kind.name)@\(range.lowerBound)" }
}

/// A stated number with its unit and the ends it stands for.
public struct Measure: Sendable, Hashable {
  /// The number as printed; nil for a range, which has two.
  public var nominal: Numeral?
  /// The ends, where they are stated: both of a range, the upper of "up to", the lower of "over".
  public var lower: Numeral?
  public var upper: Numeral?
  /// ISO 4217 for money ("USD"; "unknown dollar" stays `USD` only if the text allows it), a symbol
  /// for a quantity ("GW"), the classifier for a count ("건"); nil for a bare number.
  public var unit: String?
  /// Stated per year, quarter, month or day.
  public var per: Quantities.Unit.Period?

  public init(
    _ nominal: Numeral?, lower: Numeral? = nil, upper: Numeral? = nil, unit: String? = nil,
    per: Quantities.Unit.Period? = nil
  ) {
    self.nominal = nominal
    self.lower = lower
    self.upper = upper
    self.unit = unit
    self.per = per
  }
}
