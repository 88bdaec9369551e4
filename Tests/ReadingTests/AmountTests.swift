// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Reading

@Suite struct AmountTests {
  /// The amounts of a text as "money 5000000 USD upTo per year", ranges as "2..5".
  private func read(_ text: String) -> [String] {
    MentionReader().mentions(in: text).compactMap { mention in
      guard case .amount(let measure) = mention.value else { return nil }
      var words = [mention.kind.name]
      if let nominal = measure.nominal {
        words.append(nominal.plain)
      } else {
        words.append("\(measure.lower?.plain ?? "")..\(measure.upper?.plain ?? "")")
      }
      if let unit = measure.unit { words.append(unit) }
      if mention.bound != .exact && mention.bound != .range { words.append("\(mention.bound)") }
      if let per = measure.per { words.append("per \(per)") }
      return words.joined(separator: " ")
    }
  }

  static let koreanCases: [(String, [String])] = [
    ("약 1조 2,500억 원을 투입", ["money 1250000000000 KRW about"]),
    ("최대 40억 달러를 지원", ["money 4000000000 USD upTo"]),
    ("총 3천5백만 유로 규모", ["money 35000000 EUR"]),
    ("미화 10억 달러 상당", ["money 1000000000 USD"]),
    ("300만불 이상 투자", ["money 3000000 USD atLeast"]),
    ("70~90억 달러 수준", ["money 7000000000..9000000000 USD"]),
    ("연간 5억~8억 유로", ["money 500000000..800000000 EUR per year"]),
    ("100여만 달러", ["money 1000000 USD about"]),
    ("20억 달러가 넘는 수출", ["money 2000000000 USD over"]),
    ("6천억 원에 못 미치는 예산", ["money 600000000000 KRW under"]),
    ("연 150억 달러 한도로, 8% 이내", ["money 15000000000 USD upTo per year", "share 8 % upTo"]),
    ("40 프랑스 기업, 60 유로존 은행", ["count 40", "count 60"]),
    ("벌금 40프랑", ["money 40 CHF"]),
    ("단위: 백만 달러, 수억 원", []),
    ("성장률은 2.1%로 0.3%p 하락", ["share 2.1 %", "share 0.3 %p"]),
    ("관세율 25퍼센트 이하", ["share 25 % upTo"]),
    ("수출이 3.5배 늘었다", ["multiple 3.5"]),
    ("두 배 이상", ["multiple 2 atLeast"]),
    ("여러 이유로 제조사를 바꾸고 3줄로 적는다", ["count 3 줄"]),
    ("원유 120만 배럴과 LNG 3만 톤", ["quantity 1200000 bbl", "quantity 30000 t"]),
    ("태양광 4.5GW, 송전선 350km", ["quantity 4.5 GW", "quantity 350 km"]),
    ("이상기후 대응 사업 12건", ["count 12 건"]),
    ("네 가지 원칙과 다섯 개 과제", ["count 4 가지", "count 5 개"]),
    ("전투기 40대를 도입", ["count 40 대"]),
    ("제4차 회의와 제5~6차 회의", ["ordinal 4 차", "ordinal 5..6 차"]),
    ("제27조에 따라", ["ordinal 27 article"]),
    ("다섯 번째 협의", ["ordinal 5 번째"]),
    ("이천삼백만 원", ["money 23000000 KRW"]),
    ("만 톤급 선박", ["quantity 10000 t"]),
    ("3분의 1 이상을 차지", ["count 0.33333333333333333333 atLeast"]),
    ("세계 최대 3GW 단지", ["quantity 3 GW"]),
    ("100조원 안팎의 시장", ["money 100000000000000 KRW about"]),
    ("8만 3천 명", ["count 83000 명"]),
    ("50억 달러 초과 80억 달러 이하", ["money 5000000000..8000000000 USD"]),
    ("신규 주택 5만 세대를 공급", ["count 50000 세대"]),
    ("소형모듈원자로(SMR) 15기를 건설", ["count 15 기"]),
    ("제15기 위원회", ["ordinal 15 기"]),
    ("트럼프 2기 행정부", ["ordinal 2 기"]),
  ]

  static let japaneseCases: [(String, [String])] = [
    ("（単位：億円、億ユーロ）、10億円", ["money 1000000000 JPY"]),
    ("2割強、3割弱", ["share 20 % over", "share 30 % under"]),
    ("国が12億円 ＋ 市が2億円", ["money 1200000000 JPY", "money 200000000 JPY"]),
    ("200億ドル以内、300億ドルを上限に", ["money 20000000000 USD upTo", "money 30000000000 USD upTo"]),
    ("約3兆5000億円を投資", ["money 3500000000000 JPY about"]),
    ("最大200億ドル", ["money 20000000000 USD upTo"]),
    ("１，２００億円以上", ["money 120000000000 JPY atLeast"]),
    ("契約100億円", ["money 10000000000 JPY"]),
    ("5億〜7億ユーロ", ["money 500000000..700000000 EUR"]),
    ("年間30億ドル超", ["money 3000000000 USD over per year"]),
    ("税率は15％、前年比2.5ポイント上昇", ["share 15 %", "share 2.5 %p"]),
    ("3割以上", ["share 30 % atLeast"]),
    ("2倍に増加", ["multiple 2"]),
    ("原油60万バレル", ["quantity 600000 bbl"]),
    ("第3回会合", ["ordinal 3 回"]),
    ("第7条の2", ["ordinal 7 article"]),
    ("12か国が参加", ["count 12 か国"]),
    ("三十五件の事業", ["count 35 件"]),
    ("2番目の案件", ["ordinal 2 番目"]),
    ("500万人民元", ["money 5000000 CNY"]),
    ("10万トン未満", ["quantity 100000 t under"]),
  ]

  static let englishCases: [(String, [String])] = [
    ("a pledge of $550 billion", ["money 550000000000 USD"]),
    ("$35 million and 600 jobs", ["money 35000000 USD", "count 600 jobs"]),
    ("EUR 3 billion and 40 million pounds", ["money 3000000000 EUR", "money 40000000 GBP"]),
    ("$35 million and six ships", ["money 35000000 USD", "count 6 ships"]),
    ("one million and six people", ["count 1000006 people"]),
    ("a combined $90+ million", ["money 90000000 USD atLeast"]),
    ("between $16.3 and $23.6 billion CAD", ["money 16300000000..23600000000 CAD"]),
    ("500m euros, a 500m track", ["money 500000000 EUR", "quantity 500 m"]),
    ("$80 a barrel and a barrel", ["money 80 USD", "quantity 1 bbl"]),
    ("up to a $2,400 credit", ["money 2400 USD upTo"]),
    ("under a $5 million contract", ["money 5000000 USD"]),
    (
      "over **$5 billion** and nearly [40 percent](a)",
      ["money 5000000000 USD over", "share 40 % about"]
    ),
    ("2,700 SEK a head (out of 2.2 million).", ["money 2700 SEK"]),
    (
      "1.5 times, three times as much, met three times",
      ["multiple 1.5", "multiple 3", "count 3 times"]
    ),
    ("2.5x the level, a 3x4 grid", ["multiple 2.5"]),
    ("a bit late, a degree in law, at 6pm", []),
    ("up to US$40bn for reactors", ["money 40000000000 USD upTo"]),
    ("between $3 and $5 billion", ["money 3000000000..5000000000 USD"]),
    ("from 10 to 20 million euros", ["money 10000000..20000000 EUR"]),
    ("rose from $3 billion to $5 billion", ["money 3000000000 USD", "money 5000000000 USD"]),
    ("$20 billion a year", ["money 20000000000 USD per year"]),
    ("more than £1.5m", ["money 1500000 GBP over"]),
    ("USD 2.4 million or more", ["money 2400000 USD atLeast"]),
    ("¥500 and €3bn", ["money 500 JPY", "money 3000000000 EUR"]),
    ("roughly two hundred million dollars", ["money 200000000 USD about"]),
    ("fell 3.2 percent to 15%", ["share 3.2 %", "share 15 %"]),
    ("2-3 percentage points", ["share 2..3 %p"]),
    ("a threefold rise", ["multiple 3"]),
    ("60,000 barrels per day", ["quantity 60000 bbl per day"]),
    ("9.2 GW of capacity", ["quantity 9.2 GW"]),
    ("100 aircraft and 14 projects", ["count 100 aircraft", "count 14 projects"]),
    ("Section 232 tariffs", ["ordinal 232 section"]),
    ("the third meeting", ["ordinal 3"]),
    ("its 21st session", ["ordinal 21"]),
    ("at least 30 and at most 50 MW", ["quantity 30..50 MW"]),
    ("5 to 10 percent", ["share 5..10 %"]),
    ("no more than C$7 million", ["money 7000000 CAD upTo"]),
    ("12 dollars and 50 cents", ["money 12.5 USD"]),
    ("300 Qatari riyals", ["money 300 QAR"]),
  ]

  @Test("Korean amounts", arguments: koreanCases)
  func korean(text: String, expected: [String]) { #expect(read(text) == expected) }

  @Test("Japanese amounts", arguments: japaneseCases)
  func japanese(text: String, expected: [String]) { #expect(read(text) == expected) }

  @Test("English amounts", arguments: englishCases)
  func english(text: String, expected: [String]) { #expect(read(text) == expected) }

  @Test(
    "What only looks like an amount is none",
    arguments: [
      "전문연구원", "필요한 원료", "국립공원", "동영상 솔루션", "미사일 프로그램", "상품 제조 프로젝트", "오늘과 내일",
      "이번 사회 구조 개혁", "이원화된 일원", "한편 세계 한국", "서명과 두부", "사건 조사원", "이 원칙은 이 조항",
      "백악관 천연가스", "만일 백신 개발", "Tel: 02-3456-7890", "+82-2-555-1234", "SM-3", "p. 12", "EO 14345",
      "표 3", "四川 統一 一部", "第一人者", "a won battle", "ALL 5", "the top of it", "행정명령 14200",
    ])
  func nothing(text: String) {
    #expect(
      read(text).filter { !$0.hasPrefix("count") || $0.split(separator: " ").count > 2 } == [])
  }

  @Test("The place covers number and unit, without bound and particle")
  func place() {
    let text = "또한 최대 3억 달러를 지원하고 약 150억~180억 원이 남는다"
    let bytes = Array(text.utf8)
    let places = MentionReader().mentions(in: text).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
    #expect(places == ["3억 달러", "150억~180억 원"])
  }

  @Test("A table's neighbour is no part of a number")
  func cells() {
    #expect(
      read("대만\t2,500억 달러\n3천만 달러\t150억 원") == [
        "money 250000000000 USD", "money 30000000 USD", "money 15000000000 KRW",
      ])
  }

  @Test("Plain numerals come only on request")
  func numbers() {
    var options = MentionOptions()
    options.kinds = [.number]
    let found = MentionReader().mentions(in: "12 and 3.5", options)
    #expect(found.map(\.kind) == [.number, .number])
  }
}
