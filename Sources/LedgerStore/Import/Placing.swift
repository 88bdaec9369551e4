// SPDX-License-Identifier: Apache-2.0
import GRDB

/// Finds each entry of a file its position: those that stand in their old order keep theirs, those
/// that are new or were moved get one between their neighbours.
struct Placing {
  private let db: Database
  private let file: String
  private let isFirst: Bool

  init(_ db: Database, file: String, isFirst: Bool) {
    self.db = db
    self.file = file
    self.isFirst = isFirst
  }

  func positions(of names: [String?]) throws -> [String] {
    if isFirst { return names.indices.map(Position.at) }
    let rows = try Row.fetchAll(
      db, sql: "SELECT entry, position FROM current WHERE file = ? ORDER BY position, entry",
      arguments: [file])
    let taken: [(entry: String, position: String)] = rows.compactMap {
      ($0["position"] as String).isEmpty ? nil : ($0["entry"], $0["position"])
    }
    let held = Dictionary(taken.map { ($0.entry, $0.position) }, uniquingKeysWith: { a, _ in a })
    let old = names.map { $0.flatMap { held[$0] } }
    // Where two have one position, which happens when one comes back, their ids decide.
    let places = zip(names, old).map { name, position in position.map { "\($0) \(name ?? "")" } }
    let staying = Self.longestRise(places)
    var last = ""
    let all = taken.map(\.position)
    var result: [String] = []
    for index in names.indices {
      if staying.contains(index), let position = old[index], let place = places[index], last < place
      {
        result.append(position)
      } else {
        let lower = result.last
        result.append(Position.between(lower, Self.next(above: lower ?? "", among: all)))
      }
      last = "\(result[index]) \(names[index] ?? "")"
    }
    return result
  }

  /// The places of the longest run of positions that rise.
  static func longestRise(_ positions: [String?]) -> Set<Int> {
    var tails: [Int] = []
    var before: [Int: Int] = [:]
    for (index, position) in positions.enumerated() {
      guard let position else { continue }
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if let other = positions[tails[middle]], other < position {
          low = middle + 1
        } else {
          high = middle
        }
      }
      if low > 0 { before[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var found: Set<Int> = []
    var at = tails.last
    while let index = at {
      found.insert(index)
      at = before[index]
    }
    return found
  }

  private static func next(above position: String, among sorted: [String]) -> String? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] > position { high = middle } else { low = middle + 1 }
    }
    return low < sorted.count ? sorted[low] : nil
  }
}
