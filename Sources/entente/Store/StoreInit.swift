// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore

struct StoreInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes an empty store.",
    discussion: """
        entente store init --store minerals.store
      Exit code 0: made. 2: there is a file already, or it cannot be made; nothing was changed.
      """)

  @OptionGroup var store: StoreOption

  func run() throws {
    try answering {
      let made = try LedgerStore(creating: store.path)
      print("\(made.path): an empty store; entente store import FOLDER takes in a ledger's files")
    }
  }
}
