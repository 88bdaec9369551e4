// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import LedgerStore
import Quantities

/// Prints batches of the journal, or the rows of one entry.
struct JournalPrinter {
  let store: LedgerStore
  let terminal: Terminal

  func print(_ batches: [JournalBatch], of entry: String?, as format: OutputFormat) throws {
    let rows = try entry == nil ? batches.map(line) : batches.flatMap { try lines(of: $0) }
    switch format {
    case .json: Swift.print(JSON.array(batches.map(json)).text())
    case .csv:
      for row in [heads(entry)] + rows {
        Swift.print(row.map(Self.quoted).joined(separator: ","), terminator: "\r\n")
      }
    case .table:
      for line in TerminalTable(heads: heads(entry), rows: rows).lines(on: terminal) {
        Swift.print(line)
      }
    }
  }

  private func heads(_ entry: String?) -> [String] {
    entry == nil
      ? ["batch", "recorded", "author", "what", "why"]
      : ["row", "batch", "recorded", "author", "action", "keys", "why"]
  }

  private func line(_ entry: JournalBatch) -> [String] {
    var counts: [(String, Int)] = []
    for action in Action.allCases {
      let count = entry.rows.count { $0.action == action && !$0.entry.hasPrefix("@") }
      if count > 0 { counts.append((action.rawValue, count)) }
    }
    let summary = counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let undone = entry.undoneBy.map { "; undone by \($0)" } ?? ""
    return [
      String(entry.batch.number), moment(entry.batch), entry.batch.author,
      entry.rows.count > 1
        ? "\(entry.batch.what) (\(summary)\(undone))" : entry.batch.what + undone,
      entry.batch.reason ?? "",
    ]
  }

  private func moment(_ batch: Batch) -> String {
    batch.recordedAt.description
      + (batch.wallClock.map { " (the clock showed \($0))" } ?? "")
  }

  private func lines(of entry: JournalBatch) throws -> [[String]] {
    try entry.rows.map { row in
      let before = try row.supersedes.flatMap { try store.row($0)?.body }
      let from = row.holdsFrom.map { " from \($0)" } ?? ""
      return [
        String(row.seq), String(row.batch), moment(entry.batch), entry.batch.author,
        row.action.rawValue + from, Self.keys(before, row.body).joined(separator: ", "),
        entry.batch.reason ?? entry.batch.what,
      ]
    }
  }

  /// The keys whose values differ; none where there was nothing before.
  private static func keys(_ before: Tree?, _ after: Tree?) -> [String] {
    guard case .map(let old)? = before, case .map(let new)? = after else { return [] }
    var names = new.map(\.key)
    names += old.map(\.key).filter { !names.contains($0) }
    return names.filter { before?.value($0) != after?.value($0) }
  }

  private func json(_ entry: JournalBatch) -> JSON {
    let batch = entry.batch
    return .object(
      Self.members([
        ("batch", .number(Decimal(batch.number))),
        ("recorded_at", .string(batch.recordedAt.description)),
        ("wall_clock", batch.wallClock.map { .string($0.description) }),
        ("author", .string(batch.author)), ("what", .string(batch.what)),
        ("reason", batch.reason.map { .string($0) }),
        ("undoes", batch.undoes.map { .number(Decimal($0)) }),
        ("undone_by", entry.undoneBy.map { .number(Decimal($0)) }),
        ("rows", .array(entry.rows.map(Self.json))),
      ]))
  }

  private static func json(_ row: JournalRow) -> JSON {
    .object(
      members([
        ("row", .number(Decimal(row.seq))), ("action", .string(row.action.rawValue)),
        ("entry", .string(row.entry)), ("kind", .string(row.kind)), ("file", .string(row.file)),
        ("holds_from", row.holdsFrom.map { .string($0.description) }),
        ("supersedes", row.supersedes.map { .number(Decimal($0)) }),
        ("restores", row.restores.map { .number(Decimal($0)) }),
        ("body", row.body.map(json)),
      ]))
  }

  private static func json(_ tree: Tree) -> JSON {
    switch tree {
    case .empty: .null
    case .scalar(let text): .string(text)
    case .list(let items): .array(items.map(json))
    case .map(let pairs): .object(pairs.map { JSON.Member($0.key, json($0.value)) })
    }
  }

  private static func members(_ pairs: [(String, JSON?)]) -> [JSON.Member] {
    pairs.compactMap { name, value in value.map { JSON.Member(name, $0) } }
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains { ",\"\r\n".contains($0) }
      ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
