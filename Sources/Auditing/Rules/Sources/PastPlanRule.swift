// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A plan for a day that was gone when the text was written: "will receive assent on 2 April" in a paper of May.
///
/// Only where verb and date stand side by side: a plan made on a day, or at a meeting of a day, is something else.
struct PastPlanRule: Rule {
  let id = "past-plan"
  let title = Text(en: "Plan for a day gone by", ko: "이미 지난 날의 예정", ja: "過ぎた日の予定")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    guard let written = DocumentDate(of: draft), written.ground != .lastAccess else { return [] }
    return draft.sentences.flatMap { sentence -> [Finding] in
      let block = draft.outline.blocks[sentence.block]
      guard block.kind == .paragraph || block.kind == .bullet, block.role != .references,
        sentence.range.count <= 700
      else { return [] }
      return draft.document.mentions(in: sentence.range).compactMap { mention in
        guard mention.kind == .date, mention.bound == .exact, case .time(let span) = mention.value,
          span.start == span.end, [.day, .month].contains(span.start.precision),
          case let gap = written.day - span.end.last, (2...1_000).contains(gap),
          WrittenDate.first(in: mention.range, of: draft.text.bytes) != nil,
          !draft.isCited(mention.range), let plan = plan(mention.range, in: sentence.range, draft)
        else { return nil }
        return finding(mention.range, plan, written, draft)
      }
    }
  }

  /// The words of planning that belong to a date.
  private func plan(
    _ date: Range<Int>, in sentence: Range<Int>, _ draft: Draft
  ) -> Range<Int>? {
    let isEnglish = !draft.text.bytes[sentence].contains { $0 >= 0xE3 && $0 <= 0xED }
    return isEnglish ? english(date, sentence, draft) : following(date, sentence, draft)
  }

  /// Verbs stand behind the date in Korean and Japanese.
  private func following(
    _ date: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> Range<Int>? {
    let after = draft.after(date.upperBound, 72, within: sentence)
    guard let plan = draft.first(Self.planned, in: after),
      case let between = date.upperBound..<plan.lowerBound, !draft.has(Self.apart, in: between),
      draft.amounts(in: between).count <= 2,
      !draft.has(Self.former, in: draft.before(date.lowerBound, 60, within: sentence)),
      !draft.has(Self.relative, in: draft.before(date.lowerBound, 30, within: sentence))
    else { return nil }
    return plan
  }

  /// "will … on 2 April 2026", "is due on 2 April 2026".
  private func english(
    _ date: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> Range<Int>? {
    let before = draft.before(date.lowerBound, 60, within: sentence)
    guard let plan = draft.last(Self.coming, in: before),
      case let words = draft.words(in: plan.upperBound..<date.lowerBound),
      (1...6).contains(words.count),
      let last = words.last, date.lowerBound - last.range.upperBound == 1,
      Self.prepositions.contains(draft[last.range].lowercased()),
      draft.text.bytes[plan.upperBound..<date.lowerBound].allSatisfy({
        $0 == 0x20 || Scalars.isLatin(byte: $0)
      }),
      !draft.has(Self.reporting, in: sentence.lowerBound..<plan.lowerBound)
    else { return nil }
    // "will build on the pact signed on 2 April": the participle has the date, unless "be" stands before it.
    for (word, next) in zip(words, words.dropFirst()) where word.range.count > 3 {
      let text = draft[word.range]
      if text.hasSuffix("ed") || Self.participles.contains(text),
        draft[next.range] == draft[last.range]
      {
        let index = words.firstIndex(of: word) ?? words.startIndex
        let isPassive = index > words.startIndex && draft[words[index - 1].range] == "be"
        if !isPassive { return nil }
      }
    }
    return plan
  }

  private func finding(
    _ date: Range<Int>, _ plan: Range<Int>, _ written: DocumentDate, _ draft: Draft
  ) -> Finding {
    let day = written.range.map { draft[$0] } ?? "\(written.day)"
    return Finding(
      .warning, date,
      Text(
        en:
          "\(draft[date]) was gone when the text was written (\(day)), yet it is told as still to come.",
        ko: "앞으로의 일로 쓰였으나 \(draft[date]) 표기는 글의 날짜(\(day))보다 앞임.",
        ja: "これからのこととして書かれているが、\(draft[date])は文書の日付（\(day)）より前である。"),
      evidence: [.init(plan)] + (written.range.map { [.init($0)] } ?? []))
  }

  private static let planned = WordList(
    "예정이다|예정임|예정입니다|예정.|계획이다|계획임|계획입니다|전망이다|전망임|될 것이다|할 것이다|予定である|予定だ。|予定です|予定。|予定となっている|見通しである|見込みである|計画である"
  )
  private static let apart = WordList(
    "고 |며 |고, |며, |따르면|따라|한 |된 |린 |던 |발표|밝|합의|의결|의 |자 |기준|현재|당시|당초|애초|이후|보고|から|以降|時点|現在|当初|による|によれば|に基|した|された|の会|付|、|。|,"
  )
  private static let former = WordList("당초|애초|원래|当初|本来|もともと")
  /// What was said of that day then.
  private static let relative = WordList("당시|그때|시점|当時")
  private static let coming = WordList(
    "will|is due|are due|is scheduled|are scheduled|is expected|are expected|is set to|are set to|is to|are to"
  )
  private static let prepositions: Set<String> = ["on", "in", "by"]
  private static let participles: Set<String> = [
    "held", "made", "taken", "given", "begun", "set", "met",
  ]
  private static let reporting = WordList(
    "said|announced|stated|declared|decided|agreed|if|whether|when|promised|planned|wrote|estimated|\"|“"
  )
}
