// SPDX-License-Identifier: Apache-2.0
public import Agreements

/// Why something was not recorded. Nothing was changed.
public enum EditRefused: Error, Sendable, CustomStringConvertible {
  /// The ledger would have these mistakes; each path begins with the entry's id.
  case mistakes([Mistake])
  /// Somebody else recorded something about the entry in the meantime.
  case movedOn(entry: String, basedOn: JournalRow?, now: JournalRow, by: Batch)
  case noSuchEntry(String, suggestion: String?)
  case taken(String)
  case nothingChanged(String)
  case reasonMissing
  /// An amendment without a paper that the entry did not cite before, or a day it holds from.
  case amendmentWithoutPaper(String)
  /// An amendment that would hold from before the one already recorded.
  case amendmentTooEarly(String, last: String)
  case idChanged(from: String, to: String)
  case nothingToUndo(String)
  /// Entries that were changed again after the batch that is to be undone.
  case changedSince(batch: Int, entries: [String])

  public var description: String {
    switch self {
    case .mistakes(let mistakes):
      mistakes.map { mistake in
        let hint = mistake.suggestion.map { "; did you mean '\($0)'?" } ?? ""
        return "\(mistake.path): \(mistake.message)\(hint)"
      }.joined(separator: "\n")
    case .movedOn(let entry, let before, let now, let batch):
      "'\(entry)' has moved on: this edit was made on row \(before.map { String($0.seq) } ?? "none"), and \(batch.author) recorded row \(now.seq) on \(batch.recordedAt) (\(batch.reason ?? batch.what)); look at both versions and edit again"
    case .noSuchEntry(let id, let suggestion):
      "there is no entry '\(id)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .taken(let id): "the id '\(id)' is taken; correct or amend the entry, or choose another id"
    case .nothingChanged(let id): "'\(id)' would say just what it says now; nothing was recorded"
    case .reasonMissing: "a reason is missing: say why in a few words with --reason"
    case .amendmentWithoutPaper(let id):
      "an amendment says that the world changed, so '\(id)' has to cite a dated paper that it did not cite before, or be given the day with --from; if it was wrong all along, correct it"
    case .amendmentTooEarly(let id, let last):
      "'\(id)' was amended as of \(last) already, and this amendment would hold from before it"
    case .idChanged(let from, let to):
      "the entry's id is '\(from)' and stays so; the edit says '\(to)'"
    case .nothingToUndo(let why): "there is nothing to undo: \(why)"
    case .changedSince(let batch, let entries):
      "batch \(batch) cannot be undone as a whole: \(entries.joined(separator: ", ")) changed again since"
    }
  }
}
