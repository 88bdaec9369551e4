// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Quantities
import Reading
import Testing

@testable import Auditing

/// Plants one slip at a time in clean briefs and asks whether the audit says something new.
@Suite("planted slips")
struct MutationTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Briefs")

  static let briefs: [(name: String, text: String)] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { (name, $0) }
    }
  }()

  @Test("clean briefs have no errors and no warnings")
  func clean() {
    #expect(Self.briefs.count >= 12)
    for brief in Self.briefs {
      let loud = audit(brief.text).findings.filter { $0.severity > .note }
      #expect(
        loud.isEmpty,
        "\(brief.name): \(loud.map { "\($0.rule) \($0.words(in: brief.text)) \($0.message.words(in: .en))" })"
      )
    }
  }

  @Test("planted slips are found")
  func planted() {
    var table: [String: [String: Int]] = [:]
    var found = 0
    var missed: [String] = []
    for brief in Self.briefs {
      let clean = Set(audit(brief.text).findings.map { Self.key($0, brief.text) })
      for slip in MutationPlanter(brief.text).slips() {
        let new = audit(slip.text).findings.filter {
          $0.severity > .note && !clean.contains(Self.key($0, slip.text))
        }
        let rules = Set(new.map(\.rule))
        table[slip.kind, default: [:]][rules.isEmpty ? "—" : "found", default: 0] += 1
        for rule in rules { table[slip.kind, default: [:]][rule, default: 0] += 1 }
        if rules.isEmpty {
          missed.append("\(brief.name): \(slip.kind) \(slip.change)")
        } else {
          found += 1
        }
      }
    }
    let total = found + missed.count
    for kind in table.keys.sorted() {
      let row = table[kind] ?? [:]
      let rules = row.keys.filter { $0 != "found" && $0 != "—" }.sorted()
        .map { "\($0) \(row[$0] ?? 0)" }.joined(separator: ", ")
      let count = (row["found"] ?? 0) + (row["—"] ?? 0)
      print("\(kind): \(row["found"] ?? 0)/\(count)  \(rules)")
    }
    print("found \(found) of \(total)")
    for line in missed { print("missed \(line)") }
    #expect(Double(found) >= Self.floor * Double(total))
  }

  /// The share of planted slips that has to be found.
  static let floor = 0.9

  private static func key(_ finding: Finding, _ text: String) -> String {
    "\(finding.rule) \(finding.words(in: text)) \(finding.message.words(in: .en))"
  }
}
