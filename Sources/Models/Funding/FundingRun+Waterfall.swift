// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingRun {
  /// Adds deemed interest, and splits what finished projects return: per project, or all together
  /// against all deemed allocations. Returns who received what.
  mutating func distribute(
    _ draw: FundingDraw, in month: Int
  ) -> (investor: Cents, host: Cents) {
    let rate = draw[.deemedRate] / 12
    var cash: Cents = 0
    var investor: Cents = 0
    for index in projects.indices where month >= projects[index].start {
      finish(index, in: month)
      let flow = flow(of: index, in: month)
      cash += flow
      guard !pooled else { continue }
      var deemed = projects[index].deemed
      if deemed > 0 { deemed += (deemed * rate).wholeCents }
      if flow > 0 { investor += split(flow, &deemed, draw) }
      projects[index].deemed = deemed
    }
    if pooled {
      if pooledDeemed > 0 { pooledDeemed += (pooledDeemed * rate).wholeCents }
      if cash > 0 { investor = split(cash, &pooledDeemed, draw) }
    }
    books.projectCash += cash
    books.investorReceipts += investor
    books.hostReceipts += cash - investor
    books.cash += investor
    return (investor, cash - investor)
  }

  /// A project is finished when all is called and paid; it returns cash after a year.
  private mutating func finish(_ index: Int, in month: Int) {
    let project = projects[index]
    guard project.cashFrom == .max, project.cost > 0, project.owed == 0,
      month >= project.start + project.duration - 1
    else { return }
    projects[index].cashFrom = month + Self.lag
    building -= 1
  }

  private func flow(of index: Int, in month: Int) -> Cents {
    let from = projects[index].cashFrom
    guard month >= from, month - from < Self.operatingMonths else { return 0 }
    return projects[index].cash
  }

  /// The investor's part of a month's cash: one share until the deemed allocation is repaid, another
  /// after it. In the month that crosses, the cash up to the crossing goes by the first share and the
  /// rest by the second.
  private func split(_ cash: Cents, _ deemed: inout Cents, _ draw: FundingDraw) -> Cents {
    let first = (cash * draw[.shareBefore]).wholeCents
    if first < deemed {
      deemed -= first
      return first
    }
    let rest = max(0, cash - deemed / draw[.shareBefore])
    let part = min(cash, deemed + (rest * draw[.shareAfter]).wholeCents)
    deemed = 0
    return part
  }
}
