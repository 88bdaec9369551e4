// SPDX-License-Identifier: Apache-2.0
import Reading

/// Finds whose plan, forecast or view a sentence gives.
struct HolderReader {
  private let draft: Draft
  private let bytes: [UInt8]
  private let notes: NotedAuthors

  init(_ draft: Draft, _ notes: NotedAuthors) {
    self.draft = draft
    bytes = draft.text.bytes
    self.notes = notes
  }

  /// The holder of a sentence whose level the words at `cue` tell.
  func holder(of sentence: Draft.Sentence, cue: Range<Int>?) -> Range<Int>? {
    if let name = accordingTo(sentence.range) { return name }
    let isPassive = cue.map(tellsNoActor) ?? false
    if !isPassive, let name = subject(of: sentence.range, before: cue) { return name }
    return notes.noted(in: sentence.range) ?? citedAuthor(in: sentence.range)
      ?? notes.notedNearby(sentence.block)
      ?? (isPassive ? circle(in: sentence.range) : nil)
  }

  /// "(박도윤, 2026)": whom the sentence cites.
  private func citedAuthor(in range: Range<Int>) -> Range<Int>? {
    draft.citations.first { range.contains($0.place.lowerBound) }?.author
  }

  /// Whether the words tell what is said or done, not who says or does it.
  private func tellsNoActor(_ cue: Range<Int>) -> Bool {
    if Self.passives.first(in: bytes, cue) != nil { return true }
    // "금액은 … 집행될 예정임": what will be done has no will.
    var end = cue.lowerBound
    while end > 0, Scalars.isBlank(Scalars.before(bytes, end).value) {
      end = Scalars.before(bytes, end).start
    }
    return end > 0 && "될질".unicodeScalars.contains { $0.value == Scalars.before(bytes, end).value }
  }

  /// "정부 설명에 따르면", "財務省によると", "according to the ministry".
  private func accordingTo(_ range: Range<Int>) -> Range<Int>? {
    if let words = Self.according.first(in: bytes, range), words.lowerBound > range.lowerBound {
      let start = startOfPhrase(before: words.lowerBound, in: range)
      return start < words.lowerBound ? start..<words.lowerBound : nil
    }
    guard let words = Self.accordingEnglish.first(in: bytes, range) else { return nil }
    var end = words.upperBound
    while end < range.upperBound, bytes[end] != 0x2C, bytes[end] != 0x2E { end += 1 }
    return words.upperBound + 1 < end ? (words.upperBound + 1)..<end : nil
  }
  private static let according = WordList("에 따르면|에 의하면|에 의하여|によると|によれば")
  private static let accordingEnglish = WordList("according to|in the view of|in the words of")

  /// The party that the sentence names before its verb, else its grammatical subject.
  private func subject(of range: Range<Int>, before cue: Range<Int>?) -> Range<Int>? {
    let end = cue?.lowerBound ?? range.upperBound
    if let party = draft.document.mentions(in: range.lowerBound..<max(range.lowerBound, end)).first(
      where: { $0.kind == .party })
    {
      return party.range
    }
    if let topic = Self.holders.first(in: bytes, range.lowerBound..<max(range.lowerBound, end)) {
      var start = startOfPhrase(before: topic.lowerBound, in: range)
      if start > topic.lowerBound { start = topic.lowerBound }
      return withoutParticle(start..<topic.upperBound)
    }
    return name(in: range, before: end) ?? speaker(in: range, before: end)
  }

  /// Forms whose subject is what is said, not who says it.
  private static let passives = WordList(
    "지적됨|지적되|지적이|지적도|우려가|우려도|우려됨|우려 등|제기됨|제기되|시각도|시각이|견해|주장도|주장이|관측이|관측도|비판이|비판도|알려짐|알려져|알려진|보도됨|보도가|보도도|전해짐|평가가|평가도|전망됨|전망되|전망이|예상됨|예상되|예측됨|예측되|추정|가능성|指摘され|との指摘|指摘も|指摘が|懸念|とされ|との見方|との声|批判が|不安の声|見込|見通し|予想され|予測され|可能性|だろう|とみられ|と見られ|想定され|is expected to|are expected to|was expected to|is likely to|are likely to|is unlikely to|is projected|are projected|is forecast|are forecast|is said to|are said to|reportedly|concerns have|concern that|fears that|could|might|described as"
  )

  /// "일본 내에서는", "市場では": a circle of people, where nobody is named.
  private func circle(in range: Range<Int>) -> Range<Int>? {
    Self.circles.first(in: bytes, range).map {
      withoutParticle(startOfPhrase(before: $0.lowerBound, in: range)..<$0.upperBound)
    }
  }

  /// "양국은" as "양국", "市場では" as "市場".
  private func withoutParticle(_ range: Range<Int>) -> Range<Int> {
    for particle in Self.particles where range.count > particle.count {
      let start = range.upperBound - particle.count
      if bytes[start..<range.upperBound].elementsEqual(particle) { return range.lowerBound..<start }
    }
    return range
  }

  /// The longest first.
  private static let particles = [
    "내에서는", "에서는", "에서", "은", "는", "이", "가", "도", "では", "から", "は",
  ].map { Array($0.utf8) }
  private static let circles = WordList(
    "내에서는|업계에서|업계에서는|시장에서|시장에서는|언론에서|언론 보도|측에서|国内では|市場では|業界では|企業から|専門家から|現地では")

  /// Kinds of people and bodies that hold views, as the subject of a sentence.
  private static let holders = WordList(
    "정부는|정부가|총리는|총리가|총리도|대통령은|대통령이|장관은|장관이|차관은|차관이|위원장은|위원회는|의원은|의원들은|기업들은|기업은|업계는|업계에서는|업계에서|전문가들은|전문가는|연구원은|연구소는|은행은|은행이|언론은|언론이|언론에서|당국은|당국이|외무성은|재무성은|경제산업성은|상무부는|국무부는|재무부는|에너지부는|백악관은|의회는|야당은|여당은|교수는|박사는|회장은|회장이|씨는|측은|측이|양국은|양국이|일본은|미국은|한국은|중국은|내각은|일각에서는|일각에서|시장에서는|내에서는|政府は|首相は|大統領は|大臣は|長官は|委員会は|議員は|企業は|業界は|業界では|専門家は|研究所は|銀行は|紙は|当局は|外務省は|財務省は|経済産業省は|商務省は|国務省は|議会は|野党は|教授は|氏は|会長は|市場では|両国は|日本は|米国は|韓国は|中国は|関係者は"
  )

  /// An English name: capitalised words before the verb, the first of the sentence only with another.
  private func name(in range: Range<Int>, before end: Int) -> Range<Int>? {
    var at = range.lowerBound
    var found: Range<Int>?
    while at < end {
      guard Scalars.isLatin(byte: bytes[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < end, Scalars.isLatin(byte: bytes[at]) || bytes[at] == 0x27 { at += 1 }
      let isCapital = bytes[start] >= 0x41 && bytes[start] <= 0x5A
      guard isCapital, at - start >= 2 else { continue }
      if start > range.lowerBound || at - start >= 2 && isAcronym(start..<at) { return start..<at }
      found = nil
    }
    if let generic = Self.people.first(in: bytes, range.lowerBound..<max(range.lowerBound, end)) {
      return generic
    }
    return found
  }

  private func isAcronym(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  private static let people = WordList(
    "government|ministry|minister|president|officials|industry|companies|firms|bank|economists|the press|parliament|opposition|both sides|the two sides|commission|agency|department"
  )

  /// The start of the few words before an offset, back to a comma or the sentence's start.
  private func startOfPhrase(before offset: Int, in range: Range<Int>) -> Int {
    var start = offset
    var blanks = 0
    while start > range.lowerBound, offset - start < 60 {
      let (scalar, first) = Scalars.before(bytes, start)
      if [0x2C, 0x3001, 0x28, 0x29, 0x5D].contains(scalar) { break }
      if Scalars.isBlank(scalar) {
        blanks += 1
        if blanks > 2 { break }
      }
      start = first
    }
    while start < offset, bytes[start] == 0x20 { start += 1 }
    while let adverb = Self.adverbs.match(in: bytes, at: start, before: offset) {
      start = adverb.upperBound
    }
    return afterConnectives(start, before: offset)
  }

  /// "SOI를 통해 양국" as "양국": a word that ties the sentence together is no part of a name.
  private func afterConnectives(_ start: Int, before offset: Int) -> Int {
    var kept = start
    var at = start
    while at < offset {
      let (scalar, next) = Scalars.at(bytes, at)
      if Scalars.isBlank(scalar), at > start,
        Self.connectives.contains(Scalars.before(bytes, at).value)
      {
        kept = next
      }
      at = next
    }
    return kept
  }
  /// The last syllables of 통해, 대해, 따라, 를, 을, 에, 로, 고, 며, 및.
  private static let connectives = Set("해라를을에로고며및".unicodeScalars.map(\.value))

  private static let adverbs = WordList("또한 |특히 |한편 |다만 |이에 |그러나 |따라서 |반면 |또 |なお、|また、|一方、")

  // MARK: - Speakers

  /// Who opens a quotation or the sentence, marked by a particle: "주민대책위는 …고 말했다", "…次官は「…」と
  /// 述べた"; in English the first words before a verb of saying.
  private func speaker(in range: Range<Int>, before end: Int) -> Range<Int>? {
    let first = Scalars.at(bytes, firstLetter(in: range)).value
    if Scalars.isLatin(first) { return opening(in: range, before: end) }
    let quote = Self.quotes.first(in: bytes, range.lowerBound..<max(range.lowerBound, end))
    let limit = quote?.lowerBound ?? end
    var at = range.lowerBound
    while at < limit {
      guard
        let particle = Self.topics.match(in: bytes, at: at, before: min(limit + 3, bytes.count)),
        isTopic(particle, before: limit)
      else {
        at += WordScanner.length(bytes[at])
        continue
      }
      let end = beforeBracket(particle.lowerBound, in: range)
      let start = startOfPhrase(before: end, in: range)
      if start < end { return start..<end }
      at = particle.upperBound
    }
    return nil
  }

  /// Past "(이하 산업부)" that stands before a particle.
  private func beforeBracket(_ offset: Int, in range: Range<Int>) -> Int {
    var at = offset
    guard at > range.lowerBound, [0x29, 0xFF09].contains(Scalars.before(bytes, at).value) else {
      return offset
    }
    while at > range.lowerBound, offset - at < 120 {
      let (scalar, start) = Scalars.before(bytes, at)
      at = start
      if scalar == 0x28 || scalar == 0xFF08 { return at }
    }
    return offset
  }

  private func firstLetter(in range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, next) = Scalars.at(bytes, at)
      if Scalars.isLetter(scalar) { return at }
      at = next
    }
    return range.lowerBound
  }

  /// A Korean particle ends its word; a Japanese one follows ideographs or katakana.
  private func isTopic(_ particle: Range<Int>, before limit: Int) -> Bool {
    let (before, _) = Scalars.before(bytes, particle.lowerBound)
    guard
      Scalars.isHangul(before) || Scalars.isHan(before) || Scalars.isKatakana(before)
        || Scalars.isLatin(before) || before == 0x29 || before == 0xFF09
    else { return false }
    let after = Scalars.at(bytes, particle.upperBound).value
    guard Scalars.isHangul(Scalars.at(bytes, particle.lowerBound).value) else {
      return !Scalars.isHangul(before)
    }
    return Scalars.isBlank(after) || particle.upperBound >= limit
  }

  /// "Staff notes that …", "Lim warned …": the words that open the sentence, unless they name nobody.
  private func opening(in range: Range<Int>, before end: Int) -> Range<Int>? {
    let start = firstLetter(in: range)
    var stop = start
    while stop < end, Scalars.isLatin(byte: bytes[stop]) { stop += 1 }
    let word = start..<stop
    guard stop < end, bytes[start] < 0x61,
      Self.nobody.match(in: bytes, at: start, before: stop) == nil
    else { return nil }
    return word
  }

  private static let quotes = WordList("“|\"|「|『|‘")
  private static let topics = WordList("은|는|이|가|도|は|が|も")
  private static let nobody = WordList(
    "it|there|this|that|these|those|some|many|most|others|critics|observers|analysts|experts|one|they|few|several|in|on|as|at|by|for|with|after|before|while|although|however|but|and|if|when|since|since|the|a|an|also|moreover|concerns|fears"
  )
}
