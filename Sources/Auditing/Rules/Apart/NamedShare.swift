// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// A share whose whole, and at times whose part, is given by name: "영업이익은 2,340억 원으로 매출의 15%", 「前工程は全体の
/// 70%」, "12 % of GDP".
struct NamedShare {
  private let claim: FigureClaim
  private let part: Stated?
  private let whole: Set<Int32>
  private let isOfTotal: Bool
  private let sentence: Range<Int>
  private let draft: Draft

  /// - Parameter bound: what the grammar says of the claim's figures.
  init?(_ claim: FigureClaim, _ bound: BoundOperands, in sentence: Range<Int>, _ draft: Draft) {
    guard case .share = claim.kind else { return nil }
    self.claim = claim
    self.sentence = sentence
    self.draft = draft
    let at = claim.figure.range
    if let name = Self.before(at, sentence, draft) ?? Self.after(at, sentence, draft) {
      isOfTotal = draft.has(Self.totals, in: name)
      whole = isOfTotal ? [] : draft.content(Array(draft.words(in: name)))
      guard isOfTotal || !whole.isEmpty else { return nil }
      let before = draft.additive(in: sentence.lowerBound..<min(at.lowerBound, name.lowerBound))
      let lead = before.last { $0.kind != .count } ?? before.last
      part =
        bound.first
        ?? lead.flatMap {
          Self.isBound($0, to: min(at.lowerBound, name.lowerBound), draft) ? $0 : nil
        }
    } else {
      return nil
    }
  }

  /// The noun of "매출의 15%", 「売上高の15%」.
  private static func before(
    _ share: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> Range<Int>? {
    let lead = draft.before(share.lowerBound, 12, within: sentence)
    guard let genitive = draft.last(genitives, in: lead),
      draft.text[genitive.upperBound..<share.lowerBound].allSatisfy({
        $0 == " " || $0 == "약" || $0 == "約"
      }),
      let word = draft.words(in: draft.before(share.lowerBound, 48, within: sentence)).last(where: {
        $0.range.lowerBound < genitive.lowerBound
      }), genitive.lowerBound <= word.range.upperBound
    else { return nil }
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
    return gap.count <= 24 && !draft.has(stops, in: gap)
  }

  /// What the share would be but for a slip of the pen; nil where figures of the names bear it out.
  func slip(_ index: FigureIndex) -> Derivation? {
    guard let section = index.section(of: claim.figure.range.lowerBound) else { return nil }
    let at = claim.figure.range.lowerBound
    let wholes = wholes(index, at, section)
    guard !wholes.isEmpty, wholes.count <= 24 else { return nil }
    let parts = part.map { [$0] } ?? self.parts(index, at, section)
    let pairs = parts.prefix(6).flatMap { part in
      wholes.compactMap { whole -> (Derivation, Stated, Bool)? in
        guard part.range != whole.amount.range, part.canJoin(whole.amount),
          part.per == whole.amount.per,
          let derivation = FigureRelation(claim).of(part, whole.amount, draft)
        else { return nil }
        return (derivation, part, !isOfTotal || whole.isTotal || index.isSum(whole.amount))
      }
    }
    guard !pairs.contains(where: { $0.0.explains(claim.figure) }) else { return nil }
    return pairs.last { derivation, part, isSure in
      isSure && derivation.isSlipped(claim.figure, digits: 2)
    }?.0
  }

  private func wholes(_ index: FigureIndex, _ at: Int, _ section: Int) -> [FigureIndex.Entry] {
    if isOfTotal {
      let near = index.entries.filter {
        $0.section == section && $0.amount.range.upperBound <= at
      }
      return Array(near.suffix(16))
    }
    return index.named(whole, before: at, in: section).suffix(4)
      + index.entries.filter {
        sentence.contains($0.amount.range.lowerBound) && $0.amount.range.lowerBound > at
          && !$0.words.isDisjoint(with: whole)
      }
  }

  /// Amounts that go by the name that the share's subject has, the nearest first.
  private func parts(_ index: FigureIndex, _ at: Int, _ section: Int) -> [Stated] {
    let last = draft.amounts(in: sentence.lowerBound..<at).last?.range.upperBound
    let lead = draft.words(in: (last ?? sentence.lowerBound)..<at).suffix(7)
    let subject = draft.content(Array(lead)).subtracting(whole)
    guard !subject.isEmpty else { return [] }
    return index.named(subject, before: at, in: section).suffix(3).reversed().map(\.amount)
  }

  private static let genitives = WordList("의|の")
  private static let of = WordList(" of the | of its | of their | of total | of ")
  private static let totals = WordList("전체|총액|총사업비|총계|합계|全体|総額|合計|total|whole|all")
  private static let stops = WordList("은 |는 |이 |가 |。|. |;|は|が|and|while|of which|그중|이 중")
  private static let ends = WordList(",|.|;|(|)|（|）|。|、|which|that|and|in|by|from|for|to|while")
}
