// SPDX-License-Identifier: Apache-2.0
import LedgerStore

/// What a workbench over a store has besides its pages: the store, and who is editing.
struct Editing: Sendable {
  let store: LedgerStore
  let sessions: Sessions
  /// Who records on this machine, as far as the store knows.
  let author: String

  init(store: LedgerStore, author: String) {
    self.store = store
    self.author = author
    sessions = Sessions(store: store)
  }

  /// The pages on which something can be recorded, by the first part of their path.
  static let places: Set<String> = [
    "new", "correct", "amend", "retire", "undo", "journal", "held", "review",
  ]

  /// The largest form that is read.
  static let largestForm = 1 << 20

  /// Whether a page has a form that records something: of a draft that was audited, what it mentions can
  /// be put on the review list.
  static func isNeeded(by request: PageRequest) -> Bool {
    let first = request.path.split(separator: "/").first.map(String.init) ?? ""
    return places.contains(first) || first == "entry" && request.query.filled("recorded") != nil
      || first == "audit" && request.method != "POST"
  }
}
