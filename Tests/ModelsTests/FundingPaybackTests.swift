// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Models

@Suite("When the money comes back")
struct FundingPaybackTests {
  func run(
    _ yield: Double, months: Int = 120, life: Int = 240, gain: Double = 0, pooled: Bool = true
  ) throws -> FundingRun {
    let pledge = try FundingBench.pledge(
      6, months: months, projects: [FundingBench.project(6, months: 4)], life: life)
    return FundingBench.run(
      pledge,
      FundingBench.draw(
        pledge, [.projectYield: yield],
        [.reviewYear: 2, .reviewGain: gain, .pooling: pooled ? 1 : 0]))
  }

  @Test("Payback is held against the end of the term and against the life")
  func payback() throws {
    // Paid up in month 4; from month 16 on 0.35 a month, and 5.95 + 0.11 by month 33.
    let fast = try run(1.4)
    #expect(fast.paybackMonth == 32)
    func measure(_ measure: FundingMeasure, _ run: FundingRun) -> Double {
      measure.value(in: run, 0)
    }
    #expect(measure(.paybackAfterTerm, fast) == -4.0 / 12)
    #expect(measure(.paidBackInTerm, fast) == 1)
    #expect(abs(measure(.receivedInTerm, fast) - (5.95 + 0.11 + 3 * 0.07)) < 1e-9)
    #expect(measure(.paidBackInLife, try run(1.4, life: 24)) == 0)
    #expect(measure(.paidBackInLife, try run(1.4, life: 33)) == 1)
    // At 0.1 a month of its own 60 months are needed, from month 16 on: after the term.
    let slow = try run(0.4)
    #expect(slow.paybackMonth == 15 + 60 - 1)
    #expect(measure(.paidBackInTerm, slow) == 0)
    #expect(measure(.paidBackInLife, slow) == 1)
  }

  @Test("A review raises the share only where repayment is out of sight", arguments: [true, false])
  func review(pooled: Bool) throws {
    // 0.02 a month: nine months before the review give 0.09, ninety-six after it 0.96 of 5.91.
    let poor = try run(0.04, life: 120, pooled: pooled)
    #expect(poor.tally.isOutOfSight)
    #expect(poor.books.investorReceipts == Cents(billions: 1.05))
    let helped = try run(0.04, life: 120, gain: 0.3, pooled: pooled)
    #expect(helped.books.investorReceipts == Cents(billions: 0.09 + 96 * 0.016))
    let rich = try run(1.4, life: 120, gain: 0.3, pooled: pooled)
    #expect(!rich.tally.isOutOfSight)
    #expect(rich.books == (try run(1.4, life: 120, pooled: pooled)).books)
  }

  @Test("What is still to be called counts against repayment at the review")
  func openCalls() throws {
    // Twelve years of calls: at the review 5 of 6 are still to come, and no cash has been seen.
    let pledge = try FundingBench.pledge(
      6, months: 240, projects: [FundingBench.project(6, months: 144)])
    func sight(_ yield: Double) -> Bool {
      !FundingBench.run(
        pledge, FundingBench.draw(pledge, [.projectYield: yield], [.reviewYear: 2, .pooling: 1])
      ).tally.isOutOfSight
    }
    // Cash from month 155 to 240: 85 months of half the yield must give the 6 bn.
    #expect(sight(12 * 2.0 / 84))
    #expect(!sight(12 * 2.0 / 86))
  }
}
