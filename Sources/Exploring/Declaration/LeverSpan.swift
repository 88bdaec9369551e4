// SPDX-License-Identifier: Apache-2.0

/// The settings over which a lever is varied, each as likely as the others.
public struct LeverSpan: Hashable, Sendable {
  /// The lever's id.
  public let lever: String
  public let distribution: Distribution
}

extension Lever {
  /// All that the lever can be set to.
  public var wholeSpan: LeverSpan {
    switch domain {
    case .range(let range, _):
      LeverSpan(
        lever: id,
        distribution: range.lowerBound < range.upperBound
          ? .uniform(low: range.lowerBound, high: range.upperBound) : .constant(range.lowerBound))
    case .choices(let choices):
      LeverSpan(
        lever: id,
        distribution: .discrete(choices.map { Distribution.Outcome($0.value, weight: 1) }))
    }
  }
}

extension Model {
  /// A lever with the settings over which it is to be varied, as flags and addresses give them:
  /// `cap=10:25` for a range, `backlog-rule=pro-rata:priority` for choices, `cap` for all.
  ///
  /// - Throws: `InputMistake` for a lever that the model has not, a setting that it cannot take, or
  ///   a range that is none.
  public func span(reading text: String) throws(InputMistake) -> LeverSpan {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = sides.first.map(String.init) ?? ""
    guard let lever = levers.first(where: { $0.id == name }) else {
      throw unknown(name, among: levers.map(\.id))
    }
    guard sides.count == 2 else { return lever.wholeSpan }
    var values: [Double] = []
    for part in sides[1].split(separator: ":", omittingEmptySubsequences: false) {
      values.append(try lever.value(reading: String(part)))
    }
    switch lever.domain {
    case .range:
      guard values.count == 2, values[0] < values[1] else {
        throw InputMistake(
          parameter: lever.id, given: "'\(sides[1])'",
          allowed: "two settings, the lower one first, \(lever.allowed)",
          nearest: lever.spanText(lever.wholeSpan))
      }
      return LeverSpan(lever: name, distribution: .uniform(low: values[0], high: values[1]))
    case .choices:
      guard values.count > 1, Set(values).count == values.count else {
        throw InputMistake(
          parameter: lever.id, given: "'\(sides[1])'",
          allowed: "two or more different settings, \(lever.allowed)",
          nearest: lever.spanText(lever.wholeSpan))
      }
      return LeverSpan(
        lever: name,
        distribution: .discrete(values.map { Distribution.Outcome($0, weight: 1) }))
    }
  }
}

extension Lever {
  fileprivate func spanText(_ span: LeverSpan) -> String {
    switch span.distribution {
    case .uniform(let low, let high): text(of: low) + ":" + text(of: high)
    case .discrete(let outcomes): outcomes.map { text(of: $0.value) }.joined(separator: ":")
    default: text(of: standard)
    }
  }
}
