// SPDX-License-Identifier: Apache-2.0
import Agreements
public import LedgerStore
import Synchronization

/// The workbench over a store in which others may record while it is served: made anew whenever
/// something has been recorded, with everything that was worked out from the ledger before. A page
/// that is being made meanwhile is made of the old ledger to its end.
public final class StoreSite: Sendable {
  private let editing: Editing
  private let hosts: [String]
  /// What was handed in stays when something is recorded.
  private let drafts = Drafts()
  private let made = Mutex<(revision: Int, site: Site)?>(nil)

  /// - Parameters:
  ///   - hosts: names besides those of the loopback that the workbench answers to.
  ///   - author: who records on this machine, offered until somebody else is named.
  public init(_ store: LedgerStore, hosts: [String] = [], author: Author? = nil) {
    editing = Editing(store: store, author: author?.description ?? "")
    self.hosts = hosts
  }

  /// The site of what is recorded now.
  ///
  /// - Throws: `StoreTrouble` when the file was taken away or damaged, saying what to do.
  public func site() throws -> Site {
    let revision = try editing.store.revision()
    return try made.withLock { made in
      if let made, made.revision == revision { return made.site }
      let site = Site(
        ledger: try editing.store.ledger(), edition: nil, doorkeeper: Doorkeeper(hosts: hosts),
        editing: editing, revision: revision, drafts: drafts)
      made = (revision, site)
      return site
    }
  }
}
