// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import LedgerStore

/// A ledger many times over, each time as if it were another one: every id gets a number before it.
struct Copies {
  let manifest: Tree
  private let originals: [IncomingFile]
  private let ids: Set<String>
  /// What is the same in every copy.
  private let shared: Set<String>
  let number: Int

  /// - Parameters:
  ///   - entries: as many there are at least.
  ///   - isOneRecord: whether the copies speak of one world, as the record of one desk does: they have
  ///     the vocabulary and the states in common, and each is another row of meetings.
  init(of folder: String, entries: Int, isOneRecord: Bool = false) throws {
    let source = try LedgerFolder(URL(filePath: folder))
    manifest = source.manifest
    originals = source.files.map { file in
      IncomingFile(
        name: URL(filePath: file.path).lastPathComponent, header: file.header,
        entries: file.entries ?? [])
    }
    let all = originals.flatMap(\.entries)
    ids = Set(all.compactMap { $0.opening?.id.text })
    shared = Set(all.filter { isOneRecord && Self.isCommon($0) }.compactMap { $0.opening?.id.text })
    let own = ids.count - shared.count
    number = max(1, (entries - shared.count + own - 1) / own)
  }

  private static func isCommon(_ tree: Tree) -> Bool {
    guard let kind = tree.opening?.kind else { return false }
    return kind == .term || kind == .party && tree.value("form") == .scalar("state")
  }

  /// The files of all copies, made as they are asked for, so as not to be all in memory.
  var files: some Sequence<IncomingFile> {
    (0..<number).lazy.flatMap { number in
      originals.lazy.map { file in
        IncomingFile(
          name: "c\(number)-\(file.name)", header: file.header,
          entries: file.entries.filter { number == 0 || !isShared($0) }.map { copied($0, number) })
      }
    }
  }

  private func isShared(_ tree: Tree) -> Bool {
    tree.opening.map { shared.contains($0.id.text) } ?? false
  }

  private func copied(_ tree: Tree, _ number: Int) -> Tree {
    switch tree {
    case .scalar(let text): return isOwn(text) ? .scalar("c\(number)/\(text)") : tree
    case .list(let items): return .list(items.map { copied($0, number) })
    case .map(let pairs):
      return .map(
        pairs.map {
          Tree.Pair(
            // A key is an id only where it names a document; "in" is India's id and a key too.
            key: $0.key.contains("/") && isOwn($0.key) ? "c\(number)/\($0.key)" : $0.key,
            value: $0.key == "series" ? series($0.value, number) : copied($0.value, number))
        })
    case .empty: return tree
    }
  }

  private func isOwn(_ text: String) -> Bool { ids.contains(text) && !shared.contains(text) }

  private func series(_ tree: Tree, _ number: Int) -> Tree {
    guard !shared.isEmpty, number > 0, case .scalar(let name) = tree else { return tree }
    return .scalar("c\(number)-\(name)")
  }
}
