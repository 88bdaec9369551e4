// SPDX-License-Identifier: Apache-2.0
public import Exploring

/// What makes an experiment one of interest: a measure beyond a threshold.
public struct Condition: Hashable, Sendable {
  public enum Side: String, CaseIterable, Sendable { case above, below }

  /// The measure's id.
  public let measure: String
  public let side: Side
  public let threshold: Double

  public init(_ measure: String, _ side: Side, _ threshold: Double) {
    self.measure = measure
    self.side = side
    self.threshold = threshold
  }

  func holds(_ value: Double) -> Bool {
    side == .above ? value > threshold : value < threshold
  }
}

extension Study {
  /// A condition that is worth a look when nobody has named one: the worse fifth of the cases.
  public func usualCondition(on id: String, policy: Int = 0) throws(InputMistake) -> Condition {
    let measure = try measure(id)
    let values = try values(of: id, policy: policy).filter(\.isFinite).sorted()
    let isWorseAbove = measure.better != .higher
    guard let last = values.last else { return Condition(id, .above, 0) }
    let place = Double(values.count - 1) * (isWorseAbove ? 0.8 : 0.2)
    let threshold = Self.round(values[Int(place)])
    // A threshold that nothing lies beyond would make no case of interest.
    return Condition(
      id, isWorseAbove ? .above : .below, threshold < last || !isWorseAbove ? threshold : last * 0.9
    )
  }

  /// The nearest number of two significant digits, as a person would name a threshold.
  private static func round(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return 0 }
    var unit = 1.0
    while abs(value) / unit >= 100 { unit *= 10 }
    while abs(value) / unit < 10 { unit /= 10 }
    return (value / unit).rounded() * unit
  }

  /// How often a condition holds under a policy, as a share of the experiments that did not fail.
  public func share(of condition: Condition, policy: Int = 0) throws(InputMistake) -> Double {
    let values = try values(of: condition.measure, policy: policy).filter(\.isFinite)
    guard !values.isEmpty else { return .nan }
    return Double(values.count(where: condition.holds)) / Double(values.count)
  }
}
