// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

extension BoundOperands {
  /// The part that a share tells, "9억 달러(60%)", "절반인 2조 원", and the whole, "20 % of 40 bn", 「120件に対する採択率」.
  mutating func findShare() {
    let all = amounts.filter { $0.ends == nil }
    if let inside = draft.bracket(after: at.upperBound, within: sentence) {
      let amounts = draft.amounts(in: inside).filter { claim.canCompare($0) }
      if amounts.count == 1 { first = amounts.first }
      // "40 % (48 of 120 firms)", 「45％（120社中48社）」.
      if amounts.count == 2, let a = amounts.first, let b = amounts.last, a.canJoin(b),
        a.nominal != b.nominal, a.per == b.per,
        draft.has(Self.amongst, in: a.range.upperBound..<b.range.lowerBound)
      {
        (first, second) = a.nominal < b.nominal ? (a, b) : (b, a)
        return
      }
    }
    // "절반인 2조 원", 「半数の6,000人」, "a quarter of the fund, EUR 90 million".
    if first == nil, let part = all.first(where: { $0.range.lowerBound >= at.upperBound }),
      isAppositive(at.upperBound..<part.range.lowerBound)
    {
      first = part
    }
    // "30 % of the budget (USD 240 million)".
    if first == nil, let part = all.first(where: { $0.range.lowerBound >= at.upperBound }),
      case let gap = at.upperBound..<part.range.lowerBound, gap.count <= 48,
      Self.of.match(in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound) != nil,
      Draft.openingBracket(draft.text.bytes, gap.upperBound - 1) != nil,
      !draft.has(Self.comma, in: gap.lowerBound..<(gap.upperBound - 1))
    {
      first = part
    }
    if first == nil, let part = all.last(where: { $0.range.upperBound <= at.lowerBound }) {
      let gap = part.range.upperBound..<at.lowerBound
      if let inside = draft.bracket(after: part.range.upperBound, within: sentence),
        inside.lowerBound <= at.lowerBound, at.upperBound <= inside.upperBound
      {
        first = part
      } else if isBeing(gap) || isAside(gap) || Self.isOnceMore(gap, draft)
        || gap.count <= 24 && draft.has(Self.orWhich, in: gap)
      {
        if let inner = partOf(part, all) {
          (first, second) = (inner, part)
        } else if let whole = wholeOf(part, all) {
          (first, second) = (part, whole)
        } else {
          first = part
        }
      } else if let of = Self.ofAfter.match(
        in: draft.text.bytes, at: pastBracket(part.range.upperBound), before: at.lowerBound),
        at.lowerBound - of.upperBound <= (claim.rate == nil ? 3 : 30)
      {
        second = part
      }
    }
    if second == nil, let whole = all.first(where: { $0.range.lowerBound >= at.upperBound }),
      whole.range != first?.range,
      case let gap = at.upperBound..<whole.range.lowerBound, gap.count <= 32,
      let of = Self.of.match(
        in: draft.text.bytes, at: gap.lowerBound + (isComma(gap.lowerBound) ? 1 : 0),
        before: gap.upperBound),
      // "28 per cent of the total, and Kigali USD 138 million" is of the total.
      !draft.has(Self.stops, in: gap), !draft.has(Self.ends, in: of.upperBound..<gap.upperBound)
    {
      second = whole
    }
    if let whole = second, first == nil {
      first = all.last {
        $0.range.upperBound <= min(at.lowerBound, whole.range.lowerBound)
          && $0.isCommensurable(with: whole) && isNear($0.range.upperBound)
      }
    }
    if second == nil, let part = first { second = pointedAt(by: part) }
    // "応募120件に対する採択率は37.5％": a rate of the only two figures before it.
    if claim.rate != nil, first == nil || second == nil {
      let before = all.filter { $0.range.upperBound <= at.lowerBound }
      if before.count == 2, before[0].isCommensurable(with: before[1]),
        let small = before.min(by: { $0.nominal < $1.nominal }),
        let large = before.max(by: { $0.nominal < $1.nominal })
      {
        (first, second) = (small, large)
      }
    }
  }

  /// "96 of 480 trips, or 20 per cent", "42건 중 7건으로 6분의 1": the part that stands right before its whole, or behind it.
  private func partOf(_ whole: Stated, _ all: [Stated]) -> Stated? {
    guard let part = all.last(where: { $0.range.upperBound <= whole.range.lowerBound }),
      part.canJoin(whole), part.nominal < whole.nominal,
      case let gap = part.range.upperBound..<whole.range.lowerBound, gap.count <= 12,
      Self.of.match(in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound) != nil
    else { return nil }
    return part
  }

  private func wholeOf(_ part: Stated, _ all: [Stated]) -> Stated? {
    guard let whole = all.last(where: { $0.range.upperBound <= part.range.lowerBound }),
      whole.canJoin(part), part.nominal < whole.nominal,
      case let gap = whole.range.upperBound..<part.range.lowerBound, gap.count <= 13,
      Self.among.match(in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound)?
        .upperBound == gap.upperBound
    else { return nil }
    return whole
  }
  private static let among = WordList(" 중 | 가운데 |のうち|のうち、|中")

  /// 「予算は800億円である。その30％の240億円」: the one amount of the sentence before.
  private func pointedAt(by part: Stated) -> Stated? {
    guard let previous,
      draft.last(Self.anaphors, in: draft.before(at.lowerBound, 10, within: sentence)) != nil
        || Self.ofThat.match(
          in: draft.text.bytes, at: part.range.upperBound, before: at.lowerBound) != nil
    else { return nil }
    let like = draft.additive(in: previous).filter { $0.isCommensurable(with: part) }
    return like.count == 1 && like[0].nominal > part.nominal ? like[0] : nil
  }
  private static let ofThat = WordList(" of that| of this| of these| of those| of it")
  private static let anaphors = WordList("その|この|그 |이의|그중|이 중")

  /// "392 of the 624 shore power calls, or 62.8 %": nothing but the noun of the part between.
  static func isOnceMore(_ gap: Range<Int>, _ draft: Draft) -> Bool {
    guard gap.count <= 48, let or = draft.last(again, in: gap), or.upperBound == gap.upperBound
    else { return false }
    return draft.first(comma, in: gap.lowerBound..<or.lowerBound) == nil
      && !draft.has(stops, in: gap)
  }
  private static let again = WordList(", or |, or about |, or nearly |, or just over |, or some ")

  /// "EUR 3.15 billion of exports, a quarter of the total".
  private func isAside(_ gap: Range<Int>) -> Bool {
    let bytes = draft.text.bytes
    return (3...40).contains(gap.count) && bytes[gap.upperBound - 1] == 0x20
      && bytes[gap.upperBound - 2] == UInt8(ascii: ",")
      && draft.first(Self.comma, in: gap)?.lowerBound == gap.upperBound - 2
      && Self.of.match(in: bytes, at: gap.lowerBound, before: gap.upperBound) != nil
  }

  /// "2,340억 원으로 15%", "1조 125억 원으로 양자 지원의 25%": nothing but the name of the whole between.
  private func isBeing(_ gap: Range<Int>) -> Bool {
    let bytes = draft.text.bytes
    guard let word = Self.being.match(in: bytes, at: gap.lowerBound, before: gap.upperBound) else {
      return false
    }
    if word.upperBound == gap.upperBound { return true }
    let rest = word.upperBound..<gap.upperBound
    if Self.adverbs.match(in: bytes, at: rest.lowerBound, before: rest.upperBound)?.upperBound
      == rest.upperBound
    {
      return true
    }
    // "EUR 1.44 billion, the largest share (32 per cent)".
    if Draft.openingBracket(bytes, rest.upperBound - 1) != nil, rest.count <= 40,
      draft.has(Self.shares, in: rest),
      draft.first(Self.comma, in: rest.lowerBound..<(rest.upperBound - 1)) == nil
    {
      return true
    }
    guard rest.count <= 40, draft.first(Self.comma, in: rest) == nil,
      let genitive = draft.last(Self.genitives, in: rest)
    else { return false }
    return draft.text[genitive.upperBound..<rest.upperBound].allSatisfy {
      $0 == " " || $0 == "약" || $0 == "約"
    }
  }
  private static let genitives = WordList("의|の")

  private func isComma(_ offset: Int) -> Bool { draft.text.bytes[offset] == UInt8(ascii: ",") }

  private func isAppositive(_ gap: Range<Int>) -> Bool {
    guard
      let word = Self.appositives.match(
        in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound)
    else { return false }
    if word.upperBound == gap.upperBound { return true }
    // English names the whole in between.
    return Self.of.match(in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound) != nil
      && gap.count <= 40 && draft.text.bytes[gap.upperBound - 2] == UInt8(ascii: ",")
      && draft.first(Self.comma, in: gap)?.lowerBound == gap.upperBound - 2
  }

  private static let ends = WordList(",|and|the total|the whole|all|、")
  private static let shares = WordList("share|part|비중|비율|割合|構成比")
  private static let adverbs = WordList(
    "exactly |just |about |nearly |almost |roughly |some |just over |just under |slightly over |꼭 |정확히 |거의 |약 |ちょうど|ほぼ|約"
  )
  private static let comma = WordList(",|;|(|、|（")
  static let appositives = WordList(
    "인 |인 약 |에 해당하는 |에 달하는 |に当たる|に相当する|の|の約|, | of |: ")
  static let contrasts = WordList(
    "against|compared with|compared to|versus|from|up from|down from|에서|보다|대비|に対し|から|より|に対して")
  static let being = WordList("로 |으로 |(|（|で|、|, or | or |, |로서 |이며 |, that is |, about |, i.e. ")
  static let orWhich = WordList(
    ", or|, or nearly|, or about|, which is|, equal to|, equivalent to|, that is|, about|로 전체의|으로 전체의|로 전체|で全体の|、全体の"
  )
  static let of = WordList(" of ")
  static let amongst = WordList("of|out of|중|가운데|のうち|中|/")
}
