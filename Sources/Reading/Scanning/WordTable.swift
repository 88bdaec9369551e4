// SPDX-License-Identifier: Apache-2.0

/// A few words of the program itself that text is compared with, each with what it means.
///
/// The characters that its words begin and end with turn away most places after one look. Latin
/// words are in lower case.
struct WordTable<Value: Sendable>: Sendable {
  let entries: [(word: StaticString, value: Value)]
  let firsts: ScalarSet
  let lasts: ScalarSet

  init(_ entries: [(StaticString, Value)]) {
    self.entries = entries.map { (word: $0.0, value: $0.1) }
    let scalars = entries.map { Array($0.0.description.unicodeScalars.map(\.value)) }
    firsts = ScalarSet(scalars: scalars.compactMap(\.first))
    lasts = ScalarSet(scalars: scalars.compactMap(\.last))
  }
}

/// Words alone.
typealias WordList = WordTable<Void>

extension WordTable: ExpressibleByArrayLiteral where Value == Void {
  init(arrayLiteral words: StaticString...) { self.init(words.map { ($0, ()) }) }
}

extension Scan {
  /// The first entry whose word stands at an offset, in any case, and where it ends.
  func entry<Value>(_ table: WordTable<Value>, at offset: Int) -> (value: Value, end: Int)? {
    guard table.firsts.contains(Lexicon.fold(scalar(at: offset))) else { return nil }
    let first = Lexicon.isLatinLetter(bytes[offset]) ? bytes[offset] | 0x20 : bytes[offset]
    for (word, value) in table.entries where word.utf8Start[0] == first && matches(word, at: offset)
    {
      return (value, offset + word.utf8CodeUnitCount)
    }
    return nil
  }

  /// The first entry whose word ends just before an offset, blanks aside, and its place.
  func entry<Value>(
    _ table: WordTable<Value>, before offset: Int
  ) -> (value: Value, range: Range<Int>)? {
    let end = endOfText(before: offset)
    guard table.lasts.contains(scalar(before: end)) else { return nil }
    for (word, value) in table.entries
    where word.lastByte == bytes[end - 1] && isWord(word, endingAt: end) {
      return (value, (end - word.utf8CodeUnitCount)..<end)
    }
    return nil
  }

  /// Whether one of the words stands at an offset, in any case.
  func matches(_ words: WordList, at offset: Int) -> Bool { entry(words, at: offset) != nil }

  /// Whether one of the words ends just before an offset, blanks aside.
  func ends(with words: WordList, before offset: Int) -> Bool {
    entry(words, before: offset) != nil
  }
}

extension StaticString {
  /// The last byte of a word, which tells most words apart before they are compared.
  @inline(__always)
  var lastByte: UInt8 { utf8Start[utf8CodeUnitCount - 1] }
}
