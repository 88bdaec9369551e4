// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

extension BoundOperands {
  mutating func findMultiple() {
    let all = amounts.filter { $0.ends == nil }
    if let inside = draft.bracket(after: at.upperBound + trailing, within: sentence) {
      let pair = draft.amounts(in: inside).filter { claim.canCompare($0) && $0.nominal > 0 }
      if pair.count == 2, pair.allSatisfy({ $0.isCommensurable(with: pair[pair.startIndex]) }),
        let large = pair.max(by: { $0.nominal < $1.nominal }),
        let small = pair.min(by: { $0.nominal < $1.nominal })
      {
        (first, second) = claim.figure.nominal >= 1 ? (large, small) : (small, large)
        return
      }
      // "420 people and three times as many (1,260)".
      if pair.count == 1, let told = pair.first, claim.figure.nominal >= 1 {
        let other = all.last { $0.range.upperBound <= at.lowerBound && $0.canJoin(told) }
        // "360, three times as many as the other (120)": what stands in the bracket is the base.
        let isBase =
          draft.last(Self.asThat, in: at.upperBound..<told.range.lowerBound) != nil
        (first, second) = isBase ? (other, told) : (told, other)
        return
      }
    }
    let before = all.filter { $0.range.upperBound <= at.lowerBound }
    let base = before.last { amount in
      let end = pastBracket(amount.range.upperBound)
      return end <= at.lowerBound && at.lowerBound - end <= 16
        && Self.ofAfter.match(in: draft.text.bytes, at: end, before: at.lowerBound) != nil
    }
    if let base {
      second = base
      first = before.last {
        $0.range.upperBound <= base.range.lowerBound && $0.isCommensurable(with: base)
      }
      return
    }
    // "3,000만 달러에서 6,000만 달러로 두 배가", "from 10 to 25 a year, two and a half times its present size".
    if before.count >= 2, case let pair = before.suffix(2), let a = pair.first, let b = pair.last,
      a.isCommensurable(with: b), a.per == b.per || a.per == nil || b.per == nil, isBase(a),
      isTo(a, b), isNear(b.range.upperBound), claim.figure.nominal >= 1
    {
      (first, second) = (b, a)
      return
    }
    if let span = amounts.last(where: { $0.range.upperBound <= at.lowerBound }),
      let ends = span.ends, isNear(span.range.upperBound), claim.figure.nominal >= 1,
      Self.its.match(in: draft.text.bytes, at: at.upperBound, before: sentence.upperBound) != nil
    {
      (first, second) = (span.taken(at: ends.upperBound), span.taken(at: ends.lowerBound))
      return
    }
    // "doubles from 40,000 to 80,000", which the reader takes as one range.
    if let span = amounts.first(where: { $0.range.lowerBound >= at.upperBound }),
      let ends = span.ends, span.range.lowerBound - at.upperBound <= 40,
      claim.figure.nominal >= 1,
      draft.last(Self.from, in: at.upperBound..<span.range.lowerBound)?.upperBound
        == span.range.lowerBound - 1
    {
      (first, second) = (span.taken(at: ends.upperBound), span.taken(at: ends.lowerBound))
      return
    }
    guard let base = all.first(where: { $0.range.lowerBound >= at.upperBound }),
      case let gap = at.upperBound..<base.range.lowerBound, gap.count <= 64,
      Self.timesThe.first(in: draft.text.bytes, gap) != nil,
      !draft.has(Self.stops, in: gap)
    else { return }
    second = base
    first = before.last { $0.isCommensurable(with: base) && isNear($0.range.upperBound) }
  }

  /// "1.5 times as much as the others (…)": how far the bracket may stand from the number.
  private var trailing: Int {
    let tail = draft.after(at.upperBound, 56, within: sentence)
    guard let open = tail.first(where: { Draft.openingBracket(draft.text.bytes, $0) != nil }),
      !draft.has(Self.stops, in: at.upperBound..<open)
    else { return 0 }
    return open - at.upperBound
  }

  private static let from = WordList("from")
  private static let its = WordList(
    " its present| its current| its size| its capacity| the present| the current| today's| as much| as many| as large"
  )
  private static let asThat = WordList("many as|much as|large as|high as|that of|those of|the")
  private static let timesThe = WordList(
    "the|that of|those of|as much|as many|as large|as high|that|those")
}
