// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import Quantities
import Testing

@testable import LedgerStore

/// Random sequences of everything that can be done to a store, by seed.
struct PropertyTests {
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  /// One entry of a ledger that is easily brought into contradiction.
  static func entry(_ random: inout Random) -> Tree {
    let id = "n\(Int.random(in: 1...12, using: &random))"
    let other = "n\(Int.random(in: 1...12, using: &random))"
    let amount = Int.random(in: 1...9, using: &random) * 10
    let note = "note: \(Int.random(in: 1...99, using: &random))"
    return switch Int.random(in: 0...5, using: &random) {
    case 0: tree("- term: \(id)\n  name: x\n  part-of: \(other)\n  \(note)")
    case 1: tree("- term: \(id)\n  name: x\n  \(note)")
    case 2:
      tree(
        "- package: \(id)\n  name: p\n  number: 1\n  announced: 2026-01-21\n  part-of: pledge\n  total: \(amount) bn USD\n  \(note)\n  cites: [{doc/a: p. 1}]"
      )
    case 3:
      tree(
        "- project: \(id)\n  name: p\n  part-of: \(other)\n  sector: sector/energy\n  amount: \(amount) bn USD\n  \(note)\n  cites: [{doc/a: p. 1}]"
      )
    case 4:
      tree(
        "- project: \(id)\n  name: p\n  sector: \(other)\n  amount: \(amount) bn USD\n  \(note)\n  cites: [{doc/b: p. 1}]"
      )
    default:
      tree(
        "- commitment: \(id)\n  text: t\n  form: investment\n  by: [jp]\n  to: [jp]\n  part-of: \(other)\n  amount: \(amount) bn USD\n  \(note)\n  cites: [{doc/b: p. 1}]"
      )
    }
  }

  static func edit(_ random: inout Random, _ store: LedgerStore) throws -> Edit {
    let body = entry(&random)
    let id = body.opening!.id.text
    let isThere = try store.current(id) != nil
    switch Int.random(in: 0...9, using: &random) {
    case 0 where isThere: return .retire(id)
    case 1 where isThere:
      return .amend(id, body, from: Day(2026, Int.random(in: 1...12, using: &random), 1)!)
    case 2 where !isThere: return .restore(id)
    default: return isThere ? .correct(id, body) : try .add(body)
    }
  }

  /// Whether the whole ledger that the edit would leave behind has no mistakes.
  static func isLedger(_ store: LedgerStore, with edit: Edit) throws -> Bool {
    var entries = try store.reading { try State.current($0) }.entries.map {
      (path: Path([.key($0.name)]), tree: $0.tree)
    }
    entries.removeAll { $0.tree.opening?.id.text == edit.entry }
    if let body = edit.body { entries.append((Path(), body)) }
    return (try? Ledger(manifest: Manifest(reading: .empty), reading: entries)) != nil
  }

  @Test(
    "An edit is recorded just when the whole ledger it leaves behind has no mistakes",
    arguments: [1, 2, 3, 4] as [UInt64])
  func verdicts(_ seed: UInt64) throws {
    var random = Random(state: seed)
    let scratch = try Scratch()
    let store = try scratch.store()
    var recorded = 0
    var refused = 0
    for _ in 1...100 {
      let edit = try Self.edit(&random, store)
      guard edit.action != .restore else { continue }
      let isLedger = try Self.isLedger(store, with: edit)
      do {
        try store.record([edit], author: .kim, reason: "r")
        #expect(isLedger, "\(edit)")
        recorded += 1
      } catch EditRefused.mistakes {
        #expect(!isLedger, "\(edit)")
        refused += 1
      } catch EditRefused.amendmentTooEarly, EditRefused.nothingChanged {}
    }
    #expect(recorded > 10 && refused > 10)
    #expect(try store.check().damage == [])
  }

  @Test(
    "Whatever is done, replay gives the identical state and every moment shows what was recorded then",
    arguments: [1, 2, 3, 4] as [UInt64])
  func sequences(_ seed: UInt64) throws {
    var random = Random(state: seed &* 7919)
    let scratch = try Scratch()
    let store = try scratch.store()
    var moments: [(Instant, [EntryID: Tree])] = []
    for _ in 1...40 {
      switch Int.random(in: 0...7, using: &random) {
      case 0:
        let open = try store.journal().last { $0.undoneBy == nil && $0.batch.undoes == nil }
        if let open, open.batch.number > 1 { _ = try? store.undo(author: .sato) }
      case 1:
        let files = try store.exported().filter { $0.key != "ledger.yaml" }.map {
          ($0.key, $0.value)
        }
        let state = try store.check().state
        #expect(try store.takeIn(files).batch == nil)
        #expect(try store.check().state == state)
      case 2:
        _ = try? store.takeIn(
          MergeTests.entries(["name: plant": "name: plant \(Int.random(in: 1...3, using: &random))"]
          ))
      case 3:
        let last = try store.journal().last?.batch.number ?? 1
        _ = try? store.undo(Int.random(in: 2...max(2, last), using: &random), author: .sato)
      default:
        let edit = try Self.edit(&random, store)
        _ = try? store.record([edit], author: .kim, reason: "r")
      }
      guard let last = try store.journal(limit: 1).last else { continue }
      moments.append((last.batch.recordedAt, Self.told(try store.ledger())))
    }
    let report = try store.check()
    #expect(report.damage == [])
    let (before, after) = try store.rebuild()
    #expect(before == report.state && after == report.state)
    for (moment, told) in moments {
      #expect(Self.told(try store.ledger(recordedAsOf: moment)) == told)
    }
    let nothing = Instant(milliseconds: moments[0].0.milliseconds - 1_000_000)
    #expect(try store.ledger(recordedAsOf: nothing).entryCount == 0)
  }

  private static func told(_ ledger: Ledger) -> [EntryID: Tree] {
    Dictionary(
      ledger.entries.compactMap { entry in ledger.source(of: entry.id).map { (entry.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
