// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading
import Testing

/// Own-words sentences: what is read in each, as "text = value", in order.
@Suite struct TimeReadingTests {
  /// The mentions of a text seen from 2026-03-19, a Thursday.
  static func read(_ text: String, on day: Day? = Day(2026, 3, 19), _ language: Language? = nil)
    -> [String]
  {
    var options = MentionOptions()
    options.kinds = [.date, .period]
    options.date = day
    options.language = language
    let bytes = Array(text.utf8)
    return MentionReader().mentions(in: bytes, options).map { mention in
      let value =
        switch mention.value {
        case .time(let span): "\(span)"
        case .duration(let iso): iso
        default: mention.confidence == 0 ? "impossible" : "?"
        }
      let bound =
        switch mention.bound {
        case .upTo: " <="
        case .under: " <"
        case .atLeast: " >="
        case .over: " >"
        case .about: " ~"
        case .exact, .range: ""
        }
      return String(decoding: bytes[mention.range], as: UTF8.self) + " = " + value + bound
    }
  }

  @Test(
    "Absolute dates in Korean",
    arguments: [
      ("양국은 2026년 3월 19일 회담했다.", ["2026년 3월 19일 = 2026-03-19"]),
      ("협정(2026. 3. 19.)은", ["2026. 3. 19. = 2026-03-19"]),
      ("기한은 2025. 2. 7. 이후 협의한다", ["2025. 2. 7. = 2025-02-07 >="]),
      ("보고서 2026.3.19 발간", ["2026.3.19 = 2026-03-19"]),
      ("재무부(2026. 3.), 보고서", ["2026. 3. = 2026-03"]),
      ("2026.3월 수출", ["2026.3월 = 2026-03"]),
      ("‘26.3.19 발표", ["‘26.3.19 = 2026-03-19"]),
      ("’26년 3월 수출은", ["’26년 3월 = 2026-03"]),
      ("'26년 2분기", ["'26년 2분기 = 2026-Q2"]),
      ("26년 3월에", ["26년 3월 = 2026-03"]),
      ("2026년 3월 하순부터", ["2026년 3월 하순 = 2026-03-late >="]),
      ("오는 5월 중순에", ["오는 5월 중순 = 2026-05-mid"]),
      ("3월 초순", ["3월 초순 = 2026-03-early"]),
      ("2025년 상반기 실적", ["2025년 상반기 = 2025-H1"]),
      ("2025년 3/4분기", ["2025년 3/4분기 = 2025-Q3"]),
      ("2분기에는", ["2분기 = 2026-Q2"]),
      ("2025년 12월 31일(수)까지", ["2025년 12월 31일(수) = 2025-12-31 <="]),
      ("2029년 1월 전에 끝낸다", ["2029년 1월 = 2029-01 <"]),
      ("2026년 전망", ["2026년 = 2026"]),
      ("2025년 말까지 3개월간", ["2025년 말 = 2025-09/2025-12 <=", "3개월간 = P3M"]),
      ("2026회계연도 예산", ["2026회계연도 = 2026"]),
      ("1990년대 이후", ["1990년대 = 1990/1999 >="]),
      ("2월 30일에 만난다", ["2월 30일 = impossible"]),
      ("2025년 13월 1일", ["2025년 13월 1일 = impossible"]),
      ("2024년 2월 29일", ["2024년 2월 29일 = 2024-02-29"]),
    ])
  func korean(text: String, expected: [String]) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "Elided years and words placed against the text or its date, in Korean",
    arguments: [
      ("2025년 2월 7일과 10월 28일에", ["2025년 2월 7일 = 2025-02-07", "10월 28일 = 2025-10-28"]),
      ("2025년 7월 합의하고 같은 해 9월 4일 서명", ["2025년 7월 = 2025-07", "같은 해 9월 4일 = 2025-09-04"]),
      ("합의했다.\n\n9월 4일에", ["9월 4일 = 2026-09-04"]),
      ("올해 안으로 신설한다", ["올해 = 2026 <="]),
      ("금년 3월", ["금년 3월 = 2026-03"]),
      ("내년 상반기", ["내년 상반기 = 2027-H1"]),
      ("지난해 12월", ["지난해 12월 = 2025-12"]),
      ("전년 대비 증가", ["전년 = 2025"]),
      ("지난달 수출", ["지난달 = 2026-02"]),
      ("다음 달 20일에", ["다음 달 20일 = 2026-04-20"]),
      ("오늘 발표했다", ["오늘 = 2026-03-19"]),
      ("지난 17일 국회에서", ["지난 17일 = 2026-03-17"]),
      ("오는 5일 방문", ["오는 5일 = 2026-04-05"]),
      ("이번 주 금요일", ["이번 주 금요일 = 2026-03-20"]),
      ("다음 주에", ["다음 주 = 2026-03-23/2026-03-29"]),
      ("3일 전 발표", ["3일 전 = 2026-03-16"]),
      ("2년 전 체결", ["2년 전 = 2024"]),
      ("향후 3년 동안", ["3년 = P3Y"]),
      ("최근 5년간 평균", ["5년간 = P5Y"]),
      ("임기가 끝나는 2029년까지", ["2029년 = 2029 <="]),
    ])
  func koreanContext(text: String, expected: [String]) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "Spans and lengths",
    arguments: [
      ("3월 3~13일에 세 차례", ["3월 3~13일 = 2026-03-03/2026-03-13"]),
      ("2025년 3월 30일~4월 2일", ["2025년 3월 30일~4월 2일 = 2025-03-30/2025-04-02"]),
      ("3~4월 중", ["3~4월 = 2026-03/2026-04"]),
      ("2026~2029년 투자", ["2026~2029년 = 2026/2029"]),
      ("2026-2029 work plan", ["2026-2029 = 2026/2029"]),
      ("the 2012–13 season", ["2012–13 = 2012/2013"]),
      ("2024~26년", ["2024~26년 = 2024/2026"]),
      ("2025년부터 2029년까지", ["2025년부터 2029년 = 2025/2029"]),
      ("1~3분기", ["1~3분기 = 2026-Q1/2026-Q3"]),
      ("2025. 3. 1. ~ 2025. 6. 30.", ["2025. 3. 1. ~ 2025. 6. 30. = 2025-03-01/2025-06-30"]),
      ("4~5년간 나눠", ["4~5년간 = P4Y/P5Y"]),
      ("11월부터 3월까지", ["11월부터 3월 = 2026-11/2027-03"]),
      ("from March 3 to 13, 2026", ["March 3 to 13, 2026 = 2026-03-03/2026-03-13"]),
      ("between 2019 and 2023", ["2019 and 2023 = 2019/2023"]),
      ("March 3–13, 2026", ["March 3–13, 2026 = 2026-03-03/2026-03-13"]),
      ("from 2026 to 2029", ["2026 to 2029 = 2026/2029"]),
      ("3月3日から13日まで", ["3月3日から13日 = 2026-03-03/2026-03-13"]),
      ("2026年〜2029年", ["2026年〜2029年 = 2026/2029"]),
      ("1년 6개월", ["1년 6개월 = P1Y6M"]),
      ("최대 90일", ["90일 = P90D <="]),
      ("within 45 business days", ["45 business days = P45D"]),
      ("three years", ["three years = P3Y"]),
      ("a 10-year plan", ["10-year = P10Y"]),
      ("5年間で", ["5年間 = P5Y"]),
      ("120일 이내", ["120일 = P120D <="]),
    ])
  func spans(text: String, expected: [String]) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "Japanese",
    arguments: [
      ("令和8年3月19日に開催", ["令和8年3月19日 = 2026-03-19"]),
      ("平成元年4月", ["平成元年4月 = 1989-04"]),
      ("2026年3月19日（木）、", ["2026年3月19日（木） = 2026-03-19"]),
      ("２０２６年３月", ["２０２６年３月 = 2026-03"]),
      ("2026年度予算", ["2026年度 = 2026-04/2027-03"]),
      ("令和7年度上半期", ["令和7年度上半期 = 2025-04/2025-09"]),
      ("第2四半期", ["第2四半期 = 2026-Q2"]),
      ("2026年第2四半期", ["2026年第2四半期 = 2026-Q2"]),
      ("3月上旬に", ["3月上旬 = 2026-03-early"]),
      ("今年5月の会合", ["今年5月 = 2026-05"]),
      ("昨年来、", ["昨年 = 2025"]),
      ("来月20日に", ["来月20日 = 2026-04-20"]),
      ("2025年7月に合意し、同年9月4日に署名", ["2025年7月 = 2025-07", "同年9月4日 = 2025-09-04"]),
      ("2029年1月までに", ["2029年1月 = 2029-01 <="]),
      ("2026年以降", ["2026年 = 2026 >="]),
      ("二十一日に帰国", ["二十一日 = 2026-03-21"]),
      ("3年前", ["3年前 = 2023"]),
      ("昨今日本では", []),
      ("3日本部で", []),
    ])
  func japanese(text: String, expected: [String]) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "English",
    arguments: [
      ("On March 19, 2026, the leaders met.", ["March 19, 2026 = 2026-03-19"]),
      ("19 March 2026", ["19 March 2026 = 2026-03-19"]),
      ("Mar. 19th", ["Mar. 19th = 2026-03-19"]),
      ("It may 2 be", []),
      ("They may march.", []),
      ("Thursday, March 19, 2026", ["Thursday, March 19, 2026 = 2026-03-19"]),
      ("The deadline is the 27th.", ["the 27th = 2026-03-27"]),
      ("signed 2026-03-19 in", ["2026-03-19 = 2026-03-19"]),
      ("2026-03-19T08:00:00Z", ["2026-03-19 = 2026-03-19"]),
      ("19/03/2026", ["19/03/2026 = 2026-03-19"]),
      ("11/12/2016", ["11/12/2016 = 2016-11-12"]),
      ("by January 19, 2029", ["January 19, 2029 = 2029-01-19 <="]),
      ("before January 2029", ["January 2029 = 2029-01 <"]),
      ("since 2019", ["2019 = 2019 >="]),
      ("by the end of 2026", ["the end of 2026 = 2026-09/2026-12 <="]),
      ("early March 2026", ["early March 2026 = 2026-03-early"]),
      ("mid-2026", ["mid-2026 = 2026-05/2026-08"]),
      ("FY2026 budget", ["FY2026 = 2025-10/2026-09"]),
      ("in fiscal year 2027", ["fiscal year 2027 = 2026-10/2027-09"]),
      ("Q2 2026", ["Q2 2026 = 2026-Q2"]),
      ("2Q26 earnings", ["2Q26 = 2026-Q2"]),
      ("the first half of 2026", ["the first half of 2026 = 2026-H1"]),
      ("in the third quarter of 2025", ["the third quarter of 2025 = 2025-Q3"]),
      ("the 1990s", ["the 1990s = 1990/1999"]),
      ("last year", ["last year = 2025"]),
      ("two weeks ago", ["two weeks ago = 2026-03-05"]),
      ("next week on Friday", ["next week on Friday = 2026-03-27"]),
      ("In 2026, exports", ["2026 = 2026"]),
      ("In May, the", ["May = 2026-05"]),
      ("May 2026", ["May 2026 = 2026-05"]),
      ("the second phase", []),
      ("the 27th floor", []),
      ("February 30, 2026", ["February 30, 2026 = impossible"]),
      ("in 2000 cases", []),
    ])
  func english(text: String, expected: [String]) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "What only looks like a date is left alone",
    arguments: [
      "전화 044-414-1166", "서버 192.168.10.12", "행정명령 14345", "제122조 제1항", "4차 회의", "20-50억 원",
      "1/50 규모", "25주년 기념", "3년차", "10년물 국채", "이월 예산", "국내일자리", "양국 이해관계",
      "EO 14257", "1,090억 달러", "2,026년", "12.5%", "제2026-15호", "version 2.7.1", "p. 3", "지금까지",
      "향후 협력", "13건", "100대", "서일본", "일본 측", "화수목", "U.S.-Japan", "$2000", "약 64달러", "1주당 2달러",
      "98 달러", "제2일반산업단지", "2주요 항목", "3일본 기업", "끝에 서주세요",
    ])
  func negatives(text: String) {
    #expect(Self.read(text) == [])
  }

  @Test("A cell of a table takes its year from the header")
  func header() {
    let text = "일자 (2025년)\t장소\n2. 7.\t워싱턴\n10. 28.\t도쿄\n"
    #expect(
      Self.read(text) == ["2025년 = 2025", "2. 7. = 2025-02-07", "10. 28. = 2025-10-28"])
  }

  @Test("Without the document's date, relative words have no place")
  func unplaced() {
    #expect(Self.read("올해 3월 19일", on: nil) == ["올해 3월 19일 = ?"])
    #expect(Self.read("9월 4일", on: nil) == ["9월 4일 = ?"])
    #expect(Self.read("출처(2026. 3. 24.).\n\n9월 4일", on: nil).last == "9월 4일 = 2026-09-04")
  }
}
