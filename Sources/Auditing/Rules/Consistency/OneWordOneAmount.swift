// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// A word that always stands right before the same amount, but for one place where a slip of the pen
/// made it another: "국비 5,000억 원" twice and "국비 6,000억 원" once.
struct OneWordOneAmount {
  struct Slip {
    let odd: AmountLabel
    let others: [AmountLabel]
  }
  let slips: [Slip]

  /// - Parameter labels: the amounts of one unit and period, in the order of the text.
  init(_ labels: [AmountLabel], _ draft: Draft) {
    var byWord: [Int32: [AmountLabel]] = [:]
    for label in labels {
      // Shares and counts of one thing are many; a sum of money has a name.
      guard label.amount.kind == .money, label.amount.bound == .exact,
        let word = Self.word(before: label.amount.range.lowerBound, draft)
      else { continue }
      byWord[word, default: []].append(label)
    }
    let places = Dictionary(grouping: labels) { $0.amount.nominal }.mapValues(\.count)
    slips = byWord.values.compactMap(Self.slip).filter { places[$0.odd.amount.nominal] == 1 }
      .filter { slip in
        !slip.others.contains { draft.areSideBySide(slip.odd.amount.range, $0.amount.range) }
      }.sorted {
        $0.odd.amount.range.lowerBound < $1.odd.amount.range.lowerBound
      }
  }

  /// The word that ends right before an amount, with nothing but a blank or its own ending between.
  private static func word(before amount: Int, _ draft: Draft) -> Int32? {
    guard let word = draft.words(in: max(0, amount - 48)..<amount).last,
      amount - word.range.upperBound <= 1, word.script != .latin
    else { return nil }
    return draft.content([word]).contains(word.key) ? word.key : nil
  }

  /// The one of three or more places whose amount is a slip apart from that of all others, if nothing
  /// says that it is of something else.
  private static func slip(_ places: [AmountLabel]) -> Slip? {
    let values = Dictionary(grouping: places) { $0.amount.nominal }
    guard places.count >= 3, values.count == 2,
      let odd = values.values.first(where: { $0.count == 1 })?.first,
      case let others = places.filter({ $0.amount.nominal != odd.amount.nominal }),
      others.count >= 2, DigitSlip.areApart(odd.amount.nominal, others[0].amount.nominal),
      odd.amount.widest.intersection(others[0].amount.widest) == nil,
      others.allSatisfy(odd.mayBeSame(as:)),
      odd.ordinals.isEmpty, others.allSatisfy({ $0.ordinals.isEmpty })
    else { return nil }
    return Slip(odd: odd, others: others)
  }
}
