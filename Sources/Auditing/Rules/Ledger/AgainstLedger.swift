// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Rules {
  /// Holds the text against the ledger; silent without one.
  static let againstLedger: [any Rule] = [
    LedgerFigureRule(), LedgerDateRule(), LedgerNameRule(),
  ]
}

/// Where the ledger has something from, for a message.
struct LedgerSource {
  private let ledger: Ledger
  private let id: EntryID
  private let citation: Citation?

  init(_ entry: any Entry, _ citations: [Citation], in ledger: Ledger) {
    self.ledger = ledger
    id = entry.id
    citation = citations.first { $0.isFirstHand } ?? citations.first
  }

  /// "us-jp/package-2, White House fact sheet, item 1".
  func words(_ language: Language) -> String {
    guard let citation else { return id.text }
    let title = ledger.name(citation.document).reading(in: language).words
    return "\(id.text); \(title), \(citation.place(in: language))"
  }
}

extension String {
  /// The words of a name as the text's words are cut: Korean particles and plural endings off.
  var stems: Set<String> {
    let wording = Wording(of: Array(utf8))
    return Set(wording.stems.filter { $0.unicodeScalars.count >= 2 })
  }
}
