// SPDX-License-Identifier: Apache-2.0
import Exploring

/// What is carried from month to month besides the projects.
private struct ReferenceState {
  var left = Lanes(repeating: 0)
  /// Billed this month, and owed after the last payment.
  var billed = Lanes(repeating: 0)
  var owed = Lanes(repeating: 0)
  /// The last month in which any lane paid, and the projects with cash in sight.
  var lastPaid = -1
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
      logRate: Lanes(repeating: 7.279_318_835_414_62), yield: block[.meanYield])
    let variance = block[.volatility] * block[.volatility] / 12
    let deviation = variance.squareRoot()
    for month in 0..<Self.months {
      if month % 12 == 0 {
        state.left = block[.cap]
        state.paidThisYear = Lanes(repeating: 0)
      }
      state.logRate += deviation * block.exchange[month] - 0.5 * variance
      state.yield =
        block[.meanYield] + Self.yieldPersistence * (state.yield - block[.meanYield])
        + Self.yieldShock * block.yields[month]
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
    for month in 0..<Self.months { block.bills[month] = Lanes(repeating: 0) }
    for (i, project) in projects.enumerated() {
      let start = Double(project.start) + Lanes.wholePart(block.delays[i] * block[.delay])
      block.starts[i] = start
      block.ends[i] = start + Double(project.duration)
      let factor = (spread * block.overruns[i] - 0.5 * spread * spread).exponential()
      block.rates[i] = project.cost * factor / Double(project.duration)
      block.owed[i] = Lanes(repeating: 0)
      block.deemed[i] = Lanes(repeating: 0)
      block.cashFrom[i] = Lanes(repeating: .infinity)
      let first = Self.month(start.min())
      let last = Self.month(start.max())
      block.phases[i] = .init(
        firstStart: first, lastStart: last, firstEnd: first &+ project.duration,
        lastEnd: last &+ project.duration, firstCash: .max, isSettled: false)
      enter(block, i)
    }
  }

  /// Enters a project into the bills: more from its start, less from its end.
  @inline(__always)
  private func enter(_ block: borrowing ReferenceBlock, _ i: Int) {
    for lane in 0..<ReferenceBlock.width {
      let start = Self.month(block.starts[i][lane])
      let end = start &+ projects[i].duration
      if start < Self.months { block.bills[start][lane] += block.rates[i][lane] }
      if end < Self.months { block.bills[end][lane] -= block.rates[i][lane] }
    }
  }

  /// A start as a month, cut off after the horizon: a delay can be of any length, or no number.
  private static func month(_ start: Double) -> Int {
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

  /// Brings what is owed on each project up to date, pays a share of it, and credits the project's
  /// deemed allocation. While all lanes bill, no lane need be asked.
  @inline(__always)
  private func allot(
    _ share: Lanes, _ block: borrowing ReferenceBlock, in month: Int, _ state: inout ReferenceState
  ) {
    let left = 1 - share
    let credit = share * (1 / Self.growth[month])
    let since = state.lastPaid &+ 1
    state.lastPaid = month
    let (from, to) = (Lanes(repeating: Double(since)), Lanes(repeating: Double(month + 1)))
    for i in 0..<block.projectCount {
      let phase = block.phases[i]
      if month < phase.firstStart || phase.isSettled { continue }
      var owed = block.owed[i]
      if since >= phase.lastStart && month < phase.firstEnd {
        owed += block.rates[i] * Double(month &+ 1 &- since)
      } else if since < phase.lastEnd {
        let begin = from.replacing(with: block.starts[i], where: block.starts[i] .> from)
        let end = to.replacing(with: block.ends[i], where: block.ends[i] .< to)
        let billed = block.rates[i] * (end - begin)
        owed += Lanes(repeating: 0).replacing(with: billed, where: end .> begin)
      }
      block.deemed[i] += owed * credit
      owed *= left
      block.owed[i] = owed
      if month &+ 1 >= phase.firstEnd && any(owed .<= Self.nothing) {
        finish(block, i, in: month, &state)
      }
    }
  }

  /// Marks the lanes in which a project is paid up; its first cash comes a year later.
  @inline(never)
  private func finish(
    _ block: borrowing ReferenceBlock, _ i: Int, in month: Int, _ state: inout ReferenceState
  ) {
    let paidUp =
      (Lanes(repeating: Double(month + 1)) .>= block.ends[i])
      .& (block.owed[i] .<= Self.nothing) .& (block.cashFrom[i] .== .infinity)
    guard any(paidUp) else { return }
    block.cashFrom[i].replace(with: Double(month + Self.lag), where: paidUp)
    if block.phases[i].firstCash == .max {
      block.phases[i].firstCash = month + Self.lag
      block.returning[state.returning] = i
      state.returning += 1
    }
    block.phases[i].isSettled =
      all(block.cashFrom[i] .< .infinity) && all(block.owed[i] .== 0)
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
    let now = Lanes(repeating: Double(month))
    let grown = Self.growth[month + 1]
    var received = Lanes(repeating: 0)
    for place in 0..<state.returning {
      let i = block.returning[place]
      // The list is in the order of first cash.
      if month < block.phases[i].firstCash { break }
      let cash = projects[i].cost * projects[i].yield / 12
      var deemed = block.deemed[i] * grown
      received += split(cash, &deemed, where: now .>= block.cashFrom[i], &state.host)
      block.deemed[i] = deemed * (1 / grown)
    }
    state.investor += received
    return received
  }

  /// Half of the cash until the deemed allocation is repaid, a tenth after it; the month in which it
  /// is repaid is split exactly. Returns the investor's part.
  @inline(__always)
  private func split(
    _ cash: Double, _ deemed: inout Lanes, where flows: SIMDMask<Lanes.MaskStorage>,
    _ host: inout Lanes
  ) -> Lanes {
    let zero = Lanes(repeating: 0)
    let half = 0.5 * cash
    let last = flows .& (deemed .<= half)
    var part = zero.replacing(with: Lanes(repeating: half), where: flows)
    part.replace(with: deemed + 0.1 * (cash - 2 * deemed), where: last)
    host += zero.replacing(with: cash - part, where: flows)
    deemed -= zero.replacing(with: Lanes(repeating: half), where: flows)
    deemed.replace(with: zero, where: last)
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
      (.meanBacklog, state.backlog / Double(Self.months)), (.largestYear, state.largestYear),
      (.investorReceipts, state.investor), (.hostReceipts, state.host),
      (.repaidShare, repaid / Double(block.projectCount)),
    ]
    for (outcome, lanes) in results { block.outcomes[outcome.rawValue] = lanes }
  }
}

extension ReferenceBlock {
  subscript(parameter: ReferenceFunding.Parameter) -> Lanes { parameters[parameter.rawValue] }
}
