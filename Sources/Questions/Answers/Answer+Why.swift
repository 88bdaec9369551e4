// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities

/// A number or word of an answer, by its address, with why it is so.
public struct Explained: Sendable {
  /// `power-share`, or `us-jp/smr.amount` for a cell.
  public let address: String
  public let label: Text
  public let value: Value
  public let derivation: Derivation
}

extension Answer {
  /// Why the value at an address is so: a named value's key, or a row's key, a dot and a column's.
  ///
  /// - Throws: `Unanswerable` naming the nearest address there is.
  public func why(_ address: String, in ledger: Ledger) throws(Unanswerable) -> Explained {
    if let named = values.first(where: { $0.key == address }) {
      return Explained(
        address: address, label: named.label, value: named.value, derivation: named.derivation)
    }
    for table in tables {
      for row in table.rows where address.hasPrefix(row.key + ".") {
        guard
          let index = table.columns.firstIndex(where: { row.key + "." + $0.key == address })
        else { continue }
        let label = row.entry.map(ledger.name) ?? Text(same: row.key)
        return Explained(
          address: address, label: label.joined(table.columns[index].label),
          value: row.cells[index].value,
          derivation: row.derivation(of: row.cells[index], in: ledger))
      }
    }
    throw Unanswerable(
      "the answer to '\(question.id)' has nothing at '\(address)'",
      suggestion: Spelling.nearest(to: address, among: addresses))
  }

  /// Every address in the answer.
  public var addresses: [String] {
    values.map(\.key)
      + tables.flatMap { table in
        table.rows.flatMap { row in table.columns.map { row.key + "." + $0.key } }
      }
  }
}

extension Table.Row {
  /// The cell's own derivation, else what the row's entry records.
  public func derivation(of cell: Cell, in ledger: Ledger) -> Derivation {
    if let derivation = cell.derivation { return derivation }
    if let entry = entry.flatMap({ ledger[$0] }) { return .recorded(entry) }
    return cells.compactMap(\.derivation).first
      ?? Derivation(rule: Text(en: "A heading.", ko: "표제.", ja: "見出し。"))
  }
}

extension Text {
  func joined(_ other: Text) -> Text {
    Text { self.words(in: $0) + " · " + other.words(in: $0) }
  }
}

extension Explained {
  public func json(in language: Language) -> JSON {
    [
      "address": .string(address), "label": .string(label.words(in: language)),
      "value": value.json(in: language), "derivation": derivation.json(in: language),
    ]
  }
}
