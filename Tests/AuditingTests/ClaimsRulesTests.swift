// SPDX-License-Identifier: Apache-2.0
import Auditing
import Quantities
import Reading
import Testing

@Suite("Claims and whose they are")
struct ClaimsRulesTests {
  private func levels(_ text: String) -> [Attribution.Level] {
    Attribution.all(in: MentionReader().document(DocumentText(name: "draft.txt", text))).map(
      \.level)
  }

  @Test(
    "The verb tells how a sentence is known",
    arguments: [
      ("두 나라는 항만 기금을 만듦.", Attribution.Level.fact), ("두 나라는 항만 기금을 두기로 함.", .commitment),
      ("정부는 항만 기금을 둘 예정임.", .plan), ("물동량은 내년에 늘어날 것으로 전망됨.", .forecast),
      ("업계에서는 기금이 작다는 점이 지적됨.", .thirdPartyView), ("물동량 회복이 어려웠던 것으로 보임.", .ownView),
      ("한국도 이 사례를 참고할 필요가 있음.", .ownView), ("정부는 협력의 의지를 보임.", .fact),
      ("両国は港湾基金を設けた。", .fact), ("両国は港湾基金の設置で合意した。", .commitment),
      ("政府は港湾基金を設ける方針である。", .plan), ("取扱量は来年に増える見通しだ。", .forecast),
      ("基金が小さいとの指摘がある。", .thirdPartyView), ("日本もこの例に学ぶべきである。", .ownView),
      ("The two sides signed the plan in May.", .fact),
      ("Japan agreed to fund three ports.", .commitment),
      ("The ministry plans to open the port.", .plan),
      ("Traffic is expected to grow in 2027.", .forecast),
      ("Critics argue that the fund is small.", .thirdPartyView),
      ("Korea should study the case.", .ownView),
    ])
  func level(sentence: String, level: Attribution.Level) {
    #expect(levels("1. 배경\n\n■ \(sentence)\n") == [level])
  }

  @Test("A view is its footnote's author's, for the paragraph that the note is attached to")
  func holders() {
    let text = """
      1. 전망

      ■ 기금의 규모가 작다는 우려가 제기됨.¹⁾

      - 항만 수요에 견주어 지나치게 작다고 지적됨.

      1) 최민수(2026. 3. 2.), 「항만 기금의 규모」, 항만연구원.
      """
    let document = MentionReader().document(DocumentText(name: "draft.txt", text))
    let holders = Attribution.all(in: document).prefix(2).map {
      $0.holder.map { document.text[$0] }
    }
    #expect(holders == ["최민수", "최민수"])
    #expect(findings("evidence-level", in: text).isEmpty)
  }

  @Test(
    "The holder is who plans or thinks so, without its particle and without what ties the sentence",
    arguments: [
      ("■ 이번 합의를 통해 양국은 항만 기금을 추진할 방침임.", "양국"),
      ("■ 항만 수요에 대해 물류 기업들은 불안하다고 언급함.", "물류 기업들"),
      ("■ 국내 업계에서는 기금이 작다는 우려가 제기됨.", "국내 업계"),
      ("■ 약속한 금액은 모두 내년에 집행될 예정임.", nil),
      ("■ 政府は港湾基金を設ける方針である。", "政府"),
      ("■ 国内では基金が小さいとの指摘がある。", "国内"),
    ] as [(String, String?)])
  func holder(text: String, holder: String?) {
    let document = MentionReader().document(DocumentText(name: "draft.txt", "1. 전망\n\n" + text))
    let found = Attribution.all(in: document).map { $0.holder.map { document.text[$0] } }
    #expect(found == [holder])
  }

  @Test(
    "A view that is nobody's is flagged; one with a name or a source near it is not",
    arguments: [
      ("■ 기금의 규모가 작다는 우려가 제기됨.", 1), ("■ 기금의 규모가 작다고 지적됨.", 1),
      ("■ 기금이 작다는 점을 최 교수는 여러 차례 지적함.", 0), ("■ 항만공사에 따르면 기금이 작다는 우려가 제기됨.", 0),
      ("■ 국내에서는 기금이 작다는 우려가 제기됨.\n\n- 물동량은 그대로임.¹⁾\n\n1) 항만공사(2026. 3. 2.), 「통계」.", 0),
      ("■ 基金が小さいとの指摘がある。", 1), ("■ 財務省によると、基金が小さいとの指摘がある。", 0),
      ("■ 두 나라는 기금을 두기로 함.", 0),
    ])
  func unheld(paragraph: String, count: Int) {
    let found = findings("evidence-level", in: "1. 전망\n\n\(paragraph)\n")
    #expect(found.count == count, "\(found.map { $0.message })")
  }

  private func brief(_ abstract: String) -> String {
    """
    항만 협력의 결과와 시사점

    주요 내용

    \(abstract)

    1. 배경

    ■ 두 나라는 2026년 5월 12일 부산에서 항만 협력을 논의하고 기금의 규모를 최대 73억 달러로 정함.

    - 기금은 다섯 곳의 항만을 넓히는 데 쓰이며, 부산과 고베의 부두가 먼저 넓어짐.
    - 항로는 모두 스물네 곳이며 해마다 두 곳씩 늘어나도록 계획을 짬.

    2. 주요 논의

    ■ 양국은 조선 분야에서도 설계 인력을 서로 보내고 표준을 맞추기로 함.

    - 조선소 두 곳이 먼저 참여하며 인력 교류는 내년에 시작될 예정임.
    - 수소 선박의 실증 항로를 정하고 안전 기준을 함께 만들기로 함.

    3. 시사점

    ■ 한국은 일본의 항만 기금 사례를 참고해 국내 부두의 투자 순서를 정할 필요가 있음.

    - 물동량이 많은 부두부터 투자하면 기금을 빨리 회수할 수 있음.

    ■ 조선 인력의 공동 양성 과정을 만들어 설계 표준을 먼저 맞추는 방안을 고려해 볼 수 있음.

    - 표준이 맞으면 부품을 함께 살 수 있어 비용이 줄어듦.
    """
  }

  @Test(
    "What the abstract says has to be in the body",
    arguments: [
      ("- ▶ 두 나라는 2026년 5월 12일 항만 기금의 규모를 최대 73억 달러로 정함.", []),
      ("- ▶ 두 나라는 항만 협력을 논의하고 기금의 규모를 최대 78억 달러로 정함.", ["78억 달러"]),
      ("- ▶ 두 나라는 2026년 5월 21일 부산에서 항만 협력을 논의함.", ["2026년 5월 21일"]),
      (
        "- ▶ 한국은 일본의 항만 기금 사례를 참고해 부두의 투자 순서를 정하고, 조선 인력의 공동 양성 과정으로 설계 표준을 맞추며, 북극해 탐사 위성을 서둘러 발사할 필요가 있음.",
        ["북극해 탐사 위성을 서둘러 발사할 필요가 있음."]
      ),
      ("- ▶ 한국은 일본의 항만 기금 사례를 참고해 국내 부두의 투자 순서를 정할 필요가 있음.", []),
      (
        "- ▶ 두 나라는 항만 협력을 논의함.\n- ▶ 양국은 조선 분야에서도 설계 인력을 서로 보내기로 함.\n- ▶ 화성 궤도선의 통신 장비를 교체하고 우주 방사선 관측망을 확충한 뒤 달 뒷면의 착륙지를 골라냄.",
        [""]
      ),
      ("- ▶ 두 나라는 철도에 91억 달러를, 도로에 64억 달러를 쓰기로 함.", []),
    ])
  func abstract(item: String, words: [String]) {
    let text = brief(item)
    let found = findings("unsupported-claim", in: text)
    #expect(found.count == words.count, "\(found.map { $0.message })")
    for (finding, word) in zip(found, words) where !word.isEmpty {
      #expect(finding.words(in: text) == word)
    }
  }
}
