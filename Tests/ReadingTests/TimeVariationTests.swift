// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading
import Testing

/// Times in further writings, seen from 2026-03-19.
@Suite struct TimeVariationTests {
  @Test(
    "Halves of lengths, and two ends with one unit",
    arguments: [
      ("1년 반", ["1년 반 = P1Y6M"]), ("1年半", ["1年半 = P1Y6M"]),
      ("two and a half years", ["two and a half years = P2.5Y"]),
      ("a year and a half", ["a year and a half = P1Y6M"]),
      ("6 to 12 months", ["6 to 12 months = P6M/P12M"]),
      ("spread over three years", ["three years = P3Y"]),
      ("for over three years", ["three years = P3Y >"]),
    ])
  func lengths(text: String, expected: [String]) {
    #expect(TimeReadingTests.read(text) == expected)
  }

  @Test(
    "Dates whose words share a syllable, a month or a year",
    arguments: [
      ("삼월 이십일에", ["삼월 이십일 = 2026-03-20"]),
      ("2026. 3. 27.~4. 3.", ["2026. 3. 27.~4. 3. = 2026-03-27/2026-04-03"]),
      ("2026.3.27~4.3", ["2026.3.27~4.3 = 2026-03-27/2026-04-03"]),
      ("12월 31일 (목요일)", ["12월 31일 (목요일) = 2026-12-31"]),
      ("the week of March 16", ["the week of March 16 = 2026-03-16/2026-03-22"]),
      ("September of last year", ["September of last year = 2025-09"]),
      ("by the end of the year", ["the end of the year = 2026-09/2026-12 <="]),
    ])
  func dates(text: String, expected: [String]) {
    #expect(TimeReadingTests.read(text) == expected)
  }

  @Test("Before April, 今年度 is the fiscal year that began the April before")
  func fiscalYears() {
    #expect(TimeReadingTests.read("今年度", on: Day(2026, 3, 19)) == ["今年度 = 2025-04/2026-03"])
    #expect(TimeReadingTests.read("今年度", on: Day(2026, 4, 1)) == ["今年度 = 2026-04/2027-03"])
  }
}
