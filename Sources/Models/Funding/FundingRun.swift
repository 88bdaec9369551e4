// SPDX-License-Identifier: Apache-2.0
import Exploring

/// The working memory of one experiment after another: month by month, who calls, pays, lends and
/// receives. Equations: `Documentation/Models/Funding.md`.
struct FundingRun {
  /// Yearly totals or year-end stocks, in cents; the pressure on the currency in per cent.
  enum Year: Int, CaseIterable {
    case called, paid, suppliers, bonds, backlog, reserves, untouched, pressure
    case investor, host, bondholders, stateLender, borrowed, treasury, account
  }

  /// Months from the last payment on a project to its first cash, and for how long it returns cash
  /// (assumed).
  static let lag = 12
  static let operatingMonths = 300
  /// How much of a yield's distance from its mean is left after a month (assumed).
  static let yieldPersistence = 0.95

  let pledge: FundingCase
  var projects: FundingProjects
  var books = FundingBooks()
  /// The books as they stood when the year began.
  var opening = FundingBooks()
  /// Exchange rate by month relative to the start, with room for whole lanes.
  var exchange: [Double]
  /// What falls due to the state's lender and to bondholders, by month.
  var loansDue: [Cents]
  var bondsDue: [Cents]
  /// Dollars bought on the market because of the pledge, by month.
  var demands: [Cents]
  var yearly: [Double]

  var yield = 0.0
  /// What moves the reserves for other reasons in a month of this year.
  var flowOfMonth: Cents = 0
  var isPooled = false
  var additionality = 0.0
  /// The investor's share until repayment, before or after a review.
  var shareBefore = 0.0
  var paidThisYear: Cents = 0
  /// What the cap has let through this year, paid or not.
  var dueThisYear: Cents = 0
  var loansThisYear: Cents = 0
  var bondsThisYear: Cents = 0
  var drawnThisYear: Cents = 0
  var soldThisMonth: Cents = 0
  var capitalThisMonth: Cents = 0
  var guaranteeThisMonth: Cents = 0
  /// What the cap let through this month, less what the sources gave; and for how many months on
  /// end there was such a rest.
  var short: Cents = 0
  var shortRun = 0
  var demandOfYear: Cents = 0
  var pressure = 0.0
  var tally = Tally()

  /// What is counted along the way.
  struct Tally {
    var backlogPeak: Cents = 0
    var unfundedPeak: Cents = 0
    var boundMonths = 0
    var largestYear: Cents = 0
    var bondsPeak: Cents = 0
    var loansPeak: Cents = 0
    var soldPeak: Cents = 0
    var paidInTerm: Cents = 0
    var receivedInTerm: Cents = 0
    var missedMonths = 0
    var tariffMonths = 0
    var extraDuties = 0.0
    var exportsLost = 0.0
    var isOutOfSight = false
    var homeCost = 0.0
    var homeCostInTerm = 0.0
    var homeThisYear = 0.0
    var largestOutflow = 0.0
    var soldAbroad: Cents = 0
    var displaced: Cents = 0
    var demandPeak: Cents = 0
    var pressurePeak = 0.0
    var room = 0.0
    var untouchedRoom = 0.0
    /// The last month in which the investor's outlays were above its receipts.
    var lastShort = -1
  }

  init(_ pledge: FundingCase) {
    self.pledge = pledge
    projects = FundingProjects(pledge)
    exchange = Array(repeating: 1, count: (pledge.months + 7) / 8 * 8)
    loansDue = Array(repeating: 0, count: pledge.months)
    bondsDue = loansDue
    demands = Array(repeating: 0, count: pledge.months)
    yearly = Array(repeating: 0, count: Year.allCases.count * pledge.years)
  }

  /// Works out one experiment; the results stand in `books`, `tally` and `yearly`.
  mutating func work(_ draw: FundingDraw) {
    let terms = FundingTerms(draw, pledge)
    begin(draw, terms)
    plan(draw)
    projects.begin(terms.rule)
    followExchange(draw)
    let yields: UnsafePointer<Double> = draw[.yield]
    let moves: UnsafePointer<Double> = draw[.stock]
    var monthOfYear = pledge.start.monthOfYear
    var year = 0
    for month in 0..<pledge.months {
      if month == 0 || monthOfYear == 0 {
        openYear()
        flowOfMonth = Cents(billions: terms.reserveMove * moves[year] / 12)
      }
      earn(terms, shock: yields[month])
      let called = call(terms, in: month)
      serveDebt(terms, in: month)
      let before = books.paid
      pay(terms, called: called, monthOfYear: monthOfYear, in: month)
      if month == terms.reviewMonth { review(terms, in: month) }
      distribute(terms, in: month)
      watchMarket(terms, paid: books.paid - before, in: month)
      if month == terms.shockMonth { watchReserves(draw) }
      note(in: month)
      monthOfYear += 1
      if monthOfYear == 12 || month == pledge.months - 1 {
        close(year)
        monthOfYear = 0
        year += 1
      }
    }
  }

  private mutating func begin(_ draw: FundingDraw, _ terms: FundingTerms) {
    books = FundingBooks()
    tally = Tally()
    books.openingReserves = Cents(billions: pledge.economy.reserves)
    books.reserves = books.openingReserves
    books.untouchedReserves = books.openingReserves
    for month in loansDue.indices { loansDue[month] = 0 }
    for month in bondsDue.indices { bondsDue[month] = 0 }
    yield = terms.meanYield
    isPooled = terms.isPooled
    additionality = terms.additionality
    shareBefore = draw[.shareBefore]
    short = 0
    shortRun = 0
    demandOfYear = 0
    pressure = 0
  }

  private mutating func openYear() {
    opening = books
    books.reserves += books.setAside
    books.setAside = 0
    paidThisYear = 0
    dueThisYear = 0
    loansThisYear = 0
    bondsThisYear = 0
    drawnThisYear = 0
    tally.homeThisYear = 0
  }

  /// Keeps what the month shows.
  private mutating func note(in month: Int) {
    tally.backlogPeak = max(tally.backlogPeak, books.backlog)
    tally.unfundedPeak = max(tally.unfundedPeak, books.unfunded)
    tally.bondsPeak = max(tally.bondsPeak, books.bonds.outstanding)
    tally.loansPeak = max(tally.loansPeak, books.loans.outstanding)
    if month < pledge.termMonths {
      tally.paidInTerm = books.paid
      tally.receivedInTerm = books.investorReceipts
    }
    if books.investorReceipts < books.paid + books.interest || projects.building > 0 {
      tally.lastShort = month
    }
  }

  /// Keeps the totals of a year and its last stocks.
  private mutating func close(_ year: Int) {
    tally.largestYear = max(tally.largestYear, paidThisYear)
    tally.soldPeak = max(tally.soldPeak, bondsThisYear)
    tally.largestOutflow = max(tally.largestOutflow, tally.homeThisYear)
    for kind in Year.allCases { yearly[kind.rawValue * pledge.years + year] = value(of: kind) }
  }

  private func value(of kind: Year) -> Double {
    switch kind {
    case .called: books.called - opening.called
    case .paid: books.paid - opening.paid
    case .suppliers: books.suppliers - opening.suppliers
    case .bonds: books.bonds.outstanding
    case .backlog: books.backlog
    case .reserves: books.reserves + books.setAside
    case .untouched: books.untouchedReserves
    case .pressure: pressure
    case .investor: books.investorReceipts - opening.investorReceipts
    case .host: books.hostReceipts - opening.hostReceipts
    case .bondholders: Self.paid(books.bonds) - Self.paid(opening.bonds)
    case .stateLender: Self.paid(books.loans) - Self.paid(opening.loans)
    case .borrowed: books.borrowed - opening.borrowed
    case .treasury: books.treasury - opening.treasury
    case .account: books.cash
    }
  }

  private static func paid(_ debt: FundingBooks.Debt) -> Cents { debt.interest + debt.redeemed }
}
