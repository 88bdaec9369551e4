// SPDX-License-Identifier: Apache-2.0

/// What earlier dates say about later ones.
struct CalendarContext {
  /// The year of the last full date, for "10월 28일" after "2025년 2월 7일".
  var year: Int?
  var month: Int?
}

extension Scan {
  /// Reads a date, a period or a length of time at `offset`.
  mutating func readTime(at offset: Int) -> Int? { nil }
}
