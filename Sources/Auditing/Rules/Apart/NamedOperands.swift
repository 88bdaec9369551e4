// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// A share or multiple whose base, and at times whose part, is given by name: "영업이익은 2,340억 원으로 매출의 15%",
/// 「近畿は九州の1.5倍」, "12 % of GDP".
struct NamedOperands {
  private let claim: FigureClaim
  let part: Stated?
  /// The words that name the base; none for "the total".
  let whole: Set<Int32>
  /// The words of the base, "graphite spending" of "all graphite spending".
  let words: Set<Int32>
  private let isOfTotal: Bool
  private let sentence: Range<Int>
  private let draft: Draft

  /// - Parameter bound: what the grammar says of the claim's figures.
  init?(_ claim: FigureClaim, _ bound: BoundOperands, in place: Surroundings, _ draft: Draft) {
    let sentence = place.own
    switch claim.kind {
    case .share: break
    case .multiple where bound.second == nil: break
    default: return nil
    }
    self.claim = claim
    self.sentence = sentence
    self.draft = draft
    let at = claim.figure.range
    guard let name = Self.base(of: at, sentence, draft) else { return nil }
    isOfTotal = draft.has(Self.totals, in: name)
    words = draft.content(Array(draft.words(in: name)))
    whole = isOfTotal ? [] : words
    guard isOfTotal || !whole.isEmpty else { return nil }
    let end = min(at.lowerBound, name.lowerBound)
    let before = draft.additive(in: sentence.lowerBound..<end)
    let lead = before.last { $0.kind != .count } ?? before.last
    part =
      bound.first ?? lead.flatMap { Self.isBound($0, to: end, draft) ? $0 : nil }
      ?? (before.isEmpty ? Self.subject(of: claim, place, draft) : nil)
  }

  /// The words that name the base of a share or a multiple.
  static func base(
    of share: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> Range<Int>? {
    before(share, sentence, draft) ?? after(share, sentence, draft)
  }

  /// "Remittances reached USD 3.6 billion … They amount to 12 % of GDP": what the sentence before begins with.
  static func subject(
    of claim: FigureClaim, _ place: Surroundings, _ draft: Draft
  ) -> Stated? {
    guard place.before.count > 1, case .share = claim.kind else { return nil }
    let lead = place.own.lowerBound..<claim.figure.range.lowerBound
    guard lead.count <= 48,
      let pronoun = subjects.match(
        in: draft.text.bytes, at: lead.lowerBound, before: lead.upperBound),
      pronoun.lowerBound == lead.lowerBound, draft.has(amounting, in: lead)
    else { return nil }
    return draft.additive(in: place.before[1]).first { $0.kind != .count }
  }
  private static let subjects = WordList("they|this|that|these|it|이는|이것은|これは|それは")
  private static let amounting = WordList(
    "amount to|amounts to|amounted to|represent|represents|represented|account for|accounts for|equal|equals|correspond to|corresponds to|is|are|was|were|make up|makes up|이는|이것은|これは|それは"
  )

  /// The noun of "매출의 15%", 「売上高の15%」, with the one before it if nothing parts them: "양자 지원의 70%".
  private static func before(
    _ share: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> Range<Int>? {
    let lead = draft.before(share.lowerBound, 14, within: sentence)
    guard let genitive = draft.last(genitives, in: lead),
      draft.text[genitive.upperBound..<share.lowerBound].allSatisfy({
        $0 == " " || $0 == "약" || $0 == "約"
      })
    else { return nil }
    let words = draft.words(in: draft.before(share.lowerBound, 60, within: sentence)).filter {
      $0.range.lowerBound < genitive.lowerBound
    }
    guard let word = words.last, genitive.lowerBound <= word.range.upperBound else { return nil }
    if let other = words.dropLast().last, other.stem == other.range,
      word.range.lowerBound - other.range.upperBound == 1,
      draft.text.bytes[other.range.upperBound] == 0x20
    {
      return other.range.lowerBound..<word.range.upperBound
    }
    return word.range
  }

  /// The noun of "15 % of GDP".
  private static func after(
    _ share: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> Range<Int>? {
    let tail = draft.after(share.upperBound, 48, within: sentence)
    guard let of = of.match(in: draft.text.bytes, at: tail.lowerBound, before: tail.upperBound)
    else { return nil }
    let words = draft.words(in: of.upperBound..<tail.upperBound).prefix(3)
    guard let first = words.first, let last = words.last else { return nil }
    let name = first.range.lowerBound..<last.range.upperBound
    let end = draft.first(ends, in: name)?.lowerBound ?? name.upperBound
    return name.lowerBound < end ? name.lowerBound..<end : nil
  }

  private static func isBound(_ part: Stated, to place: Int, _ draft: Draft) -> Bool {
    let gap = part.range.upperBound..<max(part.range.upperBound, place)
    if gap.count <= 48, draft.has(anaphors, in: gap) { return true }
    // "1,800만 달러는 무상원조의 4분의 1이다": the topic itself.
    if gap.count <= 5, topics.contains(draft[gap].trimmed) { return true }
    return gap.count <= 24 && !draft.has(stops, in: gap)
  }

  /// What the claim would be but for a slip of the pen; nil where figures of the names bear it out.
  func slip(_ index: FigureIndex) -> Derivation? {
    guard let section = index.section(of: claim.figure.range.lowerBound) else { return nil }
    let at = claim.figure.range.lowerBound
    let wholes = wholes(index, at, section)
    guard !wholes.isEmpty, wholes.count <= 24 else { return nil }
    let parts = part.map { [FigureIndex.Entry($0)] } ?? self.parts(index, at, section)
    let pairs = parts.prefix(6).flatMap { part in
      wholes.compactMap { whole -> (Derivation, Bool)? in
        guard part.amount.range != whole.amount.range, part.column == whole.column,
          part.amount.canJoin(whole.amount), part.amount.per == whole.amount.per,
          let derivation = FigureRelation(claim).of(part.amount, whole.amount, draft)
        else { return nil }
        return (derivation, !isOfTotal || whole.isTotal || index.isSum(whole.amount))
      }
    }
    guard !pairs.contains(where: { (part != nil || $0.1) && $0.0.explains(claim.figure) }) else {
      return nil
    }
    return pairs.last { derivation, isSure in
      isSure
        && (derivation.isSlipped(claim.figure, digits: 2)
          || !isOfTotal && isSlipOfPart(derivation))
    }?.0
  }

  /// "30 % of the budget (USD 260 million)" of 800: the part that the grammar gives is a slip of 240.
  private func isSlipOfPart(_ derivation: Derivation) -> Bool {
    guard let part, claim.figure.bound == .exact, derivation.value > 0 else { return false }
    return part.isSlip(of: part.nominal * claim.figure.nominal / derivation.value)
  }

  private func wholes(_ index: FigureIndex, _ at: Int, _ section: Int) -> [FigureIndex.Entry] {
    if isOfTotal {
      let near = index.entries.filter {
        $0.section == section && $0.amount.range.upperBound <= at
      }
      return Array(near.suffix(16))
    }
    return index.named(whole, before: at, in: section).suffix(6)
      + index.entries.filter {
        sentence.contains($0.amount.range.lowerBound) && $0.amount.range.lowerBound > at
          && !$0.words.isDisjoint(with: whole)
      }
  }

  /// Amounts that go by the name that the claim's subject has, the nearest first.
  private func parts(_ index: FigureIndex, _ at: Int, _ section: Int) -> [FigureIndex.Entry] {
    // "twice that of Corvane and four times that of Tessaly": the subject stands before both.
    let isOfMultiple = claim.figure.kind == .multiple
    let last = draft.amounts(in: sentence.lowerBound..<at).last {
      !isOfMultiple || $0.kind != .multiple
    }?.range.upperBound
    let lead = draft.words(in: (last ?? sentence.lowerBound)..<at).suffix(7)
    let subject = draft.content(lead).subtracting(whole)
    let near = subject.isEmpty ? [] : index.named(subject, before: at, in: section)
    if !near.isEmpty { return near.suffix(6).reversed() }
    guard draft.has(Self.pronouns, in: (last ?? sentence.lowerBound)..<at) else { return [] }
    // "近畿が4割を占め、その件数は": what the sentence begins with.
    let topic = draft.content(draft.words(in: sentence.lowerBound..<at).prefix(3))
    return topic.isEmpty
      ? []
      : index.named(topic.subtracting(whole), before: sentence.lowerBound, in: section)
        .suffix(6).reversed()
  }

  private static let pronouns = WordList("その|그 |its|their")
  private static let topics: Set<String> = ["은", "는", "이", "가", "は", "が"]
  private static let anaphors = WordList(", 이는|, 이것은|、これは|、これが")
  private static let genitives = WordList("의|の")
  private static let of = WordList(
    " of the | of its | of their | of total | of | that of the | that of | those of the | those of | as much as the | as much as | as many as the | as many as | as large as the | as large as "
  )
  private static let totals = WordList("전체|총액|총사업비|총계|합계|全体|総額|合計|total|whole|all")
  private static let stops = WordList("은 |는 |이 |가 |。|. |;|は|が|and|while|of which|그중|이 중")
  private static let ends = WordList(",|.|;|(|)|（|）|。|、|which|that|and|in|by|from|for|to|while")
}
