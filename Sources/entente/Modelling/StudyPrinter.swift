// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import FoundationEssentials
import Models
import Quantities

/// Prints tables of a study for people or for programs.
struct StudyPrinter {
  let language: Language
  let format: OutputFormat

  /// - Parameters:
  ///   - lead: lines above, for people only.
  ///   - foot: lines below, for people only.
  func put(_ tables: [StudyTable], lead: [String] = [], foot: [String] = []) throws {
    switch format {
    case .table:
      let terminal = Terminal.standardOutput
      for line in lead { for part in line.wrapped(to: terminal.width) { print(part) } }
      for table in tables where !table.rows.isEmpty {
        print("\n" + terminal.styled(table.title.words(in: language), .bold))
        for line in terminalTable(table).lines(on: terminal) { print(line) }
      }
      if !foot.isEmpty { print("") }
      for line in foot { for part in line.wrapped(to: terminal.width) { print(part) } }
    case .json:
      print(
        JSON.object(tables.map { .init($0.key, $0.json(in: language)) }).text())
    case .csv:
      print(tables.map { $0.csv(in: language) }.joined(separator: "\r\n"), terminator: "")
    }
  }

  private func terminalTable(_ table: StudyTable) -> TerminalTable {
    TerminalTable(
      heads: [""] + table.columns.map { $0.label.words(in: language) },
      numeric: [false]
        + table.columns.indices.map { column in
          table.rows.contains { $0.cells[column].isNumber }
        },
      rows: table.rows.map { row in [row.key] + row.cells.map { $0.words(in: language) } })
  }

  /// What pins the numbers: model, version, draws and seed; and, where errors are stated or there are
  /// none to state, what that means for these draws.
  static func origin(of findings: Findings, _ language: Language, errors: Bool = true) -> [String] {
    let exploration = findings.exploration
    // Independent draws need no word.
    let design =
      exploration.design.sampling == .independent ? "" : " (\(exploration.pins[3].value))"
    let failed = findings.tally.failureCount
    return [
      "\(exploration.model.id) version \(exploration.model.version), "
        + "\(exploration.scenarioCount) scenarios\(design), seed \(exploration.seed)"
        + (failed > 0 ? "; \(failed) experiments failed and are left out" : "")
    ]
      + (errors || exploration.design.sampling == .chosen
        ? [exploration.design.sampling.caveat?.words(in: language)].compactMap { $0 } : [])
  }
}
