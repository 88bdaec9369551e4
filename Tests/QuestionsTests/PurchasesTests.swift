// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct PurchasesTests {
  private static func promise(_ id: String, _ more: String, form: String = "purchase") -> String {
    """
    - commitment: \(id)
      text: \(id)
      form: \(form)
      by: [jp]
      to: [us]
      group: group/goods
      \(more)
      cites: [{doc/a: p. 1}]

    """
  }

  @Test("A purchase lacks what its papers leave out; opening a market has no quantity to lack")
  func gaps() throws {
    let ledger = try Shipped.ledger(
      Small.base + "- term: group/goods\n  name: goods\n" + Self.promise("bare", "strength: agreed")
        + Self.promise("planes", "amount: 100 aircraft")
        + Self.promise("yearly", "amount: 8 bn USD/year")
        + Self.promise("dated", "{amount: 8 bn USD, deadline: 2028}".asLines)
        + Self.promise("market", "strength: agreed", form: "access"))
    let answer = try Question.purchases.ask(ledger)
    #expect(answer.gapped("no amount") == ["bare"])
    #expect(answer.gapped("no period") == ["planes"])
    #expect(try answer.says("yearly.period", in: ledger) == "a year")
    #expect(try answer.says("yearly.unit", in: ledger) == "USD")
    #expect(try answer.says("dated.period", in: ledger) == "2028")
    #expect(try answer.says("groups", in: ledger) == "1")
  }

  @Test("S23: 75 %, 8 bn and 100 aircraft in four groups")
  func verify() throws {
    let answer = try Question.purchases.ask(Shipped.ledger)
    #expect(try answer.says("us-jp/rice.amount", in: Shipped.ledger) == "75%")
    #expect(try answer.says("us-jp/farm-goods.amount", in: Shipped.ledger) == "USD 8 bn a year")
    #expect(try answer.says("us-jp/boeing.amount", in: Shipped.ledger) == "100 aircraft")
    #expect(try answer.says("groups", in: Shipped.ledger) == "4")
  }

  @Test("S50: the Alaska LNG is under review and nothing more")
  func alaska() throws {
    let answer = try Question.purchases.ask(Shipped.ledger, with: ["strength": "under-review"])
    #expect(answer.rows() == 1)
    #expect(answer.gapped("no amount") == ["us-jp/alaska-lng"])
  }
}

extension String {
  /// `{a: 1, b: 2}` as the two lines that an entry has.
  fileprivate var asLines: String {
    dropFirst().dropLast().split(separator: ", ").joined(separator: "\n  ")
  }
}
