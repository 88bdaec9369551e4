// SPDX-License-Identifier: Apache-2.0

/// Somebody's judgement, with its holder. Never a fact of the record.
public struct Assessment: Entry, ReadableEntry {
  public enum Form: String, Choice {
    case verdict, judgement, claim, concern, incentive, forecast, recommendation
    case selectionType = "selection-type"
    public var label: Text {
      switch self {
      case .verdict: Text(en: "verdict", ko: "판정", ja: "判定")
      case .judgement: Text(en: "judgement", ko: "평가", ja: "評価")
      case .claim: Text(en: "claim", ko: "주장", ja: "主張")
      case .concern: Text(en: "concern", ko: "우려", ja: "懸念")
      case .incentive: Text(en: "incentive", ko: "유인", ja: "誘因")
      case .forecast: Text(en: "forecast", ko: "전망", ja: "見通し")
      case .recommendation: Text(en: "recommendation", ko: "제언", ja: "提言")
      case .selectionType: Text(en: "type of project", ko: "사업 유형", ja: "案件の類型")
      }
    }
  }

  /// What a holder says of one meeting in support of a verdict.
  public struct Reading: Sendable, Hashable {
    /// What the holder's words say happened at that meeting.
    public enum Word: String, Choice {
      case mentions, begins, continues, expands, drops
      public var label: Text {
        switch self {
        case .mentions: Text(en: "mentions", ko: "언급", ja: "言及")
        case .begins: Text(en: "begins", ko: "신설", ja: "開始")
        case .continues: Text(en: "continues", ko: "지속", ja: "継続")
        case .expands: Text(en: "expands", ko: "확대", ja: "拡大")
        case .drops: Text(en: "drops", ko: "제외", ja: "除外")
        }
      }
    }

    static let keys: [Key] = [
      .required("meeting", .reference([.meeting]), "which meeting"),
      .required("text", .text, "what the holder says of it"),
      .optional("word", .choice(Word.self), "the movement that the words name"),
      .optional(
        "leaves-out", .list(.reference([.provision])),
        "provisions of that meeting that the words pass over"),
    ]
    public let meeting: EntryID
    public let text: Text
    public let word: Word?
    public let leavesOut: [EntryID]
  }

  public static let kind = EntryKind.assessment
  public static let ownKeys: [Key] = [
    .required("form", .choice(Form.self), "what kind of judgement"),
    .required("holder", .reference([.party]), "whose it is"),
    .optional("about", .list(.reference([])), "the entries it judges"),
    .optional("field", .reference([.term]), "the agenda field it belongs to"),
    .optional("series", .line, "the row of meetings a verdict runs over"),
    .optional("verdict", .choice(Verdict.self), "where the field is going, in the holder's view"),
    .optional("readings", .list(.record(Reading.keys)), "what the holder says of each meeting"),
    .optional("against", .list(.reference([.assessment])), "assessments that say the opposite"),
    .optional("side", .reference([.party]), "the state whose interest it describes"),
    .optional("puts-first", .list(.reference([.term])), "what that state is said to put first"),
    .optional("missing", .list(.reference([.term])), "what was expected and did not come"),
    .optional("evidence", .list(.reference([])), "the entries it rests on"),
    .optional("number", .integer, "its number, for a recommendation"),
  ]
  public let record: Record
  public let form: Form
  public let holder: EntryID
  public let about: [EntryID]
  public let field: EntryID?
  public let series: String?
  public let verdict: Verdict?
  public let readings: [Reading]
  public let against: [EntryID]
  public let side: EntryID?
  public let putsFirst: [EntryID]
  public let missing: [EntryID]
  public let evidence: [EntryID]
  public let number: Int?

  init?(_ fields: Fields, record: Record) {
    guard let form: Form = fields.choice("form"), let holder = fields.id("holder") else {
      return nil
    }
    self.record = record
    self.form = form
    self.holder = holder
    about = fields.ids("about")
    field = fields.id("field")
    series = fields.line("series")
    verdict = fields.choice("verdict")
    readings = fields.records("readings") { row in
      guard let meeting = row.id("meeting"), let text = row.text("text") else { return nil }
      return Reading(
        meeting: meeting, text: text, word: row.choice("word"), leavesOut: row.ids("leaves-out"))
    }
    against = fields.ids("against")
    side = fields.id("side")
    putsFirst = fields.ids("puts-first")
    missing = fields.ids("missing")
    evidence = fields.ids("evidence")
    number = fields.integer("number")
  }
}
