// SPDX-License-Identifier: Apache-2.0
import Quantities

/// What the output says about a mention's value: the least and the most that it can be, and how
/// finely it was stated.
struct MentionFacts {
  enum Figure {
    case number(Numeral)
    case day(Day)
    case text(String)
  }

  var value: Figure?
  var min: Figure?
  var max: Figure?
  var currency: String?
  var unit: String?
  var per: String?
  var precision: Figure?

  init(_ mention: Mention) {
    switch mention.value {
    case .amount(let measure): take(measure, of: mention)
    case .time(let span): take(span, mention.bound)
    case .duration(let length): value = .text(length)
    case .entry(let text), .text(let text): value = .text(text)
    case .unplaced: break
    }
  }

  // MARK: - Numbers

  private mutating func take(_ measure: Measure, of mention: Mention) {
    let nominal = measure.nominal ?? Self.onlyEnd(of: measure, mention.bound)
    value = nominal.map(Figure.number)
    let ends = Self.ends(of: measure, nominal, mention.bound)
    min = ends.min.map(Figure.number)
    max = ends.max.map(Figure.number)
    let stated = nominal ?? measure.upper ?? measure.lower
    precision = stated.map { .number(Numeral(1, exponent: $0.exponent)) }
    per = measure.per?.rawValue
    switch mention.kind {
    case .money: currency = measure.unit
    case .share: unit = measure.unit ?? "%"
    default: unit = measure.unit
    }
  }

  /// The one number of a bounded amount that is kept as an end.
  private static func onlyEnd(of measure: Measure, _ bound: Qualifier) -> Numeral? {
    switch bound {
    case .upTo, .under: measure.upper
    case .atLeast, .over: measure.lower
    case .exact, .about, .range: nil
    }
  }

  private static func ends(
    of measure: Measure, _ nominal: Numeral?, _ bound: Qualifier
  ) -> (min: Numeral?, max: Numeral?) {
    var (min, max) = (measure.lower, measure.upper)
    switch bound {
    case .exact:
      min = min ?? nominal
      // A fraction that was cut lies within a step above its digits.
      max = max ?? nominal.flatMap { $0.isCut ? $0.adding(Numeral(1, exponent: $0.exponent)) : $0 }
    case .about:
      if let nominal {
        let half = Numeral(5, exponent: nominal.exponent - 1)
        min = min ?? nominal.adding(Numeral(-5, exponent: nominal.exponent - 1))
        max = max ?? nominal.adding(half)
      }
    case .upTo, .under: max = max ?? nominal
    case .atLeast, .over: min = min ?? nominal
    case .range: break
    }
    return (min, max)
  }

  // MARK: - Times

  private mutating func take(_ span: DateSpan, _ bound: Qualifier) {
    let (first, last) = (span.start.first, span.end.last)
    let isDay = span.start.precision == .day && span.start == span.end
    value = isDay ? .day(first) : .text(Self.iso(span))
    switch bound {
    case .exact, .about, .range:
      min = .day(first)
      max = .day(last)
    case .upTo: max = .day(last)
    case .under: max = .day(first)
    case .atLeast: min = .day(first)
    case .over: min = .day(last)
    }
    precision = .text(Self.name(of: Swift.min(span.start.precision, span.end.precision)))
  }

  private static func name(of precision: PartialDate.Precision) -> String {
    switch precision {
    case .year: "year"
    case .half: "half"
    case .quarter: "quarter"
    case .month: "month"
    case .third: "third"
    case .day: "day"
    }
  }

  private static func isWhole(_ precision: PartialDate.Precision) -> Bool {
    precision == .year || precision == .month || precision == .day
  }

  /// ISO 8601: a date of reduced precision where it has one, else the interval from first to last
  /// day, as for quarters and halves.
  private static func iso(_ span: DateSpan) -> String {
    if isWhole(span.start.precision), isWhole(span.end.precision) { return span.description }
    return "\(span.start.first)/\(span.end.last)"
  }
}
