// SPDX-License-Identifier: Apache-2.0
public import Agreements
import FoundationEssentials
public import Quantities

/// Reading an answer's values back, for pages and charts that know a question well enough to draw it.
extension Value {
  /// A field of a record.
  public subscript(key: String) -> Value? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The code of a word.
  public var code: String? { if case .word(let code, _) = self { code } else { nil } }

  /// A whole number of things or days.
  public var count: Int? {
    switch self {
    case .count(let count), .days(let count): count
    default: nil
    }
  }

  /// The nominal number, for drawing.
  public var size: Double? {
    switch self {
    case .amount(let amount): Double("\(amount.nominal)")
    case .total(let total): Double("\(total.nominal)")
    case .share(let ratio), .multiple(let ratio): Double("\(ratio.nominal)")
    case .number(let number, _): Double("\(number)")
    case .count(let count), .days(let count): Double(count)
    default: nil
    }
  }

  /// A total without what it is made of, for charts, where the parts have no room.
  public func plainWords(in language: Language) -> String {
    guard case .total(let total) = self else { return words(in: language) }
    return Amount(total.nominal, total.unit).formatted(language)
  }

  /// The entry that it names.
  public var entryID: EntryID? { if case .entry(let id, _) = self { id } else { nil } }

  /// The members of a list.
  public var items: [Value] { if case .list(let items) = self { items } else { [] } }
}

extension Table {
  /// The cell of a row under a column's key.
  public func cell(_ row: Row, _ column: String) -> Cell? {
    columns.firstIndex { $0.key == column }.map { row.cells[$0] }
  }
}

extension Answer {
  /// A single number by its key.
  public subscript(key: String) -> NamedValue? { values.first { $0.key == key } }
  /// A table by its key.
  public func table(_ key: String) -> Table? { tables.first { $0.key == key } }
}
