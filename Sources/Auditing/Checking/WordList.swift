// SPDX-License-Identifier: Apache-2.0
import Reading

/// Words that signal something to a rule, found in text without regard to Latin case.
///
/// A word that begins or ends in a Latin letter is found only where the text's word does.
struct WordList: Sendable {
  /// The letters of all words, one word behind the other: those of one or two bytes first, then the
  /// longer ones by their first three bytes (nearly every Korean syllable begins with one of three).
  private let letters: [UInt8]
  /// Where each word begins in `letters`, and where the last one ends.
  private let starts: [Int32]
  /// For each of 256 buckets the number of its first word, and that of the word behind the last one.
  private let buckets: [Int32]
  /// What a byte can begin, in either case: 1 a longer word, 2 a word of one or two bytes.
  private let begins: [UInt8]
  /// The same, if there are words of one or two bytes.
  var shortBegins: [UInt8]? { buckets[0] > 0 ? begins : nil }
  /// A bit for the first three bytes of each longer word: it turns away nearly every place of a text
  /// after two reads, and rules look for some hundred lists in every text.
  let heads: [UInt64]

  /// Words separated by vertical bars: "합계|총|total".
  init(_ words: String) {
    let words = words.split(separator: "|").map { Array($0.utf8) }
    var inBuckets = Array(repeating: [[UInt8]](), count: 256)
    var begins = Array(repeating: 0 as UInt8, count: 256)
    var heads = Array(repeating: 0 as UInt64, count: 64)
    for word in words {
      for byte in [word[0], Self.upper(word[0])] { begins[Int(byte)] |= word.count < 3 ? 2 : 1 }
      guard word.count >= 3 else { continue }
      let head = Self.head(word[0], word[1], word[2])
      heads[head >> 6] |= 1 << UInt64(head & 63)
      inBuckets[Self.bucket(word[0], word[1], word[2])].append(word)
    }
    var letters: [UInt8] = []
    var starts: [Int32] = []
    func add(_ word: [UInt8]) {
      starts.append(Int32(letters.count))
      letters += word
    }
    words.filter { $0.count < 3 }.forEach(add)
    var buckets = [Int32(starts.count)]
    for bucket in inBuckets {
      bucket.forEach(add)
      buckets.append(Int32(starts.count))
    }
    starts.append(Int32(letters.count))
    self.letters = letters
    self.starts = starts
    self.buckets = buckets
    self.begins = begins
    self.heads = heads
  }

  private static func bucket(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first &* 31 &+ second &* 17 &+ third)
  }

  /// Twelve bits of three bytes, the same in either case: those that tell letters and syllables apart.
  @inline(__always)
  static func head(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
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
          let first = bytes[start]
          let kinds = begins[Int(first)]
          if kinds != 0,
            kinds & 2 != 0
              || start &+ 2 < end
                && Self.mayStand(first, bytes[start &+ 1], bytes[start &+ 2], heads),
            let found = match(in: bytes, at: start, before: limit)
          {
            return found
          }
          start &+= 1
        }
        return nil
      }
    }
  }

  /// Whether a longer word may begin with these bytes.
  @inline(__always)
  private static func mayStand(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, _ heads: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    let head = head(first, second, third)
    return heads[head >> 6] >> UInt64(head & 63) & 1 != 0
  }

  private func match(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int
  ) -> Range<Int>? {
    let limit = min(limit, bytes.count)
    guard start < limit else { return nil }
    let kinds = begins[Int(bytes[start])]
    var longest = 0
    if kinds & 2 != 0 {
      take(0..<Int(buckets[0]), in: bytes, start, limit, &longest)
    }
    if kinds & 1 != 0, start &+ 2 < limit {
      let (first, second, third) = (bytes[start], bytes[start &+ 1], bytes[start &+ 2])
      if heads.withUnsafeBufferPointer({ Self.mayStand(first, second, third, $0) }) {
        let bucket = Self.bucket(Self.lower(first), Self.lower(second), Self.lower(third))
        take(
          Int(buckets[bucket])..<Int(buckets[bucket + 1]), in: bytes, start, limit, &longest)
      }
    }
    return longest > 0 ? start..<(start + longest) : nil
  }

  /// The length of the longest of some words that stands at an offset, if it is longer than the one found.
  private func take(
    _ words: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int,
    _ longest: inout Int
  ) {
    letters.withUnsafeBufferPointer { letters in
      for word in words {
        let (first, end) = (Int(starts[word]), Int(starts[word + 1]))
        let count = end - first
        guard count > longest, start + count <= limit else { continue }
        let word = UnsafeBufferPointer(rebasing: letters[first..<end])
        if Self.equal(bytes, start, word), Self.isWhole(bytes, start, word) { longest = count }
      }
    }
  }

  private static func equal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in word.indices where lower(bytes[start + index]) != word[index] { return false }
    return true
  }

  private static func isWhole(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: UnsafeBufferPointer<UInt8>
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
    heads.first(words, in: range)
  }

  func all(_ words: WordList, in range: Range<Int>) -> [Range<Int>] { heads.all(words, in: range) }

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
