// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Testing

struct VocabularyPageTests {
  @Test("The vocabulary page has every key of every kind, written from the declarations")
  func page() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Vocabulary.md")
    let text = Self.text
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == text,
      "write it anew: ENTENTE_WRITE_SNAPSHOTS=1 swift test --filter VocabularyPageTests")
  }

  static var text: String {
    var page = """
      # Vocabulary

      Every kind of entry and every key it may have, written from the declarations in
      `Sources/Agreements/Entries`. The first key of an entry names its kind and gives its id. **Bold**
      keys must be there.

      """
    for kind in EntryKind.allCases {
      page += "\n## \(kind.rawValue)\n\n| key | holds | meaning |\n|---|---|---|\n"
      page += rows(kind.type.keys, indent: "")
    }
    return page
  }

  private static func rows(_ keys: [Key], indent: String) -> String {
    keys.map { key in
      let name = key.isRequired ? "**\(indent)\(key.name)**" : indent + key.name
      let own = "| \(name) | \(words(key.shape)) | \(key.meaning) |\n"
      switch key.shape {
      case .record(let inner), .list(.record(let inner)):
        return own + rows(inner, indent: key.name + " › ")
      default: return own
      }
    }.joined()
  }

  private static func words(_ shape: Shape) -> String {
    switch shape {
    case .line: "words"
    case .text: "words in up to three languages"
    case .url: "address"
    case .reference(let kinds):
      kinds.isEmpty ? "id" : kinds.map { "id of a \($0.rawValue)" }.joined(separator: " or ")
    case .date: "date"
    case .span: "date or span"
    case .amount: "amount"
    case .bareAmount: "amount in the entry's unit"
    case .integer: "whole number"
    case .yesNo: "yes or no"
    case .choice(let words): words.map { "`\($0.code)`" }.joined(separator: " ")
    case .citation: "citation"
    case .list(let element): "list: " + self.words(element)
    case .record: "keys"
    }
  }
}
