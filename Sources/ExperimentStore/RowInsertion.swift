// SPDX-License-Identifier: Apache-2.0
import Exploring
import GRDB

/// Puts experiments into the table, one statement for all.
struct RowInsertion {
  private let statement: Statement
  private let policies: [DatabaseValue]
  /// For every input column the names of a lever's choices, by value; empty for numbers.
  private let choices: [[Double: DatabaseValue]]

  init(_ db: Database, _ schema: RunSchema) throws {
    let model = schema.exploration.model
    let places = [String](repeating: "?", count: schema.names.count + 4).joined(separator: ",")
    statement = try db.makeStatement(sql: "INSERT INTO experiments VALUES (\(places))")
    policies = schema.exploration.policies.map { $0.name.databaseValue }
    choices =
      model.uncertainties.map { _ in [:] }
      + model.levers.map { lever in
        guard case .choices(let choices) = lever.domain else { return [:] }
        return Dictionary(choices.map { ($0.value, $0.id.databaseValue) }) { first, _ in first }
      }
  }

  /// - Parameter count: how many experiments were written before.
  func insert(_ rows: ExperimentRows, after count: UInt64) throws {
    var values: [DatabaseValue] = []
    for (place, scenario) in rows.scenarios.enumerated() {
      values.removeAll(keepingCapacity: true)
      values.append((Int64(count) + Int64(place) + 1).databaseValue)
      values.append(policies[rows.policy])
      values.append(scenario.databaseValue)
      for (column, numbers) in rows.inputs.enumerated() {
        let number = numbers[place]
        values.append(
          choices[column].isEmpty
            ? number.databaseValue
            : choices[column][number] ?? "\(number)".databaseValue)
      }
      let failure = rows.failures[place]
      for numbers in rows.measures {
        values.append(failure == nil ? numbers[place].databaseValue : .null)
      }
      values.append(failure?.reason.databaseValue ?? .null)
      statement.setUncheckedArguments(StatementArguments(values))
      try statement.execute()
    }
  }
}
