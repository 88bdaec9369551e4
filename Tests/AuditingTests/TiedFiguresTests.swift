// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Testing

/// Sentences that hold, and the same with one slip: "{right|wrong}".
@Suite("figures tied in a sentence")
struct TiedFiguresTests {
  @Test(
    "A slip in figures that a sentence ties together is told, and the sentence without it is not",
    arguments: [
      "Wastage {fell|rose} from 8 per cent to 5 per cent.",
      "Exports {rose|fell} from USD 480 million in 2024 to USD 540 million in 2025.",
      "수출은 480억 달러에서 540억 달러로 {증가|감소}하였다.",
      "輸出額は480億ドルから540億ドルへ{増加|減少}した。",
      "在留者数は30万人から36万人に{増えた|減った}。",
      "체류자는 30만 명에서 36만 명으로 {늘었다|줄었다}.",
      "Capacity will {double|triple} from 40,000 to 80,000 wafers a month.",
      "Loans (EUR 140 million) exceed grants (EUR 100 million) by EUR {40|50} million.",
      "Delivery times were cut from 45 days to 27 days, that is by 18 days or {40|60} per cent.",
      "Bad loans fell to USD 420 million, 3.5 percent of total loans of USD 12.0 billion, from USD 480 million (a decline of {12.5|15.5} percent).",
      "輸入は4,600億円であった。輸出は前年の6,500億円から20%増加した。輸入は前年の5,000億円から{8|18}%減少した。",
      "2027年度から2031年度までの{5|4}年間に、年平均2億4,000万ユーロを採択する。",
      "사업에는 2021년부터 2026년까지 {6|5}년간 모두 9조 6,000억 원이 투입된다.",
      "基金の規模は8億ユーロである。採択額は6億4,000万ユーロで、基金の{8|7}割に当たる。",
      "The programme has a budget of USD 800 million. Ghana receives 30% of the budget (USD {240|260} million).",
      "사업 예산은 800억 원이다. 가나는 예산의 30%인 {240|260}억 원을 받는다.",
      "予算は800億円である。ガーナはその30％の{240|260}億円を受け取る。",
      "The yard will build 12 ships at USD 110 million each, USD {1,320|1,230} million in all.",
      "補助金は毎年9億ユーロずつ、5年間で合計{45|54}億ユーロが支払われる。",
      "Of the 31 bids, {19|17} were for lines at sea and 12 for lines on land.",
      "신청 31건 중 {19|17}건은 해상, 12건은 육상이다.",
      "Japan invested USD 12 billion, {four|five} times the USD 3 billion that Korea invested.",
      "투자액은 3억 달러(약 4,200억 원)이다. 추가로 2억 달러(약 {2,800|2,300}억 원)를 투자한다. 총 5억 달러(약 7,000억 원)이다.",
      "回答率は{40|45}％（120社中48社）であった。",
      "The response rate was {40|45}% (48 of 120 firms).",
      "It allows 45 vessels: {28|26} purse seiners and 17 longliners.",
      "The fund pays for twelve cross-border lines. Of the {twelve|eleven} cross-border lines, seven lines are at sea and five lines on land.",
      "In 2025 they sailed on 96 of 480 trips, or {20|25} per cent.",
      "심사를 거치지 않은 것은 42건 중 7건으로 {6|5}분의 1이다.",
      "In 2025 Tessaly exported USD 1.1 billion and imported USD 0.7 billion, a surplus of USD {0.4|0.6} billion.",
      "Trade rose from USD 1.2 billion in 2023 to USD 1.8 billion in 2025, an increase of {50|60} per cent.",
      "港湾労働者は4万8,000人で、前年の5万人から{2,000|3,000}人減った。",
      "荷役時間は1隻当たり40時間から28時間へと{12|14}時間短くなり、30％短縮される。",
      "집행액은 2022년 3,000만 달러에서 2024년 6,000만 달러로 {두|세} 배가 되었으나 2025년에는 4,200만 달러로 30% 줄어듦.",
      "집행액은 2022년 3,000만 달러에서 2024년 6,000만 달러로 두 배가 되었으나 2025년에는 4,200만 달러로 {30|35}% 줄어듦.",
      "철도청은 무상원조 7,200만 달러 중 5,400만 달러만 증빙을 냄. 증빙이 없는 {1,800|1,600}만 달러는 무상원조의 4분의 1임.",
      "교통부는 보상 대상 320가구 중 240가구와 합의함. 합의율은 {75|85}%임.",
      "It employs {1,250|1,520} people: 800 in the north and 450 in the south.",
      "The union pays EUR {12.6|16.2} million a year: EUR 8.4 million for access and EUR 4.2 million for the local sector.",
      "保険料は船主が{6|7}割、国が4割を負担する。",
      "Of the EUR 4.2 million for the local sector, half goes to cold stores, a third to training and the remaining EUR {0.7|0.9} million to patrols.",
      "기금 12억 달러 가운데 50%는 항만에, 30%는 도로에, 나머지 {2억 4,000|2억 6,000}만 달러는 교육에 쓴다.",
      "基金6億ドルのうち半分は港湾に、3分の1は道路に、残る{1|2}億ドルは教育に充てる。",
      "Varsen holds {55|65}% of the joint venture, Dallin holds 30% and the Growth Fund 15%.",
      "지분은 가온이 {55|65}%, 나래가 30%, 다솜이 15%를 보유한다.",
      "The plant will expand from 10 gigawatt-hours to 25 gigawatt-hours a year, {two|three} and a half times its present size.",
      "The catch grew from 40,000 tonnes to 46,000 tonnes. At EUR 70 a tonne, the fees came to EUR {3.22|3.72} million.",
      "自動化に{1,800|1,900}億円を充てる。内訳は、京浜港720億円、阪神港540億円、名古屋港360億円、博多港180億円である。3年間の総額は5,400億円で、年平均1,800億円となる。",
      "本稿は、戦争危険の除外、救助体制の不足、制裁の不確実性という{三|四}つの要因を示す。",
      "사업에 2억 4,000만 달러를 들여 160개 학교를 짓는다. 학교당 평균 {150|130}만 달러이다.",
    ])
  func slips(_ row: String) {
    let (right, wrong) = Self.read(row)
    let loud = audit(right).findings.filter { $0.severity > .note }
    #expect(loud.isEmpty, "\(loud.map { $0.message.words(in: .en) })")
    #expect(audit(wrong).findings.contains { $0.severity > .note })
  }

  @Test(
    "Verbs that go with their figures, and those that speak of something else, are left alone",
    arguments: [
      "The yen fell from 110 to 150 yen to the dollar.",
      "원화 가치는 달러당 1,200원에서 1,400원으로 하락하였다.",
      "The goal was raised from 26 per cent to 40 per cent.",
      "The share fell from 45% in the first round to 16%; unskilled jobs rose from 3% to 15%.",
      "도시의 순위가 5위에서 3위로 상승하였다.",
      "The deficit narrowed from 5.2 per cent to 3.8 per cent of GDP.",
      "Output nearly doubled from 40,000 tonnes to 72,000 tonnes.",
      "2019년부터 2023년까지 4년간 수출이 20% 늘었다.",
      "정부가 3조 원(40%), 은행이 2조 원(30%), 기금이 1조 원(20%)을 부담하고, 나머지는 민간이 낸다.",
      "43% of people born abroad own their home, compared with 67% of people born in the country.",
    ])
  func quiet(_ text: String) {
    let loud = audit(text).findings.filter { $0.severity > .note }
    #expect(loud.isEmpty, "\(loud.map { $0.message.words(in: .en) })")
  }

  @Test("An amount in myriads is mended as it is written")
  func myriads() {
    let text = "필요한 12조 원 가운데 4조 8,000억 원(40%)만 확보되어 8조 2,000억 원이 모자란다."
    #expect(audit(text).findings.first?.message.words(in: .ko).contains("= 7조 2,000억 원") ?? false)
  }

  static func read(_ row: String) -> (right: String, wrong: String) {
    let parts = row.split(omittingEmptySubsequences: false) { "{|}".contains($0) }.map(String.init)
    return (parts[0] + parts[1] + parts[3], parts[0] + parts[2] + parts[3])
  }
}
