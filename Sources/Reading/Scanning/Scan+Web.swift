// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// Reads a web address at `offset`, or passes over an e-mail address or phone number.
  mutating func readWeb(at offset: Int) -> Int? { nil }
}
