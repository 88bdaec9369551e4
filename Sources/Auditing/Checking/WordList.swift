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
  /// What a byte can begin, in either case: 1 a longer word, 2 a word of one or two bytes.
  private let begins: [UInt8]
  /// A bit for the first three bytes of each longer word: it turns away nearly every place of a text
  /// after two reads, and rules look for some hundred lists in every text.
  private let heads: [UInt64]

  /// Words separated by vertical bars: "합계|총|total".
  init(_ words: String) {
    let words = words.split(separator: "|").map { Array($0.utf8) }
    var buckets = Array(repeating: [[UInt8]](), count: 256)
    var begins = Array(repeating: 0 as UInt8, count: 256)
    var heads = Array(repeating: 0 as UInt64, count: 64)
    for word in words {
      for byte in [word[0], Self.upper(word[0])] { begins[Int(byte)] |= word.count < 3 ? 2 : 1 }
      guard word.count >= 3 else { continue }
      let head = Self.head(word[0], word[1], word[2])
      heads[head >> 6] |= 1 << UInt64(head & 63)
      buckets[Self.bucket(word[0], word[1], word[2])].append(word)
    }
    self.buckets = buckets
    self.begins = begins
    self.heads = heads
    short = words.filter { $0.count < 3 }
  }

  private static func bucket(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first &* 31 &+ second &* 17 &+ third)
  }

  /// Twelve bits of three bytes, the same in either case: those that tell letters and syllables apart.
  @inline(__always)
  private static func head(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 3) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }

  /// The first word within a range, the longest at its place.
  func first(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { next(in: $0, from: range.lowerBound, before: range.upperBound) }
  }

  /// The last word within a range.
  func last(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      for start in range.reversed() {
        if let found = match(in: bytes, at: start, before: range.upperBound) { return found }
      }
      return nil
    }
  }

  /// Every word within a range, not overlapping.
  func all(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var start = range.lowerBound
      while let match = next(in: bytes, from: start, before: range.upperBound) {
        found.append(match)
        start = match.upperBound
      }
      return found
    }
  }

  /// The longest word that begins at an offset; none at the limit or behind it.
  func match(in bytes: [UInt8], at start: Int, before limit: Int) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { match(in: $0, at: start, before: limit) }
  }

  /// The first word from an offset on.
  private func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, before limit: Int
  ) -> Range<Int>? {
    begins.withUnsafeBufferPointer { begins in
      heads.withUnsafeBufferPointer { heads in
        var start = start
        let end = min(limit, bytes.count)
        while start < end {
          if Self.mayBegin(bytes, start, limit, begins, heads),
            let found = match(in: bytes, at: start, before: limit)
          {
            return found
          }
          start += 1
        }
        return nil
      }
    }
  }

  /// Whether the first three bytes at an offset leave a word possible.
  @inline(__always)
  private static func mayBegin(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int,
    _ begins: UnsafeBufferPointer<UInt8>, _ heads: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    let kinds = begins[Int(bytes[start])]
    if kinds == 0 { return false }
    if kinds & 2 != 0 { return true }
    guard start + 2 < min(limit, bytes.count) else { return false }
    let head = head(bytes[start], bytes[start + 1], bytes[start + 2])
    return heads[head >> 6] >> UInt64(head & 63) & 1 != 0
  }

  private func match(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int
  ) -> Range<Int>? {
    let limit = min(limit, bytes.count)
    guard start < limit, begins[Int(bytes[start])] != 0 else { return nil }
    var longest: Range<Int>?
    for word in short where start + word.count <= limit {
      if let longest, longest.count >= word.count { continue }
      if Self.equal(bytes, start, word), Self.isWhole(bytes, start, word) {
        longest = start..<(start + word.count)
      }
    }
    guard start + 2 < limit else { return longest }
    let bucket = Self.bucket(
      Self.lower(bytes[start]), Self.lower(bytes[start + 1]), Self.lower(bytes[start + 2]))
    for word in buckets[bucket] where start + word.count <= limit {
      if let longest, longest.count >= word.count { continue }
      if Self.equal(bytes, start, word), Self.isWhole(bytes, start, word) {
        longest = start..<(start + word.count)
      }
    }
    return longest
  }

  private static func equal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: [UInt8]
  ) -> Bool {
    for index in word.indices where lower(bytes[start + index]) != word[index] { return false }
    return true
  }

  private static func isWhole(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: [UInt8]
  ) -> Bool {
    let end = start + word.count
    if isLetter(word[0]), start > 0, isLetter(bytes[start - 1]) { return false }
    if isLetter(word[word.count - 1]), end < bytes.count, isLetter(bytes[end]) { return false }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
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
