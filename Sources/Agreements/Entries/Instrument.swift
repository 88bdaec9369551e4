// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A statute, order or mechanism, with the history of its legal status.
public struct Instrument: Entry, ReadableEntry {
  public enum Form: String, Choice {
    case tariff, investigation, order, statute, mechanism, licence, fund, agreement
    public var label: Text {
      switch self {
      case .tariff: Text(en: "tariff", ko: "관세", ja: "関税")
      case .investigation: Text(en: "investigation", ko: "조사", ja: "調査")
      case .order: Text(en: "order", ko: "행정명령", ja: "大統領令")
      case .statute: Text(en: "statute", ko: "법률", ja: "法律")
      case .mechanism: Text(en: "mechanism", ko: "메커니즘", ja: "仕組み")
      case .licence: Text(en: "licence", ko: "허가", ja: "許可")
      case .fund: Text(en: "fund", ko: "기금", ja: "基金")
      case .agreement: Text(en: "agreement", ko: "협정", ja: "協定")
      }
    }
  }

  public struct StatusEvent: Sendable, Hashable {
    static let keys: [Key] = [
      .required("status", .choice(InstrumentStatus.self), "its status"),
      .optional("on", .date, "since when"),
      .optional("as", .text, "in the words of the subject"),
      .required("cites", .citations, "where it is said"),
    ]
    public let status: InstrumentStatus
    public let on: PartialDate?
    public let words: Text?
    public let citations: Citations
  }

  public static let kind = EntryKind.instrument
  public static let ownKeys: [Key] = [
    .required("form", .choice(Form.self), "what it is"),
    .optional("by", .reference([.party]), "whose it is"),
    .optional("statute", .text, "the law it rests on"),
    .optional("field", .reference([.term]), "the agenda field it belongs to"),
    .optional("targets", .list(.text), "what or whom it falls on"),
    .optional("effect", .text, "what it does"),
    .optional("rate", .amount, "the rate, for a tariff"),
    .optional("fields", .list(.reference([.term])), "the sectors it covers, for a fund"),
    .optional(
      "field-count", .integer, "how many sectors a source counts, where it does not name them all"),
    .optional("part-of", .reference([.instrument, .document]), "the law or paper it is a part of"),
    .optional("items", .list(.text), "what a bill changes, item by item"),
    .required("history", .list(.record(StatusEvent.keys)), "its status over time, oldest first"),
  ]
  public let record: Record
  public let form: Form
  public let by: EntryID?
  public let statute: Text?
  public let field: EntryID?
  public let targets: [Text]
  public let effect: Text?
  public let rate: Amount?
  public let fields: [EntryID]
  public let fieldCount: Int?
  public let partOf: EntryID?
  public let items: [Text]
  public internal(set) var history: [StatusEvent]

  init?(_ fields: Fields, record: Record) {
    guard let form: Form = fields.choice("form") else { return nil }
    self.record = record
    self.form = form
    by = fields.id("by")
    statute = fields.text("statute")
    field = fields.id("field")
    targets = fields.texts("targets")
    effect = fields.text("effect")
    rate = fields.amount("rate")
    self.fields = fields.ids("fields")
    fieldCount = fields.integer("field-count")
    partOf = fields.id("part-of")
    items = fields.texts("items")
    history = fields.records("history") { row in
      guard let status: InstrumentStatus = row.choice("status"),
        let citations = Citations(row.citations("cites"))
      else { return nil }
      return StatusEvent(
        status: status, on: row.date("on"), words: row.text("as"), citations: citations)
    }
  }

  public var ownCitations: [Citation] { history.flatMap(\.citations.all) }
  /// The last status that is public.
  public var status: InstrumentStatus? { history.last?.status }
}
