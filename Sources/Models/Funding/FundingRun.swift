// SPDX-License-Identifier: Apache-2.0
import Exploring

/// The working memory of one experiment after another: month by month, who calls, pays, lends and
/// receives. Equations: `Documentation/Models/Funding.md`.
struct FundingRun {
  /// One project in one experiment. Money in cents, months counted from the start of the case.
  struct Project {
    /// First month of calls; the end of the case or later if it does not go ahead.
    var start = 0
    var duration = 1
    var cost: Cents = 0
    /// Called in the first month at least.
    var advance: Cents = 0
    /// Called so far, within the pledge and beyond it.
    var called: Cents = 0
    var owed: Cents = 0
    /// Deemed allocation still to be repaid.
    var deemed: Cents = 0
    /// What it returns a month, and from when.
    var cash: Cents = 0
    var cashFrom = Int.max
  }

  /// Yearly totals or year-end stocks, in billions.
  enum Year: Int, CaseIterable { case called, paid, bonds, backlog, reserves, investor, host }

  /// Months from the last payment on a project to its first cash, and for how long it returns cash
  /// (assumed).
  static let lag = 12
  static let operatingMonths = 300
  /// How much of a yield's distance from its mean is left after a month (assumed).
  static let yieldPersistence = 0.95

  let pledge: FundingCase
  var projects: [Project]
  /// Positions in the order in which calls are met.
  var order: [Int]
  var books = FundingBooks()
  /// Exchange rate by month relative to the start, with room for whole lanes.
  var exchange: [Double]
  /// Bonds that fall due, by month.
  var due: [Cents]
  /// The last twelve months' demand for dollars on the market, in a ring.
  var demands = [Double](repeating: 0, count: 12)
  var yearly: [Double]

  var yield = 0.0
  var paidThisYear: Cents = 0
  var soldThisYear: Cents = 0
  var drawnThisYear: Cents = 0
  var soldThisMonth: Cents = 0
  var capitalThisMonth: Cents = 0
  var guaranteeThisMonth: Cents = 0
  var pooledDeemed: Cents = 0
  var pooled = false
  var additionality = 0.0
  /// Projects whose calls are not all made and paid.
  var building = 0
  var tally = Tally()

  /// What is counted along the way.
  struct Tally {
    var backlogPeak: Cents = 0
    var boundMonths = 0
    var largestYear: Cents = 0
    var bondsPeak: Cents = 0
    var soldPeak: Cents = 0
    var paidInTerm: Cents = 0
    var homeCost = 0.0
    var homeCostInTerm = 0.0
    var homeThisYear = 0.0
    var largestOutflow = 0.0
    var pressurePeak = 0.0
    var room = 0.0
    var untouchedRoom = 0.0
    /// The last month in which the investor's outlays were above its receipts.
    var lastShort = -1
  }

  init(_ pledge: FundingCase) {
    self.pledge = pledge
    projects = Array(repeating: Project(), count: pledge.count)
    order = Array(0..<pledge.count)
    exchange = Array(repeating: 1, count: (pledge.months + 7) / 8 * 8)
    due = Array(repeating: 0, count: pledge.months)
    yearly = Array(repeating: 0, count: Year.allCases.count * pledge.years)
  }

  /// Works out one experiment; the results stand in `books`, `tally` and `yearly`.
  mutating func work(_ draw: FundingDraw) {
    begin(draw)
    plan(draw)
    followExchange(draw)
    for month in 0..<pledge.months {
      if month == 0 || (pledge.start + month).monthOfYear == 0 { openYear() }
      earn(draw, in: month)
      let called = call(draw, in: month)
      serveDebt(draw, in: month)
      let before = books.paid
      pay(draw, in: month)
      let received = distribute(draw, in: month)
      watchMarket(draw, paid: books.paid - before, in: month)
      watchReserves(draw, in: month)
      note(called: called, paid: books.paid - before, received: received, in: month)
    }
  }

  private mutating func begin(_ draw: FundingDraw) {
    books = FundingBooks()
    tally = Tally()
    books.openingReserves = Cents(billions: pledge.economy.reserves)
    books.reserves = books.openingReserves
    books.untouchedReserves = books.openingReserves
    for month in due.indices { due[month] = 0 }
    for index in yearly.indices { yearly[index] = 0 }
    for index in demands.indices { demands[index] = 0 }
    yield = meanYield(draw)
    pooledDeemed = 0
    pooled = draw[.pooling] != 0
    additionality = draw[.additionality]
  }

  func meanYield(_ draw: FundingDraw) -> Double {
    pledge.economy.reserves > 0 ? draw[.reserveIncome] / pledge.economy.reserves : 0
  }

  private mutating func openYear() {
    books.reserves += books.setAside
    books.setAside = 0
    paidThisYear = 0
    soldThisYear = 0
    drawnThisYear = 0
    tally.homeThisYear = 0
  }

  /// Keeps the figures of the month and of its year.
  private mutating func note(
    called: Cents, paid: Cents, received: (investor: Cents, host: Cents), in month: Int
  ) {
    tally.backlogPeak = max(tally.backlogPeak, books.owed)
    tally.bondsPeak = max(tally.bondsPeak, books.bonds)
    tally.largestYear = max(tally.largestYear, paidThisYear)
    tally.soldPeak = max(tally.soldPeak, soldThisYear)
    if pledge.start + month < pledge.termEnd { tally.paidInTerm = books.paid }
    if books.investorReceipts < books.paid + books.interest || building > 0 {
      tally.lastShort = month
    }
    let year = (pledge.start + month).year - pledge.start.year
    func at(_ kind: Year) -> Int { kind.rawValue * pledge.years + year }
    yearly[at(.called)] += called.billions
    yearly[at(.paid)] += paid.billions
    yearly[at(.bonds)] = books.bonds.billions
    yearly[at(.backlog)] = books.owed.billions
    yearly[at(.reserves)] = (books.reserves + books.setAside).billions
    yearly[at(.investor)] += received.investor.billions
    yearly[at(.host)] += received.host.billions
  }
}
