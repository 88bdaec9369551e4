// SPDX-License-Identifier: Apache-2.0
import Exploring

@testable import Models

/// Small pledges and draws made by hand, for tests that look into the books.
enum FundingBench {
  static let january = CalendarMonth(2026, 1)

  /// A pledge without any institution: no pipeline, payment in the month of choice.
  static func pledge(
    _ amount: Double, months: Int, projects: [FundingProject],
    pipeline: FundingCase.Pipeline = .init(count: 0, first: january, last: january, duration: 1),
    reserves: Double = 0, rate: Double = 1, outward: Double? = nil, capital: Double = 0,
    termEnd: CalendarMonth = CalendarMonth(2029, 1), life: Int = 240, privateBonds: Double = 0,
    vendorsOnlyWhereAvailable: Bool = true
  ) throws(FundingMistake) -> FundingCase {
    try FundingCase(
      "bench", start: january, months: months, termEnd: termEnd, life: life, pledge: amount,
      projects: projects, pipeline: pipeline,
      economy: FundingCase.Economy(
        currency: "KRW", rate: rate, reserves: reserves, product: 2000, outwardInvestment: outward,
        privateBonds: privateBonds, capital: capital, tariff: 0.15),
      vendorsOnlyWhereAvailable: vendorsOnlyWhereAvailable, notice: { $0 })
  }

  static func project(
    _ cost: Double, months: Int, id: String = "one", after: [String] = []
  ) -> FundingProject {
    FundingProject(
      id, cost: .between(cost, cost), selected: january, duration: months, after: after)
  }

  /// A draw without any chance: unknowns and levers as given, every other unknown zero, levers as
  /// plain as can be, no shocks.
  static func draw(
    _ pledge: FundingCase, _ unknowns: [FundingUnknown: Double] = [:],
    _ levers: [FundingLever: Double] = [:]
  ) -> [Double] {
    let plain: [FundingLever: Double] = [
      .cap: 20_000, .incomeUse: 1, .bondLimit: 20_000, .maturity: 100, .shareBefore: 0.5,
      .shareAfter: 0.1, .threshold: 1, .reviewYear: 100,
    ]
    var values = [Double](repeating: 0, count: FundingDraw.Offsets(pledge).count)
    for (unknown, value) in unknowns { values[unknown.rawValue] = value }
    for lever in FundingLever.allCases {
      values[FundingUnknown.allCases.count + lever.rawValue] = levers[lever] ?? plain[lever] ?? 0
    }
    return values
  }

  static func run(_ pledge: FundingCase, _ draw: [Double]) -> FundingRun {
    var run = FundingRun(pledge)
    work(&run, draw)
    return run
  }

  static func work(_ run: inout FundingRun, _ draw: [Double]) {
    let offsets = FundingDraw.Offsets(run.pledge)
    draw.withUnsafeBufferPointer { values in
      run.work(FundingDraw(values: values.baseAddress!, offsets: offsets))
    }
  }
}

/// Random numbers of a test: the same ones every time.
struct TestRandom: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
