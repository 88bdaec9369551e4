// SPDX-License-Identifier: Apache-2.0
public import Agreements

/// Ledger files in their one canonical form: keys in the vocabulary's order, short values on one
/// line, long words folded at 100 columns, an empty line between entries.
enum CanonicalYAML {
  static let width = 100

  static func file(of entries: [Tree]) -> String {
    entries.map(entry).joined(separator: "\n")
  }

  /// What a ledger says of itself, as `ledger.yaml` holds it.
  static func manifest(_ tree: Tree) -> String {
    guard case .map(let pairs) = tree else { return "" }
    return block(pairs: ordered(pairs, by: Manifest.keys), indent: 0, lead: "")
  }

  private static func entry(_ tree: Tree) -> String {
    guard case .map(let pairs) = tree,
      let kind = pairs.first.flatMap({ EntryKind(rawValue: $0.key) })
    else { return "" }
    return block(pairs: ordered(pairs, by: kind.type.keys), indent: 2, lead: "- ")
  }

  private static func ordered(_ pairs: [Tree.Pair], by keys: [Key]) -> [(Tree.Pair, Shape?)] {
    let rank = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1.name, $0) })
    return pairs.enumerated()
      .sorted {
        (rank[$0.element.key] ?? Int.max, $0.offset) < (rank[$1.element.key] ?? Int.max, $1.offset)
      }
      .map { pair in (pair.element, keys.first { $0.name == pair.element.key }?.shape) }
  }

  private static func keys(of shape: Shape?) -> [Key] {
    switch shape {
    case .record(let keys): keys
    case .citation: Shape.citationKeys
    default: []
    }
  }

  /// A map as lines, the first opened by `lead`.
  private static func block(pairs: [(Tree.Pair, Shape?)], indent: Int, lead: String) -> String {
    let pad = String(repeating: " ", count: indent)
    var text = ""
    for (index, (pair, shape)) in pairs.enumerated() {
      let opening =
        (index == 0 ? String(pad.dropLast(lead.count)) + lead : pad)
        + scalar(pair.key, inFlow: false)
      text += opening + ":" + value(pair.value, shape, indent: indent, column: opening.count + 2)
    }
    return text
  }

  /// A value after its key: on the same line if it fits, else below it.
  private static func value(_ tree: Tree, _ shape: Shape?, indent: Int, column: Int) -> String {
    let line = flow(tree, shape)
    let fits = column + line.count <= width
    let below = indent + 2
    switch tree {
    case .scalar(let text):
      if fits || !isFoldable(text) { return " " + scalar(text, inFlow: false) + "\n" }
      return " >-\n" + folded(text, indent: below)
    case .empty: return "\n"
    case .list(let items):
      let element: Shape? = if case .list(let inner)? = shape { inner } else { nil }
      if fits, items.allSatisfy(\.isScalar) { return " " + line + "\n" }
      return "\n" + items.map { self.item($0, element, indent: below) }.joined()
    case .map(let pairs):
      if fits { return " " + line + "\n" }
      return "\n" + block(pairs: ordered(pairs, by: shape), indent: below, lead: "")
    }
  }

  private static func item(_ tree: Tree, _ shape: Shape?, indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    let line = flow(tree, shape)
    guard case .map(let pairs) = tree, indent + 2 + line.count > width else {
      return pad + "- " + line + "\n"
    }
    return block(pairs: ordered(pairs, by: shape), indent: indent + 2, lead: "- ")
  }

  private static func ordered(_ pairs: [Tree.Pair], by shape: Shape?) -> [(Tree.Pair, Shape?)] {
    let keys = keys(of: shape)
    return keys.isEmpty ? pairs.map { ($0, nil) } : ordered(pairs, by: keys)
  }

  private static func flow(_ tree: Tree, _ shape: Shape?) -> String {
    switch tree {
    case .scalar(let text): return scalar(text, inFlow: true)
    case .empty: return ""
    case .list(let items):
      let element: Shape? = if case .list(let inner)? = shape { inner } else { nil }
      return "[" + items.map { flow($0, element) }.joined(separator: ", ") + "]"
    case .map(let pairs):
      return "{"
        + ordered(pairs, by: shape).map {
          "\(scalar($0.0.key, inFlow: true)): \(flow($0.0.value, $0.1))"
        }
        .joined(separator: ", ") + "}"
    }
  }

  private static func scalar(_ text: String, inFlow: Bool) -> String {
    if isPlain(text, inFlow: inFlow) { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n")
    return "\"" + escaped + "\""
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.first, let last = text.last, first != " ", last != " ", last != ":",
      !"!&*?|>@`\"'%#,[]{}".contains(first), !text.contains(": "), !text.contains(" #"),
      !text.contains("\n"), !text.hasPrefix("- "), text != "-", text != "~"
    else { return false }
    return !inFlow || !text.contains { ",[]{}".contains($0) }
  }

  private static func isFoldable(_ text: String) -> Bool {
    text.contains(" ") && !text.contains("  ") && !text.contains("\n") && text.first != " "
      && text.last != " "
  }

  private static func folded(_ text: String, indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).map { pad + $0 + "\n" }.joined()
  }
}

extension Tree {
  fileprivate var isScalar: Bool { if case .scalar = self { true } else { false } }
}

extension LedgerFile {
  /// The file in canonical form, or nil if it is not a list of entries. Lines of remark before the
  /// first entry stay; `remarksInside` says whether others would be lost.
  public var canonical: String? {
    entries.map { Self.canonical(header: header, entries: $0) }
  }

  /// The lines of remark before the first entry, with their line ends.
  public var header: String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("#") || $0.isEmpty }.map { $0 + "\n" }.joined()
  }

  /// A file of entries in canonical form.
  public static func canonical(header: String, entries: [Tree]) -> String {
    header + CanonicalYAML.file(of: entries)
  }

  /// The file that says what a ledger is, in canonical form.
  public static func canonical(header: String, manifest: Tree) -> String {
    header + CanonicalYAML.manifest(manifest)
  }

  /// Lines of remark (`# …`) after the first entry, which canonical form has no place for. Remarks
  /// belong in `note:`.
  public var remarksInside: [Int] {
    var isInside = false
    var found: [Int] = []
    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("#") {
        if isInside { found.append(number + 1) }
      } else if !text.isEmpty {
        isInside = true
      }
    }
    return found
  }
}
