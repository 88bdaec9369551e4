// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A meeting of governments, held or planned.
public struct Meeting: Entry, ReadableEntry {
  public enum Form: String, Choice {
    case summit, ministerial, committee, talks
    case session
    public var label: Text {
      switch self {
      case .summit: Text(en: "summit", ko: "정상회담", ja: "首脳会談")
      case .ministerial: Text(en: "ministerial", ko: "장관회의", ja: "閣僚会合")
      case .committee: Text(en: "committee", ko: "위원회", ja: "委員会")
      case .talks: Text(en: "working talks", ko: "실무협의", ja: "実務協議")
      case .session: Text(en: "parliamentary session", ko: "의회 심의", ja: "議会審議")
      }
    }
  }

  public static let kind = EntryKind.meeting
  public static let ownKeys: [Key] = [
    .required("form", .choice(Form.self), "what it is"),
    .optional("series", .line, "the row of meetings it belongs to: us-jp-summit"),
    .optional("number", .integer, "its number in the series"),
    .required("date", .span, "when"),
    .optional("planned", .yesNo, "yes, while it has not been held"),
    .optional("place", .text, "where"),
    .required("parties", .list(.reference([.party])), "the states or bodies that meet"),
    .optional("leaders", .list(.reference([.party])), "who led each side"),
    .optional("agenda", .list(.text), "the standing agenda"),
    .optional("blocks", .list(.text), "the parts of its outcome paper, in order"),
    .optional("sessions", .integer, "how many sittings"),
    .optional("body", .reference([.party]), "the committee that met"),
    .optional("follows-up", .list(.reference([])), "what it carries out"),
    .optional("outcome", .text, "what came of it"),
  ]
  public let record: Record
  public let form: Form
  public let series: String?
  public let number: Int?
  public let date: DateSpan
  public let isPlanned: Bool
  public let place: Text?
  public let parties: [EntryID]
  public let leaders: [EntryID]
  public let agenda: [Text]
  public let blocks: [Text]
  public let sessions: Int?
  public let body: EntryID?
  public let followsUp: [EntryID]
  public let outcome: Text?

  init?(_ fields: Fields, record: Record) {
    guard let form: Form = fields.choice("form"), let date = fields.span("date") else { return nil }
    self.record = record
    self.form = form
    self.date = date
    series = fields.line("series")
    number = fields.integer("number")
    isPlanned = fields.yesNo("planned") ?? false
    place = fields.text("place")
    parties = fields.ids("parties")
    leaders = fields.ids("leaders")
    agenda = fields.texts("agenda")
    blocks = fields.texts("blocks")
    sessions = fields.integer("sessions")
    body = fields.id("body")
    followsUp = fields.ids("follows-up")
    outcome = fields.text("outcome")
  }
}
