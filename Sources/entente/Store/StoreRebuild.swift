// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore

struct StoreRebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Makes everything that follows from the journal anew: what is current, and search.",
    discussion: """
      The journal itself is not touched. The digest of the state is the same before and after, \
      unless what was derived had been damaged.
      Exit code 0: done. 2: the store cannot be read.
      """)

  @OptionGroup var store: StoreOption

  func run() throws {
    try answering {
      let (before, after) = try store.open(for: "store rebuild").rebuild()
      print("state \(after)")
      print(
        before == after
          ? "identical to what it was" : "it was \(before.isEmpty ? "unreadable" : before)")
    }
  }
}
