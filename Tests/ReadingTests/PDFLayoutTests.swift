// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

/// What a page's layout means: columns, tables, marks above the line, lines that are cut.
struct PDFLayoutTests {
  private func text(_ pages: [IntakePDFTests.Placed]...) throws -> String {
    let read = try Intake.read(IntakePDFTests.pdf(placed: pages), name: "a.pdf")
    return String(decoding: read.text.bytes, as: UTF8.self)
  }

  /// A row of a table with the lines of its cells, at 72, 220 and 420 points; 12 points a line.
  private func row(_ y: Int, _ cells: [[String]]) -> [IntakePDFTests.Placed] {
    zip([72, 220, 420], cells).flatMap { x, lines in
      lines.enumerated().map { (x, y - 12 * $0, 10, $1) }
    }
  }

  @Test("The lines of a cell stand together, and rows have a tab between their cells")
  func table() throws {
    let page =
      row(700, [["Project"], ["Place"], ["Amount"]])
      + row(676, [["Gas power station", "at the river"], ["Ohio"], ["USD 33 billion"]])
      + row(
        640, [["Harbour"], ["Texas, on the", "coast of the Gulf", "of Mexico"], ["USD 2 billion"]])
      + row(592, [["Total"], [], ["USD 35 billion"]])
    #expect(
      try text(page).contains(
        """
        Project\tPlace\tAmount
        Gas power station at the river\tOhio\tUSD 33 billion
        Harbour\tTexas, on the coast of the Gulf of Mexico\tUSD 2 billion
        Total\t\tUSD 35 billion

        """))
  }

  @Test("Rows of one line each stay rows, however close they stand")
  func closeRows() throws {
    let page = (0..<5).flatMap { index in
      row(700 - 14 * index, [["Item \(index)"], ["Seoul"], ["\(index * 10)"]])
    }
    let rows = try text(page).split(separator: "\n").filter { $0.contains("\t") }
    #expect(rows.count == 5)
    #expect(rows.last == "Item 4\tSeoul\t40")
  }

  @Test("A table that goes on over a page keeps one head")
  func tableOverPages() throws {
    let head = row(100, [["Project"], ["Place"], ["Amount"]])
    let first = row(76, [["Bridge"], ["Busan"], ["12"]])
    let foot: [IntakePDFTests.Placed] = [(300, 30, 10, "1")]
    let again = row(740, [["Project"], ["Place"], ["Amount"]])
    let second =
      row(716, [["Tunnel"], ["Osaka"], ["30"]]) + row(692, [["Total"], ["Both"], ["42"]])
    let after: [IntakePDFTests.Placed] = [(72, 640, 10, "The table ends here.")]
    let text = try text(head + first + foot, again + second + after)
    #expect(
      text.contains(
        """
        Project\tPlace\tAmount
        Bridge\tBusan\t12
        Tunnel\tOsaka\t30
        Total\tBoth\t42

        """))
    #expect(text.contains("The table ends here."))
    #expect(text.ranges(of: "Project").count == 1)
  }

  @Test("Columns of running text are read one after the other")
  func columns() throws {
    let left = "The fund pays twelve billion dollars in all years."
    let right = "The other side waits until its parliament agrees."
    let page = (0..<14).flatMap { index -> [IntakePDFTests.Placed] in
      [(60, 700 - 13 * index, 10, left), (330, 695 - 13 * index, 10, right)]
    }
    let text = try text([(60, 740, 16, "A title over both")] + page)
    let lastLeft = try #require(text.ranges(of: "The fund").last)
    let firstRight = try #require(text.ranges(of: "The other").first)
    #expect(text.ranges(of: "The fund").count == 14)
    #expect(lastLeft.lowerBound < firstRight.lowerBound)
    #expect(text.hasPrefix("A title over both"))
  }

  @Test("A small number above the line is a footnote's mark")
  func marks() throws {
    let page: [IntakePDFTests.Placed] = [
      (72, 700, 10, "The cap is 20 billion dollars."), (196, 704, 6, "3"),
    ]
    #expect(try text(page).contains("dollars.³"))
  }

  @Test("An address that a line's end cuts is whole again, and what followed it stays")
  func address() throws {
    let page: [IntakePDFTests.Placed] = [
      (72, 700, 10, "Ministry of Finance, Report on the fund, <https://www.example.org/reports/20"),
      (
        72, 686, 10,
        "26/fund.html> \\(accessed 3 March 2026\\), and what else the ministry had said."
      ),
    ]
    let text = try text(page)
    #expect(text.contains("<https://www.example.org/reports/2026/fund.html>"))
    #expect(text.contains("(accessed 3 March 2026), and what"))
  }

  @Test("A sentence that a line's end cuts before the number of a table is no caption")
  func caption() {
    let text = DocumentText(
      name: "a.txt",
      bytes: Array(
        """
        - The two governments name six projects with their amounts and places (see Table 5,
          Table 6 and the figure after them), and none of them has been paid so far.
        """.utf8))
    let outline = Outline(of: text)
    #expect(outline.blocks.map(\.kind) == [.bullet])
  }
}
