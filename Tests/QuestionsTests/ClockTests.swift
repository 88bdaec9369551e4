// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Testing

@testable import Questions

struct ClockTests {
  private let small = SmallRecord.ground + SmallRecord.pledge

  @Test("Half the time and three tenths of the money is a pace of 0.6")
  func pace() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.clock.ask(ledger, asOf: Day(2026, 2, 20))
    #expect(try answer.says("elapsed-days", in: ledger) == "50 days")
    #expect(try answer.says("total-days", in: ledger) == "100 days")
    #expect(try answer.says("elapsed-share", in: ledger) == "50%")
    #expect(try answer.says("allocated-share", in: ledger) == "30%")
    #expect(try answer.says("pace", in: ledger) == "0.6 times")
    #expect(answer.headline.words(in: .en).hasPrefix("Behind"))
  }

  @Test("A ceiling widens the pace downwards and what remains upwards")
  func bounds() throws {
    let ledger = try Shipped.ledger(small)
    let pledge = try #require(ledger.commitments.first)
    let moment = try #require(PledgeMoment(pledge, on: Day(2026, 2, 20)!, in: ledger))
    let pace = try #require(moment.pace)
    #expect(pace.interval.lower == Decimal(string: "0.2"))
    #expect(pace.interval.upper == Decimal(string: "0.6"))
    #expect(moment.remainingInterval.lower == 70_000_000_000)
    #expect(moment.remainingInterval.upper == 90_000_000_000)
  }

  @Test("On the day a package is announced it counts; the day before it does not")
  func announced() throws {
    let ledger = try Shipped.ledger(small)
    let before = try Question.clock.ask(ledger, asOf: Day(2026, 1, 20))
    let on = try Question.clock.ask(ledger, asOf: Day(2026, 1, 21))
    #expect(try before.says("allocated", in: ledger) == "USD 0")
    #expect(try on.says("allocated", in: ledger).hasPrefix("USD 30 bn"))
  }

  @Test("The clock stops at the deadline, and then nothing can be asked a year")
  func over() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.clock.ask(ledger, asOf: Day(2027, 1, 1))
    #expect(try answer.says("elapsed-days", in: ledger) == "100 days")
    #expect(!answer.values.contains { $0.key == "required-per-year" })
  }

  @Test("At the third summit the pledge is ahead: 19.8 % after 15.9 % of the time")
  func shipped() throws {
    let answer = try Question.clock.ask(Shipped.ledger, asOf: Day(2026, 3, 19))
    let expected = [
      "elapsed-days": "196 days", "total-days": "1,233 days", "elapsed-share": "15.9%",
      "allocated-share": "19.8%", "remaining": "USD 441 bn",
      "required-per-year": "USD 155.3 bn a year", "pace": "1.25 times",
    ]
    for (key, words) in expected {
      #expect(try answer.says(key, in: Shipped.ledger) == words)
    }
    #expect(answer.headline.words(in: .en).hasPrefix("Ahead"))
    #expect(
      answer.table?.rows.map(\.key) == ["start", "us-jp/package-1", "us-jp/package-2", "as-of"])
  }
}
