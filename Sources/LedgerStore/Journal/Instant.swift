// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
public import Quantities

/// A moment in UTC, to the millisecond: when something was recorded.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00Z.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// What the machine's clock says.
  public static var now: Instant {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// A moment from `2026-06-01T12:30:00Z`, with less or more of the time of day; a day alone means
  /// its last moment, so that *as recorded at* a day has all of that day.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let day = Self.day(String(first)) else {
      return nil
    }
    guard parts.count == 2 else {
      milliseconds = Int64(day.number + 1) * 86_400_000 - 1
      return
    }
    var clock = parts[1]
    if clock.last == "Z" { clock.removeLast() }
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let hour = Self.number(fields[0], 0...23),
      let minute = Self.number(fields[1], 0...59)
    else { return nil }
    var thousandths = 0
    if fields.count == 3 {
      let seconds = fields[2].split(separator: ".", omittingEmptySubsequences: false)
      guard seconds.count <= 2, let whole = Self.number(seconds[0], 0...59) else { return nil }
      thousandths = whole * 1000
      if seconds.count == 2 {
        guard seconds[1].count == 3, let fraction = Int(seconds[1]), fraction >= 0 else {
          return nil
        }
        thousandths += fraction
      }
    }
    milliseconds =
      Int64(day.number) * 86_400_000 + Int64((hour * 60 + minute) * 60_000 + thousandths)
  }

  /// A moment as `init(_:)` reads it, but a day alone means its first.
  public init?(startOf text: String) {
    if let day = Self.day(text) {
      milliseconds = Int64(day.number) * 86_400_000
    } else {
      guard let moment = Instant(text) else { return nil }
      self = moment
    }
  }

  private static func day(_ text: String) -> Day? {
    guard text.utf8.count == 10, let date = PartialDate(text), date.first == date.last else {
      return nil
    }
    return date.first
  }

  private static func number(_ text: some StringProtocol, _ range: ClosedRange<Int>) -> Int? {
    guard text.utf8.count == 2, let value = Int(text), range.contains(value) else { return nil }
    return value
  }

  public var day: Day {
    Day(number: Int(milliseconds >= 0 ? milliseconds : milliseconds - 86_399_999) / 86_400_000)
  }

  /// ISO 8601: 2026-06-01T12:30:00.000Z. Texts of this form sort as the moments do.
  public var description: String {
    let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let minutes = rest / 60_000
    return
      "\(day)T\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2)):\(padded(rest / 1000 % 60, 2)).\(padded(rest % 1000, 3))Z"
  }

  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}
