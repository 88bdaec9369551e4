// SPDX-License-Identifier: Apache-2.0

/// An entry that has the words somebody looks for.
public struct SearchHit: Sendable {
  public let entry: any Entry
  /// The wording in which the words were found.
  public let found: String
}

extension Ledger {
  /// Entries that have every one of these words in their id, names, aliases or note, in any
  /// language; the best first: names before aliases before notes, whole names before parts.
  ///
  /// Words are found inside longer ones, so a two-syllable Korean or Japanese word is found as well
  /// as a long one.
  public func search(_ words: String) -> [SearchHit] {
    let wanted = words.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard !wanted.isEmpty else { return [] }
    let ranked = entries.compactMap { entry in
      Self.best(wanted, in: entry).map {
        (hit: SearchHit(entry: entry, found: $0.found), rank: $0.rank)
      }
    }
    return ranked.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.hit)
  }

  private static func best(_ wanted: [String], in entry: any Entry) -> (rank: Int, found: String)? {
    let rooms: [[String]] = [
      entry.name.all, entry.record.aliases + [entry.id.text], entry.record.note?.all ?? [],
      entry.otherNames,
    ]
    let all = rooms.flatMap { $0 }.map { $0.lowercased() }
    guard wanted.allSatisfy({ word in all.contains { $0.contains(word) } }) else { return nil }
    for (room, texts) in rooms.enumerated() {
      for text in texts {
        let folded = text.lowercased()
        guard folded.contains(wanted[0]) else { continue }
        let isWhole = folded == wanted.joined(separator: " ")
        return (isWhole ? 0 : room * 2 + (folded.hasPrefix(wanted[0]) ? 1 : 2), text)
      }
    }
    return nil
  }
}

extension Entry {
  /// Names of a kind's own: an acronym, the regions of a project.
  fileprivate var otherNames: [String] {
    switch self {
    case let party as Party: [party.acronym].compactMap { $0 }
    case let project as Project: project.regions.flatMap(\.all)
    case let term as Term: term.means?.all ?? []
    default: []
    }
  }
}
