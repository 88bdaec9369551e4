// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB
import Quantities

/// Edits as they are written, one after another, into one batch.
struct EditRun {
  private let db: Database
  private let recorder: Recorder
  private(set) var changes = Changes()
  private(set) var versions: [Preview.Version] = []

  init(_ db: Database, _ recorder: Recorder) {
    self.db = db
    self.recorder = recorder
  }

  mutating func take(_ edit: Edit) throws {
    let now = try JournalRow.current(db, of: edit.entry)
    let last = try JournalRow.last(db, of: edit.entry)
    if edit.action != .add { try unmoved(edit, now: now, last: last) }
    let body = try edit.body.map { try readable($0, edit) }
    switch edit.action {
    case .add where edit.isProposal: try propose(edit, body, now: now, last: last)
    case .add, .import: try add(edit, body, now: now, last: last)
    case .correct, .amend: try change(edit, body, from: try existing(edit, now))
    case .retire:
      let now = try existing(edit, now)
      try write(edit.action, now, body: nil, before: now)
    case .restore: try restore(edit, now: now, last: last)
    }
  }

  /// Somebody else's work in the meantime is never written over.
  private func unmoved(_ edit: Edit, now: JournalRow?, last: JournalRow?) throws {
    guard let basedOn = edit.basedOn, let last, last.seq != basedOn,
      let batch = try Batch.fetch(db, number: last.batch)
    else { return }
    throw EditRefused.movedOn(
      entry: edit.entry, basedOn: try JournalRow.fetch(db, seq: basedOn), now: last, by: batch)
  }

  private func existing(_ edit: Edit, _ row: JournalRow?) throws -> JournalRow {
    if let row { return row }
    let ids = try String.fetchAll(db, sql: "SELECT entry FROM current WHERE entry NOT LIKE '@%'")
    throw EditRefused.noSuchEntry(
      edit.entry, suggestion: Spelling.nearest(to: edit.entry, among: ids))
  }

  /// The body in the vocabulary's order, if it is one of this entry.
  private func readable(_ body: Tree, _ edit: Edit) throws -> Tree {
    let path = Path([.key(edit.entry)])
    guard !body.isTooDeep else {
      throw EditRefused.mistakes([
        Mistake(path, "it nests deeper than \(Tree.greatestDepth) levels")
      ])
    }
    if edit.entry == Keeping.manifest { return body.ordered(by: Manifest.keys) }
    if edit.isProposal { return body }
    guard let opening = body.opening else {
      throw EditRefused.mistakes(Ledger.mistakes(in: [(path, body)], within: Verdict(db)))
    }
    guard opening.id.text == edit.entry else {
      throw EditRefused.idChanged(from: edit.entry, to: opening.id.text)
    }
    return body.inVocabularyOrder
  }

  private mutating func add(
    _ edit: Edit, _ body: Tree?, now: JournalRow?, last: JournalRow?
  ) throws {
    guard now == nil else { throw EditRefused.taken(edit.entry) }
    guard let body, let opening = body.opening else { throw EditRefused.nothingChanged(edit.entry) }
    let file = try edit.file ?? Home(db).file(of: opening.kind, edit.entry)
    let highest = try String.fetchOne(
      db, sql: "SELECT max(position) FROM current WHERE file = ?", arguments: [file])
    let row = try recorder.record(
      .add, edit.entry, kind: opening.kind.rawValue, file: file,
      position: Position.after(highest.flatMap { $0.isEmpty ? nil : $0 }), body: body,
      after: last?.seq)
    note(row, before: nil)
  }

  private mutating func propose(
    _ edit: Edit, _ body: Tree?, now: JournalRow?, last: JournalRow?
  ) throws {
    guard now == nil else { throw EditRefused.taken(edit.entry) }
    let row = try recorder.record(
      .add, edit.entry, kind: Keeping.proposalKind, file: Keeping.proposalFile, position: "",
      body: body, after: last?.seq)
    note(row, before: nil)
  }

  private mutating func change(_ edit: Edit, _ body: Tree?, from now: JournalRow) throws {
    guard let body, body != now.body else { throw EditRefused.nothingChanged(edit.entry) }
    let day = edit.action == .amend ? try Amendment(db).holdsFrom(edit, from: now) : nil
    try write(edit.action, now, body: body, before: now, holdsFrom: day)
  }

  private mutating func restore(_ edit: Edit, now: JournalRow?, last: JournalRow?) throws {
    guard now == nil, let last, let before = last.supersedes,
      let row = try JournalRow.fetch(db, seq: before)
    else { throw EditRefused.nothingToUndo("'\(edit.entry)' was not retired") }
    let written = try recorder.record(
      .restore, row.entry, kind: row.kind, file: row.file, position: row.position, body: row.body,
      after: last.seq, restores: row.seq)
    note(written, before: nil)
  }

  private mutating func write(
    _ action: Action, _ now: JournalRow, body: Tree?, before: JournalRow, holdsFrom: Day? = nil
  ) throws {
    let kind = body?.opening?.kind.rawValue ?? now.kind
    let row = try recorder.record(
      action, now.entry, kind: kind, file: now.file, position: now.position, body: body,
      holdsFrom: holdsFrom, after: now.seq)
    note(row, before: before)
  }

  private mutating func note(_ row: JournalRow, before: JournalRow?) {
    changes.note(row.entry, kind: row.kind, before: before, after: row.body)
    versions.append(
      Preview.Version(
        entry: row.entry, before: before?.body, after: row.body, basedOn: before?.seq))
  }
}

/// Which file a new entry belongs to.
struct Home {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The file of the nearest entry of the same kind: the one that shares the most of its id.
  func file(of kind: EntryKind, _ id: String) throws -> String {
    var parts = id.split(separator: "/")
    while !parts.isEmpty {
      parts.removeLast()
      let prefix = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
      let file = try String.fetchOne(
        db,
        sql: """
          SELECT file FROM current WHERE kind = ? AND substr(entry, 1, ?) = ?
          ORDER BY file DESC, position DESC LIMIT 1
          """, arguments: [kind.rawValue, prefix.unicodeScalars.count, prefix])
      if let file { return file }
    }
    return kind.rawValue + "-entries.yaml"
  }
}
