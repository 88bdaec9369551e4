// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite struct DateRulesTests {
  @Test("A date that cannot be, or is given twice, is found", arguments: cases)
  func holds(_ item: RuleCase) {
    let found = findings(item.rule, in: item.text)
    #expect(found.map { $0.words(in: item.text) } == (item.flagged.map { [$0] } ?? []))
    if item.flagged != nil { #expect(found.first?.severity == item.severity) }
  }

  static let cases: [RuleCase] =
    impossible + weekdays + periods + deadlines + events + later + numbers

  static let impossible: [RuleCase] = [
    .init("impossible-date", "협정은 2026년 2월 30일 서명됨.", "2026년 2월 30일"),
    .init("impossible-date", "협정은 2025년 2월 29일 서명됨.", "2025년 2월 29일"),
    .init("impossible-date", "협정은 2026년 13월 3일 서명됨.", "2026년 13월 3일"),
    .init("impossible-date", "협정(2026. 4. 31.)이 서명됨.", "2026. 4. 31."),
    .init("impossible-date", "協定は2026年6月31日に署名された。", "2026年6月31日"),
    .init("impossible-date", "協定は令和8年2月30日に署名された。", "令和8年2月30日"),
    .init("impossible-date", "It was signed on September 31, 2026.", "September 31, 2026"),
    .init("impossible-date", "It was signed on 30 February 2026.", "30 February 2026"),
    .init("impossible-date", "협정은 2024년 2월 29일, 12월 31일, 10월 31일에 개정됨.", nil),
    .init("impossible-date", "13월의 월급이라 불리는 연말정산임. 고시 제2026-30호, 규칙 2026-13-45호.", nil),
    .init(
      "impossible-date", "Version 2026.13.45 of rule 2025-17-31. May 31, 2026 and 31 May.", nil),
    .init("impossible-date", "<https://example.org/2026/02/31/port>", nil),
  ]

  static let weekdays: [RuleCase] = [
    .init("impossible-date", "회의는 2026년 3월 19일(금) 열림.", "금"),
    .init("impossible-date", "회의는 2026년 3월 19일 금요일에 열림.", "금요일"),
    .init("impossible-date", "会合は2026年3月19日（金・祝）に開かれた。", "金"),
    .init("impossible-date", "It met on Friday, March 19, 2026.", "Friday"),
    .init("impossible-date", "It met on March 19, 2026 (Friday).", "Friday"),
    .init("impossible-date", "회의는 2026년 3월 19일(목) 열림. 22일(일)에 끝남.", nil),
    .init("impossible-date", "会合は2026年3月19日（木）に開かれた。令和8年3月19日木曜日。", nil),
    .init("impossible-date", "It met on Thursday, March 19, 2026, and on Fri. 20 March 2026.", nil),
    .init("impossible-date", "회의는 2026년 3월 19일(일본 시간) 열림. 2026년 3월 19일 토론함.", nil),
  ]

  static let periods: [RuleCase] = [
    .init(
      "impossible-date", "2026년 3월 19일~2026년 3월 13일 회의가 열림.", "2026년 3월 19일~2026년 3월 13일"),
    .init("impossible-date", "회의는 3월 13~3일에 열림.", "3월 13~3일"),
    .init("impossible-date", "회의는 3월 13일~3일에 열림.", "3월 13일~3일"),
    .init("impossible-date", "사업 기간은 2029~2026년임.", "2029~2026"),
    .init("impossible-date", "事業期間は2029年～2026年である。", "2029年～2026"),
    .init("impossible-date", "The programme runs 2029–2026.", "2029–2026"),
    .init("impossible-date", "3월 3~13일, 12월 28일~1월 3일, 2026~2029년, 2025-26년임.", nil),
    .init("impossible-date", "The rule 2029-2026 and the years 2026–2029.", nil),
    .init("impossible-date", "2030년에서 2025년으로 앞당김.", nil),
  ]

  static let deadlines: [RuleCase] = [
    .init(
      "deadline",
      """
      정부는 항만 자동화 설비에 대한 투자를 2029년 1월까지 집행할 예정임.

      앞서 본 바와 같이 항만 자동화 설비에 대한 투자는 2027년 6월까지 집행할 예정임.
      """, "2027년 6월", .warning),
    .init(
      "deadline",
      """
      The ministry will complete the coastal radar upgrade by June 2027.

      The coastal radar upgrade, which the ministry will complete by March 2028, is costly.
      """, "March 2028"),
    .init(
      "deadline",
      """
      政府は港湾自動化設備の導入を2027年6月までに完了する。

      港湾自動化設備の導入は2029年3月までに完了する予定である。
      """, "2029年3月"),
    .init(
      "deadline",
      """
      기금은 모두 대통령의 두 번째 임기가 끝나는 2029년 1월까지 집행됨.

      대통령의 두 번째 임기가 만료되는 2028년 1월까지 금리가 오를 수 있음.
      """, "2028년 1월", .warning),
    .init(
      "deadline",
      """
      정부는 반도체 특별법 개정안을 2027년 6월까지 마련할 예정임.

      정부는 반도체 특별법 시행령을 2027년 12월까지 손질할 예정임.
      """, nil),
    // They can meet; another subject; siblings of a list; another round.
    .init(
      "deadline",
      """
      정부는 항만 자동화 설비에 대한 투자를 2029년 1월 19일 전에 집행할 예정임.

      항만 자동화 설비에 대한 투자는 2029년까지 집행할 예정임.
      """, nil),
    .init(
      "deadline",
      """
      - 한국은 2027년까지 철강 관세 인하를 완료할 예정임.
      - 일본은 2028년까지 철강 관세 인하를 완료할 예정임.
      """, nil),
    .init(
      "deadline",
      """
      한국은 2027년 6월까지 철강 관세 인하 조치를 완료할 예정임.

      일본은 2028년 6월까지 철강 관세 인하 조치를 완료할 예정임.
      """, nil),
    .init(
      "deadline",
      """
      1차 신청서는 2026년 3월 31일까지 산업통상부에 제출해야 함.

      2차 신청서는 2026년 6월 30일까지 산업통상부에 제출해야 함.
      """, nil),
    .init(
      "deadline",
      """
      Applications for chips must reach the ministry by June 2027.

      Payments to shipyards end by March 2028.
      """, nil),
  ]

  static let events: [RuleCase] = [
    .init(
      "event-date",
      """
      1차 항만회의(2025. 2. 7.)에서는 요금을 논의함.

      또한 1차 항만회의는 2025년 2월 8일 부산에서 열림.
      """, "2025년 2월 8일"),
    .init(
      "event-date",
      """
      첫 번째 한-호 정상회담(2025. 2. 7.)에서는 요금을 논의함.

      두 번째 한-호 정상회담(2025. 10. 28.)에서도 논의함.

      첫 번째 한-호 정상회담(2025. 2. 17.)과는 다름.
      """, "2025. 2. 17."),
    .init(
      "event-date",
      """
      The second port summit (October 28, 2025) set the dues.

      The second port summit was held on October 29, 2025.
      """, "October 29, 2025"),
    .init(
      "event-date",
      """
      第2回日豪首脳会談（2025年10月28日）で料金を議論した。

      第2回日豪首脳会談は2025年10月20日に開かれた。
      """, "2025年10月20日"),
    .init(
      "event-date",
      """
      두 번째 정상회담(2025. 10. 28.)에서도 논의함.

      표 1. 한-호 정상회담 의제

      분야\t1차(2025. 2. 7.)\t2차(2025. 10. 18.)
      요금\t논의\t합의
      """, "2025. 10. 18.", .warning),
    .init(
      "event-date",
      """
      The second quota review (May 6, 2026) set a reserve.

      | Review | Date |
      |---|---|
      | First | March 3, 2026 |
      | Second | May 16, 2026 |
      """, "May 16, 2026", .warning),
    .init(
      "event-date",
      """
      제1차 항만 장관급 회의(2025. 11. 6.)에서는 요금을 논의함.

      표 1. 협력 경과

      시기\t내용
      2025. 11. 16.\t제1차 장관급 회의
      2026. 3. 27.\t금융지원 협약
      """, "2025. 11. 16.", .warning),
    // Two bodies' first meetings.
    .init(
      "event-date",
      """
      공급망위원회는 1차 회의(2025. 2. 7.)에서 요금을 논의함.

      통상자문단은 1차 회의(2025. 5. 9.)에서 인력을 논의함.
      """, nil),
    .init(
      "event-date",
      "The Senate committee held its first hearing (April 2, 2024) on yields; the House committee held its first hearing (May 7, 2024) on cost.",
      nil),
    // The title of a press release of the day after.
    .init(
      "event-date",
      """
      제1차 항만회의(2025. 11. 6.)에서는 요금을 논의함.

      자료: 해양수산부(2025. 11. 7.), 「제1차 항만회의 개최」, <https://www.mof.go.kr/a>.
      """, nil),
    // Other parties, another kind, coarser, counted anew, another package.
    .init(
      "event-date",
      """
      첫 번째 한-호 정상회담(2025. 2. 7.)에서는 요금을 논의함.

      첫 번째 한-일 정상회담(2025. 3. 7.)에서도 논의함.
      """, nil),
    .init(
      "event-date",
      """
      1차 장관급 회의(2025. 2. 7.)에서는 요금을 논의함.

      1차 실무급 회의(2025. 1. 7.)에서도 논의함.
      """, nil),
    .init(
      "event-date",
      """
      1차 항만회의(2025. 2. 7.)에서는 요금을 논의함.

      2025년 2월 1차 항만회의가 열림.
      """, nil),
    .init(
      "event-date",
      """
      올해 첫 번째 항만회의(2025. 2. 7.)에서는 요금을 논의함.

      임기 첫 번째 항만회의(2024. 2. 7.)에서도 논의함.
      """, nil),
    .init(
      "event-date",
      """
      표 1. 한-호 정상회담 의제

      분야\t1차(2025. 2. 7.)\t2차(2025. 10. 28.)
      요금\t논의\t1차(2025. 9. 1.)에 이은 2차 요금 발표
      """, nil),
  ]

  static let later: [RuleCase] = [
    .init(
      "future-event",
      """
      항만 요금 협상의 결과

      2026. 4. 2.

      한국과 호주는 2027년 3월 19일 부산에서 항만 협정에 서명함.
      """, "2027년 3월 19일"),
    .init(
      "future-event",
      """
      Port dues after the talks

      April 2, 2026

      The two sides signed the port accord on March 19, 2027 in Busan.
      """, "March 19, 2027"),
    .init(
      "future-event",
      """
      港湾料金交渉の結果

      2026年4月2日

      両国は2027年3月19日に釜山で港湾協定に署名した。
      """, "2027年3月19日"),
    .init(
      "future-event",
      """
      항만 요금 협상의 결과

      2026. 4. 2.

      본문임.

      자료: 외교부(2026. 5. 2.), 「항만 협력 공동성명」.
      """, "2026. 5. 2."),
    .init(
      "future-event",
      """
      항만 요금 협상의 결과

      2026. 4. 2.

      한국과 호주는 2027년 3월 19일 항만 협정에 서명할 예정임. 2026년 3월 19일 협상이 타결됨.
      2029년까지 요금을 인하하기로 합의함. 협정은 2027년 1월 1일부터 시행됨.
      """, nil),
    .init(
      "future-event",
      """
      Port dues after the talks

      April 2, 2026

      The two sides agreed to cut dues by March 19, 2027. The accord will be signed on May 3, 2026.
      """, nil),
    .init("future-event", "한국과 호주는 2027년 3월 19일 부산에서 항만 협정에 서명함.", nil),
    .init(
      "future-event",
      """
      # 항만 요금 협상의 결과

      2026년 10월 9일 공개 기록 기준

      ## 1. 결과

      - 한국과 호주는 2026년 9월 19일 부산에서 항만 협정에 서명함.

      자료: 외교부, 「항만 협력 공동성명」(검색일: 2026. 3. 27.).
      """, nil),
  ]

  static let numbers: [RuleCase] = [
    .init(
      "document-number",
      """
      대통령은 행정명령 14345(Implementing the Harbor Agreement)에 서명함.

      관세는 행정명령 14354(Implementing the Harbor Agreement)에 따라 인하됨.
      """, "14354", .warning),
    .init(
      "document-number",
      """
      Executive Order 14345 (Implementing the Harbor Agreement) cut dues.

      The text of Executive Order 14346 (Implementing the Harbor Agreement) is short.
      """, "14346", .warning),
    .init(
      "document-number",
      """
      행정명령 14257(Regulating Imports)과 행정명령 14259(Amendment to Duties)에 서명함.

      Executive Order 14266 followed Executive Order 14256.
      """, nil),
    // Two papers with titles of their own, one of which is once named without.
    .init(
      "document-number",
      """
      자료: 백악관(2026. 1. 14.), 「포고문 11002호(반도체·장비 수입 조정)」.

      자료: 백악관(2026. 6. 1.), 「포고문 11032호(알루미늄·철강 관세 조정)」, 「포고문 11032호에 관한 수입 조정 해설」.
      """, nil),
  ]

  @Test("An access or an event after the given day is found only where it is certain")
  func givenDay() {
    let day = Day(2026, 3, 30)
    let text = "자료: 외교부(2026. 3. 2.), 「항만」, <https://mofa.go.kr/a>(검색일: 2026. 4. 7.)."
    #expect(findings("access-date", in: text, date: day).count == 1)
    #expect(findings("access-date", in: text, date: Day(2026, 4, 7)).isEmpty)
  }
}
