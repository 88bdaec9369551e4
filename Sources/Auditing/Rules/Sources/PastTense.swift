// SPDX-License-Identifier: Apache-2.0
import Reading

/// Endings by which a clause tells of what has happened.
enum PastTense {
  /// Where the first past ending of a Korean or Japanese stretch ends: a syllable in ㅆ, save 있 (there is)
  /// and 겠 (will); た before a stop, a comma or a bracket.
  static func end(in range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, next) = Scalars.at(bytes, at)
      if Scalars.isHangul(scalar) {
        if (scalar - 0xAC00) % 28 == 20, scalar != 0xC788, scalar != 0xACA0 { return next }
        if let word = nouns.match(in: bytes, at: at, before: range.upperBound) {
          return word.upperBound
        }
      } else if scalar == 0x305F || scalar == 0x3060, isTold(at, next, range, bytes) {
        return next
      }
      at = next
    }
    return nil
  }
  private static let nouns = WordList(
    "개최됨|개최함|열린 |개최된 |서명된 |의결된 |타결된 |출범한 |체결됨|체결함|체결된|서명함|서명됨|발표함|발표됨|발표된|합의함|합의된|제정됨|제정된|채택됨|채택된|이루어짐|타결됨|가동됨|출범함"
  )

  /// た, or だ after ん or い, at the end of a clause.
  private static func isTold(
    _ at: Int, _ next: Int, _ range: Range<Int>, _ bytes: [UInt8]
  ) -> Bool {
    let after = next < range.upperBound ? Scalars.at(bytes, next).value : 0x3002
    guard
      [0x3002, 0x3001, 0xFF08, 0x28, 0x5B, 0x0A].contains(after)
        || sequels.match(in: bytes, at: next, before: range.upperBound) != nil
    else { return false }
    let before = Scalars.before(bytes, at).value
    return Scalars.at(bytes, at).value == 0x305F
      ? Scalars.isHiragana(before) : before == 0x3093 || before == 0x3044
  }

  private static let sequels = WordList("ため|後|ことから|ものの|ところ")

  /// "…の講演で「…」と述べた": the date is that of the speech.
  static func isOfSpeech(_ clause: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let near = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 30)
    guard let place = speeches.first(in: bytes, near) else { return false }
    return said.first(in: bytes, place.upperBound..<clause.upperBound) != nil
  }
  private static let speeches = WordList("講演で|会見で|演説で|会合で|インタビューで|강연에서|회견에서|연설에서|인터뷰에서")
  private static let said = WordList("と述べた|と語った|と発言した|と説明した|と指摘した|라고 말했|라고 밝혔|다고 말했|다고 밝혔|라고 발언했")

  /// Whether an English verb in -ed stands before a date in its clause.
  static func hasVerb(before date: Int, from start: Int, _ bytes: [UInt8]) -> Bool {
    var at = date
    while at > start, date - at < 60 {
      at -= 1
      let byte = bytes[at]
      if byte == 0x2C || byte == 0x3B || byte == 0x28 { return false }
      guard byte == UInt8(ascii: "d"), at >= start + 4, bytes[at - 1] == UInt8(ascii: "e"),
        bytes[at + 1] == 0x20
      else { continue }
      var first = at
      while first > start, Scalars.isLatin(byte: bytes[first - 1]) { first -= 1 }
      let word = String(decoding: bytes[first...at], as: UTF8.self)
      return at - first >= 4 && bytes[first] >= 0x61 && !adjectives.contains(word)
    }
    return false
  }
  private static let adjectives: Set<String> = [
    "estimated", "proposed", "intended", "anticipated", "foreseen", "slated", "envisaged",
    "revised",
    "related", "based", "limited", "combined", "advanced", "detailed", "needed", "required",
    "expected", "planned", "scheduled", "extended", "indeed", "exceed", "proceed", "succeed",
  ]
}
