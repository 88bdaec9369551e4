// SPDX-License-Identifier: Apache-2.0
import Agreements

/// The words of every entry, folded for search.
struct SearchIndex: Sendable {
  private struct Line: Sendable {
    let id: EntryID
    let names: [[UInt8]]
    let rest: [UInt8]
  }

  private let lines: [Line]

  /// How many entries there are.
  var count: Int { lines.count }

  init(_ ledger: Ledger) {
    lines = ledger.entries.map { entry in
      Line(
        id: entry.id,
        names: (entry.name.all + entry.record.aliases + [entry.id.text]).map(Self.folded),
        rest: Self.folded((entry.record.note?.all ?? []).joined(separator: " ")))
    }
  }

  /// The entries that have every word of the query, the best first: a whole name, the beginning of
  /// one, a part of one, and last what only the remarks say.
  func search(_ query: String) -> [EntryID] {
    let words = query.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" }).map {
      Self.folded(String($0))
    }
    guard !words.isEmpty else { return [] }
    let whole = Self.folded(query.split(separator: " ").joined(separator: " "))
    var found: [(rank: Int, length: Int, order: Int, id: EntryID)] = []
    for (order, line) in lines.enumerated() {
      guard let rank = Self.rank(line, words, whole) else { continue }
      found.append((rank, line.names.first?.count ?? 0, order, line.id))
    }
    return found.sorted { ($0.rank, $0.length, $0.order) < ($1.rank, $1.length, $1.order) }.map(
      \.id)
  }

  private static func rank(_ line: Line, _ words: [[UInt8]], _ whole: [UInt8]) -> Int? {
    if line.names.contains(whole) { return 0 }
    if line.names.contains(where: { $0.starts(with: whole) }) { return 1 }
    if words.allSatisfy({ word in line.names.contains { $0.holds(word) } }) { return 2 }
    let isIn = words.allSatisfy { word in
      line.names.contains { $0.holds(word) } || line.rest.holds(word)
    }
    return isIn ? 3 : nil
  }

  private static func folded(_ text: String) -> [UInt8] { Array(text.lowercased().utf8) }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in this text.
  fileprivate func holds(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, needle.count <= count else { return needle.isEmpty }
    return withUnsafeBufferPointer { hay in
      needle.withUnsafeBufferPointer { needle in
        for start in 0...(hay.count - needle.count) where hay[start] == first {
          var offset = 1
          while offset < needle.count, hay[start + offset] == needle[offset] { offset += 1 }
          if offset == needle.count { return true }
        }
        return false
      }
    }
  }
}
