// SPDX-License-Identifier: Apache-2.0
import Exploring

/// What a funding run is judged by, with how it is read off.
public enum FundingMeasure: CaseIterable, Sendable {
  case paid, paidInTerm, beyondPledge, backlogPeak, backlogAtEnd, boundMonths, largestYear, missed
  case bondsPeak, soldPeak, interest, incomeUsed, drawnDown, guarantee
  case investorReceipts, hostReceipts, suppliers, deemedLeft, paybackYears, paidBack
  case homeCost, largestOutflow, outflowInTerm, outflowExcess, outwardRatio, pressurePeak
  case reservesAtEnd, reservesForgone, room, untouchedRoom
  case calledByYear, paidByYear, bondsByYear, backlogByYear, reservesByYear, investorByYear
  case hostByYear

  /// The measures of a case: those against usual outward investment need a figure for it.
  static func all(for pledge: FundingCase) -> [FundingMeasure] {
    allCases.filter { measure in
      switch measure {
      case .outflowExcess, .outwardRatio: pledge.economy.outwardInvestment != nil
      default: true
      }
    }
  }

  /// The year table that a series shows.
  var series: FundingRun.Year? {
    switch self {
    case .calledByYear: .called
    case .paidByYear: .paid
    case .bondsByYear: .bonds
    case .backlogByYear: .backlog
    case .reservesByYear: .reserves
    case .investorByYear: .investor
    case .hostByYear: .host
    default: nil
    }
  }

  func count(in pledge: FundingCase) -> Int { series == nil ? 1 : pledge.years }

  /// Reads the measure off a finished run.
  func value(in run: FundingRun, _ point: Int) -> Double {
    if let series { return run.yearly[series.rawValue * run.pledge.years + point] }
    let books = run.books
    let tally = run.tally
    let economy = run.pledge.economy
    switch self {
    case .paid: return books.paid.billions
    case .paidInTerm: return tally.paidInTerm.billions
    case .beyondPledge: return books.beyondPledge.billions
    case .backlogPeak: return tally.backlogPeak.billions
    case .backlogAtEnd: return books.owed.billions
    case .boundMonths: return Double(tally.boundMonths)
    case .largestYear: return tally.largestYear.billions
    case .missed: return books.missed.billions
    case .bondsPeak: return tally.bondsPeak.billions
    case .soldPeak: return tally.soldPeak.billions
    case .interest: return books.interest.billions
    case .incomeUsed: return books.incomeUsed.billions
    case .drawnDown: return books.drawnDown.billions
    case .guarantee: return books.guaranteeCalled.billions
    case .investorReceipts: return books.investorReceipts.billions
    case .hostReceipts: return books.hostReceipts.billions
    case .suppliers: return books.suppliers.billions
    case .deemedLeft: return run.deemedLeft.billions
    case .paybackYears: return Double(run.paybackMonth) / 12
    case .paidBack: return run.paybackMonth < run.pledge.months ? 1 : 0
    case .homeCost: return tally.homeCost
    case .largestOutflow: return tally.largestOutflow
    case .outflowInTerm: return run.outflowInTerm
    case .outflowExcess: return run.outflowInTerm - (economy.outwardInvestment ?? 0)
    case .outwardRatio: return run.outwardRatio
    case .pressurePeak: return tally.pressurePeak
    case .reservesAtEnd: return (books.reserves + books.setAside).billions
    case .reservesForgone:
      return (books.untouchedReserves - books.reserves - books.setAside).billions
    case .room: return tally.room
    case .untouchedRoom: return tally.untouchedRoom
    default: return .nan
    }
  }
}

extension FundingRun {
  /// Deemed allocations not yet repaid, by the unit in which they are repaid.
  var deemedLeft: Cents { pooled ? pooledDeemed : projects.reduce(0) { $0 + $1.deemed } }

  /// The month from which receipts never again fall short of payments and interest; the length of
  /// the case if there is none.
  var paybackMonth: Int { tally.lastShort + 1 }

  /// Payments before the host's term ends, in trillions of home currency a year.
  var outflowInTerm: Double {
    let months = min(max(pledge.termEnd - pledge.start, 0), pledge.months)
    return months > 0 ? tally.homeCostInTerm * 12 / Double(months) : 0
  }

  /// Outward investment with the pledge against the usual, in the years of the host's term.
  var outwardRatio: Double {
    guard let usual = pledge.economy.outwardInvestment else { return 1 }
    return 1 + additionality * outflowInTerm / usual
  }
}
