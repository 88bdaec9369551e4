// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingRun {
  /// The exchange rate of every month relative to the start: a random walk of its logarithm whose
  /// mean stays where it is.
  mutating func followExchange(_ draw: FundingDraw) {
    let variance = draw[.exchangeMove] * draw[.exchangeMove] / 12
    let deviation = variance.squareRoot()
    let shocks = draw[.exchange]
    let months = pledge.months
    exchange.withUnsafeMutableBufferPointer { exchange in
      var logarithm = 0.0
      for month in 0..<months {
        logarithm += deviation * shocks[month] - 0.5 * variance
        exchange[month] = logarithm
      }
      let bytes = UnsafeMutableRawBufferPointer(exchange)
      for place in stride(from: 0, to: bytes.count, by: 64) {
        let logarithms = bytes.loadUnaligned(fromByteOffset: place, as: SIMD8<Double>.self)
        bytes.storeBytes(
          of: logarithms.exponential(), toByteOffset: place, as: SIMD8<Double>.self)
      }
    }
  }

  /// The dollars bought on the market because of the pledge, what twelve months of that do to the
  /// exchange rate, and what the payments cost in the home currency.
  mutating func watchMarket(_ terms: FundingTerms, paid: Cents, in month: Int) {
    let atHome = (soldThisMonth * terms.homeFunding).wholeCents
    let abroad = soldThisMonth - atHome
    let displaced = min((abroad * terms.displacement).wholeCents, terms.privateBonds)
    tally.soldAbroad += abroad
    tally.displaced += displaced
    var exchanged = atHome + capitalThisMonth + guaranteeThisMonth
    if month < terms.companyMonths { exchanged += terms.companyCash }
    let demand = (terms.additionality * exchanged).wholeCents + displaced
    demandOfYear += demand - (month < 12 ? 0 : demands[month - 12])
    demands[month] = demand
    tally.demandPeak = max(tally.demandPeak, demandOfYear)
    pressure = terms.pressure * demandOfYear
    tally.pressurePeak = max(tally.pressurePeak, pressure)
    guard paid > 0 else { return }
    let cost = paid * terms.homeRate * exchange[month] * (1 + pressure * 0.01)
    tally.homeCost += cost
    tally.homeThisYear += cost
    if month < pledge.termMonths { tally.homeCostInTerm += cost }
  }

  /// In the shock month: what would be left above the floor if the shock took its toll now.
  mutating func watchReserves(_ draw: FundingDraw) {
    tally.room =
      (books.reserves + books.setAside).billions - draw[.shock] - draw[.reserveFloor]
    tally.untouchedRoom = books.untouchedReserves.billions - draw[.shock] - draw[.reserveFloor]
  }
}
