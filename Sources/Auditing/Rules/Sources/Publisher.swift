// SPDX-License-Identifier: Apache-2.0
import Reading

/// A publisher with the names it goes by in the three languages and the hosts of its own sites.
///
/// The hosts are the ones that the publishers themselves give; offices under one roof (a department
/// and its bureaus) share an entry, since either is named for the other.
struct Publisher: Sendable, Hashable {
  enum Kind: Sendable { case press, agency, government, bank, institute, organisation }

  let kind: Kind
  let name: String
  let hosts: [String]

  /// Whose site a host is.
  static func owner(of address: WebAddress) -> Publisher? {
    var host = address.host[...]
    while true {
      if let index = byHost[String(host)] { return all[index] }
      guard let dot = host.firstIndex(of: ".") else { return nil }
      host = host[host.index(after: dot)...]
    }
  }

  /// The publisher that a name is, or nil if it is nobody's or longer than a name.
  static func named(_ name: NameKey) -> Publisher? { byName[Self.bare(name)].map { all[$0] } }

  /// All its names as they are printed.
  var allNames: [String] { Self.byHost[hosts[0]].map { Self.printed[$0] } ?? [] }

  /// The names in the letters of East Asia that a publisher of this acronym goes by.
  static func otherNames(of acronym: String) -> [String] {
    guard let index = byName[NameKey(acronym)] else { return [] }
    return table[index].names.map { String(decoding: $0.letters, as: UTF8.self) }
      .filter { !($0.first?.isASCII ?? true) }
  }

  /// Whether any of a publisher's names stands within a longer one, or is the longer form of it
  /// ("상무부" for "중국 상무부").
  func isNamed(within name: NameKey) -> Bool {
    guard let index = Self.byHost[hosts[0]] else { return false }
    return Self.names[index].contains { key in
      (key.weight >= 4 && name.letters.holds(key.letters))
        || (name.weight >= 6 && key.letters.holds(name.letters))
    }
  }

  /// Without "the", "U.S.", 미국 and the like before it.
  private static func bare(_ name: NameKey) -> NameKey {
    for prefix in prefixes
    where name.letters.count > prefix.count + 2 && name.letters.starts(with: prefix) {
      return NameKey(name.letters[prefix.count...])
    }
    return name
  }

  private static let prefixes = ["the", "미국", "일본", "미"].map { Array($0.utf8) }

  static let all: [Publisher] = table.map(\.publisher)
  private static let names: [[NameKey]] = table.map(\.names)
  private static let printed: [[String]] = lists.flatMap { _, list in
    list.split(separator: "\n").map { line in
      line.split(separator: "=", maxSplits: 1)[0].split(separator: "|").map(\.trimmed)
    }
  }
  private static let byHost: [String: Int] = Dictionary(
    all.enumerated().flatMap { index, publisher in publisher.hosts.map { ($0, index) } },
    uniquingKeysWith: { first, _ in first })
  private static let byName: [NameKey: Int] = Dictionary(
    names.enumerated().flatMap { index, names in names.map { (bare($0), index) } },
    uniquingKeysWith: { first, _ in first })

  private static let table: [(publisher: Publisher, names: [NameKey])] = lists.flatMap {
    kind, list in
    list.split(separator: "\n").map { line in
      let sides = line.split(separator: "=", maxSplits: 1)
      let names = sides[0].split(separator: "|").map(\.trimmed)
      let hosts = sides[1].split(separator: "|").map(\.trimmed)
      return (Publisher(kind: kind, name: names[0], hosts: hosts), names.map { NameKey($0) })
    }
  }
}
