// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Auditing

/// What papers write that looks like a slip and is none, beside the slip that it looks like.
@Suite("what is no slip")
struct SilenceTests {
  private static let silent: [(rule: String, text: String)] = [
    // Words that begin as the particle before them does.
    ("doubled-words", "港湾局は予算とともに工程を示した。審査で否決ののち、再開できる。基金でできることを述べる。"),
    ("doubled-words", "市長ははじめて港を訪れ、議会ががんばる姿を見て、民間ももっと動くと述べた。"),
    // A release's attachments, a headline's promise.
    (
      "footnote-numbers",
      "항만을 넓힘.¹⁾ 배를 늘림.²⁾\n\n1) 해양부(2026), 「항만」.\n2) 해양부(2026), 「선박」.\n\n■ 참고 자료\n- 해양부, 「항만」, 2026.\n\n붙임: 1. 약정 요약 1부.\n      2. 위치도 1부.  끝.\n"
    ),
    ("cut-off", "항만 3개 사업에 2030년까지 9억 달러 투자하기로\n- 어항 정비도 추진\n\n□ 양측은 투자를 약속하였다.\n"),
    (
      "unsupported-claim",
      "# Wind\n\n## Abstract\n\n- The park of 1,200 MW costs $900 million.\n- Output rose 2.2% in a year.\n- The grid gains 40 km.\n\n## Park\n\nFour blocks of 300 MW each cost $900 million. The grid gains 40 km.\n\n## Output\n\nOutput came to 4,600 GWh after 4,500 GWh in the year before.\n"
    ),
    // Numbers of items and clauses.
    ("brackets", "## １）港を広げる\n\n本文である。\n\n## **２）橋を架ける**\n\n本文である。\n"),
    (
      "brackets",
      "*viii) The board may call a meeting.*\n\nxviii) The chair shall attend.\n\n*A1.7) No motion is heard.*\n"
    ),
    ("brackets", "가뭄은 ’94년과 ’97~’99년에 심했음."),
    ("brackets", "Roe Jr.’s plan and the Port Authority (PA)’s budget are new."),
    ("brackets", "정부는 ' 항만 지도 ', ' 예산 한눈에 ' 등을 만듦."),
    ("brackets", "上位の'A'債は安い。"),
    ("brackets", "의원은 '12·3 사건'과 '24개 과제'를 언급함."),
    ("brackets", "이 약관은 “항만 정보(이하 \"항만\")”에서 정함."),
    (
      "brackets",
      "The clause reads:\n\n“4 The board shall:\n\n(i) meet;\n\n(ii) vote;\n\n(iii) report;\n\n(iv) act.”\n"
    ),
    ("particles", "에너지 시범마을 조성과 시범마을 확대를 추진함. 시범사업도 함."),
    // The comparative's amount is by how much; a threshold tells who is meant; a clause with its own topic.
    (
      "comparison",
      "Thefts were 24% higher than in the first quarter of 2020 and robberies 49% higher."
    ),
    ("comparison", "減収は30万円程度、500万円を超える部分の控除は廃止する。"),
    ("comparison", "南町の中央値は30歳と若く、北町の住民は70歳を超える層が多い。"),
    ("comparison", "北航路は到着の74%（前年比+17%）を占め、南航路（21%）を上回った。"),
    // Other amounts in the bracket than parts.
    ("sum", "지원금은 100만원(쌍둥이 140만원, 도서 지역 +20만원)임."),
    ("sum", "住宅は年7万戸の純増（新築6.9万戸、転用1.3万戸、取り壊しによる減少1.2万戸）。"),
    // Items with numbers of their own, remarks, links.
    ("count-list", "議案11件（条例5、契約4、道路2）を審議した。"),
    ("count-list", "안건 11건(조례 5건, 계약 4건, 도로 2건)을 심의함."),
    ("count-list", "点差は51点（参考までに、平均は29点）であった。"),
    ("count-list", "住民は上位5か国（参考値、概数）で多い。"),
    (
      "count-list",
      "See “9 facts about ports” — https://ports.example/9-facts,and-more for the list."
    ),
    ("count-list", "It works in four countries: Alba,\nBorduria, Syldavia and\nTryphème."),
    (
      "count-list",
      "The plan helps the five towns. It reached 16 towns by May, and 16 towns in all."
    ),
    ("count-list", "The board heard 10 cases:\n\n- 3 cases were dropped\n- 7 cases were heard\n"),
    ("count-list", "この指標の6分野の外の争点（移民、港湾）は扱わない。"),
    ("sum", "언론 보도 994건(방송 59건, 신문 202건, 온라인 732건 등)이 있었음."),
    ("sum", "언론 보도는 총 994건(방송 59건, 신문 202건, 온라인 700건 등)이 있었음."),
    ("brackets", "예) 자가용은 45,000원임. 통계표 주석 주) 연말 기준임."),
    ("acronym", "図は、AT車の事故率(VAT)とMT車の事故率(VMT)を示す。AT車の事故率(VAT)が低い。MT車の事故率(VMT)は高い。"),
    ("acronym", "The Canadian International Auto Show (CIAS) opens in May. CIAS is large."),
    (
      "article-numbers",
      "# 8. Share\n\nThe share is told in section 3, with its limits. See section 7 for the limits of the share. Section 3 has more on the share and its limits."
    ),
    ("share-list", "외국인은 브라질 574,195명(35.9%), 앙골라 103,140명(6.5%), 인도 93,683명(5.9%) 순임."),
    (
      "evidence-level",
      "This chapter reviews the law and argues that the dues may be said to be high."
    ),
    // Real words, inflections, other languages.
    ("spelling-variants", "받았다면 신고하고, 받지 않았다면 기다린다. 않았다면 더 기다린다. 있습니다. 않습니다."),
    ("spelling-variants", "이런 변화가 크고 이러한 거리가 있음. 괴리가 나타난다. 성과가 나타났다. 이끌어낼 것임. 이끌어내야 함."),
    ("spelling-variants", "アフリカの港とアメリカの港。アフリカは遠い。センターとセクター、オンラインとオフライン。"),
    (
      "spelling-variants",
      "The projection rests on protection; protection is costly, and protection lasts."
    ),
    ("spelling-variants", "Leading ports grow. Leaving ports shrink. Leading firms stay."),
    (
      "spelling-variants",
      "The Secretariat met. The Secretariat agreed. Its French name is Secrétariat."
    ),
    // Two sides of a threshold.
    (
      "bound-dropped",
      "Ports with revenue over USD 50 million report. Ports with revenue of USD 50 million or less do not."
    ),
    // Signs, ages, conditions and months.
    (
      "derived-figure",
      "Port fees were USD 21 bn. Crane fees were USD 8.9 bn (+14%), and rents USD 7.1 bn (+31%)."
    ),
    ("derived-figure", "人口は3つの仮定で推計した。中心は年間+7万人、低位は年間+2万人、高位は年間+12万人である。"),
    (
      "derived-figure",
      "The director was suspended for 26 months after 19 months in office and reinstated twice."
    ),
    ("derived-figure", "店の利益は5年で5000万円の返済にあて、月100万円（年間1200万円）とする。"),
    ("derived-figure", "항만공사 외 10건의 사업에 200억 원을 쓰고, 항만 사업은 40건임. 사업당 5억 원씩임."),
    ("parts-apart", "올해 항만 사업은 12건임.\n\n해운 사업은 조선 5건, 물류 6건, 어업 2건임."),
    ("count-list", "A search has three facets (`open`, `closed`)."),
    ("spacing", "> The board asked:\n>  - for cranes\n>  - for berths and quays\n"),
    // Items of one list are different things.
    (
      "same-quantity",
      "- A family buying a home in Alba with a $300,000 loan will save\n- A family buying a home in Brea with a $400,000 loan will save\n"
    ),
    // One of several that go with as many names.
    (
      "same-quantity",
      "부산항과 마산항의 물동량은 전년 동월 대비 각각 13.0%, 8.7% 감소하였다.\n\n3월에 광양항과 마산항의 물동량은 전년 동월 대비 각각 13.9%, 6.2% 감소하였다.\n"
    ),
    (
      "same-quantity",
      "地域別の市場規模を見ると、北米及び西欧の市場における通信機器の市場規模は、2007年にそれぞれ822億ドル、564億ドルとなっている。\n\n次に放送機器について見ると、北米及び西欧の市場における放送機器の市場規模は、2007年にそれぞれ82億ドル、131億ドルとなっている。\n"
    ),
    // Told apart by the names in brackets alone.
    (
      "same-event",
      "電波監理審議会への諮問のため、2022年4月に「周波数計画」を情報通信審議会の検討の成果として公表した。\n\n電波監理審議会への諮問のため、2022年10月に「設定手引き」を情報通信審議会の検討の成果として公表した。\n"
    ),
    // Headings whose counts are of what lies elsewhere.
    (
      "count-list",
      ["북항", "남항", "동항"].enumerated().map { index, port in
        "## \(port) 이용 기관(\(index + 12)개 기관)\n\n- 부두를 새로 연다\n- 창고를 넓힌다\n- 배를 더 들인다\n- 철도를 잇는다\n"
      }.joined(separator: "\n")
    ),
    // What goes on below.
    ("cut-off", "The ports will work together to\n\n- dredge the channel\n- widen the quay\n"),
    ("cut-off", "Under the rule the fee is due\n(1) on arrival; or\n\n\\(2\\) on departure.\n"),
    ("cut-off", "The harbour board has no means to remedy this. It will ask for some."),
    // Letters, tags and names.
    ("foreign-glyphs", "가뭄ㆍ홍수ㆍ폭염에 대비함."),
    (
      "markup",
      "# Ports\n\n<div class=\"box\">\n<p>The quay is old.</p>\n<ul><li>cranes</li></ul>\n</div>\n"
    ),
    (
      "acronym",
      "The harbour is run by Immigration\nand Customs Service (ICS), and Agência para a Integração (AIMA)."
    ),
    ("acronym", "KIAT와 KITA가 참여함. KITA는 무역 단체임. KIAT는 기술 기관임. KITA 회원이 늘어남."),
    (
      "evidence-level",
      "“The quay will last,” said Harbour Master Roe. All of these can be described as cranes."
    ),
    (
      "cut-off",
      "The President will work to pass the For the People Act in the spring of next year."
    ),
    ("duration", "- 今後15年間（2024-2039年）で住宅を増やす。"),
    (
      "plan-and-fact",
      "Partners stress the importance of continued dredging of the Alba channel.\n\nThe port authority plans to continue dredging of the Alba channel."
    ),
    (
      "future-event",
      "10 February 2023\n\nThe ministers welcomed the second Port Summit to\nbe held in March 2023."
    ),
    ("future-event", "10 February 2023\n\nIt was agreed that the bids be opened on 4 May 2023."),
    // By how much something changed against a year before is no share of it, whatever stands in brackets.
    ("share", "4월 화물은 총 1억 2,000만 톤으로 전년 동월(1억 3,000만 톤) 대비 7.7% 감소하였다."),
    ("share", "부담은 30%(3.9만 원)에서 시작하며 섬 주민은 15%(1.9만 원) 경감된다."),
    (
      "growth",
      "Household income rose from $4,000 to $6,000, with an average annual growth of 2.1%."
    ),
    ("growth", "대출을 6조 원에서 24조 원으로 늘리고 최대 1.3%p의 우대금리를 준다."),
    // What is added up today is not what has been counted so far; some examples are not all; a product is three times.
    ("sum", "북항에서 11건, 남항에서 17건이 추가되어 현재까지 누적 사고는 총 319건이다."),
    ("sum", "식당 1,100곳, 교회 400곳 등 37개 분야 총 8,700곳을 점검하였다."),
    ("sum", "어획량은 총 4.88만 톤으로, 전년 어획량(4.27만 톤) 및 5년 평균 어획량(3.67만 톤)에 비해 늘었다."),
    ("sum", "훈장(11명), 포장(12명), 대통령표창(15명), 국무총리표창(18명) 총 56명을 시상하였다."),
    ("sum", "신고 검사는 60,000명, 서울 검사는 90,000건, 지방 검사는 15,000건으로 총 검사 건수는 165,000건이다."),
    ("sum", "They add up to $15,000: $4,500 for the applicant and $3,500 x 3 for the others."),
    ("sum", "税収は3億円増えたが、負債は1億円減り、累計は1,125億円である。"),
    ("comparison", "A bonus of $650 goes to families with incomes exceeding $80,000."),
    ("comparison", "2013年に40万台だった市場は2030年には600万台を超える規模になる。"),
    ("multiple", "固定網の市場は50億ドルと携帯網の約1.7倍の規模だったが、2007年には69億ドルとなった。"),
    ("average", "정부가 만드는 성장펀드(5년간 150조 원)와 벤처시장(연간 40조 원)을 지방으로 돌린다."),
    (
      "conversion",
      "사업비 4,800억 원은 1달러=1,400원으로 환산하면 3억 4,300만 달러이다. 센서는 280억 원(2,000만 달러)이다."
    ),
    ("impossible-date", "Rain came to 126 mm (March 58 mm, April 41 mm, May 27 mm)."),
    ("impossible-date", "2020. 8. 12. 회의\n\n2006년부터 늘었다. 8월 11일(화) 점검하였다."),
    (
      "acronym",
      "The Office of Rural Roads (ORR) opened. The Rural Roads (RR) Fund pays. The ORR and the RR differ."
    ),
    ("foreign-glyphs", "「リゾート三ツ星」という宿。"),
    ("count-list", "Nine loans failed: five in oil and gas, three in rail and one in ports."),
    ("count-list", "In her book, Burns6 speaks of duty — to plan, to build, to mend and to close."),
    (
      "count-list",
      "Prices are down to three dollars — three dollars, after the storm and the strike."
    ),
    (
      "count-list",
      "It works across three fields: strengthening U.S. supply, raising output, and training staff."
    ),
    (
      "footnote-sum",
      "The fund got back $5.8 million, leaving a loss of $8.7 million.[^1]\n\n[^1]: Ports $3.6 million, roads $2.2 million.\n"
    ),
    // Papers that take their rates from elsewhere: nothing near them comes to any.
    ("derived-figure", elsewhere),
  ]

  /// A release whose rates follow from figures that it does not give.
  private static let elsewhere =
    (1...12).map {
      "\($0 + 10)월 북항의 수출은 \($0 * 37 + 412)억 원, 수입은 \($0 * 23 + 310)억 원이다. 컨테이너가 늘어 수출의 \($0 * 3 + 11).\($0 % 9 + 1)%를 차지하였다. 항만은 부두를 새로 열고 배를 더 들였으며 창고를 넓히는 일도 이어 간다."
    }.joined(separator: "\n\n")

  @Test("is left alone", arguments: silent.indices)
  func leaves(index: Int) {
    let (rule, text) = Self.silent[index]
    let found = findings(rule, in: text).filter { $0.severity > .note }
    #expect(found.isEmpty, "\(rule): \(text) \(found.map { $0.message.words(in: .en) })")
  }

  private static let slips: [(rule: String, text: String, words: String)] = [
    ("doubled-words", "両国とと協力を広げる。", "とと"),
    ("brackets", "港は２）広い）とされる。", "）"),
    ("comparison", "Thefts of 24% are higher than the 49% of 2020.", "higher than"),
    ("comparison", "輸出の30億円は輸入の50億円を上回った。", "上回っ"),
    ("sum", "지원금은 100억 원(항만 60억 원, 도로 50억 원)임.", "100억 원"),
    ("count-list", "議案12件（条例5、契約4、道路2）を審議した。", "12件"),
    ("count-list", "Nine loans failed: four in oil, three in rail and one in ports.", "Nine loans"),
    ("conversion", "사업비 4,800억 원은 1달러=1,400원으로 환산하면 4억 3,300만 달러이다.", "4억 3,300만 달러"),
    ("sum", "훈장(11명), 포장(12명), 대통령표창(15명)으로 총 48명을 시상하였다.", "48명"),
    ("comparison", "The fee of $650, exceeding $800, is due.", "exceeding"),
    ("impossible-date", "The rain of March 38 was heavy.", "March 38"),
    (
      "footnote-sum",
      "The fund got back $8.7 million.[^1]\n\n[^1]: Ports $3.6 million, roads $2.2 million.\n",
      "$8.7 million"
    ),
    (
      "count-list", "It works in five countries: Alba,\nBorduria, Syldavia and\nTryphème.",
      "five countries"
    ),
    ("share-list", "외국인은 브라질 574,195명(35.9%), 앙골라 103,140명(6.9%), 인도 93,683명(5.9%) 순임.", "6.9%"),
    ("spelling-variants", "ミツワセンター長。ミツワマテリアルの港。ミツワマテリアルの船。ミツワマテリヤルの橋。", "ミツワマテリヤル"),
    ("cut-off", "The harbour board has the means to dredge the.\n", "the"),
    (
      "markup", "# Ports\n\n<p style=\"mso-fareast\">The quay is <font>old.</p>\n",
      "<p style=\"mso-fareast\">"
    ),
  ]

  @Test("beside it, the slip is found", arguments: slips.indices)
  func finds(index: Int) {
    let (rule, text, words) = Self.slips[index]
    let found = findings(rule, in: text).filter { $0.severity > .note }
    #expect(found.map { $0.words(in: text) }.contains(words), "\(rule): \(text) \(found.count)")
  }
}
