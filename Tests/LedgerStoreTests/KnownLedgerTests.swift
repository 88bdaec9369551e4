// SPDX-License-Identifier: Apache-2.0
import Foundation
import LedgerFiles
import Quantities
import Testing

@testable import Agreements
@testable import LedgerStore

/// A ledger that follows its store row by row.
struct KnownLedgerTests {
  /// Everything that a ledger holds, so that two can be compared.
  private static func told(_ ledger: Ledger) -> [String] {
    let all = ledger.entries.map { entry in
      "\(entry.id) \(entry) " + (ledger.source(of: entry.id)?.stored ?? "")
        + ledger.mentioning(entry.id).map(\.id.text).joined(separator: " ")
        + (ledger.recorded(entry.id)?.description ?? "")
    }
    let earlier = ledger.earlier.sorted { $0.key < $1.key }.map { id, versions in
      "\(id) " + versions.map { "\($0.until) \($0.tree.stored)" }.joined(separator: " ")
    }
    return all + earlier
  }

  @Test(
    "Whatever is recorded, adding it gives the ledger that reading everything gives",
    arguments: [1, 2, 3] as [UInt64])
  func follows(_ seed: UInt64) throws {
    var random = PropertyTests.Random(state: seed &* 104_729)
    let scratch = try Scratch()
    let store = try scratch.store()
    var known = try store.known()
    for _ in 1...60 {
      // Several edits may come between two looks.
      for _ in 0...Int.random(in: 0...2, using: &random) {
        if Int.random(in: 0...9, using: &random) == 0 {
          _ = try? store.undo(author: .sato)
        } else {
          let edit = try PropertyTests.edit(&random, store)
          _ = try? store.record([edit], author: .kim, reason: "r")
        }
      }
      known = try store.known(since: known)
      #expect(known.revision == (try store.revision()))
      #expect(Self.told(known.ledger) == Self.told(try store.ledger()))
      let day = Day(2026, Int.random(in: 1...12, using: &random), 1)!
      #expect(Self.told(known.ledger.asOf(day)) == Self.told(try store.ledger().asOf(day)))
    }
  }

  @Test("In a large ledger an edit is added to what is known, and all else stays")
  func adds() throws {
    let scratch = try Scratch()
    let store = try LedgerStore(creating: scratch.path("shipped.store"))
    _ = try store.takeIn(
      manifest: Shipped.folder.manifest, header: "", files: Shipped.files, author: .kim,
      what: "import")
    let before = try store.known()
    let name = "mineral/copper"
    let body = try #require(try store.current(name)?.body)
    guard case .map(let pairs) = body else { return }
    let edited = Tree.map(
      pairs.filter { $0.key != "note" } + [.init(key: "note", value: .scalar("looked at again"))])
    try store.record([.correct(name, edited)], author: .kim, reason: "r")
    let after = try store.known(since: before)
    #expect(after.revision == before.revision + 1)
    #expect(after.ledger[EntryID(name)!]?.record.note?.words(in: .en) == "looked at again")
    #expect(Self.told(after.ledger) == Self.told(try store.ledger()))
    #expect(try store.known(since: after).revision == after.revision)
  }

  @Test("The search over a store finds what the search over its ledger in memory finds")
  func searches() throws {
    let scratch = try Scratch()
    let store = try LedgerStore(creating: scratch.path("shipped.store"))
    _ = try store.takeIn(
      manifest: Shipped.folder.manifest, header: "", files: Shipped.files, author: .kim,
      what: "import")
    let ledger = try store.ledger()
    let (stored, inMemory) = (SearchIndex(ledger, from: store), SearchIndex(ledger))
    for words in ["관세", "reactor", "重要鉱物", "Japan investment", "zzzz"] {
      #expect(Set(stored.search(words)) == Set(inMemory.search(words)), "\(words)")
      #expect(stored.hits(words).count == inMemory.hits(words).count, "\(words)")
    }
  }
}
