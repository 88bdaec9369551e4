// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import Quantities

@testable import Workbench

/// The shipped record with every field that holds words turned into an attack on a page: texts in each
/// language, lines, places in papers, excerpts and addresses, as deep as the vocabulary goes.
struct HostileRecord {
  /// Words that rules compare with other words of the record; an attack in one would be a mistake.
  static let compared: Set<String> = [
    "unit", "series", "step", "after", "other-reading-of",
  ]

  /// The fields that were turned, as `kind.key.key`.
  private(set) var turned: Set<String> = []
  /// The fields that the vocabulary has words in.
  private(set) var known: Set<String> = []
  private(set) var site: Site

  init() throws {
    let shipped = Sites.shipped.ledger
    site = Sites.bare
    var turned: Set<String> = []
    var filled: Set<String> = []
    let trees = shipped.entries.compactMap { entry -> (path: Path, tree: Tree)? in
      guard let tree = shipped.source(of: entry.id), case .map(var pairs) = tree else { return nil }
      let keys = type(of: entry).keys
      // What no entry of the shipped record says is said by the first of its kind.
      if filled.insert(entry.kind.rawValue).inserted {
        for key in keys
        where !pairs.contains(where: { $0.key == key.name }) && Self.isWords(key.shape)
          && !Self.compared.contains(key.name)
        {
          pairs.append(.init(key: key.name, value: Self.sample(key.shape)))
        }
        if !pairs.contains(where: { $0.key == "discrepancies" }),
          let paper = shipped.documents.first
        {
          pairs.append(.init(key: "discrepancies", value: .list([Self.slip(in: paper.id)])))
        }
      }
      return (
        Path(),
        Self.turn(.map(pairs), keys, at: entry.kind.rawValue, into: &turned)
      )
    }
    self.turned = turned
    for entry in shipped.entries {
      Self.collect(type(of: entry).keys, at: entry.kind.rawValue, into: &known)
    }
    let manifest = Manifest(
      reading: .map([
        .init(key: "name", value: .scalar("hostile")),
        .init(key: "title", value: .scalar(Sites.attack)),
        .init(key: "record-ends", value: .scalar(shipped.manifest.recordEnds.description)),
      ]))
    site = Site(ledger: try Ledger(manifest: manifest, reading: trees))
  }

  private static func isWords(_ shape: Shape) -> Bool {
    switch shape {
    case .text, .line: true
    case .list(let element): isWords(element)
    default: false
    }
  }

  private static func sample(_ shape: Shape) -> Tree {
    if case .list(let element) = shape { .list([sample(element)]) } else { .scalar(Sites.attack) }
  }

  /// A place where a source slips, which any entry may have.
  private static func slip(in paper: EntryID) -> Tree {
    let place = Tree.map([.init(key: paper.text, value: .scalar("p. 1"))])
    return .map([
      .init(key: "about", value: .scalar("a")), .init(key: "printed", value: .scalar("b")),
      .init(key: "printed-at", value: place), .init(key: "record", value: .scalar("c")),
      .init(key: "record-at", value: .list([place])),
    ])
  }

  private static func collect(_ keys: [Key], at path: String, into known: inout Set<String>) {
    for key in keys where !compared.contains(key.name) {
      collect(key.shape, at: path + "." + key.name, into: &known)
    }
  }

  private static func collect(_ shape: Shape, at path: String, into known: inout Set<String>) {
    switch shape {
    case .text, .line, .url: known.insert(path)
    case .list(let element): collect(element, at: path, into: &known)
    case .record(let keys): collect(keys, at: path, into: &known)
    case .citation: known.insert(path)
    default: break
    }
  }

  private static func turn(
    _ tree: Tree, _ keys: [Key], at path: String, into turned: inout Set<String>
  ) -> Tree {
    guard case .map(let pairs) = tree else { return tree }
    return .map(
      pairs.map { pair in
        guard let key = keys.first(where: { $0.name == pair.key }), !compared.contains(key.name)
        else { return pair }
        return .init(
          key: pair.key,
          value: turn(pair.value, key.shape, at: path + "." + key.name, into: &turned))
      })
  }

  private static func turn(
    _ tree: Tree, _ shape: Shape, at path: String, into turned: inout Set<String>
  ) -> Tree {
    switch (shape, tree) {
    case (.text, .map(let pairs)):
      turned.insert(path)
      return .map(pairs.map { .init(key: $0.key, value: .scalar($0.key + Sites.attack)) })
    case (.text, .scalar), (.line, .scalar):
      turned.insert(path)
      return .scalar(Sites.attack)
    case (.url, .scalar(let url)):
      turned.insert(path)
      return .scalar(url + "?a=1&b=" + Sites.attack)
    case (.list(let element), .list(let items)):
      return .list(items.map { turn($0, element, at: path, into: &turned) })
    case (.record(let keys), _): return turn(tree, keys, at: path, into: &turned)
    case (.citation, .map(let pairs)):
      turned.insert(path)
      return citation(pairs)
    default: return tree
    }
  }

  /// `{doc/x: place}`, or the same in full with `in`, `at`, `via` and `excerpt`.
  private static func citation(_ pairs: [Tree.Pair]) -> Tree {
    .map(
      pairs.map { pair in
        switch (pair.key, pair.value) {
        case ("in", _): pair
        case ("via", .map(let inner)): .init(key: "via", value: citation(inner))
        case (let key, .scalar): .init(key: key, value: .scalar(Sites.attack))
        default: pair
        }
      }
        + (pairs.contains { $0.key == "in" } && !pairs.contains { $0.key == "excerpt" }
          ? [.init(key: "excerpt", value: .scalar(Sites.attack))] : []))
  }
}
