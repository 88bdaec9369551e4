// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Workbench

@Suite("Questions in plain words")
struct PlainWordsTests {
  @Test(
    "What is asked for is left of a question",
    arguments: [
      ("Who must act on price floors?", ["act", "price", "floors"]),
      ("what did Japan say that the US did not", ["japan", "say", "us"]),
      ("누가 가격 하한을 지켜야 하나", ["가격", "하한", "지켜야"]),
      ("価格下限は誰が決めるか", ["価格下限", "決"]),
      ("who is it?", []),
    ])
  func words(text: String, left: [String]) {
    #expect(PlainWords(text).words == left)
  }

  private static func goals(_ words: String, _ language: String = "en") throws -> [[String: String]]
  {
    let query = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let response = Sites.shipped.get("/go.json?lang=\(language)&q=\(query)")
    let json = try JSONSerialization.jsonObject(with: Data(response.body))
    return try #require(json as? [[String: String]])
  }

  @Test(
    "What newcomers ask leads to the page that answers it",
    arguments: [
      ("due next month", "en", "/timeline?"), ("다음 달 일정", "ko", "/timeline?"),
      ("what did Japan say that the US did not", "en", "/sides?"), ("미국만 발표", "ko", "/sides?"),
      ("where two sources disagree", "en", "/figures?"), ("資料の食い違い", "ja", "/figures?"),
      ("what changed since the brief", "en", "/?"),
      ("what has Korea that Japan has not", "en", "/countries?"),
      ("which projects are in Ohio", "en", "/ask/packages?"),
      ("instruments that expired", "en", "status=expired"),
    ])
  func answers(words: String, language: String, address: String) throws {
    let found = try Self.goals(words, language).map { $0["address"] ?? "" }
    #expect(found.contains { $0.contains(address) }, "\(found)")
    for target in found { #expect(Sites.shipped.get(target).status == 200, "\(target)") }
  }

  @Test("Where no entry has all the words, those with the most of them come first")
  func loosely() throws {
    let page = Sites.shipped.get("/search?lang=en&q=who+must+act+on+price+floors").text
    #expect(page.contains("No entry has all of these words"))
    #expect(page.contains("/entry/us-jp/2026-03/price-floor"))
    #expect(Sites.shipped.get("/search?q=qqxx+zzyy").text.contains("class=\"lead\""))
  }
}
