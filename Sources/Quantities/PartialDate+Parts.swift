// SPDX-License-Identifier: Apache-2.0

/// Dates made from numbers; nil for a year outside 1–9999 or a part that the year does not have.
extension PartialDate {
  public init?(year: Int) { self.init(year, 1...12, .year) }

  public init?(year: Int, half: Int) {
    guard (1...2).contains(half) else { return nil }
    self.init(year, (half * 6 - 5)...(half * 6), .half)
  }

  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter) else { return nil }
    self.init(year, (quarter * 3 - 2)...(quarter * 3), .quarter)
  }

  public init?(year: Int, month: Int) {
    guard (1...12).contains(month) else { return nil }
    self.init(year, month...month, .month)
  }

  /// The first, middle or last ten days of a month: 1, 2 or 3.
  public init?(year: Int, month: Int, third: Int) {
    guard (1...9999).contains(year), (1...3).contains(third),
      let first = Day(year, month, third * 10 - 9),
      let last = Day(year, month, third < 3 ? third * 10 : Day.length(ofMonth: month, in: year))
    else { return nil }
    self.init(first, last, .third)
  }

  private init?(_ year: Int, _ months: ClosedRange<Int>, _ precision: Precision) {
    guard (1...9999).contains(year), let first = Day(year, months.lowerBound, 1),
      let last = Day(
        year, months.upperBound, Day.length(ofMonth: months.upperBound, in: year))
    else { return nil }
    self.init(first, last, precision)
  }
}
