// SPDX-License-Identifier: Apache-2.0
import Exploring

/// What a funding run is judged by, with how it is read off.
public enum FundingMeasure: CaseIterable, Sendable {
  case paid, paidInTerm, beyondPledge, backlogPeak, backlogAtEnd, boundMonths, largestYear
  case missed, unfundedPeak, unfundedAtEnd, missedMonths
  case tariffMonths, extraDuties, exportsLost, forfeited
  case bondsPeak, soldPeak, loansPeak, interest, incomeUsed, drawnDown, guarantee
  case investorReceipts, hostReceipts, suppliers, supplierShare, deemedLeft, outOfSight
  case paybackYears, paybackAfterTerm, paidBackInTerm, paidBackInLife, receivedInTerm
  case homeCost, largestOutflow, outflowInTerm, outflowExcess, outwardRatio
  case displaced, netBondsAbroad, dollarDemand, pressurePeak
  case reservesAtEnd, reservesForgone, room, untouchedRoom, hasRoom
  case calledByYear, paidByYear, bondsByYear, backlogByYear, reservesByYear, untouchedByYear
  case pressureByYear, investorByYear, hostByYear, suppliersByYear, bondholdersByYear
  case stateLenderByYear, borrowedByYear, treasuryByYear, accountByYear

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
    case .untouchedByYear: .untouched
    case .pressureByYear: .pressure
    case .investorByYear: .investor
    case .hostByYear: .host
    case .suppliersByYear: .suppliers
    case .bondholdersByYear: .bondholders
    case .stateLenderByYear: .stateLender
    case .borrowedByYear: .borrowed
    case .treasuryByYear: .treasury
    case .accountByYear: .account
    default: nil
    }
  }

  func count(in pledge: FundingCase) -> Int { series == nil ? 1 : pledge.years }

  /// Reads the measure off a finished run.
  func value(in run: FundingRun, _ point: Int) -> Double {
    if let series {
      let value = run.yearly[series.rawValue * run.pledge.years + point]
      return series == .pressure ? value : value.billions
    }
    let books = run.books
    let tally = run.tally
    let economy = run.pledge.economy
    switch self {
    case .paid: return books.paid.billions
    case .paidInTerm: return tally.paidInTerm.billions
    case .beyondPledge: return books.beyondPledge.billions
    case .backlogPeak: return tally.backlogPeak.billions
    case .backlogAtEnd: return books.backlog.billions
    case .boundMonths: return Double(tally.boundMonths)
    case .largestYear: return tally.largestYear.billions
    case .missed: return books.missed.billions
    case .unfundedPeak: return tally.unfundedPeak.billions
    case .unfundedAtEnd: return books.unfunded.billions
    case .missedMonths: return Double(tally.missedMonths)
    case .tariffMonths: return Double(tally.tariffMonths)
    case .extraDuties: return tally.extraDuties
    case .exportsLost: return tally.exportsLost
    case .forfeited: return books.forfeited.billions
    case .bondsPeak: return tally.bondsPeak.billions
    case .soldPeak: return tally.soldPeak.billions
    case .loansPeak: return tally.loansPeak.billions
    case .interest: return books.interest.billions
    case .incomeUsed: return books.incomeUsed.billions
    case .drawnDown: return books.drawnDown.billions
    case .guarantee: return books.guaranteeCalled.billions
    case .investorReceipts: return books.investorReceipts.billions
    case .hostReceipts: return books.hostReceipts.billions
    case .suppliers: return books.suppliers.billions
    case .supplierShare: return books.paid > 0 ? books.suppliers / books.paid : 0
    case .deemedLeft: return run.deemedLeft.billions
    case .outOfSight: return tally.isOutOfSight ? 1 : 0
    case .paybackYears: return Double(run.paybackMonth) / 12
    case .paybackAfterTerm:
      return Double(run.paybackMonth - (run.pledge.termEnd - run.pledge.start)) / 12
    case .paidBackInTerm: return run.isPaidBack(by: run.pledge.termMonths)
    case .paidBackInLife: return run.isPaidBack(by: run.pledge.life)
    case .receivedInTerm: return tally.receivedInTerm.billions
    case .homeCost: return tally.homeCost
    case .largestOutflow: return tally.largestOutflow
    case .outflowInTerm: return run.outflowInTerm
    case .outflowExcess: return run.outflowInTerm - (economy.outwardInvestment ?? 0)
    case .outwardRatio: return run.outwardRatio
    case .displaced: return tally.displaced.billions
    case .netBondsAbroad: return (tally.soldAbroad - tally.displaced).billions
    case .dollarDemand: return tally.demandPeak.billions
    case .pressurePeak: return tally.pressurePeak
    case .reservesAtEnd: return (books.reserves + books.setAside).billions
    case .reservesForgone:
      return (books.untouchedReserves - books.reserves - books.setAside).billions
    case .room: return tally.room
    case .untouchedRoom: return tally.untouchedRoom
    case .hasRoom: return tally.room >= 0 ? 1 : 0
    default: return .nan
    }
  }
}

extension FundingRun {
  /// Deemed allocations not yet repaid, by the unit in which they are repaid.
  var deemedLeft: Cents { projects.deemedLeft(pooled: isPooled) }

  /// The month from which receipts never again fall short of payments and interest; the length of
  /// the case if there is none.
  var paybackMonth: Int { tally.lastShort + 1 }

  /// 1 if that month lies before another, and within the case.
  func isPaidBack(by month: Int) -> Double { paybackMonth < min(month, pledge.months) ? 1 : 0 }

  /// Payments before the host's term ends, in trillions of home currency a year.
  var outflowInTerm: Double {
    let months = pledge.termMonths
    return months > 0 ? tally.homeCostInTerm * 12 / Double(months) : 0
  }

  /// Outward investment with the pledge against the usual, in the years of the host's term.
  var outwardRatio: Double {
    guard let usual = pledge.economy.outwardInvestment else { return 1 }
    return 1 + additionality * outflowInTerm / usual
  }
}
