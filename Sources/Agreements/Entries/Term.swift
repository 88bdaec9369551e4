// SPDX-License-Identifier: Apache-2.0

/// A word of the subject that entries are filed under: a field, sector, mineral, measure, phrase.
///
/// A term names and claims nothing, so it needs no citation. Its id opens with its room:
/// `field/…`, `sector/…`, `mineral/…`, `step/…`, `measure/…`, `phrase/…`, `class/…`, `topic/…`.
public struct Term: Entry, ReadableEntry {
  public static let kind = EntryKind.term
  public static let ownKeys: [Key] = [
    .optional("means", .text, "how the term is used, where a reader could doubt it"),
    .optional("part-of", .reference([.term]), "the wider term"),
  ]
  public let record: Record
  public let means: Text?
  public let partOf: EntryID?

  init?(_ fields: Fields, record: Record) {
    self.record = record
    means = fields.text("means")
    partOf = fields.id("part-of")
  }

  /// The room of the term: `field` in `field/critical-minerals`.
  public var room: String { String(id.text.prefix { $0 != "/" }) }
}
