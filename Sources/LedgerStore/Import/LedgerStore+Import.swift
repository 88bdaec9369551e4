// SPDX-License-Identifier: Apache-2.0
public import Agreements
import GRDB

extension LedgerStore {
  /// Takes in the files of a ledger: a three-way merge of each entry between what was imported last,
  /// what the files say now and what the store says now. All of it is recorded in one batch or
  /// nothing is. Conflicts are left as they are in the store, and listed.
  ///
  /// - Parameters:
  ///   - manifest: what the ledger says of itself.
  ///   - header: the opening remarks of the file that says so.
  ///   - files: the files; read one after another, so that they need not all be in memory.
  ///   - what: what is imported, for the journal: "import of Ledgers/us-japan".
  /// - Throws: `EditRefused.mistakes` if the outcome would not be a ledger; `StoreTrouble`.
  public func takeIn(
    manifest: Tree, header: String, files: some Sequence<IncomingFile>, author: Author,
    what: String, options: ImportOptions = ImportOptions()
  ) throws -> ImportReport {
    do {
      return try writing { db in
        let run = try ImportRun(db, options) {
          try Recorder(db, author: author, what: what, reason: nil, now: self.now)
        }
        try run.manifest(manifest, header: header)
        for file in files { try run.file(file) }
        try run.missing()
        let report = try run.finish()
        if options.isDryRun { throw DryRun(report: report) }
        return report
      }
    } catch let dryRun as DryRun {
      return dryRun.report
    }
  }
}

/// Thrown to leave everything as it was.
private struct DryRun: Error {
  let report: ImportReport
}
