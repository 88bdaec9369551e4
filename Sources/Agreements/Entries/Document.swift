// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A paper: what was published, by whom, on whose side, when.
public struct Document: Entry, ReadableEntry {
  public enum Form: String, Choice {
    case statement
    case factSheet = "fact-sheet"
    case readout
    case pressConference = "press-conference"
    case framework, memorandum
    case actionPlan = "action-plan"
    case order, statute, bill, ruling
    case post, briefing, analysis, news, portal

    /// Whether it is a paper of a government, as against a post, a press report or an analysis.
    public var isPaper: Bool {
      switch self {
      case .post, .analysis, .news, .portal: false
      default: true
      }
    }

    /// The rung that the coding guide gives to this kind of paper.
    public var level: InstrumentLevel {
      switch self {
      case .post, .analysis, .news, .portal, .pressConference, .briefing: .mention
      case .statement, .factSheet, .readout, .bill: .statement
      case .framework, .memorandum: .framework
      case .actionPlan: .actionPlan
      case .order, .statute, .ruling: .order
      }
    }

    public var label: Text {
      switch self {
      case .statement: Text(en: "statement", ko: "성명·공동발표", ja: "声明・共同発表")
      case .factSheet: Text(en: "fact sheet", ko: "팩트시트", ja: "ファクトシート")
      case .readout: Text(en: "readout", ko: "결과 발표", ja: "概要発表")
      case .pressConference: Text(en: "press conference", ko: "기자회견", ja: "記者会見")
      case .framework: Text(en: "framework", ko: "프레임워크", ja: "枠組み")
      case .memorandum: Text(en: "memorandum", ko: "각서", ja: "覚書")
      case .actionPlan: Text(en: "action plan", ko: "행동계획", ja: "行動計画")
      case .order: Text(en: "order", ko: "행정명령", ja: "大統領令")
      case .statute: Text(en: "statute", ko: "법률", ja: "法律")
      case .bill: Text(en: "bill", ko: "법안", ja: "法案")
      case .ruling: Text(en: "ruling", ko: "판결", ja: "判決")
      case .post: Text(en: "post", ko: "SNS 게시물", ja: "SNS投稿")
      case .briefing: Text(en: "briefing", ko: "브리핑", ja: "ブリーフィング")
      case .analysis: Text(en: "analysis", ko: "분석", ja: "分析")
      case .news: Text(en: "news", ko: "언론 보도", ja: "報道")
      case .portal: Text(en: "portal page", ko: "포털", ja: "ポータル")
      }
    }
  }

  public static let kind = EntryKind.document
  public static let ownKeys: [Key] = [
    .required(
      "form", .choice(Form.self), "what kind of paper it is; the instrument ladder is read from it"),
    .optional("publisher", .list(.reference([.party])), "who put it out"),
    .optional("authors", .list(.reference([.party])), "who wrote it"),
    .optional(
      "sides", .list(.reference([.party])), "the states for which it speaks; two for a joint paper"),
    .optional("meeting", .reference([.meeting]), "the meeting it is a paper of"),
    .optional("field", .reference([.term]), "the agenda field it belongs to, if only one"),
    .optional("signed", .date, "when it was signed"),
    .optional("posted", .date, "when it was published"),
    .optional("in-force", .date, "when it took effect"),
    .optional("accessed", .date, "when it was last looked at"),
    .optional("url", .url, "its own address"),
    .optional("counterpart", .reference([.document]), "the other side's paper on the same event"),
    .optional(
      "binding", .yesNo, "whether it says that it binds in law; absent when it says nothing"),
    .optional(
      "spending", .yesNo, "whether it obliges anyone to spend; absent when it says nothing"),
    .optional(
      "read-in-full", .record(Reading.keys),
      "who read it to the end and when: only then does its silence count"),
  ]

  /// That a paper was read to the end, so that what it leaves out is known.
  public struct Reading: Sendable, Hashable {
    static let keys: [Key] = [
      .required("by", .line, "who read it"),
      .required("on", .date, "when"),
      .optional("through", .line, "the copy that was read, where it was not the original"),
    ]
    public let by: String
    public let on: PartialDate
    public let through: String?
  }

  public let record: Record
  public let form: Form
  public let publisher: [EntryID]
  public let authors: [EntryID]
  public let sides: [EntryID]
  public let meeting: EntryID?
  public let field: EntryID?
  public let signed: PartialDate?
  public let posted: PartialDate?
  public let inForce: PartialDate?
  public let accessed: PartialDate?
  public let url: String?
  public let counterpart: EntryID?
  public let isBinding: Bool?
  public let obligesSpending: Bool?
  public let reading: Reading?

  init?(_ fields: Fields, record: Record) {
    guard let form: Form = fields.choice("form") else { return nil }
    self.record = record
    self.form = form
    publisher = fields.ids("publisher")
    authors = fields.ids("authors")
    sides = fields.ids("sides")
    meeting = fields.id("meeting")
    field = fields.id("field")
    signed = fields.date("signed")
    posted = fields.date("posted")
    inForce = fields.date("in-force")
    accessed = fields.date("accessed")
    url = fields.line("url")
    counterpart = fields.id("counterpart")
    isBinding = fields.yesNo("binding")
    obligesSpending = fields.yesNo("spending")
    reading = fields.one("read-in-full") { inner in
      guard let by = inner.line("by"), let on = inner.date("on") else { return nil }
      return Reading(by: by, on: on, through: inner.line("through"))
    }
  }

  /// When the paper became public: its posting, else its signing.
  public var publicDate: PartialDate? { posted ?? signed }
}
