// SPDX-License-Identifier: Apache-2.0
import Agreements

/// A concept of the workbench, explained on a page of its own.
struct HelpTopic: Sendable {
  /// A piece of the explanation.
  enum Part: Sendable {
    case paragraph(Wording)
    /// Words with what they mean.
    case terms([(term: Wording, meaning: Wording)])
    /// Rungs from the lowest to the highest, in the words that the record uses.
    case ladder(Wording, [Text])
    /// The keys of the workbench, and the switch for them.
    case keys
  }

  let id: String
  let title: Wording
  /// What it is, in a sentence.
  let gist: Wording
  let parts: [Part]
  /// Where it is met.
  let places: [MenuPlace]

  /// Every topic, in the order in which a newcomer reads them. A new one is one new file in `Topics/`
  /// and one word here.
  static let all: [HelpTopic] = [
    .bounds, .clocks, .statedBy, .ladders, .trend, .citations, .gaps, .amends, .tables, .keyboard,
  ]

  /// All that it says, for the search.
  var words: [Wording] {
    [title, gist]
      + parts.flatMap { part -> [Wording] in
        switch part {
        case .paragraph(let words): [words]
        case .terms(let terms): terms.flatMap { [$0.term, $0.meaning] }
        case .ladder(let words, _): [words]
        case .keys: []
        }
      }
  }
}
