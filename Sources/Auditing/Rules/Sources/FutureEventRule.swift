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
    return sources(after: written, draft) + events(after: written, draft)
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
    let referenced = draft.sources.map(\.range)
    return draft.sentences.flatMap { sentence -> [Finding] in
      guard draft.outline.blocks[sentence.block].kind != .contents else { return [] }
      return draft.document.mentions(in: sentence.range).compactMap { mention in
        guard mention.kind == .date, case .time(let span) = mention.value,
          let severity = severity(span.start.first, after: written),
          WrittenDate.first(in: mention.range, of: bytes) != nil,
          !referenced.contains(where: { $0.overlaps(mention.range) }),
          isPast(mention, in: sentence.range, draft)
        else { return nil }
        return finding(severity, mention.range, written, draft)
      }
    }
  }

  /// Whether the clause around a date is told as past, with nothing in it of plans and terms.
  private func isPast(_ mention: Mention, in sentence: Range<Int>, _ draft: Draft) -> Bool {
    if mention.bound != .exact { return false }
    let around =
      draft.before(mention.range.lowerBound, 90, within: sentence)
      .lowerBound..<draft.after(
        mention.range.upperBound, 160, within: sentence
      ).upperBound
    return !draft.has(Self.ahead, in: around) && draft.has(Self.past, in: around)
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
    "개최됨|개최함|개최하였|개최했|개최되었|개최됐|열림|열렸|열린|체결됨|체결함|체결했|체결하였|체결되었|체결된|서명함|서명했|서명하였|발표함|발표됨|발표했|발표하였|발표되었|발표된|합의함|합의했|합의하였|시행됨|시행되었|발효됨|발효되었|발효된|제정됨|제정되었|채택됨|채택했|이루어짐|밝힘|밝혔|부과함|부과했|인하함|인하했|타결됨|타결했|했음|하였음|되었음|됐음|했다|하였다|되었다|됐다|였음|이었음|was held|were held|took place|was signed|were signed|signed|announced|agreed|issued|entered into force|concluded|adopted|met|held|released|published|launched|imposed|raised|lowered|開催された|開かれた|行われた|署名した|署名された|発表した|発表された|合意した|締結した|締結された|施行された|発効した|した。|された。|だった"
  )
  private static let ahead = WordList(
    "예정|계획|전망|예상|목표|방침|까지|이후|부터|이내|안으로|할 것|될 것|기한|만료|임기|시한|목전|앞두고|향후|만기|가정|경우|will|would|shall|to be|by|until|expected|scheduled|planned|plans|expire|expires|from|through|deadline|target|goal|if|forecast|projected|due|no later|予定|計画|見込|まで|以降|から|目標|方針|期限|今後|満了|見通し|場合"
  )
}
