// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("one event dated twice")
struct SameEventRuleTests {
  @Test(
    "Two dates of one event are told",
    arguments: [
      "해상풍력 입찰 공고는 2026년 9월 10일 마감됨.\n\n해상풍력 입찰 공고는 2026년 9월 20일 마감됨.",
      "経済連携協定は2026年7月1日に発効する。\n\n- 2026年8月1日　経済連携協定の発効",
      "The seabed convention enters into force on 3 May 2027.\n\nThe seabed convention enters into force on 3 June 2027.",
      "○ 접수 마감: 2026. 5. 14.(목)\n\n청장은 마감일인 5월 24일까지 신청해 달라고 말하였다.",
      "次回の日程：2026年10月8日（木）\n\n○委員長　次回の第6回は、10月18日に開きます。",
      "시행령은 2026년 7월 1일에 시행되었다.\n\n시행일인 8월 1일부터 한 달 동안 신고를 받았다.",
    ])
  func told(_ text: String) {
    #expect(audit(text).findings.contains { $0.rule == "same-event" || $0.rule == "deadline" })
  }

  @Test(
    "Other events, and dates that can meet, are left alone",
    arguments: [
      "해상풍력 입찰 공고는 2026년 9월 10일 시작됨.\n\n해상풍력 입찰 공고는 2026년 9월 20일 마감됨.",
      "한국은 항만협정을 2026년 3월 10일 비준함.\n\n호주는 항만협정을 2026년 4월 10일 비준함.",
      "経済連携協定は2026年7月に発効する。\n\n- 2026年7月1日　経済連携協定の発効",
      "Korvath signed the seabed convention on 3 May 2027.\n\nLindholm signed the seabed convention on 3 June 2027.",
      "○ 접수 마감: 2026. 5. 14.(목)\n\n청장은 마감일인 5월 14일까지 신청해 달라고 말하였다.",
      "○ 1차 접수 마감: 2026. 5. 14.(목)\n\n2차 접수 마감일인 5월 24일까지 신청해 달라고 말하였다.",
      "次回の日程：2026年10月8日（木）\n\n○委員長　次回の第6回は、10月8日に開きます。",
      "2026年3月末までに置く予定である。\n\n報告書を9月30日までに提出すること。\n\n報告書を2025年9月30日までに提出すること。",
    ])
  func silent(_ text: String) {
    #expect(findings("same-event", in: text).isEmpty)
  }
}
