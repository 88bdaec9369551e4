// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import LedgerStore

/// The ledger that the project ships, and stores made for one test.
enum Shipped {
  static let folder = try! LedgerFolder(
    URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Ledgers/us-japan"))

  static let files = folder.files.map(incoming)

  static func incoming(_ file: LedgerFile) -> IncomingFile {
    IncomingFile(
      name: URL(filePath: file.path).lastPathComponent, header: file.header,
      entries: file.entries ?? [])
  }
}

/// A folder that is gone when the test is.
final class Scratch {
  let url = FileManager.default.temporaryDirectory.appending(path: "store-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// A store with entries from YAML, recorded by a clock that the test turns.
  func store(_ yaml: String = Small.yaml, clock: TestClock = TestClock()) throws -> LedgerStore {
    let store = try LedgerStore(creating: path("ledger.store"), clock: { clock.read() })
    _ = try store.takeIn(yaml)
    return store
  }
}

/// A clock that advances a second each time it is read, unless it is set.
final class TestClock: @unchecked Sendable {
  private let lock = NSLock()
  private var moment = Instant("2026-06-01T09:00:00Z")!.milliseconds

  func read() -> Instant {
    lock.withLock {
      moment += 1000
      return Instant(milliseconds: moment)
    }
  }

  func set(_ text: String) {
    lock.withLock { moment = Instant(text)!.milliseconds }
  }
}

extension Author {
  static let kim = Author("Kim <kim@example.org>")!
  static let sato = Author("Sato <sato@example.org>")!
}

extension LedgerStore {
  @discardableResult
  func takeIn(
    _ yaml: String, file: String = "entries.yaml", options: ImportOptions = ImportOptions()
  ) throws -> ImportReport {
    try takeIn([(file, yaml)], options: options)
  }

  @discardableResult
  func takeIn(
    _ files: [(name: String, yaml: String)], options: ImportOptions = ImportOptions()
  ) throws -> ImportReport {
    let manifest = LedgerFile(
      path: "ledger.yaml", source: "- name: small\n  title: small\n  record-ends: 2026-12-31\n"
    ).entries![0]
    return try takeIn(
      manifest: manifest, header: "",
      files: files.map { Shipped.incoming(LedgerFile(path: $0.name, source: $0.yaml)) },
      author: .kim, what: "import of a small ledger", options: options)
  }

  /// What the store would export, one text a file.
  func exported() throws -> [String: String] {
    let export = try export()
    return Dictionary(
      uniqueKeysWithValues: export.files.map {
        ($0.name, LedgerFile.canonical(header: $0.header, entries: $0.entries))
      } + [
        (
          "ledger.yaml",
          LedgerFile.canonical(header: export.manifestHeader, manifest: export.manifest)
        )
      ])
  }
}

/// One entry from YAML.
func tree(_ yaml: String) -> Tree {
  LedgerFile(path: "test", source: yaml).entries!.first!
}

/// A small ledger: a state, a paper, a pledge, a package with two projects.
enum Small {
  static let yaml = """
    - term: sector/energy
      name: {en: energy, ko: 에너지, ja: エネルギー}

    - party: jp
      name: {en: Japan, ko: 일본, ja: 日本}
      form: state
      cites: [{doc/a: p. 1}]

    - document: doc/a
      title: Opening paper
      form: news
      posted: 2026-01-01
      url: https://example.org/a

    - document: doc/b
      title: Later paper
      form: news
      posted: 2026-05-01
      url: https://example.org/b

    - commitment: pledge
      text: to invest
      form: investment
      by: [jp]
      to: [jp]
      amount: 100 bn USD
      signed: 2026-01-01
      deadline: 2029-01-01
      cites: [{doc/a: p. 1}]

    - package: one
      name: one
      number: 1
      announced: 2026-01-21
      part-of: pledge
      total: 30 bn USD
      cites: [{doc/a: p. 1}]

    - project: plant
      name: plant
      part-of: one
      sector: sector/energy
      amount: 10 bn USD
      cites: [{doc/a: p. 1}]

    - project: mill
      name: mill
      part-of: one
      sector: sector/energy
      amount: 20 bn USD
      cites: [{doc/a: p. 1}]

    """
}
