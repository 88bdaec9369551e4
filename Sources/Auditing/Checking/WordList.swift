// SPDX-License-Identifier: Apache-2.0
import Reading

/// Words that signal something to a rule, found in text without regard to Latin case.
///
/// A word that begins or ends in a Latin letter is found only where the text's word does.
struct WordList: Sendable {
  private let words: [[UInt8]]
  /// For each byte in lower case, which words begin with it.
  private let begun: [Range<Int>]

  /// Words separated by vertical bars: "합계|총|total".
  init(_ words: String) {
    let words = words.split(separator: "|").map { Array($0.utf8) }.filter { !$0.isEmpty }
      .sorted { $0[0] < $1[0] }
    var begun = Array(repeating: 0..<0, count: 256)
    for (index, word) in words.enumerated() {
      let first = Int(word[0])
      begun[first] = (begun[first].isEmpty ? index : begun[first].lowerBound)..<(index + 1)
    }
    self.words = words
    self.begun = begun
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

  /// The longest word that begins at an offset.
  func match(in bytes: [UInt8], at start: Int, before limit: Int) -> Range<Int>? {
    guard start < limit else { return nil }
    let candidates = begun[Int(Self.lower(bytes[start]))]
    guard !candidates.isEmpty else { return nil }
    var longest: Range<Int>?
    for index in candidates where start + words[index].count <= limit {
      let word = words[index]
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
