// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

/// One import as it goes through the files.
final class ImportRun {
  private let db: Database
  private let options: ImportOptions
  private let makeRecorder: () throws -> Recorder
  private var recorder: Recorder?
  private var report = ImportReport()
  private var seen: Set<String> = []
  /// Whether the store had nothing before, so that nothing needs to be looked up.
  private let isFirst: Bool
  private var changes = Changes()

  init(_ db: Database, _ options: ImportOptions, recorder: @escaping () throws -> Recorder) throws {
    self.db = db
    self.options = options
    makeRecorder = recorder
    isFirst = try !(Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM journal)") ?? false)
  }

  func manifest(_ tree: Tree, header: String) throws {
    let kept = tree.ordered(by: Manifest.keys)
    try take(
      kept, as: Keeping.manifest, kind: Keeping.manifestKind, file: Keeping.manifestFile,
      position: "")
    try self.header(header, of: Keeping.manifestFile)
  }

  func file(_ file: IncomingFile) throws {
    try header(file.header, of: file.name)
    let entries = file.entries.map(\.inVocabularyOrder)
    let names = entries.map { $0.opening?.id.text }
    let positions = try Placing(db, file: file.name, isFirst: isFirst).positions(of: names)
    for (index, entry) in entries.enumerated() {
      guard let opening = entry.opening, !entry.isTooDeep, seen.insert(opening.id.text).inserted
      else {
        changes.unreadable.append((Path([.key(file.name), .index(index)]), entry))
        continue
      }
      try take(
        entry, as: opening.id.text, kind: opening.kind.rawValue, file: file.name,
        position: positions[index])
    }
  }

  /// An empty header is kept too: that there is a file at all is worth keeping.
  private func header(_ text: String, of file: String) throws {
    try take(
      .scalar(text), as: Keeping.header(of: file), kind: Keeping.headerKind, file: file,
      position: "")
  }

  /// What was imported once and has not come in now.
  func missing() throws {
    let rows = try Row.fetchAll(db, sql: "SELECT entry, file, body FROM base ORDER BY entry")
    for row in rows where !seen.contains(row["entry"]) {
      let entry: String = row["entry"]
      try merge(
        entry, file: row["file"], tree: nil, base: try Base.tree(row), kind: "", position: "")
    }
  }

  /// A file that is gone and whose entries have all gone elsewhere is no longer exported.
  private func emptied() throws {
    let headers = try Row.fetchAll(
      db,
      sql: """
        SELECT entry FROM current WHERE kind = ? AND NOT EXISTS
          (SELECT 1 FROM current AS other WHERE other.file = current.file AND other.kind <> ?)
        """, arguments: [Keeping.headerKind, Keeping.headerKind])
    for row in headers {
      let name: String = row["entry"]
      if !seen.contains(name) { try retire(name, JournalRow.current(db, of: name)) }
    }
  }

  func finish() throws -> ImportReport {
    try emptied()
    try Verdict(db).check(changes)
    report.batch = recorder?.batch.number
    return report
  }

  private func take(
    _ tree: Tree, as name: String, kind: String, file: String, position: String
  ) throws {
    seen.insert(name)
    // A settled conflict needs no ground, and so a damaged one can be got over.
    let base =
      isFirst
      ? nil : options.taking[name] == nil ? try Base.fetch(db, name) : try? Base.fetch(db, name)
    try merge(name, file: file, tree: tree, base: base, kind: kind, position: position)
  }

  private func merge(
    _ name: String, file: String, tree: Tree?, base: Tree?, kind: String, position: String
  ) throws {
    let store = isFirst ? nil : try JournalRow.current(db, of: name)
    let outcome = Merge.of(
      base: base, file: tree, store: store?.body,
      options: .init(retiresMissing: options.retiresMissing, taking: options.taking[name]))
    let isEntry = !name.hasPrefix("@")
    func write(_ body: Tree) throws {
      try record(.import, name, kind: kind, file: file, position: position, body: body, store)
    }
    switch outcome {
    case .nothing:
      if isEntry { report.unchanged += 1 }
      try move(name, store, file: file, position: position)
    case .add(let body):
      try write(body)
      if isEntry { report.added.append(name) }
    case .change(let body):
      try write(body)
      report.changed.append(name)
    case .merge(let body):
      try write(body)
      report.merged.append(name)
    case .keep:
      report.kept.append(name)
      try move(name, store, file: file, position: position)
    case .agree:
      report.agreed.append(name)
      try move(name, store, file: file, position: position)
    case .missing: if isEntry { report.missing.append(name) }
    case .retire: try retire(name, store)
    case .conflict(let keys, let what):
      report.conflicts.append(.init(entry: name, file: file, keys: keys, what: what))
      return
    }
    if let tree { try Base.put(db, name, file: file, tree, before: base) }
  }

  private func retire(_ name: String, _ store: JournalRow?) throws {
    guard let store else { return }
    try record(
      .retire, name, kind: store.kind, file: store.file, position: store.position, body: nil, store)
    try Base.remove(db, name)
    if !name.hasPrefix("@") { report.retired.append(name) }
  }

  /// The same words at another place: recorded, because an export has to put them there.
  private func move(_ name: String, _ store: JournalRow?, file: String, position: String) throws {
    guard let store, store.file != file || store.position != position, !file.isEmpty else { return }
    try record(
      .import, name, kind: store.kind, file: file, position: position, body: store.body, store)
  }

  private func record(
    _ action: Action, _ name: String, kind: String, file: String, position: String, body: Tree?,
    _ store: JournalRow?
  ) throws {
    if recorder == nil { recorder = try makeRecorder() }
    let last = isFirst ? nil : try store?.seq ?? JournalRow.last(db, of: name)?.seq
    try recorder?.record(
      action, name, kind: kind, file: file, position: position, body: body, after: last)
    changes.note(name, kind: kind, before: store, after: body)
  }
}
