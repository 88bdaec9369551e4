// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Models

@Suite("What holds for any pledge")
struct FundingPropertyTests {
  /// A pledge and a draw that nobody would make, from all corners of what is allowed.
  static func anything(_ random: inout TestRandom) throws -> (FundingCase, [Double]) {
    func unit() -> Double { Double.random(in: 0...1, using: &random) }
    let count = Int.random(in: 0...4, using: &random)
    let projects = (0..<count).map { index in
      FundingProject(
        "p\(index)",
        cost: unit() < 0.5
          ? .upTo(100 * unit()) : .between(20 * unit(), 20 + 50 * unit()),
        selected: FundingBench.january + Int.random(in: -5...40, using: &random),
        duration: Int.random(in: 1...60, using: &random), begun: unit() < 0.3,
        likelihood: unit() < 0.5 ? 1 : unit(), after: index > 0 && unit() < 0.3 ? ["p0"] : [])
    }
    let pledge = try FundingBench.pledge(
      300 * unit(), months: Int.random(in: 1...90, using: &random), projects: projects,
      pipeline: .init(
        count: Int.random(in: count == 0 ? 1...6 : 0...6, using: &random),
        first: FundingBench.january, last: FundingBench.january + 36, duration: 24),
      reserves: 50 + 450 * unit(), rate: 1400, outward: 30, capital: 2 * unit())
    var draw = FundingBench.draw(
      pledge,
      [
        .ceilingFloor: unit(), .takeUp: unit(), .delay: 30 * unit(), .overrun: unit(),
        .overrunSpread: unit(), .bunching: unit(), .reserveIncome: 30 * unit(),
        .yieldMove: 0.01 * unit(), .bondRate: 0.15 * unit(), .projectYield: 0.5 * unit(),
        .yieldSpread: unit(), .deemedRate: 0.1 * unit(), .exchangeMove: 0.3 * unit(),
        .additionality: unit(), .displacement: unit(), .priceEffect: 3 * unit(),
        .suppliedShare: unit(), .availability: unit(), .shock: 50 * unit(), .companyCash: unit(),
        .reserveMove: 100 * unit(), .loanDiscount: 0.02 * unit(), .forfeit: unit(),
        .tariffRise: 0.2 * unit(),
        .patience: 12 * unit(), .exportsAtRisk: 50 * unit(), .elasticity: 3 * unit(),
      ],
      [
        .cap: 40 * unit(), .accrual: unit() < 0.5 ? 0 : 1,
        .rule: Double(Int.random(in: 0...2, using: &random)), .incomeUse: unit(),
        .stateLending: unit() < 0.5 ? 0 : 10 * unit(), .reviewYear: 8 * unit(),
        .reviewGain: 0.5 * unit(), .bondLimit: 40 * unit(), .maturity: 1 + 5 * unit(),
        .homeFunding: unit(),
        .drawdownLimit: 10 * unit(), .shareBefore: 0.1 + 0.9 * unit(), .shareAfter: unit(),
        .threshold: 3 * unit(), .pooling: unit() < 0.5 ? 0 : 1, .preference: unit(),
        .shockMonth: 20, .reserveFloor: 100,
      ])
    let offsets = FundingDraw.Offsets(pledge)
    for noise in FundingNoise.allCases {
      let first = offsets.noises[noise.rawValue]
      for place in first..<first + noise.count(in: pledge) {
        draw[place] =
          switch noise {
          case .cost, .goAhead, .selection: min(unit(), 0.999)
          case .size, .delay: 3 * unit()
          default: 6 * unit() - 3
          }
      }
    }
    return (pledge, draw)
  }

  static let cap = FundingUnknown.allCases.count + FundingLever.cap.rawValue
  static let bondLimit = FundingUnknown.allCases.count + FundingLever.bondLimit.rawValue

  @Test("Every account balances to the cent, and no account is below zero")
  func books() throws {
    var random = TestRandom(1)
    for _ in 0..<1500 {
      let (pledge, draw) = try Self.anything(&random)
      let books = FundingBench.run(pledge, draw).books
      #expect(books.imbalances.isEmpty && books.isBalanced)
      let least = [
        books.owed, books.backlog, books.unfunded, books.reserves, books.setAside, books.cash,
        books.bonds.outstanding, books.loans.outstanding, books.beyondPledge, books.forfeited,
        books.investorReceipts, books.hostReceipts, books.guaranteeCalled, books.missed,
      ].min()
      #expect(try #require(least) >= 0)
      #expect(books.called <= Cents(billions: pledge.pledge))
    }
  }

  @Test("In every year what comes in is what goes out, party by party, to the cent")
  func parties() throws {
    var random = TestRandom(6)
    for _ in 0..<500 {
      let (pledge, draw) = try Self.anything(&random)
      let run = FundingBench.run(pledge, draw)
      var before = 0.0
      for year in 0..<pledge.years {
        func cents(_ kind: FundingRun.Year) -> Cents {
          run.yearly[kind.rawValue * pledge.years + year]
        }
        let sources = cents(.treasury) + cents(.borrowed) + cents(.investor)
        let uses = cents(.paid) + cents(.bondholders) + cents(.stateLender)
        #expect(sources == uses + cents(.account) - before)
        before = cents(.account)
      }
      func total(_ kind: FundingRun.Year) -> Cents {
        (0..<pledge.years).reduce(0) { $0 + run.yearly[kind.rawValue * pledge.years + $1] }
      }
      #expect(total(.investor) + total(.host) == run.books.projectCash)
      #expect(total(.paid) + run.books.owed == total(.called))
      #expect(total(.suppliers) <= total(.paid))
    }
  }

  @Test("No year sees more paid than the cap, nor more borrowed than each lender's limit")
  func cap() throws {
    var random = TestRandom(2)
    for _ in 0..<1500 {
      let (pledge, draw) = try Self.anything(&random)
      let run = FundingBench.run(pledge, draw)
      #expect(run.tally.largestYear <= Cents(billions: draw[Self.place(of: .cap)]))
      #expect(run.tally.soldPeak <= Cents(billions: draw[Self.place(of: .bondLimit)]))
      let lent = run.books.loans.sold
      #expect(
        lent <= Double(pledge.years) * Cents(billions: draw[Self.place(of: .stateLending)]))
    }
  }

  static func place(of lever: FundingLever) -> Int {
    FundingUnknown.allCases.count + lever.rawValue
  }

  @Test("More cap never lengthens the backlog, whatever the sources give")
  func moreCap() throws {
    var random = TestRandom(3)
    for _ in 0..<1000 {
      let (pledge, draw) = try Self.anything(&random)
      var wider = draw
      wider[Self.place(of: .cap)] *= Double.random(in: 1...2, using: &random)
      let less = FundingBench.run(pledge, draw)
      let more = FundingBench.run(pledge, wider)
      #expect(more.tally.backlogPeak <= less.tally.backlogPeak)
      #expect(more.tally.boundMonths <= less.tally.boundMonths)
      #expect(more.books.backlog <= less.books.backlog)
      for year in 0..<pledge.years {
        let place = FundingRun.Year.backlog.rawValue * pledge.years + year
        #expect(more.yearly[place] <= less.yearly[place])
      }
    }
  }

  @Test("Where no call is missed, all that is owed waits for the cap")
  func waiting() throws {
    var random = TestRandom(7)
    for _ in 0..<300 {
      var (pledge, draw) = try Self.anything(&random)
      draw[Self.place(of: .bondLimit)] = 20_000
      let run = FundingBench.run(pledge, draw)
      #expect(run.books.missed == 0 && run.books.backlog == run.books.owed)
      #expect(run.tally.unfundedPeak == 0 && run.tally.tariffMonths == 0)
      #expect(run.books.forfeited == 0)
    }
  }

  @Test("Reserves that pay are never above reserves left alone")
  func reserves() throws {
    var random = TestRandom(4)
    for _ in 0..<500 {
      let (pledge, draw) = try Self.anything(&random)
      let books = FundingBench.run(pledge, draw).books
      #expect(books.reserves + books.setAside <= books.untouchedReserves)
    }
  }

  @Test("A run leaves nothing behind for the next")
  func fresh() throws {
    var random = TestRandom(5)
    for _ in 0..<100 {
      let (pledge, draw) = try Self.anything(&random)
      var used = FundingBench.run(pledge, draw)
      let (books, yearly) = (used.books, used.yearly)
      FundingBench.work(&used, draw)
      #expect(used.books == books)
      #expect(used.yearly == yearly)
    }
  }
}
