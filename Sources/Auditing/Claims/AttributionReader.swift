// SPDX-License-Identifier: Apache-2.0
import Reading

/// Reads the level and the holder of every sentence.
struct AttributionReader {
  private let draft: Draft
  private let bytes: [UInt8]
  /// Where a note's marker stands and whose work the note names.
  private let sources: [(marker: Range<Int>, note: Footnote)]
  /// The author that a footnote's reference gives, by the note's block.
  private let authors: [Int: Range<Int>]
  /// Blocks whose whole content renders somebody's view, as a footnote says, with that somebody.
  private var rendered: [Int: Range<Int>] = [:]

  init(_ draft: Draft) {
    self.draft = draft
    bytes = draft.text.bytes
    sources = draft.outline.footnotes
      .flatMap { note in note.anchors.map { ($0, note) } }
      .sorted { $0.0.lowerBound < $1.0.lowerBound }
    var authors: [Int: Range<Int>] = [:]
    for reference in draft.outline.references where authors[reference.block] == nil {
      authors[reference.block] = reference.author ?? reference.container ?? reference.title
    }
    self.authors = authors
    rendered = renderedBlocks()
  }

  func all() -> [Attribution] {
    var all: [Attribution] = []
    for (index, sentence) in draft.sentences.enumerated() {
      let block = draft.outline.blocks[sentence.block]
      guard Self.kinds.contains(block.kind), block.role != .front, block.role != .contents,
        block.role != .references, !isReference(sentence)
      else { continue }
      // The first part of a sentence that a page break cuts: its verb is in the second.
      if index + 1 < draft.sentences.count, draft.sentences[index + 1].block == sentence.block,
        !block.range.overlaps(draft.sentences[index + 1].range)
      {
        continue
      }
      all.append(attribution(of: sentence))
    }
    return all
  }

  private static let kinds: Set<Block.Kind> = [.paragraph, .bullet, .footnote, .note]

  /// Whether a sentence is a bibliographic reference and nothing else.
  private func isReference(_ sentence: Draft.Sentence) -> Bool {
    let references = draft.outline.references
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if references[middle].range.upperBound <= sentence.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < references.count else { return false }
    let reference = references[low].range
    return reference.overlaps(sentence.range)
      && reference.clamped(to: sentence.range).count * 2 > sentence.range.count
  }

  // MARK: - Level

  private func attribution(of sentence: Draft.Sentence) -> Attribution {
    let range = sentence.range
    let found = EvidenceWords.level(of: range, ending: tail(of: range), in: bytes)
    let level = found?.level ?? .fact
    if level != .commitment, level != .plan, let holder = rendered[sentence.block] {
      return Attribution(
        sentence: range, block: sentence.block, level: .thirdPartyView, cue: found?.cue,
        holder: holder)
    }
    let holder: Range<Int>? =
      switch level {
      case .fact, .ownView: nil
      default: self.holder(of: sentence, cue: found?.cue)
      }
    return Attribution(
      sentence: range, block: sentence.block, level: level, cue: found?.cue, holder: holder)
  }

  /// The end of a sentence, where Korean and Japanese keep the verb, without stops and markers.
  private func tail(of range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let (scalar, start) = Scalars.before(bytes, end)
      if Scalars.isLetter(scalar) { break }
      end = start
    }
    // "있음.^{KIEP}": letters that are no part of the sentence.
    var letters = end
    while letters > range.lowerBound, end - letters < 24,
      !Scalars.isEastAsian(Scalars.before(bytes, letters).value)
    {
      letters = Scalars.before(bytes, letters).start
    }
    if letters > range.lowerBound, end - letters < 24 { end = letters }
    var start = end
    for _ in 0..<13 where start > range.lowerBound { start = Scalars.before(bytes, start).start }
    return start..<max(start, end)
  }

  // MARK: - Holder

  private func holder(of sentence: Draft.Sentence, cue: Range<Int>?) -> Range<Int>? {
    if let name = accordingTo(sentence.range) { return name }
    let isPassive = cue.map { Self.passives.first(in: bytes, $0) != nil } ?? false
    if !isPassive, let name = subject(of: sentence.range, before: cue) { return name }
    return noted(in: sentence.range) ?? notedNearby(sentence.block)
      ?? (isPassive ? circle(in: sentence.range) : nil)
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
      return start..<topic.upperBound
    }
    return name(in: range, before: end)
  }

  /// Forms whose subject is what is said, not who says it.
  private static let passives = WordList(
    "지적됨|지적되|지적이|지적도|우려가|우려도|우려됨|우려 등|제기됨|제기되|시각도|시각이|견해|주장도|주장이|관측이|관측도|비판이|비판도|알려짐|알려져|알려진|보도됨|보도가|보도도|전해짐|평가가|평가도|전망됨|전망되|전망이|예상됨|예상되|예측됨|예측되|추정|가능성|指摘され|との指摘|指摘も|指摘が|懸念|とされ|との見方|との声|批判が|不安の声|見込|見通し|予想され|予測され|可能性|だろう|とみられ|と見られ|想定され|is expected to|are expected to|was expected to|is likely to|are likely to|is unlikely to|is projected|are projected|is forecast|are forecast|is said to|are said to|reportedly|concerns have|concern that|fears that|could|might|described as"
  )

  /// "일본 내에서는", "市場では": a circle of people, where nobody is named.
  private func circle(in range: Range<Int>) -> Range<Int>? {
    Self.circles.first(in: bytes, range).map { startOfPhrase(before: $0.lowerBound, in: range)..<$0.upperBound }
  }
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
    return start
  }

  private static let adverbs = WordList("또한 |특히 |한편 |다만 |이에 |그러나 |따라서 |반면 |또 |なお、|また、|一方、")

  // MARK: - Footnotes

  /// The author of the note whose marker stands in a range.
  private func noted(in range: Range<Int>) -> Range<Int>? {
    for source in notes(in: range) {
      if let author = authors[source.note.block] { return author }
    }
    return nil
  }

  /// The markers in a range and just after it.
  private func notes(in range: Range<Int>) -> ArraySlice<(marker: Range<Int>, note: Footnote)> {
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle].marker.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < sources.count, sources[end].marker.lowerBound <= range.upperBound { end += 1 }
    return sources[low..<end]
  }

  /// The author noted in the same block, else in what it belongs to; in a footnote, its own reference.
  private func notedNearby(_ block: Int) -> Range<Int>? {
    if let author = authors[block] { return author }
    var current: Int? = block
    for _ in 0..<4 {
      guard let index = current, draft.outline.blocks[index].kind != .section else { return nil }
      if let author = noted(in: draft.outline.blocks[index].range) { return author }
      current = draft.outline.blocks[index].parent
    }
    return nil
  }

  /// "본 단락의 내용은 …의 평가를 정리한 것임": what the paragraph says is that person's view.
  private func renderedBlocks() -> [Int: Range<Int>] {
    var rendered: [Int: Range<Int>] = [:]
    for note in draft.outline.footnotes {
      guard let words = Self.renders.first(in: bytes, note.body), let anchor = note.anchors.first,
        Self.renderings.first(in: bytes, words.lowerBound..<note.body.upperBound) != nil,
        let root = block(holding: anchor.lowerBound)
      else { continue }
      let holder =
        holder(inNote: words.upperBound..<note.body.upperBound) ?? authors[note.block]
        ?? note.marker
      // A block's descendants follow it.
      var index = root
      let parentOfRoot = draft.outline.blocks[root].parent
      repeat {
        rendered[index] = holder
        index += 1
      } while index < draft.outline.blocks.count
        && (descends(index, from: root) || draft.outline.blocks[index].kind == .footnote)
        && draft.outline.blocks[index].parent != nil && parentOfRoot != index
      for (key, _) in rendered where draft.outline.blocks[key].kind == .footnote { rendered[key] = nil }
    }
    return rendered
  }

  private static let renders = WordList(
    "본 단락|이 단락|본 절|이 절|본 문단|이 문단|this paragraph|this section|本段落|この段落|本節")
  private static let renderings = WordList(
    "정리|요약|참고하여|바탕으로|인용|summarises|summarizes|draws on|follows|is based on|をまとめ|を要約|に基づく|に依拠")

  /// "…은 호스카와의 평가를": the name before 의 or の; "follows Smith (2026)".
  private func holder(inNote range: Range<Int>) -> Range<Int>? {
    let near = range.lowerBound..<min(range.upperBound, range.lowerBound + 120)
    guard let of = Self.possessed.first(in: bytes, near) else { return nil }
    var start = of.lowerBound
    while start > near.lowerBound, !Scalars.isBlank(Scalars.before(bytes, start).value) {
      start = Scalars.before(bytes, start).start
    }
    return start < of.lowerBound ? start..<of.lowerBound : nil
  }
  private static let possessed = WordList("의 평가|의 견해|의 분석|의 주장|의 글|의 보고서|の評価|の見解|の分析|の論考")

  private func descends(_ block: Int, from root: Int) -> Bool {
    var current = draft.outline.blocks[block].parent
    while let index = current, index >= root {
      if index == root { return true }
      current = draft.outline.blocks[index].parent
    }
    return false
  }

  private func block(holding offset: Int) -> Int? {
    draft.outline.blocks.lastIndex { $0.range.contains(offset) }
  }
}
