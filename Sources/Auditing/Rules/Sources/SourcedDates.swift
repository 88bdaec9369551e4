// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Dates of events against the dates of the sources that the text gives for them, in a note or by their titles.
struct SourcedDates {
  private let draft: Draft
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) { self.draft = draft }

  /// Statements whose source tells of the same event on a day that a slip would make of theirs.
  func findings(_ statements: [DatedStatement]) -> [Finding] {
    let dated = draft.sources.filter { $0.date?.isDay ?? false && $0.reference.title != nil }
    guard !dated.isEmpty else { return [] }
    let byBlock = Dictionary(grouping: dated) { $0.reference.block }
    let anchors = draft.outline.footnotes.flatMap { note in
      note.anchors.map { (place: $0.lowerBound, block: note.block) }
    }.sorted { $0.place < $1.place }
    return statements.compactMap { statement -> Finding? in
      guard let index = statement.sentence, statement.precision == .day else { return nil }
      let sentence = draft.sentences[index].range
      let behind = statement.date.upperBound..<(sentence.upperBound + 12)
      let anchor = anchors.boundary { $0.place >= behind.lowerBound }
      let noted =
        anchor < anchors.count && behind.contains(anchors[anchor].place)
        ? byBlock[anchors[anchor].block] : nil
      let cited = noted.flatMap { $0.count == 1 ? $0.first : nil }
      guard let source = named(in: sentence, dated) ?? cited else { return nil }
      return check(statement, source)
    }
  }

  /// The source whose title a sentence quotes: 「한-타렌 투자협력협정」.
  private func named(in sentence: Range<Int>, _ sources: [CitedSource]) -> CitedSource? {
    guard sources.count <= 200 else { return nil }
    for mark in Self.marks.all(in: bytes, sentence) {
      let quoted = bytes[mark.upperBound..<sentence.upperBound]
      let source = sources.first { source in
        guard let title = source.reference.title, title.count >= 18 else { return false }
        return quoted.starts(with: bytes[title])
      }
      if let source { return source }
    }
    return nil
  }
  private static let marks = WordList("「|『|“|‘|\"")

  private func check(_ statement: DatedStatement, _ source: CitedSource) -> Finding? {
    guard let title = source.reference.title, let date = source.date,
      let day = date.days?.lowerBound
    else { return nil }
    let words = DatedStatement.keys(of: ContentWords(in: title, of: bytes), bytes)
    // What is quoted of a hearing was said on its day.
    if draft.has(Self.transcripts, in: title), isOfSpeech(statement),
      abs(day - statement.days.lowerBound) <= 40, day != statement.days.lowerBound
    {
      return finding(statement, date.range)
    }
    guard !statement.occasion.isEmpty, Self.isSlip(statement.days.lowerBound, day),
      !words.isDisjoint(with: statement.keys),
      !Occasion.all(in: title, bytes).isDisjoint(with: statement.occasion)
        || statement.occasion == .signing || draft.has(EventNoun.any, in: title)
    else { return nil }
    return finding(statement, date.range)
  }

  /// "at its hearing on 3 June it said", 「6月3日の委員会で…と述べた」.
  private func isOfSpeech(_ statement: DatedStatement) -> Bool {
    let near =
      max(0, statement.date.lowerBound - 40)..<min(bytes.count, statement.date.upperBound + 40)
    return draft.has(Self.speeches, in: near)
  }
  private static let transcripts = WordList(
    "transcript|hansard|verbatim|minutes of evidence|oral evidence|speech|remarks|press conference|議事録|会議録|会見録|演説|속기록|회의록|발언록|연설문|기자회견"
  )
  private static let speeches = WordList(
    "hearing|told|said|testified|speech|evidence|press conference|の会議で|委員会で|会見で|演説で|청문회|회견에서|연설에서|회의에서|위원회에서"
  )

  private func finding(_ statement: DatedStatement, _ date: Range<Int>) -> Finding {
    let (mine, theirs) = (draft[statement.date], draft[date])
    return Finding(
      .warning, statement.date,
      Text(
        en: "It is dated \(mine) here; the source given for it is of \(theirs).",
        ko: "여기서는 \(mine) 표기인데, 근거로 든 자료의 날짜는 \(theirs)임.",
        ja: "ここでは\(mine)だが、典拠の日付は\(theirs)である。"),
      evidence: [.init(date)])
  }

  /// Whether two days differ in one digit of the day, in its two digits swapped, in the month or the year alone.
  /// A release is often of the next days.
  private static func isSlip(_ a: Day, _ b: Day) -> Bool {
    let (x, y) = (a.components, b.components)
    guard x.year == y.year else { return x.month == y.month && x.day == y.day }
    if x.month != y.month { return x.day == y.day }
    let isOne = (x.day / 10 == y.day / 10) != (x.day % 10 == y.day % 10)
    let isSwapped = x.day / 10 == y.day % 10 && x.day % 10 == y.day / 10
    return (isOne || isSwapped) && abs(x.day - y.day) >= 4
  }
}
