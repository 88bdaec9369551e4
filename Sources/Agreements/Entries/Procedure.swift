// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A course that law or agreement lays down: its steps, who takes them, in what time.
public struct Procedure: Entry, ReadableEntry {
  public struct Step: Sendable, Hashable {
    static let keys: [Key] = [
      .optional("step", .line, "its short name within the procedure: notice, payment"),
      .required("name", .text, "what happens"),
      .optional("by", .list(.reference([.party])), "who acts"),
      .optional("within", .amount, "in how much time: 45 business days, 30 days"),
      .optional(
        "after", .line, "the step from which that time runs, if not the one before in the list"),
      .optional(
        "counted-in", .list(.reference([.calendar])),
        "the calendars that say what a business day is"),
      .optional("other-reading-of", .line, "the step that this is another reading of"),
      .optional("stage", .choice(ProjectStage.self), "the rung that a project reaches by it"),
      .optional("if", .text, "when the step applies"),
      .optional("threshold", .amount, "the number that triggers it"),
      .optional("if-missed", .text, "what follows when it is not done in time"),
      .optional("cites", .citations, "where it is said, if not where the procedure is"),
    ]
    /// Its short name within the procedure.
    public let step: String?
    public let name: Text
    public let by: [EntryID]
    public let within: Amount?
    /// The step from which `within` runs; where nil, the one before.
    public let after: String?
    /// The calendars by which business days are counted, all of them together.
    public let countedIn: [EntryID]
    /// The step that this is another reading of, where sources read the clause differently.
    public let otherReadingOf: String?
    public let stage: ProjectStage?
    public let condition: Text?
    public let threshold: Amount?
    public let ifMissed: Text?
    public let citations: [Citation]
  }

  public static let kind = EntryKind.procedure
  public static let ownKeys: [Key] = [
    .required("of", .list(.reference([.party])), "whose procedure it is"),
    .optional(
      "basis", .list(.reference([.document, .instrument])), "the law or paper it rests on"),
    .optional(
      "governs", .list(.reference([.commitment])), "the pledges whose projects go through it"),
    .required("steps", .list(.record(Step.keys)), "in order"),
  ]
  public let record: Record
  public let of: [EntryID]
  public let basis: [EntryID]
  /// The pledges whose projects go through it.
  public let governs: [EntryID]
  public let steps: [Step]

  init?(_ fields: Fields, record: Record) {
    self.record = record
    of = fields.ids("of")
    basis = fields.ids("basis")
    governs = fields.ids("governs")
    steps = fields.records("steps") { row in
      row.text("name").map {
        Step(
          step: row.line("step"), name: $0, by: row.ids("by"), within: row.amount("within"),
          after: row.line("after"), countedIn: row.ids("counted-in"),
          otherReadingOf: row.line("other-reading-of"), stage: row.choice("stage"),
          condition: row.text("if"), threshold: row.amount("threshold"),
          ifMissed: row.text("if-missed"), citations: row.citations("cites"))
      }
    }
  }

  public var ownCitations: [Citation] { steps.flatMap(\.citations) }
}
