// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials

/// Which way a computed value is cut to the decimals that are shown.
public enum Rounding: Sendable {
  /// To the nearest, and a half away from zero: the school rule, by which readers check a table.
  case halfAwayFromZero
  /// Toward minus infinity, for the lower end of an interval.
  case down
  /// Toward plus infinity, for the upper end of an interval.
  case up
}

extension Decimal {
  /// The value cut to at most `places` decimals.
  public func rounded(to places: Int, _ rule: Rounding = .halfAwayFromZero) -> Decimal {
    guard exponent < -places else { return self }
    let pieces = "\(magnitude)".split(separator: ".")
    guard pieces.count == 2, pieces[1].count > places else { return self }
    let kept = Decimal(string: "\(pieces[0]).\(pieces[1].prefix(places))0") ?? magnitude
    let dropped = pieces[1].dropFirst(places)
    let awayFromZero =
      switch rule {
      case .halfAwayFromZero: dropped.first.map { $0 >= "5" } ?? false
      case .down: self < 0 && dropped.contains { $0 != "0" }
      case .up: self > 0 && dropped.contains { $0 != "0" }
      }
    let step = Decimal(sign: .plus, exponent: -places, significand: 1)
    let size = awayFromZero ? kept + step : kept
    return self < 0 ? -size : size
  }

  /// The number with commas between thousands, as all three languages print it: `1,063`, `−0.25`.
  ///
  /// Exact unless `maxDecimals` says how many decimals to show at most; zeros at the end are not
  /// shown.
  public func grouped(maxDecimals: Int? = nil, rounding: Rounding = .halfAwayFromZero) -> String {
    let shown = maxDecimals.map { rounded(to: $0, rounding) } ?? self
    let pieces = "\(shown.magnitude)".split(separator: ".")
    var whole = ""
    for (place, digit) in pieces[0].reversed().enumerated() {
      if place > 0, place % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let decimals = pieces.count == 2 ? "." + pieces[1] : ""
    return (shown < 0 ? "\u{2212}" : "") + String(whole.reversed()) + decimals
  }

  /// This fraction of one as a percentage: 0.19818 is `19.8%` with one decimal at most.
  public func percentage(maxDecimals: Int? = nil) -> String {
    (self * 100).grouped(maxDecimals: maxDecimals) + "%"
  }
}
