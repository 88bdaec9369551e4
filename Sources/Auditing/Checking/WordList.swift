// SPDX-License-Identifier: Apache-2.0
import Reading

/// Words that signal something to a rule, found in text without regard to Latin case.
///
/// A word that begins or ends in a Latin letter is found only where the text's word does.
struct WordList: Sendable {
  /// Words of one or two bytes.
  private let short: [[UInt8]]
  /// The others by their first three bytes: nearly every Korean syllable begins with one of three.
  private let buckets: [[[UInt8]]]
  /// Whether some word begins with a byte.
  private let begins: [Bool]

  /// Words separated by vertical bars: "합계|총|total".
  init(_ words: String) {
    let words = words.split(separator: "|").map { Array($0.utf8) }
    var buckets = Array(repeating: [[UInt8]](), count: 256)
    var begins = Array(repeating: false, count: 256)
    for word in words {
      begins[Int(word[0])] = true
      if word.count >= 3 { buckets[Self.bucket(word[0], word[1], word[2])].append(word) }
    }
    self.buckets = buckets
    self.begins = begins
    short = words.filter { $0.count < 3 }
  }

  private static func bucket(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first &* 31 &+ second &* 17 &+ third)
  }

  /// The first word within a range, the longest at its place.
  func first(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    for start in range {
      if let found = match(in: bytes, at: start, before: range.upperBound) { return found }
    }
    return nil
  }

  /// The last word within a range.
  func last(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    for start in range.reversed() {
      if let found = match(in: bytes, at: start, before: range.upperBound) { return found }
    }
    return nil
  }

  /// Every word within a range, not overlapping.
  func all(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      if let match = match(in: bytes, at: start, before: range.upperBound) {
        found.append(match)
        start = match.upperBound
      } else {
        start += 1
      }
    }
    return found
  }

  /// The longest word that begins at an offset; none at the limit or behind it.
  func match(in bytes: [UInt8], at start: Int, before limit: Int) -> Range<Int>? {
    guard start < min(limit, bytes.count) else { return nil }
    let first = Self.lower(bytes[start])
    guard begins[Int(first)] else { return nil }
    var longest: Range<Int>?
    for word in short where start + word.count <= limit {
      if let longest, longest.count >= word.count { continue }
      if Self.equal(bytes, start, word), Self.isWhole(bytes, start, word) {
        longest = start..<(start + word.count)
      }
    }
    guard start + 2 < limit else { return longest }
    let bucket = Self.bucket(first, Self.lower(bytes[start + 1]), Self.lower(bytes[start + 2]))
    for word in buckets[bucket] where start + word.count <= limit {
      if let longest, longest.count >= word.count { continue }
      if Self.equal(bytes, start, word), Self.isWhole(bytes, start, word) {
        longest = start..<(start + word.count)
      }
    }
    return longest
  }

  private static func equal(_ bytes: [UInt8], _ start: Int, _ word: [UInt8]) -> Bool {
    for index in word.indices where lower(bytes[start + index]) != word[index] { return false }
    return true
  }

  private static func isWhole(_ bytes: [UInt8], _ start: Int, _ word: [UInt8]) -> Bool {
    let end = start + word.count
    if isLetter(word[0]), start > 0, isLetter(bytes[start - 1]) { return false }
    if isLetter(word[word.count - 1]), end < bytes.count, isLetter(bytes[end]) { return false }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
}

extension Draft {
  func first(_ words: WordList, in range: Range<Int>) -> Range<Int>? {
    words.first(in: text.bytes, range)
  }

  func last(_ words: WordList, in range: Range<Int>) -> Range<Int>? {
    words.last(in: text.bytes, range)
  }

  func has(_ words: WordList, in range: Range<Int>) -> Bool { first(words, in: range) != nil }

  /// Up to `count` bytes before an offset, within a sentence.
  func before(_ offset: Int, _ count: Int, within range: Range<Int>) -> Range<Int> {
    max(range.lowerBound, offset - count)..<max(range.lowerBound, offset)
  }

  /// Up to `count` bytes after an offset, within a sentence.
  func after(_ offset: Int, _ count: Int, within range: Range<Int>) -> Range<Int> {
    min(offset, range.upperBound)..<min(range.upperBound, offset + count)
  }
}
