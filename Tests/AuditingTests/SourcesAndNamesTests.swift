// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite struct SourcesAndNamesTests {
  @Test("Hosts, margins, years to come and names at odds with their own text", arguments: cases)
  func holds(_ item: RuleCase) {
    let found = findings(item.rule, in: item.text)
    #expect(found.map { $0.words(in: item.text) } == (item.flagged.map { [$0] } ?? []))
    if item.flagged != nil { #expect(found.first?.severity == item.severity) }
  }

  static let cases: [RuleCase] = hosts + margins + years + acronyms + persons + places

  private static func sources(_ lines: String...) -> String {
    "Tolls\n\nTolls rose.\n\nSources\n\n" + lines.joined(separator: "\n") + "\n"
  }

  static let hosts: [RuleCase] = [
    .init(
      "publisher-host",
      sources(
        "[1] Quay Survey Agency, Berth Count, 4 July 2025, https://www.quaysurvey.ie/berths (accessed 9 July 2025).",
        "[2] Harbour Masters' Council, Dues of Ports, 5 July 2025, https://www.hmcouncil.ie/dues (accessed 9 July 2025).",
        "[3] Lockward Energy, Power at Berth, 6 July 2025, https://www.quaysurvey.ie/power (accessed 9 July 2025)."
      ), "Lockward Energy", .warning),
    .init(
      "publisher-host",
      sources(
        "[1] Quay Survey Agency, Berth Count, 4 July 2025, https://www.quaysurvey.ie/berths (accessed 9 July 2025).",
        "[2] Harbour Masters' Council, Dues of Ports, 5 July 2025, https://www.hmcouncil.ie/dues (accessed 9 July 2025).",
        "[3] Lockward Energy, Power at Berth, 6 July 2025, https://www.lockward.ie/power (accessed 9 July 2025)."
      ), nil),
    // A government's portal is everybody's.
    .init(
      "publisher-host",
      sources(
        "[1] Ministry of Tolls, Berth Count, 4 July 2025, https://www.gov.ex/berths (accessed 9 July 2025).",
        "[2] Harbour Masters' Council, Dues of Ports, 5 July 2025, https://www.hmcouncil.ex/dues (accessed 9 July 2025).",
        "[3] Ministry of Piers, Power at Berth, 6 July 2025, https://www.gov.ex/power (accessed 9 July 2025)."
      ), nil),
    .init(
      "publisher-host",
      """
      港の電力

      陸上電力の利用は伸びた（注1）。料金は下がった（注2）。需要は増える（注3）。

      注
      注1　港湾統計協会「利用実績」2025年7月4日、https://www.kowan-tokei.or.jp/use（2025年7月9日閲覧）
      注2　料金監視委員会「料金一覧」2025年7月5日、https://www.ryokin.go.jp/list（2025年7月9日閲覧）
      注3　南西送電「需要の見通し」2025年7月6日、https://www.kowan-tokei.or.jp/demand（2025年7月9日閲覧）
      """, "南西送電", .warning),
    .init(
      "access-date",
      """
      会議録

      港の利用は伸びた（資料1）。

      配付資料
      資料1　港湾統計協会「利用実績」2025年7月4日、https://www.kowan-tokei.or.jp/use（2025年7月9日閲覧）
      資料2　料金監視委員会「料金一覧」2025年7月5日、https://www.ryokin.go.jp/list
      資料3　南西送電「需要の見通し」2025年7月6日、https://www.nansei.co.jp/demand（2025年7月9日閲覧）
      """, "https://www.ryokin.go.jp/list", .warning),
  ]

  static let margins: [RuleCase] = [
    .init(
      "comparison", "監視費の執行率は75.0％です。全体の90.0％を15ポイント上回っています。", "上回", .warning),
    .init("comparison", "監視費の執行率は75.0％です。全体の90.0％を15ポイント下回っています。", nil),
    .init(
      "comparison", "올해 물량은 3,300만 톤이다. 지난해의 3,000만 톤보다 300만 톤 적다.", "적", .warning),
    .init("comparison", "올해 물량은 3,300만 톤이다. 지난해의 3,000만 톤보다 300만 톤 많다.", nil),
    .init(
      "comparison",
      "Imports came to 3,300 tonnes in 2025, 300 tonnes fewer than the 3,000 tonnes of 2024.",
      "fewer than", .warning),
    // Neither side stands in the text: nothing can be told.
    .init("comparison", "Imports were 300 tonnes fewer than the 3,000 tonnes of 2024.", nil),
    .init("comparison", "2024년 비중은 44.9%로, 2022년의 41.7%를 밑돈다.", "밑돈"),
  ]

  static let years: [RuleCase] = [
    .init(
      "future-event",
      "Memo\n18 September 2025\n\nThe port opened a second pier at Lidell in 2027, but no lease is signed.\n",
      "2027", .warning),
    .init(
      "future-event",
      "Memo\n18 September 2025\n\nThe port opened a consultation on dues for the piers of 2027.\n",
      nil),
    .init(
      "future-event",
      "보도자료\n2025. 9. 25.(목)\n\n지원청은 2027년 상반기까지 크레인 4대를 들여왔다.\n", "2027년 상반기", .warning),
    .init(
      "future-event", "보도자료\n2025. 9. 25.(목)\n\n지원청은 2028년 개통을 목표로 올해 착공했다.\n", nil),
    .init(
      "future-event", "メモ\n2025年11月6日（木）\n\n委員会によると、単価は2028年度に900円まで下がった。\n",
      "2028年度", .warning),
    .init(
      "future-event", "メモ\n2025年11月6日（木）\n\n2028年度までに半減する目標を掲げ、単価は下がった。\n", nil),
  ]

  static let acronyms: [RuleCase] = [
    .init("acronym", "한국은 광물안보협의회(Minerals Safety Council, 이하 MCS)에 가입했다.", "MCS", .warning),
    .init("acronym", "한국은 광물안보협의회(Minerals Safety Council, 이하 MSC)에 가입했다.", nil),
    .init(
      "acronym",
      "The Committee welcomed the new member for the Northern\nTransport Bank (NBT). It then turned to dues.",
      "NBT", .warning),
    .init(
      "acronym",
      "The Committee welcomed the new member for the Northern\nTransport Bank (NTB). It then turned to dues.",
      nil),
  ]

  static let persons: [RuleCase] = [
    .init(
      "spelling-variants", "담당: 항만과(과장 윤서하, 사무관 표도경)\n\n항만과 윤서화 과장은 설명하였다.", "윤서화",
      .warning),
    .init(
      "spelling-variants", "담당: 항만과(과장 윤서하, 사무관 표도경)\n\n항만과 윤서하 과장은 설명하였다.", nil),
    .init(
      "spelling-variants", "説明者：須加原徹事業部長\n\n須賀原部長　資料をご覧ください。\n\n須賀原部長　以上です。", "須加原徹",
      .warning),
    // Two surnames that share a character are two persons.
    .init(
      "spelling-variants", "三好委員は賛成した。三好委員は述べた。三浦委員は反対した。", nil),
  ]

  private static func tables(_ number: Int) -> String {
    "Berths\n\nTable \(number) shows the position by port. Lidell had 412 calls and Corrin 287.\n\n"
      + "Table 1. Calls by class\nClass\tCalls\nTanker\t300\nCruise\t399\n\n"
      + "The classes are those of Table 1, the ports those of Table 2.\n\n"
      + "Table 2. Calls by port\nPort\tCalls\nLidell\t412\nCorrin\t287\n"
  }

  static let places: [RuleCase] = [
    .init("table-numbers", tables(1), "Table 1", .warning),
    .init("table-numbers", tables(2), nil),
    .init(
      "footnote-numbers", "室の報告（資料4）による。\n\n配付資料\n資料1　実績\n資料2　決算\n資料3　計画\n", "資料4",
      .warning),
    .init("footnote-numbers", "室の報告（資料3）による。\n\n配付資料\n資料1　実績\n資料2　決算\n資料3　計画\n", nil),
    .init(
      "impossible-date", "The survey ran between Tuesday 12 May and Friday 30 May 2025.", "Tuesday",
      .warning),
    .init("impossible-date", "The survey ran between Monday 12 May and Friday 30 May 2025.", nil),
  ]
}
