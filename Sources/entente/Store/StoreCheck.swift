// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore

struct StoreCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Looks whether a store is whole: every row of its journal, and all that follows from it.",
    discussion: """
      Checks SQLite's structure, the chain of digests through the journal row by row, what is \
      derived against a replay of the journal, and the ledger itself. The digest of the state is \
      equal in two stores that hold the same.
        entente store check --store minerals.store
      Exit code 0: whole. 1: damaged; each damage is named with its row. 2: no store can be read.
      """)

  @OptionGroup var store: StoreOption

  func run() throws {
    try answering {
      let store = try self.store.open(for: "store check")
      let report = try store.check()
      guard report.damage.isEmpty else {
        for damage in report.damage { print(damage) }
        print(
          "\(report.damage.count) found in \(store.path); entente store backup has a copy if you made one"
        )
        throw ExitCode(1)
      }
      print("\(store.path): \(report.rows) rows of the journal, \(report.entries) entries, whole")
      print("state \(report.state)")
    }
  }
}
