// SPDX-License-Identifier: Apache-2.0
import Exploring

/// What is carried from month to month besides the projects.
private struct ReferenceState {
  var left = Lanes(repeating: 0)
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
      let owed = bill(block, in: month)
      let paid = pay(block, owed, in: month, &state)
      finance(block, paid, &state)
      let received = distribute(block, in: month, &state)
      let spent = state.bonds - received
      state.bonds = spent.replacing(with: Lanes(repeating: 0), where: spent .< 0)
      state.peak.replace(with: state.bonds, where: state.bonds .> state.peak)
      state.won += paid * state.logRate.exponential() * 1e-3
    }
    report(state, of: block)
  }

  /// Start, end and monthly bill of every project: start = planned + floor(delay), cost drawn from
  /// a lognormal with mean 1.
  @inline(__always)
  private func plan(_ block: borrowing ReferenceBlock) {
    let spread = block[.overrun]
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
    }
  }

  /// A start as a month, cut off after the horizon: a delay can be of any length, or no number.
  private static func month(_ start: Double) -> Int {
    start < Double(2 * months) ? Int(start) : 2 * months
  }

  /// Adds the month's bills to what is owed on each project and returns all that is owed. While all
  /// lanes bill, no lane need be asked.
  @inline(__always)
  private func bill(_ block: borrowing ReferenceBlock, in month: Int) -> Lanes {
    var total = Lanes(repeating: 0)
    let now = Lanes(repeating: Double(month))
    for i in 0..<block.projectCount {
      let phase = block.phases[i]
      if month < phase.firstStart || phase.isSettled { continue }
      var owed = block.owed[i]
      if month >= phase.lastStart && month < phase.firstEnd {
        owed += block.rates[i]
        block.owed[i] = owed
      } else if month < phase.lastEnd {
        let billing = (now .>= block.starts[i]) .& (now .< block.ends[i])
        owed += Lanes(repeating: 0).replacing(with: block.rates[i], where: billing)
        block.owed[i] = owed
      }
      total += owed
    }
    return total
  }

  /// Pays what the cap leaves room for, pro rata over what is owed, and credits each project's
  /// deemed allocation. Returns what was paid.
  @inline(__always)
  private func pay(
    _ block: borrowing ReferenceBlock, _ owed: Lanes, in month: Int, _ state: inout ReferenceState
  ) -> Lanes {
    let paid = owed.replacing(with: state.left, where: state.left .< owed)
    let zero = Lanes(repeating: 0)
    state.bound += zero.replacing(
      with: Lanes(repeating: 1), where: owed .> state.left + 1e-12)
    state.backlog += owed - paid
    // Once the cap is used up, nothing moves until it opens again.
    guard any(paid .> 0) else { return paid }
    state.left -= paid
    state.paidThisYear += paid
    state.drawn += paid
    state.largestYear = state.largestYear.replacing(
      with: state.paidThisYear, where: state.paidThisYear .> state.largestYear)
    let share = zero.replacing(with: paid / owed, where: owed .> 0)
    let left = 1 - share
    let credit = share * (1 / Self.growth[month])
    for i in 0..<block.projectCount {
      let phase = block.phases[i]
      if month < phase.firstStart || phase.isSettled { continue }
      let owed = block.owed[i]
      block.deemed[i] += owed * credit
      block.owed[i] = owed * left
      if month &+ 1 >= phase.firstEnd { finish(block, i, in: month) }
    }
    return paid
  }

  /// Marks the lanes in which a project is paid up; its first cash comes a year later.
  @inline(__always)
  private func finish(_ block: borrowing ReferenceBlock, _ i: Int, in month: Int) {
    let paidUp =
      (Lanes(repeating: Double(month + 1)) .>= block.ends[i])
      .& (block.owed[i] .<= Self.nothing) .& (block.cashFrom[i] .== .infinity)
    guard any(paidUp) else { return }
    block.cashFrom[i].replace(with: Double(month + Self.lag), where: paidUp)
    if block.phases[i].firstCash == .max { block.phases[i].firstCash = month + Self.lag }
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
    for i in 0..<block.projectCount where month >= block.phases[i].firstCash {
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
