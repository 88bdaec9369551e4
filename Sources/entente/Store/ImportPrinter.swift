// SPDX-License-Identifier: Apache-2.0
import LedgerStore

/// Says what an import did.
struct ImportPrinter {
  let isDryRun: Bool

  func print(_ report: ImportReport) {
    let groups: [(String, [String])] = [
      ("added", report.added), ("changed", report.changed),
      ("merged (other keys on each side)", report.merged),
      ("the same on both sides", report.agreed),
      ("changed in the store only; the store's version stays", report.kept),
      ("retired", report.retired),
      ("in no file any more; --retire-missing retires them", report.missing),
    ]
    Swift.print("\(report.unchanged) unchanged")
    for (name, ids) in groups where !ids.isEmpty {
      Swift.print("\(ids.count) \(name)\(ids.count > 20 ? "" : ": " + ids.joined(separator: ", "))")
    }
    for conflict in report.conflicts {
      let keys = conflict.keys.isEmpty ? "" : ": " + conflict.keys.joined(separator: ", ")
      Swift.print("conflict: \(conflict.entry) (\(conflict.file)): \(conflict.what)\(keys)")
    }
    if !report.conflicts.isEmpty {
      Swift.print(
        "The store's versions of these stay. Settle each with --take file ID or --take store ID, or correct it."
      )
    }
    switch (report.batch, isDryRun) {
    case (nil, _): Swift.print("Nothing to record.")
    case (_, true): Swift.print("Nothing was recorded: this was a dry run.")
    case (let batch?, false):
      Swift.print("Recorded as batch \(batch); entente undo \(batch) takes it back.")
    }
  }
}
