// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A length in years beside the years that it names: "2027~2031 (5 years)".
struct DurationRule: Rule {
  let id = "duration"
  let title = Text(en: "Length of a period", ko: "기간의 길이", ja: "期間の長さ")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    let periods = draft.mentions.filter { $0.kind == .period }
    return SpanLengths(draft).findings + PeriodParts(draft).findings
      + zip(periods, periods.dropFirst()).compactMap { first, second in
        guard let (span, length) = Self.pair(first, second) ?? Self.pair(second, first) else {
          return nil
        }
        let gap = first.range.upperBound..<second.range.lowerBound
        guard gap.count <= 16, isJoined(gap, draft) else { return nil }
        return check(
          span, length,
          isWhole: isBracketed(gap, draft) || isInclusive(span.range, length.0, draft),
          draft)
      }
  }

  /// Whether a length is counted from the present: "향후 5년", 「今後5年間」, "over the next five years".
  private func isAhead(_ length: Range<Int>, _ draft: Draft) -> Bool {
    draft.has(Self.ahead, in: max(0, length.lowerBound - 16)..<length.lowerBound)
  }
  private static let ahead = WordList("향후|앞으로|今後|next|coming")

  private struct Span {
    let range: Range<Int>
    /// Calendar or fiscal years, both ends counted.
    let years: Int
  }

  private static func pair(_ a: Mention, _ b: Mention) -> (Span, (Range<Int>, Decimal))? {
    guard case .time(let span) = a.value, let years = years(span), let length = AverageRule.years(b)
    else { return nil }
    return (Span(range: a.range, years: years), (b.range, length))
  }

  /// The whole years of a span that begins and ends with a calendar or fiscal year.
  private static func years(_ span: DateSpan) -> Int? {
    let days = span.end.last - span.start.first + 1
    let years = (days * 100 + 18_262) / 36_525
    guard years >= 2, abs(days * 100 - years * 36_525) <= 200 else { return nil }
    return years
  }

  /// Nothing but a bracket, a particle or a comma stands between.
  private func isJoined(_ gap: Range<Int>, _ draft: Draft) -> Bool {
    let words = draft[gap].filter { !$0.isWhitespace && !"(（)）,、:：".contains($0) }
    return Self.joints.contains(words)
  }
  private static let joints: Set<String> = [
    "", "年度", "年度の", "년도", "간", "까지", "년까지", "의", "年の", "の", "まで", "までの", "年までの", "동안", "사이", "間",
    "years", "for",
    "over", "or",
    "period",
  ]

  private func isBracketed(_ gap: Range<Int>, _ draft: Draft) -> Bool {
    draft[gap].contains { "(（".contains($0) }
  }

  /// 「2027年度から2031年度までの5年間」, "2021년부터 2026년까지 6년간": both ends are counted, unless something rose or
  /// fell between them.
  private func isInclusive(_ span: Range<Int>, _ length: Range<Int>, _ draft: Draft) -> Bool {
    guard span.upperBound <= length.lowerBound,
      draft.has(Self.until, in: span.lowerBound..<length.lowerBound),
      case let text = 0..<draft.text.bytes.count,
      draft.has(
        Self.throughout, in: draft.after(length.lowerBound, length.count + 6, within: text))
    else { return false }
    let near =
      draft.before(span.lowerBound, 60, within: text)
      .lowerBound..<draft.after(
        length.upperBound, 120, within: text
      ).upperBound
    return Movement.falls(in: near, draft) == nil && !draft.has(Movement.rise, in: near)
  }
  private static let until = WordList("까지|まで")
  private static let throughout = WordList("년간|년 동안|개년|年間|か年|カ年|ヵ年|ヶ年|箇年")

  /// In brackets a period counts both its ends; "from 2024 to 2030" may be six years, too.
  private func check(
    _ span: Span, _ length: (range: Range<Int>, years: Decimal), isWhole: Bool, _ draft: Draft
  ) -> Finding? {
    let years = Decimal(span.years)
    guard length.years != years, isWhole || length.years != years - 1,
      length.years <= years * 3,
      // 「今後15年間（2024-2039年）」 is counted from the first year's end; a century is a round number.
      length.years != years - 1 || years <= 10 || !isAhead(length.range, draft),
      abs(length.years - years) * 20 > years
        || length.years != (length.years / 10).rounded(to: 0) * 10
    else { return nil }
    let (period, stated) = (draft[span.range], draft[length.range])
    return Finding(
      .warning, length.range,
      Text(
        en: "\(period) is \(span.years) years, but \(stated) is stated.",
        ko: "\(period)은 \(span.years)년인데 \(stated)으로 적혀 있음.",
        ja: "\(period)は\(span.years)年だが、\(stated)と書かれている。"),
      evidence: [.init(span.range)])
  }
}
