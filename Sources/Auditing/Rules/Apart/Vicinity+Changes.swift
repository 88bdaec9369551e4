// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Rates of change whose verb does not stand beside them.
extension Vicinity {
  /// 「18,000トンより2,700トン、15.0％多い」: more or less than a base that stands before it.
  var isLessThan: Bool? {
    let bytes = draft.text.bytes
    let isMore = Self.more.match(in: bytes, at: tail.lowerBound, before: tail.upperBound) != nil
    let isLess = Self.less.match(in: bytes, at: tail.lowerBound, before: tail.upperBound) != nil
    guard isMore != isLess,
      draft.has(Self.than, in: draft.before(figure.range.lowerBound, 90, within: sentence))
    else { return nil }
    return isLess
  }

  /// "44.9%로, 2022년의 41.7%를 웃돈다": what another share is held against.
  var isMeasure: Bool {
    Self.measures.match(in: draft.text.bytes, at: tail.lowerBound, before: sentence.upperBound)
      != nil
  }
  private static let measures = WordList(
    "를 웃|를 밑|를 상회|를 하회|를 넘|을 웃|을 밑|을 상회|을 하회|을 넘|を上回|を下回|を超え|に届か")

  /// "2024년에는 18.3%, 2025년에는 25.4% 증가", "grew by 50.0 per cent, followed by antimony at 40.4 per cent": the verb of
  /// another rate of the same list.
  var listedFalls: Bool? { verbBehind(steps: 4) ?? verbBefore(steps: 4) }

  /// The verb behind the last rate of a list.
  private func verbBehind(steps: Int) -> Bool? {
    guard steps > 0,
      let next = draft.amounts(in: figure.range.upperBound..<sentence.upperBound).first,
      isOfList(figure, next), next.range.lowerBound - figure.range.upperBound <= 45,
      Self.commas.match(
        in: draft.text.bytes, at: figure.range.upperBound, before: next.range.lowerBound) != nil
    else { return nil }
    let words = Vicinity(next, sentence, draft)
    let falls = draft.has(Movement.fall, in: words.tail)
    let rises = draft.has(Movement.rise, in: words.tail)
    return falls != rises ? falls : falls ? nil : words.verbBehind(steps: steps - 1)
  }

  /// The verb before the first rate of a list.
  private func verbBefore(steps: Int) -> Bool? {
    guard steps > 0, let last, isOfList(last, figure),
      figure.range.lowerBound - last.range.upperBound <= 45,
      draft.last(Self.at, in: lead)?.upperBound == figure.range.lowerBound - 1
    else { return nil }
    let words = Vicinity(last, sentence, draft)
    return words.falls ?? words.fallsBy ?? words.verbBefore(steps: steps - 1)
  }

  private func isOfList(_ a: Stated, _ b: Stated) -> Bool {
    a.kind == .share && b.kind == .share && a.unit == "%" && b.unit == "%" && !a.isFraction
      && !b.isFraction
  }

  private static let at = WordList("at|by")
  private static let than = WordList("보다|より|대비|に比べ|と比べ")
  private static let more = WordList("多い|多く|多か| 많|이 많|가 많| 더 많")
  private static let less = WordList("少な| 적|이 적|가 적| 더 적")
}
