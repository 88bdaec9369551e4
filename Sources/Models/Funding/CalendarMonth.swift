// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A month of a year, the time step of the funding model.
public struct CalendarMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of the year 0.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// - Parameter month: 1 for January.
  public init(_ year: Int, _ month: Int) { number = year * 12 + month - 1 }

  /// The month in which a day lies.
  public init(of day: Day) {
    let (year, month, _) = day.components
    self.init(year, month)
  }

  public var year: Int { number / 12 }
  /// 0 for January.
  public var monthOfYear: Int { number % 12 }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
  public static func + (month: Self, months: Int) -> Self { Self(number: month.number + months) }
  public static func - (a: Self, b: Self) -> Int { a.number - b.number }

  public var description: String {
    let month = monthOfYear + 1
    return "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
  }
}
