// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

extension Answer {
  /// What stands at an address, in English words.
  func said(_ address: String, in ledger: Ledger) throws -> String {
    try why(address, in: ledger).value.words(in: .en)
  }
}
