// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Lexicon {
  mutating func addEnglishTimes() {
    addEnglishCalendar()
    addEnglishUnits()
    addEnglishRelatives()
    addDateBound(
      .dateBound, "on_or_before by until till through no_later_than not_later_than not_after up_to",
      .upTo)
    addDateBound(.dateBound, "before prior_to earlier_than", .under)
    addDateBound(
      .dateBound,
      "on_or_after since from as_of starting starting_from effective beginning not_before not_until no_earlier_than not_earlier_than no_sooner_than",
      .atLeast)
    addDateBound(.dateBound, "after later_than following", .over)
    addDateBound(.dateBound, "between", .range)
    add(words: "ago", Sense(role: .distance, a: -1))
    add(words: "from_now hence later after_today from_today", Sense(role: .distance, a: 1))
    addEnglishOrdinals()
    add(words: "fy fiscal fiscal_year financial_year", Sense(role: .fiscal))
    add(words: "quarter qtr", Sense(role: .quarter))
  }

  private mutating func addEnglishCalendar() {
    let months = [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
      "august aug", "september sep sept", "october oct", "november nov", "december dec",
    ]
    let doubtful: Set<String> = ["march", "mar", "may", "jan", "jun", "sep", "dec", "august"]
    for (index, words) in months.enumerated() {
      for word in words.split(separator: " ").map(String.init) {
        add(word, Sense(role: .month, a: Int32(index + 1), b: doubtful.contains(word) ? 1 : 0))
      }
    }
    let weekdays = [
      "monday mon", "tuesday tues tue", "wednesday wed weds", "thursday thurs thur thu",
      "friday fri", "saturday sat", "sunday sun",
    ]
    let words: Set<String> = ["mon", "wed", "sat", "sun", "fri", "thu", "tue"]
    for (index, names) in weekdays.enumerated() {
      for name in names.split(separator: " ").map(String.init) {
        add(name, Sense(role: .weekday, a: Int32(index), b: words.contains(name) ? 1 : 0))
      }
    }
  }

  private mutating func addEnglishUnits() {
    addUnit("day days", .day, .length)
    addUnit("week weeks", .week, .length)
    addUnit("month months", .month, .length)
    addUnit("quarters", .quarter, .length)
    addUnit("year years yr yrs", .year, .length)
    addUnit("decade decades", .decade, .length)
    addUnit("hour hours", .hour, .length)
    addUnit("minute minutes", .minute, .length)
    addUnit("business_day business_days working_day working_days", .businessDay, .length)
    addLength("a_day", .day, 1)
    addLength("a_week", .week, 1)
    addLength("a_fortnight fortnight", .week, 2)
    addLength("a_month", .month, 1)
    addLength("a_year", .year, 1)
    addLength("a_decade", .decade, 1)
    addLength("half_a_year", .month, 6)
    addLength("an_hour", .hour, 1)
    addLength("half_an_hour half_hour", .minute, 30)
    addUnit("hr hrs", .hour, .length)
    addUnit("mins", .minute, .length)
    addLength("past_decade last_decade next_decade coming_decade", .year, 10)
  }

  private mutating func addEnglishRelatives() {
    addDay("today", 0)
    addDay("tomorrow tmr tmrw", 1)
    addDay("yesterday", -1)
    addDay("the_day_after_tomorrow day_after_tomorrow the_day_after_tmrw", 2)
    addDay("the_day_before_yesterday day_before_yesterday", -2)
    addDay("the_next_day the_following_day", 1, fromText: true)
    addDay("the_previous_day the_day_before", -1, fromText: true)
    addDay("the_same_day", 0, fromText: true)
    for (unit, name) in [
      (CalendarUnit.week, "week"), (.month, "month"), (.quarter, "quarter"), (.year, "year"),
    ] {
      addRelative("this_\(name) the_current_\(name)", unit, 0)
      addRelative("next_\(name) the_coming_\(name) coming_\(name) upcoming_\(name)", unit, 1)
      addRelative("last_\(name) past_\(name) previous_\(name)", unit, -1)
      addRelative("the_\(name)_before_last", unit, -2)
      addRelative("the_\(name)_after_next", unit, 2)
      addRelative("the_same_\(name)", unit, 0, fromText: true)
      addRelative("the_following_\(name) the_next_\(name)", unit, 1, fromText: true)
      addRelative("the_previous_\(name) the_preceding_\(name)", unit, -1, fromText: true)
    }
    add(
      words: "year-end year_end end_of_the_year the_end_of_the_year the_year's_end end_of_year",
      Sense(role: .relative, a: CalendarUnit.year.rawValue, b: 0, text: "end"))
    addRelative("this current", .none, 0)
    addRelative("next coming upcoming", .none, 1)
    addRelative("last past previous", .none, -1)
    addStretch("early beginning_of start_of the_beginning_of the_start_of", .third, 1)
    addStretch("mid mid- middle_of the_middle_of", .third, 2)
    addStretch("late end- end_of the_end_of", .third, 3)
    addStretch("h1 first_half the_first_half first_half_of the_first_half_of", .half, 1)
    addStretch("h2 second_half the_second_half second_half_of the_second_half_of", .half, 2)
    addStretch("month_of the_month_of", .whole, 0)
    addStretch(
      """
      week_of the_week_of week_beginning the_week_beginning week_starting the_week_starting \
      week_commencing the_week_commencing
      """, .weekWith, 0)
    for quarter in 1...4 { addStretch("q\(quarter)", .third, 1) }
    addStretch("spring", .season, 0)
    addStretch("summer", .season, 1)
    addStretch("autumn fall", .season, 2)
    addStretch("winter", .season, 3)
  }

  /// First to thirty-first, for days and for the n-th weekday, week or quarter.
  private mutating func addEnglishOrdinals() {
    let units = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth", "twentieth",
    ]
    for (index, word) in units.enumerated() { addStretch(word, .nth, Int32(index + 1)) }
    for (index, word) in units.prefix(9).enumerated() {
      addStretch("twenty-\(word) twenty_\(word)", .nth, Int32(21 + index))
    }
    addStretch("thirtieth", .nth, 30)
    addStretch("thirty-first thirty_first", .nth, 31)
    addStretch("last", .nth, -1)
  }
}
