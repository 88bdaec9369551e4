// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Shares and rests whose whole no sentence states by itself.
extension ClaimCandidates {
  /// A member of a list by what the list comes to: 「ケニア9万6,000人、…、ラオス4万8,000人です。ケニアの割合は31.0％」.
  func ofListSums(_ named: Set<Range<Int>>) -> [ClaimCandidate] {
    guard case .share = claim.kind else { return [] }
    return place.before.prefix(3).flatMap { AmountLists.all(in: $0, draft) }.flatMap {
      list -> [ClaimCandidate] in
      guard list.count >= 3 else { return [] }
      let sum = list.faceSum
      return list.compactMap { part in
        guard let operand = operands.first(where: { $0.amount.range == part.range }),
          check.bound.first.map({ $0.range == part.range }) ?? true,
          let printed = part.face / sum.printed, let widest = part.widestFace / sum.widest
        else { return nil }
        let isNamed = named.contains(part.range)
        let derivation = Derivation(
          value: part.nominal / sum.nominal * 100, printed: printed * 100, widest: widest * 100,
          formula:
            "\(draft[part.range]) ÷ (\(list.map { draft[$0.range] }.joined(separator: " + ")))",
          operands: [part.range] + list.map(\.range))
        return ClaimCandidate(
          derivation: derivation, score: operand.nearness + 1 + naming(operand) + (isNamed ? 1 : 0),
          isNamed: isNamed)
      }
    }
  }

  /// What is not left of a whole: "54.4 % of that ceiling, which leaves EUR 16.4 million".
  func ofWhatIsLeft() -> [ClaimCandidate] {
    guard case .share = claim.kind, check.bound.first == nil else { return [] }
    let at = claim.figure.range
    let tail = at.upperBound..<max(at.upperBound, place.own.upperBound)
    guard let rest = draft.additive(in: tail).first, rest.range.lowerBound - at.upperBound <= 60,
      // "50 % goes to ports, 30 % to roads, and the rest" is of both.
      draft.amounts(in: at.upperBound..<rest.range.lowerBound).isEmpty,
      draft.has(Self.leaving, in: at.upperBound..<rest.range.lowerBound)
        || Self.left.match(
          in: draft.text.bytes, at: rest.range.upperBound, before: place.own.upperBound) != nil
    else { return [] }
    return operands.compactMap { whole in
      guard whole.amount.canJoin(rest), whole.amount.nominal > rest.nominal,
        whole.amount.range.upperBound <= at.lowerBound,
        let printed = rest.face / whole.amount.face,
        let widest = rest.widestFace / whole.amount.widestFace
      else { return nil }
      let one = Interval(exactly: 1)
      let derivation = Derivation(
        value: (1 - rest.nominal / whole.amount.nominal) * 100, printed: (one - printed) * 100,
        widest: (one - widest) * 100,
        formula:
          "(\(draft[whole.amount.range]) − \(draft[rest.range])) ÷ \(draft[whole.amount.range])",
        operands: [rest.range, whole.amount.range, rest.range])
      return ClaimCandidate(
        derivation: derivation, score: 2 + whole.nearness + (whole.isTotal ? 1 : 0), isNamed: true)
    }
  }

  /// What a part and its share leave: "1,287명으로 60.0%를 차지하였다. 나머지 858명은".
  func restOfPart() -> [ClaimCandidate] {
    let at = claim.figure.range
    for sentence in place.before.prefix(2) {
      let before = draft.amounts(
        in: sentence.lowerBound..<min(sentence.upperBound, max(sentence.lowerBound, at.lowerBound)))
      let shares = before.filter {
        $0.kind == .share && $0.unit == "%" && !$0.isFraction && $0.bound == .exact
          && $0.nominal > 0 && $0.nominal < 100
      }
      guard let share = shares.last else { continue }
      let parts = before.filter { $0.canJoin(claim.figure) && $0.isAdditive && $0.nominal > 0 }
      guard shares.count == 1, let part = parts.last,
        part.range.upperBound <= share.range.lowerBound,
        share.range.lowerBound - part.range.upperBound <= 40, part.per == claim.figure.per,
        Vicinity(share, sentence, draft).falls == nil,
        case let hundred = Interval(exactly: 100),
        let printed = part.face * (hundred - share.face) / share.face,
        let widest = part.widestFace * (hundred - share.widestFace) / share.widestFace
      else { return [] }
      return [
        ClaimCandidate(
          derivation: Derivation(
            value: part.nominal * (100 - share.nominal) / share.nominal, printed: printed,
            widest: widest,
            formula:
              "\(draft[part.range]) × (100% − \(draft[share.range])) ÷ \(draft[share.range])",
            operands: [part.range, share.range, part.range]), score: 5, isNamed: true)
      ]
    }
    return []
  }

  private static let leaving = WordList("leaves|leaving|left|remaining|나머지|남은|잔여|残り|残る|残額")
  private static let left = WordList("이 남|가 남|을 남|를 남|が残|を残")
}
