// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore

struct StoreExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a store as a ledger's files, and the journal beside them.",
    discussion: """
      The files are in canonical form; journal.jsonl has one row of the journal a line. Importing \
      them again changes nothing.
        entente store export Ledgers/us-japan
      Exit code 0: written. 2: the store cannot be read, or the files not be written.
      """)

  @Argument(help: "The folder. It is made if it is not there; other files in it stay.")
  var folder: String

  @OptionGroup var store: StoreOption

  func run() throws {
    try answering {
      let export = try store.open(for: "store export").export()
      let count = try StoredFiles.write(export, to: folder)
      print("\(folder): \(count) files")
    }
  }
}
