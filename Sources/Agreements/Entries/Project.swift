// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// Something to be built, bought into or supplied, in a place, by somebody.
public struct Project: Entry, ReadableEntry {
  /// What a participant does.
  public enum Role: String, Choice {
    case builder
    case operatedBy = "operator"
    case supplier, investor, partner, offtaker, sponsor
    public var label: Text {
      switch self {
      case .builder: Text(en: "builder", ko: "건설", ja: "建設")
      case .operatedBy: Text(en: "operator", ko: "운영", ja: "運営")
      case .supplier: Text(en: "supplier", ko: "공급", ja: "供給")
      case .investor: Text(en: "investor", ko: "출자", ja: "出資")
      case .partner: Text(en: "partner", ko: "협력", ja: "協力")
      case .offtaker: Text(en: "offtaker", ko: "구매(오프테이크)", ja: "引取(オフテイク)")
      case .sponsor: Text(en: "sponsor", ko: "사업주", ja: "事業主")
      }
    }
  }

  /// How a government helps.
  public enum Support: String, Choice {
    case equity, finance, study, willing, loan, grant
    public var label: Text {
      switch self {
      case .equity: Text(en: "equity", ko: "출자", ja: "出資")
      case .finance: Text(en: "finance under review", ko: "금융지원 검토", ja: "金融支援検討")
      case .study: Text(en: "study", ko: "타당성조사 지원", ja: "調査支援")
      case .willing: Text(en: "willing to support", ko: "지원 의향", ja: "支援意向")
      case .loan: Text(en: "loan", ko: "대출", ja: "融資")
      case .grant: Text(en: "funding", ko: "자금 지원", ja: "資金支援")
      }
    }
  }

  public struct Participant: Sendable, Hashable {
    static let keys: [Key] = [
      .required("party", .reference([.party]), "who"),
      .required("role", .choice(Role.self), "doing what"),
      .optional("stake", .amount, "the share held, in per cent"),
      .optional("amount", .amount, "the money put in"),
      .optional("strength", .choice(Strength.self), "how firmly"),
      .optional("cites", .citations, "where this is said, if not where the project is"),
    ]
    public let party: EntryID
    public let role: Role
    public let stake: Amount?
    public let amount: Amount?
    public let strength: Strength?
    public let citations: [Citation]
  }

  public struct Backing: Sendable, Hashable {
    static let keys: [Key] = [
      .required("by", .reference([.party]), "the government or agency"),
      .required("form", .choice(Support.self), "how it helps"),
      .optional("amount", .amount, "how much"),
      .optional("strength", .choice(Strength.self), "how firmly"),
    ]
    public let by: EntryID
    public let form: Support
    public let amount: Amount?
    public let strength: Strength?
  }

  public struct StageEvent: Sendable, Hashable {
    static let keys: [Key] = [
      .required("stage", .choice(ProjectStage.self), "the rung on the project ladder"),
      .optional("on", .date, "since when"),
      .optional("as", .text, "in the words of the subject: feasibility study, offtake contract"),
      .required("cites", .citations, "where it is said"),
    ]
    public let stage: ProjectStage
    public let on: PartialDate?
    public let words: Text?
    public let citations: Citations
  }

  /// A step of a procedure that the project has been through.
  public struct StepTaken: Sendable, Hashable {
    static let keys: [Key] = [
      .required("procedure", .reference([.procedure]), "which procedure"),
      .required("step", .line, "which of its steps, by its short name"),
      .required("on", .date, "when"),
      .optional("amount", .amount, "the money called or paid by it"),
      .required("cites", .citations, "where it is said"),
    ]
    public let procedure: EntryID
    public let step: String
    public let on: PartialDate
    public let amount: Amount?
    public let citations: Citations
  }

  public static let kind = EntryKind.project
  public static let ownKeys: [Key] = [
    .optional("part-of", .reference([.package]), "the package it belongs to"),
    .required("sector", .reference([.term]), "the sector"),
    .optional(
      "classes", .list(.reference([.term])),
      "what is built: class/power-station, class/infrastructure"),
    .optional("country", .reference([.party]), "where"),
    .optional("regions", .list(.text), "the states or places in it"),
    .optional("amount", .amount, "the money allocated to it"),
    .optional("capacity", .amount, "what it can produce"),
    .optional(
      "participants", .list(.record(Participant.keys)),
      "who takes part, in what role, with what share"),
    .optional("support", .list(.record(Backing.keys)), "which governments help, and how"),
    .optional("minerals", .list(.reference([.term])), "the minerals, for a minerals project"),
    .optional("steps", .list(.reference([.term])), "the steps of the value chain"),
    .optional(
      "less-dependence-on", .list(.reference([.party])), "the states on which it lowers dependence"),
    .optional("stages", .list(.record(StageEvent.keys)), "how far it has come, when"),
    .optional(
      "steps-taken", .list(.record(StepTaken.keys)),
      "the steps of its procedure that it has been through"),
    .optional("takes-up", .list(.reference([.provision])), "the proposals that it takes up"),
  ]
  public let record: Record
  public let partOf: EntryID?
  public let sector: EntryID
  public let classes: [EntryID]
  public let country: EntryID?
  public let regions: [Text]
  public let amount: Amount?
  public let capacity: Amount?
  public let participants: [Participant]
  public let support: [Backing]
  public let minerals: [EntryID]
  public let steps: [EntryID]
  public let lessDependenceOn: [EntryID]
  public internal(set) var stages: [StageEvent]
  public internal(set) var stepsTaken: [StepTaken]
  public let takesUp: [EntryID]

  init?(_ fields: Fields, record: Record) {
    guard let sector = fields.id("sector") else { return nil }
    self.record = record
    self.sector = sector
    partOf = fields.id("part-of")
    classes = fields.ids("classes")
    country = fields.id("country")
    regions = fields.texts("regions")
    amount = fields.amount("amount")
    capacity = fields.amount("capacity")
    participants = fields.records("participants") { row in
      guard let party = row.id("party"), let role: Role = row.choice("role") else { return nil }
      return Participant(
        party: party, role: role, stake: row.amount("stake"), amount: row.amount("amount"),
        strength: row.choice("strength"), citations: row.citations("cites"))
    }
    support = fields.records("support") { row in
      guard let by = row.id("by"), let form: Support = row.choice("form") else { return nil }
      return Backing(
        by: by, form: form, amount: row.amount("amount"), strength: row.choice("strength"))
    }
    minerals = fields.ids("minerals")
    steps = fields.ids("steps")
    lessDependenceOn = fields.ids("less-dependence-on")
    stages = fields.records("stages") { row in
      guard let stage: ProjectStage = row.choice("stage"),
        let citations = Citations(row.citations("cites"))
      else { return nil }
      return StageEvent(
        stage: stage, on: row.date("on"), words: row.text("as"), citations: citations)
    }
    stepsTaken = fields.records("steps-taken") { row in
      guard let procedure = row.id("procedure"), let step = row.line("step"),
        let on = row.date("on"), let citations = Citations(row.citations("cites"))
      else { return nil }
      return StepTaken(
        procedure: procedure, step: step, on: on, amount: row.amount("amount"),
        citations: citations)
    }
    takesUp = fields.ids("takes-up")
  }

  public var ownCitations: [Citation] {
    (stages.map(\.citations) + stepsTaken.map(\.citations)).flatMap(\.all)
  }
}
