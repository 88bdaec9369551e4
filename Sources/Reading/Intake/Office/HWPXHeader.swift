// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// The styles of an HWPX: what its paragraphs and runs refer to by number (KS X 6101, header.xml).
final class HWPXHeader: MarkupSink {
  struct Heading: Equatable {
    enum Kind: String {
      case outline = "OUTLINE"
      case number = "NUMBER"
      case bullet = "BULLET"
    }
    let kind: Kind
    /// The numbering or bullet that it uses; "0" for the section's own outline.
    let list: String
    /// From 0.
    let level: Int
  }

  /// Heading levels from 1 by style.
  private(set) var outlineStyles: [String: Int] = [:]
  private(set) var headings: [String: Heading] = [:]
  /// The character shapes that stand above the line.
  private(set) var raised: Set<String> = []
  private(set) var lists = NumberedLists()

  private var character: String?
  private var paragraph: String?
  private var numbering: String?
  private var level: (index: Int, definition: NumberedLists.Level)?
  let wantsMore = true

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    switch name {
    case "charPr": character = attributes["id"]
    case "supscript": if let character { raised.insert(character) }
    case "paraPr": paragraph = attributes["id"]
    case "heading":
      guard let paragraph, let kind = attributes["type"].flatMap(Heading.Kind.init(rawValue:))
      else {
        return
      }
      headings[paragraph] = Heading(
        kind: kind, list: attributes["idRef"] ?? "0",
        level: attributes["level"].flatMap { Int($0) } ?? 0)
    case "style": readStyle(attributes)
    case "numbering": numbering = attributes["id"]
    case "paraHead":
      guard let index = attributes["level"].flatMap({ Int($0) }) else { return }
      let start = attributes["start"].flatMap { Int($0) } ?? 1
      level = (
        index - 1,
        NumberedLists.Level(
          format: attributes["numFormat"] ?? "DIGIT", text: "", start: min(max(start, 0), 1_000_000)
        )
      )
    default: break
    }
  }

  private func readStyle(_ attributes: MarkupAttributes) {
    guard let id = attributes["id"] else { return }
    for (key, lead) in [("name", "개요 "), ("engName", "Outline ")] {
      guard let name = attributes[key], name.hasPrefix(lead),
        let level = Int(name.dropFirst(lead.count)), (1...10).contains(level)
      else { continue }
      outlineStyles[id] = level
    }
  }

  func close(_ name: String, in namespace: MarkupNamespace) {
    switch name {
    case "charPr": character = nil
    case "paraPr": paragraph = nil
    case "numbering": numbering = nil
    case "paraHead":
      if let numbering, var level {
        // "^1." stands for the number of level 1
        level.definition.text = String(level.definition.text.map { $0 == "^" ? "%" : $0 })
        lists.define(numbering, level: level.index, level.definition)
      }
      level = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard level != nil, bytes.count < 256 else { return }
    level?.definition.text += String(decoding: bytes, as: UTF8.self)
  }
}
