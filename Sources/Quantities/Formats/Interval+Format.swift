// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

extension Interval {
  /// The interval in words: `USD 15–18 bn`, `150억~180억 달러`, `at least 70%`, `70%以上`.
  ///
  /// - Parameter maxDecimals: rounds computed ends outward, so that the interval that is shown
  ///   holds the one that was found.
  public func formatted(unit: Unit, _ language: Language, maxDecimals: Int? = nil) -> String {
    let phrase = Phrase(unit: unit, language: language, maxDecimals: maxDecimals)
    switch (lower, upper) {
    case (let lower?, let upper?):
      return lower == upper ? phrase.text(lower, .none) : phrase.text(from: lower, to: upper)
    case (let lower?, nil): return phrase.text(lower, .atLeast, rounding: .down)
    case (nil, let upper?): return phrase.text(upper, .atMost, rounding: .up)
    case (nil, nil):
      return switch language {
      case .en: "unbounded"
      case .ko: "한정 없음"
      case .ja: "限定なし"
      }
    }
  }
}
