// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// The day on which a page was read: missing where most references give one, before the document's own
/// date, or after the draft.
///
/// One date for all references of a note ("모든 자료의 검색일") counts for each. A day's difference is
/// the date line.
struct AccessDateRule: Rule {
  let id = "access-date"
  let title = Text(en: "Access date", ko: "검색일", ja: "閲覧日")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let cited = draft.sources.filter { $0.reference.url != nil }
    return missing(in: cited, draft) + cited.compactMap { tooEarly($0, draft) }
      + (tooEarlyText(cited, draft).map { [$0] } ?? tooLate(in: cited, draft))
  }

  /// A text that is dated before the days on which most of its sources were read.
  private func tooEarlyText(_ cited: [CitedSource], _ draft: Draft) -> Finding? {
    guard let line = DocumentDate.byline(in: draft), !line.isOfData else { return nil }
    let read = cited.compactMap { source in
      source.accessed.flatMap { accessed in accessed.days.map { ($0.lowerBound, accessed.range) } }
    }
    let later = read.filter { $0.0 > line.day + 1 }
    guard later.count >= 2, later.count * 2 > read.count, let first = later.first else {
      return nil
    }
    let (date, accessed) = (draft[line.range], draft[first.1])
    return Finding(
      line.isOwn ? .error : .warning, line.range,
      Text(
        en:
          "The text is dated \(date), but \(later.count) of \(read.count) sources were read later (\(accessed)).",
        ko: "글의 날짜는 \(date) 표기인데, 출처 \(read.count)건 중 \(later.count)건의 검색일(\(accessed))이 그보다 뒤임.",
        ja: "文書の日付は\(date)だが、出典\(read.count)件中\(later.count)件の閲覧日（\(accessed)）がそれより後である。"),
      evidence: later.map { .init($0.1) })
  }

  private func missing(in cited: [CitedSource], _ draft: Draft) -> [Finding] {
    // A DOI stands for one version of its text; styles ask for no day of access.
    let cited = cited.filter { source in
      source.accessed != nil
        || source.reference.url.map { !draft[$0].contains("doi.org/") } ?? false
    }
    let without = cited.filter { $0.accessed == nil }
    let with = cited.count - without.count
    guard let first = without.first, let place = first.reference.url, with >= 1,
      with >= 2 * without.count || without.count == 1
    else { return [] }
    return [
      Finding(
        .warning, place,
        Text(
          en: "\(with) of \(cited.count) URLs give the day of access; this one does not.",
          ko: "URL \(cited.count)건 중 \(with)건에는 검색일이 있으나 여기에는 없음.",
          ja: "URL\(cited.count)件中\(with)件には閲覧日があるが、ここにはない。"),
        evidence: without.dropFirst().compactMap { $0.reference.url }.map {
          .init($0, Text(en: "nor does this one", ko: "여기에도 없음", ja: "ここにもない"))
        })
    ]
  }

  private func tooEarly(_ source: CitedSource, _ draft: Draft) -> Finding? {
    guard let accessed = source.accessed, let date = source.date, let read = accessed.days,
      let published = date.days, read.upperBound < published.lowerBound
    else { return nil }
    let isDayBefore = published.lowerBound - read.upperBound == 1
    return Finding(
      isDayBefore ? .warning : .error,
      source.reference.accessedForAll ? date.range : accessed.range,
      Text(
        en: "Read on \(draft[accessed.range]), before its own date \(draft[date.range]).",
        ko: "검색일(\(draft[accessed.range]))이 자료의 날짜(\(draft[date.range]))보다 앞섬.",
        ja: "閲覧日（\(draft[accessed.range])）が資料の日付（\(draft[date.range])）より前である。"),
      evidence: [.init(source.reference.accessedForAll ? accessed.range : date.range)])
  }

  /// After the draft's day; where that is not known, months after every other day of access.
  private func tooLate(in cited: [CitedSource], _ draft: Draft) -> [Finding] {
    let days = Set(cited.compactMap { $0.accessed?.days?.lowerBound }).sorted()
    guard let last = days.last else { return [] }
    let written = DocumentDate(of: draft).flatMap { $0.ground == .lastAccess ? nil : $0 }
    if let written {
      let gap = last - written.day
      guard gap > 1 else { return [] }
      let isCertain = written.ground == .given || gap > 180
      let basis = written.range.map { draft[$0] } ?? "\(written.day)"
      return late(isCertain ? .error : .warning, last, cited, draft) { first in
        Text(
          en: "Read on \(first), after the draft's date \(basis).",
          ko: "검색일(\(first))이 글의 날짜(\(basis))보다 뒤임.",
          ja: "閲覧日（\(first)）が文書の日付（\(basis)）より後である。")
      }
    }
    guard days.count >= 3, last - days[days.count - 2] > 270 else { return [] }
    let before = days[days.count - 2]
    return late(.warning, last, cited, draft) { first in
      Text(
        en: "Read on \(first), months after every other source (\(before) at the latest).",
        ko: "검색일(\(first))이 다른 자료의 마지막 검색일(\(before))보다 여러 달 뒤임.",
        ja: "閲覧日（\(first)）が他の資料の最後の閲覧日（\(before)）より何か月も後である。")
    }
  }

  private func late(
    _ severity: Severity, _ day: Day, _ cited: [CitedSource], _ draft: Draft,
    _ message: (String) -> Text
  ) -> [Finding] {
    let places = cited.compactMap(\.accessed).filter { $0.days?.lowerBound == day }.map(\.range)
      .reduce(into: [Range<Int>]()) { places, range in
        if !places.contains(range) { places.append(range) }
      }
    guard let first = places.first else { return [] }
    return [
      Finding(
        severity, first, message(draft[first]), evidence: places.dropFirst().map { .init($0) })
    ]
  }
}
