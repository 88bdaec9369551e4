// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// Projects announced together. Its total is what was printed; what its projects add up to is asked.
public struct Package: Entry, ReadableEntry {
  public static let kind = EntryKind.package
  public static let ownKeys: [Key] = [
    .optional("number", .integer, "its number in the row of packages"),
    .required("announced", .date, "when"),
    .optional("meeting", .reference([.meeting]), "the meeting at which it was announced"),
    .optional("total", .amount, "the printed total"),
    .optional("part-of", .reference([.commitment]), "the pledge that it draws on"),
  ]
  public let record: Record
  public let number: Int?
  public let announced: PartialDate
  public let meeting: EntryID?
  public let total: Amount?
  public let partOf: EntryID?

  init?(_ fields: Fields, record: Record) {
    guard let announced = fields.date("announced") else { return nil }
    self.record = record
    self.announced = announced
    number = fields.integer("number")
    meeting = fields.id("meeting")
    total = fields.amount("total")
    partOf = fields.id("part-of")
  }
}
