// SPDX-License-Identifier: Apache-2.0
import Reading

extension MarkupSearch {
  /// By its name, or by headings, fences and table rules that plain text does not have.
  static func isMarkdown(_ draft: Draft) -> Bool {
    let name = draft.text.name.lowercased()
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return true }
    if name.hasSuffix(".txt") { return false }
    let bytes = draft.text.bytes
    var signs = 0
    for start in draft.text.lineStarts where start + 3 < bytes.count {
      if bytes[start] == UInt8(ascii: "#") {
        let rest = bytes[start..<min(bytes.count, start + 7)].drop { $0 == UInt8(ascii: "#") }
        if rest.first == 0x20 { signs += 1 }
      } else if bytes[start] == UInt8(ascii: "`"), bytes[start + 1] == UInt8(ascii: "`") {
        signs += 1
      } else if bytes[start] == UInt8(ascii: "|"), bytes[start + 1] == UInt8(ascii: "-") {
        signs += 2
      }
    }
    return signs >= 2
  }

  /// Whether stars hang on words or numbers, as marks of notes, rather than closing emphasis.
  static func hasRaisedStars(_ bytes: [UInt8]) -> Bool {
    var at = 0
    var isOpen = false
    while let star = bytes[at...].firstIndex(of: UInt8(ascii: "*")) {
      if bytes[at..<star].firstRange(of: [0x0A, 0x0A]) != nil { isOpen = false }
      let before = Scalars.before(bytes, star).value
      at = star
      while at < bytes.count, bytes[at] == UInt8(ascii: "*") { at += 1 }
      let hangs = Scalars.isLetter(before) || Scalars.isDigit(before)
      if hangs, !isOpen { return true }
      isOpen = isOpen ? false : Scalars.isLetter(Scalars.at(bytes, at).value)
    }
    return false
  }
}
