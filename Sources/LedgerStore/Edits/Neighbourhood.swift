// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

/// The entries that a change can bring into contradiction: what the changed ones mention, the wholes
/// they are part of, and every part of a package or commitment among those.
struct Neighbourhood {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func around(_ changed: Set<String>, unsettled: Set<String>) throws -> Set<String> {
    var found = changed
    for name in unsettled { found.formUnion(try sources(mentioning: name)) }
    var above = found
    while !above.isEmpty {
      let wholes = try Set(above.flatMap { try self.wholes(of: $0) })
      above = wholes.subtracting(found)
      found.formUnion(wholes)
    }
    for name in changed { found.formUnion(try mentioned(by: name)) }
    var open = found
    while let name = open.popFirst() {
      guard try isSum(name) else { continue }
      for part in try parts(of: name) where found.insert(part).inserted { open.insert(part) }
    }
    return found
  }

  private func sources(mentioning name: String) throws -> [String] {
    try strings("SELECT source FROM mention WHERE target = ?", name)
  }

  private func mentioned(by name: String) throws -> [String] {
    try strings("SELECT target FROM mention WHERE source = ?", name)
  }

  private func wholes(of name: String) throws -> [String] {
    try strings("SELECT target FROM mention WHERE source = ? AND is_whole", name)
  }

  private func parts(of name: String) throws -> [String] {
    try strings("SELECT source FROM mention WHERE target = ? AND is_whole", name)
  }

  /// Whether what an entry says is compared with the sum of its parts.
  private func isSum(_ name: String) throws -> Bool {
    let kind = try strings("SELECT kind FROM current WHERE entry = ?", name).first
    return kind == EntryKind.package.rawValue || kind == EntryKind.commitment.rawValue
  }

  private func strings(_ sql: String, _ name: String) throws -> [String] {
    try String.fetchAll(db.cachedStatement(sql: sql), arguments: [name])
  }
}
