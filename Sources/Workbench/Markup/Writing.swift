// SPDX-License-Identifier: Apache-2.0

extension Markup {
  /// The bytes of a whole page.
  func page() -> [UInt8] {
    var writing = Writing()
    writing.bytes = Sheet.take()
    writing.literal("<!doctype html>\n")
    writing.write(self)
    // Pages are kept, so each is as large as it has to be.
    let page = writing.bytes.withUnsafeBufferPointer { written in
      [UInt8](unsafeUninitializedCapacity: written.count) { room, count in
        (_, count) = room.initialize(from: written)
      }
    }
    Sheet.putBack(&writing.bytes)
    return page
  }

  /// The markup as bytes that can stand on several pages.
  func written() -> WrittenMarkup {
    var writing = Writing(keepsPage: true)
    writing.write(self)
    return WrittenMarkup(bytes: writing.bytes)
  }

  /// The markup as text, for tests.
  var html: String {
    var writing = Writing()
    writing.write(self)
    return String(decoding: writing.bytes, as: UTF8.self)
  }
}

/// Markup as bytes, in which a sign stands for the page that its links lead back to.
struct WrittenMarkup: Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// Stands in an address for the page. No text has it, for control characters are left out of all.
  static let page: Character = "\u{1}"
  fileprivate static let pageByte = UInt8(1)
}

/// Markup on its way to bytes. Everything but tags and names of attributes is escaped here, in one
/// place.
private struct Writing {
  var bytes: [UInt8] = []
  /// Whether the sign for the page stays in addresses.
  let keepsPage: Bool

  init(keepsPage: Bool = false) { self.keepsPage = keepsPage }

  mutating func write(_ markup: Markup) {
    switch markup {
    case .text(let words): escaped(words)
    case .several(let pieces): for piece in pieces { write(piece) }
    case .drawing(let drawn): literal(drawn.html)
    case .written(let markup, let page): write(markup, page)
    case .element(let element): write(element)
    }
  }

  private mutating func write(_ markup: WrittenMarkup, _ page: String) {
    var rest = markup.bytes[...]
    while let sign = rest.firstIndex(of: WrittenMarkup.pageByte) {
      bytes.append(contentsOf: rest[..<sign])
      escaped(page)
      rest = rest[(sign + 1)...]
    }
    bytes.append(contentsOf: rest)
  }

  private mutating func write(_ element: Element) {
    bytes.append(UInt8(ascii: "<"))
    literal(element.tag.rawValue)
    for attribute in element.attributes {
      guard let value = attribute.value else { continue }
      bytes.append(UInt8(ascii: " "))
      literal(attribute.name)
      if value.isEmpty { continue }
      literal("=\"")
      escaped(value, keepsPage: keepsPage && attribute.name == "href")
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    if element.tag.isVoid { return }
    write(element.content)
    literal("</")
    literal(element.tag.rawValue)
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Words, with the five signs of markup made harmless and control characters left out.
  private mutating func escaped(_ text: String, keepsPage: Bool = false) {
    var text = text
    text.withUTF8 { buffer in
      var plainFrom = 0
      for index in buffer.indices {
        let byte = buffer[index]
        guard byte < 0x40 || byte == 0x7f, let sign = Self.harmless(byte),
          !(keepsPage && byte == WrittenMarkup.pageByte)
        else { continue }
        bytes.append(contentsOf: buffer[plainFrom..<index])
        bytes.append(contentsOf: sign.utf8)
        plainFrom = index + 1
      }
      bytes.append(contentsOf: buffer[plainFrom...])
    }
  }

  private static func harmless(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0a: nil
    case 0..<0x20, 0x7f: ""
    default: nil
    }
  }
}
