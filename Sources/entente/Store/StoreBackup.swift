// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore

struct StoreBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Writes a consistent copy of a store, while others go on working.",
    discussion: """
        entente store backup minerals-2026-06-01.store
      Exit code 0: written. 2: there is a file already, or it cannot be written.
      """)

  @Argument(help: "The file of the copy; it must not be there yet.")
  var file: String

  @OptionGroup var store: StoreOption

  func run() throws {
    try answering {
      try store.open(for: "store backup").backup(to: file)
      print("\(file): a copy of \(store.path)")
    }
  }
}
