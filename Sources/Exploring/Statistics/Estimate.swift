// SPDX-License-Identifier: Apache-2.0

/// A number learned from experiments, and how well it is known.
public struct Estimate: Hashable, Sendable {
  public let value: Double
  /// The interval that would hold the true number with 95 % probability if the experiments were
  /// independent draws; `Sampling` says what that means for those of other designs. An infinite end
  /// says that nothing bounds it: there were too few experiments, or they were chosen and not drawn.
  public let low: Double
  public let high: Double

  /// The larger distance from the value to an end.
  public var margin: Double { max(value - low, high - value) }

  /// Half of 95 % of a normal distribution lies this many standard deviations to each side.
  static let reach = 1.959963984540054
}

/// What the experiments say about one measure, or one point of a series, under one policy.
public struct Summary: Hashable, Sendable {
  public let moments: Moments
  private let cells: [QuantileSketch.Cell]
  /// How many numbers lie in and below each cell.
  private let upTo: [UInt64]
  /// The share of a number's size by which a quantile may be off through the sketch alone.
  public let resolution: Double
  /// How the experiments came about.
  public let sampling: Sampling

  init(moments: Moments, sketch: QuantileSketch, sampling: Sampling = .independent) {
    self.moments = moments
    self.sampling = sampling
    cells = sketch.cells
    resolution = Double(sign: .plus, exponent: -(sketch.precision + 1), significand: 1)
    var sum: UInt64 = 0
    upTo = cells.map {
      sum += $0.count
      return sum
    }
  }

  public var count: UInt64 { moments.count }

  /// The mean with its Monte Carlo error; `nil` without an experiment.
  public var mean: Estimate? {
    guard count > 0 else { return nil }
    let error = sampling == .chosen ? nil : moments.meanError
    let margin = error.map { $0 * Estimate.reach } ?? .infinity
    return Estimate(value: moments.mean, low: moments.mean - margin, high: moments.mean + margin)
  }

  /// The number that the measure falls below with probability `p` (Hyndman and Fan 1996, type 7),
  /// between the order statistics that enclose the true one with 95 % probability whatever the
  /// distribution (David and Nagaraja 2003, 7.1); `nil` without an experiment or for no probability.
  public func quantile(_ p: Double) -> Estimate? {
    guard count > 0, (0...1).contains(p) else { return nil }
    let size = Double(count)
    let place = (size - 1) * p + 1
    let below = orderStatistic(place.rounded(.down))
    let above = orderStatistic(place.rounded(.up))
    let value = below + (place - place.rounded(.down)) * (above - below)
    if sampling == .chosen { return Estimate(value: value, low: -.infinity, high: .infinity) }
    let spread = Estimate.reach * (size * p * (1 - p)).squareRoot()
    let first = (size * p - spread).rounded(.down)
    let last = (size * p + spread).rounded(.up) + 1
    return Estimate(
      value: value, low: first < 1 ? -.infinity : min(value, orderStatistic(first)),
      high: last > size ? .infinity : max(value, orderStatistic(last)))
  }

  /// The probability that the measure exceeds a threshold, with Wilson's 95 % interval (1927), which
  /// also covers the experiments in the threshold's own cell.
  public func exceedance(of threshold: Double) -> Estimate? {
    guard count > 0, !threshold.isNaN else { return nil }
    var above = 0.0
    var unsure = 0.0
    for cell in cells {
      if threshold < moments.minimum || cell.low > threshold {
        above += Double(cell.count)
      } else if cell.high > threshold && threshold < moments.maximum {
        unsure += Double(cell.count)
        above += Double(cell.count) * (cell.high - threshold) / cell.width
      }
    }
    let size = Double(count)
    let value = above / size
    if sampling == .chosen { return Estimate(value: value, low: 0, high: 1) }
    return Estimate(
      value: value, low: wilson(max(0, value - unsure / size)).low,
      high: wilson(min(1, value + unsure / size)).high)
  }

  private func wilson(_ share: Double) -> (low: Double, high: Double) {
    let square = Estimate.reach * Estimate.reach / Double(count)
    let center = (share + square / 2) / (1 + square)
    let margin =
      (square * (share * (1 - share) + square / 4)).squareRoot() / (1 + square)
    return (share == 0 ? 0 : center - margin, share == 1 ? 1 : center + margin)
  }

  /// The number of a rank from 1 to the count, read from its cell.
  private func orderStatistic(_ rank: Double) -> Double {
    if rank <= 1 { return moments.minimum }
    if rank >= Double(count) { return moments.maximum }
    var (low, high) = (0, cells.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if Double(upTo[middle]) >= rank { high = middle } else { low = middle + 1 }
    }
    let cell = cells[low]
    let place = (rank - Double(upTo[low] - cell.count) - 0.5) / Double(cell.count)
    return min(max(cell.low + place * cell.width, moments.minimum), moments.maximum)
  }
}
