// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import LedgerFiles
import LedgerStore
import Quantities

/// What somebody makes of entries that are there.
struct EntryChange {
  let draft: EntryDraft
  let entries: [Tree]
  private let ids: [String]
  /// The rows that it was made on: those shown in the editor, or the one that was named.
  private let rows: [Int?]

  init(_ ids: [String], in store: LedgerStore, _ body: BodyOptions) throws {
    self.ids = ids
    guard body.basedOn == nil || ids.count == 1 else {
      throw ValidationError("--based-on names one row, so only one entry can be changed with it")
    }
    let now = try ids.map { try store.current($0) }
    draft = try EntryDraft(from: body.file) { try Self.text(of: ids, now, in: store) }
    let written = try draft.entries()
    if ids == [Keeping.manifest], written.count == 1 {
      entries = written
    } else {
      let given = written.map { $0.opening?.id.text ?? "" }
      guard Set(given) == Set(ids), given.count == ids.count else {
        throw ValidationError(
          "\(given.joined(separator: ", ")) was given where \(ids.joined(separator: ", ")) is changed; an entry's id stays what it is"
        )
      }
      entries = ids.map { id in written[given.firstIndex(of: id) ?? 0] }
    }
    rows = body.file == nil ? now.map { $0?.seq } : ids.map { _ in body.basedOn }
  }

  /// Each entry as an edit.
  func edits(_ edit: (String, Tree, Int?) -> Edit) -> [Edit] {
    ids.indices.map { edit(ids[$0], entries[$0], rows[$0]) }
  }

  /// What an editor opens on.
  private static func text(
    of ids: [String], _ rows: [JournalRow?], in store: LedgerStore
  ) throws -> String {
    let trees = try zip(ids, rows).map { id, row -> Tree in
      guard let body = row?.body else {
        throw EditRefused.noSuchEntry(
          id, suggestion: Spelling.nearest(to: id, among: try store.entries()))
      }
      return body
    }
    return ids == [Keeping.manifest]
      ? LedgerFile.canonical(header: "", manifest: trees[0])
      : LedgerFile.canonical(header: "", entries: trees)
  }
}
