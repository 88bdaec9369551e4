// SPDX-License-Identifier: Apache-2.0
public import Agreements
import FoundationEssentials
public import Quantities

/// Two answers to one question side by side: of two days, or of two states of the ledger.
public struct Comparison: Sendable {
  /// A single number that is not what it was.
  public struct ChangedValue: Sendable {
    public let key: String
    public let label: Text
    /// What it was; nil if the earlier answer did not have it.
    public let before: Value?
    /// What it is; nil if the later answer no longer has it.
    public let after: Value?
  }

  /// A cell that is not what it was.
  public struct ChangedCell: Sendable {
    public let column: Table.Column
    public let before: Value
    public let after: Value
  }

  /// A row that came, went or changed.
  public struct ChangedRow: Sendable {
    public enum Form: String, Choice {
      case added, removed, changed
      public var label: Text {
        switch self {
        case .added: Text(en: "new", ko: "추가", ja: "追加")
        case .removed: Text(en: "gone", ko: "제외", ja: "除外")
        case .changed: Text(en: "changed", ko: "변경", ja: "変更")
        }
      }
    }
    public let form: Form
    public let key: String
    /// What the row is about.
    public let name: Text
    public let entry: EntryID?
    /// The cells that differ, for a changed row.
    public let cells: [ChangedCell]
    /// The row itself: as it is, or as it was for one that is gone.
    public let row: Table.Row
  }

  /// A table with the rows that are not what they were.
  public struct ChangedTable: Sendable {
    public let table: Table
    public let rows: [ChangedRow]
  }

  public let before: Answer
  public let after: Answer
  public let values: [ChangedValue]
  public let tables: [ChangedTable]

  /// Compares two answers to the same question. Values and rows are matched by their addresses.
  public init(before: Answer, after: Answer) {
    self.before = before
    self.after = after
    values = Self.values(before.values, after.values)
    tables = Self.tables(before.tables, after.tables)
  }

  /// Whether the answers say the same, but for the day.
  public var isEmpty: Bool { values.isEmpty && tables.isEmpty }

  /// How many values and rows are not what they were.
  public var count: Int { values.count + tables.reduce(0) { $0 + $1.rows.count } }

  private static func values(_ old: [NamedValue], _ new: [NamedValue]) -> [ChangedValue] {
    let was = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.map(\.key))
    let changed = new.compactMap { value -> ChangedValue? in
      let before = was[value.key]?.value
      guard before.map({ !$0.says(value.value) }) ?? true else { return nil }
      return ChangedValue(key: value.key, label: value.label, before: before, after: value.value)
    }
    let gone = old.filter { !now.contains($0.key) }.map {
      ChangedValue(key: $0.key, label: $0.label, before: $0.value, after: nil)
    }
    return changed + gone
  }

  private static func tables(_ old: [Table], _ new: [Table]) -> [ChangedTable] {
    let was = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.map(\.key))
    let tables = new.map { table in
      ChangedTable(table: table, rows: rows(was[table.key], table))
    }
    let gone = old.filter { !now.contains($0.key) }.map { table in
      ChangedTable(table: table, rows: rows(table, nil))
    }
    return (tables + gone).filter { !$0.rows.isEmpty }
  }

  private static func rows(_ old: Table?, _ new: Table?) -> [ChangedRow] {
    let was = Dictionary(
      (old?.rows ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set((new?.rows ?? []).map(\.key))
    let later = (new?.rows ?? []).compactMap { row -> ChangedRow? in
      guard let old, let new, let before = was[row.key] else {
        return ChangedRow(
          form: .added, key: row.key, name: row.name, entry: row.entry, cells: [], row: row)
      }
      let cells = changedCells(before, of: old, row, of: new)
      guard !cells.isEmpty else { return nil }
      return ChangedRow(
        form: .changed, key: row.key, name: row.name, entry: row.entry, cells: cells, row: row)
    }
    let gone = (old?.rows ?? []).filter { !now.contains($0.key) }.map {
      ChangedRow(form: .removed, key: $0.key, name: $0.name, entry: $0.entry, cells: [], row: $0)
    }
    return later + gone
  }

  private static func changedCells(
    _ before: Table.Row, of old: Table, _ after: Table.Row, of new: Table
  ) -> [ChangedCell] {
    zip(new.columns, after.cells).compactMap { column, cell in
      let index = old.columns.firstIndex { $0.key == column.key }
      let was = index.map { before.cells[$0].value } ?? .none
      return was.says(cell.value)
        ? nil : ChangedCell(column: column, before: was, after: cell.value)
    }
  }
}

extension Table.Row {
  /// The words by which people know the row: those of its first cell.
  fileprivate var name: Text {
    cells.first.map { cell in Text { cell.value.words(in: $0) } } ?? Text(same: key)
  }
}

extension Value {
  /// Whether two values are the same to programs and to people.
  fileprivate func says(_ other: Value) -> Bool {
    self == other || json(in: .en) == other.json(in: .en)
  }
}

extension Comparison {
  /// The comparison as data: both days, and what is not the same.
  public func json(in language: Language) -> JSON {
    [
      "version": .number(1),
      "question": .string(after.question.id),
      "title": .string(after.question.title.words(in: language)),
      "since": .string(before.asOf.description),
      "as_of": .string(after.asOf.description),
      "before": .string(before.headline.words(in: language)),
      "after": .string(after.headline.words(in: language)),
      "values": .array(
        values.map { value in
          [
            "key": .string(value.key), "label": .string(value.label.words(in: language)),
            "before": value.before?.json(in: language) ?? .null,
            "after": value.after?.json(in: language) ?? .null,
          ]
        }),
      "tables": .array(
        tables.map { changed in
          [
            "table": .string(changed.table.key),
            "rows": .array(changed.rows.map { $0.json(in: language) }),
          ]
        }),
    ]
  }

  /// What is not the same as one table: address, before, after.
  public var table: Table {
    Table(
      "changes", Text(en: "What changed", ko: "달라진 점", ja: "変わった点"),
      [
        .init("table", Text(en: "table", ko: "표", ja: "表")),
        .init("change", Text(en: "change", ko: "변화", ja: "変化")),
        .init("what", .whatHeading), .init("part", Text(en: "part", ko: "항목", ja: "項目")),
        .init("before", Text(en: "before", ko: "이전", ja: "以前")),
        .init("after", Text(en: "after", ko: "이후", ja: "以後")),
      ],
      values.map { value in
        let form: ChangedRow.Form =
          value.before == nil ? .added : value.after == nil ? .removed : .changed
        return Table.Row(
          value.key,
          [
            Cell(.text(.values)), Cell(.word(form)), Cell(.text(value.label)), Cell(.none),
            Cell(value.before ?? .none), Cell(value.after ?? .none),
          ])
      }
        + tables.flatMap { changed in
          changed.rows.flatMap { $0.lines(in: changed.table) }
        })
  }
}

extension Comparison.ChangedRow {
  fileprivate func json(in language: Language) -> JSON {
    [
      "key": .string(key), "change": .string(form.rawValue),
      "name": .string(name.words(in: language)),
      "cells": .array(
        cells.map { cell in
          [
            "column": .string(cell.column.key), "before": cell.before.json(in: language),
            "after": cell.after.json(in: language),
          ]
        }),
    ]
  }

  /// The row's lines in the table of all changes: one a cell that differs, or one for the row.
  fileprivate func lines(in table: Table) -> [Table.Row] {
    guard form == .changed else {
      return [
        Table.Row(
          "\(table.key)/\(key)", entry: entry,
          [
            Cell(.text(table.title)), Cell(.word(form)), Cell(.text(name)), Cell(.none),
            Cell(.none), Cell(.none),
          ])
      ]
    }
    return cells.map { cell in
      Table.Row(
        "\(table.key)/\(key).\(cell.column.key)", entry: entry,
        [
          Cell(.text(table.title)), Cell(.word(form)), Cell(.text(name)),
          Cell(.text(cell.column.label)), Cell(cell.before), Cell(cell.after),
        ])
    }
  }
}

extension Text {
  fileprivate static let values = Text(en: "numbers", ko: "수치", ja: "数値")
}
