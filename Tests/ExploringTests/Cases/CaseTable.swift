// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Exploring

/// The runs of a scenario-discovery case: from a CSV file beside it, or written in it.
struct CaseTable {
  let names: [String]
  private(set) var inputs: [ScenarioInput]
  /// The outcome of each run.
  let outcome: [Double]

  var interest: [Bool] { outcome.map { $0 >= 0.5 } }

  func table() throws -> ScenarioTable { try ScenarioTable(inputs, interest: interest) }

  /// The same with whole numbers taken as any others, as a tree's cuts lie between values.
  var continuous: CaseTable {
    var copy = self
    copy.inputs = inputs.map { input in
      guard case .wholeNumbers(let values) = input.values else { return input }
      return ScenarioInput(input.name, values.map(Double.init))
    }
    return copy
  }

  /// Reads what a case gives, or nil when it gives no runs.
  init?(_ file: CaseFile, _ given: CaseValue) throws {
    if let path = given.csv.text {
      guard let table = try Self(csv: file.folder.appending(path: path), given) else { return nil }
      self = table
      return
    }
    guard let (names, columns) = Self.columns(given), !columns.isEmpty else { return nil }
    self.names = names
    let limit = Self.limit(given)
    outcome = given.first("y", "Y", "outcome", "interest").list.map { value in
      limit?(value.number ?? .nan) ?? Self.truth(value)
    }
    inputs = zip(names, columns).map { Self.input($0, $1, given) }
  }

  /// Whether a case gives runs at all.
  static func hasRuns(_ given: CaseValue) -> Bool {
    given.csv.isPresent || given.first("x", "X").isPresent
  }

  /// The inputs' names and values: from rows of numbers, rows by name, or a list for each name.
  private static func columns(_ given: CaseValue) -> ([String], [[CaseValue]])? {
    let x = given.first("x", "X")
    let named = given.first("names", "x_columns", "columns").list.compactMap(\.text)
    if !x.keys.isEmpty {
      let names = Set(named) == Set(x.keys) ? named : x.keys
      return (names, names.map { x[$0].list })
    }
    let rows = x.list
    if let first = rows.first, !first.keys.isEmpty {
      let names = Set(named) == Set(first.keys) ? named : first.keys
      return (names, names.map { name in rows.map { $0[name] } })
    }
    guard let width = rows.first?.list.count, width > 0 else { return nil }
    let names = named.count == width ? named : (0..<width).map { "x\($0 + 1)" }
    return (
      names,
      (0..<width).map { column in
        rows.map { $0.list.count > column ? $0.list[column] : CaseValue(raw: nil) }
      }
    )
  }

  /// What makes an outcome one of interest, where the case names a threshold for it.
  private static func limit(_ given: CaseValue) -> ((Double) -> Double)? {
    if let least = given.first("y_threshold", "outcome_threshold", "above").number {
      return { $0 >= least ? 1 : 0 }
    }
    if let most = given.below.number { return { $0 < most ? 1 : 0 } }
    return nil
  }

  private static func truth(_ value: CaseValue) -> Double {
    value.number
      ?? (value.text.flatMap(Double.init) ?? (value.text?.lowercased() == "true" ? 1 : 0))
  }

  private static func input(_ name: String, _ values: [CaseValue], _ given: CaseValue)
    -> ScenarioInput
  {
    let numbers = values.compactMap(\.number)
    let kind = given.first("dtypes", "types")[name].text ?? ""
    if kind.hasPrefix("int") {
      return ScenarioInput(name, .wholeNumbers(numbers.map { Int($0) }))
    }
    let isNumeric = numbers.count == values.count && !kind.hasPrefix("cat")
    return isNumeric
      ? ScenarioInput(name, numbers)
      : categories(name, values.map { $0.text ?? $0.number.map { "\($0)" } ?? "" })
  }

  private static func categories(_ name: String, _ values: [String]) -> ScenarioInput {
    let labels = Set(values).sorted()
    return ScenarioInput(
      name, .categories(values.map { labels.firstIndex(of: $0) ?? 0 }, names: labels))
  }

  private init?(csv file: URL, _ given: CaseValue) throws {
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(whereSeparator: \.isNewline).map { Self.fields($0) }
    guard let header = lines.first else { return nil }
    let rows = lines.dropFirst().filter { $0.count == header.count }
    let chosen = Self.columns(given.x_columns, header)
    guard !chosen.isEmpty, let last = Self.columns(given.y_column, header).first else { return nil }
    names = chosen.map { header[$0] }
    let limit = Self.limit(given)
    outcome = rows.map { row in
      let value = Double(row[last]) ?? (row[last].lowercased() == "true" ? 1 : 0)
      return limit?(value) ?? value
    }
    inputs = chosen.map { column in
      let texts = rows.map { $0[column] }
      let whole = texts.compactMap { Int($0) }
      if whole.count == texts.count { return ScenarioInput(header[column], .wholeNumbers(whole)) }
      let numbers = texts.compactMap(Double.init)
      return numbers.count == texts.count
        ? ScenarioInput(header[column], numbers) : Self.categories(header[column], texts)
    }
  }

  /// Columns given as places, names, or words such as `index 2..10` and `index 15 ("...")`.
  private static func columns(_ value: CaseValue, _ header: [String]) -> [Int] {
    if let place = value.number.flatMap({ Int(exactly: $0) }) {
      return header.indices.contains(place) ? [place] : []
    }
    if !value.list.isEmpty { return value.list.flatMap { columns($0, header) } }
    guard let text = value.text else { return [] }
    if let place = header.firstIndex(of: text) { return [place] }
    guard let match = text.firstMatch(of: /index (\d+)(?:\.\.(\d+))?/), let first = Int(match.1)
    else { return [] }
    let last = match.2.flatMap { Int($0) } ?? first
    return first <= last && last < header.count ? Array(first...last) : []
  }

  /// The fields of a line; a quoted one may hold commas.
  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
