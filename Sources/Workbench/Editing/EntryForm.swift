// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// An entry as somebody types it: words in the fields of a form, right or wrong.
struct EntryForm: Sendable {
  /// A place in the form: what is typed there, and what stands below it.
  struct Node: Sendable {
    var text: String?
    var inner: [String: Node] = [:]

    subscript(name: String) -> Node { inner[name] ?? Node() }
    subscript(index: Int) -> Node { self[String(index)] }

    var isBlank: Bool {
      (text ?? "").allSatisfy(\.isWhitespace) && inner.values.allSatisfy(\.isBlank)
    }

    /// How many rows a list has.
    var rowCount: Int { (inner.keys.compactMap { Int($0) }.max() ?? -1) + 1 }

    /// The rows of a list in their order.
    var rows: [Node] {
      inner.compactMap { name, node in Int(name).map { ($0, node) } }.sorted { $0.0 < $1.0 }
        .map(\.1)
    }
  }

  let kind: EntryKind
  private(set) var root = Node()

  /// Fields of an entry begin so in a form; all others are the form's own.
  static let prefix = "e/"
  /// A form has no more fields than this, and no field lies deeper than `greatestDepth`.
  static let mostFields = 20_000
  static let greatestDepth = 16
  /// A list has no more rows than this.
  static let mostRows = 2_000

  var keys: [Key] { kind.type.keys }

  /// A form for a new entry.
  init(_ kind: EntryKind) { self.kind = kind }

  /// What a browser sent.
  init(_ kind: EntryKind, sent: Query) {
    self.kind = kind
    for item in sent.items.prefix(Self.mostFields) where item.name.hasPrefix(Self.prefix) {
      set(Self.steps(String(item.name.dropFirst(Self.prefix.count))), Self.cleaned(item.value))
    }
    root = Self.compacted(root, .record(keys))
  }

  /// An entry as it is recorded.
  init(_ kind: EntryKind, reading tree: Tree) {
    self.kind = kind
    root = Self.node(tree, .record(keys))
  }

  static func steps(_ path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  /// Browsers send line ends as two characters; blanks around words mean nothing.
  private static func cleaned(_ text: String) -> String {
    var kept = ""
    for character in text {
      kept.append(character == "\r\n" || character == "\r" ? "\n" : character)
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return String(kept.drop(while: \.isWhitespace))
  }

  mutating func set(_ steps: [String], _ text: String) {
    guard steps.count <= Self.greatestDepth else { return }
    Self.change(&root, steps[...]) { $0.text = text }
  }

  mutating func replace(_ key: String, with node: Node) { root.inner[key] = node }

  /// Takes a place out, as a row of a list.
  mutating func drop(_ steps: [String]) {
    Self.change(&root, steps[...]) { $0 = Node() }
    root = Self.compacted(root, .record(keys))
  }

  private static func change(
    _ node: inout Node, _ steps: ArraySlice<String>, _ work: (inout Node) -> Void
  ) {
    guard let first = steps.first else { return work(&node) }
    if let row = Int(first), row < 0 || row >= mostRows { return }
    change(&node.inner[first, default: Node()], steps.dropFirst(), work)
  }

  /// What is typed at a place.
  func node(_ steps: [String]) -> Node { steps.reduce(root) { $0[$1] } }

  /// Every field that has words, by its name: so that a page can carry the whole form on.
  var fields: [(name: String, value: String)] {
    var found: [(String, String)] = []
    func collect(_ node: Node, _ path: String) {
      if let text = node.text, !text.isEmpty { found.append((Self.prefix + path, text)) }
      for name in node.inner.keys.sorted() {
        collect(node[name], path.isEmpty ? name : path + "/" + name)
      }
    }
    collect(root, "")
    return found
  }

  /// The same without blank rows, so that a row has the number that it has in the entry.
  private static func compacted(_ node: Node, _ shape: Shape, depth: Int = 0) -> Node {
    var kept = Node(text: node.text)
    switch shape {
    case .record(let keys):
      for key in keys where node.inner[key.name] != nil {
        kept.inner[key.name] = compacted(node[key.name], key.shape, depth: depth + 1)
      }
    case .citation where depth < greatestDepth:
      for key in Shape.citationKeys where node.inner[key.name] != nil {
        kept.inner[key.name] = compacted(node[key.name], key.shape, depth: depth + 1)
      }
    case .list(let element):
      let rows = node.rows.filter { !$0.isBlank }.map {
        compacted($0, element, depth: depth + 1)
      }
      for (index, row) in rows.enumerated() { kept.inner[String(index)] = row }
    default: kept.inner = node.inner
    }
    return kept
  }
}
