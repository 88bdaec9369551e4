// SPDX-License-Identifier: Apache-2.0
import Exploring

/// What the unknowns and levers of one draw come to, in the units in which a run counts: cents and
/// months.
struct FundingTerms {
  /// What of the year's cap is open by the end of each month of a year.
  let opened: SIMD16<Double>
  let rule: BacklogRule
  let incomeUse: Double
  let capital: Cents
  let loanLimit: Cents
  let bondLimit: Cents
  let drawdownLimit: Cents
  /// Months after which what was borrowed falls due.
  let maturity: Int
  /// Interest a month.
  let loanRate: Double
  let bondRate: Double
  let homeFunding: Double

  /// Yields of the reserves a year.
  let meanYield: Double
  let yieldMove: Double
  let reserveMove: Double

  let pledge: Cents
  let bunching: Double
  let threshold: Double
  let isPooled: Bool
  /// Deemed interest a month.
  let deemedRate: Double
  let shareAfter: Double
  let reviewMonth: Int
  let reviewGain: Double
  let forfeit: Double
  /// The part of a payment that comes to the investor's suppliers.
  let supplied: Double

  let additionality: Double
  let displacement: Double
  /// What private issuers sell in a month, and what companies exchange in one, for how many.
  let privateBonds: Cents
  let companyCash: Cents
  let companyMonths: Int
  /// Trillions of the home currency for a cent at the start.
  let homeRate: Double
  /// Per cent of pressure for a cent bought in twelve months.
  let pressure: Double

  let shockMonth: Int
  let patience: Double
  /// Duties and exports a month, in billions of dollars, that a raised tariff adds and takes.
  let extraDuty: Double
  let lostExports: Double

  init(_ draw: FundingDraw, _ pledge: FundingCase) {
    let economy = pledge.economy
    opened = Self.opened(
      Cents(billions: draw[.cap]), monthly: draw[.accrual] == CapAccrual.monthly.rawValue)
    rule = BacklogRule(rawValue: draw[.rule]) ?? .priority
    incomeUse = draw[.incomeUse]
    capital = Cents(billions: economy.capital)
    loanLimit = Cents(billions: draw[.stateLending])
    bondLimit = Cents(billions: draw[.bondLimit])
    drawdownLimit = Cents(billions: draw[.drawdownLimit])
    maturity = max(1, Int(draw[.maturity] * 12))
    bondRate = draw[.bondRate] / 12
    loanRate = max(0, draw[.bondRate] - draw[.loanDiscount]) / 12
    homeFunding = draw[.homeFunding]
    meanYield = economy.reserves > 0 ? draw[.reserveIncome] / economy.reserves : 0
    yieldMove = draw[.yieldMove]
    reserveMove = draw[.reserveMove]
    self.pledge = Cents(billions: pledge.pledge)
    bunching = draw[.bunching]
    threshold = draw[.threshold]
    isPooled = draw[.pooling] != 0
    deemedRate = draw[.deemedRate] / 12
    shareAfter = draw[.shareAfter]
    reviewMonth = Int(draw[.reviewYear] * 12)
    reviewGain = draw[.reviewGain]
    forfeit = draw[.forfeit]
    supplied =
      draw[.suppliedShare] * draw[.preference]
      * (pledge.vendorsOnlyWhereAvailable ? draw[.availability] : 1)
    additionality = draw[.additionality]
    displacement = draw[.displacement]
    privateBonds = Cents(billions: economy.privateBonds / 12)
    companyCash =
      pledge.companies.map {
        Cents(billions: $0.amount / Double($0.months) * draw[.companyCash])
      } ?? 0
    companyMonths = pledge.companies?.months ?? 0
    homeRate = economy.rate / (1000 * Cents.perBillion)
    pressure = draw[.priceEffect] * 100 / (economy.product * Cents.perBillion)
    shockMonth = Int(draw[.shockMonth])
    patience = draw[.patience]
    let exports = draw[.exportsAtRisk] / 12
    let left = Self.exports(
      after: draw[.tariffRise], over: economy.tariff, elasticity: draw[.elasticity])
    extraDuty = exports * left * draw[.tariffRise]
    lostExports = exports * (1 - left)
  }

  /// A twelfth more every month, down to a whole cent, or all of it from January.
  private static func opened(_ cap: Cents, monthly: Bool) -> SIMD16<Double> {
    guard monthly else { return SIMD16(repeating: cap) }
    var opened = SIMD16<Double>(repeating: cap)
    for month in 0..<12 { opened[month] = (cap * Double(month + 1) / 12).wholeCentsBelow }
    return opened
  }

  /// The part of exports that is left when a tariff rises: their price for the buyer to the power
  /// of minus the elasticity.
  private static func exports(
    after rise: Double, over tariff: Double, elasticity: Double
  ) -> Double {
    let price = SIMD8<Double>(repeating: 1 + rise / (1 + tariff))
    return (price.naturalLogarithm() * -elasticity).exponential()[0]
  }
}
