// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// The day a document was written, as far as it is known.
struct DocumentDate: Sendable {
  enum Ground: Sendable { case given, printed, lastAccess }
  /// The last day it can have been written.
  let day: Day
  let ground: Ground
  /// Where it is printed.
  let range: Range<Int>?

  /// The day the caller gave, else the date printed at the head, else the last day on which a source
  /// was read.
  init?(of draft: Draft) {
    if let printed = Self.printed(in: draft) {
      self.init(day: printed.day, ground: .printed, range: printed.range)
      return
    }
    if let date = draft.date {
      self.init(day: date, ground: .given, range: nil)
      return
    }
    let accesses = draft.sources.compactMap { source in
      source.accessed.flatMap { accessed in accessed.days.map { ($0.upperBound, accessed.range) } }
    }
    guard let last = accesses.max(by: { $0.0 < $1.0 }) else { return nil }
    self.init(day: last.0, ground: .lastAccess, range: last.1)
  }

  private init(day: Day, ground: Ground, range: Range<Int>?) {
    self.day = day
    self.ground = ground
    self.range = range
  }

  /// The line that dates the text, unless two sources are younger: then it may be the date of something
  /// else.
  private static func printed(in draft: Draft) -> (day: Day, range: Range<Int>)? {
    guard let line = byline(in: draft) else { return nil }
    let younger = draft.sources.count {
      ($0.date?.days?.lowerBound ?? line.day) > line.day + 1
    }
    return younger < 2 ? (line.day, line.range) : nil
  }

  /// The first line above the body that says little more than a date, "2026. 4. 2.", "작성일: 2026년 4월
  /// 2일".
  static func byline(in draft: Draft) -> Dateline? {
    let text = draft.text
    let blocks = draft.outline.blocks
    let body = blocks.enumerated().first { index, block in
      switch block.kind {
      case .table, .bullet: true
      // The title may be marked as a heading, and a date alone on its line looks like one.
      case .section: index > 0 && dateline(block.range, draft) == nil
      default: false
      }
    }
    let end = min(body?.element.range.lowerBound ?? text.bytes.count, text.bytes.count)
    for line in 1...min(30, text.lineStarts.count) {
      let range = text.range(ofLine: line)
      guard range.upperBound <= end else { return nil }
      if let line = dateline(range, draft) { return line }
    }
    return nil
  }

  /// The day of a line that says little more than a date.
  private static func dateline(_ range: Range<Int>, _ draft: Draft) -> Dateline? {
    guard range.count >= 7, range.count <= 90,
      let date = WrittenDate.first(in: range, of: draft.text.bytes), date.month != nil,
      let last = date.days?.upperBound
    else { return nil }
    let rest = range.count - date.range.count
    guard
      rest <= 12 || (rest <= 60 && draft.has(labels, in: range)) || opens(range, with: date, draft)
    else { return nil }
    return Dateline(
      day: last, range: date.range, isOwn: draft.has(own, in: range),
      isOfData: draft.has(states, in: range))
  }

  /// 「2026年6月12日　電力研究室　黒瀬千尋」: a day at the head of a line that says no more than who wrote.
  private static func opens(_ line: Range<Int>, with date: WrittenDate, _ draft: Draft) -> Bool {
    let rest = draft.text[date.range.upperBound..<line.upperBound]
    return date.day != nil && date.range.lowerBound == line.lowerBound && line.count <= 90
      && rest.unicodeScalars.first.map { Scalars.isBlank($0.value) || $0 == "(" || $0 == "（" }
        ?? true
      && !rest.contains { "。.、!?".contains($0) }
      && rest.contains { Scalars.isBlank($0.unicodeScalars.first!.value) }
      && rest.split(whereSeparator: \.isWhitespace).allSatisfy { $0.count <= 16 }
  }

  /// A line that dates a text.
  struct Dateline {
    let day: Day
    let range: Range<Int>
    /// Whether it calls the day the text's.
    let isOwn: Bool
    /// "2026. 3. 31. 기준": the day of what the text tells.
    let isOfData: Bool
  }

  private static let own = WordList(
    "작성일|발행일|발간일|배포일|배포 일시|보도 일시|보도일시|배포일시|작성일시|게시일|보도일|date|dated|published|issued|発行|作成日|公表|掲載")
  private static let states = WordList("as of|기준|現在")

  private static let labels = WordList(
    "policy brief|brief|briefing|memo|note|paper|report|bulletin|일시|배포|보도|작성|보고서|브리프|작성일|발행일|발간일|배포일|게시일|보도일|일자|date|dated|as of|기준|現在|published|issued|release|発行|作成日|公表|日付|掲載"
  )
}
