// SPDX-License-Identifier: Apache-2.0
import Reading
import Testing

@Suite("References")
struct ReferenceTests {
  struct Parts: Equatable, CustomStringConvertible {
    var author: String?
    var date: String?
    var title: String?
    var container: String?
    var pages: String?
    var url: String?
    var accessed: String?

    var description: String {
      [author, date, title, container, pages, url, accessed].map { $0 ?? "-" }.joined(
        separator: " | ")
    }
  }

  private func read(_ source: String) -> [Parts] {
    let text = DocumentText(name: "-", source)
    return Outline(of: text).references.map { reference in
      func words(_ range: Range<Int>?) -> String? { range.map { text[$0] } }
      return Parts(
        author: words(reference.author), date: words(reference.date), title: words(reference.title),
        container: words(reference.container), pages: words(reference.pages),
        url: words(reference.url), accessed: words(reference.accessed))
    }
  }

  @Test(
    "one reference of a source line, in the styles of three languages",
    arguments: [
      (
        "항만청(2026. 3. 3.), \"분담금 통계,\" <https://p.example/a>(검색일: 2026. 5. 1.).",
        Parts(
          author: "항만청", date: "2026. 3. 3.", title: "분담금 통계", url: "https://p.example/a",
          accessed: "2026. 5. 1.")
      ),
      (
        "港湾局(2026. 3. 3.), 「負担金統計」, https://p.example/a?b=1(검색일: 2026. 5. 1.).",
        Parts(
          author: "港湾局", date: "2026. 3. 3.", title: "負担金統計", url: "https://p.example/a?b=1",
          accessed: "2026. 5. 1.")
      ),
      (
        "Quay Times (2026. 3. 3.), “Dues Fall.”",
        Parts(author: "Quay Times", date: "2026. 3. 3.", title: "Dues Fall")
      ),
      (
        "山田太郎(2026. 3. 3.), 「港と負担」, p. 3, 海事研究所.",
        Parts(author: "山田太郎", date: "2026. 3. 3.", title: "港と負担", container: "海事研究所", pages: "p. 3")
      ),
      (
        "Roe, Jane(2026. 1. 13.), “Ports in Winter,” Quay Institute.",
        Parts(
          author: "Roe, Jane", date: "2026. 1. 13.", title: "Ports in Winter",
          container: "Quay Institute")
      ),
      (
        "「負担金の行方」, 『港湾新聞』(2026. 3. 3.).",
        Parts(date: "2026. 3. 3.", title: "負担金の行方", container: "港湾新聞")
      ),
      (
        "항만청, 「연보」, https://p.example/y.",
        Parts(author: "항만청", title: "연보", url: "https://p.example/y")
      ),
      (
        "港湾局（2026年3月3日）「負担金統計」https://p.example/t（2026年5月1日閲覧）。",
        Parts(
          author: "港湾局", date: "2026年3月3日", title: "負担金統計", url: "https://p.example/t",
          accessed: "2026年5月1日")
      ),
      (
        "山田太郎（2025）『港と負担』海事出版社、pp. 3-5。",
        Parts(author: "山田太郎", date: "2025", title: "港と負担", container: "海事出版社", pages: "pp. 3-5")
      ),
      (
        "Port Bureau, \"Dues,\" March 3, 2026, https://p.example/d (accessed May 1, 2026).",
        Parts(
          author: "Port Bureau", date: "March 3, 2026", title: "Dues", url: "https://p.example/d",
          accessed: "May 1, 2026")
      ),
      (
        "Smith, J., & Lee, K. (2025). Levies and ports. Journal of Harbours, 12(3). https://d.example/10.1",
        Parts(
          author: "Smith, J., & Lee, K.", date: "2025", title: "Levies and ports",
          container: "Journal of Harbours", url: "https://d.example/10.1")
      ),
      (
        "Doe, Jane. \"What Ports Want.\" Maritime Weekly, 3 March 2026. https://m.example/w",
        Parts(
          author: "Doe, Jane", date: "3 March 2026", title: "What Ports Want",
          container: "Maritime Weekly", url: "https://m.example/w")
      ),
      (
        "[The bureau's notice](https://p.example/n), 2026-03-01.",
        Parts(date: "2026-03-01", title: "The bureau's notice", url: "https://p.example/n")
      ),
    ])
  func styles(line: String, expected: Parts) {
    #expect(read("자료: \(line)\n") == [expected])
  }

  @Test("semicolons part references, not inside titles; one access date may be for all")
  func several() {
    let text = DocumentText(
      name: "-",
      "자료: 항만청(2026. 3. 3.), 「통계; 제2권」, <https://p.example/a>; 북항(2026. 3. 4.), 「연보」, "
        + "<https://p.example/b>(모든 자료의 검색일: 2026. 5. 1.).\n")
    let references = Outline(of: text).references
    #expect(references.map { $0.title.map { text[$0] } } == ["통계; 제2권", "연보"])
    #expect(references.map { $0.accessed.map { text[$0] } } == ["2026. 5. 1.", "2026. 5. 1."])
    #expect(references.map(\.accessedForAll) == [true, true])
  }

  @Test("a footnote that speaks and cites: only what is cited is a reference")
  func speaking() {
    let notes = [
      "1) 북항은 8척만 신고함(2026년 3월 기준). 「항만법」은 신고 의무를 규정하고 있음. 이두리(2025), 『항만』, 바다출판사.",
      "2) 항만청(2026. 3. 3.), \"통계\"와 港湾局(2026. 3. 4.), 「年報」를 참고하여 작성.",
      "3) 신고 절차는 북항과 같음.", "4) Joint Notice of the Two Ports(2026. 3. 4.).",
    ]
    let source = "가.¹⁾ 나.²⁾ 다.³⁾ 라.⁴⁾\n\n" + notes.joined(separator: "\n\n") + "\n"
    #expect(
      read(source) == [
        Parts(author: "이두리", date: "2025", title: "항만", container: "바다출판사"),
        Parts(author: "항만청", date: "2026. 3. 3.", title: "통계"),
        Parts(author: "港湾局", date: "2026. 3. 4.", title: "年報"),
        Parts(date: "2026. 3. 4.", title: "Joint Notice of the Two Ports"),
      ])
  }

  @Test("a list of references has one a line, wrapped lines indented")
  func list() {
    let source = """
      Text stands here.

      References

      Doe, Jane (2024). Ports in winter. Quay Press.
      Port Bureau (2026), "Dues of the North
        and South," https://p.example/d
      Roe, R. (2025). Tides. Journal of Harbours. https://d.example/2
      """
    #expect(read(source).map(\.author) == ["Doe, Jane", "Port Bureau", "Roe, R."])
  }
}
