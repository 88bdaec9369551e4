// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import LedgerStore
import Questions

/// One edit from its preview to its place in the journal.
struct EditSession {
  let store: LedgerStore
  let options: EditOptions

  init(_ options: EditOptions, command: String) throws {
    self.options = options
    store = try options.store.open(for: command)
  }

  /// Shows what the edits would change, asks, and records them.
  func record(_ edits: [Edit], draft: EntryDraft? = nil, entries: [Tree] = []) throws {
    do {
      try recordOrRefuse(edits)
    } catch let error as EditRefused {
      guard let draft else { throw error }
      StandardStream.error.say(draft.explain(error, entries: entries))
      throw ExitCode(1)
    }
  }

  private func recordOrRefuse(_ edits: [Edit]) throws {
    guard options.isDryRun || options.reason != nil || Recording.isOnTerminal else {
      throw EditRefused.reasonMissing
    }
    let author = try options.isDryRun ? previewer() : Recording.author(in: store)
    let preview = try store.preview(edits, author: author)
    PreviewPrinter(language: options.lang, terminal: .standardOutput).print(preview)
    guard !options.isDryRun else {
      print("Nothing was recorded: this was a dry run.")
      return
    }
    let reason = try options.reason ?? asked("Why? ")
    guard try options.yes || isConfirmed() else {
      print("Nothing was recorded.")
      throw ExitCode(1)
    }
    let based = zip(edits, preview.versions).map { $0.based(on: $1.basedOn) }
    let batch = try store.record(based, author: author, reason: reason)
    print("Recorded as batch \(batch.number); entente undo \(batch.number) takes it back.")
  }

  private func previewer() throws -> Author {
    try Recording.known(in: store) ?? Recording.importer(in: store)
  }

  private func asked(_ question: String) throws -> String {
    print(question, terminator: "")
    StandardStream.output.write([])
    guard let answer = readLine(), !answer.isEmpty else { throw EditRefused.reasonMissing }
    return answer
  }

  private func isConfirmed() throws -> Bool {
    guard Recording.isOnTerminal else {
      throw ValidationError("there is no terminal to ask on; add --yes to record, or --dry-run")
    }
    return try asked("Record this? [y/N] ").lowercased().hasPrefix("y")
  }
}

extension Edit {
  /// The same edit, refused if another row holds by the time it is recorded.
  fileprivate func based(on row: Int?) -> Edit {
    Edit(
      action: action, entry: entry, body: body, basedOn: basedOn ?? row, file: file,
      holdsFrom: holdsFrom)
  }
}
