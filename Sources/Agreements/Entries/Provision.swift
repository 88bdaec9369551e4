// SPDX-License-Identifier: Apache-2.0

/// One matter, whoever speaks of it. Who said it follows from the documents in which it is stated.
public struct Provision: Entry, ReadableEntry {
  public static let kind = EntryKind.provision
  public static let ownKeys: [Key] = [
    .required("field", .reference([.term]), "the agenda field it belongs to"),
    .optional(
      "also-fields", .list(.reference([.term])), "other fields that a coder could file it under"),
    .optional("measures", .list(.reference([.term])), "the distinct measures it speaks of"),
    .optional(
      "topics", .list(.reference([.term])),
      "subjects it touches: phrases, trilateral scope, eligible sectors"),
    .optional(
      "meeting", .reference([.meeting]),
      "the meeting around which it was raised, where no paper of a meeting states it"),
    .optional("block", .integer, "the part of the meeting's outcome paper"),
    .optional("item", .line, "its number in the paper: 3.9"),
    .optional("part-of", .reference([.provision]), "the provision it is a part of"),
    .optional(
      "continues", .list(.reference([.provision])), "its forerunners at an earlier meeting"),
    .optional("binds", .list(.reference([.party])), "who must act"),
    .optional("benefits", .list(.reference([.party])), "for whose benefit"),
    .optional(
      "proposed-by", .list(.reference([.party])), "who asks for it, where it is not agreed"),
    .optional("answers", .list(.reference([.provision])), "the proposals that it takes up"),
    .optional("new-against", .reference([.document]), "the earlier paper that has no such clause"),
    .required("stated", .list(.record(Statement.keys)), "where it is said"),
    .optional("silent-in", .list(.citation), "papers known to leave it out"),
  ]

  /// One paper's saying of the matter.
  public struct Statement: Sendable, Hashable {
    static let keys: [Key] =
      Shape.citationKeys + [
        .optional(
          "level", .choice(InstrumentLevel.self),
          "the rung, where the matter stands lower than its paper: a clause inside another matter is a mention"
        ),
        .optional("strength", .choice(Strength.self), "how strongly, from the verb"),
      ]
    public let citation: Citation
    public let level: InstrumentLevel?
    public let strength: Strength?
  }

  public let record: Record
  public let field: EntryID
  public let alsoFields: [EntryID]
  public let measures: [EntryID]
  public let topics: [EntryID]
  public let meeting: EntryID?
  public let block: Int?
  public let item: String?
  public let partOf: EntryID?
  public let continues: [EntryID]
  public let binds: [EntryID]
  public let benefits: [EntryID]
  public let proposedBy: [EntryID]
  public let answers: [EntryID]
  public let newAgainst: EntryID?
  public internal(set) var stated: [Statement]
  public internal(set) var silentIn: [Citation]

  init?(_ fields: Fields, record: Record) {
    guard let field = fields.id("field") else { return nil }
    self.record = record
    self.field = field
    alsoFields = fields.ids("also-fields")
    measures = fields.ids("measures")
    topics = fields.ids("topics")
    meeting = fields.id("meeting")
    block = fields.integer("block")
    item = fields.line("item")
    partOf = fields.id("part-of")
    continues = fields.ids("continues")
    binds = fields.ids("binds")
    benefits = fields.ids("benefits")
    proposedBy = fields.ids("proposed-by")
    answers = fields.ids("answers")
    newAgainst = fields.id("new-against")
    stated = fields.records("stated") { row in
      guard let document = row.id("in"), let place = row.line("at") else { return nil }
      let via = row.citation("via").map { Citation.Via(document: $0.document, place: $0.place) }
      return Statement(
        citation: Citation(
          document: document, place: place, via: via, excerpt: row.line("excerpt")),
        level: row.choice("level"), strength: row.choice("strength"))
    }
    silentIn = fields.citations("silent-in")
  }

  public var ownCitations: [Citation] { stated.map(\.citation) }

  /// The provision with only what these citations support, or nil if nothing then states it.
  func keeping(_ isPublic: (Citation) -> Bool) -> Provision? {
    var kept = self
    kept.stated = stated.filter { isPublic($0.citation) }
    kept.silentIn = silentIn.filter(isPublic)
    return kept.stated.isEmpty ? nil : kept
  }
}
