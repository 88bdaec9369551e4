// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// An event told in the past tense, or a source, dated after the text itself.
///
/// The text's day is the one printed at its head or given; without either, the last day on which a
/// source was read, with months to spare. Only dates with a printed year count.
struct FutureEventRule: Rule {
  let id = "future-event"
  let title = Text(en: "Event after the text", ko: "작성일 이후의 사건", ja: "作成日より後の出来事")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    guard let written = DocumentDate(of: draft) else { return [] }
    let told = sources(after: written, draft) + events(after: written, draft)
    return written.ground == .printed ? told + soon(after: written, draft) : told
  }

  /// How sure it is that a day lies after the text.
  private func severity(_ day: Day, after written: DocumentDate) -> Severity? {
    let gap = day - written.day
    switch written.ground {
    case .given, .printed: return gap > 1 ? .error : nil
    case .lastAccess: return gap > 270 ? .error : gap > 60 ? .warning : nil
    }
  }

  private func sources(after written: DocumentDate, _ draft: Draft) -> [Finding] {
    draft.sources.compactMap { source in
      guard let date = source.date, let first = date.days?.lowerBound,
        let severity = severity(first, after: written)
      else { return nil }
      // The rule for access dates reports it where the source has one.
      if let read = source.accessed?.days, read.upperBound < first { return nil }
      return finding(severity, date.range, written, draft)
    }
  }

  private func events(after written: DocumentDate, _ draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    return draft.sentences.flatMap { sentence -> [Finding] in
      guard draft.outline.blocks[sentence.block].kind != .contents else { return [] }
      return draft.document.mentions(in: sentence.range).compactMap { mention in
        guard mention.kind == .date || mention.kind == .period,
          case .time(let span) = mention.value,
          let grave = severity(span.start.first, after: written)
        else { return nil }
        if written.ground != .lastAccess, !draft.isCited(mention.range),
          hasCome(mention, in: sentence.range, draft)
        {
          return finding(.warning, mention.range, written, draft)
        }
        guard
          mention.kind == .date && WrittenDate.first(in: mention.range, of: bytes)?.month != nil
            || isStretch(mention, span) || isNamedPart(mention.range, draft),
          !draft.isCited(mention.range),
          let tense = past(mention, in: sentence.range, draft)
        else { return nil }
        let severity = tense == .certain ? grave : .warning
        return finding(severity, mention.range, written, draft)
      }
    }
  }

  /// 「7月20日に視察しました」 in the minutes of 19 June: a day without a year is of the text's own, unless the words
  /// say that it is of another.
  private func soon(after written: DocumentDate, _ draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    return draft.sentences.flatMap { sentence -> [Finding] in
      let block = draft.outline.blocks[sentence.block]
      guard block.kind == .paragraph || block.kind == .bullet, block.role != .references,
        sentence.range.upperBound > written.range?.upperBound ?? 0
      else { return [] }
      let dates = draft.document.mentions(in: sentence.range).filter {
        $0.kind == .date || $0.kind == .period
      }
      return dates.compactMap { mention in
        guard
          let date = WrittenDate.read(bytes, mention.range.lowerBound, mention.range.upperBound),
          date.year == nil, let month = date.month, let number = date.day,
          let day = Day(written.day.components.year, month, number),
          (2...62).contains(day - written.day), !draft.isCited(mention.range),
          !draft.has(Self.otherYear, in: block.range.clamped(to: 0..<mention.range.lowerBound)),
          past(mention, in: sentence.range, draft) == .certain
        else { return nil }
        return finding(.warning, mention.range, written, draft)
      }
    }
  }
  private static let otherYear = WordList(
    "去年|年|작년|지난해|년|last year|the year before|previous year|a year earlier")

  /// "2025년 11월 18일부터 29일까지": days from a printed one on.
  private func isStretch(_ mention: Mention, _ span: DateSpan) -> Bool {
    mention.kind == .period && span.start.precision == .day && span.end.precision == .day
      && span.end.last - span.start.first <= 62
  }

  /// A part of a year that is to come: 내년 4월, 来年3月, "in autumn 2028".
  private func isNamedPart(_ range: Range<Int>, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    if let next = Self.nextYear.match(in: bytes, at: range.lowerBound, before: range.upperBound) {
      return draft.has(Self.months, in: next.upperBound..<range.upperBound)
    }
    let lead = max(0, range.lowerBound - 3)..<range.lowerBound
    return draft.has(Self.seasons, in: range) && draft[lead] == "in "
  }
  private static let nextYear = WordList("내년|来年|明年")
  private static let months = WordList("월|月")
  private static let seasons = WordList("spring|summer|autumn|fall|winter|early|late|mid")

  private enum Tense { case certain, likely }

  /// How the clause around a date tells of it: as past, with nothing in it of plans and terms, or
  /// not. A Korean noun form ("인하함") is likely past: what is to come has its 예정.
  private func past(_ mention: Mention, in sentence: Range<Int>, _ draft: Draft) -> Tense? {
    let bytes = draft.text.bytes
    let after = draft.after(mention.range.upperBound, 160, within: sentence)
    let start = draft.before(mention.range.lowerBound, 90, within: sentence).lowerBound
    let around = start..<after.upperBound
    guard bytes[after].contains(where: { $0 >= 0xE3 }) else {
      return mention.bound == .exact ? english(mention.range, around, draft) : nil
    }
    // Verbs come last: the clause of this date ends before the next one.
    let next = draft.document.mentions(in: after).first { $0.kind == .date || $0.kind == .period }
    let clause =
      after.lowerBound..<min(after.upperBound, next?.range.lowerBound ?? after.upperBound)
    if let end = PastTense.end(in: clause, bytes) {
      let lead = draft.before(mention.range.lowerBound, 12, within: sentence).lowerBound
      let told = lead..<end
      if PastTense.isOfSpeech(clause, bytes) { return .certain }
      if isOfWholeSentence(mention.range, in: sentence, bytes) { return .likely }
      // "3월까지 6할로 높였다": what is due later is not done yet.
      let words = mention.bound == .exact ? told : clause.lowerBound..<end
      return draft.has(Self.planned, in: words) || draft.has(Self.reported, in: words)
        ? nil : .certain
    }
    guard mention.bound == .exact, !draft.has(Self.ahead, in: around) else { return nil }
    let end = max(around.lowerBound, sentence.upperBound - 16)..<sentence.upperBound
    return draft.has(Self.nominal, in: end) && !draft.has(Self.lasting, in: end) ? .likely : nil
  }

  /// 「北辰送電は2026年8月、…と発表した。」: a date between the subject and a comma is that of the last verb.
  private func isOfWholeSentence(
    _ date: Range<Int>, in sentence: Range<Int>, _ bytes: [UInt8]
  ) -> Bool {
    let before = Scalars.before(bytes, date.lowerBound).value
    guard before == 0x306F || before == 0x304C,
      Scalars.at(bytes, date.upperBound).value == 0x3001
    else { return false }
    let end = max(sentence.lowerBound, sentence.upperBound - 24)..<sentence.upperBound
    return Self.told.first(in: bytes, end) != nil
  }
  private static let told = WordList("と発表した。|と述べた。|を明らかにした。|と明らかにした。|と表明した。|を発表した。|と説明した。|と答えた。")

  private func english(_ date: Range<Int>, _ around: Range<Int>, _ draft: Draft) -> Tense? {
    guard !draft.has(Self.ahead, in: around), isSentence(around.upperBound, draft) else {
      return nil
    }
    if draft.has(Self.past, in: around) { return .certain }
    return PastTense.hasVerb(before: date.lowerBound, from: around.lowerBound, draft.text.bytes)
      ? .likely : nil
  }

  /// Whether a stop ends the sentence, as none ends a line of a table.
  private func isSentence(_ place: Int, _ draft: Draft) -> Bool {
    guard let sentence = draft.sentence(holding: max(0, place - 1)..<place) else { return true }
    return !Scalars.isLetter(Scalars.before(draft.text.bytes, sentence.upperBound).value)
      && !Scalars.isDigit(Scalars.before(draft.text.bytes, sentence.upperBound).value)
  }

  private func finding(
    _ severity: Severity, _ range: Range<Int>, _ written: DocumentDate, _ draft: Draft
  ) -> Finding {
    let day = written.range.map { draft[$0] } ?? "\(written.day)"
    let basis =
      written.ground == .lastAccess
      ? Text(en: "the last day of access", ko: "마지막 검색일", ja: "最後の閲覧日")
      : Text(en: "the text's own date", ko: "글의 날짜", ja: "文書の日付")
    return Finding(
      severity, range,
      Text(
        en: "\(draft[range]) lies after \(basis.en ?? "") (\(day)), yet it is told as past.",
        ko: "이미 지난 일로 쓰였으나 \(draft[range]) 표기는 \(basis.ko ?? "")(\(day))보다 뒤임.",
        ja: "過去のこととして書かれているが、\(draft[range])は\(basis.ja ?? "")（\(day)）より後である。"),
      evidence: written.range.map { [.init($0)] } ?? [])
  }

  private static let past = WordList(
    "개최됨|개최함|열림|열린|체결됨|체결함|체결된|서명함|서명됨|발표함|발표됨|발표된|합의함|합의된|제정됨|제정된|채택됨|채택된|이루어짐|밝힘|부과함|타결됨|선언함|가동됨|출범함|was held|were held|took place|was signed|were signed|signed|announced|agreed|issued|entered into force|concluded|adopted|met|held|released|published|launched|imposed|raised|lowered|開催された|開かれた|行われた|署名した|署名された|発表した|発表された|合意した|締結した|締結された|施行された|発効した|した。|された。|だった"
  )
  /// Somebody's word about what is to come.
  private static let reported = WordList(
    "다고|라고|것|도록|기로|と発表|と述べ|と表明|と明らか|ことを|ことで|こととし|とした|と決|よう|求め|要請|ため|見通|予想|べき|と論|と主張|との|という")
  private static let planned = WordList(
    "예정|계획|전망|목표|방침|기한|시한|겠다|겠으|겠습|予定|計画|見込|目標|方針|期限|べき|必要|義務|めど|目途")
  private static let nominal = WordList("함.|됨.")
  private static let lasting = WordList(
    "시행|발효|적용|종료|만료|시작|도래|해당|의미|가능|필요|중요|요구|존재|예상|전망|유효|실시")
  private static let ahead = WordList(
    "기로 |기로 함|예정|계획|전망|예상|목표|방침|까지|이후|부터|이내|안으로|할 것|될 것|기한|만료|임기|시한|목전|앞두고|향후|만기|가정|경우|will|would|shall|to be|be held|agreed that|agreed to|decided that|decided to|resolved that|resolved to|asked that|requested that|be hosted|be convened|be signed|be launched|by|until|expected|scheduled|planned|plans|expire|expires|from|through|deadline|target|goal|if|forecast|projected|due|no later|予定|計画|見込|まで|以降|から|目標|方針|期限|今後|満了|見通し|場合"
  )
}
