// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite("slips in names")
struct NameSlipsTests {
  @Test(
    "A name is doubted that is another one but for a letter or two",
    arguments: [
      ("토르벨라는 협정에 서명하였다. 토르벨라의 항만은 붐빈다. 토르밸라상공회의소는 반대한다.", "토르밸라"),
      ("글렌포르드연구소는 반대한다. 정부는 글렌포르드연구소의 보고서를 읽었다. 글렌프로드연구소도 찬성한다.", "글렌프로드연구소"),
      ("水越審議官は出席した。会合で水越審議官は説明した。水腰審議官は帰国した。", "水腰審議官"),
      ("北辰送電は線を引く。費用は北辰送電が負う。北振送電は反対しない。", "北振送電"),
      ("船は鹿ノ浦に着く。鹿ノ浦の港は狭い。鹿ノ補を広げる。", "鹿ノ補"),
      ("푸른연대는 물을 걱정한다. 정부는 푸른연태를 비판한다. 조사에는 푸른연대가 참여한다. 푸른연대의 보고서가 나왔다.", "푸른연태"),
      ("「광물자원안보법」은 비축을 정한다. 정부는 「광물자원안전법」을 고친다. 「광물자원안보법」 개정안은 10월에 낸다.", "광물자원안전법"),
      ("日本船主責任保険組合は約款を改めた。日本船主責任保健組合の約款は長い。", "日本船主責任保健組合"),
      ("Farmers near Setúbal object. The plant is in Setúbal. Setubál has water.", "Setubál"),
    ])
  func doubted(_ text: String, _ name: String) {
    let found = findings("spelling-variants", in: text)
    #expect(found.contains { $0.words(in: text) == name }, "\(found.map { $0.words(in: text) })")
  }

  @Test(
    "Names of their own are left alone",
    arguments: [
      "東北電力は値上げした。東北電力の料金は高い。西北電力は据え置いた。",
      "田中議員が尋ねた。田中議員は続けた。田村議員が答えた。",
      "三菱商事が買う。三菱商事は売らない。三井商事も買う。",
      "토르벨라는 협정에 서명하였다. 토르벨라의 항만은 붐빈다. 토르벨라상공회의소는 반대한다.",
      "「자본시장법」은 공시를 정한다. 「자본시장법」을 고친다. 「자동차관리법」도 고친다.",
      "測定方法を示す。測定方法は三つある。策定方法も示す。",
    ])
  func distinct(_ text: String) {
    #expect(findings("spelling-variants", in: text).isEmpty)
  }
}
