// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Quantities
import Questions
import Testing

@testable import Workbench

struct HostileRecordTests {
  static let hostile = Result { try HostileRecord() }

  @Test("Every field of the vocabulary that holds words is turned into an attack")
  func everyField() throws {
    let record = try Self.hostile.get()
    // A few stand in parts that no shipped entry has.
    let missing = record.known.subtracting(record.turned)
    #expect(missing.count <= 12, "\(missing.sorted())")
    #expect(record.turned.count > 100)
  }

  @Test(
    "No page emits markup or script that an entry brought, whatever field it stands in",
    arguments: Language.allCases)
  func noPageEmits(language: Language) throws {
    let site = try Self.hostile.get().site
    let kinds = Dictionary(grouping: site.ledger.entries, by: \.kind)
    let entries = kinds.values.flatMap { $0.prefix(4) }.map { "/entry/\($0.id)" }
    let whys = Question.all.compactMap { question -> String? in
      guard let answer = try? question.ask(site.ledger), let value = answer.values.first else {
        return nil
      }
      return "/why/\(question.id)/\(Percent.encoded(value.key, keepSlashes: true))"
    }
    #expect(entries.count > 40 && whys.count > 20)
    let paths =
      MenuPlace.allCases.map(\.path) + Question.all.map { "/ask/\($0.id)" }
      + ["/search", "/search?q=script", "/go?q=script", "/api", "/timeline?grouped=events.event"]
      + entries + whys
    for path in paths {
      let response = site.get(path + (path.contains("?") ? "&" : "?") + "lang=\(language)")
      #expect([200, 404].contains(response.status), "\(path)")
      Self.expectHarmless(response.text, path)
    }
  }

  @Test("Nor does a table as CSV open as a formula")
  func formulas() throws {
    let yaml = ["=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)"].enumerated().map {
      "- party: p\($0)\n  name: \"\($1)\"\n  form: state\n  cites: [{doc/a: p. 1}]\n"
    }.joined()
    let paper = "- document: doc/a\n  title: A\n  form: news\n  posted: 2026-01-01\n"
    let site = Site(ledger: try Sites.small(yaml + paper + "  url: https://example.org/a\n"))
    let csv = site.get("/parties.csv").text
    #expect(csv.contains("'=1+1") && csv.contains("'-1+cmd"))
    for field in csv.split(whereSeparator: { ",\r\n".contains($0) }) {
      #expect(!"=+@-".contains(field.drop { $0 == "\"" }.first ?? "x"), "\(field)")
    }
  }

  private static func expectHarmless(_ html: String, _ path: String) {
    // The page's own script is the only one.
    #expect(html.ranges(of: "<script").count == 1, "\(path)")
    #expect(!html.contains("<img"), "\(path)")
    #expect(!html.contains("\"'>"), "\(path)")
    for match in html.matches(of: /href="([^"]*)"/) {
      let scheme = match.1.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
      if match.1.dropFirst(scheme.count).first == ":" {
        #expect(["http", "https", "data"].contains(String(scheme)), "\(path): \(match.1)")
      }
    }
  }
}
