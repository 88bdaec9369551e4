// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Two figures that the grammar gives to a claim, against the way in which its words set them.
extension ClaimCheck {
  /// "USD 3.6 million, up from USD 3.0 billion, an increase of 20 per cent", "9,000만 톤으로 8,200만 톤보다 200만 톤 줄었다": the
  /// figures go the other way than the words, and one of them would fit but for a slip of the pen.
  func slipAgainstWords(_ first: Stated, _ second: Stated, _ draft: Draft) -> Derivation? {
    guard claim.figure.bound == .exact || claim.figure.bound == .about,
      let (one, two) = asked(of: first, second),
      first.isSlip(of: one) || second.isSlip(of: two)
    else { return nil }
    let (x, y) = (draft[first.range], draft[second.range])
    let isDifference: Bool
    if case .difference = claim.kind { isDifference = true } else { isDifference = false }
    let value =
      isDifference
      ? abs(first.nominal - second.nominal) : first.nominal / second.nominal * 100
    return Derivation(
      value: value, printed: Interval(exactly: value), widest: Interval(exactly: value),
      formula: isDifference
        ? (first.nominal > second.nominal ? "\(x) − \(y)" : "\(y) − \(x)") : "\(x) ÷ \(y)",
      operands: [first.range, second.range])
  }

  /// What the claim asks of the first figure beside the second, and of the second beside the first.
  private func asked(of first: Stated, _ second: Stated) -> (Decimal, Decimal)? {
    let figure = claim.figure.nominal
    switch claim.kind {
    case .growth(let falls):
      let times = 1 + (falls ? -figure : figure) / 100
      return times > 0 ? (second.nominal * times, first.nominal / times) : nil
    case .share: return (second.nominal * figure / 100, first.nominal * 100 / figure)
    case .difference:
      guard let falls = claim.falls, claim.figure.unit != "%p" else { return nil }
      let change = falls ? -figure : figure
      return (second.nominal + change, first.nominal - change)
    case .multiple, .average, .product: return nil
    }
  }

  /// "24,000 tonnes, double the 14,000": a whole multiple that only the rounding of one digit would allow, though
  /// a slip in one of the two figures makes it come out even.
  func isNoWholeMultiple(_ derivation: Derivation, _ first: Stated, _ second: Stated) -> Bool {
    let gap = abs(derivation.value - claim.figure.nominal)
    guard case .multiple = claim.kind, claim.figure.bound == .exact, claim.figure.step == 1,
      claim.figure.nominal >= 2, gap * 8 > claim.figure.nominal
    else { return false }
    // "Twice" what is one and a half times as much.
    if gap * 2 >= 1, claim.figure.nominal < 4 { return true }
    return first.isSlip(of: second.nominal * claim.figure.nominal)
      || second.isSlip(of: first.nominal / claim.figure.nominal)
  }

  /// "exported 1.1 bn and imported 0.7 bn, a deficit of 0.4 bn".
  func isOfWrongSign(_ first: Stated, _ second: Stated, _ draft: Draft) -> Bool {
    guard case .difference = claim.kind, first.nominal != second.nominal,
      first.range.upperBound <= second.range.lowerBound
    else { return false }
    let at = claim.figure.range
    let start = max(
      second.range.upperBound, draft.before(at.lowerBound, 30, within: place.own).lowerBound)
    let end = draft.after(at.upperBound, 24, within: place.own).upperBound
    guard start < end, case let near = start..<end,
      draft.has(Self.surpluses, in: near) != draft.has(Self.deficits, in: near)
    else { return false }
    let isSurplus = draft.has(Self.surpluses, in: near)
    let one = draft.before(first.range.lowerBound, 40, within: place.own)
    let two = first.range.upperBound..<second.range.lowerBound
    let (larger, smaller) = first.nominal > second.nominal ? (one, two) : (two, one)
    return isSurplus
      ? draft.has(Self.imports, in: larger) && draft.has(Self.exports, in: smaller)
        && !draft.has(Self.exports, in: larger)
      : draft.has(Self.exports, in: larger) && draft.has(Self.imports, in: smaller)
        && !draft.has(Self.imports, in: larger)
  }

  private static let surpluses = WordList("흑자|surplus|surpluses|黒字|輸出超過")
  private static let deficits = WordList("적자|deficit|deficits|赤字|輸入超過")
  private static let exports = WordList("수출|export|exports|exported|exporting|輸出")
  private static let imports = WordList("수입|import|imports|imported|importing|輸入")
}
