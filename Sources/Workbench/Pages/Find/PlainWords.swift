// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities

/// What a question in plain words is about: its words without those that only make a sentence of it.
struct PlainWords {
  let words: [String]

  init(_ text: String) {
    let pieces = text.lowercased().split { " \t\u{3000},.?!？！。、".contains($0) }.map(String.init)
    words = pieces.flatMap(Self.spoken).filter { !Self.idle.contains($0) }
      .uniqued()
  }

  /// Whether every word stands in the texts, in any of the languages.
  func allStand(in texts: [Text]) -> Bool {
    !words.isEmpty && count(in: texts) == words.count
  }

  /// How many of the words stand in the texts.
  func count(in texts: [Text]) -> Int {
    let all = texts.flatMap { text in Language.allCases.map { Self.spaced(text.words(in: $0)) } }
    return words.count { word in
      // An English word begins where a word of the text does; others have no blanks to go by.
      let stem = word.allSatisfy(\.isASCII) ? " " + Self.stem(word) : word
      return all.contains { $0.contains(stem) }
    }
  }

  /// The text in lower case with nothing but single blanks between its words.
  private static func spaced(_ text: String) -> String {
    " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// An English ending says little: “expired” is looked for as “expir”.
  private static func stem(_ word: String) -> String {
    guard word.allSatisfy(\.isASCII), word.count > 4 else { return word }
    for ending in ["ing", "ed", "es", "s", "e"] where word.hasSuffix(ending) {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  /// A Korean word without its particle; a Japanese sentence, which has no blanks, by what is not kana.
  private static func spoken(_ piece: String) -> [String] {
    guard let first = piece.unicodeScalars.first(where: { !$0.isASCII }) else { return [piece] }
    if isHangul(first) {
      for particle in particles where piece.hasSuffix(particle) && piece.count > particle.count + 1
      {
        return [String(piece.dropLast(particle.count))]
      }
      return [piece]
    }
    return piece.unicodeScalars.split { (0x3040...0x309F).contains($0.value) }
      .map { String(String.UnicodeScalarView($0)) }
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(scalar.value)
  }

  private static let particles = [
    "에서는", "으로", "에서", "에는", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "로", "도",
  ]

  /// Words that ask and join.
  private static let idle = Set(
    """
    a an and any are as at be by can could did do does for from had has have how i in is it its many me \
    more most much must my not of on or our shall should show so still tell than that the their them \
    there these they this those to was we were what when where which who whom whose why will with \
    would you 누가 누구 누구의 무엇 무엇이 무엇을 뭐 뭐가 언제 어디 어디서 어느 어떤 어떻게 몇 얼마 얼마나 왜 것 것은 있나 \
    없나 있는 없는 하는 하나 했나 인가 대한 관한 誰 何 何時 何処 幾 件
    """.split { " \n".contains($0) }.map(String.init))
}

extension SearchIndex {
  /// What has all the words, or, where nothing has, what has the most of those that matter. A question's
  /// own words are in few entries, so what has the others follows.
  func plainly(_ text: String) -> (found: [EntryID], isLoose: Bool) {
    let exact = search(text)
    let words = PlainWords(text).words
    let isQuestion = words.count < text.split(whereSeparator: \.isWhitespace).count
    guard exact.isEmpty || (isQuestion && exact.count < Self.enough),
      (1...Self.mostWords).contains(words.count)
    else { return (exact, false) }
    var found = exact + search(words.joined(separator: " "))
    // Less is asked for until something is there; what is found by few is likely what is meant.
    for left in stride(from: words.count - 1, to: 0, by: -1) where found.count < Self.enough {
      let sets = Self.choices(of: left, from: words).map { search($0.joined(separator: " ")) }
        .filter { !$0.isEmpty }.sorted { $0.count < $1.count }
      found += sets.prefix { $0.count <= max(Self.many, sets[0].count) }.flatMap { $0 }
    }
    return (found.uniqued(), exact.isEmpty && !found.isEmpty)
  }

  /// So many finds that no word need be left out for more.
  private static var enough: Int { 5 }
  /// More finds than this come of a word that says little, such as “project”.
  private static var many: Int { 60 }
  private static var mostWords: Int { 6 }

  /// Every choice of so many words, in their order.
  private static func choices(of count: Int, from words: [String]) -> [[String]] {
    guard count > 0 else { return [[]] }
    return words.indices.flatMap { first in
      choices(of: count - 1, from: Array(words[(first + 1)...])).map { [words[first]] + $0 }
    }
  }
}
