// SPDX-License-Identifier: Apache-2.0
import Reading

/// The names that corner brackets set apart in the clause of a date: 「情報通信審議会」, 『白書』. Agencies set up one
/// council after the other with the same words; only these tell them apart.
struct BracketedNames {
  private let names: [String]

  init(_ statement: DatedStatement, _ draft: Draft) {
    guard let index = statement.sentence else {
      names = []
      return
    }
    let sentence = draft.sentences[index].range
    let date = statement.date
    let reach =
      max(
        sentence.lowerBound, date.lowerBound - Self.reach)..<min(
        sentence.upperBound, date.upperBound + Self.reach)
    let bytes = draft.text.bytes
    names = [("「", "」"), ("『", "』")].flatMap { opening, closing -> [String] in
      let (opening, closing) = (Array(opening.utf8), Array(closing.utf8))
      var names: [String] = []
      var start: Int?
      var at = reach.lowerBound
      while at + opening.count <= reach.upperBound {
        let mark = bytes[at..<at + opening.count]
        if mark.elementsEqual(opening) {
          start = at + opening.count
        } else if mark.elementsEqual(closing), let first = start {
          names.append(draft[first..<at])
          start = nil
        }
        at += 1
      }
      return names
    }
  }

  /// Whether both clauses name something and neither names what the other does, not even in part.
  func areApart(from other: BracketedNames) -> Bool {
    !names.isEmpty && !other.names.isEmpty
      && names.allSatisfy { name in
        other.names.allSatisfy { !name.contains($0) && !$0.contains(name) }
      }
  }

  /// Bytes on either side of a date: some 80 characters.
  private static let reach = 240
}
