// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Models

/// The second worked example of `Documentation/Models/Funding.md`: money runs out before calls do.
@Suite("Worked example of a missed call")
struct FundingShortageTests {
  /// 6 bn called over four months under a cap that is open from January; capital of 1, the state's
  /// lender gives 1 a year, bonds 2 a year, and nothing bears interest.
  func run(months: Int) throws -> FundingRun {
    let pledge = try FundingBench.pledge(
      6, months: months, projects: [FundingBench.project(6, months: 4)], capital: 1)
    return FundingBench.run(
      pledge,
      FundingBench.draw(
        pledge, [.patience: 3, .tariffRise: 0.1, .exportsAtRisk: 24, .elasticity: 1],
        [.cap: 12, .accrual: 1, .stateLending: 1, .bondLimit: 2]))
  }

  @Test(
    "Sources give in their order until none is left, and again when the year turns",
    arguments: [
      // month, paid, owed, missed so far, loans, bonds; billions
      (1, 1.5, 0.0, 0.0, 0.5, 0.0),
      (2, 3.0, 0.0, 0.0, 1.0, 1.0),
      (3, 4.0, 0.5, 0.5, 1.0, 2.0),
      (4, 4.0, 2.0, 2.0, 1.0, 2.0),
      (12, 4.0, 2.0, 2.0, 1.0, 2.0),
      (13, 6.0, 0.0, 2.0, 2.0, 3.0),
    ])
  func sources(
    month: Int, paid: Double, owed: Double, missed: Double, loans: Double, bonds: Double
  ) throws {
    let books = try run(months: month).books
    #expect(books.paid == Cents(billions: paid))
    #expect(books.owed == Cents(billions: owed))
    #expect(books.missed == Cents(billions: missed))
    #expect(books.loans.outstanding == Cents(billions: loans))
    #expect(books.bonds.outstanding == Cents(billions: bonds))
    #expect(books.backlog == 0 && books.unfunded == books.owed)
  }

  @Test("After three months of patience the tariff is up until all that is due is paid")
  func tariff() throws {
    let tally = try run(months: 24).tally
    #expect(tally.missedMonths == 10)
    #expect(tally.tariffMonths == 7)
    // 15 to 25 % on 2 bn a month: 1.15/1.25 = 0.92 is left, which bears 0.184; 0.16 is lost.
    #expect(abs(tally.extraDuties - 7 * 0.184) < 1e-12)
    #expect(abs(tally.exportsLost - 7 * 0.16) < 1e-12)
  }

  @Test("While a call is missed the host keeps the forfeited part, as far as something is missed")
  func forfeit() throws {
    let late = FundingProject(
      "late", cost: .between(6, 6), selected: FundingBench.january + 12, duration: 1)
    let pledge = try FundingBench.pledge(
      7, months: 24, projects: [FundingBench.project(1, months: 1), late])
    func receipts(_ part: Double) -> FundingBooks {
      FundingBench.run(
        pledge,
        FundingBench.draw(
          pledge, [.projectYield: 1.2, .forfeit: part], [.bondLimit: 1, .accrual: 1])
      ).books
    }
    // A year at 0.1 a month, half of it the investor's; 5 of the second project are missed.
    #expect(receipts(0).investorReceipts == Cents(billions: 0.6))
    #expect(receipts(1).investorReceipts == 0)
    #expect(receipts(1).forfeited == Cents(billions: 0.6))
    #expect(receipts(1).hostReceipts == Cents(billions: 1.2))
    #expect(receipts(0.25).forfeited == Cents(billions: 0.15))
  }

  @Test("What the account cannot redeem is borrowed anew, of the state's lender first")
  func tranches() throws {
    // Everything falls due after a year and a half; by then six months gave 0.25 each.
    let pledge = try FundingBench.pledge(
      3, months: 19, projects: [FundingBench.project(3, months: 1)])
    let books = FundingBench.run(
      pledge,
      FundingBench.draw(
        pledge, [.projectYield: 2],
        [.stateLending: 1, .bondLimit: 2, .maturity: 1.5, .accrual: 1])
    ).books
    #expect(books.loans.redeemed == Cents(billions: 1))
    #expect(books.loans.rolled == Cents(billions: 1))
    #expect(books.bonds.redeemed == Cents(billions: 2))
    #expect(books.bonds.rolled == Cents(billions: 0.5))
    #expect(books.cash == Cents(billions: 0.25))
    #expect(books.imbalances.isEmpty)
  }
}
