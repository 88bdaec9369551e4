// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite struct RestatedFigureRuleTests {
  @Test(
    "A sentence that tells another again, with one figure changed",
    arguments: [
      (
        "한-페루, 철도·항만 5개 사업에 18억 달러 투자\n\n□ 양측은 9월 3일 4개 사업에 총 18억 달러를 투자하기로 하였다.\n",
        "5개"
      ),
      (
        "한-페루 항만 협력 강화 (2026. 5. 8.)\n- 제4차 한-페루 항만위원회, 5월 7일 리마에서 개최\n\n□ 해양부는 5월 7일(목) 리마에서 제3차 한-페루 항만위원회를 열어 어항 2곳을 논의하였다.\n",
        "제4차"
      ),
      (
        "# Harbour loans\n\nThe bank lent seven ports $640 million in 2025.\n\n## Record\n\nIn the year 2025, the bank lent five ports of the coast $640 million, on its usual terms.\n",
        "seven ports"
      ),
      (
        "# 水道の更新\n\n要旨　更新基金は8件、460億円の工事を採択した。\n\n## 経過\n\n審査を経て、更新基金は6件、460億円の工事を採択した。\n",
        "8件"
      ),
    ])
  func retold(text: String, words: String) {
    let found = findings("restated-figure", in: text)
    #expect(found.map { $0.words(in: text) } == [words])
    #expect(found.first?.severity == .warning)
  }

  @Test(
    "Like sentences of different things",
    arguments: [
      // Another year.
      "# Harbour loans\n\nIn 2024 the bank lent seven ports $640 million.\n\n## Record\n\nIn 2025 the bank lent five ports $640 million.\n",
      // Items of one list.
      "# 항만 지원\n\n- 부산은 3개 사업에 18억 원을 투자함.\n- 여수는 4개 사업에 18억 원을 투자함.\n",
      // The same figure, rounded.
      "# 항만 지원\n\n정부는 4개 사업에 18억 달러를 투자한다.\n\n## 내용\n\n정부는 4개 사업에 총 18억 3,000만 달러를 투자한다.\n",
      // Two figures differ.
      "# Harbour loans\n\nThe bank lent seven ports $640 million over 9 years.\n\n## Record\n\nThe bank lent five ports $640 million over 12 years.\n",
      // Many like sentences, each with its own.
      "# Savings\n\nA family of 4 in Osk saves $900 on 12 bills.\n\n## North\n\nA family of 3 in Osk saves $600 on 12 bills.\n\n## South\n\nA family of 5 in Osk saves $1,500 on 12 bills.\n",
    ])
  func apart(text: String) {
    let found = findings("restated-figure", in: text)
    #expect(found.isEmpty, "\(found.map { $0.message })")
  }
}
