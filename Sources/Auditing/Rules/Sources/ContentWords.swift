// SPDX-License-Identifier: Apache-2.0
import Reading

/// The words of a stretch of text that say what it is about: nouns and names rather than particles,
/// endings and the words that every sentence has.
struct ContentWords: Sendable {
  /// One word or number, compared by a hash of its letters.
  struct Word: Sendable, Hashable {
    let hash: UInt64
    let range: Range<Int>
    /// Whether it may be what the sentence is about: marked by 은/는/이/가 or は/が, a name in English.
    let isTopic: Bool
    /// 1 for a word; a compound in ideographs or katakana is as many as it would be elsewhere.
    let weight: Int
  }

  private(set) var words: [Word] = []
  /// Numbers apart from dates, which the caller leaves out.
  private(set) var numbers: Set<UInt64> = []

  /// No words.
  init() {}

  var set: Set<UInt64> { Set(words.map(\.hash)) }
  /// How much two stretches share, and how much each says.
  func overlap(_ other: ContentWords) -> (shared: Int, own: Int, others: Int) {
    let theirs = other.set
    var seen: Set<UInt64> = []
    var shared = 0
    var own = 0
    for word in words where seen.insert(word.hash).inserted {
      own += word.weight
      if theirs.contains(word.hash) { shared += word.weight }
    }
    seen = []
    let others = other.words.reduce(0) { $0 + (seen.insert($1.hash).inserted ? $1.weight : 0) }
    return (shared, own, others)
  }

  var topics: Set<UInt64> { Set(words.filter(\.isTopic).map(\.hash)) }

  /// Reads the words of a range, leaving out some ranges, which stand apart and in order.
  init(in range: Range<Int>, of bytes: [UInt8], without skipped: [Range<Int>] = []) {
    var at = range.lowerBound
    var next = 0
    while at < range.upperBound {
      while next < skipped.count, skipped[next].upperBound <= at { next += 1 }
      let skip = next < skipped.count ? skipped[next] : nil
      if let skip, skip.contains(at) {
        at = skip.upperBound
        continue
      }
      let script = Script(bytes, at)
      var end = script.end
      while end < range.upperBound, !(skip?.contains(end) ?? false) {
        let other = Script(bytes, end)
        guard other.kind == script.kind else { break }
        end = other.end
      }
      if end > range.upperBound { break }
      take(script.kind, at..<end, bytes, before: range.upperBound)
      at = end
    }
  }

  /// Puts the words of another stretch behind these.
  mutating func add(_ other: ContentWords) {
    words += other.words
    numbers.formUnion(other.numbers)
  }

  private mutating func take(
    _ kind: Script.Kind, _ range: Range<Int>, _ bytes: [UInt8], before limit: Int
  ) {
    switch kind {
    case .digit: numbers.insert(Self.hash(bytes[range]))
    case .hangul:
      let (stem, isTopic) = Self.stem(range, bytes)
      guard stem.count >= 6 else { return }
      add(stem, bytes, isTopic, 1)
    case .han, .katakana:
      guard range.count >= 6 else { return }
      let rest = bytes[range.upperBound..<min(limit, range.upperBound + 3)]
      let isTopic = rest.elementsEqual("は".utf8) || rest.elementsEqual("が".utf8)
      add(range, bytes, isTopic, max(1, range.count / 6))
    case .latin:
      // English has no particle: a name or the first word is taken for what the sentence is about.
      guard range.count >= 2 else { return }
      add(
        range, bytes,
        words.isEmpty || (bytes[range.lowerBound] >= 0x41 && bytes[range.lowerBound] <= 0x5A), 1)
    case .other: break
    }
  }

  private mutating func add(
    _ range: Range<Int>, _ bytes: [UInt8], _ isTopic: Bool, _ weight: Int
  ) {
    let hash = Self.hash(bytes[range])
    guard !Self.common.contains(hash) else { return }
    words.append(Word(hash: hash, range: range, isTopic: isTopic, weight: weight))
  }

  /// FNV-1a over lower-case bytes.
  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// A Korean word without its last particle or the ending of 하다/되다.
  private static func stem(_ range: Range<Int>, _ bytes: [UInt8]) -> (Range<Int>, Bool) {
    let last = Int(bytes[range.upperBound - 1] & 0x3F)
    for (ending, isTopic) in endings[last] where range.count >= ending.count + 6 {
      if bytes[(range.upperBound - ending.count)..<range.upperBound].elementsEqual(ending) {
        return (range.lowerBound..<(range.upperBound - ending.count), isTopic)
      }
    }
    return (range, false)
  }

  /// By the last six bits of their last byte, in the order in which they are tried.
  private static let endings: [[([UInt8], Bool)]] = (0..<64).map { last in
    allEndings.filter { Int(($0.0.last ?? 0) & 0x3F) == last }
  }

  private static let allEndings: [([UInt8], Bool)] =
    ("에서는|에서의|으로의|으로는|에게서|하기로|하였음|되었음|하도록|되도록|시키기|하겠다|까지|부터|에서|에게|으로|이나|이며|하고|하며|하는|하여|하기|하던|했음|됐음|되는|되어|에는|과의|와의|에도|의|을|를|에|로|와|과|도|만|함|됨|임|된|한|할|될|해")
    .split(separator: "|").map { (Array($0.utf8), false) }
    + "은|는|이|가".split(separator: "|").map { (Array($0.utf8), true) }

  private static let common: Set<UInt64> = Set(
    ("예정|계획|방침|경우|이번|대한|대해|위한|위해|통해|따라|따르면|관련|최대|약|규모|전망|목표|이상|이하|모두|또한|다만|한편|해당|동안|"
      + "予定|計画|方針|場合|目標|以上|以下|規模|最大|関連|"
      + "the|and|for|with|from|that|this|will|would|shall|its|their|are|was|were|has|have|had|been|not|but|all|any|into|onto|upon|than|then|also|which|who|by|of|to|in|on|at|is|it|as|an|or|be|before|until|after|no|later|end|up|about")
      .split(separator: "|").map { hash(Array($0.utf8)[...]) })

  /// Lower-case Latin words of three letters and more, for comparing a title with a URL.
  static func latin(_ text: String) -> [String] {
    text.split { !($0.isASCII && $0.isLetter) }.map { $0.lowercased() }
      .filter { $0.count >= 3 && !stopWords.contains($0) }
  }

  private static let stopWords: Set<String> = [
    "the", "and", "for", "with", "from", "that", "this", "html", "htm", "www", "pdf", "news",
    "article", "press", "release", "releases",
  ]
}

/// The script of one character.
private struct Script {
  enum Kind { case digit, latin, hangul, han, katakana, other }
  let kind: Kind
  let end: Int

  init(_ bytes: [UInt8], _ at: Int) {
    let byte = bytes[at]
    if byte < 0x80 {
      end = at + 1
      kind = WrittenDate.isDigit(byte) ? .digit : WrittenDate.isLetter(byte) ? .latin : .other
      return
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    end = min(bytes.count, at + length)
    guard length == 3, at + 2 < bytes.count else {
      kind = .other
      return
    }
    let scalar =
      UInt32(byte & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
    switch scalar {
    case 0xAC00...0xD7A3: kind = .hangul
    case 0x3400...0x9FFF, 0x3005: kind = .han
    case 0x30A1...0x30FA, 0x30FC: kind = .katakana
    default: kind = .other
    }
  }
}
