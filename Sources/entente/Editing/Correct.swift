// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import LedgerStore

struct Correct: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Records that an entry was wrong, and what is right.",
    discussion: """
      We had it wrong: what it said before was never right, and no question shows it again, except \
      as it was recorded then (--recorded-as-of). If the world has changed instead, amend it.
        entente correct us-jp/smr --from-file smr.yaml --reason "the ceiling was misread"
        entente correct @ledger --reason "the record now goes to June"
      Entries that are right only together, a total and its parts, are given together. Without \
      --from-file, $EDITOR opens on the entry as it is. What would change is shown first.
      Exit code 0: recorded. 1: refused, with every mistake. 2: the store or the file cannot be \
      read. 64: the command was misused.
      """)

  @Argument(help: "The entry's id, or several; @ledger is what the ledger says of itself.")
  var ids: [String]

  @OptionGroup var body: BodyOptions

  @OptionGroup var options: EditOptions

  func run() throws {
    try answering {
      let session = try EditSession(options, command: "correct")
      let change = try EntryChange(ids, in: session.store, body)
      try session.record(
        change.edits { id, entry, row in .correct(id, entry, basedOn: row) }, draft: change.draft,
        entries: change.entries)
    }
  }
}
