// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Lexicon {
  /// Numerals, scales, currencies, units, counters and bounds.
  mutating func addAmountWords() {
    addNumerals()
  }
}
