// SPDX-License-Identifier: Apache-2.0

/// A pledge that is to be paid: everything about it that is known or fixed, before anything is drawn
/// or decided. Money is in billions of US dollars unless a name says otherwise.
public struct FundingCase: Sendable {
  /// Projects that nobody has named yet: the rest of the pledge, in so many parts.
  public struct Pipeline: Hashable, Sendable {
    public let count: Int
    /// Projects are chosen at any time from the first month to the last.
    public let first: CalendarMonth
    public let last: CalendarMonth
    /// Months over which the cost of each is called.
    public let duration: Int

    public init(count: Int, first: CalendarMonth, last: CalendarMonth, duration: Int) {
      self.count = count
      self.first = first
      self.last = last
      self.duration = duration
    }
  }

  /// The investor's economy and what it holds when the case begins.
  public struct Economy: Hashable, Sendable {
    /// ISO 4217 code of the currency in which the investor reckons.
    public let currency: String
    /// Units of it for one dollar at the start.
    public let rate: Double
    /// Foreign reserves that earn income.
    public let reserves: Double
    /// Gross domestic product of a year.
    public let product: Double
    /// Usual outward investment, in trillions of the home currency a year; nil if none is on record.
    public let outwardInvestment: Double?
    /// Foreign-currency bonds that private issuers sell in a year, which public bonds may displace.
    public let privateBonds: Double
    /// Own capital of the fund.
    public let capital: Double
    /// What the host levies, as a share of value, on the exports that a missed call puts at risk.
    public let tariff: Double

    public init(
      currency: String, rate: Double, reserves: Double, product: Double,
      outwardInvestment: Double?, privateBonds: Double, capital: Double, tariff: Double
    ) {
      self.tariff = tariff
      self.currency = currency
      self.rate = rate
      self.reserves = reserves
      self.product = product
      self.outwardInvestment = outwardInvestment
      self.privateBonds = privateBonds
      self.capital = capital
    }
  }

  /// A part of the pledge that companies invest themselves, outside the cap and the waterfall. It
  /// counts for the currency alone.
  public struct Companies: Hashable, Sendable {
    public let amount: Double
    /// Months over which it is spent, from the start.
    public let months: Int

    public init(amount: Double, months: Int) {
      self.amount = amount
      self.months = months
    }
  }

  /// `korea`, `japan`, or a name of one's own.
  public let id: String
  public let start: CalendarMonth
  public let months: Int
  /// The month in which the host's administration ends: calls paid before it count as paid in term.
  public let termEnd: CalendarMonth
  /// Months within which capital and interest are to be back, counted from the start: the life of
  /// the corporation that pays, or the span that a review of the shares looks at.
  public let life: Int
  public let pledge: Double
  public let projects: [FundingProject]
  public let pipeline: Pipeline
  public let companies: Companies?
  public let economy: Economy
  /// Whether the vendor preference holds only where a comparable domestic supplier is available.
  public let vendorsOnlyWhereAvailable: Bool
  /// For every month of the case, the first month in which a project chosen in it can be paid for.
  public let payable: [Int]

  /// Positions of the projects such that each comes after those it waits for.
  let order: [Int]
  /// For every project, the positions of those it waits for.
  let prerequisites: [[Int]]

  /// - Parameter notice: the month of the first payment for a choice made in a month.
  /// - Throws: `FundingMistake` for a case that cannot be run, with everything that is wrong.
  public init(
    _ id: String, start: CalendarMonth, months: Int, termEnd: CalendarMonth, life: Int = 240,
    pledge: Double, projects: [FundingProject], pipeline: Pipeline, companies: Companies? = nil,
    economy: Economy,
    vendorsOnlyWhereAvailable: Bool, notice: (CalendarMonth) -> CalendarMonth
  ) throws(FundingMistake) {
    self.id = id
    self.start = start
    self.months = months
    self.termEnd = termEnd
    self.life = life
    self.pledge = pledge
    self.projects = projects
    self.pipeline = pipeline
    self.companies = companies
    self.economy = economy
    self.vendorsOnlyWhereAvailable = vendorsOnlyWhereAvailable
    payable = (0..<max(0, min(months, Self.longest))).map { max(0, notice(start + $0) - start) }
    let findings = Self.findings(
      months: months, life: life, pledge: pledge, projects: projects, pipeline: pipeline,
      companies: companies, economy: economy)
    let sorted = Self.sorted(projects)
    let cycle = sorted == nil ? ["\(Self.waiting(projects)) wait for each other"] : []
    guard let sorted, findings.isEmpty else {
      throw FundingMistake(subject: id, findings: findings + cycle)
    }
    order = sorted
    prerequisites = projects.map { project in
      project.after.compactMap { id in projects.firstIndex { $0.id == id } }
    }
  }

  /// Fifty years: beyond it the model has nothing to say.
  static let longest = 600
  /// Projects in all.
  var count: Int { projects.count + pipeline.count }
  /// Months before the host's term ends, none if it has ended.
  var termMonths: Int { min(max(termEnd - start, 0), months) }
  /// Calendar years that the case touches.
  var years: Int { (start + (months - 1)).year - start.year + 1 }
}
