// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// What to look for, and what is known beforehand.
public struct MentionOptions: Sendable {
  /// The kinds to report. Everything but bare `number`s unless told otherwise.
  public var kinds: Set<Mention.Kind> = Set(Mention.Kind.allCases).subtracting([.number])
  /// The language that settles what could be read two ways; nil reads all three at once.
  public var language: Language?
  /// The day the text was written, for "last year", "올해" and dates without a year.
  public var date: Day?
  /// Whether an expression may go on after a single line end, as in text with hard line breaks.
  public var joinsLines = true

  public init() {}
}
