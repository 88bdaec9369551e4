// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
public import Quantities

extension Table {
  /// The table as CSV (RFC 4180). Words are in `language`; a column of amounts becomes five, so that
  /// a spreadsheet can compute with them: the number, its unit, low, high and qualifier.
  public func csv(in language: Language) -> String {
    let wide = columns.indices.map { index in rows.contains { $0.cells[index].value.isQuantity } }
    var header = ["key"]
    for (column, isWide) in zip(columns, wide) {
      header.append(column.key)
      if isWide { header += ["unit", "low", "high", "qualifier"].map { "\(column.key)_\($0)" } }
    }
    let body = rows.map { row in
      [row.key]
        + zip(row.cells, wide).flatMap { cell, isWide in
          isWide ? cell.value.quantityFields(in: language) : [cell.value.plain(in: language)]
        }
    }
    return ([header] + body).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    let safe = opensLikeFormula(text) ? "'" + text : text
    guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// A spreadsheet would run what opens like a formula; a leading apostrophe keeps it words. A minus
  /// opens one too, unless it is a number's.
  private static func opensLikeFormula(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    return "=+@\t\r".contains(first) || first == "-" && Decimal(string: text)?.description != text
  }
}

extension Value {
  fileprivate var isQuantity: Bool {
    switch self {
    case .amount, .total, .share, .multiple, .number, .interval: true
    default: false
    }
  }

  fileprivate func plain(in language: Language) -> String {
    switch self {
    case .word(let code, _): code
    case .entry(let id, _): id.text
    case .date(let date): date.description
    case .span(let span): span.description
    case .count(let count), .days(let count): String(count)
    case .missing: ""
    case .list(let values): values.map { $0.plain(in: language) }.joined(separator: "; ")
    case .record(let fields):
      fields.map { "\($0.key)=\($0.value.plain(in: language))" }.joined(separator: "; ")
    default: words(in: language)
    }
  }

  /// Number, unit, low, high, qualifier.
  fileprivate func quantityFields(in language: Language) -> [String] {
    func number(_ value: Decimal?) -> String { value.map { "\($0.rounded(to: 10))" } ?? "" }
    func fields(
      _ value: Decimal?, _ unit: Quantities.Unit, _ interval: Interval?, _ qualifier: String
    ) -> [String] {
      [number(value), unit.notation, number(interval?.lower), number(interval?.upper), qualifier]
    }
    return switch self {
    case .amount(let amount):
      fields(amount.nominal, amount.unit, amount.interval, amount.qualifier.rawValue)
    case .total(let total):
      fields(
        total.nominal, total.unit, total.interval,
        total.qualifiers.map(\.rawValue).joined(separator: "; "))
    case .share(let ratio): fields(ratio.nominal * 100, .percent, ratio.interval * 100, "")
    case .multiple(let ratio): fields(ratio.nominal, .times, ratio.interval, "")
    case .number(let value, let unit): fields(value, unit, nil, "")
    case .interval(let interval, let unit): fields(nil, unit, interval, "")
    default: [plain(in: language), "", "", "", ""]
    }
  }
}
