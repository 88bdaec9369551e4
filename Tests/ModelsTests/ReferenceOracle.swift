// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Models

/// The reference variant once more, one experiment and one project after another, as its equations
/// read: slow, and with nothing that eight lanes need.
struct ReferenceOracle {
  let model: ReferenceFunding
  let parameters: [Double]
  let delays: [Double]
  let overruns: [Double]
  let exchange: [Double]
  let yields: [Double]

  subscript(parameter: ReferenceFunding.Parameter) -> Double { parameters[parameter.rawValue] }

  func outcomes() -> [ReferenceFunding.Outcome: Double] {
    let fixed = model.constants
    let places = model.projects.indices
    let spread = self[.overrun]
    let cost = places.map {
      model.projects[$0].cost * exp(spread * overruns[$0] - spread * spread / 2)
    }
    let start = places.map { model.projects[$0].start + Int(delays[$0] * self[.delay]) }
    var owed = places.map { _ in 0.0 }
    var deemed = owed
    var paidUp = places.map { _ in Int.max }
    var (logRate, yield) = (log(fixed.wonPerDollar), self[.meanYield])
    let deviation = self[.volatility] / 12.squareRoot()
    var (left, year, bonds) = (0.0, 0.0, 0.0)
    var sums: [ReferenceFunding.Outcome: Double] = Dictionary(
      uniqueKeysWithValues: ReferenceFunding.Outcome.allCases.map { ($0, 0) })
    func add(_ amount: Double, to outcome: ReferenceFunding.Outcome) {
      sums[outcome, default: 0] += amount
    }
    for month in 0..<model.months {
      if month % 12 == 0 { (left, year) = (self[.cap], 0) }
      logRate += deviation * exchange[month] - deviation * deviation / 2
      yield =
        self[.meanYield] + fixed.yieldPersistence * (yield - self[.meanYield])
        + fixed.yieldShock * yields[month]
      for place in places {
        let duration = model.projects[place].duration
        if (start[place]..<start[place] + duration).contains(month) {
          owed[place] += cost[place] / Double(duration)
        }
      }
      let demand = owed.reduce(0, +)
      let paid = min(demand, left)
      if demand > left + 1e-12 { add(1, to: .boundMonths) }
      let share = demand > 0 ? paid / demand : 0
      left -= paid
      year += paid
      sums[.largestYear] = max(sums[.largestYear] ?? 0, year)
      add(paid, to: .drawn)
      add((demand - paid) / Double(model.months), to: .meanBacklog)
      add(paid * exp(logRate) / 1000, to: .won)
      let interest = bonds * self[.rate] / 12
      add(interest, to: .interest)
      let income = max(0, self[.reserve] * yield / 12) * self[.usable]
      bonds += max(0, paid + interest - income)
      var received = 0.0
      for place in places {
        deemed[place] += owed[place] * share
        owed[place] -= owed[place] * share
        let end = start[place] + model.projects[place].duration - 1
        if paidUp[place] == .max, month >= end, owed[place] <= 1e-9 { paidUp[place] = month }
        deemed[place] *= 1 + fixed.yearlyDeemedInterest / 12
        guard paidUp[place] < .max, month >= paidUp[place] + fixed.lag else { continue }
        let cash = model.projects[place].cost * model.projects[place].yield / 12
        let part =
          deemed[place] <= cash / 2
          ? deemed[place] + 0.1 * (cash - 2 * deemed[place]) : cash / 2
        deemed[place] = max(0, deemed[place] - cash / 2)
        received += part
        add(cash - part, to: .hostReceipts)
      }
      add(received, to: .investorReceipts)
      bonds = max(0, bonds - received)
      sums[.bondsPeak] = max(sums[.bondsPeak] ?? 0, bonds)
    }
    sums[.bondsAtEnd] = bonds
    sums[.repaidShare] = Double(deemed.count { $0 <= 0 }) / Double(deemed.count)
    return sums
  }
}
