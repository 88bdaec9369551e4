// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Foundation
import Models
import Quantities
import Testing

@testable import Workbench

@Suite("Pages of models")
struct ModelPagesTests {
  /// Few draws: what is claimed here does not hang on how many.
  private static let few = "count=48"

  @Test("Every case is listed and opens in three languages")
  func cases() {
    let catalogue = ModelCatalogue(Sites.shipped.ledger)
    #expect(catalogue.cases.count == 3)
    for shown in catalogue.cases {
      for language in Language.allCases {
        #expect(
          Sites.shipped.get("/models?lang=\(language)").text.contains("/models/\(shown.id)?lang="))
        let page = Sites.shipped.get("/models/\(shown.id)?\(Self.few)&lang=\(language)")
        #expect(page.status == 200)
        let title = Label.words(shown.model.title, language)
        #expect(page.text.contains(title.replacingOccurrences(of: "'", with: "&#39;")))
        #expect(page.text.contains("<svg"))
      }
    }
  }

  @Test("The same address gives the same bytes, another seed others")
  func pinned() {
    let address = "/models/funding-korea.csv?cap=15&\(Self.few)"
    let first = Sites.shipped.get(address + "&seed=7").text
    #expect(first == Sites.shipped.get(address + "&seed=7").text)
    #expect(first != Sites.shipped.get(address + "&seed=8").text)
  }

  @Test("A lever that is moved is held against the default on the same draws")
  func comparison() throws {
    let moved = Sites.shipped.get("/models/funding-korea?cap=15&\(Self.few)").text
    #expect(moved.contains("id=\"t-comparison\"") && moved.contains("Back to the defaults"))
    let plain = Sites.shipped.get("/models/funding-korea?\(Self.few)").text
    #expect(!plain.contains("id=\"t-comparison\""))
    let json = try JSONSerialization.jsonObject(
      with: Data(Sites.shipped.get("/models/funding-korea.json?cap=15&\(Self.few)").body))
    let levers = (json as? [String: Any])?["levers"] as? [String: Any]
    #expect(levers?["cap"] as? String == "15")
  }

  @Test("What pins an answer stands on its page")
  func citation() {
    let page = Sites.shipped.get("/models/funding-korea?seed=42&\(Self.few)").text
    #expect(page.contains("funding-korea version \(FundingModel.version)"))
    #expect(page.contains("48 scenarios, seed 42"))
    #expect(page.contains("as of 9 October 2026"))
  }

  @Test(
    "What a model cannot take is refused with what would be right",
    arguments: [
      ("/models/funding-korea?cap=-3", "cap", "from 0"),
      ("/models/funding-korea?cap=nan", "cap", "from 0"),
      ("/models/funding-korea?backlog-rule=random", "backlog-rule", "pro-rata"),
      ("/models/funding-korea?count=0", "count", "from 1 to"),
      ("/models/funding-korea?count=99999999", "count", "from 1 to"),
      ("/models/funding-korea?concern=bonds", "concern", "bonds-peak"),
    ])
  func refusals(address: String, name: String, right: String) {
    let page = Sites.shipped.get(address)
    #expect(page.status == 400)
    #expect(page.text.contains(name) && page.text.contains(right), "\(page.text.suffix(900))")
  }

  @Test("A model that is none is answered with those there are")
  func unknown() {
    let page = Sites.shipped.get("/models/funding-corea")
    #expect(page.status == 404)
    #expect(page.text.contains("/models/funding-korea"))
  }

  @Test("A ledger without a case's entries says what is lacking")
  func bare() {
    let page = Sites.bare.get("/models")
    #expect(page.status == 200)
    #expect(page.text.contains("which this case is built on"))
  }
}

extension Label {
  fileprivate static func words(_ label: Label, _ language: Language) -> String {
    label[language.rawValue] ?? label.en
  }
}
