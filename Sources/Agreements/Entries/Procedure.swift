// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A course that law or agreement lays down: its steps, who takes them, in what time.
public struct Procedure: Entry, ReadableEntry {
  public struct Step: Sendable, Hashable {
    static let keys: [Key] = [
      .required("name", .text, "what happens"),
      .optional("by", .list(.reference([.party])), "who acts"),
      .optional("within", .amount, "in how much time"),
      .optional("if", .text, "when the step applies"),
      .optional("threshold", .amount, "the number that triggers it"),
    ]
    public let name: Text
    public let by: [EntryID]
    public let within: Amount?
    public let condition: Text?
    public let threshold: Amount?
  }

  public static let kind = EntryKind.procedure
  public static let ownKeys: [Key] = [
    .required("of", .list(.reference([.party])), "whose procedure it is"),
    .optional(
      "basis", .list(.reference([.document, .instrument])), "the law or paper it rests on"),
    .required("steps", .list(.record(Step.keys)), "in order"),
  ]
  public let record: Record
  public let of: [EntryID]
  public let basis: [EntryID]
  public let steps: [Step]

  init?(_ fields: Fields, record: Record) {
    self.record = record
    of = fields.ids("of")
    basis = fields.ids("basis")
    steps = fields.records("steps") { row in
      row.text("name").map {
        Step(
          name: $0, by: row.ids("by"), within: row.amount("within"), condition: row.text("if"),
          threshold: row.amount("threshold"))
      }
    }
  }
}
