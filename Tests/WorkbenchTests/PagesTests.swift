// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Quantities
import Questions
import Testing

@testable import Workbench

struct PagesTests {
  static let places =
    MenuPlace.allCases.map(\.path) + [
      "/search", "/search?q=japan", "/search?kind=document", "/api", "/go", "/go?q=price",
      "/help/keyboard", "/help/ladders",
    ]

  @Test(
    "Every page of the menu and every question answers in three languages",
    arguments: places + Question.all.map { "/ask/\($0.id)" })
  func everyPage(path: String) {
    for language in Language.allCases {
      let joint = path.contains("?") ? "&" : "?"
      let response = Sites.shipped.get(path + joint + "lang=\(language)")
      #expect(response.status == 200)
      #expect(response.text.contains("<html lang=\"\(language)\">"))
      #expect(response.text.contains("<main id=\"main\""))
    }
  }

  @Test("What an address says was recorded on a day is what the record held then")
  func edition() throws {
    let then = Sites.shipped.get("/ask/clock.json?recorded-as-of=2026-11-22").text
    #expect(then.contains("\"as_of\": \"2026-03-27\""))
    let now = Sites.shipped.get("/ask/clock.json").text
    #expect(!now.contains("\"as_of\": \"2026-03-27\""))
    let page = Sites.shipped.get("/trend?recorded-as-of=2026-11-22").text
    #expect(page.contains("href=\"/sides?recorded-as-of=2026-11-22"))
    #expect(page.contains(">Back to the newest record</a>"))
  }

  @Test("An answer stands beside what it was on an earlier day, on its page and on the desk")
  func changes() throws {
    let page = Sites.shipped.get("/ask/clock?since=2026-03-27").text
    #expect(page.contains("<details class=\"changes\" open"))
    #expect(page.contains("Ahead of its deadline") && page.contains("Behind a steady course"))
    let desk = Sites.shipped.get("/").text
    #expect(desk.contains("id=\"changes\"") && desk.contains("since=2026-03-27\">"))
    #expect(!Sites.shipped.get("/?recorded-as-of=2026-11-22").text.contains("id=\"changes\""))
  }

  @Test("Deadlines come as a calendar; a page without any has none")
  func calendarFeed() throws {
    let feed = Sites.shipped.get("/procedures.ics?lang=ko")
    #expect(feed.status == 200)
    #expect(feed.header("content-type") == "text/calendar; charset=utf-8")
    #expect(feed.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(Sites.shipped.get("/trend.ics").status == 404)
  }

  @Test("Every entry has a page, and it names every paper that it cites")
  func everyEntry() {
    for entry in Sites.shipped.current.entries {
      let response = Sites.shipped.get("/entry/\(entry.id)")
      #expect(response.status == 200, "\(entry.id)")
      for citation in entry.citations {
        #expect(response.text.contains("href=\"/entry/\(citation.document)\""), "\(entry.id)")
      }
    }
  }

  @Test(
    "A question's JSON is its answer and its CSV its first table", arguments: Question.all.map(\.id)
  )
  func data(id: String) throws {
    let question = try Question.named(id)
    let answer = try question.ask(Sites.shipped.ledger)
    let json = Sites.shipped.get("/ask/\(id).json?lang=ko")
    #expect(json.text == answer.json(in: .ko).text() + "\n")
    _ = try JSONSerialization.jsonObject(with: Data(json.body))
    let csv = Sites.shipped.get("/ask/\(id).csv?lang=ko")
    let wanted = try #require(answer.table).csv(in: .ko)
    #expect(csv.text == "\u{feff}" + wanted)
    #expect(csv.header("content-type")?.hasPrefix("text/csv") == true)
  }

  @Test("Every page of the menu is had as JSON and CSV", arguments: MenuPlace.allCases)
  func placesAsData(place: MenuPlace) throws {
    let path = place == .desk ? "/desk" : place.path
    let json = Sites.shipped.get(path + ".json")
    #expect(json.status == 200)
    _ = try JSONSerialization.jsonObject(with: Data(json.body), options: .fragmentsAllowed)
    #expect(Sites.shipped.get(path + ".csv").status == 200)
  }

  @Test(
    "Every number and cell of every question has its why, beside the answer and alone",
    arguments: Question.all.map(\.id))
  func everyWhy(id: String) throws {
    let answer = try Question.named(id).ask(Sites.shipped.ledger)
    let named = answer.values.map(\.key)
    let cells = answer.tables.compactMap { table in
      table.rows.last.map { row in table.columns.map { "\(row.key).\($0.key)" } }
    }
    for address in named + cells.flatMap({ $0 }) {
      let encoded = Percent.encoded(address, keepSlashes: true)
      #expect(Sites.shipped.get("/why/\(id)/\(encoded)").status == 200, "\(id) \(address)")
      #expect(Sites.shipped.get("/why/\(id)/\(encoded).json").status == 200, "\(id) \(address)")
      #expect(
        Sites.shipped.get("/ask/\(id)?why=\(encoded)").text.contains("<aside id=\"why\""),
        "\(id) \(address)")
    }
  }

  @Test("No parameter of a question is called like one of the workbench's own")
  func parameterNames() {
    for question in Question.all {
      for parameter in question.parameters {
        #expect(!View.ownNames.contains(parameter.name), "\(question.id): \(parameter.name)")
      }
    }
  }

  @Test(
    "Every link of a page leads somewhere",
    arguments: [
      "/", "/trend", "/sides", "/projects", "/countries", "/ask/packages", "/entry/us-jp/smr",
    ])
  func links(path: String) {
    let html = Sites.shipped.get(path).text
    let links = Set(
      html.matches(of: /href="(\/[^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") })
    #expect(!links.isEmpty)
    for link in links { #expect(Sites.shipped.get(link).status == 200, "\(path) -> \(link)") }
  }

  @Test("A link keeps the chosen language and day")
  func keptState() {
    let html = Sites.shipped.get("/sides?lang=ko&as-of=2026-03-20").text
    for match in html.matches(of: /href="(\/[^"]*)"/) where !match.1.hasPrefix("/assets/") {
      #expect(match.1.contains("lang="), "\(match.1)")
    }
    #expect(html.contains("2026년 3월 20일"))
  }

  @Test("The browser's language is spoken unless the address says another")
  func negotiation() {
    let site = Sites.shipped
    #expect(
      site.get("/", ["accept-language": "fr, ko;q=0.8, ja;q=0.9"]).text.contains(
        "<html lang=\"ja\">"))
    #expect(site.get("/?lang=ko", ["accept-language": "ja"]).text.contains("<html lang=\"ko\">"))
    #expect(site.get("/", ["accept-language": "fr"]).text.contains("<html lang=\"en\">"))
  }

  @Test("Sorting by a number puts the largest first and what is missing last")
  func sorting() throws {
    let page = Sites.shipped.get("/ask/packages?sort=-projects.amount").text
    // The chart above the table links the same entries, in the order of the packages.
    let html = page[try #require(page.range(of: "<tbody")).lowerBound...]
    let order = ["us-jp/smr", "us-jp/portsmouth-gas", "us-jp/pennsylvania-gas", "us-jp/diamond"].map
    {
      html.ranges(of: "href=\"/entry/\($0)\"").first?.lowerBound
    }
    #expect(order == order.sorted { ($0 ?? html.endIndex) < ($1 ?? html.endIndex) })
  }

  @Test("Rows are found by words in any language")
  func finding() {
    let html = Sites.shipped.get("/ask/packages?lang=ko&find=조지아").text
    #expect(html.contains("/entry/us-jp/diamond"))
    #expect(
      !html.contains(
        "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><a href=\"/entry/us-jp/smr"))
  }

  @Test("A ledger with next to nothing still has every page of the menu")
  func bareLedger() {
    #expect(Sites.bare.get("/").status == 200)
    for place in MenuPlace.allCases {
      #expect([200, 404].contains(Sites.bare.get(place.path).status))
    }
  }
}
