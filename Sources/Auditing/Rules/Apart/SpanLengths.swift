// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// How long something took, or by how much it was late, against the two months that its sentence names: "planned for
/// February 2025, begun in April 2026, 14 months late", 「2025年10月に始まり、2年6か月を経て2028年4月に完工」.
struct SpanLengths {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] { draft.surroundings.all.compactMap { check($0.own) } }

  private func check(_ sentence: Range<Int>) -> Finding? {
    let mentions = draft.document.mentions(in: sentence)
    let lengths = mentions.compactMap(Self.length)
    guard lengths.count == 1, let length = lengths.first,
      let isShift = isShift(length.range, sentence)
    else { return nil }
    let months = mentions.compactMap(Self.month)
    guard months.count == 2, months[0].month != months[1].month else { return nil }
    let apart = abs(months[0].month - months[1].month)
    // What lasts counts the month in which it ends, or not.
    let allowed = isShift ? apart...apart : apart...(apart + 1)
    guard !allowed.contains(length.months), apart <= 240, abs(apart - length.months) <= 24 else {
      return nil
    }
    let (one, two) = (draft[months[0].range], draft[months[1].range])
    let stated = draft[length.range]
    return Finding(
      .warning, length.range,
      Text(
        en: "From \(one) to \(two) it is \(apart) months, but \(stated) is stated.",
        ko: "\(one)에서 \(two)까지는 \(apart)개월인데 \(stated)로 적혀 있음.",
        ja: "\(one)から\(two)までは\(apart)か月だが、\(stated)と書かれている。"),
      evidence: months.map { .init($0.range) })
  }

  /// A length in months, or in years and months.
  private static func length(_ mention: Mention) -> (range: Range<Int>, months: Int)? {
    guard mention.kind == .period, mention.bound == .exact,
      case .duration(let text) = mention.value, text.hasPrefix("P"), text.hasSuffix("M"),
      !text.contains("T")
    else { return nil }
    let numbers = text.dropFirst().dropLast().split(separator: "Y").map { Int($0) }
    guard let last = numbers.last, let months = last, months > 0 else { return nil }
    guard numbers.count == 2 else { return numbers.count == 1 ? (mention.range, months) : nil }
    return numbers[0].map { (mention.range, min($0, 1_000) * 12 + months) }
  }

  /// Whether the words beside a length make it by how much something moved, or how long it took; nil where they say
  /// neither.
  private func isShift(_ length: Range<Int>, _ sentence: Range<Int>) -> Bool? {
    let lead = draft.before(length.lowerBound, 24, within: sentence)
    let tail = draft.after(length.upperBound, 24, within: sentence)
    if draft.has(Self.shifts, in: lead.lowerBound..<tail.upperBound) { return true }
    return draft.has(Self.lasting, in: tail) || draft.has(Self.lastingBefore, in: lead)
      ? false : nil
  }

  /// A date as far as its month, counted from the year 0.
  private static func month(_ mention: Mention) -> (range: Range<Int>, month: Int)? {
    guard mention.kind == .date, case .time(let span) = mention.value,
      case (let start, let end) = (span.start.first.components, span.end.last.components),
      start.year == end.year, start.month == end.month
    else { return nil }
    return (mention.range, start.year * 12 + start.month)
  }

  private static let shifts = WordList(
    "늦어|늦은|늦게|지연|앞당|앞선|먼저|이르게|일찍|연기|미뤄|late|later|delay|delayed|earlier|early|ahead|behind|遅れ|遅延|前倒|早く|早ま|延期|先行"
  )
  private static let lasting = WordList(
    "걸|소요|만에|에 걸쳐|동안|간 |かけて|を経て|かか|を要し|を要す|間の|後に|long|in all")
  private static let lastingBefore = WordList(
    "take|takes|took|taken|taking|last|lasts|lasted|lasting|after|for|within")
}
