// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials
public import Quantities
public import Reading

/// A stated number and the intervals it can stand for.
///
/// A printed number is an interval: everything that rounds to it at its last printed digit, zeros
/// included. A bound widens it. `printed` assumes rounding; `widest` also allows for a writer who cut
/// digits off, so that the value lies up to one last digit above, or who counted "about" generously.
/// What lies outside `widest` cannot be meant.
public struct Stated: Sendable, Hashable {
  public private(set) var kind: Mention.Kind
  public internal(set) var range: Range<Int>
  public private(set) var bound: Qualifier
  /// The number as printed; the middle of a range.
  public private(set) var nominal: Decimal
  public private(set) var unit: String?
  public let per: Quantities.Unit.Period?
  /// The value of the last stated digit.
  public private(set) var step: Decimal
  /// The number as printed, or nil for a range.
  public private(set) var numeral: Numeral?
  /// The two ends of a range as printed, the smaller first.
  public private(set) var ends: ClosedRange<Decimal>?
  public private(set) var printed: Interval
  public private(set) var widest: Interval
  /// Whether it is a fraction in words, "절반", "a third", taken as a share.
  public private(set) var isFraction = false

  /// The amount of a mention, or nil for a mention without one.
  public init?(_ mention: Mention) {
    switch mention.value {
    case .amount(let measure): self.init(mention, measure)
    case .duration(let text): self.init(length: text, at: mention.range)
    default: return nil
    }
  }

  private init?(_ mention: Mention, _ measure: Measure) {
    // "1.5 times the average" counts nothing.
    let isMultiple =
      mention.kind == .count && measure.unit == "times"
      && (measure.nominal.map { $0.value != $0.value.rounded(to: 0) } ?? false)
    kind = isMultiple ? .multiple : mention.kind
    range = mention.range
    bound = mention.bound
    unit = measure.unit
    per = measure.per
    numeral = measure.nominal
    let stated = [measure.lower, measure.upper].compactMap { $0 }
    guard let any = measure.nominal ?? stated.first else { return nil }
    if mention.bound == .range, let lower = measure.lower?.value, let upper = measure.upper?.value {
      ends = min(lower, upper)...max(lower, upper)
    } else {
      ends = nil
    }
    step = any.step
    if let nominal = measure.nominal {
      self.nominal = nominal.value
    } else if let lower = measure.lower, let upper = measure.upper {
      nominal = (lower.value + upper.value).halved
    } else {
      nominal = any.value
    }
    // A bare number of a table may be in billions; only what is counted by name is exact.
    let counted = kind == .count && measure.unit != nil || kind == .ordinal
    let half = counted ? 0 : step.halved
    let cut = counted ? 0 : step
    // "about 5,500" speaks of hundreds: the last digit that is not a zero.
    let coarse = Stated.lastSignificantStep(any)
    switch mention.bound {
    case .exact:
      printed = Stated.between(nominal - half, nominal + half)
      widest = Stated.between(nominal - half, nominal + cut)
    case .about:
      printed = Stated.around(nominal, max(half, coarse.halved))
      widest = Stated.around(nominal, max(cut, coarse.threeQuarters))
    case .upTo, .under:
      printed = Interval(lower: min(0, nominal), upper: nominal + half) ?? .everything
      widest = Interval(lower: min(0, nominal), upper: nominal + cut) ?? .everything
    case .atLeast, .over:
      printed = Interval(lower: nominal - half, upper: nil) ?? .everything
      widest = printed
    case .range:
      let span = ends ?? nominal...nominal
      printed = Stated.between(span.lowerBound - half, span.upperBound + half)
      widest = Stated.between(span.lowerBound - half, span.upperBound + cut)
    }
  }

  /// A fraction in words as a share in percent; such words are true within some hundredths of themselves.
  init(fraction numerator: Int, of denominator: Int, at range: Range<Int>, isAbout: Bool) {
    let percent = (Decimal(numerator) * 100 / Decimal(denominator)).rounded(to: 2)
    kind = .share
    self.range = range
    bound = isAbout ? .about : .exact
    nominal = percent
    unit = "%"
    per = nil
    step = 1
    numeral = Numeral(Int128(numerator * 10_000 / denominator), exponent: -2)
    ends = nil
    printed = Stated.around(percent, percent * (isAbout ? 10 : 3) / 100)
    widest = Stated.around(percent, percent * (isAbout ? 15 : 4) / 100)
    isFraction = true
  }

  /// A count of things by a noun.
  init(count number: Int128, unit: String, at range: Range<Int>) {
    let numeral = Numeral(number)
    kind = .count
    self.range = range
    bound = .exact
    nominal = numeral.value
    self.unit = unit
    per = nil
    step = 1
    self.numeral = numeral
    ends = nil
    printed = Interval(exactly: nominal)
    widest = printed
  }

  /// A bare number of a table as its heads mean it: 612 under "(USD million)" is 612,000,000 dollars.
  func scaled(by factor: Decimal, _ kind: Mention.Kind, _ unit: String?) -> Stated {
    var copy = self
    copy.kind = kind
    copy.unit = unit
    copy.nominal = nominal * factor
    copy.step = step * factor
    if copy.isCounted, factor == 1 {
      copy.printed = Interval(exactly: copy.nominal)
      copy.widest = copy.printed
    } else {
      copy.printed = Stated.between(
        copy.nominal - copy.step.halved, copy.nominal + copy.step.halved)
      copy.widest = Stated.between(copy.nominal - copy.step.halved, copy.nominal + copy.step)
    }
    return copy
  }

  /// What a fraction in words is of a number, to the last digit; nil for what is no fraction.
  func fraction(of whole: Decimal) -> Decimal? {
    guard isFraction else { return nil }
    for below in 2...10 {
      for above in 1..<below where abs(Decimal(above) * 100 / Decimal(below) - nominal) * 100 < 1 {
        return whole * Decimal(above) / Decimal(below)
      }
    }
    return nil
  }

  /// A length in months or days, which add up like other quantities; years are the divisors of averages.
  private init?(length: String, at range: Range<Int>) {
    let units: [Character: String] = ["M": "months", "D": "days", "H": "hours"]
    guard length.hasPrefix("P"), let last = length.last, let unit = units[last],
      let number = Int(length.dropFirst(last == "H" ? 2 : 1).dropLast()), number > 0,
      number < 100_000
    else { return nil }
    kind = .period
    self.range = range
    bound = .exact
    nominal = Decimal(number)
    self.unit = unit
    per = nil
    step = 1
    numeral = Numeral(Int128(number))
    ends = nil
    printed = Interval(exactly: nominal)
    widest = printed
  }

  /// The nominal and everything that rounds to it, whatever the bound: for sums of ceilings, which
  /// add up to a ceiling.
  public var face: Interval {
    isCounted ? Interval(exactly: nominal) : Interval(rounding: nominal, step: step)
  }

  /// Face value for a writer who rounds generously: "about" to its last significant digit, else the
  /// last digit either way.
  public var widestFace: Interval {
    if isCounted && bound != .about { return Interval(exactly: nominal) }
    guard bound == .about else { return Self.between(nominal - step.halved, nominal + step) }
    let coarse = numeral.map(Self.lastSignificantStep) ?? step
    return Self.around(nominal, max(step, coarse.threeQuarters))
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

  /// As exact as amounts of about its size beside it are: "2 tn" among tenths of a trillion is no rounding
  /// of 1.6 tn.
  func sharpened(by others: some Sequence<Stated>) -> Stated {
    guard bound == .exact, !isCounted, kind != .multiple, step > 0, nominal > 0 else { return self }
    let (fine, most) = (step.tenth, nominal * 20)
    let isFiner = others.contains {
      $0.kind == kind && $0.unit == unit && $0.range != range && $0.step <= fine
        && $0.nominal <= most && $0.nominal * 20 >= nominal
    }
    guard isFiner else { return self }
    var copy = self
    copy.step = step.tenth
    return copy
  }

  /// The same amount with another number, printed as exactly.
  func taken(at value: Decimal) -> Stated {
    var copy = self
    copy.nominal = value
    copy.ends = nil
    copy.bound = .exact
    copy.printed = copy.face
    copy.widest = copy.widestFace
    return copy
  }

  /// A count of times as a multiple: "three times as many".
  var asMultiple: Stated {
    var copy = self
    copy.kind = .multiple
    copy.printed = Stated.between(nominal - step / 2, nominal + step / 2)
    copy.widest = Stated.between(nominal - step / 2, nominal + step)
    return copy
  }

  var isCounted: Bool { kind == .count && unit != nil || kind == .ordinal || kind == .period }

  /// Whether another amount is of the same thing: kind, unit and period.
  public func isCommensurable(with other: Stated) -> Bool {
    kind == other.kind && unit == other.unit
  }

  private static func between(_ lower: Decimal, _ upper: Decimal) -> Interval {
    Interval(lower: lower, upper: upper) ?? .everything
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
