// SPDX-License-Identifier: Apache-2.0

/// Reads the glyph before an item of a list: "■", "- ▶", "・", "ㅇ".
struct BulletMarks {
  let text: Characters

  /// The glyph at an offset and where the item's text begins.
  func read(at start: Int, before end: Int) -> (glyph: UInt32, end: Int)? {
    let (glyph, next) = text.scalar(at: start, before: end)
    guard let rank = Self.ranks[glyph] else { return nil }
    let (follows, _) = text.scalar(at: next, before: end)
    let isApart = Characters.isBlank(follows)
    let content = text.afterBlanks(next, before: end)
    guard content < end else { return nil }
    if Self.needBlank.contains(glyph), !isApart { return nil }
    // "△5.3%" is a fall, not an item; "o" is a letter unless Korean stands after it.
    if glyph == 0x25B3 || glyph == 0x25B2, Characters.isDigit(follows) { return nil }
    if glyph == 0x6F, !Characters.isHangul(text.scalar(at: content, before: end).value) {
      return nil
    }
    // Converters write "- ▶ item": the inner glyph is the author's.
    if rank >= 2, glyph < 0x80, let inner = read(at: content, before: end), inner.glyph > 0x7F,
      inner.glyph != 0x25B3
    {
      return inner
    }
    return (glyph, content)
  }

  /// How far out a glyph usually stands, 0 for the outermost.
  static func rank(_ glyph: UInt32) -> Int { ranks[glyph] ?? 4 }

  private static let ranks: [UInt32: Int] = {
    var ranks: [UInt32: Int] = [:]
    for (rank, glyphs) in ["■□◆◇●◎★☆▶►▷❏☐⚫", "○◦◯ㅇo▪▫△▲▼▽➢➤❍✓✔⦁", "-–—―*+•‣⁃", "·・∙･※"].enumerated()
    {
      for glyph in glyphs.unicodeScalars { ranks[glyph.value] = rank }
    }
    return ranks
  }()

  private static let needBlank = ScalarSet("-–—―*+o·∙")
}
