// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Lists that a colon or a rest opens.
extension PartsApartRule {
  /// "It employs 1,250 people: 800 in the north and 450 in the south": a colon between a total and the two parts that
  /// end its sentence, or a rest that two purposes take up.
  func isSetOut(_ list: [Stated], _ place: Surroundings, _ draft: Draft) -> Bool {
    guard list.count == 2,
      let total = draft.additive(in: place.own.lowerBound..<list[0].range.lowerBound).last,
      total.canJoin(list[0]),
      case let gap = total.range.upperBound..<list[0].range.lowerBound, gap.count <= 40
    else { return false }
    let tail = list[1].range.upperBound..<max(list[1].range.upperBound, place.own.upperBound)
    guard draft.additive(in: tail).isEmpty else { return false }
    return draft.has(Self.colons, in: gap)
      || draft.has(Self.rest, in: draft.before(total.range.lowerBound, 12, within: place.own))
        && draft.has(Self.within, in: gap)
  }

  /// "13.5 billion in four rounds: 2.4 in 2020, 3.0 in 2022 …": the amount before the colon that opens a list of three
  /// and more, up to the end of its sentence.
  func head(of list: [Stated], _ place: Surroundings, _ draft: Draft) -> Stated? {
    guard list.count >= 3, let first = list.first, let last = list.last,
      let total = draft.additive(in: place.own.lowerBound..<first.range.lowerBound).last(where: {
        $0.canJoin(first) && $0.per == first.per
      }), list.allSatisfy({ $0.nominal < total.nominal }),
      case let gap = total.range.upperBound..<first.range.lowerBound, gap.count <= 60,
      draft.has(Self.colons, in: gap),
      draft.additive(in: last.range.upperBound..<max(last.range.upperBound, place.own.upperBound))
        .allSatisfy({ !$0.canJoin(first) })
    else { return nil }
    return total
  }
  private static let colons = WordList(": |：")
  private static let within = WordList("가운데|중|のうち|, ")
}
