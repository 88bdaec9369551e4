// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@Suite("Dates in words")
struct DateFormatTests {
  @Test(
    "A date is printed as precisely as it is known",
    arguments: [
      ("2026-03-19", ["19 March 2026", "2026년 3월 19일", "2026年3月19日"]),
      ("2026-03", ["March 2026", "2026년 3월", "2026年3月"]),
      ("2026-05-early", ["early May 2026", "2026년 5월 초순", "2026年5月上旬"]),
      ("2026-05-mid", ["mid-May 2026", "2026년 5월 중순", "2026年5月中旬"]),
      ("2026-05-late", ["late May 2026", "2026년 5월 하순", "2026年5月下旬"]),
      ("2026-Q2", ["Q2 2026", "2026년 2분기", "2026年第2四半期"]),
      ("2026-H1", ["first half of 2026", "2026년 상반기", "2026年上半期"]),
      ("2026-H2", ["second half of 2026", "2026년 하반기", "2026年下半期"]),
      ("2026", ["2026", "2026년", "2026年"]),
      ("2026-03-03/2026-03-13", ["3–13 March 2026", "2026년 3월 3일~13일", "2026年3月3日~13日"]),
      (
        "2026-03-03/2026-04-02",
        ["3 March – 2 April 2026", "2026년 3월 3일~4월 2일", "2026年3月3日~4月2日"]
      ),
      (
        "2025-12-30/2026-01-02",
        [
          "30 December 2025 – 2 January 2026", "2025년 12월 30일~2026년 1월 2일",
          "2025年12月30日~2026年1月2日",
        ]
      ),
      ("2026-03/2026-05", ["March–May 2026", "2026년 3월~5월", "2026年3月~5月"]),
      (
        "2026-03-28..2026-11-23",
        [
          "between 28 March and 23 November 2026", "2026년 3월 28일~11월 23일 사이",
          "2026年3月28日~11月23日の間",
        ]
      ),
      (
        "2026-03..2026-05",
        ["between March and May 2026", "2026년 3월~5월 사이", "2026年3月~5月の間"]
      ),
      (
        "2026..2026-05-mid",
        ["between 2026 and mid-May 2026", "2026년~2026년 5월 중순 사이", "2026年~2026年5月中旬の間"]
      ),
      ("2026/2029", ["2026 – 2029", "2026년~2029년", "2026年~2029年"]),
      ("2026-Q2/2026-05", ["Q2 2026 – May 2026", "2026년 2분기~2026년 5월", "2026年第2四半期~2026年5月"]),
    ])
  func long(text: String, words: [String]) throws {
    let span = try #require(DateSpan(text))
    #expect(Language.allCases.map { span.formatted($0) } == words)
    if span.start == span.end {
      #expect(Language.allCases.map { span.start.formatted($0) } == words)
    }
  }

  @Test(
    "A compact date fits a footnote",
    arguments: [
      ("2026-03-19", ["19 Mar 2026", "2026. 3. 19.", "2026.3.19"]),
      ("2026-03", ["Mar 2026", "2026. 3.", "2026.3"]),
      ("2026-05-mid", ["mid-May 2026", "2026. 5. 중순", "2026.5中旬"]),
      ("2026-H1", ["H1 2026", "2026년 상반기", "2026年上半期"]),
      ("2026-Q2", ["Q2 2026", "2026년 2분기", "2026年第2四半期"]),
      ("2026", ["2026", "2026년", "2026年"]),
      ("2026-03-03/2026-03-13", ["3–13 Mar 2026", "2026. 3. 3.~13.", "2026.3.3~13"]),
      ("2026-03-03/2026-04-02", ["3 Mar – 2 Apr 2026", "2026. 3. 3.~4. 2.", "2026.3.3~4.2"]),
    ])
  func compact(text: String, words: [String]) throws {
    let span = try #require(DateSpan(text))
    #expect(Language.allCases.map { span.formatted($0, .compact) } == words)
  }

  @Test("A day is printed like the date it is")
  func day() throws {
    let day = try #require(Day(2026, 3, 19))
    #expect(day.formatted(.ko) == "2026년 3월 19일")
    #expect(day.formatted(.en, .compact) == "19 Mar 2026")
  }
}
