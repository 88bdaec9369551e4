// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@Suite("Days and dates")
struct DayTests {
  private func day(_ text: String) throws -> Day { try #require(PartialDate(text)?.day) }

  @Test("From 1600 to 2400 days, dates and weekdays follow each other without a gap")
  func calendar() throws {
    // Walks the calendar by its own rules; 1600-01-01 was a Saturday.
    var number = try #require(Day(1600, 1, 1)).number
    var weekday = 5
    for year in 1600...2400 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for date in 1...length {
          let day = Day(number: number)
          guard day.components == (year, index + 1, date), day.weekday == weekday,
            Day(year, index + 1, date) == day
          else {
            Issue.record("\(year)-\(index + 1)-\(date) is \(day)")
            return
          }
          number += 1
          weekday = (weekday + 1) % 7
        }
        #expect(Day(year, index + 1, length + 1) == nil)
      }
    }
  }

  @Test(
    "Days between the dates of the agreements",
    arguments: [
      ("2025-09-04", "2029-01-19", 1_233), ("2025-02-07", "2025-10-28", 263),
      ("2025-10-28", "2026-03-19", 142), ("1970-01-01", "1970-01-01", 0),
    ])
  func between(first: String, last: String, days: Int) throws {
    #expect(try day(last) - day(first) == days)
    #expect(try day(first) + days == day(last))
  }

  @Test("19 March 2026 was a Thursday")
  func weekday() throws { #expect(try day("2026-03-19").weekday == 3) }

  @Test("Every date is read back from its notation, at every precision")
  func notation() throws {
    for year in [0, 33, 999, 1600, 2024, 2026, 9999] {
      let digits = String(repeating: "0", count: 4 - "\(year)".count) + "\(year)"
      var texts = [digits] + ["H1", "H2", "Q1", "Q2", "Q3", "Q4"].map { digits + "-" + $0 }
      for month in 1...12 {
        let name = digits + "-" + (month < 10 ? "0" : "") + "\(month)"
        texts += [name] + ["early", "mid", "late", "01", "10", "28"].map { name + "-" + $0 }
      }
      for text in texts {
        let date = try #require(PartialDate(text), "\(text)")
        #expect("\(date)" == text)
        #expect(date.first <= date.last && date.contains(date.first))
      }
    }
  }

  @Test("The parts of a year cover it without overlap")
  func partition() throws {
    for parts in [["H1", "H2"], ["Q1", "Q2", "Q3", "Q4"], ["02-early", "02-mid", "02-late"]] {
      let dates = try parts.map { try #require(PartialDate("2024-" + $0)) }
      for (a, b) in zip(dates, dates.dropFirst()) { #expect(a.last + 1 == b.first) }
      let whole = try #require(PartialDate(parts[0].hasPrefix("02") ? "2024-02" : "2024"))
      #expect(dates.first?.first == whole.first && dates.last?.last == whole.last)
    }
  }

  @Test(
    "What is no date is refused",
    arguments: [
      "", "26", "+123", "2026-+5", "2026-13", "2026-00", "2026-02-29", "2026-5", "2026-Q5",
      "2026-05-", "2026-05-mid-1", "2026-05-+1", "２０２６", "2026-Q2-1", "-026",
    ])
  func refused(text: String) {
    #expect(PartialDate(text) == nil)
    #expect(DateSpan(text) == nil)
  }

  @Test("Between dates that are not known to the day lie the fewest to the most days they allow")
  func uncertain() throws {
    let march = try #require(PartialDate("2026-03"))
    let middle = try #require(PartialDate("2026-05-mid"))
    #expect(march.days(to: middle) == 41...80)
    #expect(march.isCertainlyBefore(middle) && !middle.isCertainlyBefore(march))
    #expect(march.days(to: march) == -30...30)
  }

  @Test("A span is read back from its notation and never ends before it starts")
  func spans() {
    for text in ["2026-03-03/2026-03-13", "2026", "2025-Q4/2026-05-mid", "2026-03..2026-05-29"] {
      #expect(DateSpan(text)?.description == text)
    }
    #expect(DateSpan("2026-03-13/2026-03-03") == nil)
    #expect(DateSpan("2026/2027/2028") == nil)
    #expect(DateSpan("2026..2027/2028") == nil)
    #expect(DateSpan("2026-03..2026-02") == nil)
  }

  @Test("A day known only to lie between two is not a stretch that lasts")
  func within() {
    #expect(DateSpan("2026-03-28..2026-11-23")?.isWithin == true)
    #expect(DateSpan("2026-03-28/2026-11-23")?.isWithin == false)
    #expect(DateSpan("2026-03-28..2026-03-28") == DateSpan("2026-03-28"))
  }
}
