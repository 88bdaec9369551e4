// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// Reads money, a share, a multiple, a quantity, a count or an ordinal at `offset`.
  mutating func readAmount(at offset: Int) -> Int? { nil }
}
