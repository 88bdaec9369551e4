// SPDX-License-Identifier: Apache-2.0
import Exploring

/// What is carried from month to month besides the projects.
private struct ReferenceState {
  var left = Lanes(repeating: 0)
  /// Billed this month, and owed after the last payment.
  var billed = Lanes(repeating: 0)
  var owed = Lanes(repeating: 0)
  /// The projects with cash in sight.
  var returning = 0
  var paidThisYear = Lanes(repeating: 0)
  var bonds = Lanes(repeating: 0)
  var logRate: Lanes
  var yield: Lanes
  var drawn = Lanes(repeating: 0)
  var peak = Lanes(repeating: 0)
  var interest = Lanes(repeating: 0)
  var won = Lanes(repeating: 0)
  var bound = Lanes(repeating: 0)
  var backlog = Lanes(repeating: 0)
  var largestYear = Lanes(repeating: 0)
  var investor = Lanes(repeating: 0)
  var host = Lanes(repeating: 0)
}

extension ReferenceFunding {
  /// Works out the eight experiments of a block. A pure function of the block's parameters and
  /// shocks; the results are read from the block.
  public func run(_ block: borrowing ReferenceBlock) {
    plan(block)
    var state = ReferenceState(
      logRate: Lanes(repeating: constants.wonPerDollar).naturalLogarithm(),
      yield: block[.meanYield])
    let variance = block[.volatility] * block[.volatility] / 12
    let deviation = variance.squareRoot()
    for month in 0..<months {
      if month % 12 == 0 {
        state.left = block[.cap]
        state.paidThisYear = Lanes(repeating: 0)
      }
      state.logRate += deviation * block.exchange[month] - 0.5 * variance
      state.yield =
        block[.meanYield] + constants.yieldPersistence * (state.yield - block[.meanYield])
        + constants.yieldShock * block.yields[month]
      let paid = pay(block, in: month, &state)
      finance(block, paid, &state)
      let received = distribute(block, in: month, &state)
      let spent = state.bonds - received
      state.bonds = spent.replacing(with: Lanes(repeating: 0), where: spent .< 0)
      state.peak.replace(with: state.bonds, where: state.bonds .> state.peak)
    }
    report(state, of: block)
  }

  /// Start, end and monthly bill of every project: start = planned + floor(delay), cost drawn from
  /// a lognormal with mean 1.
  @inline(__always)
  private func plan(_ block: borrowing ReferenceBlock) {
    let spread = block[.overrun]
    for month in 0..<months { block.bills[month] = Lanes(repeating: 0) }
    for (i, project) in projects.enumerated() {
      let start = Double(project.start) + Lanes.wholePart(block.delays[i] * block[.delay])
      block.starts[i] = start
      let factor = (spread * block.overruns[i] - 0.5 * spread * spread).exponential()
      block.rates[i] = project.cost * factor / Double(project.duration)
      block.unpaid[i] = Lanes(repeating: 0)
      block.deemed[i] = Lanes(repeating: 0)
      block.cashFrom[i] = Lanes(repeating: .infinity)
      let first = month(start.min())
      block.phases[i] = .init(firstStart: first, firstEnd: first &+ project.duration)
      enter(block, i)
    }
  }

  /// Enters a project into the bills: more from its start, less from its end.
  @inline(__always)
  private func enter(_ block: borrowing ReferenceBlock, _ i: Int) {
    for lane in 0..<ReferenceBlock.width {
      let start = month(block.starts[i][lane])
      let end = start &+ projects[i].duration
      if start < months { block.bills[start][lane] += block.rates[i][lane] }
      if end < months { block.bills[end][lane] -= block.rates[i][lane] }
    }
  }

  /// A start as a month, cut off after the horizon: a delay can be of any length, or no number.
  private func month(_ start: Double) -> Int {
    start < Double(2 * months) ? Int(start) : 2 * months
  }

  /// Pays what the cap leaves room for, pro rata over what is owed. Returns what was paid.
  @inline(__always)
  private func pay(
    _ block: borrowing ReferenceBlock, in month: Int, _ state: inout ReferenceState
  ) -> Lanes {
    let zero = Lanes(repeating: 0)
    state.billed += block.bills[month]
    let owed = state.owed + state.billed
    let paid = owed.replacing(with: state.left, where: state.left .< owed)
    state.bound += zero.replacing(
      with: Lanes(repeating: 1), where: owed .> state.left + 1e-12)
    state.owed = owed - paid
    state.backlog += state.owed
    // Once the cap is used up, nothing moves until it opens again.
    guard any(paid .> 0) else { return paid }
    state.left -= paid
    state.paidThisYear += paid
    state.drawn += paid
    state.largestYear = state.largestYear.replacing(
      with: state.paidThisYear, where: state.paidThisYear .> state.largestYear)
    state.won += paid * state.logRate.exponential() * 1e-3
    allot(zero.replacing(with: paid / owed, where: owed .> 0), block, in: month, &state)
    return paid
  }

  /// Pays a share of what every project is owed, which is all that it has billed less all that it
  /// was paid, and credits its deemed allocation.
  @inline(__always)
  private func allot(
    _ share: Lanes, _ block: borrowing ReferenceBlock, in month: Int, _ state: inout ReferenceState
  ) {
    let zero = Lanes(repeating: 0)
    let left = 1 - share
    let credit = share * shrinkage[month]
    let now = Double(month &+ 1)
    for i in 0..<block.projectCount {
      let phase = block.phases[i]
      if month < phase.firstStart || phase.isSettled { continue }
      let duration = Lanes(repeating: Double(projects[i].duration))
      let elapsed = now - block.starts[i]
      let begun = zero.replacing(with: elapsed, where: elapsed .> zero)
      let billed = block.rates[i] * duration.replacing(with: begun, where: begun .< duration)
      var owed = block.unpaid[i] + billed
      block.deemed[i] += owed * credit
      owed *= left
      block.unpaid[i] = owed - billed
      if month &+ 1 >= phase.firstEnd && any(owed .<= Self.nothing) {
        finish(block, i, owed, in: month, &state)
      }
    }
  }

  /// Marks the lanes in which a project is paid up; its first cash comes a year later.
  @inline(never)
  private func finish(
    _ block: borrowing ReferenceBlock, _ i: Int, _ owed: Lanes, in month: Int,
    _ state: inout ReferenceState
  ) {
    let latest = Double(month + 1 - projects[i].duration)
    let paidUp =
      (block.starts[i] .<= latest) .& (owed .<= Self.nothing)
      .& (block.cashFrom[i] .== .infinity)
    guard any(paidUp) else { return }
    block.cashFrom[i].replace(with: Double(month + constants.lag), where: paidUp)
    if block.phases[i].firstCash == .max {
      block.phases[i].firstCash = month + constants.lag
      block.returning[state.returning] = i
      state.returning += 1
    }
    guard all(block.cashFrom[i] .< .infinity) else { return }
    block.phases[i].lastCash = month + constants.lag
    block.phases[i].isSettled = all(owed .== 0)
  }

  /// Pays the month's calls and the interest from the usable income, and the rest from bonds.
  @inline(__always)
  private func finance(
    _ block: borrowing ReferenceBlock, _ paid: Lanes, _ state: inout ReferenceState
  ) {
    let interest = state.bonds * block[.rate] * (1.0 / 12)
    state.interest += interest
    let need = paid + interest
    let zero = Lanes(repeating: 0)
    let earned = zero.replacing(with: block[.reserve] * state.yield, where: state.yield .> 0)
    let usable = earned * block[.usable] * (1.0 / 12)
    state.bonds += zero.replacing(with: need - usable, where: need .> usable)
  }

  /// Splits the month's cash of every project that returns some. Returns what the investor received.
  @inline(__always)
  private func distribute(
    _ block: borrowing ReferenceBlock, in month: Int, _ state: inout ReferenceState
  ) -> Lanes {
    let shrunk = shrinkage[month + 1]
    var received = Lanes(repeating: 0)
    // What is halved in all lanes alike.
    var halves = 0.0
    for place in 0..<state.returning {
      let i = block.returning[place]
      // The list is in the order of first cash.
      if month < block.phases[i].firstCash { break }
      let half = 0.5 * cash[i]
      let deemed = block.deemed[i]
      if month >= block.phases[i].lastCash && all(deemed .> half * shrunk) {
        block.deemed[i] = deemed - half * shrunk
        halves += half
      } else {
        received += split(block, i, in: month, &state.host)
      }
    }
    received += halves
    state.host += halves
    state.investor += received
    return received
  }

  /// Half of a project's cash until the deemed allocation is repaid, a tenth after it; the month in
  /// which it is repaid is split exactly. Returns the investor's part.
  @inline(never)
  private func split(
    _ block: borrowing ReferenceBlock, _ i: Int, in month: Int, _ host: inout Lanes
  ) -> Lanes {
    let zero = Lanes(repeating: 0)
    let flows = block.cashFrom[i] .<= Double(month)
    let (cash, half) = (self.cash[i], 0.5 * self.cash[i])
    var deemed = block.deemed[i] * growth[month + 1]
    let last = flows .& (deemed .<= half)
    var part = zero.replacing(with: Lanes(repeating: half), where: flows)
    part.replace(with: deemed + 0.1 * (cash - 2 * deemed), where: last)
    host += zero.replacing(with: cash - part, where: flows)
    deemed -= zero.replacing(with: Lanes(repeating: half), where: flows)
    deemed.replace(with: zero, where: last)
    block.deemed[i] = deemed * shrinkage[month + 1]
    return part
  }

  private func report(_ state: ReferenceState, of block: borrowing ReferenceBlock) {
    var repaid = Lanes(repeating: 0)
    let one = Lanes(repeating: 1)
    for i in 0..<block.projectCount {
      repaid += Lanes(repeating: 0).replacing(with: one, where: block.deemed[i] .<= 0)
    }
    let results: [(Outcome, Lanes)] = [
      (.drawn, state.drawn), (.bondsAtEnd, state.bonds), (.bondsPeak, state.peak),
      (.interest, state.interest), (.won, state.won), (.boundMonths, state.bound),
      (.meanBacklog, state.backlog / Double(months)), (.largestYear, state.largestYear),
      (.investorReceipts, state.investor), (.hostReceipts, state.host),
      (.repaidShare, repaid / Double(block.projectCount)),
    ]
    for (outcome, lanes) in results { block.outcomes[outcome.rawValue] = lanes }
  }
}

extension ReferenceBlock {
  subscript(parameter: ReferenceFunding.Parameter) -> Lanes { parameters[parameter.rawValue] }
}
