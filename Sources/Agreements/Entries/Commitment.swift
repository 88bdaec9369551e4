// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// What a party undertakes: to invest, to buy, to open, to set up.
public struct Commitment: Entry, ReadableEntry {
  public enum Form: String, Choice {
    case investment, purchase, access, institution, defence
    public var label: Text {
      switch self {
      case .investment: Text(en: "investment", ko: "투자", ja: "投資")
      case .purchase: Text(en: "purchase", ko: "구매", ja: "購入")
      case .access: Text(en: "market access", ko: "시장 개방", ja: "市場アクセス")
      case .institution: Text(en: "institution", ko: "제도", ja: "制度")
      case .defence: Text(en: "defence", ko: "방위", ja: "防衛")
      }
    }
  }

  public static let kind = EntryKind.commitment
  public static let ownKeys: [Key] = [
    .required("form", .choice(Form.self), "what is undertaken"),
    .required("by", .list(.reference([.party])), "who undertakes it"),
    .optional("to", .list(.reference([.party])), "to whom"),
    .optional("field", .reference([.term]), "the agenda field it belongs to"),
    .optional("group", .reference([.term]), "the group of goods or matters"),
    .optional("amount", .amount, "how much; with /year where it is a yearly flow"),
    .optional("stage", .choice(MoneyStage.self), "how far the money has come"),
    .optional("signed", .date, "when it was undertaken"),
    .optional("starts", .date, "when its clock starts"),
    .optional("deadline", .date, "by when it is to be done"),
    .optional("condition", .text, "on what it depends"),
    .optional(
      "in-return-for", .list(.reference([.commitment, .instrument, .provision])),
      "what the other side gives"),
    .optional("if-broken", .list(.reference([.instrument])), "what follows if it is not kept"),
    .optional("strength", .choice(Strength.self), "how strongly"),
    .optional("part-of", .reference([.commitment]), "the commitment it is a part of"),
    .optional("sectors", .list(.reference([.term])), "what it may be spent on"),
    .optional("domestic-step", .text, "how far the party's own procedure has come"),
    .optional("cap", .amount, "the most that may flow in a period"),
  ]
  public let record: Record
  public let form: Form
  public let by: [EntryID]
  public let to: [EntryID]
  public let field: EntryID?
  public let group: EntryID?
  public let amount: Amount?
  public let stage: MoneyStage?
  public let signed: PartialDate?
  public let starts: PartialDate?
  public let deadline: PartialDate?
  public let condition: Text?
  public let inReturnFor: [EntryID]
  public let ifBroken: [EntryID]
  public let strength: Strength?
  public let partOf: EntryID?
  public let sectors: [EntryID]
  public let domesticStep: Text?
  public let cap: Amount?

  init?(_ fields: Fields, record: Record) {
    guard let form: Form = fields.choice("form") else { return nil }
    self.record = record
    self.form = form
    by = fields.ids("by")
    to = fields.ids("to")
    field = fields.id("field")
    group = fields.id("group")
    amount = fields.amount("amount")
    stage = fields.choice("stage")
    signed = fields.date("signed")
    starts = fields.date("starts")
    deadline = fields.date("deadline")
    condition = fields.text("condition")
    inReturnFor = fields.ids("in-return-for")
    ifBroken = fields.ids("if-broken")
    strength = fields.choice("strength")
    partOf = fields.id("part-of")
    sectors = fields.ids("sectors")
    domesticStep = fields.text("domestic-step")
    cap = fields.amount("cap")
  }
}
