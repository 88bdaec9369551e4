// SPDX-License-Identifier: Apache-2.0
import Exploring

/// What the two shipped cases share: beliefs about projects and markets that nobody has published
/// for either pledge, and the levers that stand alike.
enum CommonFunding {
  static let intervention = Basis.published(
    "Adler, Lisack and Mano 2015, IMF Working Paper 15/130: buying 1 % of GDP lowers the currency "
      + "by 1.7 to 2.0 %; widened here to 0.5 to 3",
    url:
      "https://www.imf.org/en/Publications/WP/Issues/2016/12/31/Unveiling-the-Effects-of-Foreign-Exchange-Intervention-A-Panel-Approach-43019"
  )
  static let tradeElasticity = Basis.published(
    "Boehm, Levchenko and Pandalai-Nayar 2023: 0.76 after a year, 1.75 to 2.25 after seven to ten",
    url: "https://econpapers.repec.org/RePEc:nbr:nberwo:27064")
  static let overruns = Basis.published(
    "Boston University 2025, 662 energy projects: more than 60 % overran, nuclear plants by 102.5 % "
      + "on average; the shape is assumed",
    url:
      "https://www.finanznachrichten.de/nachrichten-2025-05/65467143-nuclear-has-highest-investment-risk-solar-shows-lowest-say-us-researchers-451.htm"
  )

  /// The belief that both cases hold, or nil for an unknown that each has to fill for itself.
  static func belief(_ unknown: FundingUnknown) -> (Distribution, Basis)? {
    switch unknown {
    case .ceilingFloor:
      (
        .uniform(low: 0.25, high: 0.75),
        .assumed(
          "a ceiling is no price: the cost lies between a quarter to three quarters and all of it")
      )
    case .takeUp:
      (
        .triangular(low: 0.3, mode: 0.8, high: 1),
        .assumed("no such pledge has been carried out in full")
      )
    case .delay:
      (.triangular(low: 0, mode: 6, high: 24), .assumed("no start dates are published"))
    case .overrun: (.triangular(low: 0, mode: 0.15, high: 1), overruns)
    case .overrunSpread:
      (.uniform(low: 0.05, high: 0.4), .assumed("range of the reference variant, widened"))
    case .bunching: (.uniform(low: 0, high: 1), .assumed("from even calls to a full S-curve"))
    case .yieldMove:
      (.uniform(low: 0.0002, high: 0.002), .assumed("a year's yield moves by 0.2 to 2 points"))
    case .bondRate:
      (
        .uniform(low: 0.04, high: 0.065),
        .assumed(
          "dollar rates plus a spread; no guaranteed bond of this kind has a published yield")
      )
    case .projectYield:
      (
        .triangular(low: 0.03, mode: 0.08, high: 0.15),
        .assumed("no project's returns are published")
      )
    case .yieldSpread: (.uniform(low: 0.1, high: 0.6), .assumed("projects differ; some fail"))
    case .deemedRate:
      (
        .uniform(low: 0.04, high: 0.06),
        .assumed("a benchmark and a spread by the memorandum; neither is published")
      )
    case .additionality:
      (.uniform(low: 0, high: 1), .assumed("how much would have been invested anyway is not known"))
    case .priceEffect: (.triangular(low: 0.5, mode: 1.85, high: 3), intervention)
    case .suppliedShare:
      (.uniform(low: 0.1, high: 0.4), .assumed("turbines, reactors and engineering, not site work"))
    case .patience:
      (.uniform(low: 0, high: 12), .assumed("how long the host would wait is not written"))
    case .elasticity: (.uniform(low: 0.76, high: 2.25), tradeElasticity)
    default: nil
    }
  }

  /// The setting that both cases hold, or nil for a lever that each has to set for itself.
  static func setting(_ lever: FundingLever) -> (Lever.Domain, Double, Basis)? {
    switch lever {
    case .accrual:
      (
        .choices(FundingLever.choices(lever)), CapAccrual.monthly.rawValue,
        .assumed("calls follow the progress of projects; the texts cap the year alone")
      )
    case .rule:
      (
        .choices(FundingLever.choices(lever)), BacklogRule.proRata.rawValue,
        .assumed("the texts do not say who waits")
      )
    case .maturity: (.range(1...30, step: 1), 5, .assumed("no maturity is published"))
    case .threshold:
      (
        .range(0...3, step: 0.1), 1,
        .assumed("the deemed allocation itself, as the memoranda have it")
      )
    case .reviewYear:
      (
        .range(1...20, step: 1), 10,
        .assumed("half of the twenty years; no day for such a review is published")
      )
    case .preference: (.range(0...1, step: 0.05), 0.5, .assumed("how far it is applied is open"))
    default: nil
    }
  }
}
