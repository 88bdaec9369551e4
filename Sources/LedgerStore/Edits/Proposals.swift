// SPDX-License-Identifier: Apache-2.0
public import Agreements
import GRDB

extension Keeping {
  /// Where proposals stand in the journal: what a reader found in a document and nobody has decided on.
  public static func proposal(_ name: String) -> String { proposalPrefix + name }

  static let proposalPrefix = "@review/"
  static let proposalKind = "proposal"
  /// Proposals are no part of a ledger's files.
  static let proposalFile = "@review"
}

extension Edit {
  /// Puts something on the list of what waits for a decision.
  ///
  /// - Parameter entry: its name on the list, `Keeping.proposal(…)`.
  public static func propose(_ entry: String, _ body: Tree) -> Edit {
    Edit(action: .add, entry: entry, body: body, basedOn: nil, file: nil, holdsFrom: nil)
  }

  var isProposal: Bool { entry.hasPrefix(Keeping.proposalPrefix) }
}

extension LedgerStore {
  /// What waits for a decision, document by document. It leaves the list by being retired, together with
  /// the entry that was made of it, if one was.
  public func proposals() throws -> [JournalRow] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT journal.* FROM current JOIN journal USING (seq) WHERE current.kind = ?
          ORDER BY current.entry
          """, arguments: [Keeping.proposalKind]
      ).map(JournalRow.init)
    }
  }
}
