// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import LedgerStore
import Quantities
import Questions

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds entries by words in any of the three languages.",
    discussion: """
      Every word must occur: Korean and Japanese words also inside longer ones, English words in \
      any form, and every other name of what a word names.
        entente search 희토류
        entente search supply chain      finds what 공급망 and 供給網 find
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
      let query = words.joined(separator: " ")
      let found = SearchIndex(cut).hits(query, limit: limit, language: options.lang)
      guard found.count > 0 else {
        throw Unanswerable("no entry has the words '\(query)'")
      }
      let rows = found.hits.map { hit in
        let name = cut.name(hit.id).words(in: options.lang)
        return [hit.kind.rawValue, name, hit.id.text, name == hit.shown ? "" : marked(hit)]
      }
      let table = TerminalTable(heads: ["", "\(found.count)", "", ""], rows: rows)
      for line in table.lines(on: .standardOutput) { print(line) }
      if found.count > limit {
        print("… \(found.count - limit) more; --limit \(found.count) shows all")
      }
    }
  }

  /// The text in which a hit was found, what was found in it in brackets.
  private func marked(_ hit: SearchHit) -> String {
    var bytes: [UInt8] = []
    let text = Array(hit.shown.utf8)
    var at = 0
    for place in hit.highlights {
      bytes += text[at..<place.lowerBound] + Array("[".utf8) + text[place] + Array("]".utf8)
      at = place.upperBound
    }
    return String(decoding: bytes + text[at...], as: UTF8.self)
  }
}
