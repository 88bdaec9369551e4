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
      ],
      [
        .cap: 40 * unit(), .accrual: unit() < 0.5 ? 0 : 1,
        .rule: Double(Int.random(in: 0...2, using: &random)), .incomeUse: unit(),
        .bondLimit: 40 * unit(), .maturity: 1 + 5 * unit(), .homeFunding: unit(),
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
      #expect(books.imbalances.isEmpty)
      #expect(
        min(
          books.owed, books.reserves, books.setAside, books.cash, books.bonds, books.beyondPledge,
          books.investorReceipts, books.hostReceipts, books.guaranteeCalled) >= 0)
      #expect(books.called <= Cents(billions: pledge.pledge))
    }
  }

  @Test("No year sees more paid than the cap, nor more new bonds than their limit")
  func cap() throws {
    var random = TestRandom(2)
    for _ in 0..<1500 {
      let (pledge, draw) = try Self.anything(&random)
      let run = FundingBench.run(pledge, draw)
      #expect(run.tally.largestYear <= Cents(billions: draw[Self.cap]))
      #expect(run.tally.soldPeak <= Cents(billions: draw[Self.bondLimit]))
    }
  }

  @Test("More cap never lengthens the backlog, month by month, where bonds are not the limit")
  func moreCap() throws {
    var random = TestRandom(3)
    for _ in 0..<500 {
      var (pledge, draw) = try Self.anything(&random)
      draw[Self.bondLimit] = 20_000
      let less = FundingBench.run(pledge, draw)
      draw[Self.cap] *= Double.random(in: 1...2, using: &random)
      let more = FundingBench.run(pledge, draw)
      #expect(more.tally.backlogPeak <= less.tally.backlogPeak)
      #expect(more.books.owed <= less.books.owed)
      for year in 0..<pledge.years {
        let place = FundingRun.Year.backlog.rawValue * pledge.years + year
        #expect(more.yearly[place] <= less.yearly[place])
      }
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
      let first = FundingBench.run(pledge, draw)
      var used = first
      draw.withUnsafeBufferPointer {
        used.work(FundingDraw(values: $0.baseAddress!, offsets: FundingDraw.Offsets(pledge)))
      }
      #expect(used.books == first.books)
      #expect(used.yearly == first.yearly)
    }
  }
}
