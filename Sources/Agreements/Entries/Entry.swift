// SPDX-License-Identifier: Apache-2.0

/// Anything the ledger holds under an id.
public protocol Entry: Sendable {
  static var kind: EntryKind { get }
  /// The keys of this kind, without those that every entry has.
  static var ownKeys: [Key] { get }
  var record: Record { get }
  /// The documents that support the entry, besides `record.citations`.
  var ownCitations: [Citation] { get }
}

/// An entry that can be made from fields whose shape has been checked.
protocol ReadableEntry: Entry {
  init?(_ fields: Fields, record: Record)
}

/// What every entry has. All copies of an entry share it: questions copy entries by the thousand, and
/// answers remember where each of their numbers comes from.
public struct Record: Sendable, Hashable {
  private final class Content: Sendable {
    let id: EntryID
    let name: Text
    let aliases: [String]
    let citations: [Citation]
    let note: Text?
    let discrepancies: [Discrepancy]

    init(
      id: EntryID, name: Text, aliases: [String], citations: [Citation], note: Text?,
      discrepancies: [Discrepancy]
    ) {
      self.id = id
      self.name = name
      self.aliases = aliases
      self.citations = citations
      self.note = note
      self.discrepancies = discrepancies
    }
  }

  private let content: Content

  public var id: EntryID { content.id }
  /// Its name, or what it says: the words by which people know it.
  public var name: Text { content.name }
  public var aliases: [String] { content.aliases }
  public var citations: [Citation] { content.citations }
  public var note: Text? { content.note }
  public var discrepancies: [Discrepancy] { content.discrepancies }

  public static func == (a: Record, b: Record) -> Bool {
    a.content === b.content
      || a.id == b.id && a.name == b.name && a.aliases == b.aliases && a.citations == b.citations
        && a.note == b.note && a.discrepancies == b.discrepancies
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(name)
  }
}

extension Entry {
  public var id: EntryID { record.id }
  public var name: Text { record.name }
  public var kind: EntryKind { Self.kind }
  public var ownCitations: [Citation] { [] }
  /// Every citation that supports the entry.
  public var citations: [Citation] {
    let own = ownCitations
    return own.isEmpty ? record.citations : record.citations + own
  }
}

extension Record {
  /// The key that names an entry of this kind: a document has a title, a provision says something.
  static func nameKey(of kind: EntryKind) -> String {
    switch kind {
    case .document: "title"
    case .provision, .commitment, .assessment: "text"
    default: "name"
    }
  }

  /// Keys that every entry of this kind has.
  static func keys(of kind: EntryKind) -> [Key] {
    let name: Key = .required(nameKey(of: kind), .text, "its words, in up to three languages")
    let cites = Key(
      name: "cites", shape: .citations, isRequired: needsCites(kind),
      meaning: "the documents and places that support it")
    return [
      .required(kind.rawValue, .reference([kind]), "the stable id of the entry"), name,
      .optional("aliases", .list(.line), "other names it goes by"), cites,
      .optional("note", .text, "a remark for readers"),
      .optional(
        "discrepancies", .list(.record(discrepancyKeys)),
        "where a source slips: what it prints, and what the record says instead"),
    ]
  }

  /// A term names things and claims nothing; a document is its own evidence; a provision cites by
  /// where it is stated; a figure by its values.
  private static func needsCites(_ kind: EntryKind) -> Bool {
    ![.term, .document, .provision, .figure].contains(kind)
  }

  private static let discrepancyKeys: [Key] = [
    .required("about", .text, "what the sources differ about"),
    .required("printed", .text, "what the one prints"),
    .required("printed-at", .citation, "where"),
    .required("record", .text, "what the record says"),
    .required("record-at", .citations, "where"),
  ]

  init?(_ fields: Fields, kind: EntryKind) {
    guard let id = fields.id(kind.rawValue), let name = fields.text(Self.nameKey(of: kind)) else {
      return nil
    }
    let discrepancies: [Discrepancy] = fields.records("discrepancies") { row in
      guard let about = row.text("about"), let printed = row.text("printed"),
        let printedAt = row.citation("printed-at"), let record = row.text("record"),
        let recordAt = Citations(row.citations("record-at"))
      else { return nil }
      return Discrepancy(
        subject: about, printed: printed, printedAt: printedAt, record: record, recordAt: recordAt)
    }
    content = Content(
      id: id, name: name, aliases: fields.lines("aliases"), citations: fields.citations("cites"),
      note: fields.text("note"), discrepancies: discrepancies)
  }
}
