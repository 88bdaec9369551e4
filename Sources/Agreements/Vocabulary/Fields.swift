// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Typed reading of a map whose shape has been checked. Entries are made from it and from nothing
/// else, so that the vocabulary is declared once, in each kind's keys.
struct Fields {
  let keys: [Key]
  let pairs: [String: Tree]

  init(_ tree: Tree, keys: [Key]) {
    self.keys = keys
    guard case .map(let list) = tree else {
      pairs = [:]
      return
    }
    pairs = Dictionary(list.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private func tree(_ key: String) -> Tree? {
    assert(keys.contains { $0.name == key }, "'\(key)' is read but not declared")
    return pairs[key]
  }

  func line(_ key: String) -> String? {
    guard case .scalar(let text) = tree(key) else { return nil }
    return text
  }
  func lines(_ key: String) -> [String] {
    items(key).compactMap { if case .scalar(let text) = $0 { text } else { nil } }
  }
  func text(_ key: String) -> Text? { tree(key).flatMap(Self.text) }
  func id(_ key: String) -> EntryID? { line(key).flatMap { EntryID($0) } }
  func ids(_ key: String) -> [EntryID] { lines(key).compactMap { EntryID($0) } }
  func date(_ key: String) -> PartialDate? { line(key).flatMap { PartialDate($0) } }
  func span(_ key: String) -> DateSpan? { line(key).flatMap { DateSpan($0) } }
  func integer(_ key: String) -> Int? { line(key).flatMap { Int($0) } }
  func yesNo(_ key: String) -> Bool? { line(key).map { $0 == "yes" } }
  func amount(_ key: String, unit: Unit? = nil) -> Amount? {
    line(key).flatMap { try? Amount(notation: $0, unit: unit) }
  }
  func choice<C: Choice>(_ key: String, _ type: C.Type = C.self) -> C? {
    line(key).flatMap { C(rawValue: $0) }
  }
  func citation(_ key: String) -> Citation? { tree(key).flatMap(Self.citation) }
  func citations(_ key: String) -> [Citation] { items(key).compactMap(Self.citation) }

  /// The records of a list, each read with the keys that the list's shape declares.
  func records<R>(_ key: String, _ make: (Fields) -> R?) -> [R] {
    guard case .list(.record(let inner))? = keys.first(where: { $0.name == key })?.shape else {
      return []
    }
    return items(key).compactMap { make(Fields($0, keys: inner)) }
  }

  /// The record under a key, read with the keys that its shape declares.
  func one<R>(_ key: String, _ make: (Fields) -> R?) -> R? {
    guard case .record(let inner)? = keys.first(where: { $0.name == key })?.shape,
      let tree = tree(key)
    else { return nil }
    return make(Fields(tree, keys: inner))
  }

  func texts(_ key: String) -> [Text] { items(key).compactMap(Self.text) }

  private func items(_ key: String) -> [Tree] {
    guard case .list(let items) = tree(key) else { return [] }
    return items
  }

  static func text(_ tree: Tree) -> Text? {
    switch tree {
    case .scalar(let words): Text(same: words)
    case .map:
      Text(anyOf: words(tree, .en), words(tree, .ko), words(tree, .ja))
    default: nil
    }
  }

  private static func words(_ tree: Tree, _ language: Language) -> String? {
    guard case .scalar(let text)? = tree.value(language.rawValue) else { return nil }
    return text
  }

  static func citation(_ tree: Tree) -> Citation? {
    guard case .map(let pairs) = tree else { return nil }
    if pairs.count == 1, pairs[0].key.contains("/") {
      guard case .scalar(let place) = pairs[0].value, let document = EntryID(pairs[0].key) else {
        return nil
      }
      return Citation(document: document, place: place, via: nil, excerpt: nil)
    }
    let fields = Fields(tree, keys: Shape.citationKeys)
    guard let document = fields.id("in"), let place = fields.line("at") else { return nil }
    let via = fields.citation("via").map { Citation.Via(document: $0.document, place: $0.place) }
    return Citation(
      document: document, place: place, via: via, excerpt: fields.line("excerpt"))
  }
}
