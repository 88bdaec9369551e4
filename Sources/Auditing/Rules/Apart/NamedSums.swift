// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A sum of figures that are given by their names: "아시아와 아프리카를 합치면 2조 8,350억 원", "lithium and copper together
/// receive EUR 165 million".
struct NamedSums {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] {
    draft.surroundings.all.flatMap { place in
      draft.all(Self.together, in: place.own).compactMap { check($0, place) }
    }
  }

  private func check(_ cue: Range<Int>, _ place: Surroundings) -> Finding? {
    guard
      let total = draft.additive(in: cue.upperBound..<max(cue.upperBound, place.own.upperBound))
        .first, total.range.lowerBound - cue.upperBound <= 24,
      draft.additive(in: place.own.lowerBound..<cue.lowerBound).count < 2
    else { return nil }
    var lead = draft.before(cue.lowerBound, 60, within: place.own)
    if let comma = draft.last(Self.commas, in: lead) { lead = comma.upperBound..<lead.upperBound }
    var parts: [Stated] = []
    for word in draft.words(in: lead) {
      let keys = draft.content([word])
      guard !keys.isEmpty,
        let named = draft.figures.entries.last(where: {
          $0.amount.range.upperBound <= place.own.lowerBound && $0.amount.canJoin(total)
            && !$0.words.isDisjoint(with: keys)
        })?.amount
      else { continue }
      if !parts.contains(where: { $0.range == named.range }) { parts.append(named) }
    }
    guard parts.count >= 2, parts.allSatisfy({ $0.nominal < total.nominal * 2 }) else { return nil }
    let sum = parts.faceSum
    let derivation = Derivation(
      value: sum.nominal, printed: sum.printed, widest: sum.widest, formula: "", operands: [])
    guard !derivation.explains(total), derivation.isSlipped(total, digits: 3) else { return nil }
    return draft.mismatch(
      .warning, stated: total, computed: sum.nominal, arithmetic: draft.sum(parts, sum.nominal),
      evidence: parts.map { .init($0.range) })
  }

  private static let together = WordList(
    "합치면|합하면|더하면|합쳐|합하여|합한|together|combined|合わせると|合わせて|足すと|合計すると")
  private static let commas = WordList(",|、|;|。")
}
