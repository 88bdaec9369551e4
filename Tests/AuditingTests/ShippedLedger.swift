// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles

/// The ledger that the project ships, read once for all tests.
enum Shipped {
  static let ledger: Ledger = try! LedgerFolder(
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Ledgers/us-japan")
  ).ledger()
}
