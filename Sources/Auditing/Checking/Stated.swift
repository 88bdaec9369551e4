// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials
public import Quantities
public import Reading

/// A stated number and the intervals it can stand for.
///
/// A printed number is an interval: everything that rounds to it at its last printed digit, zeros
/// included. A bound widens it. `printed` assumes rounding; `widest` also allows for a writer who cut
/// digits off or counted "about" generously. What lies outside `widest` cannot be meant.
public struct Stated: Sendable, Hashable {
  public let kind: Mention.Kind
  public let range: Range<Int>
  public private(set) var bound: Qualifier
  /// The number as printed; the middle of a range.
  public let nominal: Decimal
  public let unit: String?
  public let per: Quantities.Unit.Period?
  /// The value of the last stated digit.
  public let step: Decimal
  /// The number as printed, or nil for a range.
  public let numeral: Numeral?
  public private(set) var printed: Interval
  public private(set) var widest: Interval

  /// The amount of a mention, or nil for a mention without one.
  public init?(_ mention: Mention) {
    guard case .amount(let measure) = mention.value else { return nil }
    kind = mention.kind
    range = mention.range
    bound = mention.bound
    unit = measure.unit
    per = measure.per
    numeral = measure.nominal
    let ends = [measure.lower, measure.upper].compactMap { $0 }
    guard let any = measure.nominal ?? ends.first else { return nil }
    step = any.step
    if let nominal = measure.nominal {
      self.nominal = nominal.value
    } else if let lower = measure.lower, let upper = measure.upper {
      nominal = (lower.value + upper.value) / 2
    } else {
      nominal = any.value
    }
    let counted = mention.kind == .count || mention.kind == .ordinal
    let half = counted ? 0 : step / 2
    let loose = counted ? 0 : step
    // "about 5,500" speaks of hundreds: the last digit that is not a zero.
    let coarse = Stated.lastSignificantStep(any)
    switch mention.bound {
    case .exact:
      printed = Stated.around(nominal, half)
      widest = Stated.around(nominal, loose)
    case .about:
      printed = Stated.around(nominal, max(half, coarse / 2))
      widest = Stated.around(nominal, max(loose, coarse))
    case .upTo, .under:
      printed = Interval(lower: min(0, nominal), upper: nominal + half) ?? .everything
      widest = Interval(lower: min(0, nominal), upper: nominal + loose) ?? .everything
    case .atLeast, .over:
      printed = Interval(lower: nominal - half, upper: nil) ?? .everything
      widest = Interval(lower: nominal - loose, upper: nil) ?? .everything
    case .range:
      let lower = measure.lower?.value ?? nominal
      let upper = measure.upper?.value ?? nominal
      printed =
        Interval(lower: min(lower, upper) - half, upper: max(lower, upper) + half)
        ?? .everything
      widest =
        Interval(lower: min(lower, upper) - loose, upper: max(lower, upper) + loose)
        ?? .everything
    }
  }

  /// The nominal and everything that rounds to it, whatever the bound: for sums of ceilings, which
  /// add up to a ceiling.
  public var face: Interval { Interval(rounding: nominal, step: isCounted ? 0 : step) }

  /// Face value for a writer who rounds generously: "about" to its last significant digit, else the
  /// last digit either way.
  public var widestFace: Interval {
    if isCounted && bound != .about { return Interval(exactly: nominal) }
    let coarse = numeral.map(Self.lastSignificantStep) ?? step
    return Self.around(nominal, bound == .about ? max(step, coarse) : step)
  }

  /// The amount with its ceiling or floor taken as the number itself: what a sum of ceilings is
  /// compared with. "at least", "over" and "under" stay open.
  var atFace: Stated {
    guard bound == .upTo else { return self }
    var copy = self
    copy.printed = face
    copy.widest = widestFace
    return copy
  }

  var isCounted: Bool { kind == .count || kind == .ordinal }

  /// Whether another amount is of the same thing: kind, unit and period.
  public func isCommensurable(with other: Stated) -> Bool {
    kind == other.kind && unit == other.unit
  }

  private static func around(_ value: Decimal, _ radius: Decimal) -> Interval {
    Interval(lower: value - radius, upper: value + radius) ?? .everything
  }

  /// The place value of the last digit that is not zero: 10⁸ × 100 for 5,500억.
  static func lastSignificantStep(_ numeral: Numeral) -> Decimal {
    guard numeral.mantissa != 0 else { return numeral.step }
    var rest = numeral.mantissa
    var step = numeral.step
    while rest % 10 == 0 {
      rest /= 10
      step *= 10
    }
    return step
  }
}
