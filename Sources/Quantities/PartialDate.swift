// SPDX-License-Identifier: Apache-2.0

/// A date as precisely as it was published, standing for the days from `first` to `last`.
///
/// Written `2026`, `2026-H1`, `2026-Q2`, `2026-05`, `2026-05-mid` (the middle ten days: 중순, 中旬)
/// or `2026-05-14`.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  public enum Precision: Int, Sendable, Comparable {
    case year, half, quarter, month, third, day
    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  public let first: Day
  public let last: Day
  public let precision: Precision

  public init(_ day: Day) {
    first = day
    last = day
    precision = .day
  }

  init(_ first: Day, _ last: Day, _ precision: Precision) {
    self.first = first
    self.last = last
    self.precision = precision
  }

  /// The date written as `text`, or nil if it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.digits(parts[0], 4) else {
      return nil
    }
    if parts.count == 1 {
      self.init(Day(year, 1, 1)!, Day(year, 12, 31)!, .year)
      return
    }
    if parts.count == 2, let months = Self.months(of: parts[1]) {
      self.init(
        Day(year, months.first, 1)!,
        Day(year, months.last, Day.length(ofMonth: months.last, in: year))!, months.precision)
      return
    }
    guard let month = Self.digits(parts[1], 2), (1...12).contains(month) else {
      return nil
    }
    let length = Day.length(ofMonth: month, in: year)
    if parts.count == 2 {
      self.init(Day(year, month, 1)!, Day(year, month, length)!, .month)
      return
    }
    let third: (Int, Int)? =
      switch parts[2] {
      case "early": (1, 10)
      case "mid": (11, 20)
      case "late": (21, length)
      default: nil
      }
    if let third {
      self.init(Day(year, month, third.0)!, Day(year, month, third.1)!, .third)
    } else if let number = Self.digits(parts[2], 2), let day = Day(year, month, number) {
      self.init(day)
    } else {
      return nil
    }
  }

  /// A number written in exactly `count` digits; a sign ("+123") is no digit.
  private static func digits(_ text: some StringProtocol, _ count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  private static func months(
    of text: some StringProtocol
  ) -> (first: Int, last: Int, precision: Precision)? {
    switch text {
    case "H1": (1, 6, .half)
    case "H2": (7, 12, .half)
    case "Q1": (1, 3, .quarter)
    case "Q2": (4, 6, .quarter)
    case "Q3": (7, 9, .quarter)
    case "Q4": (10, 12, .quarter)
    default: nil
    }
  }

  /// The day, when the date is known to the day.
  public var day: Day? { precision == .day ? first : nil }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether every day this can mean lies before every day `other` can mean.
  public func isCertainlyBefore(_ other: PartialDate) -> Bool { last < other.first }

  /// The days from this to `other`: from the fewest to the most that both dates allow.
  public func days(to other: PartialDate) -> ClosedRange<Int> {
    let fewest = other.first - last
    let most = other.last - first
    return min(fewest, most)...max(fewest, most)
  }

  public var description: String {
    let (year, month, day) = first.components
    switch precision {
    case .year: return Day.four(year)
    case .half: return "\(Day.four(year))-H\(month == 1 ? 1 : 2)"
    case .quarter: return "\(Day.four(year))-Q\((month + 2) / 3)"
    case .month: return "\(Day.four(year))-\(Day.two(month))"
    case .third:
      return
        "\(Day.four(year))-\(Day.two(month))-\(day == 1 ? "early" : day == 11 ? "mid" : "late")"
    case .day: return first.description
    }
  }
}

/// A stretch of time between two dates, written `2026-03-03/2026-03-13`; one date is its own span.
/// Written `2026-03-28..2026-11-23` it does not last: something fell on a day between the two, and the
/// day is not known (ISO 8601-2 tells the two apart in the same way).
public struct DateSpan: Hashable, Sendable, CustomStringConvertible {
  public let start: PartialDate
  public let end: PartialDate
  /// Whether the span only bounds a day that is not known.
  public let isWithin: Bool

  /// The span between two dates, or nil if the end certainly lies before the start.
  ///
  /// - Parameter isWithin: whether it only bounds a day that is not known.
  public init?(_ start: PartialDate, _ end: PartialDate, isWithin: Bool = false) {
    guard !end.isCertainlyBefore(start) else { return nil }
    self.start = start
    self.end = end
    self.isWithin = isWithin && start != end
  }

  public init(_ date: PartialDate) {
    start = date
    end = date
    isWithin = false
  }

  public init?(_ text: some StringProtocol) {
    let text = String(text)
    let isWithin = text.contains("..")
    let parts =
      isWithin
      ? text.split(separator: "..", omittingEmptySubsequences: false)
      : text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let start = PartialDate(parts[0]),
      let end = PartialDate(parts[parts.count - 1])
    else { return nil }
    self.init(start, end, isWithin: isWithin)
  }

  public var description: String {
    start == end ? "\(start)" : "\(start)\(isWithin ? ".." : "/")\(end)"
  }
}
