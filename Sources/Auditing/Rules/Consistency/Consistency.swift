// SPDX-License-Identifier: Apache-2.0

extension Rules {
  /// Holds what the text says in one place against what it says in another.
  static let consistency: [any Rule] = [
    SameQuantityRule(), TableTextRule(), CountListRule(), MeetingNumbersRule(), BoundDroppedRule(),
    AcronymRule(), RestatedFigureRule(),
    SpellingVariantsRule(), TermVariantsRule(), NameFormRule(), ArticleNumbersRule(),
  ]
}
