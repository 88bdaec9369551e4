// SPDX-License-Identifier: Apache-2.0
import Quantities

/// What a length of time is counted in.
enum CalendarUnit: Int32 {
  case day, week, month, quarter, year, decade, hour, minute, businessDay
  /// No unit of its own: 지난, 今の, "next" lend their direction to what follows.
  case none
}

/// Whether a unit after a number makes a point in time, a length, or either.
enum UnitUse: Int32 { case either, length, point }

/// Which parts a stretch word divides into.
enum Stretch: Int32 {
  case third, half, season, weekend, nth
  /// "the month of May": the whole of what follows.
  case whole
  /// "the week of March 16": the week that holds the day that follows.
  case weekWith
}

extension Lexicon {
  /// Months, weekdays, eras, calendar units and words placed against today.
  mutating func addTimeWords() {
    addKoreanTimes()
    addJapaneseTimes()
    addEnglishTimes()
  }

  mutating func addUnit(_ words: String, _ unit: CalendarUnit, _ use: UnitUse) {
    add(words: words, Sense(role: .calendarUnit, a: unit.rawValue, b: use.rawValue))
  }

  mutating func addRelative(
    _ words: String, _ unit: CalendarUnit, _ offset: Int32, fromText: Bool = false
  ) {
    add(
      words: words,
      Sense(role: .relative, a: unit.rawValue, b: offset, text: fromText ? "text" : ""))
  }

  mutating func addDay(_ words: String, _ offset: Int32, fromText: Bool = false) {
    add(words: words, Sense(role: .relativeDay, a: offset, text: fromText ? "text" : ""))
  }

  mutating func addStretch(_ words: String, _ stretch: Stretch, _ which: Int32) {
    add(words: words, Sense(role: .stretch, a: stretch.rawValue, b: which))
  }

  mutating func addLength(_ words: String, _ unit: CalendarUnit, _ count: Int32) {
    add(words: words, Sense(role: .timeLength, a: unit.rawValue, b: count))
  }

  mutating func addDateBound(_ role: Sense.Role, _ words: String, _ bound: Qualifier) {
    let rank = Qualifier.allCases.firstIndex(of: bound) ?? 0
    add(words: words, Sense(role: role, a: Int32(rank)))
  }
}
