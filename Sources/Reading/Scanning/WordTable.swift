// SPDX-License-Identifier: Apache-2.0

/// A few words of the program itself that text is compared with, each with what it means.
///
/// The characters that its words begin and end with turn away most places after one look; what is
/// left is compared only with the words that share their first or last byte. Latin words are in lower
/// case.
struct WordTable<Value: Sendable>: Sendable {
  typealias Entry = (word: StaticString, value: Value)

  let entries: [Entry]
  let firsts: ScalarSet
  let lasts: ScalarSet
  /// The entries by the first and by the last byte of their words.
  let byFirst: WordBuckets<Value>
  let byLast: WordBuckets<Value>

  init(_ entries: [(StaticString, Value)]) {
    self.entries = entries.map { (word: $0.0, value: $0.1) }
    let scalars = entries.map { Array($0.0.description.unicodeScalars.map(\.value)) }
    firsts = ScalarSet(scalars: scalars.compactMap(\.first))
    lasts = ScalarSet(scalars: scalars.compactMap(\.last))
    byFirst = WordBuckets(self.entries) { $0.utf8Start[0] }
    byLast = WordBuckets(self.entries) { $0.utf8Start[$0.utf8CodeUnitCount - 1] }
  }
}

/// Words alone.
typealias WordList = WordTable<Void>

extension WordTable: ExpressibleByArrayLiteral where Value == Void {
  init(arrayLiteral words: StaticString...) { self.init(words.map { ($0, ()) }) }
}

/// The entries of a table side by side by one of their bytes, each byte's in the table's order.
///
/// For the tables of the program itself; their memory is kept for the life of the process.
struct WordBuckets<Value: Sendable>: @unchecked Sendable {
  private let entries: UnsafeMutablePointer<WordTable<Value>.Entry>
  /// Where the entries of each byte begin, and after them where the last ones end.
  private let starts: UnsafeMutablePointer<Int32>

  fileprivate init(_ all: [WordTable<Value>.Entry], by key: (StaticString) -> UInt8) {
    entries = .allocate(capacity: max(1, all.count))
    starts = .allocate(capacity: 257)
    starts.initialize(repeating: 0, count: 257)
    for entry in all { starts[Int(key(entry.word)) + 1] += 1 }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
    var ends = (0..<256).map { Int(starts[$0]) }
    for entry in all {
      let byte = Int(key(entry.word))
      (entries + ends[byte]).initialize(to: entry)
      ends[byte] += 1
    }
  }

  @inline(__always)
  subscript(byte: UInt8) -> UnsafeBufferPointer<WordTable<Value>.Entry> {
    let start = Int(starts[Int(byte)])
    return UnsafeBufferPointer(start: entries + start, count: Int(starts[Int(byte) + 1]) - start)
  }
}

extension Scan {
  /// The first entry whose word stands at an offset, in any case, and where it ends.
  func entry<Value>(_ table: WordTable<Value>, at offset: Int) -> (value: Value, end: Int)? {
    guard table.firsts.contains(Lexicon.fold(scalar(at: offset))) else { return nil }
    for (word, value) in table.byFirst[folded(bytes[offset])] where matches(word, at: offset) {
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
    for (word, value) in table.byLast[bytes[end - 1]] where isWord(word, endingAt: end) {
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

  /// A Latin letter in lower case, any other byte as it is.
  @inline(__always)
  func folded(_ byte: UInt8) -> UInt8 { Lexicon.isLatinLetter(byte) ? byte | 0x20 : byte }
}
