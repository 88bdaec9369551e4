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

  /// A line above the first heading that says little more than a date: "2026. 4. 2.", "작성일: 2026년
  /// 4월 2일"; whether it calls it the text's.
  static func byline(in draft: Draft) -> (day: Day, range: Range<Int>, isLabelled: Bool)? {
    let text = draft.text
    let blocks = draft.outline.blocks
    // A heading at the very start is the title.
    let body = blocks.dropFirst().first {
      $0.kind == .section || $0.kind == .table || $0.kind == .bullet
    }
    let end = min(body?.range.lowerBound ?? text.bytes.count, text.bytes.count)
    for line in 1...min(30, text.lineStarts.count) {
      let range = text.range(ofLine: line)
      guard range.upperBound <= end else { return nil }
      guard range.count >= 7, range.count <= 90,
        let date = WrittenDate.first(in: range, of: text.bytes), date.month != nil,
        let last = date.days?.upperBound
      else { continue }
      let rest = range.count - date.range.count
      let isLabelled = draft.has(labels, in: range)
      guard rest <= 12 || (rest <= 60 && isLabelled) else { continue }
      return (last, date.range, isLabelled)
    }
    return nil
  }

  private static let labels = WordList(
    "policy brief|brief|briefing|memo|report|보고서|브리프|작성일|발행일|발간일|배포일|게시일|보도일|일자|date|dated|published|issued|release|発行|作成日|公表|日付|掲載"
  )
}
