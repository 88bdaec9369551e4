// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingRun {
  /// What the reserves yield this month, the part of it that may be used, and the same reserves had
  /// nobody touched them.
  mutating func earn(_ draw: FundingDraw, in month: Int) {
    let mean = meanYield(draw)
    yield =
      mean + Self.yieldPersistence * (yield - mean) + draw[.yieldMove] * draw[.yield][month]
    let rate = max(0, yield) / 12
    let earned = (books.reserves * rate).wholeCents
    let usable = (earned * draw[.incomeUse]).wholeCentsBelow
    books.earned += earned
    books.reserves += earned - usable
    books.setAside += usable
    books.untouchedReserves += (books.untouchedReserves * rate).wholeCents
    soldThisMonth = 0
    capitalThisMonth = 0
    guaranteeThisMonth = 0
  }

  /// Pays interest and bonds that fall due: from the fund's account first; bonds that it cannot
  /// redeem are replaced by new ones, interest is raised like a call, and the guarantor pays the rest.
  mutating func serveDebt(_ draw: FundingDraw, in month: Int) {
    let interest = (books.bonds * draw[.bondRate] / 12).wholeCents
    let redemption = due[month]
    guard interest > 0 || redemption > 0 else { return }
    let fromAccount = min(books.cash, interest + redemption)
    books.cash -= fromAccount
    books.receiptsUsed += fromAccount
    let rolled = min(interest + redemption - fromAccount, redemption)
    books.bonds -= redemption
    books.redeemed += redemption
    sell(rolled, draw, in: month)
    books.bondsRolled += rolled
    let left = interest + redemption - fromAccount - rolled
    let raised = raise(left, draw, in: month)
    books.guaranteeCalled += left - raised
    guaranteeThisMonth = left - raised
    books.interest += interest
  }

  /// Meets calls: as much as the cap leaves open and the sources give, by the backlog rule.
  mutating func pay(_ draw: FundingDraw, in month: Int) {
    let open = openCap(draw, in: month)
    if books.owed > open { tally.boundMonths += 1 }
    let wanted = min(books.owed, open)
    guard wanted > 0 else { return }
    let raised = raise(wanted, draw, in: month)
    books.missed += wanted - raised
    books.paid += raised
    paidThisYear += raised
    allot(raised, draw)
    books.owed -= raised
    let available = pledge.vendorsOnlyWhereAvailable ? draw[.availability] : 1
    books.suppliers += (raised * draw[.suppliedShare] * draw[.preference] * available).wholeCents
  }

  /// What the cap still leaves open: the year's cap, or its months so far, less what was paid.
  private func openCap(_ draw: FundingDraw, in month: Int) -> Cents {
    let cap = Cents(billions: draw[.cap])
    let gone = Double((pledge.start + month).monthOfYear + 1)
    let opened =
      draw[.accrual] == CapAccrual.monthly.rawValue
      ? (cap * gone / 12).wholeCentsBelow : cap
    return max(0, opened - paidThisYear)
  }

  /// Takes money from the sources in their order: usable reserve income, the fund's capital, bonds
  /// up to the year's limit, reserves up to theirs. Returns what they gave.
  private mutating func raise(_ need: Cents, _ draw: FundingDraw, in month: Int) -> Cents {
    let income = min(need, books.setAside)
    books.setAside -= income
    books.incomeUsed += income
    var left = need - income
    let capital = min(left, Cents(billions: pledge.economy.capital) - books.capitalUsed)
    books.capitalUsed += capital
    capitalThisMonth += capital
    left -= capital
    let bonds = min(left, max(0, Cents(billions: draw[.bondLimit]) - soldThisYear))
    sell(bonds, draw, in: month)
    books.bondsSold += bonds
    soldThisYear += bonds
    soldThisMonth += bonds
    left -= bonds
    let limit = max(0, Cents(billions: draw[.drawdownLimit]) - drawnThisYear)
    let reserves = min(left, limit, books.reserves)
    books.reserves -= reserves
    books.drawnDown += reserves
    drawnThisYear += reserves
    return need - left + reserves
  }

  /// Puts bonds into the books, to fall due at their maturity.
  private mutating func sell(_ amount: Cents, _ draw: FundingDraw, in month: Int) {
    guard amount > 0 else { return }
    books.bonds += amount
    let end = month + max(1, Int(draw[.maturity] * 12))
    if end < due.count { due[end] += amount }
  }

  /// Spreads a payment over the projects: pro rata with the odd cents to the first, or in order.
  private mutating func allot(_ amount: Cents, _ draw: FundingDraw) {
    var left = amount
    if draw[.rule] == BacklogRule.proRata.rawValue {
      let share = min(1, amount / books.owed)
      for index in projects.indices where projects[index].owed > 0 {
        let part = min((projects[index].owed * share).wholeCentsBelow, left)
        credit(part, to: index, draw)
        left -= part
      }
    }
    for index in order where left > 0 {
      let part = min(projects[index].owed, left)
      credit(part, to: index, draw)
      left -= part
    }
  }

  private mutating func credit(_ amount: Cents, to index: Int, _ draw: FundingDraw) {
    projects[index].owed -= amount
    let deemed = (amount * draw[.threshold]).wholeCents
    projects[index].deemed += deemed
    pooledDeemed += deemed
  }
}
