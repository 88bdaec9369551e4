// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Quantities
import Questions

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds entries by words in any of the three languages.",
    discussion: """
      Every word must occur, also inside a longer one: entente search 희토류
      Exit code 0: found. 1: nothing has these words. 2: the ledger cannot be read.
      """)

  @Argument(help: "The words.")
  var words: [String]

  @OptionGroup var options: AskingOptions

  @Option(help: ArgumentHelp("Show at most this many.", valueName: "number"))
  var limit = 20

  func run() throws {
    try answering {
      let ledger = try options.ledger.ledger()
      let cut = ledger.asOf(try options.clock() ?? ledger.manifest.recordEnds)
      let hits = SearchIndex(cut).search(words.joined(separator: " ")).compactMap { cut[$0] }
      guard !hits.isEmpty else {
        throw Unanswerable("no entry has the words '\(words.joined(separator: " "))'")
      }
      let rows = hits.prefix(limit).map {
        [$0.kind.rawValue, $0.name.words(in: options.lang), $0.id.text]
      }
      let table = TerminalTable(heads: ["", "\(hits.count)", ""], rows: Array(rows))
      for line in table.lines(on: .standardOutput) { print(line) }
      if hits.count > limit {
        print("… \(hits.count - limit) more; --limit \(hits.count) shows all")
      }
    }
  }
}
