// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import LedgerStore

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Shows who recorded what, when and why.",
    discussion: """
      Without an id, one line for each batch: what one person did at one moment. With an id, every \
      row of that entry, and the keys that changed.
        entente journal
        entente journal us-jp/smr
        entente journal --since 2026-06-01 --author doe --format json
      Exit code 0: shown. 1: there is nothing to show. 2: the store cannot be read. 64: the \
      command was misused.
      """)

  @Argument(help: "The entry's id.")
  var id: String?

  @OptionGroup var store: StoreOption

  @Option(
    help: ArgumentHelp("Only what was recorded from this day or moment on.", valueName: "moment"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Only what authors with these words in their name recorded.", valueName: "words"))
  var author: String?

  @Option(help: ArgumentHelp("Only the last so many batches.", valueName: "number"))
  var limit: Int?

  @Option(help: "How to print: table, json or csv.")
  var format: OutputFormat = .table

  func run() throws {
    try answering {
      let store = try self.store.open(for: "journal")
      let batches = try store.journal(
        of: id, since: try moment(), author: author, limit: limit)
      guard !batches.isEmpty else {
        StandardStream.error.say("the journal has nothing of this")
        throw ExitCode(1)
      }
      try JournalPrinter(store: store, terminal: .standardOutput).print(
        batches, of: id, as: format)
    }
  }

  private func moment() throws -> Instant? {
    guard let since else { return nil }
    guard let moment = Instant(startOf: since) else {
      throw ValidationError(
        "--since '\(since)' is no moment; write 2026-06-01 or 2026-06-01T12:00:00Z")
    }
    return moment
  }
}
