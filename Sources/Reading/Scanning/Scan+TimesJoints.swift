// SPDX-License-Identifier: Apache-2.0

/// What joins the two ends of a span, or two numbers that share a unit.
extension Scan {
  /// The mark or word that joins two ends of a span, with blanks around it: "~", "–", 부터, から, "to".
  func joint(at offset: Int) -> (end: Int, kind: Joint)? {
    let start = afterBlank(offset)
    if let mark = jointMark(at: start) { return (afterBlank(mark), .mark) }
    // No letter of ASCII but the first of "and", "to" and "until".
    let first = byte(start) | 0x20
    guard
      first >= 0x80 || first == UInt8(ascii: "a") || first == UInt8(ascii: "t")
        || first == UInt8(ascii: "u"), let word = entry(Self.jointWords, at: start)
    else { return nil }
    if bytes[start] < 0x80 {
      guard start > offset, byte(word.end) == 0x20 || byte(word.end) == 0x0A else { return nil }
      return (skipBlanks(from: word.end), word.value)
    }
    return (afterBlank(word.end), word.value)
  }

  enum Joint { case mark, from, and }

  @inline(__always)
  func jointMark(at offset: Int) -> Int? {
    let first = byte(offset)
    if first < 0x80 {
      return first == UInt8(ascii: "-") || first == UInt8(ascii: "~") ? offset + 1 : nil
    }
    return first == 0xE2 || first == 0xE3 || first == 0xEF ? wideJointMark(at: offset) : nil
  }

  private func wideJointMark(at offset: Int) -> Int? {
    switch scalar(at: offset) {
    case 0x2013, 0x2014, 0x301C, 0xFF5E, 0x223C, 0x2010, 0x2011, 0x2012, 0x2212:
      afterScalar(at: offset)
    default: nil
    }
  }

  private static let jointWords = WordTable<Joint>([
    ("으로부터", .from), ("로부터", .from), ("부터", .from), ("에서", .from), ("から", .from),
    ("より", .from), ("to", .from), ("until", .from), ("till", .from), ("through", .from),
    ("and", .and), ("과", .and), ("와", .and), ("と", .and),
  ])

  /// The offset after the "to" of "6 to 12 months".
  @inline(__always)
  func jointWord(at offset: Int) -> Int? {
    byte(offset) | 0x20 == UInt8(ascii: "t") && byte(offset - 1) == 0x20
      && matches(Self.toWord, at: offset) ? offset + 3 : nil
  }

  private static let toWord: StaticString = "to "
}
