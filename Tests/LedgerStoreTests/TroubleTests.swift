// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import GRDB
import Testing

@testable import LedgerStore

struct TroubleTests {
  static func trouble(_ work: () throws -> Void) -> StoreTrouble? {
    do {
      try work()
      return nil
    } catch {
      return error as? StoreTrouble
    }
  }

  static func note(_ store: LedgerStore, _ note: String) throws {
    try store.record(
      [.correct("mill", EditTests.mill("20 bn USD", extra: "  note: \(note)\n"))], author: .kim,
      reason: "r")
  }

  @Test("Writes wait for the disk, and the journal refuses to change what it holds")
  func guards() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    #expect(try store.writing { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    for sql in [
      "UPDATE journal SET body = NULL", "DELETE FROM journal", "UPDATE batch SET author = 'x'",
      "DELETE FROM batch",
    ] {
      #expect(throws: (any Error).self) { try store.writing { try $0.execute(sql: sql) } }
    }
    #expect(try store.check().damage == [])
  }

  @Test("A changed byte is found and named by the row of the journal that holds it")
  func changedByte() throws {
    let scratch = try Scratch()
    let path = scratch.path("ledger.store")
    var store: LedgerStore? = try scratch.store()
    let seq = try #require(try store?.current("doc/b")?.seq)
    _ = try store?.database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    try store?.database.close()
    store = nil
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let old = Array("Later paper".utf8)
    for start in 0..<(bytes.count - old.count) where Array(bytes[start..<start + old.count]) == old
    {
      bytes[start] = UInt8(ascii: "l")
    }
    try Data(bytes).write(to: URL(filePath: path))
    let damage = try LedgerStore(opening: path).check().damage
    #expect(
      damage.contains("row \(seq) of the journal is damaged: it is not what was written ('doc/b')"))
    #expect(damage.count { $0.contains("of the journal") } == 1)
    #expect(damage.contains { $0.contains("last imported of 'doc/b'") })
  }

  @Test("A damaged page is said to be one, wherever it lies, and never crashes the program")
  func damagedPages() throws {
    let scratch = try Scratch()
    let path = scratch.path("ledger.store")
    let store = try scratch.store()
    _ = try store.database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    try store.database.close()
    let whole = Array(try Data(contentsOf: URL(filePath: path)))
    for page in 0..<(whole.count / 4096) {
      var bytes = whole
      for offset in 0..<4096 { bytes[page * 4096 + offset] = UInt8(truncatingIfNeeded: offset * 7) }
      let copy = scratch.path("damaged-\(page)")
      try Data(bytes).write(to: URL(filePath: copy))
      var isTold = false
      do {
        isTold = try !LedgerStore(opening: copy).check().damage.isEmpty
      } catch let trouble as StoreTrouble {
        isTold = [.damaged, .foreign, .unreadable].contains(trouble.kind)
      }
      // A page that nothing uses may hold anything.
      let isFree = try Self.freePages(path).contains(page + 1)
      #expect(isTold || isFree, "page \(page + 1)")
    }
  }

  static func freePages(_ path: String) throws -> Set<Int> {
    try DatabaseQueue(path: path).read { db in
      let used = try Int.fetchAll(db, sql: "SELECT pageno FROM dbstat")
      let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      return Set(1...max(1, count)).subtracting(used)
    }
  }

  @Test("A store of a later version, and what is no store, are left alone and named")
  func otherFiles() throws {
    let scratch = try Scratch()
    try scratch.store().writing { try $0.execute(sql: "PRAGMA user_version = 99") }
    let newer = Self.trouble { _ = try LedgerStore(opening: scratch.path("ledger.store")) }
    #expect(newer?.kind == .newer && newer?.description.contains("schema 99") == true)

    let other = scratch.path("other.db")
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    let before = try Data(contentsOf: URL(filePath: other))
    #expect(Self.trouble { _ = try LedgerStore(opening: other) }?.kind == .foreign)
    #expect(try Data(contentsOf: URL(filePath: other)) == before)

    let text = scratch.path("text")
    try Data(String(repeating: "no database ", count: 100).utf8).write(to: URL(filePath: text))
    #expect(Self.trouble { _ = try LedgerStore(opening: text) }?.kind == .foreign)
    #expect(Self.trouble { _ = try LedgerStore(opening: scratch.path("no")) }?.kind == .missing)
    #expect(Self.trouble { _ = try LedgerStore(creating: text) }?.kind == .alreadyThere)
  }

  @Test("A second writer waits, and is then told who is writing")
  func secondWriter() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let second = try LedgerStore(opening: store.path, program: "second", patience: 0.2)
    try store.writing { _ in
      let busy = Self.trouble { try Self.note(second, "x") }
      #expect(busy?.kind == .busy)
      #expect(busy?.reason.contains("process \(getpid()) (entente) since") == true)
      let entries = try second.ledger().entryCount
      #expect(entries == 8)
    }
    try Self.note(second, "now")
    #expect(try store.current("mill")?.body?.value("note") == .scalar("now"))
    #expect(!FileManager.default.fileExists(atPath: store.path + "-writer"))
  }

  @Test("Two people who edit at once lose nothing and are told")
  func twoWriters() async throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let path = store.path
    let outcomes = await withTaskGroup(of: [Bool].self) { group in
      for writer in 1...4 {
        group.addTask {
          guard let mine = try? LedgerStore(opening: path) else { return [] }
          return (1...10).map { number in
            let seen = try? mine.current("mill")?.seq
            let edit = Edit.correct(
              "mill", EditTests.mill("20 bn USD", extra: "  note: by \(writer), \(number)\n"),
              basedOn: seen)
            return (try? mine.record([edit], author: .kim, reason: "r")) != nil
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let recorded = outcomes.count { $0 }
    #expect(outcomes.count == 40 && recorded >= 10)
    #expect(try store.journal(of: "mill").count == recorded + 1)
    #expect(try store.check().damage == [])
  }

  @Test("A full disk loses nothing that was recorded, and says so")
  func fullDisk() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let pages = try store.writing { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    _ = try store.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = \(pages + 8)")
    }
    var recorded = 0
    var full: StoreTrouble?
    while full == nil, recorded < 1000 {
      full = Self.trouble {
        try Self.note(store, String(repeating: "\(recorded) ", count: 300))
        recorded += 1
      }
    }
    #expect(full?.kind == .full)
    #expect(try store.journal(of: "mill").count == recorded + 1)
    #expect(try store.check().damage == [])
    _ = try store.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    try Self.note(store, "there is room again")
  }

  @Test("A file that was moved or replaced under an open store is not written to")
  func replaced() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try FileManager.default.moveItem(atPath: store.path, toPath: scratch.path("moved"))
    #expect(Self.trouble { _ = try store.revision() }?.kind == .replaced)
    try Data("something else".utf8).write(to: URL(filePath: store.path))
    #expect(Self.trouble { try Self.note(store, "x") }?.kind == .replaced)
  }

  @Test("A backup made while others write is whole, and restoring keeps what was there")
  func backup() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let path = store.path
    try store.reading { _ in
      try Self.note(LedgerStore(opening: path), "written during a read")
    }
    try store.backup(to: scratch.path("copy"))
    let state = try store.check().state
    #expect(try LedgerStore(opening: scratch.path("copy")).check().state == state)
    #expect(Self.trouble { try store.backup(to: scratch.path("copy")) }?.kind == .alreadyThere)
    try Self.note(store, "after the backup")
    let later = try store.check().state
    let kept = try LedgerStore.restore(scratch.path("copy"), to: path)
    #expect(try LedgerStore(opening: path).check().state == state)
    #expect(try LedgerStore(opening: #require(kept)).check().state == later)
    #expect(Self.trouble { _ = try store.revision() }?.kind == .replaced)
  }

  @Test("What an older version derived is made anew when the store is opened")
  func derivation() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let state = try store.check().state
    try store.writing {
      try $0.execute(
        sql: "UPDATE derivation SET version = 0; DELETE FROM current; DELETE FROM name")
    }
    #expect(try LedgerStore(opening: store.path).check().state == state)
  }

  @Test(
    "A search that does not know what the entries say is found and can be made anew",
    arguments: [
      "INSERT INTO words (rowid, names, texts) VALUES (1, 'ghost', '')",
      "INSERT INTO words (words, rowid, names, texts) VALUES ('delete', 4, 'copper', '')",
      "DELETE FROM name",
      "DELETE FROM vocabulary",
    ])
  func search(_ damage: String) throws {
    let scratch = try Scratch()
    let store = try scratch.store(SearchTests.yaml)
    #expect(try store.check().damage.isEmpty)
    try store.database.write {
      try $0.execute(sql: damage)
    }
    let found = try store.check().damage
    #expect(found.count == 1 && found[0].contains("search"))
    _ = try store.rebuild()
    #expect(try store.check().damage.isEmpty)
  }

  @Test("What was derived wrongly is found and can be made anew")
  func derivedWrongly() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try store.writing { try $0.execute(sql: "DELETE FROM mention WHERE source = 'mill'") }
    #expect(try store.check().damage.first?.contains("store rebuild") == true)
    _ = try store.rebuild()
    #expect(try store.check().damage == [])
  }
}
