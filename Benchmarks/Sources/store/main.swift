// SPDX-License-Identifier: Apache-2.0
// 100,000 entries made from the shipped ones: import, search and memory of the store, beside SQLite's
// own FTS5 with its trigram tokenizer on the same texts in the same run.
import Agreements
import Foundation
import GRDB
import LedgerStore

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first else {
  print("usage: store LEDGER-FOLDER [ENTRIES] [FOLDER-TO-KEEP-BOTH-DATABASES-IN]")
  print("       store --serve FILE LEDGER-FOLDER [ENTRIES]   makes only a store for entente serve")
  exit(64)
}
if folder == "--serve", let file = arguments.dropFirst().first,
  let ledger = arguments.dropFirst(2).first
{
  let copies = try Copies(
    of: ledger, entries: arguments.dropFirst(3).first.flatMap { Int($0) } ?? 100_000,
    isOneRecord: true)
  let taken = try LedgerStore(creating: file).takeIn(
    manifest: copies.manifest, header: "", files: copies.files, author: Author("Benchmark")!,
    what: "benchmark")
  print("\(taken.added.count) entries, \(copies.number) copies, in \(file)")
  exit(0)
}
let wanted = arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let kept = arguments.dropFirst(2).first
let scratch =
  kept.map { URL(filePath: $0) }
  ?? FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
defer { if kept == nil { try? FileManager.default.removeItem(at: scratch) } }

/// Work that was done: seconds by the clock, seconds of CPU of the whole process, and what came of it.
struct Timed<T> {
  let seconds: Double
  let cpu: Double
  let value: T
}

func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func timed<T>(_ work: () throws -> T) rethrows -> Timed<T> {
  let clock = ContinuousClock()
  let (start, before) = (clock.now, cpuSeconds())
  let value = try work()
  let (took, cpu) = (clock.now - start, cpuSeconds() - before)
  return Timed(
    seconds: Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds),
    cpu: cpu, value: value)
}

/// A line of /proc/self/status in megabytes.
func megabytes(_ name: String) -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
  return (Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0) / 1024
}

let copies = try Copies(of: folder, entries: wanted)
let files = copies.files
let author = Author("Benchmark")!
let store = try LedgerStore(creating: scratch.appending(path: "ledger.store").path)
let taken = try timed {
  try store.takeIn(
    manifest: copies.manifest, header: "", files: files, author: author, what: "benchmark")
}
// The entries are made one file at a time while they are taken in, so as not to be all in memory; what
// the making costs is measured alone and is not the import's.
let made = timed { files.reduce(0) { $0 + $1.entries.count } }
let count = taken.value.added.count
func rate(_ seconds: Double) -> Int { Int(Double(count) / max(seconds, 0.001)) }
let (wall, cpu) = (taken.seconds - made.seconds, taken.cpu - made.cpu)
print(
  String(
    format: "import: %d entries in %.1f s, %d a second; %.1f s of CPU, %d a second", count, wall,
    rate(wall), cpu, rate(cpu)))
print("memory \(megabytes("VmRSS")) MB, peak \(megabytes("VmHWM")) MB")

// The peer: FTS5 alone over a table of the same texts, with the tokenizer that finds East Asian
// substrings; Datasette serves the same file.
let peer = try DatabaseQueue(path: scratch.appending(path: "peer.db").path)
let peered = try timed {
  try peer.write { db in
    try db.execute(
      sql: """
        CREATE TABLE entries (id TEXT, kind TEXT, names TEXT, texts TEXT);
        CREATE VIRTUAL TABLE words USING fts5(
          names, texts, content="entries", tokenize="trigram");
        """)
    for file in files {
      for entry in file.entries {
        let words = entry.words
        try db.cachedStatement(sql: "INSERT INTO entries VALUES (?, ?, ?, ?)").execute(arguments: [
          entry.opening?.id.text, entry.opening?.kind.rawValue,
          words.names.joined(separator: "\n"), words.texts.joined(separator: "\n"),
        ])
      }
    }
    try db.execute(sql: "INSERT INTO words (words) VALUES ('rebuild')")
  }
}
print(
  String(
    format:
      "import, FTS5 alone (texts and index only): %.1f s, %.1f s of CPU; ours takes %.2f times that",
    peered.seconds, peered.cpu, cpu / peered.cpu))

let queries = [
  "관세", "関税", "세", "공급망", "供給網", "supply chain", "희토류", "重要鉱物", "tariff", "Japan",
  "일본 투자", "price floor", "선별 광물", "원자로", "small modular reactor", "miner", "c7/us-jp/smr",
  "에너지", "造船", "semiconductor", "zzzz", "미국", "쌀", "investment committee",
]
/// The best twenty and how many there are, as the store gives them: of words under three characters
/// the trigram index knows nothing, so that the texts themselves are gone through and nothing is ranked.
func peerSearch(_ query: String) throws -> Int {
  try peer.read { db in
    guard query.count < 3 else {
      let match = "\"\(query)\""
      _ = try Int.fetchAll(
        db, sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20",
        arguments: [match])
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM words WHERE words MATCH ?", arguments: [match]) ?? 0
    }
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM entries WHERE names LIKE ?1 OR texts LIKE ?1",
      arguments: ["%\(query)%"]) ?? 0
  }
}

let runs = 30
print(
  "search, the best 20 and the count, ms of CPU: median and worst of \(runs), hits | FTS5 alone, hits"
)
var all: [(wall: Double, cpu: Double)] = []
var ratios: [Double] = []
for query in queries {
  let ours = try (1...runs).map { _ in try timed { try store.search(query).count } }
  let theirs = try (1...5).map { _ in try timed { try peerSearch(query) } }
  all += ours.map { ($0.seconds * 1000, $0.cpu * 1000) }
  let times = ours.map { $0.cpu * 1000 }.sorted()
  let others = theirs.map { $0.cpu * 1000 }.sorted()
  ratios.append(others[2] / times[runs / 2])
  print(
    String(
      format: "  %7.2f %7.2f %7d | %8.2f %7d  ", times[runs / 2], times[runs - 1], ours[0].value,
      others[2], theirs[0].value) + query)
}
func percentile(_ times: [Double], _ share: Int) -> Double {
  times.sorted()[(times.count - 1) * share / 100]
}
for (name, times) in [("by the clock", all.map(\.wall)), ("of CPU", all.map(\.cpu))] {
  print(
    String(
      format: "search %@: p50 %.2f ms, p99 %.2f ms", name, percentile(times, 50),
      percentile(times, 99)))
}
print(
  String(
    format: "FTS5 alone takes %.1f times as long (median of the queries)", percentile(ratios, 50)))

let target = "c3/us-jp/smr"
let body = try store.current(target)!.body!
guard case .map(let pairs) = body else { exit(1) }
let edited = Tree.map(pairs.filter { $0.key != "note" } + [.init(key: "note", value: .scalar("x"))])
let edit = try timed {
  try store.record([.correct(target, edited)], author: author, reason: "benchmark")
}
print(
  String(
    format: "one edit, judged and recorded: %.1f ms, %.1f of CPU", edit.seconds * 1000,
    edit.cpu * 1000))
print("memory \(megabytes("VmRSS")) MB, peak \(megabytes("VmHWM")) MB")
let checked = try timed { try store.check() }
print(
  String(
    format: "check: %.1f s, %.1f of CPU, damage: \(checked.value.damage)", checked.seconds,
    checked.cpu))
let ledger = try timed { try store.ledger().entryCount }
print(
  String(
    format: "whole ledger: %.1f s, %.1f of CPU, memory \(megabytes("VmRSS")) MB", ledger.seconds,
    ledger.cpu))
let rebuilt = try timed { try store.rebuild() }
print(
  String(
    format:
      "rebuild: %.1f s, %.1f of CPU, identical: \(rebuilt.value.before == rebuilt.value.after)",
    rebuilt.seconds, rebuilt.cpu))
