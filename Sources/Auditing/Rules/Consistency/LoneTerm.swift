// SPDX-License-Identifier: Apache-2.0
import Reading

/// A term that a text uses once for what it calls by a rival term everywhere else: 이번 합의각서 beside three 이번
/// 양해각서, "the Accord is multilateral" where it is plurilateral thrice.
struct LoneTerm {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// The index of the one use and those of the others, of the terms of two families in the order of the text; nil
  /// where the one may well speak of something else.
  func uses(_ families: [Int], _ ranges: [Range<Int>]) -> (lone: Int, common: [Int])? {
    let byFamily = Dictionary(grouping: families.indices) { families[$0] }
    guard byFamily.count == 2, let lone = byFamily.values.first(where: { $0.count == 1 })?.first,
      let common = byFamily.values.first(where: { $0.count >= 3 }),
      let sentence = draft.sentence(holding: ranges[lone]),
      !draft.has(Self.contrasts, in: sentence),
      !common.contains(where: { sentence.overlaps(ranges[$0]) })
    else { return nil }
    let here = neighbours(of: ranges[lone])
    let isOne = common.contains { index in
      let there = neighbours(of: ranges[index])
      return here.before != nil && here.before == there.before
        || here.after != nil && here.after == there.after
    }
    return isOne || isPredicate(ranges[lone]) ? (lone, common) : nil
  }

  /// The words right before and right behind a term.
  private func neighbours(of range: Range<Int>) -> (before: Int32?, after: Int32?) {
    let words = draft.wording.words
    let index = words.boundary { $0.range.upperBound > range.lowerBound }
    guard index < words.count else { return (nil, nil) }
    let next = words.boundary { $0.range.lowerBound >= range.upperBound }
    func near(_ index: Int, _ gap: Int) -> Int32? {
      guard words.indices.contains(index), gap <= 4 else { return nil }
      let word = words[index]
      return word.range.count >= 6 && draft.wording.areTelling[Int(word.key)]
        || word.script == .hangul
        ? word.key : nil
    }
    let before =
      index > 0 ? near(index - 1, range.lowerBound - words[index - 1].range.upperBound) : nil
    let after =
      next < words.count ? near(next, words[next].range.lowerBound - range.upperBound) : nil
    return (before, after)
  }

  /// "The Accord is multilateral: …".
  private func isPredicate(_ range: Range<Int>) -> Bool {
    let bytes = draft.text.bytes
    let lead = max(0, range.lowerBound - 4)..<range.lowerBound
    let next = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x2E
    return draft[lead].hasSuffix(" is ") && [0x2E, 0x2C, 0x3A, 0x3B].contains(next)
  }

  private static let contrasts = WordList(
    "rather than|instead of|unlike|whereas|not|보다|아니|달리|반면|ではなく|と異なり|よりも|WTO|世界貿易機関|세계무역기구"
  )
}
