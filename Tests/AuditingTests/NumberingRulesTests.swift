// SPDX-License-Identifier: Apache-2.0
import Auditing
import Testing

@Suite("Numbers of footnotes, tables and sections")
struct NumberingRulesTests {
  /// A text with these markers in it and these notes below.
  private func noted(_ marks: [String], _ notes: [String]) -> String {
    let body = marks.map { "- 두 나라는 항만 협력을 넓히기로 함.\($0)" }.joined(separator: "\n")
    return "1. 배경\n\n" + body + "\n\n"
      + notes.map { "\($0)) 외교부(2026. 3. 2.), 「항만 협력」, 보도자료." }.joined(separator: "\n\n") + "\n"
  }

  @Test(
    "A wrong number among footnotes is one finding",
    arguments: [
      (["¹⁾", "²⁾", "⁴⁾", "⁴⁾", "⁵⁾"], ["1", "2", "3", "4", "5"], "⁴⁾", "³"),
      (["¹⁾", "²⁾", "³⁾", "⁴⁾", "⁵⁾"], ["1", "2", "4", "4", "5"], "4)", "3"),
      (["¹⁾", "²⁾", "³⁾", "⁴⁾"], ["1", "2", "4"], "³⁾", nil),
      (["¹⁾", "²⁾", "⁴⁾"], ["1", "2", "3", "4"], "3)", nil),
      (["¹⁾", "³⁾", "²⁾", "⁴⁾"], ["1", "2", "3", "4"], "³⁾", nil),
    ] as [([String], [String], String, String?)])
  func footnotes(marks: [String], notes: [String], words: String, fix: String?) {
    let text = noted(marks, notes)
    let found = findings("footnote-numbers", in: text)
    #expect(found.count == 1, "\(found.map { ($0.words(in: text), $0.message) })")
    guard let first = found.first else { return }
    #expect(first.words(in: text).contains(words.first!))
    if let fix { #expect(first.fix?.edits.first?.replacement == fix) }
  }

  @Test("Footnotes in order, pointed to twice or begun anew in each part, are no slip")
  func footnotesInOrder() {
    #expect(findings("footnote-numbers", in: noted(["¹⁾", "²⁾", "³⁾"], ["1", "2", "3"])).isEmpty)
    #expect(
      findings("footnote-numbers", in: noted(["¹⁾", "²⁾", "¹⁾", "³⁾"], ["1", "2", "3"])).isEmpty)
    #expect(findings("footnote-numbers", in: "면적은 20km²이고 10³배임.\n").isEmpty)
  }

  private func tables(_ numbers: [String], _ label: String, _ text: String) -> String {
    "1. Text\n\n\(text)\n\n"
      + numbers.map { "\(label) \($0). Ports\n\nPort\tShips\nBusan\t3\nKobe\t4\n" }
      .joined(separator: "\n")
  }

  @Test(
    "Captions out of order and references without a caption",
    arguments: [
      (["1", "2", "4", "4"], "표", "선박 수는 늘어남(표 1 참고).", "표 4", Severity.error),
      (["1", "2", "4"], "표", "선박 수는 늘어남(표 1 참고).", "표 4", .warning),
      (["1", "2", "2"], "Table", "Ships are in Table 1.", "Table 2", .error),
      (["1", "2"], "표", "선박 수는 늘어남(표 3 참고). 표 1과 표 2도 참고.", "표 3", .error),
      (
        ["1", "2"], "Table", "Ships are in Table 1, ports in Table 2, costs in Table 5.", "Table 5",
        .error
      ),
      (["1", "2"], "表", "隻数は表1、港は表2、費用は表6のとおりである。", "表6", .error),
    ])
  func captions(numbers: [String], label: String, body: String, words: String, severity: Severity) {
    let text = tables(numbers, label, body)
    let found = findings("table-numbers", in: text).filter { $0.severity > .note }
    #expect(found.map { $0.words(in: text) } == [words], "\(found.map(\.message))")
    #expect(found.first?.severity == severity)
  }

  @Test(
    "Counts of tables, other papers' tables and tables in order are no slip",
    arguments: [
      (["1", "2"], "표", "표 1과 표 2에 정리함. 대표 3명이 발표 5건을 맡음. 표 4개를 덧붙임."),
      (["1", "2"], "Table", "See Table 1 and Table 2; Table 9 of the IMF report differs."),
      (["1", "2"], "表", "表1と表2に示す。代表3名が出席した。"),
    ])
  func captionsInOrder(numbers: [String], label: String, body: String) {
    let found = findings("table-numbers", in: tables(numbers, label, body))
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test("Captions that the text never refers to are one note")
  func unmentioned() {
    let found = findings("table-numbers", in: tables(["1", "2", "3"], "표", "선박 수는 늘어남(표 1 참고)."))
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.evidence.count == 1)
  }

  @Test("Headings that skip or repeat a number")
  func sections() {
    func headed(_ numbers: [String]) -> String {
      numbers.map { "\($0). 항만 협력의 배경과 경과\n\n■ 두 나라는 항만 협력을 넓히기로 함.\n\n" }.joined()
    }
    #expect(findings("section-numbers", in: headed(["1", "2", "3"])).isEmpty)
    #expect(findings("section-numbers", in: headed(["1", "2", "4"])).count == 1)
    #expect(findings("section-numbers", in: headed(["1", "2", "2", "4"])).count == 1)
  }
}
