// SPDX-License-Identifier: Apache-2.0
import Reading

/// The words of a text with their stems, so that rules can ask which places speak of the same thing.
final class Wording: Sendable {
  /// In the order of the text.
  let words: [Word]
  /// The stems, each once; Latin ones in lower case.
  let stems: [String]
  /// How often each stem occurs.
  let counts: [Int]
  /// Whether each stem says what something is: two letters or more, no word that any amount may have.
  let areTelling: [Bool]
  /// For a Korean compound whose two parts are stems of the text, too, those two: 투자계획 is 투자 and 계획.
  let parts: [Int32: [Int32]]
  /// The letters of the stems, by which a key is found.
  private let table: SpellingTable

  /// - Parameters:
  ///   - figures: the amounts of the text, in order.
  ///   - kept: what is kept as it stands, in order: comments, code and front matter say nothing.
  init(of bytes: [UInt8], figures: [Stated] = [], without kept: [Range<Int>] = []) {
    var words = WordScanner(bytes).words()
    if !kept.isEmpty { words = Self.words(words, without: kept) }
    Self.mark(&words, figures)
    Self.cutStems(&words, bytes)
    var table = SpellingTable(capacity: words.count / 2)
    var counts: [Int] = []
    for position in words.indices {
      let (key, isNew) = Self.withLetters(of: words[position], bytes) { table.insert($0) }
      if isNew { counts.append(0) }
      words[position].key = key
      counts[Int(key)] += 1
    }
    self.words = words
    self.counts = counts
    let keys = Int32(0)..<Int32(table.count)
    stems = keys.map { table.withLetters(of: $0) { String(decoding: $0, as: UTF8.self) } }
    areTelling = keys.map { table.withLetters(of: $0, Self.isTelling) }
    parts = Self.parts(in: table)
    self.table = table
  }

  /// The key of a stem, if the text has it.
  func key(of stem: UnsafeBufferPointer<UInt8>) -> Int32? { table.number(of: stem) }

  /// How often a stem of these syllables occurs.
  func count(_ syllables: ArraySlice<UInt32>) -> Int {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: syllables.count * 3) { letters in
      var end = 0
      for syllable in syllables {
        letters[end] = 0xE0 | UInt8(syllable >> 12)
        letters[end + 1] = 0x80 | UInt8(syllable >> 6 & 0x3F)
        letters[end + 2] = 0x80 | UInt8(syllable & 0x3F)
        end += 3
      }
      return key(of: UnsafeBufferPointer(rebasing: letters[..<end])).map { counts[Int($0)] } ?? 0
    }
  }

  private static func words(_ words: [Word], without kept: [Range<Int>]) -> [Word] {
    var next = 0
    return words.filter { word in
      while next < kept.count, kept[next].upperBound <= word.range.lowerBound { next += 1 }
      return next == kept.count || word.range.upperBound <= kept[next].lowerBound
    }
  }

  /// Marks the words that lie in sums of money, quantities and shares.
  private static func mark(_ words: inout [Word], _ figures: [Stated]) {
    var position = 0
    for figure in figures {
      guard figure.kind == .money || figure.kind == .quantity || figure.kind == .share else {
        continue
      }
      while position < words.count, words[position].range.upperBound <= figure.range.lowerBound {
        position += 1
      }
      while position < words.count, words[position].range.lowerBound < figure.range.upperBound {
        words[position].isOfFigure = true
        position += 1
      }
    }
  }

  private static func parts(in table: SpellingTable) -> [Int32: [Int32]] {
    var parts: [Int32: [Int32]] = [:]
    for key in Int32(0)..<Int32(table.count) {
      let pair = table.withLetters(of: key) { stem -> [Int32]? in
        // A word is of one script; a syllable takes three bytes.
        guard (12...18).contains(stem.count), Hangul.isSyllable(stem, at: 0) else { return nil }
        for cut in [6, stem.count - 6] {
          if let a = table.number(of: UnsafeBufferPointer(rebasing: stem[..<cut])),
            let b = table.number(of: UnsafeBufferPointer(rebasing: stem[cut...]))
          {
            return [a, b]
          }
        }
        return nil
      }
      if let pair { parts[key] = pair }
    }
    return parts
  }

  /// How a Korean word of more than two syllables may be cut: its stem by its form alone, and a shorter one
  /// where the ending may be a noun's own.
  private struct Cut {
    let certain: Int
    let doubtful: Int?
    /// The number of the shorter stem.
    var stem: Int32 = -1
  }

  /// Endings that may be a noun's own are cut only where the rest stands elsewhere in the text.
  private static func cutStems(_ words: inout [Word], _ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      func letters(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
      }
      // Words by their spelling: most stand in a text more than once.
      var spellings = SpellingTable(capacity: words.count / 2)
      var cuts: [Cut] = []
      var known = SpellingTable(capacity: words.count / 2)
      // The same rest before two different endings is a stem, too.
      var rests = SpellingTable()
      var forms: [Int] = []
      var doubtful: [(position: Int, cut: Int)] = []
      for position in words.indices where words[position].script == .hangul {
        let range = words[position].range
        guard range.count > 6 else {
          _ = known.insert(letters(range))
          continue
        }
        let (number, isNew) = spellings.insert(letters(range))
        if isNew {
          let (certain, rest) = KoreanStem.length(Hangul.syllables(bytes, range))
          var cut = Cut(certain: certain, doubtful: rest)
          if let rest {
            let (stem, isNew) = rests.insert(
              letters(range.lowerBound..<(range.lowerBound + rest * 3)))
            if isNew { forms.append(0) }
            forms[Int(stem)] += 1
            cut.stem = stem
          }
          cuts.append(cut)
          _ = known.insert(letters(range.lowerBound..<(range.lowerBound + certain * 3)))
        }
        let cut = cuts[Int(number)]
        words[position].stem = range.lowerBound..<(range.lowerBound + cut.certain * 3)
        if cut.doubtful != nil { doubtful.append((position, Int(number))) }
      }
      for (position, number) in doubtful {
        guard let syllables = cuts[number].doubtful else { continue }
        let start = words[position].range.lowerBound
        let stem = start..<(start + syllables * 3)
        if forms[Int(cuts[number].stem)] >= 2 || known.number(of: letters(stem)) != nil
          // A transliterated name takes particles like any other.
          || syllables >= 4
            && !KoreanWords.areWithin(
              Array(Hangul.syllables(bytes, words[position].range).prefix(4)))
        {
          words[position].stem = stem
        }
      }
    }
  }

  /// Calls `body` with the letters of a word's stem, Latin ones in lower case and in the singular.
  private static func withLetters<Result>(
    of word: Word, _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      let stem = UnsafeBufferPointer(rebasing: bytes[word.stem])
      guard word.script == .latin else { return body(stem) }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: stem.count) { letters in
        for (index, byte) in stem.enumerated() {
          letters.initializeElement(
            at: index, to: byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        var count = stem.count
        let s = UInt8(ascii: "s")
        if count > 4, letters[count - 1] == s, letters[count - 2] != s { count -= 1 }
        return body(UnsafeBufferPointer(rebasing: letters[..<count]))
      }
    }
  }

  /// The words that lie wholly within a range.
  func words(in range: Range<Int>) -> ArraySlice<Word> {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.lowerBound >= range.lowerBound {
        high = middle
      } else {
        low = middle + 1
      }
    }
    // Words do not overlap, so that their ends are in order, too.
    var end = low
    high = words.count
    while end < high {
      let middle = (end + high) / 2
      if words[middle].range.upperBound <= range.upperBound {
        end = middle + 1
      } else {
        high = middle
      }
    }
    return words[low..<end]
  }

  private static func isTelling(_ stem: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = stem.first else { return false }
    // Letters of the other scripts than Latin take three bytes each.
    let length = first < 0xE0 ? stem.count { $0 & 0xC0 != 0x80 } : stem.count / 2
    return length >= 3 && emptyWords.number(of: stem) == nil
  }

  private static let emptyWords = SpellingTable(
    "규모 수준 정도 최대 최소 이상 이하 약 총 가량 내외 달러 엔화 원화 기준 따르면 대한 관한 위한 통해 따라 대해 이번 해당 또한 한편 다만 관련 등의 the and for with from that this which was were will are has have been its their than about around some total worth over under nearly almost more less approximately roughly 約 計 等 同 最大 程度 規模 以上 以下 総額 合計"
      .split(separator: " "))

  func stem(_ word: Word) -> String { stems[Int(word.key)] }

  /// Calls `body` with the letters of a word's stem.
  func withStem<Result>(
    of word: Word, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    table.withLetters(of: word.key, body)
  }

  func count(_ word: Word) -> Int { counts[Int(word.key)] }
}

extension Draft {
  /// How much words say together: one each, a run of kanji as many as the words it is made of.
  func weight(_ keys: Set<Int32>) -> Int {
    keys.reduce(0) { sum, key in
      let letters = wording.stems[Int(key)].unicodeScalars
      let isHan = letters.first.map { $0.value >= 0x4E00 && $0.value <= 0x9FFF } ?? false
      return sum + (isHan ? max(1, letters.count / 2) : 1)
    }
  }

  /// The words that lie wholly within a range.
  func words(in range: Range<Int>) -> ArraySlice<Word> { wording.words(in: range) }
}
