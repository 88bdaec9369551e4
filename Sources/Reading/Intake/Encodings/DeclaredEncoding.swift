// SPDX-License-Identifier: Apache-2.0

/// What the first bytes of an HTML or XML document say of its encoding.
enum DeclaredEncoding {
  private static let window = 4096

  /// The label after `charset=` of a meta element or `encoding=` of an XML declaration.
  static func label(in bytes: [UInt8]) -> String? {
    // Both stand within an element.
    guard bytes.prefix(window).contains(UInt8(ascii: "<")) else { return nil }
    let head = bytes.prefix(window).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for mark in ["charset", "encoding"] {
      var from = 0
      while let at = head.firstRange(of: Array(mark.utf8), from: from) {
        from = at + mark.utf8.count
        guard mark == "encoding" ? isInXMLDeclaration(head, at) : isInMeta(head, at) else {
          continue
        }
        if let label = value(head, from: from) { return label }
      }
    }
    return nil
  }

  private static func isInXMLDeclaration(_ head: [UInt8], _ at: Int) -> Bool {
    head.starts(with: Array("<?xml".utf8)) && !head[..<at].contains(UInt8(ascii: ">"))
  }

  private static func isInMeta(_ head: [UInt8], _ at: Int) -> Bool {
    guard let open = head[..<at].lastIndex(of: UInt8(ascii: "<")) else { return false }
    return head[open...].starts(with: Array("<meta".utf8))
  }

  private static func value(_ head: [UInt8], from start: Int) -> String? {
    let blanks = Set(" \t\r\n".utf8)
    var offset = start
    while offset < head.count, blanks.contains(head[offset]) { offset += 1 }
    guard offset < head.count, head[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    while offset < head.count,
      blanks.contains(head[offset]) || head[offset] == UInt8(ascii: "\"")
        || head[offset] == UInt8(ascii: "'")
    {
      offset += 1
    }
    let ends = Set(" \t\r\n\"'/>;?".utf8)
    let label = head[offset...].prefix { !ends.contains($0) }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where `needle` begins at or after `from`.
  func firstRange(of needle: [UInt8], from: Int = 0) -> Int? {
    guard !needle.isEmpty, count >= needle.count else { return nil }
    var offset = from
    while offset <= count - needle.count {
      if self[offset] == needle[0], self[offset..<(offset + needle.count)].elementsEqual(needle) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
