// SPDX-License-Identifier: Apache-2.0

/// Tells a name spelt two ways from two words, by the ways in which words of each script differ.
struct SpellingJudge {
  private let forms: Forms?

  /// - Parameter forms: the text's forms, whose neighbours tell short words apart.
  init(_ forms: Forms? = nil) { self.forms = forms }

  func isOneName(_ a: Form, _ b: Form, _ slip: NearMisses.Slip) -> Bool {
    switch a.script {
    case .hangul where Self.isVerb(a.letters) || Self.isVerb(b.letters): false
    case .hangul: hangul(a, b, slip)
    case .latin where Self.areForms(a.letters, b.letters): false
    case .latin
    where !a.isCapitalised && !b.isCapitalised && !Self.isMisspelt(a.letters, b.letters, slip):
      false
    case .latin:
      Self.latin(a.letters, b.letters, slip)
        || (Self.isInside(slip, a.letters, b.letters) && haveOneNeighbour(a, b)
          && !Self.areWords(a.letters, b.letters))
    case .katakana where CommonKatakana.contains(a.letters) && CommonKatakana.contains(b.letters):
      false
    case .katakana:
      Self.katakana(a.letters, b.letters, slip)
        || ((Self.isInside(slip, a.letters, b.letters) || Self.isVoiced(slip, a.letters, b.letters))
          && haveOneNeighbour(a, b))
    case .han: Self.han(a, b, slip)
    }
  }

  /// The form to keep: the one whose letters make known words, or else the much more frequent one.
  func right(of rare: Form, _ common: Form) -> Form? {
    if rare.script == .hangul, rare.letters.count == common.letters.count,
      let index = zip(rare.letters, common.letters).enumerated().first(where: { $1.0 != $1.1 })?
        .offset
    {
      let (r, c) = (
        KoreanWords.cover(index, of: rare.letters), KoreanWords.cover(index, of: common.letters)
      )
      if r != c { return r ? rare : common }
    }
    return rare.places.count * 2 <= common.places.count ? common : nil
  }

  // MARK: - Hangul

  private func hangul(_ a: Form, _ b: Form, _ slip: NearMisses.Slip) -> Bool {
    let (x, y) = (a.letters, b.letters)
    if case .changed(let index) = slip, Self.isInCompound(a, b, index) { return true }
    guard !Self.areInflected(x, y) else { return false }
    switch slip {
    case .changed(let index):
      return Self.changedSyllable(x, y, index, besides: haveOneNeighbour(a, b))
        || Self.isOffice(a, b, index)
    case .added(let index):
      // A syllable more at either end is a suffix or a prefix.
      return min(x.count, y.count) >= 4 && index > 0 && index < max(x.count, y.count) - 1
        && Self.isForeign(x) && Self.isForeign(y)
    case .swapped(let index):
      guard x.count >= 4 else { return false }
      return Self.isForeign(x) && Self.isForeign(y)
        || !(KoreanWords.cover(index, of: x) && KoreanWords.cover(index, of: y))
          && !Self.isGrammar(x[index]) && !Self.isGrammar(y[index])
    }
  }

  /// A syllable that differs. Syllables of Sino-Korean words are words themselves, so that only a
  /// difference of one letter that leaves no known word counts there; a transliterated name bears more.
  static func changedSyllable(
    _ x: [UInt32], _ y: [UInt32], _ index: Int, besides sharedNeighbour: @autoclosure () -> Bool
  ) -> Bool {
    let distance = Hangul.distance(x[index], y[index])
    // Shorter words bear no more; most pairs are told apart by this.
    guard distance <= 1 || x.count >= 4 && distance <= 2 || x.count >= 5 else { return false }
    // 저개발 and 재개발, 초등학교 and 고등학교: another prefix before a word makes another word.
    if index == 0,
      x.count == 3 && KoreanWords.contains(x[1], x[2]) || x.suffix(2).elementsEqual(school)
    {
      return false
    }
    guard !areTwoWords(x, y) else { return false }
    let areForeign = isForeign(x) && isForeign(y)
    // Inside a transliterated name a syllable is no ending.
    guard
      (areForeign || isNamed(x, y, index)) && x.count >= 4 && index + 1 < x.count
        || !isGrammar(x[index]) && !isGrammar(y[index])
    else { return false }
    if areForeign {
      switch x.count {
      case 2: return distance == 1 && sharedNeighbour()
      case 3: return distance == 1 && (index < 2 || sharedNeighbour())
      case 4: return distance <= 2 && (index < 3 || distance == 1)
      default: return true
      }
    }
    // Both are words that the language has.
    if KoreanWords.cover(index, of: x), KoreanWords.cover(index, of: y) { return false }
    guard x.count >= 3, index + 1 < x.count || x.count >= 6 else { return false }
    return distance == 1
  }

  /// 광물지원부 once where the text speaks of 광물자원부: the two syllables may be words, the office is one.
  private static func isOffice(_ a: Form, _ b: Form, _ index: Int) -> Bool {
    let (x, y) = (a.letters, b.letters)
    guard x.count >= 5, index > 0, index + 1 < x.count, let last = x.last, offices.contains(last),
      min(a.places.count, b.places.count) == 1, max(a.places.count, b.places.count) >= 4
    else { return false }
    return Hangul.distance(x[index], y[index]) == 1
  }
  /// 국제고통협력단 once beside 국제교통협력단: in a compound of nouns no syllable is an ending. At its end the word that
  /// the usual form has there has to be lost: 푸른연태 beside 푸른연대.
  private static func isInCompound(_ a: Form, _ b: Form, _ index: Int) -> Bool {
    let (x, y) = (a.letters, b.letters)
    let (rare, common) = a.places.count <= b.places.count ? (a, b) : (b, a)
    guard index >= 2, x.count >= 4, rare.places.count == 1,
      Hangul.distance(x[index], y[index]) == 1,
      KoreanWords.cover(index, of: common.letters), !KoreanWords.cover(index, of: rare.letters)
    else { return false }
    let tail = x[(index + 1)...]
    if tail.isEmpty {
      return common.places.count >= 3 && !isGrammar(x[index]) && !isGrammar(y[index])
    }
    return x.count >= 5 && tail.count >= 2 && common.places.count >= 2
      && !tail.contains(where: isGrammar)
  }

  private static let offices = Set("부청원회처국법".unicodeScalars.map(\.value))

  /// Whether no part of it is a known Sino-Korean word, as in the transliteration of a name.
  static func isForeign(_ word: [UInt32]) -> Bool { !KoreanWords.areWithin(word) }

  /// Whether two words begin with the same three syllables that are no known noun: 다르벤해운.
  private static func isNamed(_ x: [UInt32], _ y: [UInt32], _ index: Int) -> Bool {
    index >= 3 && x.prefix(3) == y.prefix(3) && !KoreanWords.areWithin(Array(x.prefix(3)))
      && !isGrammar(x[2])
  }

  /// Syllables that verbs and particles are made of.
  private static func isGrammar(_ syllable: UInt32) -> Bool { grammar.contains(syllable) }
  private static let grammar: Set<UInt32> = Set(
    "하되시이가를을은는의에로와과도한할함된될됨들및등했됐있없었았였겠돼해히게기며고면서지던"
      .unicodeScalars.map(\.value))

  /// Whether the same word of two letters or more follows both.
  private func haveOneNeighbour(_ a: Form, _ b: Form) -> Bool {
    guard let forms else { return false }
    return forms.followers(of: a).intersection(forms.followers(of: b)).contains {
      forms[$0].letters.count >= 2 || forms[$0].letters == Self.title
    } || a.script == .hangul && !forms.titles(behind: a).isDisjoint(with: forms.titles(behind: b))
  }

  /// Whether the first letter of two names of six letters and more (four kana) is the same: with the same word
  /// behind them ("Nordhavel Energy", トヨシマ海洋) their ends may differ, too.
  private static func isInside(_ slip: NearMisses.Slip, _ x: [UInt32], _ y: [UInt32]) -> Bool {
    let least = x.first.map { $0 < 0x250 } ?? false ? 6 : 4
    guard min(x.count, y.count) >= least else { return false }
    switch slip {
    case .changed(let index): return index > 0 && !isSpellingStyle(x[index], y[index])
    case .added(let index):
      let long = x.count > y.count ? x : y
      let isDoubled = long[index] == long[index - 1 < 0 ? 0 : index - 1]
      return index > 0 && (isDoubled || !inflecting.contains(long[index]))
        && !isSpellingStyle(addedTo: long, at: index)
    case .swapped: return true
    }
  }
  /// Letters that an ending adds.
  private static let inflecting = Set("sdnye".unicodeScalars.map(\.value))

  /// 氏 behind a person's name.
  private static let title: [UInt32] = [0x6C0F]

  /// Whether a word ends as verbs and adjectives do, which change syllables without being misspelt: 않습니다,
  /// 받았다면, 아름다운.
  static func isVerb(_ word: [UInt32]) -> Bool {
    word.count >= 3 && verbEnds.contains { word.suffix($0.count).elementsEqual($0) }
      || word.count == 3 && word.suffix(2).elementsEqual(instrumental)
  }
  /// Two short native words, or two that differ in the last syllable as verbs and compounds do: 이런 and 이러, 나타난다 and
  /// 나타났다, 거리가 and 괴리가.
  private static func areInflected(_ x: [UInt32], _ y: [UInt32]) -> Bool {
    guard let a = x.last, let b = y.last else { return true }
    if x.count == y.count, a != b {
      return Hangul.distance(a, b) > 1 || endings.contains(a) || endings.contains(b)
    }
    return min(x.count, y.count) <= 5 && endings.contains(a) && a == b
  }
  private static let endings = Set("다게기고며면서니낼내칠칙난날런던된될한할가".unicodeScalars.map(\.value))
  /// Words of one letter's difference that stand beside one another.
  private static func areTwoWords(_ x: [UInt32], _ y: [UInt32]) -> Bool {
    twoWords.contains { $0 == [x, y] || $0 == [y, x] }
  }
  private static let twoWords = ["아프리카 아메리카", "박사급 학사급"].map { pair in
    pair.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }
  private static let school = "학교".unicodeScalars.map(\.value)
  private static let instrumental = "으로".unicodeScalars.map(\.value)
  private static let verbEnds = """
    니다 다면 한다 된다 는다 았다 었다 였다 했다 됐다 있다 없다 야지 어야 아야 해야 지만 면서 도록 려면 으면 하면 되면 어요 아요 해요 세요 네요 예요 거나 든지 고자 으며
    하며 되며 하고 되고 하여 되어 여야 으나 는데 은데 운데 다운 로운 러운 스런 다움 로움 러움 다고 라고 다는 라는 려는 던데 는지 을지 을까 나요 가요
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }

  // MARK: - Latin letters

  /// Two forms in -ing are verbs that open sentences, whatever their capitals: Leading, Leaving.
  private static func areForms(_ x: [UInt32], _ y: [UInt32]) -> Bool {
    let ing = Array("ing".unicodeScalars.map(\.value))
    return x.suffix(3).elementsEqual(ing) && y.suffix(3).elementsEqual(ing)
  }

  /// Whether two common words differ as a misspelling of one does: a doubled letter made single, neighbours
  /// swapped, a vowel for another, but not the consonants that tell "protection" from "projection".
  private static func isMisspelt(
    _ x: [UInt32], _ y: [UInt32], _ slip: NearMisses.Slip
  ) -> Bool {
    switch slip {
    case .swapped: return true
    case .changed(let index):
      return index >= 2 && vowels.contains(x[index]) && vowels.contains(y[index])
    case .added(let index):
      let long = x.count > y.count ? x : y
      let isDoubled =
        index > 0 && long[index] == long[index - 1]
        || index + 1 < long.count && long[index] == long[index + 1]
      return isDoubled
        || index >= 3 && index + 4 < long.count && !inflecting.contains(long[index])
          && !long[index...].elementsEqual("zes".unicodeScalars.map(\.value))
    }
  }
  private static let vowels = Set("aeiou".unicodeScalars.map(\.value))

  static func latin(_ x: [UInt32], _ y: [UInt32], _ slip: NearMisses.Slip) -> Bool {
    let length = min(x.count, y.count)
    switch slip {
    case .changed(let index):
      // Endings inflect; first letters tell words apart (Export, Import).
      guard index > 0, index < x.count - 2, length >= 6 else { return false }
      // Accents are told by `FarNames`.
      return FarNames.bare(x[index]) != FarNames.bare(y[index])
        && !isSpellingStyle(x[index], y[index]) && !areWords(x, y)
    case .added(let index):
      let long = x.count > y.count ? x : y
      guard index > 0, index < long.count - 2, length >= 6 else { return false }
      return !isSpellingStyle(addedTo: long, at: index) && !areWords(x, y)
    case .swapped(let index):
      // "Center" and "Centre".
      return length >= 5 && index + 2 < length
    }
  }

  /// Organisation and organization, labour and labor, Telecom and Telekom.
  private static func isSpellingStyle(_ a: UInt32, _ b: UInt32) -> Bool {
    let pair = Set([a, b])
    return pair == Set("sz".unicodeScalars.map(\.value))
      || pair == Set("ck".unicodeScalars.map(\.value))
  }

  /// The "u" of labour, but not that of a name: Beaudouin.
  private static func isSpellingStyle(addedTo long: [UInt32], at index: Int) -> Bool {
    let around = long[max(0, index - 1)..<min(long.count, index + 2)]
    return around.elementsEqual("our".unicodeScalars.map(\.value))
  }

  private static func areWords(_ x: [UInt32], _ y: [UInt32]) -> Bool {
    func text(_ word: [UInt32]) -> String {
      String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
    }
    let (a, b) = (text(x), text(y))
    return realPairs.contains("\(a) \(b)") || realPairs.contains("\(b) \(a)")
  }

  private static let realPairs: Set<String> = [
    "export expert", "exports experts", "country county", "statement settlement",
    "adapted adopted", "affect effect", "austria australia", "contract contrast",
    "continent contingent", "message massage", "mission mansion", "nation notion",
    "region religion", "president precedent", "principal principle", "production protection",
    "series serious", "station nation", "through thorough", "compliment complement",
    "formally formerly", "personal personnel", "stationary stationery", "security scrutiny",
    "mauritius mauritania", "marshall martial", "johnson johnston", "causal casual",
    "intension intention", "assurance insurance", "reform reforms", "reserve reverse",
    "emission emissions", "proceeds precedes", "counsel council", "councillor counsellor",
    "minority ministry", "prescribed proscribed", "prescription proscription",
    "dependent dependant",
    "adoption adaption", "economical economic", "commercial commercially", "additional addition",
    "industries industrial", "politically political", "continuous continuously",
    "immigration emigration", "colombia columbia", "conference confidence", "exports imports",
    "critical criticism",
  ]

  // MARK: - Kana and kanji

  static func katakana(_ x: [UInt32], _ y: [UInt32], _ slip: NearMisses.Slip) -> Bool {
    switch slip {
    case .changed(let index):
      x.count > 3 && index > 0
        && (index < x.count - 1 || x.count >= 6 || areLookAlikes(x[index], y[index]))
    case .added(let index):
      // A long-vowel mark or a small kana is the usual variant; another letter at the end is a suffix.
      smallKana.contains((x.count > y.count ? x : y)[index])
        || (min(x.count, y.count) >= 5 && index > 0 && index < max(x.count, y.count) - 1)
    case .swapped: x.count >= 5
    }
  }

  /// Kana that differ in the mark of their voice, バ and パ, and in nothing else.
  private static func isVoiced(_ slip: NearMisses.Slip, _ x: [UInt32], _ y: [UInt32]) -> Bool {
    guard case .changed(let index) = slip else { return false }
    let difference = max(x[index], y[index]) - min(x[index], y[index])
    // U+30CF to U+30DD come in threes, the rows before them in twos.
    return min(x[index], y[index]) >= 0x30CF ? difference <= 2 : difference == 1
  }

  private static let smallKana = Set("ーァィゥェォャュョッ".unicodeScalars.map(\.value))

  /// Kana of one shape, that the eye takes for one another even at the end of a name.
  private static func areLookAlikes(_ a: UInt32, _ b: UInt32) -> Bool {
    lookAlikes.contains(Set([a, b]))
  }
  private static let lookAlikes: Set<Set<UInt32>> = Set(
    ["ンソ", "シツ", "クワ", "ウワ", "ヌス", "チテ", "ラヲ"].map { Set($0.unicodeScalars.map(\.value)) })

  /// One character of a long run, unless it is one of those that make a word's opposite or sister.
  private static func han(_ a: Form, _ b: Form, _ slip: NearMisses.Slip) -> Bool {
    guard case .changed(let index) = slip, index > 0, index < a.letters.count - 1,
      min(a.places.count, b.places.count) == 1,
      max(a.places.count, b.places.count) >= 2 || a.letters.count >= 9 && index >= 4
    else { return false }
    return !alternating.contains(a.letters[index]) && !alternating.contains(b.letters[index])
  }

  /// Whether a character makes a word's opposite or sister.
  static func alternates(_ character: UInt32) -> Bool { alternating.contains(character) }

  private static let alternating: Set<UInt32> = Set(
    "輸出入大中小上下前後新旧日米中韓英独仏露台印豪加欧北南東西一二三四五六七八九十百千万年月期半省相庁局部課室長官国内外海増減高低多少長短最初終第次対官民公私正副総各両全同当他本支株社財工農商産業学者性的化用品物量額率数計費税金人材力源料油電石炭原水火風光核機器械車船鉄鋼"
      .unicodeScalars.map(\.value))
}
