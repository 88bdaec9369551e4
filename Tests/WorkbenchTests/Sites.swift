// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles

@testable import Workbench

/// Ledgers to open the workbench over.
enum Sites {
  /// The ledger that the project ships.
  static let shipped = Site(ledger: try! LedgerFolder(shippedFolder).ledger())

  private static let shippedFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Ledgers/us-japan")

  /// A ledger in which every text is an attack on a page.
  static let hostile = Site(ledger: try! small(hostileEntries))

  /// A ledger with nothing in it but a party.
  static let bare = Site(
    ledger: try! small(
      "- party: jp\n  name: Japan\n  form: state\n  cites: [{doc/a: p. 1}]\n" + aPaper))

  static let attack = #"\"'><script>alert(1)</script><img src=x onerror=alert(1)>"#

  private static let aPaper = """
    - document: doc/a
      title: "\(attack)"
      form: news
      posted: 2026-01-01
      url: https://example.org/?a=1&b="><script>

    """

  private static let hostileEntries =
    aPaper + """
      - party: jp
        name: "\(attack)"
        form: state
        aliases: ["\(attack)"]
        cites: [{doc/a: "\(attack)"}]
        note: "\(attack)"
      - party: us
        name: "\(attack)"
        form: state
        cites: [{doc/a: p. 1}]
      - term: field/investment
        name: "\(attack)"
      - term: class/power-station
        name: "\(attack)"
      - term: sector/energy
        name: "\(attack)"
      - meeting: us-jp/one
        name: "\(attack)"
        form: summit
        series: us-jp-summit
        number: 1
        date: 2026-01-01
        parties: [us, jp]
        cites: [{doc/a: p. 1}]
      - meeting: us-jp/two
        name: "\(attack)"
        form: summit
        series: us-jp-summit
        number: 2
        date: 2026-02-01
        parties: [us, jp]
        cites: [{doc/a: p. 1}]
      - document: doc/b
        title: "\(attack)"
        form: statement
        sides: [us, jp]
        meeting: us-jp/two
        posted: 2026-02-01
        url: https://example.org/b
      - provision: us-jp/two/thing
        text: "\(attack)"
        field: field/investment
        stated: [{in: doc/b, at: "\(attack)", via: {doc/a: "\(attack)"}}]
      - commitment: pledge
        text: "\(attack)"
        form: investment
        by: [jp]
        amount: 100 bn USD
        starts: 2026-01-01
        deadline: 2027-01-01
        cites: [{doc/a: p. 1}]
      - package: one
        name: "\(attack)"
        announced: 2026-01-01
        part-of: pledge
        cites: [{doc/a: p. 1}]
      - project: plant
        name: "\(attack)"
        part-of: one
        sector: sector/energy
        classes: [class/power-station]
        regions: ["\(attack)"]
        amount: up to 30 bn USD
        cites: [{doc/a: p. 1}]
        discrepancies:
          - about: "\(attack)"
            printed: "\(attack)"
            printed-at: {doc/a: p. 1}
            record: "\(attack)"
            record-at: [{doc/a: p. 2}]

      """

  /// A small ledger written for one test.
  static func small(_ yaml: String) throws -> Ledger {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let manifest = "name: small\ntitle: \"\(attack)\"\nrecord-ends: 2026-03-27\n"
    try manifest.write(to: folder.appending(path: "ledger.yaml"), atomically: true, encoding: .utf8)
    try yaml.write(to: folder.appending(path: "entries.yaml"), atomically: true, encoding: .utf8)
    return try LedgerFolder(folder).ledger()
  }
}

extension Site {
  /// Asks as a browser on this machine does.
  func get(_ target: String, _ headers: [String: String] = [:], method: String = "GET")
    -> PageResponse
  {
    respond(
      to: PageRequest(
        target, method: method, headers: ["host": "127.0.0.1:8737"].merging(headers) { $1 }))
  }
}
