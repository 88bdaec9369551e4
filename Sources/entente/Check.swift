// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import FoundationEssentials
import LedgerFiles
import LedgerStore

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a ledger's files and reports every mistake at once.",
    discussion: """
      Each mistake is one line, file:line:column: what is wrong, and the nearest value that would \
      be right. Exit code 0: no mistakes. 1: mistakes. 64: the command was misused.
      """)

  @OptionGroup var ledger: LedgerOption

  @Flag(help: "Print the JSON Schema of ledger files instead.")
  var schema = false

  func run() throws {
    if schema {
      print(JSONSchema.ledgerFile(), terminator: "")
      return
    }
    if let store = try ledger.store() {
      let found = try answering { try ledger.ledger() }
      print("\(found.manifest.name): \(found.entryCount) entries in \(store.path), no mistakes")
      return
    }
    let files = try ledger.files()
    do {
      let ledger = try files.ledger()
      print(
        "\(ledger.manifest.name): \(ledger.entries.count) entries in \(files.files.count) files, no mistakes"
      )
    } catch {
      print(error)
      print(
        "\(error.mistakes.count) mistake\(error.mistakes.count == 1 ? "" : "s") in \(files.url.path)"
      )
      throw ExitCode(1)
    }
  }
}
