// SPDX-License-Identifier: Apache-2.0
import Agreements
public import LedgerStore
import Synchronization

/// The workbench over a store in which others may record while it is served: made anew whenever
/// something has been recorded, with those answers from before that it cannot have changed. A page
/// that is being made meanwhile is made of the old ledger to its end.
public final class StoreSite: Sendable {
  private let editing: Editing
  private let hosts: [String]
  /// What was handed in stays when something is recorded.
  private let drafts = Drafts()
  /// Nil where pages are made only when somebody asks.
  private let warming: Warming?
  private let made = Mutex<(known: KnownLedger, site: Site)?>(nil)

  /// - Parameters:
  ///   - hosts: names besides those of the loopback that the workbench answers to.
  ///   - author: who records on this machine, offered until somebody else is named.
  ///   - isWarming: whether the pages of the menu are made before anybody asks for them.
  public init(
    _ store: LedgerStore, hosts: [String] = [], author: Author? = nil, isWarming: Bool = false
  ) {
    editing = Editing(store: store, author: author?.description ?? "")
    self.hosts = hosts
    warming = isWarming ? Warming() : nil
  }

  /// The site of what is recorded now.
  ///
  /// - Throws: `StoreTrouble` when the file was taken away or damaged, saying what to do.
  public func site() throws -> Site {
    let revision = try editing.store.revision()
    return try made.withLock { made in
      if let made, made.known.revision >= revision { return made.site }
      let known = try editing.store.known(since: made?.known)
      let memory = made.map { made in
        Memory(
          made.site.memory,
          after: LedgerChange(from: made.known.ledger, to: known.ledger, of: known.changed))
      }
      let site = Site(
        ledger: known.ledger, edition: nil, doorkeeper: Doorkeeper(hosts: hosts),
        editing: editing, known: known, drafts: drafts, memory: memory ?? Memory())
      warm(site, known.revision, isFirst: made == nil)
      made = (known, site)
      return site
    }
  }

  /// Seconds without a change after which the pages of the menu are made again.
  private static let calm = 2.0

  private func warm(_ site: Site, _ revision: Int, isFirst: Bool) {
    warming?.warm(site, after: isFirst ? 0 : Self.calm) { [weak self] in
      self?.made.withLock { $0?.known.revision == revision } ?? false
    }
  }
}
