// SPDX-License-Identifier: Apache-2.0
import Exploring

extension FundingRun {
  /// Adds deemed interest, and splits what finished projects return: per project, or all together
  /// against all deemed allocations. While a call is missed the host keeps a part of what the
  /// investor would receive, at most what is missed.
  mutating func distribute(_ terms: FundingTerms, in month: Int) {
    projects.settle(in: month)
    let (cash, share) =
      terms.isPooled
      ? projects.distributePooled(terms, shareBefore, in: month)
      : projects.distributeEach(terms, shareBefore, in: month)
    guard cash > 0 else { return }
    let forfeited = short > 0 ? min((share * terms.forfeit).wholeCents, short) : 0
    let investor = share - forfeited
    books.forfeited += forfeited
    books.projectCash += cash
    books.investorReceipts += investor
    books.hostReceipts += cash - investor
    books.cash += investor
  }

  /// Looks at repayment anew. If the cash that the projects will return by the end of the life
  /// cannot repay capital and deemed interest at the first share, that share is raised.
  mutating func review(_ terms: FundingTerms, in month: Int) {
    let left = pledge.life - month
    guard left > 0 else { return }
    // What a cent a month from now is worth today, at deemed interest, up to each month.
    var worth = [0.0]
    var factor = 1.0
    for _ in 0..<left {
      factor /= 1 + terms.deemedRate
      worth.append(worth[worth.count - 1] + factor)
    }
    var claims = projects.deemedLeft(pooled: terms.isPooled)
    var cash = 0.0
    for index in projects.all.indices where projects.all[index].cost > 0 {
      let project = projects.all[index]
      claims += (project.cost - project.called + project.owed) * terms.threshold
      let planned = max(month, project.start + project.duration - 1) + Self.lag
      let from =
        projects.cashFrom[index].isFinite ? Int(projects.cashFrom[index]) : planned
      let first = min(max(from - month, 0), left)
      let last = min(max(from + Self.operatingMonths - month, 0), left)
      cash += projects.cash[index] * (worth[last] - worth[first])
    }
    guard cash * shareBefore < claims else { return }
    tally.isOutOfSight = true
    shareBefore = min(1, shareBefore + terms.reviewGain)
  }
}

extension FundingProjects {
  /// Deemed allocations not yet repaid, by the unit in which they are repaid.
  func deemedLeft(pooled: Bool) -> Cents { pooled ? pooledDeemed : deemed.reduce(0, +) }

  /// The month's cash of all projects and the investor's part of it, against one allocation.
  mutating func distributePooled(
    _ terms: FundingTerms, _ shareBefore: Double, in month: Int
  ) -> (cash: Cents, investor: Cents) {
    pooledCash += cashGrowth[month]
    if pooledDeemed > 0 { pooledDeemed += (pooledDeemed * terms.deemedRate).wholeCents }
    guard pooledCash > 0 else { return (0, 0) }
    let first = (pooledCash * shareBefore).wholeCents
    if first < pooledDeemed {
      pooledDeemed -= first
      return (pooledCash, first)
    }
    let rest = max(0, pooledCash - pooledDeemed / shareBefore)
    let part = min(pooledCash, pooledDeemed + (rest * terms.shareAfter).wholeCents)
    pooledDeemed = 0
    return (pooledCash, part)
  }

  /// The same with every project repaying its own allocation, eight projects at once: one share
  /// until the deemed allocation is repaid, another after it. In the month that crosses, the cash up
  /// to the crossing goes by the first share and the rest by the second.
  mutating func distributeEach(
    _ terms: FundingTerms, _ shareBefore: Double, in month: Int
  ) -> (cash: Cents, investor: Cents) {
    let zero = SIMD8<Double>()
    let now = SIMD8(repeating: Double(month))
    var (flows, parts) = (zero, zero)
    deemed.withUnsafeMutableBytes { deemed in
      cash.withUnsafeBytes { cash in
        cashFrom.withUnsafeBytes { cashFrom in
          for place in stride(from: 0, to: deemed.count, by: 64) {
            var left = deemed.loadUnaligned(fromByteOffset: place, as: SIMD8<Double>.self)
            let from = cashFrom.loadUnaligned(fromByteOffset: place, as: SIMD8<Double>.self)
            left += (left * terms.deemedRate).wholeCents
            let runs = (from .<= now) .& (from .> now - Double(FundingRun.operatingMonths))
            guard any(runs) else {
              deemed.storeBytes(of: left, toByteOffset: place, as: SIMD8<Double>.self)
              continue
            }
            let flow = zero.replacing(
              with: cash.loadUnaligned(fromByteOffset: place, as: SIMD8<Double>.self),
              where: runs)
            var part = (flow * shareBefore).wholeCents
            let last = runs .& (part .>= left)
            left -= part
            if any(last) {
              left += part
              let rest = pointwiseMax(zero, flow - left / shareBefore)
              let crossing = pointwiseMin(flow, left + (rest * terms.shareAfter).wholeCents)
              left = (left - part).replacing(with: zero, where: last)
              part.replace(with: crossing, where: last)
            }
            flows += flow
            parts += part
            deemed.storeBytes(of: left, toByteOffset: place, as: SIMD8<Double>.self)
          }
        }
      }
    }
    return (flows.sum(), parts.sum())
  }
}

extension SIMD8<Double> {
  /// To the nearest whole cent in every lane.
  @inline(__always)
  fileprivate var wholeCents: Self { (self + Cents.rounder) - Cents.rounder }
}
