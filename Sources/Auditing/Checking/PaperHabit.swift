// SPDX-License-Identifier: Apache-2.0
import Agreements

extension [Finding] {
  /// Nothing, where a rule of form finds fault in more places than a writer overlooks: a text of pages that were
  /// turned into lines breaks off at every line, a primer says "said" throughout. There the paper's own habit is the
  /// norm, and the rule does not understand it. Notes stay as they are.
  func unlessHabit(beyond most: Int) -> [Finding] {
    count { $0.severity > .note } > most ? filter { $0.severity == .note } : self
  }
}
