// SPDX-License-Identifier: Apache-2.0
import ExperimentStore
import Exploring
import Foundation
import GRDB
import Testing

struct ExperimentDatabaseTests {
  static func scratch() -> String {
    FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString).db").path
  }

  /// A bond need of income, a shock and a rule; fails where the shock is large.
  static func exploration(_ count: Int = 5_000, seed: UInt64 = 3, version: String = "1") throws
    -> Exploration
  {
    func label(_ words: String) -> Label { Label(words, ko: words, ja: words) }
    let model = try Model(
      "need", version: version, label("Bond need"), summary: label("A test"),
      uncertainties: [
        Uncertainty(
          "income", label("income"), unit: "USD bn", .uniform(low: 15, high: 18),
          basis: .ledger(entry: "kr/income"))
      ],
      levers: [
        Lever(
          "rule", label("rule"), unit: "",
          .choices([.init("first", label("first"), 0), .init("pro-rata", label("pro rata"), 1)]),
          default: 0, basis: .assumed("a test")),
        Lever(
          "cap", label("cap"), unit: "USD bn", .range(0...40, step: 1), default: 20,
          basis: .published("A paper", url: "https://example.org")),
      ],
      noises: [
        Noise("shock", label("shock"), count: 1, .standardNormal, basis: .assumed("a test"))
      ],
      measures: [
        Measure("need", label("need"), unit: "USD bn"),
        Measure(
          "path", label("path"), unit: "USD bn",
          .series(.init(label("year"), points: ["2026", "2027"]))),
      ],
      relationship: ScalarRelationship { draw, outcome in
        outcome[0] = draw[3] > 2 ? .infinity : draw[2] - draw[0]
        outcome[1] = draw[0]
        outcome[2] = draw[1]
      })
    return try Exploration(
      model, .monteCarlo(count), seed: seed,
      plan: .policies([model.standardPolicy, try model.policy("shared", ["rule": 1])]))
  }

  static func conduct(_ path: String, _ cancellation: Cancellation = Cancellation())
    -> Exploration.Conduct
  {
    let database = ExperimentDatabase(path, origin: [("ledger record ends", "2026-03-27")])
    return Exploration.Conduct(
      threads: 2, sink: database, file: database, saving: .milliseconds(5),
      cancellation: cancellation)
  }

  /// All rows of a query as texts.
  static func rows(_ path: String, _ sql: String) throws -> [[String]] {
    try DatabaseQueue(path: path).read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "-" : String.fromDatabaseValue($0) ?? $0.description }
      }
    }
  }

  @Test("A run is written with its pins, what its columns mean, and every experiment")
  func contents() throws {
    let path = Self.scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let exploration = try Self.exploration()
    let findings = try exploration.run(Self.conduct(path))
    let pins = try Dictionary(
      uniqueKeysWithValues: Self.rows(path, "SELECT * FROM run").map { ($0[0], $0[1]) })
    #expect(pins["model"] == "need" && pins["seed"] == "3" && pins["version"] == "1")
    #expect(pins["ledger record ends"] == "2026-03-27")
    #expect(pins["experiments"] == "10000" && pins["experiments done"] == "10000")
    let columns = try Self.rows(
      path, "SELECT name, role, unit, rests_on FROM columns ORDER BY rowid")
    #expect(
      columns == [
        ["income", "uncertainty", "USD bn", "ledger: kr/income"],
        ["rule", "lever", "", "assumed: a test"],
        ["cap", "lever", "USD bn", "A paper https://example.org"],
        ["need", "measure", "USD bn", "-"],
        ["path@2026", "series", "USD bn", "-"],
        ["path@2027", "series", "USD bn", "-"],
      ])
    let sum = try Self.rows(
      path,
      "SELECT count(*), min(experiment), max(experiment), count(DISTINCT scenario), count(failure) FROM experiments"
    )
    #expect(sum == [["10000", "1", "10000", "5000", "\(findings.tally.failureCount)"]])
    let rules = try Self.rows(path, "SELECT rule, count(*) FROM experiments GROUP BY 1 ORDER BY 1")
    #expect(rules == [["first", "5000"], ["pro-rata", "5000"]])
    let mean = try Self.rows(path, "SELECT avg(need) FROM experiments WHERE policy = 'default'")
    let known = try findings.summaries(of: "need")[0].moments.mean
    #expect(abs((Double(mean[0][0]) ?? 0) - known) < 1e-9)
    let failed = try Self.rows(path, "SELECT failure, income, cap FROM failures LIMIT 1")
    #expect(failed[0][0] == "need is inf")
    #expect((15...18).contains(Double(failed[0][1]) ?? 0) && failed[0][2] == "20.0")
  }

  @Test("A run that was stopped or killed goes on from the database alone, with nothing twice")
  func resume() throws {
    let (whole, parts) = (Self.scratch(), Self.scratch())
    defer { for path in [whole, parts] { try? FileManager.default.removeItem(atPath: path) } }
    let exploration = try Self.exploration(12_000)
    let expected = try exploration.run(Self.conduct(whole)).tally
    var tally: Tally?
    var sittings = 0
    while tally?.chunkCount != exploration.chunkCount, sittings < 100 {
      sittings += 1
      let cancellation = Cancellation()
      var conduct = Self.conduct(parts, cancellation)
      let start = tally?.experiments ?? 0
      conduct.progress = { if $0.done > Int(start) + 5_000 { cancellation.cancel() } }
      tally = try exploration.run(conduct).tally
      // What a killed run wrote after the state was kept last must vanish.
      try DatabaseQueue(path: parts).write { db in
        try db.execute(
          sql: "INSERT INTO experiments (policy, scenario, rule) VALUES ('stray', 1, 'first')")
      }
    }
    _ = try exploration.run(Self.conduct(parts))
    #expect(tally?.encoded == expected.encoded)
    let all = "SELECT * FROM experiments ORDER BY experiment"
    #expect(try Self.rows(parts, all) == (try Self.rows(whole, all)))
  }

  @Test("A database of another run, of something else, or that lost rows is refused with words")
  func refused() throws {
    let path = Self.scratch()
    defer { try? FileManager.default.removeItem(atPath: path) }
    func mistake(_ exploration: Exploration) -> String {
      let mistake = #expect(throws: RunFileMistake.self) {
        try exploration.run(Self.conduct(path))
      }
      return mistake?.description ?? ""
    }
    _ = try Self.exploration(100).run(Self.conduct(path))
    #expect(mistake(try Self.exploration(100, seed: 4)).contains("whose seed is 3, not 4"))
    #expect(mistake(try Self.exploration(100, version: "2")).contains("whose version is 1, not 2"))
    #expect(mistake(try Self.exploration(200)).contains("monte-carlo 100, not monte-carlo 200"))
    #expect(try Self.rows(path, "SELECT count(*) FROM experiments") == [["200"]])
    try DatabaseQueue(path: path).write { try $0.execute(sql: "DELETE FROM experiments") }
    #expect(mistake(try Self.exploration(100)).contains("lacks rows that were in it"))
    try FileManager.default.removeItem(atPath: path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
    #expect(mistake(try Self.exploration(100)).contains("is a database of something else"))
    try Data("some words that are no database at all, and long enough".utf8)
      .write(to: URL(filePath: path))
    #expect(mistake(try Self.exploration(100)).contains("is no SQLite database"))
  }

  @Test("Rows without their state, or beside the state of another place, do not pass for the run's")
  func otherPlaces() throws {
    let (path, file) = (Self.scratch(), RunFile(Self.scratch()))
    defer { for path in [path, file.path] { try? FileManager.default.removeItem(atPath: path) } }
    let exploration = try Self.exploration(100)
    _ = try exploration.run(Self.conduct(path))
    let mistake = #expect(throws: RunFileMistake.self) {
      try exploration.run(Exploration.Conduct(sink: ExperimentDatabase(path), file: file))
    }
    #expect(mistake?.words.contains("holds a run already") == true)
  }
}
