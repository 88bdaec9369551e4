// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

@testable import Questions

extension Answer {
  /// What stands at an address, in English: `us-jp/smr.amount`.
  func says(_ address: String, in ledger: Ledger) throws -> String {
    try why(address, in: ledger).value.words(in: .en)
  }

  /// How many rows a table has, the main one if none is named.
  func rows(of table: String? = nil) -> Int? {
    tables.first { table == nil || $0.key == table }?.rows.count
  }

  /// The entries that a gap with these words is about.
  func gapped(_ words: String) -> [String] {
    gaps.filter { $0.what.words(in: .en).contains(words) }.compactMap { $0.entry?.text }
  }
}

/// Entries that many small ledgers need.
enum Small {
  /// Two states, a field of each kind, and a paper that can be cited.
  static let base = """
    - party: us
      name: United States
      form: state
      cites: [{doc/a: p. 1}]
    - party: jp
      name: Japan
      form: state
      cites: [{doc/a: p. 1}]
    - document: doc/a
      title: A
      form: news
      posted: 2026-01-01
      url: https://example.org/a
    - document: doc/late
      title: Late
      form: news
      posted: 2026-03-01
      url: https://example.org/late
    - term: field/trade
      name: trade
    - term: field/energy
      name: energy
    - term: field/critical-minerals
      name: minerals
    - term: field/defence
      name: defence
    - term: field/science
      name: science
    - term: field/regional-security
      name: region
    - term: field/economic-security
      name: economic security
    - term: sector/energy
      name: energy
    - term: sector/medicine
      name: medicine

    """

  /// Three summits, each with a paper of its own.
  static let summits = (1...3).map { number in
    """
    - meeting: summit-\(number)
      name: summit \(number)
      form: summit
      series: summits
      number: \(number)
      date: 2025-0\(number)-01
      parties: [us, jp]
      cites: [{doc/a: p. 1}]
    - document: doc/summit-\(number)
      title: paper \(number)
      form: statement
      sides: [us, jp]
      meeting: summit-\(number)
      posted: 2025-0\(number)-01
      url: https://example.org/\(number)

    """
  }.joined()
}
