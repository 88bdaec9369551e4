// SPDX-License-Identifier: Apache-2.0
import Foundation
import Yams

/// The systems of the founding brief, as `Documentation/Systems/` has them: what each is, how far it
/// works, and the cases that show it.
struct System: Decodable {
  struct Title: Decodable {
    let en: String
    let ko: String
  }

  enum State: String, Decodable {
    case works, partly
    case notYet = "not-yet"
  }

  /// One thing that must come out when a question is asked.
  struct Case: Decodable {
    let ask: String
    let with: [String: String]?
    let asOf: String?
    let value: String?
    let cell: String?
    let table: String?
    let rows: Int?
    let gap: String?
    let expected: String?
    let recorded: String?

    enum CodingKeys: String, CodingKey {
      case ask, with, value, cell, table, rows, gap, recorded
      case asOf = "as-of"
      case expected = "is"
    }

    /// The day whose record is asked: that of the first edition, which covers the founding brief,
    /// unless the case says `recorded: newest`.
    var edition: String? { recorded == "newest" ? nil : recorded ?? "2026-11-22" }

    /// The command that asks it.
    var command: [String] {
      ["ask", ask] + (with ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        + (asOf.map { ["--as-of", $0] } ?? [])
        + (edition.map { ["--recorded-as-of", $0] } ?? [])
    }

    /// The page that shows it.
    var page: String {
      var query = (with ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      if let asOf { query.append("as-of=\(asOf)") }
      if let edition { query.append("recorded-as-of=\(edition)") }
      return "/ask/\(ask)" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
  }

  /// A draft, and what the auditor says of it.
  struct Draft: Decodable {
    let audit: String
    /// The rule whose finding is expected; none where the draft is sound.
    let rule: String?
    let says: String?
  }

  /// One number of a model's plain course, every unknown at its middle or where the case holds it.
  struct Run: Decodable {
    let model: String
    let set: [String: String]?
    let believe: [String: Double]?
    let measure: String
    /// The point of a series: a year.
    let point: String?
    let expected: String

    enum CodingKeys: String, CodingKey {
      case model, set, believe, measure, point
      case expected = "is"
    }

    /// The command that runs it.
    var command: [String] {
      ["model", "run", model]
        + (set ?? [:]).sorted { $0.key < $1.key }.flatMap { ["--set", "\($0.key)=\($0.value)"] }
        + (believe ?? [:]).sorted { $0.key < $1.key }.flatMap {
          ["--believe", "\($0.key)=\($0.value)"]
        }
    }
  }

  let system: String
  let title: Title
  let state: State
  let lacks: String?
  let ask: String?
  let verify: String
  let cases: [Case]?
  let drafts: [Draft]?
  let runs: [Run]?

  static func all() throws -> [System] {
    let folder = Program.root.appending(path: "Documentation/Systems")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    return try names.flatMap { name in
      try YAMLDecoder().decode(
        [System].self, from: String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }
}
