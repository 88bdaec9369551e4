// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// Months, weekdays, eras, calendar units and words placed against today.
  mutating func addTimeWords() {}
}
