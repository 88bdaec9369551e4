// SPDX-License-Identifier: Apache-2.0
import Foundation
import OfficeFiles
import Quantities
import Testing

@testable import Publishing

struct PaperTests {
  private static let body = """
    > **Sum**
    > - one
    # Head & <tail>
    a **b**^[note [x](https://example.org/?a=1&b=2)] {{packages#total}}[@]

    ```table packages#projects
    columns: package, project, amount
    group: 1
    note: careful
    ```

    ```chart packages
    caption: bars
    ```

    # Two
    c^[again]

    ```references
    ```
    """

  /// One dot.
  private static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54,
    0x78, 0x9C, 0x63, 0xF8, 0x0F, 0, 0x01, 0x01, 0x01, 0, 0x1B, 0xB6, 0xEE, 0x56, 0, 0, 0, 0, 0x49,
    0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  private static func manuscript(_ language: Language = .ko) throws -> Manuscript {
    try Filled.brief(body, language).manuscript.changingFigures { figure in
      var drawn = figure
      drawn.png = png
      return drawn
    }
  }

  @Test("The same manuscript gives the same bytes")
  func sameBytes() throws {
    let manuscript = try Self.manuscript()
    #expect(try WordPaper(manuscript).archive() == WordPaper(manuscript).archive())
    #expect(try HangulPaper(manuscript).archive() == HangulPaper(manuscript).archive())
    #expect(HTMLPaper(manuscript).text() == HTMLPaper(try Self.manuscript()).text())
  }

  @Test("Every part of a DOCX and HWPX file is well-formed")
  func wellFormed() throws {
    let manuscript = try Self.manuscript()
    for bytes in [try WordPaper(manuscript).archive(), try HangulPaper(manuscript).archive()] {
      let archive = try ZipArchive(bytes)
      for entry in archive.entries
      where [".xml", ".rels", ".hpf", ".rdf"].contains(where: entry.name.hasSuffix) {
        #expect(throws: Never.self, "\(entry.name)") {
          try MarkupReader(.xml).read(try archive.read(entry.name), into: Deaf())
        }
      }
    }
  }

  @Test("A DOCX has footnotes of its own, a head that repeats and the chart twice")
  func word() throws {
    let archive = try ZipArchive(try WordPaper(try Self.manuscript()).archive())
    let document = String(decoding: try archive.read("word/document.xml"), as: UTF8.self)
    let notes = String(decoding: try archive.read("word/footnotes.xml"), as: UTF8.self)
    #expect(document.components(separatedBy: "<w:footnoteReference").count == 4)
    #expect(notes.components(separatedBy: "<w:footnote ").count == 6)
    #expect(document.contains("<w:tblHeader/>"))
    #expect(document.contains("<w:vMerge w:val=\"restart\"/>"))
    #expect(
      archive.contains("word/media/figure1.png") && archive.contains("word/media/figure1.svg"))
    let links = String(
      decoding: try archive.read("word/_rels/footnotes.xml.rels"), as: UTF8.self)
    #expect(links.contains("https://example.org/?a=1&amp;b=2"))
    let styles = String(decoding: try archive.read("word/styles.xml"), as: UTF8.self)
    #expect(styles.contains("w:eastAsia=\"Malgun Gothic\""))
  }

  @Test("An HWPX begins with its type, counts footnotes anew and repeats table heads")
  func hangul() throws {
    let bytes = try HangulPaper(try Self.manuscript()).archive()
    let archive = try ZipArchive(bytes)
    #expect(archive.entries.first?.name == "mimetype")
    #expect(archive.entries.first.map { $0.bytes == $0.packedBytes } == true)
    let section = String(decoding: try archive.read("Contents/section0.xml"), as: UTF8.self)
    #expect(section.components(separatedBy: "<hp:footNote ").count == 4)
    #expect(section.components(separatedBy: "numType=\"FOOTNOTE\"/>").count == 3)
    #expect(section.contains("repeatHeader=\"1\"") && section.contains("rowSpan=\"2\""))
    #expect(archive.contains("BinData/image1.png"))
  }

  @Test("Both say what the template says, read back by the reader of drafts")
  func readBack() throws {
    let manuscript = try Self.manuscript(.en)
    let text = MarkdownPaper(manuscript).text()
    for word in ["Gas plant", "Steel mill", "Head & "] {
      #expect(text.contains(word) || text.contains(MarkdownPaper.escaped(word)))
    }
    let html = HTMLPaper(manuscript).text()
    #expect(html.contains("Head &amp; &lt;tail&gt;"))
    #expect(!html.contains("src=") && !html.contains("<link"))
  }

  @Test("A figure without pixels is its description in a word processor")
  func undrawn() throws {
    let manuscript = try Filled.brief(Self.body).manuscript
    let archive = try ZipArchive(try WordPaper(manuscript).archive())
    #expect(!archive.entries.contains { $0.name.hasPrefix("word/media") })
    let document = String(decoding: try archive.read("word/document.xml"), as: UTF8.self)
    #expect(document.contains(manuscript.figures[0].description.prefix(12)))
  }

  @Test("The official validator of HWPX finds nothing", .enabled(if: Self.validator != nil))
  func official() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).hwpx")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try HangulPaper(try Self.manuscript()).archive()).write(to: file)
    for program in ["hwpx-validate", "hwpx-validate-package"] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [program, file.path]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(program)")
    }
  }

  /// python-hwpx, if it is installed.
  private static let validator: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/hwpx-validate" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}

/// Takes in markup and keeps nothing of it.
private final class Deaf: MarkupSink {
  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {}
  func close(_ name: String, in namespace: MarkupNamespace) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  var wantsMore: Bool { true }
}
