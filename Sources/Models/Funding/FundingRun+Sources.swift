// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingRun {
  /// What the reserves gain or lose for other reasons and yield this month, the part of it that may be used, and the same reserves had
  /// nobody touched them.
  mutating func earn(_ terms: FundingTerms, shock: Double) {
    yield =
      terms.meanYield + Self.yieldPersistence * (yield - terms.meanYield)
      + terms.yieldMove * shock
    let flow = max(flowOfMonth, -(books.reserves + books.setAside))
    books.otherFlows += flow
    books.reserves += flow
    // An outflow that the reserves cannot bear takes what was set aside for the year.
    books.setAside += min(0, books.reserves)
    books.reserves = max(0, books.reserves)
    books.untouchedReserves += max(flowOfMonth, -books.untouchedReserves)
    let rate = max(0, yield) * (1.0 / 12)
    let earned = (books.reserves * rate).wholeCents
    let usable = (earned * terms.incomeUse).wholeCentsBelow
    books.earned += earned
    books.reserves += earned - usable
    books.setAside += usable
    books.untouchedReserves += (books.untouchedReserves * rate).wholeCents
    soldThisMonth = 0
    capitalThisMonth = 0
    guaranteeThisMonth = 0
  }

  /// Pays interest and debt that falls due: from the fund's account first; debt that it cannot
  /// redeem is replaced by new debt, the state's lender waiting before bondholders do; interest is
  /// raised like a call, and the guarantor pays the rest.
  mutating func serveDebt(_ terms: FundingTerms, in month: Int) {
    let onLoans = (books.loans.outstanding * terms.loanRate).wholeCents
    let onBonds = (books.bonds.outstanding * terms.bondRate).wholeCents
    let interest = onLoans + onBonds
    let redemption = loansDue[month] + bondsDue[month]
    guard interest > 0 || redemption > 0 else { return }
    books.loans.interest += onLoans
    books.bonds.interest += onBonds
    let fromAccount = min(books.cash, interest + redemption)
    books.cash -= fromAccount
    books.receiptsUsed += fromAccount
    let rolled = min(interest + redemption - fromAccount, redemption)
    let rolledLoans = min(rolled, loansDue[month])
    Self.redeem(&books.loans, loansDue[month], rolling: rolledLoans)
    Self.redeem(&books.bonds, bondsDue[month], rolling: rolled - rolledLoans)
    Self.fallDue(rolledLoans, in: month + terms.maturity, &loansDue)
    Self.fallDue(rolled - rolledLoans, in: month + terms.maturity, &bondsDue)
    let left = interest + redemption - fromAccount - rolled
    let raised = raise(left, terms, in: month)
    books.guaranteeCalled += left - raised
    guaranteeThisMonth = left - raised
  }

  private static func redeem(
    _ debt: inout FundingBooks.Debt, _ amount: Cents, rolling rolled: Cents
  ) {
    debt.redeemed += amount
    debt.rolled += rolled
    debt.outstanding += rolled - amount
  }

  private static func fallDue(_ amount: Cents, in month: Int, _ due: inout [Cents]) {
    if amount > 0, month < due.count { due[month] += amount }
  }

  /// Meets calls: as much as the cap leaves open and the sources give, by the backlog rule. What the
  /// cap lets through falls due; what of that is not paid is short for want of money.
  mutating func pay(
    _ terms: FundingTerms, called: Cents, monthOfYear: Int, in month: Int
  ) {
    let opened = terms.opened[monthOfYear]
    let due = min(books.backlog + called, opened - dueThisYear)
    dueThisYear += due
    books.backlog += called - due
    if books.backlog > 0 { tally.boundMonths += 1 }
    let wanted = min(books.owed, opened - paidThisYear)
    let raised = raise(wanted, terms, in: month)
    if raised > 0 {
      projects.pay(
        raised, of: books.owed, proRata: terms.rule == .proRata, threshold: terms.threshold)
      books.paid += raised
      paidThisYear += raised
      books.owed -= raised
      books.suppliers += (raised * terms.supplied).wholeCents
    }
    short = wanted - raised
    if short > 0 || shortRun > 0 { answer(terms, missed: max(0, due - raised)) }
  }

  /// What a missed call brings about: after some patience of the host, higher tariffs for as long as
  /// less is paid than the cap lets through.
  private mutating func answer(_ terms: FundingTerms, missed: Cents) {
    guard short > 0 else {
      shortRun = 0
      return
    }
    books.missed += missed
    shortRun += 1
    tally.missedMonths += 1
    guard Double(shortRun) > terms.patience else { return }
    tally.tariffMonths += 1
    tally.extraDuties += terms.extraDuty
    tally.exportsLost += terms.lostExports
  }

  /// Takes money from the sources in their order: usable reserve income, the fund's capital, the
  /// state's lender and then bonds up to their limits of the year, reserves up to theirs. Returns
  /// what they gave.
  private mutating func raise(_ need: Cents, _ terms: FundingTerms, in month: Int) -> Cents {
    guard need > 0 else { return 0 }
    let income = min(need, books.setAside)
    books.setAside -= income
    books.incomeUsed += income
    var left = need - income
    guard left > 0 else { return need }
    let capital = min(left, terms.capital - books.capitalUsed)
    books.capitalUsed += capital
    capitalThisMonth += capital
    left -= capital
    let loans = min(left, max(0, terms.loanLimit - loansThisYear))
    books.loans.sold += loans
    books.loans.outstanding += loans
    loansThisYear += loans
    Self.fallDue(loans, in: month + terms.maturity, &loansDue)
    left -= loans
    let bonds = min(left, max(0, terms.bondLimit - bondsThisYear))
    books.bonds.sold += bonds
    books.bonds.outstanding += bonds
    bondsThisYear += bonds
    Self.fallDue(bonds, in: month + terms.maturity, &bondsDue)
    left -= bonds
    soldThisMonth += loans + bonds
    let reserves = min(left, max(0, terms.drawdownLimit - drawnThisYear), books.reserves)
    books.reserves -= reserves
    books.drawnDown += reserves
    drawnThisYear += reserves
    return need - left + reserves
  }
}
