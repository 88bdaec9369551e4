// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions
import Testing

/// What an answer read tells whether an edit can make it another one.
struct ReadsTests {
  private static let asked = Question.all.map { question in
    let reads = Reads()
    let answer = try? question.ask(Shipped.newest, noting: reads)
    return (question, answer?.json(in: .en), reads)
  }

  /// The ledger after entries said something else; without those that are to say nothing.
  private static func after(_ changes: [EntryID: Tree?]) throws -> Ledger {
    let ledger = Shipped.newest
    let order = ledger.entries.map(\.id).filter { id in changes[id].map { $0 != nil } ?? true }
    return try #require(
      ledger.changed(
        changes.map { id, tree in
          Ledger.Change(id: id, tree: tree, recorded: ledger.recorded(id), earlier: [])
        }, order: order))
  }

  private static func tree(_ id: EntryID, _ key: String, _ value: Tree) -> Tree? {
    guard case .map(let pairs)? = Shipped.newest.source(of: id) else { return nil }
    return .map(pairs.map { $0.key == key ? Tree.Pair(key: key, value: value) : $0 })
  }

  /// How many answers the change cannot touch. Each of them has to be what it was.
  private static func untouched(by changes: [EntryID: Tree?]) throws -> Int {
    let now = try after(changes)
    let change = LedgerChange(from: Shipped.newest, to: now, of: Array(changes.keys))
    var count = 0
    for (question, was, reads) in asked where !change.canTouch(reads) {
      count += 1
      #expect(
        was == (try? question.ask(now))?.json(in: .en), "\(question.id) after \(changes.keys)")
    }
    return count
  }

  @Test(
    "No answer is another after an edit that it cannot have noticed",
    arguments: EntryKind.allCases)
  func renamed(kind: EntryKind) throws {
    let entries = Shipped.newest.entries(of: kind)
    for id in [entries.first, entries.last].compactMap({ $0?.id }) {
      let key = ["name", "title", "text"].first {
        Self.tree(id, $0, .scalar("x")) != Shipped.newest.source(of: id)
      }
      let renamed = try #require(Self.tree(id, key ?? "", .scalar("called otherwise")))
      _ = try Self.untouched(by: [id: renamed])
    }
  }

  @Test("An edit of what few answers are about leaves most of them alone")
  func narrow() throws {
    let id = try #require(Shipped.newest.entries(of: .calendar).last?.id)
    let renamed = try #require(Self.tree(id, "name", .scalar("called otherwise")))
    #expect(try Self.untouched(by: [id: renamed]) > Question.all.count / 2)
  }

  @Test("Whatever cites a paper may be another when its day changes, comes or goes")
  func papers() throws {
    let paper = try #require(Shipped.newest.documents.first { $0.posted != nil })
    let moved = try #require(Self.tree(paper.id, "posted", .scalar("2020-02-02")))
    #expect(try Self.untouched(by: [paper.id: moved]) == 0)
    let change = LedgerChange(from: Shipped.newest, to: Shipped.newest, of: nil)
    #expect(change.canTouch(Reads()))
  }

  @Test("An entry that nobody mentions may go")
  func retired() throws {
    let lonely = Shipped.newest.entries.filter { entry in
      Shipped.newest.mentioning(entry.id).isEmpty && !(entry is Document)
    }
    for entry in [lonely.first, lonely.last].compactMap({ $0 }) {
      _ = try Self.untouched(by: [entry.id: nil])
    }
    #expect(lonely.count > 1)
  }
}
