// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Reading

/// One after another: a script that is being written cannot be run while a child of another test has it open.
@Suite(.serialized) struct IntakePDFTests {
  /// Text at a place: points from the left and the lower edge of a page of 612 by 792, and its size.
  typealias Placed = (x: Int, y: Int, size: Int, text: String)

  /// A PDF of one page of text a string, in Helvetica; cross references are left for the reader to mend.
  static func pdf(_ pages: [String]) -> [UInt8] {
    let contents = pages.map { page in
      let lines = page.split(separator: "\n").map { "(\($0)) Tj T*" }.joined(separator: " ")
      return "BT /F 12 Tf 14 TL 72 720 Td \(lines) ET"
    }
    return file(contents)
  }

  static func pdf(placed pages: [[Placed]]) -> [UInt8] {
    file(
      pages.map { page in
        page.map { "BT /F \($0.size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }
          .joined(separator: "\n")
      })
  }

  private static func file(_ pages: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    text += "2 0 obj<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>endobj\n"
    text += "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    for (index, content) in pages.enumerated() {
      text +=
        "\(4 + 2 * index) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents \(5 + 2 * index) 0 R>>endobj\n"
      text +=
        "\(5 + 2 * index) 0 obj<</Length \(content.utf8.count)>>stream\n\(content)\nendstream endobj\n"
    }
    return Array((text + "trailer<</Root 1 0 R>>\n%%EOF\n").utf8)
  }

  @Test("Pages come as text with a form feed at each page's end")
  func pages() throws {
    let read = try Intake.read(
      Self.pdf(["The fund pays up to 12 billion dollars.", "Second page."]), name: "a.pdf")
    let text = read.text[0..<read.text.bytes.count]
    #expect(read.format == .pdf)
    #expect(text.contains("The fund pays up to 12 billion dollars."))
    #expect(text.split(separator: "\u{0C}")[1].contains("Second page."))
    #expect(read.remarks.isEmpty)
  }

  @Test("A page without text is remarked on")
  func scan() throws {
    let read = try Intake.read(Self.pdf([""]), name: "a.pdf")
    #expect(read.remarks == [.noText(.pdf)])
  }

  @Test("A damaged PDF and a missing program are told apart")
  func failures() {
    let damaged = #expect(throws: IntakeError.self) {
      try Intake.read(Array("%PDF-1.7\nnothing".utf8), name: "a.pdf")
    }
    #expect(
      damaged?.description.hasPrefix("a.pdf: this PDF file is damaged: pdftotext says") == true)
    var missing = PDFText(name: "a.pdf", limits: IntakeLimits())
    missing.program = "no-such-program"
    #expect(throws: IntakeError.noPDFReader(name: "a.pdf")) { try missing.read(Self.pdf(["x"])) }
  }

  @Test("A program that does not end is ended, with all that it started")
  func slow() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data("#!/bin/sh\nsleep 60 & wait\n".utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    var limits = IntakeLimits()
    limits[.seconds] = 1
    let slow = PDFText(name: "a.pdf", limits: limits, program: path)
    let error = #expect(throws: IntakeError.self) { try slow.read(Self.pdf(["x"])) }
    #expect(
      error?.description.contains("no text after 1 seconds; the limit 'seconds' is 1") == true)
  }

  @Test(
    "A word cut at a line's end is joined when the document has it whole",
    arguments: [
      ("an invest-\nment. The investment grew", "an investment. The investment grew"),
      ("a long-\nterm loan", "a long-\nterm loan"),
      ("the US-\nJapan deal", "the US-\nJapan deal"),
      ("co\u{AD}\n   operation", "cooperation"),
      ("in-\n\nvest and invest", "in-\n\nvest and invest"),
    ])
  func hyphens(_ text: String, _ tidy: String) {
    #expect(String(decoding: PDFHyphens.tidy(Array(text.utf8)), as: UTF8.self) == tidy)
  }

  @Test(
    "A footnote's mark on the line is raised when its body follows",
    arguments: [
      ("수출이 늘었다.1) 또\n  1) 통계청.\n", "수출이 늘었다.¹⁾ 또\n  1) 통계청.\n"),
      ("합의12)를 지킨다.\n12) 협정문.", "합의¹²⁾를 지킨다.\n12) 협정문."),
      ("(표 1 및 제1)과 늘었다.2)\n1) 하나\n", "(표 1 및 제1)과 늘었다.2)\n1) 하나\n"),
      ("1) 첫째 항목\n2) 둘째 항목\n", "1) 첫째 항목\n2) 둘째 항목\n"),
      ("비율은 2.5) 그리고\n5) 주\n", "비율은 2.5) 그리고\n5) 주\n"),
    ])
  func marks(_ text: String, _ raised: String) {
    #expect(String(decoding: PDFMarks.raise(Array(text.utf8)), as: UTF8.self) == raised)
  }
}
