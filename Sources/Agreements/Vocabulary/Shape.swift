// SPDX-License-Identifier: Apache-2.0

/// What a value in a ledger may look like.
public indirect enum Shape: Sendable {
  /// Words on one line that are not translated: a place in a document, an alias.
  case line
  /// Words in up to three languages, or one name for all of them.
  case text
  case url
  /// The id of an entry of one of these kinds (of any kind, if none is named).
  case reference([EntryKind])
  case date
  case span
  /// An amount in ledger notation, with its unit.
  case amount
  /// An amount whose unit the entry states once.
  case bareAmount
  case integer
  case yesNo
  case choice([Word])
  /// `{doc/x: place}`, or the same in full with `in`, `at`, `via` and `excerpt`.
  case citation
  case list(Shape)
  case record([Key])
}

/// One key of an entry: its name, what it may hold and what it means.
public struct Key: Sendable {
  public let name: String
  public let shape: Shape
  public let isRequired: Bool
  /// What the value means, for the schema and the reference page.
  public let meaning: String

  static func required(_ name: String, _ shape: Shape, _ meaning: String) -> Key {
    Key(name: name, shape: shape, isRequired: true, meaning: meaning)
  }
  static func optional(_ name: String, _ shape: Shape, _ meaning: String) -> Key {
    Key(name: name, shape: shape, isRequired: false, meaning: meaning)
  }
}

/// The kinds of entry. The raw value is the key that opens an entry in a file.
public enum EntryKind: String, CaseIterable, Sendable, Hashable {
  case term, party, meeting, document, provision, commitment, package, project, flow, instrument,
    programme, procedure, calendar, figure, assessment, outcome
}

extension Shape {
  static func choice<C: Choice>(_ type: C.Type) -> Shape {
    .choice(type.allCases.map { Word(code: $0.rawValue, label: $0.label) })
  }

  static let citations = Shape.list(.citation)

  /// Keys of a citation written in full.
  public static let citationKeys: [Key] = [
    .required("in", .reference([.document]), "the document"),
    .required("at", .line, "the place in it, as a reader finds it"),
    .optional("via", .citation, "through what the document is known, if it was not read itself"),
    .optional("excerpt", .line, "the words themselves, for your own ledgers"),
  ]
}

/// One word of a closed set: its code in files and addresses, and what people read.
public struct Word: Sendable, Hashable {
  public let code: String
  public let label: Text
}

/// A closed set of words that ledger files, addresses and pages share.
public protocol Choice: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
  /// What people read.
  var label: Text { get }
}
