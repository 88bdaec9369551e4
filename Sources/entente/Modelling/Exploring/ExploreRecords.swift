// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import ExperimentStore
import Exploring
import Quantities

/// Where experiments and the state of a run go.
struct ExploreRecords: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write every experiment, with its inputs and measures, to a CSV file, or to an SQLite database if the name ends in .db, .sqlite or .sqlite3.",
      valueName: "file"))
  var rows: String?

  @Option(
    help: ArgumentHelp(
      "Keep the state of the run in a file, and go on from it if it is there. A database of rows keeps it itself.",
      valueName: "file"))
  var resume: String?

  struct Places {
    let sink: (any ExperimentSink)?
    let keeper: (any RunKeeper)?
  }

  private var isDatabase: Bool {
    [".db", ".sqlite", ".sqlite3"].contains { rows?.lowercased().hasSuffix($0) == true }
  }

  func validate() throws {
    if let rows, resume != nil, isDatabase {
      throw ValidationError("\(rows) keeps the state of the run itself; leave --resume out")
    }
    if let rows, rows == resume {
      throw ValidationError("--rows and --resume cannot be one file; name another for one of them")
    }
  }

  func places(_ chosen: ModelChoice) throws -> Places {
    guard let rows, isDatabase else {
      return Places(sink: rows.map { CSVSink($0) }, keeper: resume.map { RunFile($0) })
    }
    let manifest = try chosen.options.ledger.ledger().manifest
    let database = ExperimentDatabase(
      rows,
      origin: [
        ("ledger", manifest.name), ("ledger record ends", "\(manifest.recordEnds)"),
        ("ledger as of", "\(try chosen.options.clock() ?? manifest.recordEnds)"),
      ])
    return Places(sink: database, keeper: database)
  }
}
