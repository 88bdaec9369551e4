// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A reference's date against the date that its URL holds.
///
/// Pages go up some days after the document and may be put in the next month's folder. Files in an
/// upload folder are as old as they are; gazettes print weeks later; Japanese ministries file by
/// fiscal year.
struct URLDateRule: Rule {
  let id = "url-date"
  let title = Text(en: "Date against URL", ko: "날짜와 URL", ja: "日付とURL")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let found = draft.sources.map { check($0, draft) }
    // Where every other address bears its date out to the day or month, a few days are no custom of the house.
    let exact = draft.sources.indices.filter { found[$0] == nil && isExact(draft.sources[$0]) }
    guard exact.count >= 2 else { return found.compactMap { $0 } }
    let near = draft.sources.indices.filter { found[$0] == nil }.compactMap {
      nearby(draft.sources[$0], draft)
    }
    return found.compactMap { $0 } + (near.count == 1 ? near : [])
  }

  /// Whether a source's address holds its very date.
  private func isExact(_ source: CitedSource) -> Bool {
    guard let address = source.address, let stated = source.date, let days = stated.days else {
      return false
    }
    return address.dates.contains { $0.month != nil && agrees($0, stated, days) }
  }

  /// An address that holds another day of the same weeks than the source's date, by a whole page of its own.
  private func nearby(_ source: CitedSource, _ draft: Draft) -> Finding? {
    guard let address = source.address, let url = source.reference.url, let stated = source.date,
      let days = stated.days, stated.day != nil, let place = source.reference.date,
      !Self.numbered.contains(where: { address.isAt($0) }),
      !Self.gazettes.contains(where: { address.isAt($0) }),
      !Self.uploads.contains(where: { address.path.holds($0) }),
      let date = address.dates.first(where: { $0.month != nil }),
      !date.days.overlaps(days)
    else { return nil }
    // A page of the next day is the time zone's.
    let gap = max(date.days.lowerBound - days.upperBound, days.lowerBound - date.days.upperBound)
    guard gap > 1 else { return nil }
    let written = draft[stated.range]
    return Finding(
      .warning, place,
      Text(
        en: "The source is dated \(written), but its URL holds \(date.words); all others agree.",
        ko: "출처의 날짜는 \(written) 표기인데 URL에는 \(date.words) 표기가 있음: 다른 출처는 모두 일치함.",
        ja: "出典の日付は\(written)だが、URLには\(date.words)とある。他の出典はすべて一致する。"),
      evidence: [.init(url)])
  }

  private func check(_ source: CitedSource, _ draft: Draft) -> Finding? {
    guard let address = source.address, let url = source.reference.url, let stated = source.date,
      let days = stated.days, let place = source.reference.date
    else { return nil }
    guard !Self.numbered.contains(where: { address.isAt($0) }) else { return nil }
    let dates = address.dates
    if dates.contains(where: { agrees($0, stated, days) }) {
      return contradiction(in: dates, days, address, url, draft)
    }
    guard let best = dates.first(where: { $0.month != nil }) ?? dates.first else { return nil }
    guard let severity = severity(best, stated, days, address, source, draft) else { return nil }
    let written = draft[stated.range]
    let hint =
      sameButYear(best, stated)
      ? Text(en: ": only the year differs", ko: ": 연도만 다름", ja: "：年だけが異なる") : nil
    return Finding(
      severity, place,
      Text(
        en: "The source is dated \(written), but its URL holds \(best.words)\(hint?.en ?? "").",
        ko: "출처의 날짜는 \(written) 표기인데 URL에는 \(best.words) 표기가 있음\(hint?.ko ?? "").",
        ja: "出典の日付は\(written)だが、URLには\(best.words)とある\(hint?.ja ?? "")。"),
      evidence: [.init(url)])
  }

  /// Whether a URL's date bears the stated one out.
  private func agrees(
    _ date: AddressDate, _ stated: WrittenDate, _ days: ClosedRange<Day>
  ) -> Bool {
    date.days.overlaps(days) && (date.month != nil || stated.month == nil)
  }

  /// A folder's month that is neither the stated one nor the fiscal year's, beside a date that is.
  private func contradiction(
    in dates: [AddressDate], _ days: ClosedRange<Day>, _ address: WebAddress, _ url: Range<Int>,
    _ draft: Draft
  ) -> Finding? {
    guard let right = dates.first(where: { $0.day != nil && $0.days.overlaps(days) }),
      let wrong = dates.first(where: { date in
        let gap = max(
          date.days.lowerBound - days.upperBound, days.lowerBound - date.days.upperBound)
        let isFiscal =
          address.host.hasSuffix(".jp") && date.month == right.month && (right.month ?? 4) <= 3
          && date.year == right.year - 1
        return date.month != nil && date.day == nil && gap > 31 && !isFiscal
      }), !Self.uploads.contains(where: { address.path.holds($0) })
    else { return nil }
    return Finding(
      .warning, url,
      Text(
        en: "The URL holds two dates, \(wrong.words) and \(right.words).",
        ko: "URL에 두 날짜가 있음: \(wrong.words), \(right.words).",
        ja: "URLに\(wrong.words)と\(right.words)の二つの日付がある。"))
  }

  private func severity(
    _ date: AddressDate, _ stated: WrittenDate, _ days: ClosedRange<Day>, _ address: WebAddress,
    _ source: CitedSource, _ draft: Draft
  ) -> Severity? {
    guard !date.days.overlaps(days) else { return nil }
    guard let month = date.month, let statedMonth = stated.month, let statedYear = stated.year
    else {
      return yearOnly(date, days, address, source, draft)
    }
    let isLater = date.days.lowerBound > days.upperBound
    let gap =
      isLater ? date.days.lowerBound - days.upperBound : days.lowerBound - date.days.upperBound
    let months = abs((date.year - statedYear) * 12 + month - statedMonth)
    if isLater, Self.gazettes.contains(where: { address.isAt($0) }), gap <= 75 { return nil }
    // The fiscal year's folder: /2025/03/ for March 2026.
    if address.host.hasSuffix(".jp"), statedMonth == month, month <= 3,
      date.year == statedYear - 1, date.day == nil
    {
      return nil
    }
    if isLater, Self.uploads.contains(where: { address.path.holds($0) }) {
      return gap > 10 && sameButYear(date, stated) ? .warning : nil
    }
    // Ten days are the tens of the day's number, one way or the other.
    if gap == 10, months == 0, date.day != nil, stated.day != nil { return .warning }
    if gap <= 10 { return nil }
    return months > 1 ? .error : .warning
  }

  /// A year's folder says little: annual series are filed by the year they are about.
  private func yearOnly(
    _ date: AddressDate, _ days: ClosedRange<Day>, _ address: WebAddress, _ source: CitedSource,
    _ draft: Draft
  ) -> Severity? {
    let gap = max(date.days.lowerBound - days.upperBound, days.lowerBound - date.days.upperBound)
    guard gap > 10, !(address.host.hasSuffix(".jp") && gap <= 92) else { return nil }
    if let title = source.reference.title, draft[title].contains(String(date.year)) { return nil }
    return .warning
  }

  private func sameButYear(_ date: AddressDate, _ stated: WrittenDate) -> Bool {
    date.year != stated.year && date.month != nil && date.month == stated.month
      && (date.day == nil || stated.day == nil || date.day == stated.day)
  }

  /// Their addresses hold numbers of papers and laws, or the day of a copy.
  private static let numbered = [
    "doi.org", "eur-lex.europa.eu", "legislation.gov.uk", "law.go.kr", "e-gov.go.jp", "undocs.org",
    "documents.un.org", "docs.wto.org", "archive.org", "archive.ph", "handle.net", "jstor.org",
  ]
  /// They print a document weeks after it was signed.
  private static let gazettes = [
    "federalregister.gov", "govinfo.gov", "kanpou.npb.go.jp", "gwanbo.go.kr",
    "congress.gov",
  ]
  /// Folders named by the day of the upload.
  private static let uploads = ["/uploads/", "/upload/", "/files/", "/attach"]
}
