// SPDX-License-Identifier: Apache-2.0

/// Scenarios that a user wrote down: one row a scenario, one column an input.
public struct UserScenarios: Hashable, Sendable {
  /// For each sampled input, in the order of the `Layout`, the values of all rows.
  public let columns: [[Double]]
  public let count: Int
  /// Whether the table sets the levers too.
  public let setsLevers: Bool
}

/// What is wrong with a table of scenarios, and where.
public struct TableMistake: Error, Hashable, Sendable, CustomStringConvertible {
  /// Counted from one, the header being the first line of most tables.
  public let line: Int
  /// Counted from one; `nil` when the whole line is meant.
  public let column: Int?
  public let words: String

  public var description: String {
    "line \(line)" + (column.map { ", column \($0)" } ?? "") + ": " + words
  }
}

extension UserScenarios {
  /// Reads a CSV table for a model: a header that names every uncertainty, and all levers or none,
  /// in any order; then a row a scenario, with choices by name.
  ///
  /// - Throws: `TableMistake` at the first thing that is wrong.
  public init(csv text: String, for model: Model) throws(TableMistake) {
    let rows = try CSVRows(text).rows
    guard let header = rows.first else {
      throw TableMistake(
        line: 1, column: nil,
        words: "the table is empty; it needs a header with "
          + model.uncertainties.map(\.id).joined(separator: ", "))
    }
    let places = try Self.places(header, model)
    let inputs = Array(
      (model.uncertainties.map(Input.uncertainty) + model.levers.map(Input.lever))
        .prefix(places.count))
    var columns = [[Double]](repeating: [], count: places.count)
    for row in rows.dropFirst() {
      guard row.fields.count == header.fields.count else {
        throw TableMistake(
          line: row.line, column: nil,
          words: "\(row.fields.count) values, but the header has \(header.fields.count) names")
      }
      for (index, input) in inputs.enumerated() {
        do throws(InputMistake) {
          columns[index].append(try input.value(reading: row.fields[places[index]]))
        } catch {
          throw TableMistake(
            line: row.line, column: places[index] + 1, words: error.description)
        }
      }
    }
    guard rows.count > 1 else {
      throw TableMistake(line: header.line + 1, column: nil, words: "the table has no scenario")
    }
    self.columns = columns
    count = rows.count - 1
    setsLevers = !model.levers.isEmpty && places.count > model.uncertainties.count
  }

  /// Where in the header each input stands; the uncertainties first, then the levers if any is named.
  private static func places(_ header: CSVRows.Row, _ model: Model) throws(TableMistake) -> [Int] {
    let known = model.uncertainties.map(\.id) + model.levers.map(\.id)
    var found: [String: Int] = [:]
    for (place, name) in header.fields.enumerated() {
      guard known.contains(name) else {
        throw TableMistake(
          line: header.line, column: place + 1,
          words: model.unknown(name, among: known).description)
      }
      guard found.updateValue(place, forKey: name) == nil else {
        throw TableMistake(
          line: header.line, column: place + 1, words: "a second column is named '\(name)'")
      }
    }
    let levers = model.levers.contains { found[$0.id] != nil }
    let needed = levers ? known : model.uncertainties.map(\.id)
    let missing = needed.filter { found[$0] == nil }
    guard missing.isEmpty else {
      throw TableMistake(
        line: header.line, column: nil,
        words: "no column for " + missing.joined(separator: ", ")
          + "; the table needs \(needed.joined(separator: ", "))")
    }
    return needed.compactMap { found[$0] }
  }
}

/// An input of a table.
private enum Input {
  case uncertainty(Uncertainty)
  case lever(Lever)

  func value(reading text: String) throws(InputMistake) -> Double {
    switch self {
    case .lever(let lever): return try lever.value(reading: text)
    case .uncertainty(let uncertainty): return try uncertainty.value(reading: text)
    }
  }
}

extension Uncertainty {
  /// Reads a value that the distribution can take.
  public func value(reading text: String) throws(InputMistake) -> Double {
    let function = QuantileFunction(distribution)
    let (low, high) = (function(0), function(1))
    let allowed = "a number from \(Number.text(low)) to \(Number.text(high)) \(unit)"
    guard let value = Number.read(text), value.isFinite else {
      throw InputMistake(parameter: id, given: "'\(text)'", allowed: allowed, nearest: nil)
    }
    guard low <= value, value <= high else {
      throw InputMistake(
        parameter: id, given: text, allowed: allowed,
        nearest: Number.text(min(max(value, low), high)))
    }
    return value
  }
}
