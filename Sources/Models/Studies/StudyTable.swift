// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Exploring
import FoundationEssentials
public import Quantities

/// A table of numbers from a study, for the terminal, a page, CSV and JSON alike.
public struct StudyTable: Sendable {
  public struct Column: Sendable {
    public let key: String
    public let label: Text

    public init(_ key: String, _ label: Text) {
      self.key = key
      self.label = label
    }
  }

  public enum Cell: Sendable {
    case words(Text)
    case number(Double, ModelUnit)
    case none

    public func words(in language: Language) -> String {
      switch self {
      case .words(let text): text.words(in: language)
      case .number(let value, let unit): unit.words(value, in: language)
      case .none: "–"
      }
    }

    /// The bare value, as programs read it; empty where there is none.
    public func plain(in language: Language) -> String {
      switch self {
      case .words(let text): text.words(in: language)
      case .number(let value, _): value.isFinite ? "\(value)" : ""
      case .none: ""
      }
    }

    public var isNumber: Bool { if case .words = self { false } else { true } }
  }

  public struct Row: Sendable {
    public let key: String
    public let cells: [Cell]

    public init(_ key: String, _ cells: [Cell]) {
      self.key = key
      self.cells = cells
    }
  }

  public let key: String
  public let title: Text
  public let columns: [Column]
  public let rows: [Row]

  public init(_ key: String, _ title: Text, columns: [Column], rows: [Row]) {
    self.key = key
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// The table as CSV (RFC 4180): ids in the first column, bare numbers.
  public func csv(in language: Language) -> String {
    let lines =
      [["id"] + columns.map(\.key)]
      + rows.map { row in
        [row.key] + row.cells.map { $0.plain(in: language) }
      }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { "\",\r\n".contains($0) }) else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// The table as JSON: an object a row, by column keys; numbers as they are.
  public func json(in language: Language) -> JSON {
    .array(
      rows.map { row in
        JSON.object(
          [.init("id", .string(row.key))]
            + zip(columns, row.cells).map { column, cell in
              JSON.Member(column.key, cell.json(in: language))
            })
      })
  }
}

extension StudyTable.Cell {
  fileprivate func json(in language: Language) -> JSON {
    switch self {
    case .words(let text): .string(text.words(in: language))
    case .number(let value, _):
      value.isFinite ? Decimal(string: "\(value)").map { .number($0) } ?? .null : .null
    case .none: .null
    }
  }
}

extension Label {
  /// The same words as a text of the ledger.
  public var text: Text { Text(en: en, ko: ko, ja: ja) }
}
