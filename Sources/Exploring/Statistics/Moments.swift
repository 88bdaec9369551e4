// SPDX-License-Identifier: Apache-2.0

/// Count, mean and central moments of many numbers, and their extremes; two can be merged.
///
/// Within a chunk the mean and the sums of powers are taken in two passes with a correction for
/// rounding (Chan, Golub and LeVeque 1983); chunks are merged by the pairwise formulas of Pébay
/// (2008). Together the relative rounding error grows with the logarithm of the count.
public struct Moments: Hashable, Sendable {
  public internal(set) var count: UInt64 = 0
  public internal(set) var mean = 0.0
  /// Sum of the squared, cubed and fourth powers of the distances from the mean.
  var second = 0.0
  var third = 0.0
  var fourth = 0.0
  public internal(set) var minimum = Double.infinity
  public internal(set) var maximum = -Double.infinity
  /// The scenarios in which the extremes occur first.
  public internal(set) var minimumScenario: UInt64 = 0
  public internal(set) var maximumScenario: UInt64 = 0

  init() {}

  /// The moments of the finite numbers in some parts of a column that starts with `scenario`.
  init(_ values: UnsafeBufferPointer<Double>, in parts: [Range<Int>], scenario: UInt64) {
    var sum = 0.0
    for part in parts {
      for place in part {
        let value = values[place]
        sum += value
        if value < minimum { (minimum, minimumScenario) = (value, scenario + UInt64(place)) }
        if value > maximum { (maximum, maximumScenario) = (value, scenario + UInt64(place)) }
      }
      count += UInt64(part.count)
    }
    guard count > 0 else { return }
    let size = Double(count)
    let center = sum / size
    var rest = 0.0
    for part in parts {
      for place in part {
        let distance = values[place] - center
        let square = distance * distance
        rest += distance
        second += square
        third += square * distance
        fourth += square * square
      }
    }
    // The distances were taken from the rounded mean; move to the mean that they show.
    let shift = rest / size
    mean = center + shift
    third -= 3 * shift * second
    fourth -= 4 * shift * third
    second -= rest * shift
  }

  /// The moments of both sets of numbers, this one's coming first.
  public func merged(with other: Moments) -> Moments {
    if other.count == 0 { return self }
    if count == 0 { return other }
    let (n, m) = (Double(count), Double(other.count))
    let total = n + m
    let gap = other.mean - mean
    let (share, rest) = (n / total, m / total)
    let square = gap * gap
    let product = n * rest
    var result = self
    result.count += other.count
    result.mean += gap * rest
    result.second += other.second + square * product
    result.third +=
      other.third + square * gap * product * (share - rest)
      + 3 * gap * (share * other.second - rest * second)
    result.fourth +=
      other.fourth
      + square * square * product * (share * share - share * rest + rest * rest)
      + 6 * square * (share * share * other.second + rest * rest * second)
      + 4 * gap * (share * other.third - rest * third)
    if other.minimum < minimum {
      (result.minimum, result.minimumScenario) = (other.minimum, other.minimumScenario)
    }
    if other.maximum > maximum {
      (result.maximum, result.maximumScenario) = (other.maximum, other.maximumScenario)
    }
    return result
  }

  /// The variance of what the numbers are a sample of; `nil` below two numbers.
  public var variance: Double? { count > 1 ? second / Double(count - 1) : nil }

  public var standardDeviation: Double? { variance.map { $0.squareRoot() } }

  /// The Monte Carlo standard error of the mean.
  public var meanError: Double? { variance.map { ($0 / Double(count)).squareRoot() } }

  /// Skewness and excess kurtosis of the sample; `nil` where all numbers are equal or a power
  /// overflows.
  public var skewness: Double? { ratio(third, power: 1.5) }
  public var excessKurtosis: Double? { ratio(fourth, power: 2).map { $0 - 3 } }

  private func ratio(_ sum: Double, power: Double) -> Double? {
    guard count > 1, second > 0 else { return nil }
    let spread = second / Double(count)
    let scale = power == 2 ? spread * spread : spread * spread.squareRoot()
    let value = sum / Double(count) / scale
    return value.isFinite ? value : nil
  }
}
