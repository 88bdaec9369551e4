// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reading
import Testing

/// The founding brief, from the folder in `ENTENTE_BRIEF`.
private let brief: DocumentText? = {
  guard let folder = ProcessInfo.processInfo.environment["ENTENTE_BRIEF"],
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
    let name = names.sorted().first(where: { $0.hasSuffix(".txt") }),
    let data = FileManager.default.contents(atPath: folder + "/" + name)
  else { return nil }
  return DocumentText(name: name, bytes: Array(data))
}()

@Suite("The founding brief's shape", .enabled(if: brief != nil))
struct OutlineBriefTests {
  let text: DocumentText
  let outline: Outline

  init() throws {
    text = try #require(brief)
    outline = Outline(of: text)
  }

  @Test("its sections, the contents apart from them")
  func sections() {
    let sections = outline.blocks.filter { $0.kind == .section }
    #expect(sections.map(\.level) == [1, 1, 1, 1, 2, 2, 2, 2, 1])
    #expect(
      sections.map(\.role) == [
        .contents, .abstract, nil, nil, nil, nil, nil, nil, .recommendations,
      ])
    #expect(outline.blocks.filter { $0.kind == .contents }.count == 3)
    #expect(outline.blocks.filter { $0.kind == .title }.count == 1)
    #expect(outline.blocks.filter { $0.role == .front }.count == 5)
  }

  @Test("seven tables, each with its caption, header and source")
  func tables() {
    #expect(outline.tables.map(\.number) == (1...7).map { String($0) })
    #expect(outline.tables.allSatisfy { $0.caption != nil && $0.source != nil })
    #expect(outline.tables.map(\.header.count) == [4, 2, 2, 2, 3, 5, 3])
    #expect(outline.tables.map(\.rows.count) == [2, 5, 4, 5, 12, 5, 4])
    #expect(
      outline.tables.map { $0.note != nil } == [false, true, false, true, false, false, false])
    for table in outline.tables {
      #expect(table.rows.allSatisfy { $0.count == table.header.count })
    }
  }

  @Test("34 footnotes, each pointed to once")
  func footnotes() {
    #expect(outline.footnotes.map(\.number) == (1...34).map { String($0) })
    #expect(outline.footnotes.allSatisfy { $0.anchors.count == 1 })
    #expect(outline.unanswered.isEmpty)
  }

  @Test("the two sentences that page breaks cut are tied to their rest")
  func cuts() {
    let kinds = outline.blocks.compactMap(\.continues).map { outline.blocks[$0].kind }
    #expect(kinds == [.footnote, .bullet])
    #expect(outline.blocks.filter { $0.kind == .paragraph && $0.role != .front }.count == 2)
  }

  @Test("its references")
  func references() {
    let references = outline.references
    print("founding brief: \(outline.blocks.count) blocks, \(references.count) references")
    #expect(references.count == 45)
    #expect(references.filter { $0.accessedForAll }.count == 6)
    #expect(references.filter { $0.date == nil }.count == 3)
    #expect(references.filter { $0.url != nil }.count == 21)
    #expect(references.filter { $0.title == nil }.count == 3)
  }
}
