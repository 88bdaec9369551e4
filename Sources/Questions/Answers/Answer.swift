// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities

/// What a ledger says to a question, with the derivation of every number.
public struct Answer: Sendable {
  public let question: Question
  /// The day whose public record was asked.
  public let asOf: Day
  /// The last day that the ledger's record covers.
  public let recordEnds: Day
  public let parameters: [(name: String, value: String)]
  /// The answer in one sentence.
  public let headline: Text
  /// Single numbers: totals, shares, ratios.
  public let values: [NamedValue]
  /// The first table is the answer proper; others go with it.
  public let tables: [Table]
  /// What the ledger lacks to answer better.
  public let gaps: [Gap]
  /// What falls on days, for calendars.
  public let events: [CalendarEvent]

  public var table: Table? { tables.first }

  /// The same answer with other tables: fewer of their rows, or in another order.
  public func showing(_ tables: [Table]) -> Answer {
    Answer(
      question: question, asOf: asOf, recordEnds: recordEnds, parameters: parameters,
      headline: headline, values: values, tables: tables, gaps: gaps, events: events)
  }
}

/// A single number of an answer, under the key by which `entente why` finds it.
public struct NamedValue: Sendable {
  public let key: String
  public let label: Text
  public let value: Value
  public let derivation: Derivation

  public init(_ key: String, _ label: Text, _ value: Value, _ derivation: Derivation) {
    self.key = key
    self.label = label
    self.value = value
    self.derivation = derivation
  }
}

/// Rows of cells. A matrix is a table whose columns are entries too.
public struct Table: Sendable {
  public struct Column: Sendable {
    public let key: String
    public let label: Text
    /// Whether the column holds numbers, to be set flush right with tabular figures.
    public let isNumeric: Bool
    /// Whether the column is for programs and for whoever asks why, and too long for a table on a
    /// page.
    public let isDetail: Bool

    public init(_ key: String, _ label: Text, numeric: Bool = false, detail: Bool = false) {
      self.key = key
      self.label = label
      isNumeric = numeric
      isDetail = detail
    }
  }

  public struct Row: Sendable {
    /// The row's part of a cell's address: an entry's id, or a word.
    public let key: String
    public let cells: [Cell]
    /// The entry that the row is about.
    public let entry: EntryID?

    public init(_ key: String, entry: EntryID? = nil, _ cells: [Cell]) {
      self.key = key
      self.entry = entry
      self.cells = cells
    }
  }

  public let key: String
  public let title: Text
  public let columns: [Column]
  public let rows: [Row]

  /// A table; every row has one cell for each column.
  public init(_ key: String, _ title: Text, _ columns: [Column], _ rows: [Row]) {
    assert(
      rows.allSatisfy { $0.cells.count == columns.count },
      "a row of '\(key)' has other cells than columns")
    self.key = key
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

/// One value in a table. Without a derivation of its own it is as recorded in its row's entry.
public struct Cell: Sendable {
  public let value: Value
  public let derivation: Derivation?

  public init(_ value: Value, _ derivation: Derivation? = nil) {
    self.value = value
    self.derivation = derivation
  }
}

/// Something the ledger lacks.
public struct Gap: Sendable, Hashable {
  public let what: Text
  /// The entry that lacks it.
  public let entry: EntryID?

  public init(_ what: Text, entry: EntryID? = nil) {
    self.what = what
    self.entry = entry
  }
}

extension Text {
  static func recordEnds(_ day: Day) -> Text {
    Text(
      en: "the record ends on \(day); what was published later is not in it",
      ko: "기록은 \(day)까지이며, 그 뒤에 공표된 내용은 들어 있지 않음",
      ja: "記録は\(day)まで。それ以後に公表されたものは含まれない")
  }
}
