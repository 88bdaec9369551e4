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
  /// in any order; then a row a scenario, with choices by name. An uncertainty that is held at a value
  /// needs no column. What `CSVSink` writes beside the inputs is passed over, so that the rows of a run
  /// can be run again.
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
    let inputs =
      model.uncertainties.map(TableInput.init)
      + (places.setsLevers ? model.levers.map(TableInput.init) : [])
    var columns = [[Double]](repeating: [], count: inputs.count)
    for row in rows.dropFirst() {
      guard row.fields.count == header.fields.count else {
        throw TableMistake(
          line: row.line, column: nil,
          words: "\(row.fields.count) values, but the header has \(header.fields.count) names")
      }
      for (index, input) in inputs.enumerated() {
        guard let place = places.columns[input.id] else {
          columns[index].append(input.range.lowerBound)
          continue
        }
        do throws(InputMistake) {
          columns[index].append(try input.value(reading: row.fields[place]))
        } catch {
          throw TableMistake(line: row.line, column: place + 1, words: error.description)
        }
      }
    }
    guard rows.count > 1 else {
      throw TableMistake(line: header.line + 1, column: nil, words: "the table has no scenario")
    }
    self.columns = columns
    count = rows.count - 1
    setsLevers = places.setsLevers
  }

  /// Where in the header each input stands.
  private static func places(_ header: CSVRows.Row, _ model: Model) throws(TableMistake)
    -> (columns: [String: Int], setsLevers: Bool)
  {
    let known = model.uncertainties.map(\.id) + model.levers.map(\.id)
    let passed = Set(CSVSink.ownHeaders(of: model)).subtracting(known)
    var found: [String: Int] = [:]
    for (place, name) in header.fields.enumerated() where !passed.contains(name) {
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
    let setsLevers = model.levers.contains { found[$0.id] != nil }
    let needed =
      model.uncertainties.filter { !$0.distribution.isConstant }.map(\.id)
      + (setsLevers ? model.levers.map(\.id) : [])
    let missing = needed.filter { found[$0] == nil }
    guard missing.isEmpty else {
      throw TableMistake(
        line: header.line, column: nil,
        words: "no column for " + missing.joined(separator: ", ")
          + "; the table needs \(needed.joined(separator: ", "))")
    }
    return (found, setsLevers)
  }
}
