// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingRun {
  /// The exchange rate of every month relative to the start: a random walk of its logarithm whose
  /// mean stays where it is.
  mutating func followExchange(_ draw: FundingDraw) {
    let variance = draw[.exchangeMove] * draw[.exchangeMove] / 12
    let deviation = variance.squareRoot()
    var logarithm = 0.0
    for month in 0..<pledge.months {
      logarithm += deviation * draw[.exchange][month] - 0.5 * variance
      exchange[month] = logarithm
    }
    for first in stride(from: 0, to: exchange.count, by: 8) {
      var lanes = SIMD8<Double>()
      for lane in 0..<8 { lanes[lane] = exchange[first + lane] }
      lanes = lanes.exponential()
      for lane in 0..<8 { exchange[first + lane] = lanes[lane] }
    }
  }

  /// The dollars bought on the market because of the pledge, what twelve months of that do to the
  /// exchange rate, and what the payments cost in the home currency.
  mutating func watchMarket(_ draw: FundingDraw, paid: Cents, in month: Int) {
    let sold = soldThisMonth.billions
    let atHome = sold * draw[.homeFunding]
    let displaced = min((sold - atHome) * draw[.displacement], pledge.economy.privateBonds / 12)
    var exchanged = atHome + capitalThisMonth.billions + guaranteeThisMonth.billions
    if let companies = pledge.companies, month < companies.months {
      exchanged += companies.amount / Double(companies.months) * draw[.companyCash]
    }
    demands[month % 12] = draw[.additionality] * exchanged + displaced
    var year = 0.0
    for demand in demands { year += demand }
    let pressure = draw[.priceEffect] * 100 * year / pledge.economy.product
    tally.pressurePeak = max(tally.pressurePeak, pressure)
    let rate = pledge.economy.rate * exchange[month] * (1 + pressure / 100)
    let cost = paid.billions * rate / 1000
    tally.homeCost += cost
    tally.homeThisYear += cost
    tally.largestOutflow = max(tally.largestOutflow, tally.homeThisYear)
    if pledge.start + month < pledge.termEnd { tally.homeCostInTerm += cost }
  }

  /// In the shock month: what would be left above the floor if the shock took its toll now.
  mutating func watchReserves(_ draw: FundingDraw, in month: Int) {
    guard month == Int(draw[.shockMonth]) else { return }
    tally.room =
      (books.reserves + books.setAside).billions - draw[.shock] - draw[.reserveFloor]
    tally.untouchedRoom = books.untouchedReserves.billions - draw[.shock] - draw[.reserveFloor]
  }
}
