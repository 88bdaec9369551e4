// SPDX-License-Identifier: Apache-2.0
// 100,000 entries made from the shipped ones: import, search and memory of the store, beside SQLite's
// own FTS5 with its trigram tokenizer on the same texts in the same run.
import Agreements
import Foundation
import GRDB
import LedgerFiles
import LedgerStore

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first else {
  print("usage: store LEDGER-FOLDER [ENTRIES]")
  exit(64)
}
let wanted = arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let scratch = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: scratch) }

/// Seconds of work and what came of it.
func timed<T>(_ work: () throws -> T) rethrows -> (seconds: Double, value: T) {
  let clock = ContinuousClock()
  let start = clock.now
  let value = try work()
  let took = clock.now - start
  return (Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds), value)
}

/// A line of /proc/self/status in megabytes.
func megabytes(_ name: String) -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
  return (Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0) / 1024
}

let source = try LedgerFolder(URL(filePath: folder))
let ids = Set(source.files.flatMap { $0.entries ?? [] }.compactMap { $0.opening?.id.text })
let copies = (wanted + ids.count - 1) / ids.count

/// The entry as one of another ledger: every id in it gets a number before it.
func copied(_ tree: Tree, _ number: Int) -> Tree {
  switch tree {
  case .scalar(let text): return ids.contains(text) ? .scalar("c\(number)/\(text)") : tree
  case .list(let items): return .list(items.map { copied($0, number) })
  case .map(let pairs):
    return .map(
      pairs.map {
        Tree.Pair(
          key: ids.contains($0.key) ? "c\(number)/\($0.key)" : $0.key,
          value: copied($0.value, number))
      })
  case .empty: return tree
  }
}

let files = (0..<copies).lazy.flatMap { number in
  source.files.lazy.map { file in
    IncomingFile(
      name: "c\(number)-" + URL(filePath: file.path).lastPathComponent, header: file.header,
      entries: (file.entries ?? []).map { copied($0, number) })
  }
}
let author = Author("Benchmark")!
let store = try LedgerStore(creating: scratch.appending(path: "ledger.store").path)
let taken = try timed {
  try store.takeIn(
    manifest: source.manifest, header: "", files: files, author: author, what: "benchmark")
}
let count = taken.value.added.count
print("import: \(count) entries in \(String(format: "%.1f", taken.seconds)) s,",
  "\(Int(Double(count) / taken.seconds)) a second; memory \(megabytes("VmRSS")) MB, peak \(megabytes("VmHWM")) MB")

// The peer: FTS5 alone, with the tokenizer that finds East Asian substrings.
let peer = try DatabaseQueue(path: scratch.appending(path: "peer.db").path)
let peered = try timed {
  try peer.write { db in
    try db.execute(sql: "CREATE VIRTUAL TABLE words USING fts5(names, texts, tokenize='trigram')")
    for file in files {
      for entry in file.entries {
        let words = entry.words
        try db.cachedStatement(sql: "INSERT INTO words VALUES (?, ?)").execute(arguments: [
          words.names.joined(separator: "\n"), words.texts.joined(separator: "\n"),
        ])
      }
    }
  }
}
print("import, FTS5 trigram alone: \(String(format: "%.1f", peered.seconds)) s (index only)")

let queries = [
  "관세", "関税", "세", "공급망", "供給網", "supply chain", "희토류", "重要鉱物", "tariff", "Japan",
  "일본 투자", "price floor", "선별 광물", "원자로", "small modular reactor", "miner", "c7/us-jp/smr",
  "에너지", "造船", "semiconductor", "zzzz", "미국", "쌀", "investment committee",
]
print("search, ms: p50, worst of 30 runs; hits | FTS5 trigram (MATCH, or LIKE under three characters)")
var all: [Double] = []
for query in queries {
  var times: [Double] = []
  var found = 0
  for _ in 1...30 {
    let run = try timed { try store.search(query) }
    times.append(run.seconds * 1000)
    found = run.value.count
  }
  all += times
  times.sort()
  let others = try (1...5).map { _ in
    try timed {
      try peer.read { db in
        query.count < 3
          ? try Int.fetchAll(
            db,
            sql: "SELECT rowid FROM words WHERE +names LIKE ?1 OR +texts LIKE ?1 LIMIT 20",
            arguments: ["%\(query)%"]).count
          : try Int.fetchAll(
            db, sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20",
            arguments: ["\"\(query)\""]).count
      }
    }.seconds * 1000
  }.sorted()
  print(
    String(format: "  %7.2f %7.2f %7d | %8.2f  ", times[15], times[29], found, others[2]) + query)
}
all.sort()
print(String(format: "search: p50 %.2f ms, p99 %.2f ms", all[all.count / 2], all[all.count * 99 / 100]))

let target = "c3/us-jp/smr"
let body = try store.current(target)!.body!
guard case .map(let pairs) = body else { exit(1) }
let edited = Tree.map(pairs.filter { $0.key != "note" } + [.init(key: "note", value: .scalar("x"))])
let edit = try timed {
  try store.record([.correct(target, edited)], author: author, reason: "benchmark")
}
print(String(format: "one edit, judged and recorded: %.1f ms", edit.seconds * 1000))
print("memory \(megabytes("VmRSS")) MB, peak \(megabytes("VmHWM")) MB")
let checked = try timed { try store.check() }
print(String(format: "check: %.1f s, damage: \(checked.value.damage)", checked.seconds))
let ledger = try timed { try store.ledger().entryCount }
print(String(format: "whole ledger: %.1f s, memory \(megabytes("VmRSS")) MB", ledger.seconds))
let rebuilt = try timed { try store.rebuild() }
print(String(format: "rebuild: %.1f s, identical: \(rebuilt.value.before == rebuilt.value.after)", rebuilt.seconds))
