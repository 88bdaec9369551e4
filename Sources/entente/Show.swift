// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import LedgerFiles
import Quantities
import Questions

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows an entry: what it says, its citations, and what mentions it.",
    discussion: """
        entente show us-jp/2026-03/price-floor
      Exit code 0: shown. 1: there is no such entry. 2: the ledger cannot be read.
      """)

  @Argument(help: "The entry's id.")
  var id: String

  @OptionGroup var options: AskingOptions

  func run() throws {
    try answering {
      let whole = try options.ledger.ledger()
      let ledger = whole.asOf(try options.clock() ?? whole.manifest.recordEnds)
      guard let entry = EntryID(id).flatMap({ ledger[$0] }) else {
        throw Unanswerable(
          "there is no entry '\(id)'",
          suggestion: Spelling.nearest(to: id, among: ledger.entries.map(\.id.text)))
      }
      let printer = AnswerPrinter(language: options.lang, terminal: .standardOutput)
      printer.print(entry, in: ledger)
    }
  }
}
