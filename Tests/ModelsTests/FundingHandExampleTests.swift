// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Models

/// The worked example of `Documentation/Models/Funding.md`, number by number.
@Suite("Worked example by hand")
struct FundingHandExampleTests {
  /// 6 bn called over four months under a cap of 12 a year, income of 0.5 a month, bonds at 6 %.
  func run(months: Int, cashYield: Double = 1.4) throws -> FundingRun {
    let pledge = try FundingBench.pledge(
      6, months: months, projects: [FundingBench.project(6, months: 4)], reserves: 120)
    let draw = FundingBench.draw(
      pledge, [.reserveIncome: 6, .bondRate: 0.06, .projectYield: cashYield], [.cap: 12])
    return FundingBench.run(pledge, draw)
  }

  @Test(
    "Calls, payments, bonds and backlog of the first six months are those of the page",
    arguments: [
      // month, called, paid, owed, bonds, interest so far; billions
      (1, 1.5, 1.0, 0.5, 0.5, 0.0),
      (2, 3.0, 2.0, 1.0, 1.0025, 0.0025),
      (3, 4.5, 3.0, 1.5, 1.5075125, 0.0075125),
      (4, 6.0, 4.0, 2.0, 2.0150500625, 0.0150500625),
      (5, 6.0, 5.0, 1.0, 2.52512531281, 0.02512531281),
      (6, 6.0, 6.0, 0.0, 3.03775093937, 0.03775093937),
    ])
  func months(
    month: Int, called: Double, paid: Double, owed: Double, bonds: Double, interest: Double
  ) throws {
    let books = try run(months: month).books
    #expect(books.called == Cents(billions: called))
    #expect(books.paid == Cents(billions: paid))
    #expect(books.owed == Cents(billions: owed))
    #expect(books.bonds.outstanding == Cents(billions: bonds))
    #expect(books.interest == Cents(billions: interest))
    #expect(books.reserves == Cents(billions: 120))
  }

  @Test("Cash comes a year after the last payment and goes half and half")
  func halves() throws {
    #expect(try run(months: 17).books.projectCash == 0)
    let books = try run(months: 18).books
    #expect(books.projectCash == Cents(billions: 0.7))
    #expect(books.investorReceipts == Cents(billions: 0.35))
    #expect(books.hostReceipts == Cents(billions: 0.35))
  }

  @Test("The month in which the deemed allocation is repaid is split exactly")
  func crossing() throws {
    // 17 months of 0.35 leave 0.05 of 6; the eighteenth gives that and a tenth of the other 0.6.
    let before = try run(months: 34).books.investorReceipts
    let crossing = try run(months: 35).books.investorReceipts
    let after = try run(months: 36).books.investorReceipts
    #expect(before == Cents(billions: 5.95))
    #expect(crossing - before == Cents(billions: 0.11))
    #expect(after - crossing == Cents(billions: 0.07))
  }

  @Test("A threshold of twice the deemed allocation keeps the halves going twice as long")
  func threshold() throws {
    let pledge = try FundingBench.pledge(
      6, months: 60, projects: [FundingBench.project(6, months: 4)])
    let once = FundingBench.run(pledge, FundingBench.draw(pledge, [.projectYield: 1.4]))
    let twice = FundingBench.run(
      pledge, FundingBench.draw(pledge, [.projectYield: 1.4], [.threshold: 2]))
    // Paid up in month 4, so 45 months of 0.7: 6 and a tenth of 31.5 - 12, or 12 and a tenth of
    // 31.5 - 24.
    #expect(once.books.investorReceipts == Cents(billions: 6 + 1.95))
    #expect(twice.books.investorReceipts == Cents(billions: 12 + 0.75))
  }

  @Test("What finds no source stays owed and is counted as missed")
  func missed() throws {
    let pledge = try FundingBench.pledge(
      6, months: 4, projects: [FundingBench.project(6, months: 4)], reserves: 120, capital: 2)
    let run = FundingBench.run(
      pledge, FundingBench.draw(pledge, [.reserveIncome: 6], [.bondLimit: 1]))
    // Income 2, capital 2 and bonds 1 pay 5 of 6; the last month wants 1.5 and finds 0.5.
    #expect(run.books.paid == Cents(billions: 5))
    #expect(run.books.owed == Cents(billions: 1))
    #expect(run.books.missed == Cents(billions: 1))
    #expect(run.books.imbalances.isEmpty)
  }

  @Test("Reserves are drawn down last, up to their limit")
  func drawdown() throws {
    let pledge = try FundingBench.pledge(
      6, months: 12, projects: [FundingBench.project(6, months: 4)], reserves: 120)
    let run = FundingBench.run(
      pledge, FundingBench.draw(pledge, [:], [.bondLimit: 1, .drawdownLimit: 2]))
    #expect(run.books.bonds.sold == Cents(billions: 1))
    #expect(run.books.drawnDown == Cents(billions: 2))
    #expect(run.books.reserves == Cents(billions: 118))
    #expect(run.books.paid == Cents(billions: 3))
  }

  @Test("Whom a short cap pays first follows the rule")
  func rules() throws {
    let late = FundingProject(
      "late", cost: .between(6, 6), selected: FundingBench.january + 1, duration: 1)
    let pledge = try FundingBench.pledge(
      12, months: 2, projects: [late, FundingBench.project(6, months: 1, id: "early")])
    func owed(_ rule: BacklogRule) -> [Double] {
      let draw = FundingBench.draw(pledge, [:], [.cap: 24, .rule: rule.rawValue])
      return FundingBench.run(pledge, draw).projects.all.map(\.owed.billions)
    }
    // January: 2 of the early 6. February: 2 more, with 6 and 4 owed.
    #expect(owed(.firstCome) == [6, 2])
    #expect(owed(.priority) == [4, 4])
    #expect(owed(.proRata) == [4.8, 3.2])
  }

  @Test("What was paid ahead is called first, and the curve catches up with it")
  func advance() throws {
    let project = FundingProject(
      "one", cost: .between(6, 6), selected: FundingBench.january, duration: 4, begun: true,
      advance: 2)
    func called(_ months: Int) throws -> Double {
      let pledge = try FundingBench.pledge(6, months: months, projects: [project])
      return FundingBench.run(pledge, FundingBench.draw(pledge)).books.called.billions
    }
    #expect(try (1...4).map(called) == [2, 3, 4.5, 6])
  }

  @Test("A project that waits for another starts when that one is built")
  func prerequisites() throws {
    let pledge = try FundingBench.pledge(
      9, months: 12,
      projects: [
        FundingBench.project(3, months: 2, id: "second", after: ["first"]),
        FundingBench.project(6, months: 4, id: "first"),
      ])
    let run = FundingBench.run(pledge, FundingBench.draw(pledge))
    #expect(run.projects.all[0].start == 4)
    #expect(run.projects.all[1].start == 0)
  }
}
