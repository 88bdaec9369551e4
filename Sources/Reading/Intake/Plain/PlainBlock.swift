// SPDX-License-Identifier: Apache-2.0

/// A stretch of text as the plain dialect has it.
enum PlainBlock {
  case paragraph
  /// "# …", by level from 1.
  case heading(Int)
  /// "- …", by level from 1; with a number of its own, "- 1. …".
  case item(level: Int, number: String?)
  /// "1) …", a footnote's body.
  case note(String)
  /// Lines as they are.
  case preformatted

  /// What stands before the text of the block on its line.
  func marker(for text: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .paragraph, .preformatted: return []
    case .heading(let level): return Array(repeating: UInt8(ascii: "#"), count: level) + [0x20]
    case .item(let level, let number):
      let indent = [UInt8](repeating: 0x20, count: 2 * (level - 1))
      return indent + Array("- ".utf8) + (number.map { Array("\($0) ".utf8) } ?? [])
    case .note(let number):
      let head = Array("\(number))".utf8)
      return text.starts(with: head) ? [] : head + [0x20]
    }
  }

  /// Items of a list follow one another without a blank line.
  func isTight(after other: PlainBlock?) -> Bool {
    if case .item = self, case .item? = other { return true }
    return false
  }
}
