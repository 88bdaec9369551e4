// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension EntryForm {
  /// The field for words that are the same in every language.
  static let everyLanguage = "all"

  /// The entry that the form says, with every mistake that is in it. Keys without words are absent.
  var tree: Tree { Self.tree(root, .record(keys), depth: 0) ?? .map([]) }

  /// The id that is typed.
  var id: String { root[kind.rawValue].text ?? "" }

  private static func tree(_ node: Node, _ shape: Shape, depth: Int) -> Tree? {
    guard depth < greatestDepth else { return nil }
    switch shape {
    case .record(let keys):
      let pairs = pairs(node, keys, depth: depth)
      return pairs.isEmpty ? nil : .map(pairs)
    case .list(let element):
      let items = node.rows.compactMap { tree($0, element, depth: depth + 1) }
      return items.isEmpty ? nil : .list(items)
    case .text: return words(node)
    case .citation:
      let pairs = pairs(node, Shape.citationKeys, depth: depth)
      // A document and a place are written the short way, as files have them.
      if pairs.map(\.key) == ["in", "at"], case .scalar(let document) = pairs[0].value,
        document.contains("/")
      {
        return .map([Tree.Pair(key: document, value: pairs[1].value)])
      }
      return pairs.isEmpty ? nil : .map(pairs)
    default: return node.text.flatMap { $0.isEmpty ? nil : .scalar($0) }
    }
  }

  private static func pairs(_ node: Node, _ keys: [Key], depth: Int) -> [Tree.Pair] {
    keys.compactMap { key in
      tree(node[key.name], key.shape, depth: depth + 1).map { Tree.Pair(key: key.name, value: $0) }
    }
  }

  private static func words(_ node: Node) -> Tree? {
    let names = Language.allCases.map(\.rawValue) + [everyLanguage]
    let pairs = names.compactMap { name -> Tree.Pair? in
      guard let text = node[name].text, !text.isEmpty else { return nil }
      return Tree.Pair(key: name, value: .scalar(text))
    }
    if pairs.count == 1, pairs[0].key == everyLanguage { return pairs[0].value }
    return pairs.isEmpty ? nil : .map(pairs)
  }

  /// The fields of a form that say what a tree says.
  static func node(_ tree: Tree, _ shape: Shape) -> Node {
    switch (shape, tree) {
    case (.record(let keys), .map): node(tree, keys)
    case (.list(let element), .list(let items)):
      Node(
        inner: Dictionary(
          items.enumerated().map { (String($0), node($1, element)) },
          uniquingKeysWith: { first, _ in first }))
    case (.text, .scalar(let words)): Node(inner: [everyLanguage: Node(text: words)])
    case (.text, .map):
      node(tree, Language.allCases.map { .init(name: $0.rawValue, shape: .line) })
    case (.citation, .map(let pairs)):
      if pairs.count == 1, pairs[0].key.contains("/"), case .scalar(let place) = pairs[0].value {
        Node(inner: ["in": Node(text: pairs[0].key), "at": Node(text: place)])
      } else {
        node(tree, Shape.citationKeys)
      }
    case (_, .scalar(let text)): Node(text: text)
    default: Node()
    }
  }

  private static func node(_ tree: Tree, _ keys: [Key]) -> Node {
    node(tree, keys.map { .init(name: $0.name, shape: $0.shape) })
  }

  private struct Part {
    let name: String
    let shape: Shape
  }

  private static func node(_ tree: Tree, _ parts: [Part]) -> Node {
    var found = Node()
    for part in parts {
      if let inner = tree.value(part.name) { found.inner[part.name] = node(inner, part.shape) }
    }
    return found
  }
}
