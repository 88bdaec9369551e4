// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import FoundationEssentials
public import Quantities

/// A value in an answer, still knowing what it is, so that a page can link it, a table align it, and
/// a program compute with it.
public indirect enum Value: Sendable, Hashable {
  case text(Text)
  /// A word of a closed set: its code for programs, its label for people.
  case word(String, Text)
  case entry(EntryID, Text)
  case amount(Amount)
  case total(Total)
  /// A quotient shown in per cent.
  case share(Ratio)
  /// A quotient shown as a multiple.
  case multiple(Ratio)
  case number(Decimal, Quantities.Unit)
  case interval(Interval, Quantities.Unit)
  case count(Int)
  case days(Int)
  case date(PartialDate)
  case span(DateSpan)
  case yesNo(Bool)
  case list([Value])
  case record([Field])
  /// A place in a document, with the document's title.
  case citation(Citation, Text)
  /// Nothing is recorded, and why that is.
  case missing(Text)

  public struct Field: Sendable, Hashable {
    public let key: String
    public let label: Text
    public let value: Value
    public init(_ key: String, _ label: Text, _ value: Value) {
      self.key = key
      self.label = label
      self.value = value
    }
  }

  public static func word<C: Choice>(_ choice: C) -> Value { .word(choice.rawValue, choice.label) }
  /// The value, or a dash where the record says nothing.
  public static func date(_ date: PartialDate?) -> Value { date.map { .date($0) } ?? .none }
  public static func amount(_ amount: Amount?) -> Value { amount.map { .amount($0) } ?? .none }
  public static func text(_ text: Text?) -> Value { text.map { .text($0) } ?? .none }
  public static let none = Value.missing(
    Text(en: "not recorded", ko: "기록 없음", ja: "記録なし"))
}
