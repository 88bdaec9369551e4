// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// A meeting that is told apart by its number, with the date the text gives it: "2차 정상회담(2025. 10.
/// 28.)", "the third summit was held on March 19, 2026", 「第1回会合は…」.
struct NamedEvent: Sendable {
  /// How closely date and event are tied.
  enum Tie: Int, Sendable, Comparable {
    /// One date and one event in a sentence that says it was held.
    case sentence
    /// Side by side: in brackets, or with just a particle between.
    case adjacent
    static func < (a: Tie, b: Tie) -> Bool { a.rawValue < b.rawValue }
  }

  let ordinal: Int
  let kind: EventNoun
  /// What stands between number and noun, without the parties: "장관급".
  let modifiers: NameKey
  let parties: NameKey
  /// The words before the number: whose meeting it is.
  let lead: ContentWords
  let date: WrittenDate
  let tie: Tie
  let range: Range<Int>
  /// Whether a table gives the number alone and the rest follows from its caption or header.
  var isShort = false
}
