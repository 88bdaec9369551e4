// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import Testing

@testable import Models

@Suite("Pages of the funding model")
struct FundingPageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/Models")

  static func words(_ basis: Basis) -> String {
    switch basis {
    case .ledger(let entry): "ledger: `\(entry)`"
    case .published(let words, let url): url.map { "[\(words)](\($0))" } ?? words
    case .assumed(let why): "*assumed*: \(why)"
    }
  }

  /// The page of defaults, from the declarations.
  static func page() throws -> String {
    var lines = [
      "# Defaults of the funding model", "",
      "Written from the declarations by `FundingPageTests`; see [Funding.md](Funding.md) for the equations.",
    ]
    for funding in try FundingCasesTests.models() {
      lines += ["", "## \(funding.model.title.en) (`\(funding.model.id)`)", ""]
      lines += ["| fact | value | unit | basis |", "|---|---|---|---|"]
      lines += funding.facts.map { fact in
        let value = (fact.value * 100).rounded() / 100
        return "| \(fact.label.en) | \(value) | \(fact.unit) | \(words(fact.basis)) |"
      }
      lines += ["", "| unknown | | belief | unit | basis |", "|---|---|---|---|---|"]
      lines += funding.uncertainties.map { unknown in
        "| `\(unknown.id)` | \(unknown.label.en) | \(unknown.distribution) | \(unknown.unit) | "
          + "\(words(unknown.basis)) |"
      }
      lines += ["", "| lever | | range | default | basis |", "|---|---|---|---|---|"]
      lines += funding.levers.map { lever in
        "| `\(lever.id)` | \(lever.label.en) | \(lever.allowed) | \(lever.text(of: lever.standard)) | "
          + "\(words(lever.basis)) |"
      }
      lines += ["", "| measure | | unit |", "|---|---|---|"]
      lines += funding.model.measures.map { "| `\($0.id)` | \($0.label.en) | \($0.unit) |" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("The page of defaults is what the declarations say")
  func defaults() throws {
    let place = Self.folder.appending(path: "FundingDefaults.md")
    let page = try Self.page()
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_SNAPSHOTS"] == "1" {
      try page.write(to: place, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == page)
  }

  @Test("The page of equations names every unknown and every lever")
  func equations() throws {
    let page = try String(contentsOf: Self.folder.appending(path: "Funding.md"), encoding: .utf8)
    let korea = try FundingModel.korea(ShippedLedger.ledger)
    for id in korea.uncertainties.map(\.id) + korea.levers.map(\.id) {
      #expect(page.contains("`\(id)`"), "\(id)")
    }
  }
}
