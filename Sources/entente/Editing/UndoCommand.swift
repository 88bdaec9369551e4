// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes a batch back: every entry it touched is again what it was before.",
    discussion: """
      Nothing is lost: the undoing is recorded too, and can itself be undone by its number.
        entente undo            the last batch that is not undone yet
        entente undo 12         this batch, if nothing it touched has changed since
      Exit code 0: undone. 1: refused, with the entries that changed since. 2: the store cannot be \
      read. 64: the command was misused.
      """)

  @Argument(help: "The batch's number, as entente journal shows it.")
  var batch: Int?

  @OptionGroup var store: StoreOption

  @Option(help: ArgumentHelp("Why, in a few words.", valueName: "words"))
  var reason: String?

  func run() throws {
    try answering {
      let store = try self.store.open(for: "undo")
      let author = try Recording.author(in: store)
      let done = try store.undo(batch, author: author, reason: reason)
      print("\(done.what), recorded as batch \(done.number)")
    }
  }
}
