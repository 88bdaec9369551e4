// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@Suite("Business days")
struct BusinessCalendarTests {
  private func day(_ text: String) throws -> Day { try #require(PartialDate(text)?.day) }

  private func calendar(_ holidays: String...) throws -> BusinessCalendar {
    BusinessCalendar(holidays: try holidays.map(day))
  }

  @Test(
    "A period of business days does not count its first day, weekends or holidays",
    arguments: [
      ("2026-03-19", 1, "2026-03-23"), ("2026-03-19", 2, "2026-03-24"),
      ("2026-03-21", 1, "2026-03-23"), ("2026-03-19", 0, "2026-03-19"),
      ("2026-03-20", 0, "2026-03-23"), ("2026-03-19", -4, "2026-03-13"),
      ("2026-04-28", 1, "2026-04-30"), ("2026-04-28", 3, "2026-05-07"),
      ("2026-03-19", 45, "2026-05-28"),
    ])
  func adding(start: String, count: Int, end: String) throws {
    // The vernal equinox, Shōwa Day and the three days of Golden Week.
    let japan = try calendar("2026-03-20", "2026-04-29", "2026-05-04", "2026-05-05", "2026-05-06")
    #expect(try japan.adding(businessDays: count, to: day(start)) == day(end))
  }

  @Test("Counting business days undoes adding them, forward and back")
  func inverse() throws {
    var random = SplitMix64(seed: 10)
    for _ in 0..<500 {
      let start = Day(number: random.integer(20_000...22_000))
      let holidays = (0..<20).map { _ in start + random.integer(-60...60) }
      let calendar = BusinessCalendar(holidays: holidays)
      let count = random.integer(1...30)
      let later = calendar.adding(businessDays: count, to: start)
      #expect(calendar.isBusinessDay(later))
      #expect(calendar.businessDays(from: start, to: later) == count)
      let earlier = calendar.adding(businessDays: -count, to: start)
      #expect(calendar.isBusinessDay(earlier))
      #expect(calendar.businessDays(from: start, to: earlier) == -count)
    }
  }

  @Test("A joint calendar is open on the days on which every state is")
  func joint() throws {
    let japan = try calendar("2026-03-20")
    let america = try calendar("2026-05-25")
    let gulf = try #require(BusinessCalendar(weekend: [4, 5]))
    let all = [japan, america, gulf]
    let joint = try #require(BusinessCalendar.joint(all))
    let start = try day("2026-03-01")
    for offset in 0..<120 {
      let date = start + offset
      #expect(joint.isBusinessDay(date) == all.allSatisfy { $0.isBusinessDay(date) })
    }
    let pair = try #require(BusinessCalendar.joint([japan, america]))
    #expect(try pair.adding(businessDays: 1, to: day("2026-03-19")) == day("2026-03-23"))
  }

  @Test("A week without a business day is no calendar")
  func closed() throws {
    #expect(BusinessCalendar(weekend: Set(0...6)) == nil)
    let half = try #require(BusinessCalendar(weekend: [0, 1, 2, 3]))
    let other = try #require(BusinessCalendar(weekend: [4, 5, 6]))
    #expect(BusinessCalendar.joint([half, other]) == nil)
  }
}
