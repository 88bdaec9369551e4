// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A state, agency, company, organisation, committee or person that acts or speaks.
public struct Party: Entry, ReadableEntry {
  public enum Form: String, Choice {
    case state, agency, company, organisation, committee, person
    public var label: Text {
      switch self {
      case .state: Text(en: "state", ko: "국가", ja: "国")
      case .agency: Text(en: "agency", ko: "정부기관", ja: "政府機関")
      case .company: Text(en: "company", ko: "기업", ja: "企業")
      case .organisation: Text(en: "organisation", ko: "기구", ja: "機構")
      case .committee: Text(en: "committee", ko: "위원회", ja: "委員会")
      case .person: Text(en: "person", ko: "인물", ja: "人物")
      }
    }
  }

  public static let kind = EntryKind.party
  public static let ownKeys: [Key] = [
    .required("form", .choice(Form.self), "what it is"),
    .optional("acronym", .line, "its usual short form"),
    .optional("of", .reference([.party]), "the state, agency or company it belongs to"),
    .optional("owners", .list(.reference([.party])), "who holds it, for a joint venture"),
    .optional("role", .text, "what it does in this record"),
    .optional("chairs", .list(.reference([.party])), "who chairs it, for a committee"),
    .optional("members", .list(.reference([.party])), "who sits on it, for a committee"),
    .optional("level", .text, "the rank at which a committee meets"),
    .optional("fields", .list(.text), "what a committee deals with"),
    .optional("due", .date, "when a planned body is to exist"),
    .optional("unlike", .list(.reference([.party])), "parties whose names look alike"),
  ]
  public let record: Record
  public let form: Form
  public let acronym: String?
  public let of: EntryID?
  public let owners: [EntryID]
  public let role: Text?
  public let chairs: [EntryID]
  public let members: [EntryID]
  public let level: Text?
  public let fields: [Text]
  public let due: PartialDate?
  public let unlike: [EntryID]

  init?(_ fields: Fields, record: Record) {
    guard let form: Form = fields.choice("form") else { return nil }
    self.record = record
    self.form = form
    acronym = fields.line("acronym")
    of = fields.id("of")
    owners = fields.ids("owners")
    role = fields.text("role")
    chairs = fields.ids("chairs")
    members = fields.ids("members")
    level = fields.text("level")
    self.fields = fields.texts("fields")
    due = fields.date("due")
    unlike = fields.ids("unlike")
  }
}
