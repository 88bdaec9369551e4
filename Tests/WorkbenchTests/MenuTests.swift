// SPDX-License-Identifier: Apache-2.0
import Questions
import Testing

@testable import Workbench

struct MenuTests {
  @Test("Every place stands once in the menu of every page, and its key is its own")
  func complete() {
    let html = Sites.shipped.get("/trend").text
    for place in MenuPlace.allCases {
      #expect(html.ranges(of: "data-key=\"\(place.key)\"").count == 1, "\(place)")
    }
    #expect(Set(MenuPlace.allCases.map(\.key)).count == MenuPlace.allCases.count)
  }

  @Test(
    "A page says where in the menu it is, under its head too",
    arguments: MenuPlace.allCases.filter { $0 != .audit })
  func here(place: MenuPlace) {
    let html = Sites.shipped.get(place.path).text
    #expect(html.contains("aria-current=\"page\" data-key=\"\(place.key)\""))
    #expect(html.contains("<details class=\"menu current\"") == MenuPlace.record.contains(place))
  }

  @Test(
    "A short address shows the question's answer, and reasons open on it",
    arguments: MenuPlace.allCases.compactMap(\.question))
  func short(id: String) throws {
    let answer = try Question.named(id).ask(Sites.shipped.ledger)
    #expect(Sites.shipped.get("/\(id).json").text == Sites.shipped.get("/ask/\(id).json").text)
    let key = try #require(answer.values.first).key
    #expect(Sites.shipped.get("/\(id)?why=\(key)").text.contains("<aside id=\"why\""))
    #expect(View.home(of: id) == "/\(id)")
  }
}
