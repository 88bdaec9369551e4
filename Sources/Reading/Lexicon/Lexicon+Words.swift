// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// The words of the three languages: numbers, units, bounds, times, ordinals.
  static let words: Lexicon = {
    var lexicon = Lexicon()
    lexicon.addAmountWords()
    lexicon.addTimeWords()
    lexicon.addNumberOpenings()
    return lexicon
  }()
}
