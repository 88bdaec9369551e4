// SPDX-License-Identifier: Apache-2.0

/// What nobody knows about paying for a pledge, in the order of a draw.
public enum FundingUnknown: Int, CaseIterable, Sendable {
  case ceilingFloor, takeUp, delay, overrun, overrunSpread, bunching
  case reserveIncome, yieldMove, reserveMove, bondRate, projectYield, yieldSpread, deemedRate
  case exchangeMove, additionality, displacement, priceEffect, suppliedShare, availability, shock
  case companyCash
  case loanDiscount, forfeit, tariffRise, patience, exportsAtRisk, elasticity
}

/// What somebody decides about it, in the order of a draw.
public enum FundingLever: Int, CaseIterable, Sendable {
  case cap, accrual, rule, incomeUse, stateLending, bondLimit, maturity, homeFunding, drawdownLimit
  case shareBefore, shareAfter, threshold, pooling, reviewYear, reviewGain, preference
  case shockMonth, reserveFloor
}

/// How the yearly cap opens.
enum CapAccrual: Double {
  /// One twelfth a month; what is not used stays open until the end of the year.
  case monthly = 0
  /// The whole of it in January.
  case yearly = 1
}

/// Who is paid first when the cap leaves less than is owed.
enum BacklogRule: Double {
  /// Everybody the same share of what is owed.
  case proRata = 0
  /// Whose calls began first.
  case firstCome = 1
  /// The order in which the case lists the projects, the pipeline last.
  case priority = 2
}

/// Shocks of one experiment, in the order of a draw: how many of each a case needs.
enum FundingNoise: Int, CaseIterable {
  case cost, goAhead, selection, size, delay, overrun, projectYield, yield, exchange, stock

  var id: String {
    [
      "cost", "go-ahead", "selection", "size", "delay", "overrun", "cash", "yield", "exchange",
      "reserves",
    ][
      rawValue]
  }

  func count(in pledge: FundingCase) -> Int {
    switch self {
    case .cost, .goAhead: pledge.projects.count
    case .selection, .size: pledge.pipeline.count
    case .delay, .overrun, .projectYield: pledge.count
    case .yield, .exchange: pledge.months
    case .stock: pledge.years
    }
  }
}

/// One experiment's inputs: the unknowns, the levers and the noises of a case, one after the other.
struct FundingDraw {
  let values: UnsafePointer<Double>
  let offsets: Offsets

  /// Where the first number of every noise stands.
  struct Offsets {
    let noises: [Int]
    let count: Int

    init(_ pledge: FundingCase) {
      var next = FundingUnknown.allCases.count + FundingLever.allCases.count
      noises = FundingNoise.allCases.map { noise in
        defer { next += noise.count(in: pledge) }
        return next
      }
      count = next
    }
  }

  subscript(unknown: FundingUnknown) -> Double { values[unknown.rawValue] }
  subscript(lever: FundingLever) -> Double {
    values[FundingUnknown.allCases.count + lever.rawValue]
  }
  /// All numbers of one noise.
  subscript(noise: FundingNoise) -> UnsafePointer<Double> {
    values + offsets.noises[noise.rawValue]
  }
}
