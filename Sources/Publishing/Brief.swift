// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import OfficeFiles
public import Quantities

/// A brief written from a template and a ledger: every number in it is the answer to a question.
public struct Brief: Sendable {
  public let manuscript: Manuscript
  /// Every number and word that came from an answer, in the order in which they stand.
  public let numbers: [BriefNumber]
  /// The day whose public record was asked.
  public let asOf: Day
  public let language: Language
  /// The entries whose words the ledger does not have in the brief's language.
  public let untranslated: [String]

  /// Fills a template.
  ///
  /// - Parameters:
  ///   - asOf: the day whose public record is asked; the end of the record if none.
  ///   - language: the language of the answers; the template's own if none.
  /// - Throws: every insert, table and chart that cannot be filled, each with its place.
  public init(
    _ template: BriefTemplate, from ledger: Ledger, asOf: Day? = nil, language: Language? = nil
  ) throws(TemplateMistakes) {
    var filling = Filling(template, ledger, asOf: asOf, language: language)
    filling.run()
    guard filling.mistakes.isEmpty else {
      throw TemplateMistakes(all: filling.mistakes.sorted { $0.place < $1.place })
    }
    numbers = filling.numbers
    self.asOf = filling.clock
    self.language = filling.language
    untranslated = filling.untranslated
    manuscript = filling.manuscript(record: BriefEdition(filling).json.text(indented: false))
  }

  /// What this edition said, for the next one.
  public var edition: BriefEdition { BriefEdition(asOf: asOf, numbers: numbers) }

  /// The numbers of the brief as it would have been by a day, without what could not be said then.
  public static func edition(
    _ template: BriefTemplate, from ledger: Ledger, asOf: Day, language: Language? = nil
  ) -> BriefEdition {
    var filling = Filling(template, ledger, asOf: asOf, language: language)
    filling.run()
    return BriefEdition(filling)
  }
}

/// A number or word of an answer where it stands in a brief.
public struct BriefNumber: Sendable, Hashable {
  /// The question and address that give it, as a template spells them.
  public let key: String
  /// For a table's cell, the spelling of its row.
  public let row: String?
  /// What it is called.
  public let label: String
  /// Where it stands: `2. 가.` or `표 3`.
  public let place: String
  /// As the answer has it.
  public let words: String
}
