// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What was read of a ledger while a question was asked of it: whole kinds, single entries, and who
/// mentions an entry. What did not read a change cannot be another because of it.
public final class Reads: Sendable {
  private struct Noted {
    var isAll = false
    var kinds: Set<EntryKind> = []
    /// Of terms, only those of these rooms.
    var rooms: Set<String> = []
    /// Entries that were looked up, found or not.
    var entries: Set<EntryID> = []
    var mentioned: Set<EntryID> = []
  }

  private let noted = Mutex(Noted())

  public init() {}

  func noteAll() { noted.withLock { $0.isAll = true } }
  func note(_ kind: EntryKind) { _ = noted.withLock { $0.kinds.insert(kind).inserted } }
  func note(room: String) { _ = noted.withLock { $0.rooms.insert(room).inserted } }
  func note(mentionsOf id: EntryID) { _ = noted.withLock { $0.mentioned.insert(id).inserted } }

  /// - Parameter kind: what was found; nil if nothing was.
  func note(_ id: EntryID, of kind: EntryKind?) {
    noted.withLock { noted in
      // Whoever reads a whole kind reads this one too.
      if let kind, noted.kinds.contains(kind) { return }
      noted.entries.insert(id)
    }
  }

  /// Whether an entry of one of these kinds and rooms was read, or looked for.
  fileprivate func has(_ entry: LedgerChange.Touched) -> Bool {
    noted.withLock { noted in
      noted.isAll || !noted.kinds.isDisjoint(with: entry.kinds)
        || !noted.rooms.isDisjoint(with: entry.rooms) || noted.entries.contains(entry.id)
        || !noted.mentioned.isDisjoint(with: entry.mentioned)
    }
  }
}

/// What is not the same in two states of a ledger, as far as it decides what has to be asked again.
public struct LedgerChange: Sendable {
  fileprivate struct Touched {
    let id: EntryID
    let kinds: Set<EntryKind>
    let rooms: Set<String>
    /// What it mentioned or mentions.
    let mentioned: Set<EntryID>
  }

  /// Whether anything may be another.
  private let isWide: Bool
  private let touched: [Touched]

  /// - Parameter ids: the entries that are not the same; nil if that is not known.
  public init(from before: Ledger, to after: Ledger, of ids: [EntryID]?) {
    guard let ids, before.manifest == after.manifest else {
      isWide = true
      touched = []
      return
    }
    // With the day on which a paper became public, whatever cites it comes and goes.
    isWide = ids.contains { id in
      let papers = [before, after].map { $0.entry(id, as: Document.self) }
      return papers.contains { $0 != nil } && papers[0]?.publicDate != papers[1]?.publicDate
        || (papers[0] == nil) != (papers[1] == nil)
    }
    touched = ids.map { id in
      let versions = [before[id], after[id]].compactMap { $0 }
      let trees = [before.source(of: id), after.source(of: id)].compactMap { $0 }
      return Touched(
        id: id, kinds: Set(versions.map(\.kind)),
        rooms: Set(versions.compactMap { ($0 as? Term)?.room }),
        mentioned: Set(trees.flatMap { $0.references.map(\.target) }))
    }
  }

  /// Whether what was read so may be another after the change.
  public func canTouch(_ reads: Reads) -> Bool { isWide || touched.contains { reads.has($0) } }
}
