// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// English counts whose noun comes after words that describe it: "twelve cross-border power lines", "four yearly
/// instalments", "12 Korean firms". The reader of mentions takes a noun right after its number alone.
enum DescribedCounts {
  /// Those that begin with a number in words and hold nothing that was read.
  ///
  /// - Parameter mentions: what was read, in the order of the text.
  static func all(
    in bytes: [UInt8], besides mentions: [Mention], _ heads: CharacterHeads
  ) -> [Stated] {
    var next = 0
    return heads.all(numbers, in: 0..<bytes.count).compactMap { word in
      while next < mentions.count, mentions[next].range.upperBound <= word.lowerBound { next += 1 }
      guard word.lowerBound == 0 || bytes[word.lowerBound - 1] != UInt8(ascii: "-"),
        let number = values[String(decoding: bytes[word], as: UTF8.self).lowercased()],
        let noun = noun(in: bytes, at: word.upperBound),
        next == mentions.count || mentions[next].range.lowerBound >= noun.upperBound
      else { return nil }
      return Stated(
        count: number, unit: String(decoding: bytes[noun], as: UTF8.self),
        at: word.lowerBound..<noun.upperBound)
    }
  }

  /// A count that was read without a noun, with the one that it describes.
  static func named(_ amount: Stated, in bytes: [UInt8]) -> Stated? {
    guard bytes[amount.range.upperBound - 1] &- 0x30 < 10, let number = amount.numeral,
      number.exponent == 0, !(1900..<2100 ~= amount.nominal),
      let noun = noun(in: bytes, at: amount.range.upperBound)
    else { return nil }
    return Stated(
      count: number.mantissa, unit: String(decoding: bytes[noun], as: UTF8.self),
      at: amount.range.lowerBound..<noun.upperBound)
  }

  /// The plural noun after one or two words that describe it.
  private static func noun(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard let first = word(in: bytes, after: start), describes(bytes, first),
      let second = word(in: bytes, after: first.upperBound)
    else { return nil }
    if isPlural(bytes, second) { return second }
    guard second.count >= 3, bytes[second.lowerBound] >= 0x61, !isFunction(bytes, second),
      let third = word(in: bytes, after: second.upperBound), isPlural(bytes, third)
    else { return nil }
    return third
  }

  /// The Latin word after one blank.
  private static func word(in bytes: [UInt8], after offset: Int) -> Range<Int>? {
    guard offset + 1 < bytes.count, bytes[offset] == 0x20 else { return nil }
    var end = offset + 1
    while end < bytes.count, isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
    return end - offset > 2 && end - offset < 24 ? (offset + 1)..<end : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func describes(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    let text = String(decoding: bytes[word], as: UTF8.self)
    if bytes[word.lowerBound] < 0x61 { return peoples.contains { text.hasSuffix($0) } }
    return text.contains("-") || adjectives.contains(text)
      || word.count >= 5 && endings.contains { text.hasSuffix($0) } && !others.contains(text)
  }

  private static func isPlural(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count >= 4, bytes[word.lowerBound] >= 0x61,
      bytes[word.upperBound - 1] == UInt8(ascii: "s"),
      !"sui".utf8.contains(bytes[word.upperBound - 2])
    else { return false }
    return !isFunction(bytes, word)
  }

  private static func isFunction(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    functions.contains(String(decoding: bytes[word], as: UTF8.self))
  }

  private static let numbers = WordList(
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
  )
  private static let values: [String: Int128] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50,
  ]
  private static let endings = [
    "al", "ic", "ive", "ous", "ary", "able", "ible", "ed", "ly", "ern", "ing",
  ]
  private static let peoples = ["an", "ese", "ish", "ch", "wi", "qi"]
  private static let adjectives: Set<String> = [
    "large", "small", "major", "main", "joint", "key", "private", "pilot", "priority", "policy",
    "member", "partner", "power", "big", "open", "state", "offshore", "onshore", "core", "new",
    "foreign", "coal", "wind", "gas", "nuclear", "grid", "trade", "container", "cargo",
  ]
  /// Words that make the count one of others, and verbs.
  private static let others: Set<String> = [
    "additional", "remaining", "existing", "following", "including", "according", "being",
    "only", "during", "several", "approximately", "roughly", "nearly", "equal", "total", "annual",
  ]
  private static let functions: Set<String> = [
    "and", "the", "for", "was", "were", "that", "with", "from", "this", "has", "have", "had",
    "are", "years", "months", "weeks", "days", "hours", "minutes", "times", "others", "points",
    "does", "says", "per", "cent", "not", "but", "who", "its", "their", "which", "year", "month",
    "quarters", "dollars", "euros", "tonnes", "tons", "includes", "means", "makes", "remains",
    "percentage", "million", "billion", "trillion", "thousand", "hundred", "dozen", "over",
    "under", "into", "than", "out",
  ]
}
