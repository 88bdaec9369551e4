// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// Work that several parties do together over years, with its milestones.
public struct Programme: Entry, ReadableEntry {
  public enum Role: String, Choice {
    case lead, contributor, member
    public var label: Text {
      switch self {
      case .lead: Text(en: "lead", ko: "주도", ja: "主導")
      case .contributor: Text(en: "contributor", ko: "기여", ja: "貢献")
      case .member: Text(en: "member", ko: "참여", ja: "参加")
      }
    }
  }

  public enum MilestoneStatus: String, Choice {
    case planned, done, missed
    public var label: Text {
      switch self {
      case .planned: Text(en: "planned", ko: "예정", ja: "予定")
      case .done: Text(en: "done", ko: "완료", ja: "完了")
      case .missed: Text(en: "missed", ko: "미이행", ja: "未達")
      }
    }
  }

  public struct Partner: Sendable, Hashable {
    static let keys: [Key] = [
      .required("party", .reference([.party]), "who"),
      .required("role", .choice(Role.self), "in what role"),
      .optional("brings", .text, "what it contributes"),
    ]
    public let party: EntryID
    public let role: Role
    public let brings: Text?
  }

  public struct Pillar: Sendable, Hashable {
    static let keys: [Key] = [
      .required("name", .text, "the pillar"),
      .optional("topics", .list(.text), "what it covers"),
    ]
    public let name: Text
    public let topics: [Text]
  }

  public struct Milestone: Sendable, Hashable {
    static let keys: [Key] = [
      .required("name", .text, "what is to happen"),
      .required("due", .date, "when"),
      .required("status", .choice(MilestoneStatus.self), "whether it has"),
      .required("cites", .citations, "where it is said"),
      .optional("later", .list(.record(MilestoneNews.keys)), "what became of it, oldest first"),
    ]
    public let name: Text
    public let due: PartialDate
    /// The status when it was first recorded.
    public let firstStatus: MilestoneStatus
    /// The papers that first name it.
    public let firstCitations: Citations
    public internal(set) var later: [MilestoneNews]

    /// What is known of it now.
    public var status: MilestoneStatus { later.last?.status ?? firstStatus }
    /// When it was reached, where a paper says so.
    public var settled: PartialDate? { later.last?.on }
    public var citations: Citations {
      firstCitations.adding(later.flatMap(\.citations.all))
    }

    /// The milestone as far as papers that pass the test tell of it; nil if none does.
    func keeping(_ isPublic: (Citations) -> Bool) -> Milestone? {
      guard isPublic(firstCitations) else { return nil }
      var kept = self
      kept.later.removeAll { !isPublic($0.citations) }
      return kept
    }
  }

  /// A later report on a milestone.
  public struct MilestoneNews: Sendable, Hashable {
    static let keys: [Key] = [
      .required("status", .choice(MilestoneStatus.self), "whether it has happened"),
      .optional("on", .date, "when it was reached, or is now due"),
      .optional("as", .text, "in words"),
      .required("cites", .citations, "where it is said"),
    ]
    public let status: MilestoneStatus
    public let on: PartialDate?
    public let words: Text?
    public let citations: Citations
  }

  public static let kind = EntryKind.programme
  public static let ownKeys: [Key] = [
    .required("field", .reference([.term]), "the agenda field it belongs to"),
    .optional("areas", .list(.reference([.term])), "its subjects: topic/space, topic/bio"),
    .optional("partners", .list(.record(Partner.keys)), "who takes part, in what role"),
    .optional("under", .reference([.programme]), "the programme it carries out"),
    .optional("basis", .list(.reference([.document])), "the papers it rests on"),
    .optional("pillars", .list(.record(Pillar.keys)), "its parts and what each covers"),
    .optional("topics", .list(.text), "what is worked on"),
    .optional("kinds", .list(.text), "the kinds of cooperation"),
    .optional("aims", .list(.text), "what it is to reach"),
    .optional("milestones", .list(.record(Milestone.keys)), "what is due, when"),
  ]
  public let record: Record
  public let field: EntryID
  public let areas: [EntryID]
  public let partners: [Partner]
  public let under: EntryID?
  public let basis: [EntryID]
  public let pillars: [Pillar]
  public let topics: [Text]
  public let kinds: [Text]
  public let aims: [Text]
  public internal(set) var milestones: [Milestone]

  init?(_ fields: Fields, record: Record) {
    guard let field = fields.id("field") else { return nil }
    self.record = record
    self.field = field
    areas = fields.ids("areas")
    partners = fields.records("partners") { row in
      guard let party = row.id("party"), let role: Role = row.choice("role") else { return nil }
      return Partner(party: party, role: role, brings: row.text("brings"))
    }
    under = fields.id("under")
    basis = fields.ids("basis")
    pillars = fields.records("pillars") { row in
      row.text("name").map { Pillar(name: $0, topics: row.texts("topics")) }
    }
    topics = fields.texts("topics")
    kinds = fields.texts("kinds")
    aims = fields.texts("aims")
    milestones = fields.records("milestones") { row in
      guard let name = row.text("name"), let due = row.date("due"),
        let status: MilestoneStatus = row.choice("status"),
        let citations = Citations(row.citations("cites"))
      else { return nil }
      let later: [MilestoneNews] = row.records("later") { row in
        guard let status: MilestoneStatus = row.choice("status"),
          let citations = Citations(row.citations("cites"))
        else { return nil }
        return MilestoneNews(
          status: status, on: row.date("on"), words: row.text("as"), citations: citations)
      }
      return Milestone(
        name: name, due: due, firstStatus: status, firstCitations: citations, later: later)
    }
  }

  public var ownCitations: [Citation] { milestones.flatMap(\.citations.all) }
}
