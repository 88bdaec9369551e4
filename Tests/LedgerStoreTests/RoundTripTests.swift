// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import LedgerStore
import Testing

struct RoundTripTests {
  @Test(
    "Export of an import of the shipped ledger gives the same bytes, and importing that changes nothing"
  )
  func shipped() throws {
    let scratch = try Scratch()
    let store = try LedgerStore(creating: scratch.path("s"))
    let folder = Shipped.folder
    func takeIn() throws -> ImportReport {
      try store.takeIn(
        manifest: folder.manifest, header: folder.manifestFile.header, files: Shipped.files,
        author: .kim, what: "import")
    }
    let report = try takeIn()
    #expect(report.added.count == (try folder.ledger().entryCount))
    let exported = try store.exported()
    for file in folder.files + [folder.manifestFile] {
      #expect(exported[URL(filePath: file.path).lastPathComponent] == file.source, "\(file.path)")
    }
    #expect(exported.count == folder.files.count + 1)
    let revision = try store.revision()
    let again = try takeIn()
    #expect(again.unchanged == report.added.count && again.batch == nil)
    #expect(try store.revision() == revision)
    #expect(try store.check().damage == [])
  }

  @Test("The ledger of a store is that of its files")
  func ledger() throws {
    let scratch = try Scratch()
    let store = try LedgerStore(creating: scratch.path("s"))
    let folder = Shipped.folder
    _ = try store.takeIn(
      manifest: folder.manifest, header: folder.manifestFile.header, files: Shipped.files,
      author: .kim, what: "import")
    let (mine, theirs) = (try store.ledger(), try folder.ledger())
    #expect(mine.manifest == theirs.manifest)
    #expect(mine.entries.map(\.id) == theirs.entries.map(\.id))
    for entry in theirs.entries {
      #expect(mine.source(of: entry.id) == theirs.source(of: entry.id)?.inVocabularyOrder)
    }
  }

  @Test("An edited store, exported and imported again, has nothing new")
  func editedRoundTrip() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try store.record(
      [
        .correct(
          "mill",
          tree(
            """
            - project: mill
              name: paper mill
              part-of: one
              sector: sector/energy
              amount: 20 bn USD
              cites: [{doc/a: p. 2}]
            """))
      ], author: .sato, reason: "the name was cut off")
    let (revision, state) = (try store.revision(), try store.check().state)
    let files = try store.exported().filter { $0.key != "ledger.yaml" }.map { ($0.key, $0.value) }
    let report = try store.takeIn(files)
    #expect(report.agreed == ["mill"] && report.conflicts.isEmpty && report.batch == nil)
    #expect(try store.revision() == revision)
    #expect(try store.check().state == state)
  }

  @Test("Rebuilding gives the identical state")
  func rebuild() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let state = try store.check().state
    let (before, after) = try store.rebuild()
    #expect(before == state && after == state)
  }

  @Test(
    "What is stored is read back as it was",
    arguments: [
      Tree.scalar("tab\t\"quoted\" \\ \n line\u{1}"), .empty, .list([]), .map([]),
      .list([.scalar(""), .list([.empty])]),
      .map([.init(key: "관세", value: .scalar("関税")), .init(key: "a", value: .map([]))]),
    ])
  func trees(_ tree: Tree) throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let manifest = Tree.map([
      .init(key: "name", value: .scalar("x")), .init(key: "title", value: .scalar("x")),
      .init(key: "record-ends", value: .scalar("2026-01-01")),
    ])
    _ = try store.takeIn(
      manifest: manifest, header: tree.stored, files: [], author: .kim, what: "header")
    #expect(try store.export().manifestHeader == tree.stored)
  }

  @Test("What waits for a decision is no part of the ledger, its files or its search")
  func proposals() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let before = try store.export()
    let body = Tree.map([.init(key: "text", value: .scalar("a ghost"))])
    let name = Keeping.proposal("brief/1")
    try store.record([.propose(name, body)], author: .kim, reason: "found")
    #expect(try store.proposals().map(\.body) == [body])
    #expect(try store.export().files.map(\.name) == before.files.map(\.name))
    #expect(try store.export().files.map(\.entries) == before.files.map(\.entries))
    #expect(try store.search("ghost").count == 0)
    #expect(try store.check().damage.isEmpty)
    #expect(throws: EditRefused.self) {
      try store.record([.propose(name, body)], author: .kim, reason: "found again")
    }
    _ = try store.rebuild()
    #expect(try store.proposals().count == 1)
    try store.record([.retire(name)], author: .kim, reason: "hearsay")
    #expect(try store.proposals().isEmpty)
    _ = try store.undo(author: .kim)
    #expect(try store.proposals().map(\.body) == [body])
  }
}
