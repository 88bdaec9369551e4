// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One name or term spelt two ways: a letter off, or the parts of a loanword joined here and apart
/// there. Forms that are two real words, or two forms of one word, are left alone.
struct SpellingVariantsRule: Rule {
  let id = "spelling-variants"
  let title = Text(en: "Spelling variants", ko: "표기 불일치", ja: "表記の揺れ")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    let forms = Forms(draft)
    let found =
      slips(forms, draft) + NamesInCompounds(forms).findings(draft)
      + KanjiNames(forms).findings(draft) + FarNames(forms).findings(draft)
      + SwappedAcronyms(forms).findings(draft)
      + SplitWords(forms).findings(draft)
      + JoinedBySigns(draft).findings(draft) + QuotedNames(draft).findings()
      + NotedNames(draft).findings() + TitledNames(draft).findings()
    return found.unlessHabit(beyond: 3)
  }

  private func slips(_ forms: Forms, _ draft: Draft) -> [Finding] {
    let names = Dictionary(
      grouping: forms.all.indices.filter { !forms.all[$0].isOnlyUnit && Self.isName(forms.all[$0]) }
    ) { forms.all[$0].script }
    return Word.Script.allCases.flatMap { script -> [Finding] in
      guard let names = names[script] else { return [] }
      return NearMisses.pairs(among: names.map { forms.all[$0].letters }).compactMap { pair in
        check(forms.all[names[pair.a]], forms.all[names[pair.b]], pair.slip, forms, draft)
      }
    }
  }

  /// Long enough for a slip to show, and in Latin letters always capitalised.
  private static func isName(_ form: Form) -> Bool {
    switch form.script {
    case .hangul: form.letters.count >= 2
    case .latin: form.letters.count >= 5 && form.isCapitalised || form.letters.count >= 10
    case .katakana: form.letters.count >= 3
    case .han: form.letters.count >= 6
    }
  }

  private func check(
    _ a: Form, _ b: Form, _ slip: NearMisses.Slip, _ forms: Forms, _ draft: Draft
  ) -> Finding? {
    guard !(a.isOnlyAuthor && b.isOnlyAuthor), SpellingJudge(forms).isOneName(a, b, slip) else {
      return nil
    }
    let (rare, common) =
      a.places.count < b.places.count
        || (a.places.count == b.places.count && a.places[0].lowerBound > b.places[0].lowerBound)
      ? (a, b) : (b, a)
    let right = SpellingJudge(forms).right(of: rare, common)
    let wrong = right == rare ? common : rare
    let other = right == rare ? rare : common
    // Two forms that are both at home in the text are two words.
    guard rare.places.count <= 2 || rare.places.count * 4 <= common.places.count else { return nil }
    return finding(wrong, other, isSure: right != nil, draft)
  }

  private func finding(_ wrong: Form, _ other: Form, isSure: Bool, _ draft: Draft) -> Finding {
    let bad = draft[wrong.places[0]]
    let good = draft[other.places[0]]
    let (m, n) = (wrong.places.count, other.places.count)
    return Finding(
      .warning, wrong.places[0],
      Text(
        en: "“\(bad)” (\(m)×) and “\(good)” (\(n)×) look like one name spelt two ways.",
        ko: "같은 말의 다른 표기로 보임: ‘\(bad)’ \(m)회, ‘\(good)’ \(n)회.",
        ja: "「\(bad)」（\(m)回）と「\(good)」（\(n)回）は同じ語の異なる表記とみられる。"),
      evidence: wrong.places.dropFirst().prefix(8).map { Finding.Evidence($0) }
        + other.places.prefix(3).map { Finding.Evidence($0) },
      fix: isSure
        ? Finding.Fix(
          Text(en: "write “\(good)”", ko: "\(good.quoted(.toward)) 통일", ja: "「\(good)」に統一"),
          wrong.places.map { .init($0, good) }) : nil)
  }
}

/// A stem and where it stands.
struct Form: Hashable {
  let key: Int32
  let script: Word.Script
  let letters: [UInt32]
  let places: [Range<Int>]
  /// Whether it always begins with a capital, and somewhere has small letters.
  let isCapitalised: Bool
  /// Whether it stands only among the authors of citations: two of them may be two persons.
  var isOnlyAuthor = false
  /// Whether it stands only behind digits: "8월까지" and "31일까지" are no words of their own.
  var isOnlyUnit = false
}

/// The forms of a text, apart from what only a citation has.
struct Forms {
  /// By `Word.key`.
  let all: [Form]
  private let words: [Word]

  init(_ draft: Draft) {
    let words = draft.wording.words
    let bytes = draft.text.bytes
    let authors = draft.outline.references.compactMap(\.author)
    var places = Array(repeating: [Range<Int>](), count: draft.wording.stems.count)
    var lower = Array(repeating: false, count: draft.wording.stems.count)
    var mixed = lower
    var script: [Word.Script] = Array(repeating: .latin, count: places.count)
    var running = lower
    var named = lower
    var author = 0
    for (key, count) in draft.wording.counts.enumerated() { places[key].reserveCapacity(count) }
    for word in words {
      while author < authors.count, authors[author].upperBound <= word.range.lowerBound {
        author += 1
      }
      let key = Int(word.key)
      if author >= authors.count || !authors[author].overlaps(word.range) { running[key] = true }
      if !Self.followsDigit(word, bytes) { named[key] = true }
      places[key].append(word.stem)
      script[key] = word.script
      if word.script == .latin {
        // A heading in capitals names it, too.
        if !Self.beginsWithCapital(bytes[word.range]) { lower[key] = true }
        if Self.hasSmallLetters(bytes[word.range]) { mixed[key] = true }
      }
    }
    // Every stem stands somewhere.
    all = places.indices.map { key in
      Form(
        key: Int32(key), script: script[key],
        letters: Self.letters(bytes, places[key][0], script[key]),
        places: places[key], isCapitalised: mixed[key] && !lower[key],
        isOnlyAuthor: !running[key], isOnlyUnit: !named[key])
    }
    self.words = words
  }

  /// The form of a word.
  subscript(key: Int32) -> Form { all[Int(key)] }

  /// The keys of what follows a form, word for word.
  func followers(of form: Form) -> Set<Int32> {
    Set(
      form.places.compactMap { place in
        let index = words.boundary { $0.range.lowerBound >= place.lowerBound }
        guard index + 1 < words.count else { return nil }
        let gap = words[index + 1].range.lowerBound - words[index].range.upperBound
        guard gap == 1 || (gap == 0 && form.script == .katakana) else { return nil }
        return words[index + 1].key
      })
  }

  /// The titles among the three words behind a form: 장관 of "베르겔 에스토리아 교통부 장관".
  func titles(behind form: Form) -> Set<[UInt32]> {
    var titles: Set<[UInt32]> = []
    for place in form.places {
      let index = words.boundary { $0.range.lowerBound >= place.lowerBound }
      for next in words[min(index + 1, words.count)...].prefix(3) {
        let letters = self[next.key].letters
        if Self.titleWords.contains(letters) {
          titles.insert(letters)
          break
        }
      }
    }
    return titles
  }
  private static let titleWords: Set<[UInt32]> = Set(
    "장관 차관 총리 대통령 대표 의원 위원장 대사 교수 원장 총재 회장 사장 사무총장 국장 과장 실장 박사 연구위원 부총리".split(separator: " ")
      .map { $0.unicodeScalars.map(\.value) })

  private static func followsDigit(_ word: Word, _ bytes: [UInt8]) -> Bool {
    word.script == .hangul && word.range.lowerBound > 0
      && bytes[word.range.lowerBound - 1] &- 0x30 < 10
  }

  private static func beginsWithCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first.map { $0 < 0x61 || $0 >= 0x80 } ?? false
  }

  private static func hasSmallLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.dropFirst().contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  static func letters(_ bytes: [UInt8], _ range: Range<Int>, _ script: Word.Script) -> [UInt32] {
    guard script == .latin else { return Hangul.syllables(bytes, range) }
    return String(decoding: bytes[range], as: UTF8.self).lowercased().unicodeScalars.map(\.value)
  }
}
