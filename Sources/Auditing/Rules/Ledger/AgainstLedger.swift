// SPDX-License-Identifier: Apache-2.0

extension Rules {
  /// Holds the text against the ledger; silent without one.
  static let againstLedger: [any Rule] = []
}
