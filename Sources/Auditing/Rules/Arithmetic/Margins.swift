// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// By how much something lies above or below a figure, against the figure that it is said of: "75.0 % … lies
/// 15 points above the 90.0 %", 「4,500万トンより100万トン少ない」 where 4,600 stands before it.
///
/// What is said of stands in another sentence or before a name, so the figures themselves have to tell: the one that
/// the words make stands nowhere in the text, the one on the other side right there.
struct Margins {
  let draft: Draft

  var findings: [Finding] { draft.statements.flatMap { check($0.range) } }

  private func check(_ sentence: Range<Int>) -> [Finding] {
    let amounts = draft.amounts(in: sentence)
    guard amounts.count >= 2 else { return [] }
    return amounts.indices.dropLast().compactMap { index in
      let (a, b) = (amounts[index], amounts[index + 1])
      if let word = eastern(a, b, sentence) {
        return finding(measure: a, margin: b, word.range, isAbove: word.isAbove)
      }
      if let word = english(a, b, sentence) {
        return finding(measure: b, margin: a, word.range, isAbove: word.isAbove)
      }
      return nil
    }
  }

  private typealias Direction = (range: Range<Int>, isAbove: Bool)

  /// "13,500건을 1,350건 웃돈", 「302.9億円より57.1億円、18.9％多い」.
  private func eastern(_ a: Stated, _ b: Stated, _ sentence: Range<Int>) -> Direction? {
    let bytes = draft.text.bytes
    guard b.range.lowerBound - a.range.upperBound <= 90,
      case let start = past(a.range.upperBound, sentence), start < b.range.lowerBound,
      let object = Self.object.match(in: bytes, at: start, before: b.range.lowerBound),
      b.range.lowerBound - object.upperBound <= 12
    else { return nil }
    var at = past(b.range.upperBound, sentence)
    if let mark = Self.comma.match(in: bytes, at: at, before: sentence.upperBound),
      let share = draft.amounts(in: mark.upperBound..<sentence.upperBound).first,
      share.kind == .share, share.range.lowerBound == mark.upperBound
    {
      at = past(share.range.upperBound, sentence)
    }
    while let filler = Self.fillers.match(in: bytes, at: at, before: sentence.upperBound) {
      at = filler.upperBound
    }
    return Self.above.match(in: bytes, at: at, before: sentence.upperBound).map { ($0, true) }
      ?? Self.below.match(in: bytes, at: at, before: sentence.upperBound).map { ($0, false) }
  }

  /// "100 tonnes more than the 4,500 tonnes of 2024", "15 points above the 90 per cent".
  private func english(_ a: Stated, _ b: Stated, _ sentence: Range<Int>) -> Direction? {
    let bytes = draft.text.bytes
    guard (6...60).contains(b.range.lowerBound - a.range.upperBound) else { return nil }
    var at = a.range.upperBound
    while at < b.range.lowerBound, bytes[at] == 0x20 { at += 1 }
    let gap = at..<b.range.lowerBound
    let word =
      Self.more.match(in: bytes, at: at, before: gap.upperBound).map { ($0, true) }
      ?? Self.less.match(in: bytes, at: at, before: gap.upperBound).map { ($0, false) }
    guard let word, !draft.has(Self.parted, in: gap) else { return nil }
    return word
  }

  /// Behind the bracket after a figure, if there is one.
  private func past(_ offset: Int, _ sentence: Range<Int>) -> Int {
    guard let inside = draft.bracket(after: offset, within: sentence),
      inside.lowerBound - offset <= 3
    else { return offset }
    return inside.upperBound + (Draft.closingBracket(draft.text.bytes, inside.upperBound) ?? 0)
  }

  private func finding(
    measure: Stated, margin: Stated, _ word: Range<Int>, isAbove: Bool
  ) -> Finding? {
    guard areOfOneKind(measure, margin), measure.ends == nil, margin.ends == nil,
      measure.bound == .exact || measure.bound == .about,
      margin.bound == .exact || margin.bound == .about, !measure.isFraction, !margin.isFraction,
      margin.nominal > 0, measure.nominal > margin.nominal, measure.nominal != margin.nominal * 2
    else { return nil }
    let (high, low) = (measure.nominal + margin.nominal, measure.nominal - margin.nominal)
    let (said, other) = isAbove ? (high, low) : (low, high)
    let slack = width(measure) + width(margin)
    guard margin.nominal > slack * 3,
      let place = amount(other, slack, like: measure, in: near(word), but: margin.range),
      amount(said, slack, like: measure, in: 0..<draft.text.bytes.count, but: margin.range) == nil
    else { return nil }
    let (a, b, c) = (draft[measure.range], draft[margin.range], draft[place.range])
    let sum = "\(a) \(other > measure.nominal ? "+" : "−") \(b) = \(c)"
    return Finding(
      .warning, word,
      Text(
        en: "\(sum), but the text says “\(draft[word])”.",
        ko: "\(sum)인데 ‘\(draft[word])’로 쓰임.", ja: "\(sum)だが、「\(draft[word])」とある。"),
      evidence: [.init(measure.range), .init(margin.range), .init(place.range)])
  }

  private func areOfOneKind(_ measure: Stated, _ margin: Stated) -> Bool {
    if measure.kind == .share { return measure.unit == "%" && margin.unit == "%p" }
    guard measure.kind == .money || measure.kind == .quantity || measure.kind == .count else {
      return false
    }
    return measure.isCommensurable(with: margin) && measure.unit != nil
      && (measure.kind != .count || measure.nominal >= 20)
  }

  private func width(_ amount: Stated) -> Decimal {
    amount.kind == .count && amount.step == 1 ? 0 : amount.step.halved
  }

  /// The sentences before a word, as far as what it is said of may stand, and the rest of its own.
  private func near(_ word: Range<Int>) -> Range<Int> {
    max(0, word.lowerBound - 500)..<min(draft.text.bytes.count, word.upperBound + 60)
  }

  private func amount(
    _ value: Decimal, _ slack: Decimal, like measure: Stated, in range: Range<Int>,
    but margin: Range<Int>
  ) -> Stated? {
    draft.amounts(in: range).first { amount in
      guard
        amount.isCommensurable(with: measure)
          || measure.kind == .count && amount.kind == .count && amount.unit == nil,
        amount.range != measure.range, amount.range != margin, amount.nominal > 0
      else { return false }
      let gap = amount.nominal > value ? amount.nominal - value : value - amount.nominal
      return gap <= slack + width(amount)
    }
  }

  private static let object = WordList(
    "을|를|보다|에 비해|에 견줘|을 약|를 약|보다 약|を約|より約|よりも|より|を|に比べて|に比べ|と比べて|と比べ")
  private static let comma = WordList("、|, |(|（")
  private static let fillers = WordList(" |、|가량|정도|만큼|이나|나 |더 |ほど|程度|も|だけ|포인트|ポイント|）|)")
  private static let above = WordList(
    "웃돌|웃도|웃돈|상회|초과|넘|많|높|큰|크|앞선|앞섰|비싸|비싼|길|긴|上回|超|多|高|大き|長")
  private static let below = WordList(
    "밑돌|밑도|밑돈|하회|미달|못 미|못미|모자라|부족|적|낮|작|싼|싸|짧|下回|少な|低|小さ|安|足りな|届か|及ば|短")
  private static let more = WordList(
    "more than|higher than|larger than|greater than|bigger than|above|longer than|up on"
  )
  private static let less = WordList(
    "fewer than|less than|lower than|smaller than|below|short of|shorter than|down on|cheaper than"
  )
  private static let parted = WordList(";|,|. |(")
}
