// SPDX-License-Identifier: Apache-2.0
import Reading

/// A number of things said to follow or to have been listed: "세 건의 문서", "4대 분야", "three documents",
/// "3つの柱".
struct StatedCount {
  let number: Int
  /// The numeral with its classifier.
  let range: Range<Int>
  /// The numeral alone.
  let numeral: Range<Int>
}

/// Finds such counts: numerals of at most two digits or in words, before a classifier or, in English, a
/// noun in the plural.
struct StatedCounts {
  private let bytes: [UInt8]
  private let places: CharacterHeads

  init(_ draft: Draft) {
    bytes = draft.text.bytes
    places = draft.heads
  }

  func counts(in range: Range<Int>) -> [StatedCount] {
    var found: [StatedCount] = []
    places.forEachPlace(in: range, Self.heads, Self.digits) { place in
      guard let count = count(at: place, before: range.upperBound) else { return place }
      found.append(count)
      return count.range.upperBound
    }
    return found
  }

  private func count(at start: Int, before limit: Int) -> StatedCount? {
    guard let (number, end) = numeral(at: start, before: limit) else { return nil }
    var at = end
    if at < limit, bytes[at] == 0x20 { at += 1 }
    if let classifier = Self.classifiers.match(in: bytes, at: at, before: limit) {
      return StatedCount(
        number: number, range: start..<classifier.upperBound, numeral: start..<end)
    }
    // 「4事業体」 counts no 事業.
    if let noun = Self.nouns.match(in: bytes, at: at, before: limit),
      !Scalars.isHan(Scalars.at(bytes, noun.upperBound).value)
    {
      return StatedCount(number: number, range: start..<noun.upperBound, numeral: start..<end)
    }
    guard at > end, !isLabel(start), let noun = plural(at: at, before: limit) else { return nil }
    return StatedCount(number: number, range: start..<noun.upperBound, numeral: start..<end)
  }

  /// An English noun in the plural, with one word before it at most; not a measure of time or money.
  private func plural(at start: Int, before limit: Int) -> Range<Int>? {
    var at = start
    for _ in 0..<2 {
      let end = bytes[at..<limit].firstIndex { !Self.isSmall($0) } ?? limit
      guard end - at >= 4 else { return nil }
      let word = String(decoding: bytes[at..<end], as: UTF8.self)
      if Self.measures.contains(word) { return nil }
      if word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("ous")
        || word == "criteria"
      {
        return start..<end
      }
      guard end < limit, bytes[end] == 0x20 else { return nil }
      at = end + 1
    }
    return nil
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  private static let measures: Set<String> = [
    "years", "months", "weeks", "days", "hours", "minutes", "times", "points", "tonnes", "tons",
    "barrels", "dollars", "euros", "pounds", "degrees", "percentage", "miles", "metres", "workers",
    "megawatts", "gigawatts", "decades", "quarters", "per", "million", "billion", "trillion",
  ]

  private func numeral(at start: Int, before limit: Int) -> (Int, Int)? {
    let byte = bytes[start]
    if byte >= 0x30, byte <= 0x39 {
      guard !isInsideNumber(start) else { return nil }
      var end = start
      var number = 0
      while end < limit, bytes[end] >= 0x30, bytes[end] <= 0x39, end - start < 3 {
        number = number * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      guard end - start <= 2, number >= 2, end < limit, bytes[end] != UInt8(ascii: "."),
        bytes[end] != UInt8(ascii: ",")
      else { return nil }
      return (number, end)
    }
    if byte >= 0x80, start > 0, follows(hangulBefore: start) { return nil }
    for (word, number) in Self.words[Int(byte)] {
      let end = start + word.count
      guard end <= limit, bytes[start] | 0x20 == word[0] | 0x20 || byte >= 0x80,
        isSame(start, word)
      else { continue }
      if byte < 0x80 {
        let isWhole =
          (start == 0 || !Self.isLetter(bytes[start - 1])) && end < limit && bytes[end] == 0x20
        guard isWhole else { continue }
      }
      return (number, end)
    }
    return nil
  }

  /// Whether a word stands at an offset, its letters in either case.
  private func isSame(_ start: Int, _ word: [UInt8]) -> Bool {
    for (index, letter) in word.enumerated() {
      let byte = bytes[start + index]
      guard byte == letter || byte < 0x80 && byte | 0x20 == letter else { return false }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80
  }

  private func isInsideNumber(_ at: Int) -> Bool {
    guard at > 0 else { return false }
    let before = bytes[at - 1]
    if before >= 0x30 && before <= 0x39 || before == UInt8(ascii: ".")
      || before == UInt8(ascii: ",")
      || before == UInt8(ascii: "-") || before == UInt8(ascii: "~") || before == UInt8(ascii: "/")
      || before == UInt8(ascii: "$") || before == UInt8(ascii: "^")
      // "Burns6 speaks": a note's number behind a name.
      || before | 0x20 >= 0x61 && before | 0x20 <= 0x7A
    {
      return true
    }
    // "제3차", "第3回" count none; "약 3건" does.
    return at >= 3
      && (bytes[(at - 3)..<at].elementsEqual("제".utf8)
        || bytes[(at - 3)..<at].elementsEqual("第".utf8))
  }

  /// "Phase 2 covers: …", "Article 12 requires": the number names its word and counts nothing.
  private func isLabel(_ start: Int) -> Bool {
    guard start > 1, bytes[start - 1] == 0x20 else { return false }
    let first = max(0, start - 12)
    let word = bytes[first..<start - 1].split(omittingEmptySubsequences: false) {
      !Self.isLetter($0)
    }.last
    return word.map { Self.labels.contains(String(decoding: $0, as: UTF8.self).lowercased()) }
      ?? false
  }

  private static let labels = Set(
    """
    annex appendix article box case chapter clause column day exhibit figure footnote group item \
    level line list month no note number option page paragraph part phase pillar point priority \
    question round row rule scenario section series stage step table tier title track unit version \
    volume wave week year
    """.split(separator: " ").map(String.init))

  /// A native numeral is a word of its own: not the end of "에서 본 세".
  private func follows(hangulBefore at: Int) -> Bool {
    at >= 3 && bytes[at - 3] >= 0xEA && bytes[at - 3] <= 0xED && bytes[at - 1] & 0xC0 == 0x80
      && bytes[at] >= 0xEA && bytes[at] <= 0xED
  }

  /// Numerals in words by their first byte, longer ones first; English ones under both cases.
  private static let words: [[([UInt8], Int)]] = {
    let lists = [
      "두 2 세 3 네 4 다섯 5 여섯 6 일곱 7 여덟 8 아홉 9 열 10 열한 11 열두 12 삼 3 사 4 오 5 육 6",
      "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12",
      "二 2 三 3 四 4 五 5 六 6 七 7 八 8 九 9 十 10 ２ 2 ３ 3 ４ 4 ５ 5 ６ 6 ７ 7 ８ 8 ９ 9",
    ]
    var table: [[([UInt8], Int)]] = Array(repeating: [], count: 256)
    for list in lists {
      let parts = list.split(separator: " ")
      for index in stride(from: 0, to: parts.count - 1, by: 2) {
        let word = Array(parts[index].utf8)
        let number = Int(parts[index + 1]) ?? 0
        table[Int(word[0])].append((word, number))
        if word[0] < 0x80 { table[Int(word[0] & 0xDF)].append((word, number)) }
      }
    }
    return table.map { $0.sorted { $0.0.count > $1.0.count } }
  }()

  /// As `forEachPlace` wants it: what else a count begins with.
  private static let digits: [UInt8] = (0..<256).map { $0 >= 0x30 && $0 <= 0x39 ? 2 : 0 }

  /// A bit for the first three bytes of each numeral in words.
  private static let heads: [UInt64] = words.joined().reduce(
    into: Array(repeating: 0, count: 64)
  ) { heads, entry in
    let head = WordList.head(entry.0[0], entry.0[1], entry.0[2])
    heads[head >> 6] |= 1 << UInt64(head & 63)
  }

  private static let nouns = WordList("名|校|路線|都市|港|部門|事業|品目|論点|課題|施策|方針|条件")
  private static let classifiers = WordList(
    "건|가지|광물|품목|산업|도시|조건|요소|유형|분야|부문|과제|국가|나라|기업|기관|원칙|의제|요인|측면|쟁점|방안|기준|개 분야|개 항목|개 부문|개 사업|개 과제|개 축|개 원칙|개 문서|개 프로젝트|개국|개 국가|개사|개 기업|개 기관|대 분야|대 과제|대 원칙|대 축|대 전략|대 산업|대 투자|대 핵심|대 부문|대 목표|대 의제|곳|명|인|종|편|개교|개 노선|개 항로|개 대학|개 품목|개 업종|개 도시|개 지자체|つの|つ、|つで|つを|つが|つに|つある|件|点|本柱|分野|種類|か国|カ国|ヵ国|社|項目|案件|原則|団体|機関|回|か所|カ所|ヶ所|地域|段階|軸|단계|개 지역|개 권역|차례|개소|개 부처|개 회사"
  )
}
