// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite struct SourceRulesTests {
  @Test("A source at odds with itself or with another is found", arguments: cases)
  func holds(_ item: RuleCase) {
    let found = findings(item.rule, in: item.text)
    #expect(found.map { $0.words(in: item.text) } == (item.flagged.map { [$0] } ?? []))
    if item.flagged != nil { #expect(found.first?.severity == item.severity) }
  }

  static let cases: [RuleCase] =
    urlDates + publishers + titles + dates + duplicates + accesses + tracking + portals

  static let urlDates: [RuleCase] = [
    // The name of a page may begin with a digit.
    .init(
      "url-date",
      "자료: 무역진흥기구(2026. 2. 18.), 「항만 단신」, <https://www.jetro.go.jp/biznews/2026/02/9ff3acc4a291.html>.",
      nil),
    // Year, month and day that differ.
    .init(
      "url-date",
      "자료: 산업통상부(2025. 4. 8.), 「수출 동향」, <https://www.motir.go.kr/news/2026/04/trend>.",
      "2025. 4. 8."),
    .init(
      "url-date",
      "Source: Brookings(2026. 5. 12.), \"Ports and Chips,\" <https://www.brookings.edu/articles/2026/01/ports-and-chips/>.",
      "2026. 5. 12."),
    .init(
      "url-date",
      "資料：野村総合研究所(2026. 4. 21.), 「港湾と物流」, <https://www.nri.com/jp/media/column/tanaka/20250421.html>.",
      "2026. 4. 21."),
    .init(
      "url-date",
      "자료: Prime Minister's Office of Japan(2025. 8. 28.), \"Statement on Ports,\" <https://japan.kantei.go.jp/104/statement/202510/28kaiken.html>.",
      "2025. 8. 28."),
    .init(
      "url-date",
      "Source: CSIS(2026. 3. 19.), \"Ports and Chips,\" <https://www.csis.org/2026/02/ports-and-chips>.",
      "2026. 3. 19.", .warning),
    .init(
      "url-date",
      "資料：経済産業省(2026. 6. 3.), 「港湾と物流」, <https://www.meti.go.jp/press/2024/06/20260603001.html>.",
      "https://www.meti.go.jp/press/2024/06/20260603001.html", .warning),
    // The same day, the turn of a month, a folder by fiscal year, an upload, a gazette, a number.
    .init(
      "url-date",
      "자료: 산업통상부(2026. 4. 8.), 「수출 동향」, <https://www.motir.go.kr/news/20260408001/>.", nil),
    .init(
      "url-date",
      "Source: White House(2025. 10. 31.), \"Ports and Chips,\" <https://www.whitehouse.gov/fact-sheets/2025/11/ports/>.",
      nil),
    .init(
      "url-date",
      "資料：経済産業省(2026. 3. 19.), 「港湾と物流」, <https://www.meti.go.jp/press/2025/03/20260319001/>.",
      nil),
    .init(
      "url-date",
      "資料：経済産業省(2026. 3. 19.), 「港湾と物流」, <https://www.meti.go.jp/press/2025/03/wagakuni.html>.",
      nil),
    .init(
      "url-date",
      "Source: CSIS(2024. 6.), \"Ports and Chips,\" <https://www.csis.org/wp-content/uploads/2025/09/ports.pdf>.",
      nil),
    .init(
      "url-date",
      "Source: White House(2025. 9. 4.), \"Executive Order on Ports,\" <https://www.federalregister.gov/documents/2025/10/20/2025-17389/ports>.",
      nil),
    .init(
      "url-date",
      "자료: 정책브리핑(2025. 11. 14.), 「항만 브리핑」, <https://www.korea.kr/view.do?newsId=156728415>.", nil),
    .init(
      "url-date",
      "Source: White House(2026. 3.), \"Ports and Chips,\" <https://www.whitehouse.gov/fact-sheets/2026/03/28195/>.",
      nil),
    .init(
      "url-date",
      "Source: Lee, Ann(2021. 3.), \"Ports and Chips,\" <https://doi.org/10.1257/aer.20190416>.",
      nil),
    .init(
      "url-date",
      "Source: USTR(2026. 3. 2.), \"Ports,\" <https://web.archive.org/web/20260527093000/https://ustr.gov/a>.",
      nil),
  ]

  static let publishers: [RuleCase] = [
    .init(
      "publisher-host",
      "Source: Washington Post(2026. 3. 2.), \"Ports,\" <https://www.nytimes.com/2026/03/02/ports.html>.",
      "Washington Post"),
    .init(
      "publisher-host",
      "자료: 한겨레(2026. 3. 2.), 「항만의 미래」, <https://www.chosun.com/economy/ports>.", "한겨레"),
    .init(
      "publisher-host",
      "資料：朝日新聞(2026. 3. 2.), 「港湾の未来」, <https://www.yomiuri.co.jp/economy/ports>.", "朝日新聞"),
    .init(
      "publisher-host",
      "Source: CSIS(2026. 3. 2.), \"Ports,\" <https://www.piie.com/blogs/ports>.", "CSIS", .warning),
    // The publisher's own host, a subdomain, a person at a publisher, an agency's article in a paper,
    // an unknown host, an office of the department, the longer name of the owner.
    .init(
      "publisher-host",
      "Source: The New York Times(2026. 3. 2.), \"Ports,\" <https://www.nytimes.com/2026/03/02/ports.html>.",
      nil),
    .init(
      "publisher-host",
      "資料：日本経済新聞(2026. 3. 2.), 「港湾の未来」, <https://business.nikkei.com/atcl/ports>.", nil),
    .init(
      "publisher-host",
      "Source: Smith, Ann(2026. 3. 2.), \"Ports,\" CSIS, <https://www.csis.org/analysis/ports>.",
      nil),
    .init(
      "publisher-host",
      "Source: Reuters(2026. 3. 2.), \"Ports,\" <https://www.japantimes.co.jp/business/ports>.", nil
    ),
    .init(
      "publisher-host",
      "자료: 상무부(2026. 3. 2.), 「항만 공고」, <https://www.mofcom.gov.cn/ports>.", nil),
    .init(
      "publisher-host",
      "Source: Department of Commerce(2026. 3. 2.), \"Ports,\" <https://www.bis.gov/ports>.", nil),
    .init(
      "publisher-host",
      "자료: 한국항만연구원(2026. 3. 2.), 「항만의 미래」, <https://www.chosun.com/economy/ports>.", nil),
  ]

  static let titles: [RuleCase] = [
    .init(
      "one-url-two-titles",
      """
      자료: 외교부(2026. 3. 2.), 「항만 협력 공동성명」, <https://www.mofa.go.kr/brd/view_0014.do>.

      본문임.

      자료: 외교부(2026. 3. 2.), 「반도체 대화 결과」, <https://www.mofa.go.kr/brd/view_0014.do>.
      """, "반도체 대화 결과", .warning),
    .init(
      "one-url-two-titles",
      """
      Source: USTR(2026. 3. 2.), "Joint Statement on Harbor Dues and Pilots," <https://ustr.gov/joint-statement-harbor-dues-pilots>.

      Some text.

      Source: USTR(2026. 3. 2.), "Fact Sheet: Chips," <https://www.ustr.gov/joint-statement-harbor-dues-pilots/>.
      """, "Fact Sheet: Chips"),
    // A shortened title, a translation, a start page.
    .init(
      "one-url-two-titles",
      """
      Source: USTR(2026. 3. 2.), "Joint Statement on Harbor Dues and Pilots," <https://ustr.gov/harbor>.

      Some text.

      Source: USTR(2026. 3. 2.), "Joint Statement," <https://ustr.gov/harbor>.
      """, nil),
    .init(
      "one-url-two-titles",
      """
      자료: 외교부(2026. 3. 2.), 「항만 협력 공동성명」, <https://www.mofa.go.kr/brd/view_0014.do>.

      본문임.

      자료: 외교부(2026. 3. 2.), "Joint Statement on Ports," <https://www.mofa.go.kr/brd/view_0014.do>.
      """, nil),
    .init(
      "one-url-two-titles",
      """
      資料：財務省(2026. 3. 2.), 「貿易統計」, <https://www.customs.go.jp/>.

      本文である。

      資料：財務省(2026. 3. 2.), 「関税率表」, <https://www.customs.go.jp/>.
      """, nil),
  ]

  static let dates: [RuleCase] = [
    .init(
      "one-document-two-dates",
      """
      자료: 외교부(2026. 3. 2.), 「항만 협력 공동성명」, <https://www.mofa.go.kr/brd/view_0014.do>.

      본문임.

      자료: 외교부(2026. 3. 12.), 「항만 협력 공동성명」, <https://www.mofa.go.kr/brd/view_0014.do>.
      """, "2026. 3. 12."),
    .init(
      "one-document-two-dates",
      """
      Source: USTR(2026. 3. 2.), "Joint Statement on Harbor Dues and Pilots of the Two Coasts."

      Some text.

      Source: USTR(2025. 3. 2.), "Joint Statement on Harbor Dues and Pilots of the Two Coasts."
      """, "2025. 3. 2."),
    .init(
      "one-document-two-dates",
      """
      資料：外務省(2026. 3. 2.), 「港湾と水先案内に関する両国の共同発表」.

      本文である。

      資料：外務省(2026. 4. 2.), 「港湾と水先案内に関する両国の共同発表」.
      """, "2026. 4. 2."),
    // Coarser, a series, another page, another author.
    .init(
      "one-document-two-dates",
      """
      資料：外務省(2026. 3.), 「港湾と水先案内に関する両国の共同発表」.

      本文である。

      資料：外務省(2026. 3. 2.), 「港湾と水先案内に関する両国の共同発表」.
      """, nil),
    .init(
      "one-document-two-dates",
      """
      자료: 관세청(2026. 3. 1.), 「월간 수출입 동향과 항만 물동량 보고」.

      본문임.

      자료: 관세청(2026. 4. 1.), 「월간 수출입 동향과 항만 물동량 보고」.
      """, nil),
    .init(
      "one-document-two-dates",
      """
      Source: USTR(2026. 3. 2.), "Joint Statement on Harbor Dues and Pilots," <https://ustr.gov/a>.

      Some text.

      Source: USTR(2026. 4. 2.), "Joint Statement on Harbor Dues and Pilots," <https://ustr.gov/b>.
      """, nil),
    // Who published something and when, without saying what.
    .init(
      "one-document-two-dates",
      """
      Source: Ministry of Foreign Affairs of Japan (28 Oct 2025); White House (28 Oct 2025).

      Some text.

      Source: Ministry of Foreign Affairs of Japan (19 Mar 2026); White House (19 Mar 2026).
      """, nil),
  ]

  static let duplicates: [RuleCase] = [
    .init(
      "duplicate-source",
      "자료: 외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>; 관세청(2026. 3. 1.), 「물동량」, <https://customs.go.kr/b>; 외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>.",
      "외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>"),
    // Again elsewhere, other pages of it, another document.
    .init(
      "duplicate-source",
      """
      자료: 외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>.

      본문임.

      자료: 외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>.
      """, nil),
    // Footnotes that a word processor's text has behind the list of references.
    .init(
      "duplicate-source",
      """
      # 항만

      본문임.¹⁾

      ## 참고자료

      외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>.

      관세청(2026. 3. 1.), 「물동량」, <https://customs.go.kr/b>.

      1) 외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>.
      """, nil),
    .init(
      "duplicate-source",
      "資料：外務省(2026. 3. 2.), 「港湾声明」, <https://mofa.go.jp/a>; 外務省(2026. 3. 2.), 「水先案内」, <https://mofa.go.jp/b>.",
      nil),
  ]

  static let accesses: [RuleCase] = [
    .init(
      "access-date",
      """
      자료: 외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>(검색일: 2026. 4. 1.).

      자료: 관세청(2026. 3. 3.), 「물동량」, <https://customs.go.kr/b>(검색일: 2026. 4. 1.).

      자료: 한국은행(2026. 3. 4.), 「환율」, <https://bok.or.kr/c>(검색일: 2026. 4. 1.).

      자료: 해양수산부(2026. 3. 5.), 「항로」, <https://mof.go.kr/d>.
      """, "https://mof.go.kr/d", .warning),
    .init(
      "access-date",
      "자료: 외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>(검색일: 2025. 4. 1.).", "2025. 4. 1."),
    .init(
      "access-date",
      "자료: 외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>; 관세청(2026. 5. 3.), 「물동량」, <https://customs.go.kr/b>(모든 자료의 검색일: 2026. 4. 1.).",
      "2026. 5. 3."),
    // One for all, the day itself, a form without days of access.
    .init(
      "access-date",
      "자료: 외교부(2026. 3. 2.), 「항만 성명」, <https://mofa.go.kr/a>; 관세청(2026. 3. 3.), 「물동량」, <https://customs.go.kr/b>(모든 자료의 검색일: 2026. 4. 1.).",
      nil),
    .init(
      "access-date",
      "자료: 외교부(2026. 4. 1.), 「항만 성명」, <https://mofa.go.kr/a>(검색일: 2026. 4. 1.).", nil),
    .init(
      "access-date",
      "Source: USTR(2026. 3. 2.), \"Joint Statement on Ports,\" <https://ustr.gov/a>.",
      nil),
  ]

  static let tracking: [RuleCase] = [
    .init(
      "tracking-parameters", "See https://www.fpri.org/ports/?utm_source=chatgpt.com.",
      "https://www.fpri.org/ports/?utm_source=chatgpt.com", .warning),
    .init(
      "tracking-parameters", "자료: 관세청, <https://customs.go.kr/b?id=7&fbclid=IwAR0>.",
      "https://customs.go.kr/b?id=7&fbclid=IwAR0", .warning),
    .init("tracking-parameters", "資料：<https://mofa.go.jp/a?id=7&page=2>", nil),
  ]

  static let portals: [RuleCase] = [
    .init(
      "portal-source", "자료: 외교부, <https://www.mofa.go.kr/index.do>(검색일: 2026. 4. 1.).",
      "https://www.mofa.go.kr/index.do", .warning),
    .init(
      "portal-source",
      "資料：外務省, <https://www.mofa.go.jp/mofaj/area/korea/index.html>(검색일: 2026. 4. 1.).",
      "https://www.mofa.go.jp/mofaj/area/korea/index.html", .warning),
    .init(
      "portal-source", "자료: 국가데이터처, <https://kosis.kr>(검색일: 2026. 4. 1.).", nil),
    .init(
      "portal-source",
      "資料：経済産業省, <https://www.meti.go.jp/press/2025/03/20260319001/index.html>(검색일: 2026. 4. 1.).",
      nil),
  ]

  @Test("The fix of a repeated source leaves the list whole")
  func deletesRepetition() throws {
    let text =
      "자료: 외교부(2026. 3. 2.), 「항만」, <https://mofa.go.kr/a>; 외교부(2026. 3. 2.), 「항만」, <https://mofa.go.kr/a>; 관세청(2026. 3. 1.), 「물동량」, <https://customs.go.kr/b>."
    let fix = try #require(findings("duplicate-source", in: text).first?.fix)
    #expect(
      fix.applied(to: text)
        == "자료: 외교부(2026. 3. 2.), 「항만」, <https://mofa.go.kr/a>; 관세청(2026. 3. 1.), 「물동량」, <https://customs.go.kr/b>."
    )
  }

  @Test(
    "Tracking is stripped and the rest of the address kept",
    arguments: [
      ("https://a.org/x?utm_source=chatgpt.com", "https://a.org/x"),
      ("https://a.org/x?id=7&utm_medium=web&page=2#part", "https://a.org/x?id=7&page=2#part"),
      ("https://a.org/x?gclid=1#part", "https://a.org/x#part"),
    ])
  func strips(_ url: String, _ clean: String) throws {
    let fix = try #require(findings("tracking-parameters", in: "See \(url) there").first?.fix)
    #expect(fix.applied(to: url, at: -4) == clean)
  }
}

extension Finding.Fix {
  /// The text with the edits made, `offset` bytes from where the audited text had them.
  func applied(to text: String, at offset: Int = 0) -> String {
    var bytes = Array(text.utf8)
    for edit in edits.reversed() {
      bytes.replaceSubrange(
        (edit.range.lowerBound + offset)..<(edit.range.upperBound + offset),
        with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
