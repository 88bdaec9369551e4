// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import Testing

@testable import LedgerStore

struct SearchTests {
  static let yaml = """
    - term: field/supply
      name: {en: supply chains, ko: 공급망, ja: サプライチェーン}
      aliases: [供給網]

    - term: mineral/rare-earths
      name: {en: rare earths, ko: 중희토류, ja: 重希土類}

    - term: topic/warning
      name: {en: early warning, ko: 공급망 조기경보, ja: 早期警戒}

    - term: topic/medicine
      name: {en: medicines, ko: 의약품, ja: 医薬品}
      means: {en: who makes them, ja: 医薬品の供給網を守ること}

    - term: topic/tariff
      name: {en: tariffs on minerals, ko: 상호관세, ja: 相互関税率}

    - term: topic/mining
      name: {en: mining, ko: 채굴, ja: 採掘}
      note: {en: a Supply  chain note}

    """

  static func ids(_ query: String) throws -> [String] {
    let scratch = try Scratch()
    let store = try scratch.store(yaml)
    let found = try store.search(query)
    let inMemory = SearchIndex(try store.ledger())
    #expect(Set(found.hits.map(\.id)) == Set(inMemory.search(query)))
    #expect(found.count == found.hits.count)
    return found.hits.map(\.id.text)
  }

  @Test(
    "Words are found in any form and inside longer East Asian words, and only those",
    arguments: [
      ("희토", ["mineral/rare-earths"]), ("관세", ["topic/tariff"]), ("関税", ["topic/tariff"]),
      ("税", ["topic/tariff"]), ("率", ["topic/tariff"]), ("세", ["topic/tariff"]),
      ("tariff", ["topic/tariff"]), ("Tariffs", ["topic/tariff"]), ("ＴＡＲＩＦＦ", ["topic/tariff"]),
      ("rare earth", ["mineral/rare-earths"]), ("tarif", ["topic/tariff"]),
      ("rare copper", []), ("관세율", []), ("税関", []),
      ("mine", ["topic/mining", "topic/tariff", "mineral/rare-earths"]),
      ("mining", ["topic/mining"]), ("", []), ("\"", []), ("OR", []), ("* (", []), ("NEAR(", []),
      ("관세 광물", []), ("관세 minerals", ["topic/tariff"]), ("topic/tariff", ["topic/tariff"]),
    ])
  func found(_ query: String, _ expected: [String]) throws {
    #expect(Set(try Self.ids(query)) == Set(expected))
  }

  @Test(
    "Every name of a thing finds what its other names find",
    arguments: ["공급망", "供給網", "supply chain", "Supply Chains", "サプライチェーン"])
  func names(_ query: String) throws {
    let found = try Self.ids(query)
    #expect(found.first == "field/supply")
    #expect(
      Set(found) == ["field/supply", "topic/warning", "topic/medicine", "topic/mining"])
  }

  @Test("Highlights are byte ranges of the words in the text that is shown")
  func highlights() throws {
    let scratch = try Scratch()
    let store = try scratch.store(Self.yaml)
    func marked(_ query: String) throws -> [[String]] {
      try store.search(query).hits.map { hit in
        let bytes = Array(hit.shown.utf8)
        return hit.highlights.map { String(decoding: bytes[$0], as: UTF8.self) }
      }
    }
    #expect(try marked("관세") == [["관세"]])
    #expect(try marked("tariff minerals") == [["tariffs", "minerals"]])
    let chains = try store.search("供給網").hits
    let medicine = try #require(chains.first { $0.id.text == "topic/medicine" })
    #expect(medicine.shown == "医薬品の供給網を守ること")
    #expect(medicine.highlights == [12..<21])
  }

  @Test("What is edited or retired is found as it is now; undoing brings the old words back")
  func edits() throws {
    let scratch = try Scratch()
    let store = try scratch.store(Self.yaml)
    try store.record(
      [.correct("topic/mining", tree("- term: topic/mining\n  name: quarries"))], author: .kim,
      reason: "name")
    #expect(try store.search("採掘").count == 0)
    #expect(try store.search("quarry").count == 1)
    try store.undo(author: .kim)
    #expect(try store.search("採掘").count == 1)
    #expect(try store.search("quarry").count == 0)
    try store.record([.retire("topic/mining")], author: .kim, reason: "gone")
    #expect(try store.search("採掘").count == 0)
    _ = try store.rebuild()
    #expect(try store.search("관세").count == 1)
  }

  @Test("In the shipped ledger whole names come first, in each language")
  func shipped() throws {
    let index = SearchIndex(try Shipped.folder.ledger())
    for word in ["일본", "日本", "japan"] { #expect(index.search(word).first?.text == "jp") }
    #expect(Set(index.search("공급망")) == Set(index.search("supply chain")))
    #expect(index.search("zzzz").isEmpty)
    #expect(index.search("관세").count > 5 && index.search("関税").count > 5)
  }

  @Test("Of a word that very many entries have, none is left out, and the exact name comes first")
  func manyHits() throws {
    let scratch = try Scratch()
    let yaml = (1...9).map { "- term: topic/t\($0)\n  name: {en: tariff \($0)}\n" }
    let store = try scratch.store("- term: topic/t\n  name: {en: tariff}\n\n" + yaml.joined())
    try store.reading { db in
      let search = try Searching(db, "tariff")
      let all = try search.rows(limit: 100)
      for ranked in [1, 3, 10, 11] {
        let rows = try search.rows(limit: 100, ranked: ranked)
        #expect(rows.count == 10)
        #expect(Set(rows) == Set(all))
        #expect(rows.first == all.first)
        #expect(try search.rows(limit: 4, ranked: ranked) == Array(rows.prefix(4)))
      }
    }
  }
}
