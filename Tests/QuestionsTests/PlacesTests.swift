// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct PlacesTests {
  @Test(
    "A place names the states that it lies in",
    arguments: [
      ("Ohio (Portsmouth)", ["OH"]), ("off Texas (Brazoria County)", ["TX"]),
      ("West Virginia", ["WV"]), ("Virginia and West Virginia", ["VA", "WV"]),
      ("Arkansas", ["AR"]), ("Western Australia", []),
      ("Kentucky, Tennessee", ["KY", "TN"]), ("Miyazaki (Washington street)", []), ("", []),
    ] as [(String, [String])])
  func states(place: String, codes: [String]) {
    #expect(AmericanState.named(in: Text(same: place)).map(\.code).sorted() == codes)
  }

  @Test("Every state has its own code and its name in three languages")
  func names() {
    #expect(Set(AmericanState.all.map(\.code)).count == 51)
    for language in Language.allCases {
      #expect(Set(AmericanState.all.map { $0.name.words(in: language) }).count == 51)
    }
  }

  @Test("What lies in two states is counted in both and added to neither")
  func shared() throws {
    let answer = try Question.packages.ask(Shipped.ledger)
    let ledger = Shipped.ledger
    #expect(answer.rows(of: "places") == 6)
    #expect(try answer.says("TX.projects", in: ledger) == "2")
    #expect(try answer.says("TN.shared", in: ledger) == "up to USD 40 bn")
    #expect(try answer.says("AL.shared", in: ledger) == "up to USD 40 bn")
    #expect(try answer.says("TN.amount", in: ledger) == "–")
  }

  @Test("Where no place names a state there is no table of them")
  func nowhere() throws {
    let ledger = try Shipped.ledger(SmallRecord.ground + SmallRecord.pledge)
    #expect(try Question.packages.ask(ledger).rows(of: "places") == nil)
  }
}
