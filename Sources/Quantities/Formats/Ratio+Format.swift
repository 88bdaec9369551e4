// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

extension Ratio {
  /// How a quotient is read: as a share of one hundred or as a multiple.
  public enum Form: Sendable, CaseIterable {
    case percent, times
  }

  /// The nominal quotient: `97.5%`, `4.2 times`, `4.2배`.
  public func formatted(
    _ language: Language, as form: Form = .percent, maxDecimals: Int? = 1
  ) -> String {
    form.text(Interval(exactly: nominal), language, maxDecimals)
  }

  /// The values that the quotient can take, rounded outward: `60.1–100%`, `at least 97.5%`.
  public func formattedBounds(
    _ language: Language, as form: Form = .percent, maxDecimals: Int? = 1
  ) -> String {
    form.text(interval, language, maxDecimals)
  }
}

extension Ratio.Form {
  fileprivate func text(
    _ interval: Interval, _ language: Language, _ maxDecimals: Int?
  ) -> String {
    switch self {
    case .percent:
      (interval * 100).formatted(unit: .percent, language, maxDecimals: maxDecimals)
    case .times: interval.formatted(unit: .times, language, maxDecimals: maxDecimals)
    }
  }
}
