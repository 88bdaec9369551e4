// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Lexicon {
  mutating func addKoreanTimes() {
    addKoreanUnits()
    addKoreanDays()
    addKoreanRelatives()
    addKoreanParts()
    addDateBound(.dateBoundAfter, "까지 안으로 안에 내로 이내 중으로", .upTo)
    addDateBound(.dateBoundAfter, "이전", .upTo)
    addDateBound(.dateBoundAfter, "전", .under)
    addDateBound(.dateBoundAfter, "부터 이후 이래 이래로", .atLeast)
    addDateBound(.dateBoundAfter, "후 뒤", .over)
    add(words: "전", Sense(role: .distance, a: -1))
    add(words: "후 뒤", Sense(role: .distance, a: 1))
    add(
      words: """
        동안 간 이내 내 내내 이상 이하 미만 초과 만에 만의 째 짜리 연속 넘게 가까이 남짓 정도 가량 유예 치 씩 더 여 안에 분 \
        기준 평균 기한 기간 이나 걸려 소요 반
        """, Sense(role: .distance, a: 0))
  }

  private mutating func addKoreanUnits() {
    addUnit("년", .year, .either)
    addUnit("년도", .year, .point)
    addUnit("년간 개년 개년간", .year, .length)
    addUnit("월", .month, .point)
    addUnit("개월 개월간 달 달간 개월여", .month, .length)
    addUnit("일", .day, .either)
    addUnit("일간 날", .day, .length)
    addUnit("영업일 근무일 거래일", .businessDay, .length)
    addUnit("주 주간 주일 주일간", .week, .length)
    addUnit("시간", .hour, .length)
    addUnit("분간 분_동안 분동안", .minute, .length)
    addUnit("년대", .decade, .point)
    addUnit("세기", .none, .length)
    add(words: "분기 사분기 /4분기 분기말", Sense(role: .quarter))
    add(words: "회계연도 회계년도", Sense(role: .fiscal))
    let lengths: [(String, CalendarUnit, Int32)] = [
      ("하루", .day, 1), ("이틀 이틀간", .day, 2), ("사흘 사흘간", .day, 3), ("나흘 나흘간", .day, 4),
      ("닷새 닷새간", .day, 5), ("엿새", .day, 6), ("이레", .day, 7), ("여드레", .day, 8),
      ("아흐레", .day, 9), ("열흘 열흘간", .day, 10), ("보름 보름간", .day, 15), ("일주일 일주일간", .week, 1),
      ("한달 한_달 한달간", .month, 1), ("두달 두_달 두달간", .month, 2), ("석달 석_달 세달 세_달 석달간", .month, 3),
      ("넉달 넉_달 네달 네_달", .month, 4), ("다섯달 다섯_달", .month, 5), ("여섯달 여섯_달", .month, 6),
      ("반년 반년간", .month, 6), ("한_해", .year, 1),
    ]
    for (words, unit, count) in lengths { addLength(words, unit, count) }
  }

  private mutating func addKoreanDays() {
    addDay("오늘 금일", 0)
    add(words: "지금 앞으로 향후 현재", Sense(role: .relativeDay, a: 0, text: "now"))
    addDay("내일 명일", 1)
    addDay("모레 내일모레 내일_모레", 2)
    addDay("글피", 3)
    addDay("어제 어저께", -1)
    addDay("그제 그저께 엊그제 엊그저께 그끄제", -2)
    addDay("그끄저께", -3)
    addDay("다음날 다음_날 그_다음날 그_다음_날 이튿날 익일", 1, fromText: true)
    addDay("전날 그_전날", -1, fromText: true)
    addDay("당일 동일_자 같은_날 이날", 0, fromText: true)
    for (index, name) in ["월", "화", "수", "목", "금", "토", "일"].enumerated() {
      add("\(name)요일", Sense(role: .weekday, a: Int32(index)))
    }
    add(words: "유월", Sense(role: .month, a: 6, b: 2))
    add(words: "시월", Sense(role: .month, a: 10, b: 2))
  }

  private mutating func addKoreanRelatives() {
    addRelative("올해 금년 금년도 올_한_해 연내", .year, 0)
    add(words: "연말", Sense(role: .relative, a: CalendarUnit.year.rawValue, b: 0, text: "end"))
    add(words: "연초", Sense(role: .relative, a: CalendarUnit.year.rawValue, b: 0, text: "start"))
    addRelative("내년 내년도 명년 다음_해 이듬해", .year, 1)
    addRelative("내후년", .year, 2)
    addRelative("작년 작년도 지난해 지난_해", .year, -1)
    addRelative("재작년 지지난해", .year, -2)
    addRelative("전년 전년도", .year, -1, fromText: true)
    addRelative("익년 그다음_해", .year, 1, fromText: true)
    addRelative("같은_해 같은해 동년 당해 그해 그_해", .year, 0, fromText: true)
    addRelative("이번달 이번_달 이달 금월 당월", .month, 0)
    addRelative("다음달 다음_달 내달", .month, 1)
    addRelative("다다음달 다다음_달", .month, 2)
    addRelative("지난달 지난_달 전달 저번_달 저번달", .month, -1)
    addRelative("지지난달 지지난_달", .month, -2)
    addRelative("같은_달 같은달 동월", .month, 0, fromText: true)
    addRelative("전월", .month, -1, fromText: true)
    addRelative("익월", .month, 1, fromText: true)
    addRelative("이번주 이번_주 금주", .week, 0)
    addRelative("다음주 다음_주 내주 오는주 오는_주 차주", .week, 1)
    addRelative("다다음주 다다음_주", .week, 2)
    addRelative("지난주 지난_주 저번주 저번_주 전주", .week, -1)
    addRelative("지지난주 지지난_주", .week, -2)
    addRelative("이번_분기 당분기 금분기", .quarter, 0)
    addRelative("다음_분기 차분기", .quarter, 1)
    addRelative("지난_분기 전분기 직전_분기", .quarter, -1)
    addRelative("이번 금번", .none, 0)
    addRelative("다음 오는", .none, 1)
    addRelative("지난 저번", .none, -1)
  }

  private mutating func addKoreanParts() {
    addStretch("상순 초순 초", .third, 1)
    addStretch("중순 중반 중엽", .third, 2)
    addStretch("하순 말 말경 후반", .third, 3)
    addStretch("상반기 전반기", .half, 1)
    addStretch("하반기 후반기", .half, 2)
    addStretch("봄 봄철", .season, 0)
    addStretch("여름 여름철", .season, 1)
    addStretch("가을 가을철", .season, 2)
    addStretch("겨울 겨울철", .season, 3)
    addStretch("주말", .weekend, 0)
    let counted = ["첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"]
    for (index, word) in counted.enumerated() {
      addStretch("\(word)번째 \(word)_번째 \(word)번_째", .nth, Int32(index + 1))
    }
    for (index, word) in ["첫째", "둘째", "셋째", "넷째", "다섯째"].enumerated() {
      addStretch(word, .nth, Int32(index + 1))
    }
    addStretch("마지막", .nth, -1)
  }
}
