// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// What a sentence says is done or is to be done: the noun or stem of its verb, and which of the two.
struct Deed {
  /// 제소 of 제소하였다 and 제소를 검토, "open" of "opened" and "plans to open".
  let act: UInt64
  let isDone: Bool
  /// The act with its ending.
  let ending: Range<Int>
  let words: ContentWords
  let keys: Set<UInt64>
  /// When, by the date before its verb or the only one of the sentence.
  let days: ClosedRange<Day>?
  let block: Int

  static func all(in draft: Draft) -> [Deed] {
    draft.sentences.flatMap { sentence -> [Deed] in
      let block = draft.outline.blocks[sentence.block]
      guard block.kind == .paragraph || block.kind == .bullet, block.role != .references,
        sentence.range.count <= 700, !draft.has(turns, in: sentence.range)
      else { return [] }
      return read(sentence, draft)
    }
  }

  /// A plan that the text itself calls a former one, or that came to pass.
  private static let turns = WordList(
    "당초|애초|계획대로|예정대로|계획이었|예정이었|지 않|아니|못하|当初|予定通り|予定どおり|予定だった|計画だった|なかった|していない|originally|initially|as planned|had planned|was to have|not|never"
  )

  private static func read(_ sentence: Draft.Sentence, _ draft: Draft) -> [Deed] {
    let bytes = draft.text.bytes
    let isEnglish = draft.document.language == .en
    let found =
      isEnglish
      ? english(sentence.range, draft)
      : marks(planned, sentence.range, draft, isDone: false)
        + marks(done, sentence.range, draft, isDone: true)
    guard !found.isEmpty else { return [] }
    let times = draft.document.mentions(in: sentence.range).filter {
      $0.kind == .date || $0.kind == .period
    }
    let words = ContentWords(in: sentence.range, of: bytes, without: times.map(\.range))
    let keys = DatedStatement.keys(of: words, bytes)
    return found.map { deed in
      // In Korean and Japanese the verb follows its date.
      let own = isEnglish ? times : times.filter { $0.range.upperBound <= deed.range.lowerBound }
      var days: ClosedRange<Day>?
      if let time = isEnglish && own.count > 1 ? nil : own.last, case .time(let span) = time.value {
        days = span.start.first...max(span.start.first, span.end.last)
      }
      return Deed(
        act: deed.act, isDone: deed.isDone, ending: deed.range, words: words, keys: keys,
        days: days, block: sentence.block)
    }
  }

  private typealias Found = (act: UInt64, isDone: Bool, range: Range<Int>)

  // MARK: - Korean and Japanese

  /// The two syllables or ideographs before each ending.
  private static func marks(
    _ endings: WordList, _ sentence: Range<Int>, _ draft: Draft, isDone: Bool
  ) -> [Found] {
    let bytes = draft.text.bytes
    return draft.all(endings, in: sentence).compactMap { ending in
      let start = ending.lowerBound - 6
      guard start >= sentence.lowerBound, bytes[start] >= 0xE3, bytes[start + 3] >= 0xE3 else {
        return nil
      }
      let (first, second) = (Scalars.at(bytes, start).value, Scalars.at(bytes, start + 3).value)
      let isNoun =
        Scalars.isHangul(first) && Scalars.isHangul(second)
        || Scalars.isHan(first) && Scalars.isHan(second)
      let noun = bytes[start..<ending.lowerBound]
      guard isNoun, !states.contains(ContentWords.hash(noun)) else { return nil }
      return (ContentWords.hash(noun), isDone, start..<ending.upperBound)
    }
  }

  private static let planned = WordList(
    "할 예정|될 예정|할 계획|될 계획|할 방침|하기로|할 것으로|될 것으로|할 전망|될 전망|를 검토|을 검토|를 추진|을 추진|를 계획|을 계획|할지 검토|する予定|される予定|する方針|する計画|される計画|する見通し|される見通し|する見込み|される見込み|を検討|を計画|する考え|する意向"
  )
  private static let done = WordList(
    "하였다|했다|되었다|됐다|하였으나|했으나|하였고|했고|되었고|됐고|하였으며|했으며|하였음|했음|되었음|됐음|함.|됨.|した。|された。|した、|された、|したが|されたが")
  /// What lasts or is judged, and what is said or meant.
  private static let states: Set<UInt64> = Set(
    "필요 가능 중요 예상 전망 예정 계획 검토 추진 발표 설명 강조 주장 요청 지적 평가 언급 우려 기대 가정 의미 해당 포함 존재 予定 計画 検討 発表 説明 強調 主張 要請 指摘 評価 言及 懸念 期待 必要 可能 推進"
      .split(separator: " ").map { ContentWords.hash(Array($0.utf8)[...]) })

  // MARK: - English

  private static func english(_ sentence: Range<Int>, _ draft: Draft) -> [Found] {
    let bytes = draft.text.bytes
    var found: [Found] = []
    let words = draft.words(in: sentence)
    let cues = draft.all(leads, in: sentence)
    for cue in cues {
      guard let verb = words.first(where: { $0.range.lowerBound >= cue.upperBound }),
        verb.range.lowerBound - cue.upperBound <= 1
      else { continue }
      found.append((stem(verb.range, bytes), false, cue.lowerBound..<verb.range.upperBound))
    }
    for (index, word) in words.enumerated()
    where word.script == .latin && word.range.count >= 5 && !isAttribute(index, words, draft) {
      let end = word.range.upperBound
      guard bytes[end - 1] == UInt8(ascii: "d"), bytes[end - 2] == UInt8(ascii: "e"),
        bytes[end - 3] != UInt8(ascii: "e"), bytes[word.range.lowerBound] >= 0x61,
        !adjectives.contains(draft[word.range]), !isReduced(index, words, draft),
        !cues.contains(where: { end - $0.lowerBound < 60 && $0.lowerBound < end })
      else { continue }
      found.append((stem(word.range, bytes), true, word.range))
    }
    return found
  }

  /// "of continued efforts", "a Department-supported fund": a participle that describes and tells nothing done.
  private static func isAttribute(
    _ index: Int, _ words: ArraySlice<Word>, _ draft: Draft
  ) -> Bool {
    guard index > 0 else { return true }
    let word = words[words.startIndex + index].range
    let before = words[words.startIndex + index - 1].range
    let bytes = draft.text.bytes
    return bytes[word.lowerBound - 1] == UInt8(ascii: "-")
      || word.lowerBound >= 2 && bytes[word.lowerBound - 2] == UInt8(ascii: ")")
      || word.lowerBound - before.upperBound == 1 && describing.contains(draft[before].lowercased())
  }
  /// "assistance provided by the landlord", "agencies designated as providers", "those who served".
  private static func isReduced(_ index: Int, _ words: ArraySlice<Word>, _ draft: Draft) -> Bool {
    let at = words.startIndex + index
    return at + 1 < words.endIndex && agents.contains(draft[words[at + 1].range])
      || at > words.startIndex && draft[words[at - 1].range] == "who"
  }
  private static let agents: Set<String> = ["by", "as"]
  private static let describing: Set<String> = [
    "of", "the", "a", "an", "for", "with", "to", "by", "on", "in", "from", "our", "their", "its",
    "more", "through", "this", "these", "other", "any", "be", "is", "are",
  ]

  private static let leads = WordList(
    "plans to|plan to|intends to|intend to|expects to|expect to|aims to|is expected to|are expected to|is due to|are due to|is scheduled to|will|is to|are to|is considering|are considering"
  )
  private static let adjectives: Set<String> = [
    "planned", "expected", "scheduled", "proposed", "intended", "required", "based", "limited",
    "united", "estimated", "announced", "called", "named", "asked", "argued", "reported", "stated",
    "warned", "noted", "needed", "related", "agreed", "indeed",
    // What every paper tells of many matters.
    "provided", "worked", "continued", "included", "supported", "helped", "served", "used",
  ]

  /// The first five letters without an ending.
  private static func stem(_ word: Range<Int>, _ bytes: [UInt8]) -> UInt64 {
    var letters = bytes[word].map { $0 | 0x20 }
    for ending in ["ing", "ed"] where letters.count > ending.utf8.count + 2 {
      if letters.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        letters.removeLast(ending.utf8.count)
        break
      }
    }
    if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    return ContentWords.hash(letters.prefix(5))
  }
}
