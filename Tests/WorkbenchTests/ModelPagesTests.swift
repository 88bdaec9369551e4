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
      ("/models/funding-korea?cap=-3", "Yearly cap (cap)", "USD 0 a year to USD 40 bn a year"),
      ("/models/funding-korea?cap=nan", "Yearly cap (cap)", "USD 0 a year to USD 40 bn a year"),
      ("/models/funding-korea?cap=50&lang=ko", "(cap)", "연간 400억 달러"),
      ("/models/funding-korea?backlog-rule=random", "backlog-rule", "pro-rata"),
      ("/models/funding-korea?count=0", "count", "from 1 to"),
      ("/models/funding-korea?count=99999999", "count", "from 1 to"),
      ("/models/funding-korea?concern=bonds", "concern", "bonds-peak"),
      ("/models/funding-korea?beyond=much", "beyond", "a number"),
      ("/models/funding-korea?capp=15", "capp", "cap"),
      ("/models/funding-korea?design=sobl", "design", "latin-hypercube"),
      ("/models/funding-korea?vary=cap=20:10", "cap", "USD 0 a year to USD 40 bn a year"),
      ("/models/funding-korea?beside=cap", "beside", "cap=15"),
      ("/models/funding-korea?beside=cap=99", "(cap)", "USD 0 a year to USD 40 bn a year"),
    ])
  func refusals(address: String, name: String, right: String) {
    let page = Sites.shipped.get(address)
    #expect(page.status == 400)
    #expect(page.text.contains(name) && page.text.contains(right), "\(page.text.suffix(900))")
  }

  @Test("No lever is called as something else in an address is")
  func names() {
    let names = ModelRequest.names.union(View.ownNames)
    for shown in ModelCatalogue(Sites.shipped.ledger).cases {
      #expect(names.isDisjoint(with: shown.model.levers.map(\.id)), "\(shown.id)")
    }
  }

  @Test("A lever out of its range is answered with the nearest setting as a link")
  func nearestSetting() {
    let page = Sites.shipped.get("/models/funding-korea?cap=50&income-use=0.5").text
    #expect(page.contains("href=\"/models/funding-korea?income-use=0.5&amp;cap=40\""))
  }

  /// The address that a page hands on, as a request.
  private func handedOn(_ page: String) throws -> String {
    let match = try #require(
      page.firstMatch(
        of: /data-done="[^"]*" data-address="([^"]+)"|data-address="([^"]+)" data-done/))
    return String(match.1 ?? match.2 ?? "").replacingOccurrences(of: "&amp;", with: "&")
  }

  @Test("An address that is handed on pins days, version, seed and answer, and is held to them")
  func handedOn() throws {
    let page = Sites.shipped.get("/models/funding-korea?cap=15&\(Self.few)").text
    let address = try handedOn(page)
    for pin in ["as-of=2026-", "recorded-as-of=", "version=", "seed=1", "count=48", "answer="] {
      #expect(address.contains(pin), "\(address)")
    }
    let same = Sites.shipped.get(address).text
    #expect(same.contains("the very answer") && !same.contains("role=\"alert\""))
    let other = address.replacing(/answer=(....)-....../) { "answer=\($0.1)-000000" }
    #expect(Sites.shipped.get(other).text.contains("the ledger has changed since"))
    let older = other.replacing(/version=[^&]+/, with: "version=0")
    #expect(Sites.shipped.get(older).text.contains("it was made with version 0 of the model"))
    // An address that somebody has changed asks for something else.
    let moved = Sites.shipped.get(address.replacing("cap=15", with: "cap=16")).text
    #expect(!moved.contains("the very answer") && !moved.contains("role=\"alert\""))
    for language in Language.allCases {
      #expect(Sites.shipped.get(other + "&lang=\(language)").text.contains("role=\"alert\""))
    }
  }

  @Test("What was moved is listed with a way back for each")
  func wayBack() {
    let page = Sites.shipped.get("/models/funding-korea?cap=15&income-use=0.5&\(Self.few)").text
    #expect(page.contains("(by default USD 20 bn a year)"))
    #expect(page.contains("href=\"/models/funding-korea?income-use=0.5&amp;count=48\""))
    #expect(page.contains("href=\"/models/funding-korea?count=48\""))
  }

  @Test("A lever that is varied becomes part of the conditions, and can be taken out again")
  func varied() {
    let plain = "/models/funding-korea?concern=bonds-peak&beyond=10&count=600"
    let page = Sites.shipped.get(plain + "&vary=cap=10:25").text
    #expect(page.contains("Varied as well:") && page.contains("yearly cap is over USD"))
    #expect(!Sites.shipped.get(plain).text.contains("yearly cap is over USD"))
    #expect(page.contains("id=\"t-steps\""))
  }

  @Test(
    "Policies that were kept stand beside each other by how robust they are",
    arguments: Language.allCases)
  func kept(_ language: Language) throws {
    let page = Sites.shipped.get(
      "/models/funding-korea?cap=15&beside=cap=10;cap=12,income-use=0.5&\(Self.few)&lang=\(language)"
    ).text
    let start = try #require(page.range(of: "id=\"t-robustness\""))
    let head = page[start.upperBound...].prefix { $0 != "\n" }.prefix(3000)
    let columns = head.components(separatedBy: "role=\"columnheader\"").count - 1
    #expect(columns == 6, "by, four policies, best")
  }

  @Test("All policies that are compared are drawn, and a chart says whose lines are whose")
  func drawn() throws {
    let page = Sites.shipped.get(
      "/models/funding-korea?cap=15&beside=cap=10;cap=12;cap=25;cap=30&\(Self.few)"
    ).text
    let section = try #require(page.range(of: "How often a level is exceeded"))
    let chart = page[section.upperBound...].prefix(20_000)
    let figure = try #require(chart.range(of: "</svg>")).lowerBound
    let curves = chart[..<figure].components(separatedBy: "role=\"curve").count - 1
    let classes = chart[..<figure].components(separatedBy: "curve").count - 1
    #expect(curves == 6 || classes >= 6, "\(chart[..<figure].suffix(600))")
    #expect(chart[..<figure].contains("Yearly cap USD 30 bn a year"))
  }

  @Test("How scenarios are drawn is part of the address, and is said with the errors")
  func drawnBy() throws {
    let plain = Sites.shipped.get("/models/funding-korea?\(Self.few)").text
    let page = Sites.shipped.get("/models/funding-korea?design=sobol&\(Self.few)").text
    #expect(page.contains("compare runs with other seeds") && page.contains("design=sobol"))
    #expect(!plain.contains("compare runs with other seeds"))
    let json = try JSONSerialization.jsonObject(
      with: Data(
        Sites.shipped.get(
          "/models/funding-korea.json?design=latin-hypercube&beside=cap=10&beyond=20&\(Self.few)"
        ).body))
    let told = try #require(json as? [String: Any])
    #expect(told["design"] as? String == "latin-hypercube")
    #expect((told["condition"] as? [String: String])?["threshold"] == "20.0")
    let policies = try #require(told["policies"] as? [String: Any])
    #expect(policies["robustness"] != nil && policies["comparison"] != nil)
  }

  @Test("A model without a case leads to its first, or to the one that is named")
  func family() {
    for (asked, place) in [
      ("/models/funding", "/models/funding-korea"),
      ("/models/funding?cap=15", "/models/funding-korea?cap=15"),
      ("/models/funding.csv?count=48", "/models/funding-korea.csv?count=48"),
      ("/models/funding?case=japan", "/models/funding-japan"),
    ] {
      let response = Sites.shipped.get(asked)
      #expect(response.status == 302 && response.header("location") == place, "\(asked)")
    }
    #expect(Sites.shipped.get("/models/funding?case=corea").status == 404)
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
