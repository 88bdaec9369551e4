// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// Reads a name of the ledger at `offset`.
  mutating func readName(at offset: Int) -> Int? { nil }
}
