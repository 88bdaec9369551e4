// SPDX-License-Identifier: Apache-2.0
import Foundation
import Quantities
import Testing

@testable import Workbench

struct HelpTests {
  @Test("Every topic has a page in three languages, and the index names it")
  func pages() {
    for language in Language.allCases {
      let index = Sites.shipped.get("/help?lang=\(language)").text
      for topic in HelpTopic.all {
        let response = Sites.shipped.get("/help/\(topic.id)?lang=\(language)")
        #expect(response.status == 200)
        #expect(response.text.contains(topic.title[language]))
        #expect(index.contains("/help/\(topic.id)?lang=\(language)"))
      }
    }
    #expect(Set(HelpTopic.all.map(\.id)).count == HelpTopic.all.count)
    #expect(Sites.shipped.get("/help/nonsense").status == 404)
  }

  @Test(
    "A concept is explained from where it shows",
    arguments: [
      ("/?lang=en", "clocks"), ("/trend", "ladders"), ("/trend", "trend"), ("/sides", "stated-by"),
      ("/provisions", "stated-by"), ("/ask/packages?why=total", "bounds"),
      ("/ask/packages?why=total", "citations"), ("/entry/us-jp/smr", "citations"),
      ("/ask/clock?since=2026-03-27", "amends-corrects"), ("/documents", "gaps"),
      ("/documents", "tables"), ("/", "keyboard"),
    ])
  func linked(path: String, topic: String) {
    #expect(Sites.shipped.get(path).text.contains("href=\"/help/\(topic)"), "\(path)")
  }

  @Test(
    "The search reaches pages, questions and the help, in any language",
    arguments: [
      ("intervals", "/help/bounds"), ("구간", "/help/bounds"), ("二つの基準日", "/help/clocks"),
      ("Timeline", "/timeline"), ("환율", "/ask/exchange-rates"),
    ])
  func search(words: String, address: String) {
    let query = Percent.encoded(words)
    #expect(Sites.shipped.get("/search?q=\(query)").text.contains("href=\"\(address)\""))
    #expect(Sites.shipped.get("/go.json?q=\(query)").text.contains("\"\(address)\""))
  }

  @Test("Going anywhere also finds entries, a dozen at most, and nothing for nonsense")
  func goTo() throws {
    let data = Data(Sites.shipped.get("/go.json?q=japan").body)
    let goals = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: String]])
    let entries = goals.filter { $0["address"]?.hasPrefix("/entry/") == true }
    #expect((1...12).contains(entries.count))
    #expect(Sites.shipped.get("/go.json?q=zzzzqqq").text == "[]\n")
    #expect(Sites.shipped.get("/go?q=zzzzqqq").text.contains("class=\"empty\""))
  }

  @Test("The keys that are listed are those of the menu")
  func keys() {
    let html = Sites.shipped.get("/help/keyboard").text
    for place in MenuPlace.allCases { #expect(html.contains("<kbd>\(place.key)</kbd>")) }
    #expect(html.contains("keys-switch"))
  }
}
