// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Questions

/// Reading an answer's values back, for pages that know a question well enough to draw it.
extension Value {
  /// A field of a record.
  subscript(key: String) -> Value? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The code of a word.
  var code: String? { if case .word(let code, _) = self { code } else { nil } }

  var count: Int? {
    switch self {
    case .count(let count), .days(let count): count
    default: nil
    }
  }

  /// The nominal number, for drawing.
  var size: Double? {
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
  func plainWords(in language: Language) -> String {
    guard case .total(let total) = self else { return words(in: language) }
    return Amount(total.nominal, total.unit).formatted(language)
  }

  var entryID: EntryID? { if case .entry(let id, _) = self { id } else { nil } }

  var items: [Value] { if case .list(let items) = self { items } else { [] } }
}

extension Table {
  /// The cell of a row under a column's key.
  func cell(_ row: Row, _ column: String) -> Cell? {
    columns.firstIndex { $0.key == column }.map { row.cells[$0] }
  }
}

extension Answer {
  subscript(key: String) -> NamedValue? { values.first { $0.key == key } }
  func table(_ key: String) -> Table? { tables.first { $0.key == key } }
}
