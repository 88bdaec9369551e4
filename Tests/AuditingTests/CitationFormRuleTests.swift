// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite struct CitationFormRuleTests {
  /// Four references of one form and one that departs.
  private func list(_ usual: (String, Int) -> String, _ odd: String) -> String {
    let names = ["외교부", "관세청", "한국은행", "해양수산부"]
    let lines = names.enumerated().map { usual($0.element, $0.offset + 1) } + [odd]
    return lines.map { "자료: " + $0 }.joined(separator: "\n\n본문임.\n\n")
  }

  @Test("The minority form is flagged and mended")
  func finalStop() throws {
    let text = list({ "\($0)(2026. 3. \($1).), 「항만 성명 \($1)」." }, "산림청(2026. 3. 9), 「목재」.")
    let found = findings("citation-form", in: text)
    #expect(found.map { $0.words(in: text) } == ["2026. 3. 9"])
    let fix = try #require(found.first?.fix)
    #expect(fix.applied(to: text).contains("산림청(2026. 3. 9.), 「목재」."))
  }

  @Test("Blanks before the date's bracket, quotation marks and brackets of URLs are mended")
  func signs() throws {
    let blank = list(
      { "\($0)(2026. 3. \($1).), 「항만 성명 \($1)」." }, "산림청 (2026. 3. 9.), 「목재」.")
    let marks = list(
      { "\($0)(2026. 3. \($1).), \"Port Statement \($1),\" <https://a.kr/\($1)>." },
      "산림청(2026. 3. 9.), “Timber Trade Now,” <https://a.kr/9>.")
    let bare = list(
      { "\($0)(2026. 3. \($1).), 「항만 성명 \($1)」, <https://a.kr/\($1)>." },
      "산림청(2026. 3. 9.), 「목재」, https://a.kr/9.")
    for (text, mended) in [
      (blank, "산림청(2026. 3. 9.), 「목재」."),
      (marks, "산림청(2026. 3. 9.), \"Timber Trade Now,\" <https://a.kr/9>."),
      (bare, "산림청(2026. 3. 9.), 「목재」, <https://a.kr/9>."),
    ] {
      let found = findings("citation-form", in: text)
      #expect(found.count == 1)
      #expect(try #require(found.first?.fix).applied(to: text).contains(mended))
    }
  }

  @Test("A missing date is a note, two forms in balance are none")
  func balance() {
    let undated = list({ "\($0)(2026. 3. \($1).), 「항만 성명 \($1)」." }, "산림청, 「목재」.")
    #expect(findings("citation-form", in: undated).map(\.severity) == [.note])
    let even =
      (1...6).map { "자료: 외교부(2026. 3. \($0)\($0 % 2 == 0 ? "." : "")), 「항만 성명 \($0)」." }
      .joined(separator: "\n\n본문임.\n\n")
    #expect(findings("citation-form", in: even).isEmpty)
  }
}
