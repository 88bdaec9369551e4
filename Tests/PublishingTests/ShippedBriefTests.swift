// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import OfficeFiles
import Quantities
import Testing

@testable import Publishing

struct ShippedBriefTests {
  @Test("The shipped brief can be written in every language", arguments: Language.allCases)
  func written(_ language: Language) throws {
    let brief = try Brief(.shipped(in: language), from: Shipped.newest)
    #expect(brief.language == language)
    #expect(brief.numbers.count > 300)
    #expect(brief.manuscript.figures.count == 4)
    // A chart never drops the bound of an amount.
    let ceiling = ["en": "up to USD 73 bn", "ko": "최대 730억 달러", "ja": "最大730億ドル"]
    let drawn = brief.manuscript.figures[0].svg
    #expect(drawn.contains(ceiling[language.rawValue] ?? "?"))
  }

  @Test("It can be written of the first edition too", arguments: [Language.ko, .en])
  func firstEdition(_ language: Language) throws {
    let brief = try Brief(.shipped(in: language), from: Shipped.ledger)
    let text = MarkdownPaper(brief.manuscript).text()
    #expect(text.contains("97.5%") && text.contains("19.8%"))
  }

  @Test("Korean and English words are there for all it says", arguments: [Language.ko, .en])
  func translated(_ language: Language) throws {
    #expect(try Brief(.shipped(in: language), from: Shipped.newest).untranslated == [])
  }

  @Test("No number is typed into the templates", arguments: Language.allCases)
  func numberless(_ language: Language) throws {
    let template = try BriefTemplate.shipped(in: language)
    let typed = template.blocks.flatMap(\.typed).filter {
      $0.contains { $0.isASCII && $0.isNumber }
    }
    #expect(typed == [])
  }

  @Test("Another figure in the ledger makes another brief")
  func live() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.copyItem(at: Shipped.folder, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "packages.yaml")
    let before = try String(contentsOf: file, encoding: .utf8)
    let after = before.replacingOccurrences(
      of: "amount: up to 40 bn USD", with: "amount: up to 50 bn USD"
    ).replacingOccurrences(of: "total: up to 73 bn USD", with: "total: up to 83 bn USD")
    #expect(before != after)
    try after.write(to: file, atomically: true, encoding: .utf8)
    let template = try BriefTemplate.shipped(in: .ko)
    let old = try Brief(template, from: Shipped.newest)
    let new = try Brief(template, from: try LedgerFolder(folder).ledger())
    #expect(MarkdownPaper(old.manuscript).text().contains("1,090억 달러"))
    let text = MarkdownPaper(new.manuscript).text()
    #expect(text.contains("1,190억 달러"))
    #expect(!text.replacingOccurrences(of: "\u{a0}", with: " ").contains("1,090억 달러"))
    let changes = BriefChanges(from: old.edition, to: new.edition).changes
    #expect(
      changes.contains {
        ($0.before ?? "").contains("1,090억") && ($0.after ?? "").contains("1,190억")
      })
    #expect(changes.contains { $0.before == "최대 400억 달러" && $0.after == "최대 500억 달러" })
  }
}

extension BriefTemplate.Block {
  /// The words that its author typed, without captions.
  fileprivate var typed: [String] {
    switch self {
    case .heading(_, _, let pieces), .paragraph(let pieces), .bullet(_, let pieces):
      pieces.compactMap { if case .words(let words, _) = $0 { words } else { nil } }
    case .box(_, let blocks): blocks.flatMap(\.typed)
    case .directive: []
    }
  }
}
