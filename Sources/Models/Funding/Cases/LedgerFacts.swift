// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

/// Reads what a case needs from a ledger, and says which entry is missing.
struct LedgerFacts {
  let ledger: Ledger
  let subject: String

  func entry<E: Entry>(_ id: String, as type: E.Type) throws(FundingMistake) -> E {
    if let id = EntryID(id), let found = ledger.entry(id, as: type) { return found }
    throw FundingMistake(
      subject: subject,
      findings: ["the ledger has no \(E.kind.rawValue) '\(id)', which this case is built on"])
  }

  func commitment(_ id: String) throws(FundingMistake) -> (amount: Double, Commitment) {
    let found = try entry(id, as: Commitment.self)
    guard let amount = found.amount else { throw lacking(id, "an amount") }
    return (amount.nominal.inBillions, found)
  }

  /// Everything that the values of a figure stand for together, in its unit.
  func hull(_ id: String) throws(FundingMistake) -> ClosedRange<Double> {
    let values = try entry(id, as: Figure.self).values.map(\.amount)
    let ends = values.flatMap { amount in
      let interval =
        amount.qualifier == .range ? amount.interval : Interval(exactly: amount.nominal)
      return [interval.lower, interval.upper].compactMap { $0 }.map(\.inBillions)
    }
    guard let low = ends.min(), let high = ends.max() else { throw lacking(id, "a value") }
    return low...high
  }

  /// The value of a figure that was printed last.
  func latest(_ id: String) throws(FundingMistake) -> Amount {
    let values = try entry(id, as: Figure.self).values
    guard let first = values.first else { throw lacking(id, "a value") }
    return values.dropFirst().reduce(first) { last, value in
      (value.on?.end.last ?? .distantPast) > (last.on?.end.last ?? .distantPast) ? value : last
    }.amount
  }

  /// A project as far as the ledger knows it: chosen when it was selected (or, failing that, first
  /// named), begun when money went into it or a contract was signed.
  func project(
    _ id: String, cost: Amount? = nil, duration: Int, likelihood: Double = 1
  ) throws(FundingMistake) -> FundingProject {
    let found = try entry(id, as: Project.self)
    guard let amount = cost ?? found.amount, let cost = FundingProject.Cost(amount) else {
      throw lacking(id, "an amount")
    }
    let stage = found.stages.first { $0.stage == .selected } ?? found.stages.first
    guard let day = stage?.on?.first else { throw lacking(id, "a dated stage") }
    let paid = ledger.flows.filter { $0.partOf == found.id && $0.form == .disbursement }
    return FundingProject(
      id, cost: cost, selected: CalendarMonth(of: day), duration: duration,
      begun: !paid.isEmpty || found.stages.contains { $0.stage == .contracted },
      advance: paid.reduce(0) { $0 + $1.amount.nominal.inBillions }, likelihood: likelihood)
  }

  /// The month of the first payment for a choice made in the middle of a month, after the notice in
  /// business days of both states.
  func notice(businessDays: Int, of parties: [String]) -> (CalendarMonth) -> CalendarMonth {
    let calendars = ledger.calendars.filter { parties.contains($0.of.text) }.map(\.businessDays)
    let calendar = BusinessCalendar.joint(calendars) ?? BusinessCalendar()
    return { month in
      guard let day = Day(month.year, month.monthOfYear + 1, 15) else { return month }
      return CalendarMonth(of: calendar.adding(businessDays: businessDays, to: day))
    }
  }

  /// The month that holds the day after a deadline.
  func monthAfter(_ deadline: PartialDate?, of id: String) throws(FundingMistake) -> CalendarMonth {
    guard let deadline else { throw lacking(id, "a deadline") }
    return CalendarMonth(of: deadline.last + 1)
  }

  func lacking(_ id: String, _ what: String) -> FundingMistake {
    FundingMistake(
      subject: subject,
      findings: ["the ledger's entry '\(id)' has no \(what), but this case needs one"])
  }
}

extension Day {
  fileprivate static let distantPast = Day(number: .min)
}
