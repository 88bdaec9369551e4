// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct CommandTests {
  static let subcommands = [
    "ask", "why", "show", "search", "brief", "read", "audit", "statements", "model", "model list",
    "model describe", "model run", "model explore", "model sensitivity", "model discover",
    "model compare", "serve", "lsp", "check", "fmt", "store",
    "store init", "store author", "store import", "store export", "store check", "store rebuild",
    "store backup", "store restore", "journal", "add", "correct", "amend", "retire", "undo",
  ]

  @Test("The help of every command is as reviewed", arguments: [""] + subcommands)
  func help(_ name: String) throws {
    let outcome = try Program.run(name.split(separator: " ").map(String.init) + ["--help"])
    #expect(outcome.status == 0)
    let file = Program.root.appending(path: "Tests/EntenteTests/Help")
      .appending(
        path: (name.isEmpty ? "entente" : name.replacingOccurrences(of: " ", with: "-")) + ".txt")
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_SNAPSHOTS"] == "1" {
      try outcome.output.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == outcome.output)
  }

  @Test("Asked nothing, it lists every question")
  func questions() throws {
    let outcome = try Program.run("ask")
    #expect(outcome.status == 0)
    for id in ["packages", "sides", "trend", "clock"] { #expect(outcome.output.contains(id)) }
  }

  @Test("A question that does not exist names the nearest, with exit code 1")
  func nearest() throws {
    let outcome = try Program.run("ask", "pakages")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint == "there is no question 'pakages'; did you mean 'packages'?\n")
  }

  @Test("A wrong parameter says what would be right")
  func parameters() throws {
    #expect(
      try Program.run("ask", "sides", "meting=x").complaint.contains("did you mean 'meeting'"))
    let value = try Program.run("ask", "sides", "meeting=us-jp/2026-3")
    #expect(value.complaint.contains("did you mean 'us-jp/2026-03'"))
    #expect(try Program.run("ask", "sides", "meeting").status == 64)
    #expect(try Program.run("ask", "sides", "--as-of", "yesterday").status == 64)
  }

  @Test("A ledger that is not there is said with exit code 2")
  func noLedger() throws {
    let outcome = try Program.run(["ask", "sides"], ledger: "/nowhere")
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("/nowhere: there is no folder"))
  }

  @Test("The JSON of sides is the documented contract")
  func sidesContract() throws {
    let rows = try Self.rows("sides")
    #expect(rows.count > 15)
    for row in rows {
      #expect(["stated", "silent", "not-checked"].contains(row["us"] as? String))
      #expect(["stated", "silent", "not-checked"].contains(row["jp"] as? String))
      let statuses = ["both", "us-only", "jp-only", "outside-papers", "not-checked"]
      #expect(statuses.contains(row["status"] as? String ?? ""))
      #expect(["first-hand", "second-hand"].contains(row["basis"] as? String))
    }
  }

  @Test("The JSON of trend is the documented contract")
  func trendContract() throws {
    let rows = try Self.rows("trend")
    #expect(rows.count == 5)
    for row in rows {
      #expect(row["field"] is String)
      #expect(["advancing", "narrowing", "steady"].contains(row["verdict"] as? String))
      #expect(["advancing", "narrowing", "steady"].contains(row["brief_verdict"] as? String))
      let features = try #require(row["features"] as? [String: Any])
      #expect((features["measures"] as? [Int])?.count == 3)
      #expect((features["levels"] as? [Any])?.count == 3)
      let evidence = try #require(row["evidence"] as? [[String: Any]])
      #expect(!evidence.isEmpty)
      #expect(evidence.allSatisfy { $0["citation"] is [String: Any] })
    }
  }

  @Test("The JSON of packages has totals, shares and ratios with their intervals")
  func packagesContract() throws {
    let values = try #require(try Self.json("packages")["values"] as? [String: Any])
    for key in [
      "total", "package-1-total", "package-2-total", "package-2-ratio", "power-station-share",
      "allocated-share",
    ] {
      let value = try #require(values[key] as? [String: Any], "\(key)")
      #expect(value["value"] is NSNumber && value["unit"] is String, "\(key)")
      #expect(value["low"] is NSNumber && value.keys.contains("high"), "\(key)")
    }
  }

  static func json(_ question: String) throws -> [String: Any] {
    let outcome = try Program.run("ask", question, "--format", "json")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return object as? [String: Any] ?? [:]
  }

  static func rows(_ question: String) throws -> [[String: Any]] {
    try json(question)["rows"] as? [[String: Any]] ?? []
  }

  @Test("Every address in an answer can be asked why, down to a document and a place")
  func why() throws {
    let address = "packages#power-station-share"
    let outcome = try Program.run("why", address, "--format", "json")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let derivation = try #require(object?["derivation"] as? [String: Any])
    let inputs = try #require(derivation["inputs"] as? [[String: Any]])
    #expect(inputs.count == 6)
    for input in inputs {
      let citations = try #require(input["citations"] as? [[String: Any]])
      #expect(
        !citations.isEmpty
          && citations.allSatisfy { $0["document"] is String && $0["at"] is String })
    }
    #expect(try Program.run("why", "packages").output.contains("packages#total\n"))
    #expect(try Program.run("why", "packages#totl").complaint.contains("did you mean 'total'"))
  }

  @Test("CSV has a number, a unit and bounds for every amount")
  func csv() throws {
    let lines = try Program.run("ask", "packages", "--format", "csv").output.split(
      separator: "\r\n")
    #expect(
      lines.first?.contains("amount,amount_unit,amount_low,amount_high,amount_qualifier") == true)
    #expect(lines.contains { $0.contains("40000000000,USD,0,40000000000,up to") })
  }

  @Test("Search finds two-syllable Korean and Japanese words; nothing found is exit code 1")
  func search() throws {
    #expect(try Program.run("search", "관세", "--limit", "200").output.contains("section-232"))
    #expect(try Program.run("search", "関税").status == 0)
    #expect(try Program.run("search", "zzzz").status == 1)
  }

  @Test("An entry shows what it says, where it is cited and what mentions it")
  func show() throws {
    let outcome = try Program.run("show", "us-jp/smr")
    #expect(outcome.output.contains("up to USD 40 bn"))
    #expect(outcome.output.contains("citations:"))
    #expect(try Program.run("show", "us-jp/smrr").complaint.contains("did you mean 'us-jp/smr'"))
  }
}
