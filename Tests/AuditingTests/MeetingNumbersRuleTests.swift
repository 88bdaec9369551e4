// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Testing

@Suite("numbers of meetings")
struct MeetingNumbersRuleTests {
  @Test(
    "A number that leaves one out is flagged",
    arguments: [
      "공동위원회는 2023년 6월, 2024년 5월, 2025년 6월 세 차례 열렸고, 제5차 회의는 2026년 10월에 열린다.",
      "作業部会はこれまでに3回開催した。第5回は10月に名古屋で開催する予定である。",
      "Minutes of the fifth meeting. The minutes of the fourth meeting were approved. The seventh meeting is planned for March.",
      "제3차 공동위원회를 2026년 5월 19일 개최한다. 제1차 회의는 2025년 11월 20일 열렸다.",
    ])
  func gaps(_ text: String) { #expect(findings("meeting-numbers", in: text).count == 1) }

  @Test(
    "What follows in order, or is of other bodies, is left alone",
    arguments: [
      "공동위원회는 2023년 6월, 2024년 5월, 2025년 6월 세 차례 열렸고, 제4차 회의는 2026년 10월에 열린다.",
      "作業部会はこれまでに3回開催した。第4回は10月に名古屋で開催する予定である。",
      "Minutes of the fifth meeting. The minutes of the fourth meeting were approved. The sixth meeting is planned for March.",
      "제2차 공동위원회를 2026년 5월 19일 개최한다. 제1차 회의는 2025년 11월 20일 열렸다.",
      "제1차 정책위원회와 제3차 기술위원회가 열렸다.",
      "The first meeting was in 1998, the ninth meeting in 2020.",
    ])
  func silent(_ text: String) { #expect(findings("meeting-numbers", in: text).isEmpty) }

  @Test(
    "Dates in a row and numbers split in two are counted",
    arguments: [
      ("공동위원회는 2023년 6월, 2024년 5월, 2025년 6월 네 차례 열렸다.", 1),
      ("공동위원회는 2023년 6월, 2024년 5월, 2025년 6월 세 차례 열렸다.", 0),
      ("部会は令和7年5月（ソウル）、同年11月（東京）及び令和8年4月（ワシントン）の4回開催した。", 1),
      ("部会は令和7年5月（ソウル）、同年11月（東京）及び令和8年4月（ワシントン）の3回開催した。", 0),
      ("Present were ten members, five of them from Portugal and four from Norway.", 1),
      ("Present were nine members, five of them from Portugal and four from Norway.", 0),
      ("Present were nine members, five of them from Portugal.", 0),
    ])
  func counts(_ text: String, _ count: Int) {
    #expect(findings("count-list", in: text).count == count)
  }
}
