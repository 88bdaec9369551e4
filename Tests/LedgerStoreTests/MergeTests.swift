// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import LedgerStore
import Testing

struct MergeTests {
  static func entries(_ changes: [String: String]) -> String {
    var text = Small.yaml
    for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
    return text
  }

  static func note(_ store: LedgerStore, _ note: String) throws {
    try store.record(
      [.correct("mill", EditTests.mill("20 bn USD", extra: "  note: \(note)\n"))], author: .sato,
      reason: "note")
  }

  @Test("What only the files changed is taken from them; what only the store changed stays")
  func oneSide() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try Self.note(store, "ours")
    let report = try store.takeIn(Self.entries(["name: plant": "name: power plant"]))
    #expect(report.changed == ["plant"] && report.kept == ["mill"] && report.conflicts.isEmpty)
    #expect(try store.current("mill")?.body?.value("note") == .scalar("ours"))
    #expect(try store.current("plant")?.body?.value("name") == .scalar("power plant"))
  }

  @Test("Different keys of one entry are merged; the same key is a conflict until it is settled")
  func bothSides() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try Self.note(store, "ours")
    let renamed = Self.entries(["name: mill": "name: paper mill"])
    let merged = try store.takeIn(renamed)
    #expect(merged.merged == ["mill"])
    let body = try store.current("mill")?.body
    #expect(body?.value("name") == .scalar("paper mill") && body?.value("note") == .scalar("ours"))

    let noted = renamed.replacingOccurrences(
      of: "name: paper mill", with: "name: paper mill\n  note: theirs")
    for _ in 1...2 {
      let conflict = try store.takeIn(noted)
      #expect(conflict.conflicts.map(\.entry) == ["mill"])
      #expect(conflict.conflicts.first?.keys == ["note"] && conflict.batch == nil)
    }
    #expect(try store.current("mill")?.body?.value("note") == .scalar("ours"))
    let kept = try store.takeIn(noted, options: .init(taking: ["mill": .store]))
    #expect(kept.conflicts.isEmpty)
    #expect(try store.takeIn(noted).kept == ["mill"])
    let again = noted.replacingOccurrences(of: "note: theirs", with: "note: theirs again")
    #expect(try store.takeIn(again).conflicts.count == 1)
    let taken = try store.takeIn(again, options: .init(taking: ["mill": .file]))
    #expect(taken.changed == ["mill"])
    #expect(try store.current("mill")?.body?.value("note") == .scalar("theirs again"))
  }

  @Test("An entry that is in no file any more is reported, and retired only when asked")
  func missing() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let extra = Small.yaml + "- term: extra\n  name: extra\n"
    try store.takeIn(extra)
    let report = try store.takeIn(Small.yaml)
    #expect(report.missing == ["extra"] && report.retired.isEmpty)
    #expect(try store.current("extra") != nil)
    let dry = try store.takeIn(Small.yaml, options: .init(retiresMissing: true, isDryRun: true))
    #expect(dry.retired == ["extra"])
    #expect(try store.current("extra") != nil)
    #expect(try store.takeIn(Small.yaml, options: .init(retiresMissing: true)).retired == ["extra"])
    #expect(try store.current("extra") == nil)
    #expect(try store.takeIn(extra).added == ["extra"])
  }

  @Test(
    "Retired here and changed there is a conflict; retired here and unchanged there stays retired")
  func retiredHere() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let extra = Small.yaml + "- term: extra\n  name: extra\n"
    try store.takeIn(extra)
    try store.record([.retire("extra")], author: .kim, reason: "r")
    #expect(try store.takeIn(extra).kept == ["extra"])
    #expect(try store.current("extra") == nil)
    let changed = extra.replacingOccurrences(of: "name: extra", with: "name: changed")
    #expect(
      try store.takeIn(changed).conflicts.first?.what == "retired in the store, changed in the file"
    )
    #expect(
      try store.takeIn(changed, options: .init(taking: ["extra": .file])).added == ["extra"])
  }

  @Test("Entries that move within a file or to another go where the files have them")
  func moves() throws {
    let scratch = try Scratch()
    let store = try LedgerStore(creating: scratch.path("s"))
    func term(_ id: String) -> String { "- term: \(id)\n  name: \(id)\n" }
    func file(_ ids: String...) -> String { ids.map(term).joined(separator: "\n") }
    try store.takeIn([("a.yaml", file("a", "b", "c", "d")), ("b.yaml", file("x"))])
    let versions: [[(name: String, yaml: String)]] = [
      [("a.yaml", file("d", "a", "b", "c")), ("b.yaml", file("x"))],
      [("a.yaml", file("d", "n", "m", "a", "c")), ("b.yaml", file("b", "x"))],
      [("a.yaml", file("c", "a", "m", "n", "d")), ("b.yaml", file("x", "b"))],
      [("a.yaml", file("c", "a", "m", "n", "d", "x", "b"))],
    ]
    for version in versions {
      try store.takeIn(version)
      let exported = try store.exported().filter { $0.key != "ledger.yaml" }
      #expect(exported == Dictionary(uniqueKeysWithValues: version.map { ($0.name, $0.yaml) }))
    }
    #expect(try store.check().damage == [])
  }

  @Test("A hundred insertions at one place keep their order")
  func insertions() throws {
    let scratch = try Scratch()
    let store = try LedgerStore(creating: scratch.path("s"))
    var ids = ["first", "last"]
    for number in 1...100 {
      let text = ids.map { "- term: \($0)\n  name: x\n" }.joined(separator: "\n")
      try store.takeIn(text)
      #expect(try store.exported()["entries.yaml"] == text)
      ids.insert("n\(number)", at: 1)
    }
  }

  @Test("An undone import can be taken in again")
  func undone() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let changed = Self.entries(["name: plant": "name: power plant"])
    try store.takeIn(changed)
    try store.undo(author: .kim)
    #expect(try store.current("plant")?.body?.value("name") == .scalar("plant"))
    #expect(try store.takeIn(changed).changed == ["plant"])
    try store.undo(author: .kim)
    try store.undo(author: .kim)
    #expect(try store.ledger().entryCount == 0)
    #expect(try store.takeIn(changed).added.count == 8)
  }

  @Test("Files that would make no ledger are refused whole")
  func refused() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let before = try store.check()
    let words = EditTests.refusal {
      try store.takeIn(Self.entries(["part-of: one": "part-of: two", "name: mill": "nam: mill"]))
    }
    #expect(words.contains("there is no package 'two'") && words.contains("unknown key 'nam'"))
    #expect(
      EditTests.refusal { try store.takeIn(Small.yaml + "- term: sector/energy\n  name: again\n") }
        .contains("the id 'sector/energy' is taken"))
    #expect(try store.check() == before)
  }
}
