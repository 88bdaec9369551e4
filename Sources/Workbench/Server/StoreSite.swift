// SPDX-License-Identifier: Apache-2.0
public import LedgerStore
import Synchronization

/// The workbench over a store in which others may record while it is served: made anew whenever
/// something has been recorded.
public final class StoreSite: Sendable {
  private let store: LedgerStore
  private let hosts: [String]
  private let made = Mutex<(revision: Int, site: Site)?>(nil)

  /// - Parameter hosts: names besides those of the loopback that the workbench answers to.
  public init(_ store: LedgerStore, hosts: [String] = []) {
    self.store = store
    self.hosts = hosts
  }

  /// The site of what is recorded now.
  ///
  /// - Throws: `StoreTrouble` when the file was taken away or damaged, saying what to do.
  public func site() throws -> Site {
    let revision = try store.revision()
    return try made.withLock { made in
      if let made, made.revision == revision { return made.site }
      let site = Site(ledger: try store.ledger(), hosts: hosts)
      made = (revision, site)
      return site
    }
  }
}
