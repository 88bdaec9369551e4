// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore

struct StoreRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Brings a backup back as the store.",
    discussion: """
      The backup is checked first. The store that was there is kept beside it, its name ending in \
      .before-restore.
        entente store restore minerals-2026-06-01.store
      Exit code 0: restored. 2: the backup is damaged or no store, or cannot be written; nothing \
      was changed.
      """)

  @Argument(help: "The backup's file.")
  var file: String

  @OptionGroup var store: StoreOption

  func run() throws {
    try answering {
      let kept = try LedgerStore.restore(file, to: store.path)
      print(
        "\(store.path): restored from \(file)" + (kept.map { "; what was there is \($0)" } ?? ""))
    }
  }
}
