// SPDX-License-Identifier: Apache-2.0
import Reading

/// A word of running text: letters of one script that stand together.
struct Word: Sendable, Hashable {
  enum Script: UInt8, Sendable, CaseIterable {
    case hangul, latin, katakana, han
  }
  let range: Range<Int>
  let script: Script
  /// The part without particles and endings.
  var stem: Range<Int>
  /// The same for words with the same stem: an index into `Wording.stems`.
  var key: Int32 = -1
  /// Whether it is part of a sum of money, a quantity or a share: "million", "EUR", 億円.
  var isOfFigure = false
}

/// Cuts text into words, past addresses, tags and code.
struct WordScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func words() -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 8)
    var at = 0
    while at < bytes.count {
      if let next = skipped(at) {
        at = next
        continue
      }
      guard let (script, next) = letter(at) else {
        at += Self.length(bytes[at])
        continue
      }
      var end = next
      while end < bytes.count, let (other, after) = letter(end, inside: script), other == script {
        end = after
      }
      if end < bytes.count, bytes[end] == UInt8(ascii: "@") {
        at = endOfAddress(end)
        continue
      }
      words.append(Word(range: at..<end, script: script, stem: at..<end))
      at = end
    }
    return words
  }

  /// The script of the letter at an offset and the offset after it; digits belong to the Latin word
  /// that they follow.
  private func letter(_ at: Int, inside script: Word.Script? = nil) -> (Word.Script, Int)? {
    let byte = bytes[at]
    if byte < 0x80 {
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      let isDigit = byte >= 0x30 && byte <= 0x39
      return isLetter || (isDigit && script == .latin) ? (.latin, at + 1) : nil
    }
    if byte >= 0xC3 && byte <= 0xC9 {
      guard at + 1 < bytes.count,
        !(byte == 0xC3 && (bytes[at + 1] == 0x97 || bytes[at + 1] == 0xB7))
      else { return nil }
      return (.latin, at + 2)
    }
    guard byte >= 0xE3, byte <= 0xED, at + 2 < bytes.count else { return nil }
    let scalar =
      UInt32(byte & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
    switch scalar {
    case 0xAC00...0xD7A3: return (.hangul, at + 3)
    case 0x30A1...0x30FA, 0x30FC: return (.katakana, at + 3)
    case 0x4E00...0x9FFF, 0x3005: return (.han, at + 3)
    default: return nil
    }
  }

  /// Past an address, a tag or inline code that begins here.
  private func skipped(_ at: Int) -> Int? {
    switch bytes[at] {
    case UInt8(ascii: "h"), UInt8(ascii: "w"):
      guard starts(at, "http://") || starts(at, "https://") || starts(at, "www."), isFresh(at)
      else { return nil }
      return endOfAddress(at)
    case UInt8(ascii: "<"):
      guard at + 1 < bytes.count,
        bytes[at + 1] == UInt8(ascii: "/")
          || (bytes[at + 1] | 0x20) >= 0x61
            && (bytes[at + 1] | 0x20) <= 0x7A
      else { return nil }
      let limit = min(bytes.count, at + 600)
      return bytes[at..<limit].firstIndex { $0 == UInt8(ascii: ">") || $0 == 0x0A }.map { $0 + 1 }
    case UInt8(ascii: "`"):
      let limit = min(bytes.count, at + 400)
      let close = bytes[(at + 1)..<max(at + 1, limit)].firstIndex { $0 == 0x60 || $0 == 0x0A }
      return close.flatMap { bytes[$0] == 0x60 ? $0 + 1 : nil }
    default: return nil
    }
  }

  private func isFresh(_ at: Int) -> Bool {
    at == 0 || !((bytes[at - 1] | 0x20) >= 0x61 && (bytes[at - 1] | 0x20) <= 0x7A)
  }

  private func starts(_ at: Int, _ word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[at + index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  private func endOfAddress(_ at: Int) -> Int {
    bytes[at...].firstIndex {
      $0 <= 0x20 || $0 >= 0x80 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: ")")
        || $0 == UInt8(ascii: "\"")
    } ?? bytes.count
  }

  static func length(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
