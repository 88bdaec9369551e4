// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import LedgerStore
import Quantities

struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Records that the world has changed, and what holds since.",
    discussion: """
      What the entry said before stays true of the days before: asked as of an earlier day, the \
      ledger still says it. The amendment holds from the day on which the paper it newly cites was \
      public, or from the day of --from. If the entry was wrong all along, correct it.
        entente amend us-jp/smr --from-file smr.yaml --reason "ceiling raised"
        entente amend us-jp/smr --from 2026-05-14 --reason "ceiling raised"
      Entries that are right only together, a total and its parts, are given together. Without \
      --from-file, $EDITOR opens on the entry as it is. What would change is shown first.
      Exit code 0: recorded. 1: refused, with every mistake. 2: the store or the file cannot be \
      read. 64: the command was misused.
      """)

  @Argument(help: "The entry's id, or several; @ledger is what the ledger says of itself.")
  var ids: [String]

  @OptionGroup var body: BodyOptions

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The first day of which the amendment holds.", valueName: "day"))
  var from: String?

  @OptionGroup var options: EditOptions

  func run() throws {
    try answering {
      let session = try EditSession(options, command: "amend")
      let change = try EntryChange(ids, in: session.store, body)
      let day = try self.day()
      try session.record(
        change.edits { id, entry, row in .amend(id, entry, from: day, basedOn: row) },
        draft: change.draft, entries: change.entries)
    }
  }

  private func day() throws -> Day? {
    guard let from else { return nil }
    guard let date = PartialDate(from) else {
      throw ValidationError("--from '\(from)' is not a date; write 2026-05-14")
    }
    return date.first
  }
}
