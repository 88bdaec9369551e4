// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles

/// The ledger that the program ships.
enum ShippedLedger {
  static let ledger: Ledger = try! LedgerFolder(
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Ledgers/us-japan")
  ).ledger()
}
