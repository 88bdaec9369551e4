// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Workbench

/// The search as one types.
struct BestFindsTests {
  @Test(
    "The best finds come in the order of the search, with what was found marked",
    arguments: ["관세", "関税", "tariff", "공급망", "supply ch", "small modular reactor"])
  func same(words: String) throws {
    let query = "q=" + Percent.encoded(words)
    let best = try object(Sites.shipped.get("/search/best.json?" + query))
    let all = try object(Sites.shipped.get("/search.json?" + query))
    let finds = try #require(best["best"] as? [[String: Any]])
    let entries = try #require(all["entries"] as? [[String: Any]])
    #expect(!finds.isEmpty)
    #expect(finds.map { $0["id"] as? String } == entries.prefix(8).map { $0["id"] as? String })
    let pieces = try #require(finds.first?["pieces"] as? [[String: Any]])
    #expect(pieces.contains { $0["found"] as? Bool == true })
    #expect(Sites.shipped.get("/search?" + query).text.contains("<mark>"))
    #expect(Sites.shipped.get("/search/best?" + query).text.contains("<mark>"))
  }

  @Test("What is found is told in words, also that nothing is")
  func status() throws {
    for (query, words) in [
      ("q=zzzz&lang=en", Wording.nothingFound.en), ("q=zzzz&lang=ko", Wording.nothingFound.ko),
      ("q=", Wording.nothingFound.en),
    ] {
      let best = try object(Sites.shipped.get("/search/best.json?" + query))
      #expect(best["status"] as? String == words)
      #expect((best["best"] as? [Any])?.isEmpty == true)
    }
  }

  @Test("Nothing is suggested that was not public by the page's day")
  func clock() throws {
    let early = try object(Sites.shipped.get("/search/best.json?q=tariff&as-of=1990-01-01"))
    let finds = try #require(early["best"] as? [[String: Any]])
    for find in finds {
      let href = try #require(find["href"] as? String)
      #expect(Sites.shipped.get(href).status == 200)
    }
  }

  private func object(_ response: PageResponse) throws -> [String: Any] {
    #expect(response.status == 200)
    return try #require(
      JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
  }
}
