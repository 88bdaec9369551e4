// SPDX-License-Identifier: Apache-2.0
public import Agreements
import FoundationEssentials
import Synchronization
import Yams

/// One YAML file and where everything stands in it.
public struct LedgerFile: Sendable {
  /// The path as mistakes print it.
  public let path: String
  public let source: String
  /// The last part of the path.
  public var name: String { String(path.split(separator: "/").last ?? "") }
  /// What the file holds, or nil if it is not YAML.
  let tree: Tree?
  let syntaxMistakes: [FileMistake]
  /// The entries that the file holds, before the vocabulary has given them meaning; nil if it holds no
  /// list.
  public var entries: [Tree]? {
    guard case .list(let entries)? = tree else { return nil }
    return entries
  }
  private let places: Places

  init(_ url: URL) throws(UnreadableLedger) {
    guard let data = try? Data(contentsOf: url), let source = String(data: data, encoding: .utf8)
    else {
      throw UnreadableLedger(
        path: url.path, reason: "it cannot be read as UTF-8 text", remedy: "save it as UTF-8")
    }
    self.init(path: url.path, source: source)
  }

  public init(path: String, source: String) {
    self.path = path
    self.source = source
    places = Places(source)
    do {
      tree = try Self.compose(source).map(Tree.init) ?? .list([])
      syntaxMistakes = []
    } catch {
      tree = nil
      syntaxMistakes = Self.mistakes(from: error, path: path)
    }
  }

  /// The text as YAML nodes. The basic resolver guesses no types: every scalar stays as it was written.
  fileprivate static func compose(_ source: String) throws -> Node? {
    try Parser(yaml: source, resolver: .basic, encoding: .utf8).singleRoot()
  }

  /// The entries as they are written: those of a list, or the one of a map alone.
  ///
  /// - Throws: what keeps the text from being YAML, or says that it holds no entry.
  public func entriesAsWritten() throws(FileMistakes) -> [Tree] {
    guard syntaxMistakes.isEmpty else { throw FileMistakes(syntaxMistakes) }
    switch tree {
    case .list(let entries)? where !entries.isEmpty: return entries
    case .map?: return [tree ?? .empty]
    default:
      throw FileMistakes([
        mistake(
          Mistake(Path(), "there is no entry here: write its keys, the first of them its kind"))
      ])
    }
  }

  /// A mistake in one of the entries as they are written, with its line and column.
  ///
  /// - Parameter index: which of them.
  public func placed(_ mistake: Mistake, inEntry index: Int) -> FileMistake {
    let isList = entries != nil
    return self.mistake(
      Mistake(
        Path((isList ? [.index(index)] : []) + mistake.path.steps), mistake.message,
        suggestion: mistake.suggestion))
  }

  /// A mistake with its line and column.
  func mistake(_ mistake: Mistake) -> FileMistake {
    let mark = places.mark(of: mistake.path)
    return FileMistake(
      file: path, line: mark?.line ?? 1, column: mark?.column ?? 1, message: mistake.message,
      suggestion: mistake.suggestion)
  }

  private static func mistakes(from error: any Error, path: String) -> [FileMistake] {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      [
        FileMistake(
          file: path, line: mark.line, column: mark.column, message: "this is not YAML: \(problem)",
          suggestion: nil)
      ]
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      [
        FileMistake(
          file: path, line: context.mark.line, column: context.mark.column,
          message: "given twice in one entry: \(duplicates.joined(separator: ", "))",
          suggestion: nil)
      ]
    default:
      [FileMistake(file: path, line: 1, column: 1, message: "this is not YAML", suggestion: nil)]
    }
  }
}

/// Where everything stands in a file. The nodes that know it take more room than all that the file says,
/// so that they are made again when there is a mistake to be placed.
private final class Places: Sendable {
  /// Line and column, from 1 on.
  struct Place {
    let line: Int
    let column: Int
  }

  // Yams nodes are values without shared mutable state; they only lack the annotation.
  private struct Composed: @unchecked Sendable { let root: Node? }

  private let source: String
  private let composed = Mutex<Composed?>(nil)

  init(_ source: String) { self.source = source }

  func mark(of path: Path) -> Place? {
    let root = composed.withLock { known in
      if let known { return known }
      let new = Composed(root: try? LedgerFile.compose(source))
      known = new
      return new
    }.root
    let mark = root.flatMap { Self.mark(of: path.steps[...], in: $0) }
    return mark.map { Place(line: $0.line, column: $0.column) }
  }

  /// Where the value at a path stands; where the path leads nowhere, the last value on the way.
  private static func mark(of steps: ArraySlice<Path.Step>, in node: Node) -> Mark? {
    guard let step = steps.first else { return node.mark }
    switch (step, node) {
    case (.index(let index), .sequence(let items)) where items.indices.contains(index):
      return mark(of: steps.dropFirst(), in: items[index])
    case (.key(let name), .mapping(let pairs)):
      // The last of repeated keys is the one too many.
      guard let pair = pairs.reversed().first(where: { $0.key.string == name }) else {
        return node.mark
      }
      let inner = mark(of: steps.dropFirst(), in: pair.value)
      return steps.count == 1 && pair.value.string?.isEmpty ?? false ? pair.key.mark : inner
    default: return node.mark
    }
  }
}

extension Tree {
  /// A YAML node as plain data. Every scalar stays the text that was written.
  init(_ node: Node) {
    switch node {
    case .scalar(let scalar):
      self =
        scalar.string.isEmpty && scalar.style != .singleQuoted && scalar.style != .doubleQuoted
        ? .empty : .scalar(scalar.string)
    case .sequence(let items): self = .list(items.map(Tree.init))
    case .mapping(let pairs):
      self = .map(pairs.map { Pair(key: $0.key.string ?? "", value: Tree($0.value)) })
    case .alias: self = .empty
    }
  }
}
