// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite("one matter to come with two dates")
struct MatchedDatesTests {
  @Test(
    "Terms and plans of one matter that differ are flagged",
    arguments: [
      "Date: 9 June 2026\n\n# Yards\n\nThe board is to inspect the breakwater every year, first in March 2027.\n\n# Next\n\nBefore the board's first look at the breakwater in May 2027 the yards have to inspect it, every year.",
      "2026년 5월 12일\n\n항만국\n\n## 경과\n\n부두 임대 계약은 2026년 말까지 유예된다. 요금은 그대로다.\n\n## 제언\n\n부두 임대 계약의 유예가 2026년 11월 30일에 끝나므로 서둘러야 한다.",
      "2026年4月16日\n港湾局\n\n## 概要\n\n・協会は6月に潜水の技師を派遣する予定。\n・予算は足りる。\n\n## 今後の予定\n\n・7月　協会の潜水技師を派遣\n・9月　点検\n",
    ])
  func told(_ text: String) { #expect(findings("same-event", in: text).count == 1) }

  @Test(
    "Matters that differ, steps of one list and what was moved are left alone",
    arguments: [
      "Date: 9 June 2026\n\n# Yards\n\nThe board is to inspect the breakwater in March 2027.\n\n# Next\n\nThe board is to paint the lighthouse in May 2027.",
      "2026년 5월 12일\n\n항만국\n\n## 경과\n\n부두 임대 계약은 2026년 말까지 유예된다.\n\n## 제언\n\n부두 임대 계약의 유예를 2027년 말까지 연장해야 한다.",
      "2026年4月16日\n港湾局\n\n## 今後の予定\n\n・6月　協会の潜水技師を派遣\n・9月　協会の潜水技師を派遣\n",
    ])
  func silent(_ text: String) { #expect(findings("same-event", in: text).isEmpty) }
}
