// SPDX-License-Identifier: Apache-2.0
import Reading

/// The words of a text with their stems, so that rules can ask which places speak of the same thing.
struct Wording: Sendable {
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

  /// - Parameter figures: the amounts of the text, in order.
  init(of bytes: [UInt8], figures: [Stated] = []) {
    var words = WordScanner(bytes).words()
    Self.mark(&words, figures)
    Self.cutStems(&words, bytes)
    var stems: [String] = []
    var counts: [Int] = []
    var index: [WordBytes: Int32] = [:]
    for position in words.indices {
      let letters = Self.letters(words[position], bytes)
      let spelling = WordBytes(letters)
      let key =
        index[spelling]
        ?? {
          let key = Int32(stems.count)
          index[spelling] = key
          stems.append(String(decoding: letters, as: UTF8.self))
          counts.append(0)
          return key
        }()
      words[position].key = key
      counts[Int(key)] += 1
    }
    self.words = words
    self.stems = stems
    self.counts = counts
    areTelling = stems.map(Self.isTelling)
    parts = Self.parts(of: stems, index)
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

  private static func parts(of stems: [String], _ index: [WordBytes: Int32]) -> [Int32: [Int32]] {
    var parts: [Int32: [Int32]] = [:]
    for (key, stem) in stems.enumerated() {
      // A word is of one script; a syllable takes three bytes.
      guard (12...18).contains(stem.utf8.count),
        Hangul.isSyllable(stem.unicodeScalars[stem.startIndex].value)
      else { continue }
      let letters = Array(stem.utf8)
      for cut in [6, letters.count - 6] {
        if let a = index[WordBytes(letters[..<cut])], let b = index[WordBytes(letters[cut...])] {
          parts[Int32(key)] = [a, b]
          break
        }
      }
    }
    return parts
  }

  /// Endings that may be a noun's own are cut only where the rest stands elsewhere in the text.
  private static func cutStems(_ words: inout [Word], _ bytes: [UInt8]) {
    var known: Set<WordBytes> = []
    var doubtful: [(position: Int, syllables: Int)] = []
    for position in words.indices where words[position].script == .hangul {
      let range = words[position].range
      guard range.count > 6 else {
        known.insert(WordBytes(bytes[range]))
        continue
      }
      let cut = KoreanStem.length(Hangul.syllables(bytes, range))
      words[position].stem = range.lowerBound..<(range.lowerBound + cut.certain * 3)
      known.insert(WordBytes(bytes[words[position].stem]))
      if let rest = cut.doubtful { doubtful.append((position, rest)) }
    }
    // The same rest before two different endings is a stem, too.
    var forms: [WordBytes: Set<WordBytes>] = [:]
    for (position, syllables) in doubtful {
      let range = words[position].range
      let stem = range.lowerBound..<(range.lowerBound + syllables * 3)
      forms[WordBytes(bytes[stem]), default: []].insert(WordBytes(bytes[range]))
    }
    for (position, syllables) in doubtful {
      let start = words[position].range.lowerBound
      let stem = start..<(start + syllables * 3)
      // A transliterated name takes particles like any other.
      let isName =
        syllables >= 4
        && !KoreanWords.areWithin(
          Array(Hangul.syllables(bytes, words[position].range).prefix(4)))
      let letters = WordBytes(bytes[stem])
      if isName || known.contains(letters) || (forms[letters]?.count ?? 0) >= 2 {
        words[position].stem = stem
      }
    }
  }

  /// The letters of a word's stem, Latin ones in lower case and in the singular.
  private static func letters(_ word: Word, _ bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard word.script == .latin else { return bytes[word.stem] }
    var letters = bytes[word.stem].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let isPlural =
      letters.count > 4 && letters.last == UInt8(ascii: "s")
      && letters[letters.count - 2] != UInt8(ascii: "s")
    if isPlural { letters.removeLast() }
    return letters[...]
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

  private static func isTelling(_ stem: String) -> Bool {
    guard let first = stem.utf8.first else { return false }
    // Letters of the other scripts than Latin take three bytes each.
    let isLong = first < 0xE0 ? stem.count >= 3 : stem.utf8.count >= 6
    return isLong && !emptyWords.contains(WordBytes(ArraySlice(stem.utf8)))
  }

  private static let emptyWords: Set<WordBytes> = Set(
    "규모 수준 정도 최대 최소 이상 이하 약 총 가량 내외 달러 엔화 원화 기준 따르면 대한 관한 위한 통해 따라 대해 이번 해당 또한 한편 다만 관련 등의 the and for with from that this which was were will are has have been its their than about around some total worth over under nearly almost more less approximately roughly 約 計 等 同 最大 程度 規模 以上 以下 総額 合計"
      .split(separator: " ").map { WordBytes(ArraySlice($0.utf8)) })

  func stem(_ word: Word) -> String { stems[Int(word.key)] }
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
