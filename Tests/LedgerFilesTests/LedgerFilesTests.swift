// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Testing

@testable import LedgerFiles

struct LedgerFilesTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The mistakes in a folder with one file of entries.
  func mistakes(_ yaml: String, manifest: String = "name: s\ntitle: s\nrecord-ends: 2026-03-27\n")
    throws -> [String]
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try manifest.write(to: folder.appending(path: "ledger.yaml"), atomically: true, encoding: .utf8)
    try yaml.write(to: folder.appending(path: "x.yaml"), atomically: true, encoding: .utf8)
    do {
      _ = try LedgerFolder(folder).ledger()
      return []
    } catch let found as FileMistakes {
      return found.mistakes.map {
        $0.description.replacingOccurrences(of: folder.path + "/", with: "")
      }
    }
  }

  @Test(
    "Every mistake in a file is reported at once, with line, column and the nearest right value")
  func allAtOnce() throws {
    let found = try mistakes(
      """
      - term: field/x
        nme: {en: a}
      - project: p/a
        name: A
        sector: field/y
        amount: 40 bn
        participants: [{party: jp/x, role: buildr, stake: 140 %}]
        cites: [{doc/none: p. 1}]
      - commitment: c/a
        text: {en: x}
        form: purchase
        by: []
        signed: 2026-03-01
        deadline: 2025-01-01
        cites: [{doc/none: p. 1}]
      - term: field/x
        name: again
      """)
    let expected = [
      "x.yaml:1:3: 'name' is missing",
      "x.yaml:2:8: unknown key 'nme'; did you mean 'name'?",
      "x.yaml:5:11: there is no term 'field/y'; did you mean 'field/x'?",
      "x.yaml:6:11: '40 bn' has no currency or unit; did you mean '40 bn USD'?",
      "x.yaml:7:26: there is no party 'jp/x'",
      "x.yaml:7:38: 'buildr' is not one of",
      "x.yaml:8:22: there is no document 'doc/none'",
      "x.yaml:12:7: 'by' is empty",
      "x.yaml:14:13: the deadline 2025-01-01 lies before the signature on 2026-03-01",
      "x.yaml:15:22: there is no document 'doc/none'",
      "x.yaml:16:9: the id 'field/x' is taken by an earlier entry; did you mean 'field/x-2'?",
    ]
    #expect(found.count == expected.count)
    for (line, start) in zip(found, expected) { #expect(line.hasPrefix(start), "\(line)") }
  }

  @Test("What is not YAML is said with its place, and so is a key given twice")
  func syntax() throws {
    #expect(try mistakes("- term: [a\n").first?.hasPrefix("x.yaml:2:1: this is not YAML") == true)
    let twice = try mistakes("- term: field/x\n  name: a\n  name: b\n")
    #expect(twice.first?.contains("given twice") == true)
    #expect(try mistakes("term: field/x\n").first?.contains("a list of entries") == true)
  }

  @Test("A manifest without its last day is a mistake in ledger.yaml")
  func manifest() throws {
    let found = try mistakes("- term: field/x\n  name: a\n", manifest: "name: s\ntitle: s\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("ledger.yaml:1:1: 'record-ends' is missing") == true)
  }

  @Test("A folder that is no ledger says what one holds")
  func noLedger() {
    #expect(throws: UnreadableLedger.self) {
      _ = try LedgerFolder(
        FileManager.default.temporaryDirectory.appending(path: UUID().uuidString))
    }
  }

  @Test("Canonical form changes layout only, and is its own canonical form")
  func canonical() throws {
    let long = String(repeating: "a long remark ", count: 12).trimmingCharacters(in: .whitespaces)
    let source = """
      # A remark before the entries stays.
      - term: field/x
        part-of:   field/y
        note: {en: "\(long)", ko: '인용: "값" #1'}
        name: {ko: 가, en: "a: b"}
      - term: field/y
        name: "- dash"
      """
    let file = LedgerFile(path: "x.yaml", source: source)
    let canonical = try #require(file.canonical)
    let again = LedgerFile(path: "x.yaml", source: canonical)
    #expect(again.canonical == canonical)
    #expect(canonical.hasPrefix("# A remark before the entries stays.\n- term: field/x\n  name:"))
    #expect(canonical.split(separator: "\n").allSatisfy { $0.count <= 100 })
    func sorted(_ tree: Tree) -> Tree {
      switch tree {
      case .map(let pairs):
        .map(
          pairs.map { Tree.Pair(key: $0.key, value: sorted($0.value)) }.sorted { $0.key < $1.key })
      case .list(let items): .list(items.map(sorted))
      default: tree
      }
    }
    #expect(sorted(try #require(again.tree)) == sorted(try #require(file.tree)))
  }

  @Test("Remarks between entries are found, for canonical form has no place for them")
  func remarks() {
    let file = LedgerFile(path: "x.yaml", source: "# one\n- term: field/x\n  # two\n  name: a\n")
    #expect(file.remarksInside == [3])
  }

  @Test("The published schema is the one that the vocabulary writes")
  func schema() throws {
    let published = try String(
      contentsOf: Self.root.appending(path: "Ledgers/ledger.schema.json"), encoding: .utf8)
    #expect(
      published == JSONSchema.ledgerFile(),
      "write it anew: entente check --schema > Ledgers/ledger.schema.json")
  }

  @Test("The shipped ledger has no mistakes")
  func shipped() throws {
    let ledger = try LedgerFolder(Self.root.appending(path: "Ledgers/us-japan")).ledger()
    #expect(ledger.entries.count > 400)
  }
}
