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
    ])
  func silent(_ text: String) {
    #expect(findings("same-event", in: text).isEmpty)
  }
}
