// SPDX-License-Identifier: Apache-2.0

/// Finds in a text what a query was about.
struct Highlighter {
  private let query: SearchQuery
  private let stemmer: Stemmer

  init(_ query: SearchQuery, _ stemmer: Stemmer) {
    self.query = query
    self.stemmer = stemmer
  }

  /// The places, in bytes of the text, in order and without overlap.
  func places(in text: String) -> [Range<Int>] {
    let pieces = SearchText(text).pieces
    let words = pieces.filter { $0.script == .spaced }
    let stems = words.map { stemmer.stem($0.text) }
    var found: [Range<Int>] = []
    for wording in query.groups.flatMap({ $0 }) {
      let wanted = SearchText(wording.text).pieces
      if wanted.allSatisfy({ $0.script == .spaced }) {
        found += Self.runs(wanted.map { stemmer.stem($0.text) }, words, stems)
      } else if wanted.count == 1 {
        found += pieces.filter { $0.script == .eastAsian }
          .flatMap { Self.substrings(wanted[0].text, in: $0) }
      }
    }
    return Self.joined(found)
  }

  /// Where these stems stand one after another.
  private static func runs(
    _ wanted: [String], _ words: [SearchText.Piece], _ stems: [String]
  ) -> [Range<Int>] {
    guard !wanted.isEmpty, wanted.count <= stems.count else { return [] }
    return (0...(stems.count - wanted.count)).compactMap { start in
      guard stems[start..<(start + wanted.count)].elementsEqual(wanted) else { return nil }
      return words[start].range.lowerBound..<words[start + wanted.count - 1].range.upperBound
    }
  }

  private static func substrings(_ wanted: String, in piece: SearchText.Piece) -> [Range<Int>] {
    let (hay, needle) = (Array(piece.text.unicodeScalars), Array(wanted.unicodeScalars))
    guard needle.count <= hay.count, !needle.isEmpty else { return [] }
    var offset = piece.range.lowerBound
    var found: [Range<Int>] = []
    for start in 0...(hay.count - needle.count) {
      if hay[start..<(start + needle.count)].elementsEqual(needle) {
        found.append(offset..<(offset + wanted.utf8.count))
      }
      offset += UTF8.width(hay[start])
    }
    return found
  }

  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
