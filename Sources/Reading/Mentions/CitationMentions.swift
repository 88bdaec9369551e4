// SPDX-License-Identifier: Apache-2.0

extension Reference {
  /// The reference as a mention: the value is the title, else the address, else all of the words.
  func mention(in text: DocumentText) -> Mention {
    let words = Self.joinedByBlanks(text.bytes, title ?? url ?? range)
    let isWhole = [author, date, title, url].count { $0 != nil } >= 3
    return Mention(.citation, range, .text(words), confidence: isWhole ? 95 : 80)
  }

  /// The property White_Space of Unicode 16.
  private static func isWhite(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether other white space may stand in a range than single blanks between words; mostly none does.
  private static func isSpaced(_ text: Characters, _ range: Range<Int>) -> Bool {
    var isAfterBlank = true
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch text.bytes[offset] {
      case 0x20:
        if isAfterBlank { return true }
        isAfterBlank = true
      case 0...0x1F, 0xC2, 0xE1, 0xE2: return true
      case 0xE3 where text.byte(offset + 1) == 0x80: return true
      default: isAfterBlank = false
      }
      offset += 1
    }
    return isAfterBlank
  }

  /// The words of a range with one blank between them, whatever white space stood there.
  private static func joinedByBlanks(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      let text = Characters(bytes: bytes)
      guard isSpaced(text, range) else { return String(decoding: bytes[range], as: UTF8.self) }
      var words: [UInt8] = []
      words.reserveCapacity(range.count)
      var offset = range.lowerBound
      var isApart = false
      while offset < range.upperBound {
        let (value, next) = text.scalar(at: offset, before: range.upperBound)
        if Self.isWhite(value) {
          isApart = !words.isEmpty
        } else {
          if isApart { words.append(0x20) }
          isApart = false
          words += bytes[offset..<next]
        }
        offset = next
      }
      return String(decoding: words, as: UTF8.self)
    }
  }
}

extension MentionReader {
  /// Hands over each mention of a document as it is found, its citations among them.
  public func read(
    _ text: DocumentText, _ options: MentionOptions = MentionOptions(), _ sink: (Mention) -> Void
  ) {
    // Kept as references, which take less memory than mentions with their words.
    var references =
      options.kinds.contains(.citation) ? Outline.references(of: text) : []
    references.sort { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    read(text.bytes, options) { mention in
      while next < references.count,
        references[next].range.lowerBound <= mention.range.lowerBound
      {
        sink(references[next].mention(in: text))
        next += 1
      }
      sink(mention)
    }
    for reference in references[next...] { sink(reference.mention(in: text)) }
  }
}
