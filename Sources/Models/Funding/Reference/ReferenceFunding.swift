// SPDX-License-Identifier: Apache-2.0

/// The small funding model against which other programs are checked and timed: forty projects drawn
/// down over sixty months under a yearly cap, paid from reserve income and then from bonds.
///
/// It has the equations of the peers' reference model and none of the institutions of
/// `FundingModel`: the cap is open from January, money owed is paid pro rata, bonds have no
/// maturity, and what the projects return goes half and half until the deemed allocation is repaid
/// and 10 to 90 after it. Money is in billions of US dollars, exchange rates in won for a dollar.
/// All chance comes in as explicit shocks, so that any two programs can be compared number by
/// number. Equations: `Documentation/Models/Funding.md`, "The reference variant".
public struct ReferenceFunding: Sendable {
  /// What is uncertain, with the range that an experiment draws it from.
  public enum Parameter: Int, CaseIterable, Sendable {
    case cap, reserve, meanYield, usable, rate, delay, overrun, volatility

    /// The name under which published golden numbers give it.
    public var code: String {
      ["cap", "reserve", "yield0", "usable", "spread", "delay", "overrun", "fxvol"][rawValue]
    }

    public var range: ClosedRange<Double> {
      switch self {
      case .cap: 15...25
      case .reserve: 400...440
      case .meanYield: 0.025...0.05
      case .usable: 0.5...1
      case .rate: 0.04...0.065
      case .delay: 0...12
      case .overrun: 0...0.3
      case .volatility: 0.04...0.14
      }
    }
  }

  /// What an experiment yields, in the order of its results.
  public enum Outcome: Int, CaseIterable, Sendable {
    case drawn, bondsAtEnd, bondsPeak, interest, won, boundMonths, meanBacklog, largestYear
    case investorReceipts, hostReceipts, repaidShare

    /// The name under which published golden numbers give it.
    public var code: String {
      [
        "drawn", "bonds_end", "bonds_peak", "interest", "krw", "bound_months", "backlog_mean",
        "max_year", "investor_cf", "host_cf", "repaid_share",
      ][rawValue]
    }
  }

  /// A project: cost, first month, months of building and cash a year per dollar of cost.
  public struct Project: Sendable {
    public let cost: Double
    public let start: Int
    public let duration: Int
    public let yield: Double

    public init(cost: Double, start: Int, duration: Int, yield: Double) {
      self.cost = cost
      self.start = start
      self.duration = duration
      self.yield = yield
    }
  }

  /// What the equations hold fixed.
  struct Constants: Hashable, Sendable {
    /// Months from the last payment on a project to its first cash.
    var lag = 12
    var yearlyDeemedInterest = 0.045
    var yieldPersistence = 0.95
    var yieldShock = 0.004
    var wonPerDollar = 1450.0
  }

  /// A project is paid up when less than this is owed (in billions: one dollar).
  static let nothing = 1e-9

  public let projects: [Project]
  public let months: Int
  let constants: Constants

  /// What every project returns a month.
  let cash: [Double]
  /// What a dollar of deemed allocation grows to by the end of so many months, and the inverse.
  let growth: [Double]
  let shrinkage: [Double]

  /// The forty made-up projects of the published comparison: costs from 2 to 8 bn, one start every
  /// month or two over four years, 6 to 24 months of building, 6 to 14 % of cash a year.
  public init() {
    self.init(
      projects: (0..<40).map { i in
        Project(
          cost: 2 + Double(i * 7 % 11) * 0.6, start: i * 5 % 48, duration: 6 + i * 3 % 19,
          yield: 0.06 + Double(i % 5) * 0.02)
      })
  }

  /// The same equations on other projects and constants; every duration is a month or more.
  init(projects: [Project], months: Int = 60, constants: Constants = Constants()) {
    self.projects = projects
    self.months = months
    self.constants = constants
    cash = projects.map { $0.cost * $0.yield / 12 }
    let monthly = 1 + constants.yearlyDeemedInterest / 12
    growth = (0..<months).reduce(into: [1]) { powers, month in
      powers.append(powers[month] * monthly)
    }
    shrinkage = growth.map { 1 / $0 }
  }

  /// The numbers of chance that one experiment takes in: delays (exponential, mean 1) and overruns
  /// (standard normal) by project, then exchange-rate and yield shocks (standard normal) by month.
  public var shockCount: Int { 2 * projects.count + 2 * months }
}
