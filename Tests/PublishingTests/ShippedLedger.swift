// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import Quantities

/// The ledger that the project ships, read once for all tests.
enum Shipped {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Ledgers/us-japan")

  /// The newest record.
  static let newest: Ledger = try! LedgerFolder(folder).ledger()

  /// The first edition, that of the founding brief: what its cases are asked of.
  static let ledger: Ledger = newest.asRecorded(Day(2026, 11, 22)!)

  /// A small ledger written for one test.
  static func ledger(_ yaml: String) throws -> Ledger {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let manifest = "name: small\ntitle: small\nrecord-ends: 2026-03-27\n"
    try manifest.write(to: folder.appending(path: "ledger.yaml"), atomically: true, encoding: .utf8)
    try yaml.write(to: folder.appending(path: "entries.yaml"), atomically: true, encoding: .utf8)
    return try LedgerFolder(folder).ledger()
  }
}
