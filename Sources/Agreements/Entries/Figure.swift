// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A sourced number. Sources that disagree are all kept; none is hidden.
public struct Figure: Entry, ReadableEntry {
  public struct Value: Sendable, Hashable {
    static let keys: [Key] = [
      .required("amount", .bareAmount, "the number; its unit is the figure's"),
      .optional("on", .span, "the day or stretch it holds for"),
      .optional("of", .reference([]), "the entry it measures"),
      .optional("counts", .text, "what exactly it counts, where values differ in that"),
      .required("cites", .citations, "where it is printed"),
    ]
    public let amount: Amount
    public let on: DateSpan?
    public let of: EntryID?
    public let counts: Text?
    public let citations: Citations
  }

  public static let kind = EntryKind.figure
  public static let ownKeys: [Key] = [
    .required("unit", .line, "the unit of all its values: USD, JPY/year, %"),
    .optional("field", .reference([.term]), "the agenda field it belongs to"),
    .optional("of", .reference([]), "the entry it measures"),
    .optional(
      "in-other-unit", .reference([.figure, .commitment, .package]),
      "the same money in another currency"),
    .required("values", .list(.record(Value.keys)), "every published value"),
  ]
  public let record: Record
  public let unit: Unit
  public let field: EntryID?
  public let of: EntryID?
  public let inOtherUnit: EntryID?
  public internal(set) var values: [Value]

  init?(_ fields: Fields, record: Record) {
    guard let unit = fields.line("unit").flatMap({ Unit(notation: $0) }) else { return nil }
    self.record = record
    self.unit = unit
    field = fields.id("field")
    of = fields.id("of")
    inOtherUnit = fields.id("in-other-unit")
    values = fields.records("values") { row in
      guard let amount = row.amount("amount", unit: unit),
        let citations = Citations(row.citations("cites"))
      else { return nil }
      return Value(
        amount: amount, on: row.span("on"), of: row.id("of"), counts: row.text("counts"),
        citations: citations)
    }
  }

  public var ownCitations: [Citation] { values.flatMap(\.citations.all) }
}
