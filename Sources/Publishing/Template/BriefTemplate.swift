// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A brief as its author writes it: Markdown in which every number is the name of a question's
/// answer. `Documentation/Briefs.md` has the whole grammar.
public struct BriefTemplate: Sendable {
  /// What mistakes are reported under: a file's path.
  public let file: String
  public let title: [Piece]
  public let dateline: [Piece]
  /// The language it is written in.
  public let language: Language?
  let blocks: [Block]

  /// A stretch of the template that becomes one block of the brief.
  indirect enum Block: Sendable {
    case heading(level: Int, isNumbered: Bool, [Piece])
    case paragraph([Piece])
    case bullet(depth: Int, [Piece])
    case box(title: [Piece], [Block])
    case directive(Directive)
  }
}

/// Where something stands in a template, both counted from 1.
public struct TemplatePlace: Sendable, Hashable, Comparable {
  public let line: Int
  /// In characters.
  public let column: Int

  public static func < (a: TemplatePlace, b: TemplatePlace) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A part of a template's line.
public enum Piece: Sendable {
  case words(String, isBold: Bool)
  case insert(Insert, isBold: Bool)
  case link(String, url: String)
  case note([Piece])
  /// `[@doc/…, place]`: a citation as a footnote.
  case cite([CitedPlace], TemplatePlace)
  /// `[@]`: the sources of the inserts before it, as a footnote.
  case citeInserts(TemplatePlace)
}

/// A document that an author cites by its id, and where in it.
public struct CitedPlace: Sendable, Hashable {
  public let document: String
  public let place: String
}

/// `{{packages#total pledge=… | plain}}`: a number or word of an answer.
public struct Insert: Sendable {
  /// `question#address name=value`, `as-of`, `record-ends` or `table NAME`.
  let asked: Asked
  let filters: [Filter]
  let place: TemplatePlace

  struct Filter: Sendable {
    let name: String
    let argument: String
    let place: TemplatePlace
  }
}

/// A question as a template asks it, and what of its answer is meant.
struct Asked: Sendable, Hashable {
  let question: String
  /// A value's key, a cell's address or a table's key.
  let address: String
  let parameters: [String: String]
  /// `as-of=`: another day than the brief's.
  let asOf: String?

  /// The spelling by which the same number is known in another edition.
  var spelled: String {
    let clock = asOf.map { ["as-of=\($0)"] } ?? []
    let pairs = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return (["\(question)#\(address)"] + pairs + clock).joined(separator: " ")
  }
}

/// A fenced block that asks for a table, a chart or a list.
struct Directive: Sendable {
  enum Form: String, CaseIterable, Sendable {
    case table, chart, references, untranslated
  }
  let form: Form
  let asked: Asked?
  let place: TemplatePlace
  let settings: [String: Setting]

  struct Setting: Sendable {
    let value: String
    let place: TemplatePlace
  }

  subscript(key: String) -> Setting? { settings[key] }
}

/// What is wrong in a template or with what it asks for.
public struct TemplateMistake: Error, Sendable, Hashable, CustomStringConvertible {
  public let file: String
  public let place: TemplatePlace
  public let problem: String
  public let suggestion: String?

  public var description: String {
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "\(file):\(place.line):\(place.column): \(problem)\(hint)"
  }
}

/// Everything that is wrong with a template, in the order of its lines.
public struct TemplateMistakes: Error, Sendable, CustomStringConvertible {
  public let all: [TemplateMistake]
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
