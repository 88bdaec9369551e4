// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// The figures that the grammar of a sentence ties to a claim: "from 24 in 2024 to 36 in 2025, a rise of 50 per
/// cent", "30億ドルの4倍", "9억 달러(60%)".
struct BoundOperands {
  /// The part, the later or the larger figure.
  private(set) var first: Stated?
  /// The whole or the base.
  private(set) var second: Stated?
  /// Both stand before the claim as "from … to …", so that a rise or fall can be held against its word.
  private(set) var isFromTo = false
  private let claim: FigureClaim
  private let sentence: Range<Int>
  private let draft: Draft

  var isComplete: Bool { first != nil && second != nil }

  init(_ claim: FigureClaim, in sentence: Range<Int>, _ draft: Draft) {
    self.claim = claim
    self.sentence = sentence
    self.draft = draft
    switch claim.kind {
    case .growth, .difference: findFromTo()
    case .multiple: findMultiple()
    case .share: findShare()
    case .average, .product: break
    }
  }

  /// Whether a derivation is of the figures that the grammar gives, as far as it gives them.
  func admits(_ derivation: Derivation) -> Bool {
    guard derivation.operands.count == 2 else { return true }
    return (first.map { $0.range == derivation.operands[0] } ?? true)
      && (second.map { $0.range == derivation.operands[1] } ?? true)
  }

  // MARK: - From one to another

  private var at: Range<Int> { claim.figure.range }

  /// Amounts of the sentence that the claim can compare.
  private var amounts: [Stated] {
    draft.amounts(in: sentence).filter {
      $0.range != at && $0.nominal > 0 && ($0.numeral != nil || $0.ends != nil)
        && claim.canCompare($0)
    }
  }

  private mutating func findFromTo() {
    let before = amounts.filter { $0.range.upperBound <= at.lowerBound }
    // The reader takes "from 24 to 36" as one range.
    if let span = before.last, let ends = span.ends, isNear(span.range.upperBound) {
      let falls = claim.falls ?? false
      second = span.taken(at: falls ? ends.upperBound : ends.lowerBound)
      first = span.taken(at: falls ? ends.lowerBound : ends.upperBound)
      return
    }
    let single = before.filter { $0.ends == nil }
    // "A, 40 per cent more than the B".
    if let base = amounts.first(where: { $0.range.lowerBound >= at.upperBound && $0.ends == nil }),
      let than = leading(base.range), than.lowerBound - at.upperBound <= 40,
      !draft.has(Self.stops, in: at.upperBound..<than.lowerBound)
    {
      second = base
      first = single.last.flatMap {
        $0.isCommensurable(with: base) && isNear($0.range.upperBound) ? $0 : nil
      }
      return
    }
    guard let index = single.lastIndex(where: { isBase($0) }) else {
      findTwoYears(single)
      return
    }
    let base = single[index]
    if index + 1 < single.count, index + 2 == single.count {
      let next = single[index + 1]
      guard isNear(next.range.upperBound), next.isCommensurable(with: base), isTo(base, next) else {
        return
      }
      (first, second, isFromTo) = (next, base, true)
    } else if index + 1 == single.count, isNear(base.range.upperBound) {
      second = base
      // A base that is followed by "from" alone may have what it grew to before it.
      first =
        index > 0 && single[index - 1].isCommensurable(with: base)
          && base.range.lowerBound - single[index - 1].range.upperBound <= 60
        ? single[index - 1] : nil
    }
  }

  /// "EUR 0.9 billion in 2024 and EUR 1.5 billion in 2025, an increase of 67 %": the last two amounts, one of each year.
  private mutating func findTwoYears(_ single: [Stated]) {
    guard single.count >= 2, case let pair = single.suffix(2), let a = pair.first,
      let b = pair.last,
      a.isCommensurable(with: b), isNear(b.range.upperBound),
      b.range.lowerBound - a.range.upperBound <= 90
    else { return }
    let years = FigureYears(sentence, draft)
    guard let one = years.year(of: a), let two = years.year(of: b), abs(one - two) == 1 else {
      return
    }
    (first, second) = one < two ? (b, a) : (a, b)
  }

  /// Whether nothing but a few words stand between an offset and the claim.
  private func isNear(_ offset: Int) -> Bool {
    let gap = offset..<max(offset, at.lowerBound)
    return gap.count <= 42 && !draft.has(Self.stops, in: gap)
      && !draft.amounts(in: gap).contains { $0.kind == claim.figure.kind && $0.kind == .share }
  }

  private func isBase(_ amount: Stated) -> Bool {
    Self.after.match(
      in: draft.text.bytes, at: pastBracket(amount.range.upperBound), before: sentence.upperBound)
      != nil || leading(amount.range) != nil
  }

  /// "from" or "than" right before an amount, with a word or two between.
  private func leading(_ amount: Range<Int>) -> Range<Int>? {
    let last = draft.amounts(in: sentence.lowerBound..<amount.lowerBound).last?.range.upperBound
    let lead = draft.before(amount.lowerBound, 28, within: sentence)
      .clamped(to: (last ?? sentence.lowerBound)..<amount.lowerBound)
    guard let cue = draft.last(Self.before, in: lead),
      !draft.has(Self.stops, in: cue.upperBound..<amount.lowerBound)
    else { return nil }
    return cue
  }

  /// "A에서 B로", "AからBへ", "from A to B".
  private func isTo(_ base: Stated, _ next: Stated) -> Bool {
    let gap = base.range.upperBound..<next.range.lowerBound
    guard gap.count <= 60 else { return false }
    if leading(base.range) != nil { return draft.has(Self.to, in: gap) }
    return Self.toAfter.match(
      in: draft.text.bytes, at: next.range.upperBound, before: sentence.upperBound)
      != nil
  }

  /// The offset after a bracket that begins at an offset: "30억 달러(연 6억 달러)의".
  private func pastBracket(_ offset: Int) -> Int {
    guard let inside = draft.bracket(after: offset, within: sentence),
      inside.lowerBound - offset <= 3
    else { return offset }
    return inside.upperBound
      + (Draft.closingBracket(draft.text.bytes, inside.upperBound) ?? 0)
  }

  // MARK: - Multiples

  private mutating func findMultiple() {
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

  // MARK: - Shares

  private mutating func findShare() {
    let all = amounts.filter { $0.ends == nil }
    if let inside = draft.bracket(after: at.upperBound, within: sentence) {
      let amounts = draft.amounts(in: inside).filter { claim.canCompare($0) }
      if amounts.count == 1 { first = amounts.first }
    }
    if first == nil, let part = all.last(where: { $0.range.upperBound <= at.lowerBound }) {
      let gap = part.range.upperBound..<at.lowerBound
      if let inside = draft.bracket(after: part.range.upperBound, within: sentence),
        inside.lowerBound <= at.lowerBound, at.upperBound <= inside.upperBound
      {
        first = part
      } else if Self.being.match(
        in: draft.text.bytes, at: part.range.upperBound, before: at.lowerBound)?
        .upperBound == at.lowerBound || gap.count <= 24 && draft.has(Self.orWhich, in: gap)
      {
        first = part
      } else if let of = Self.ofAfter.match(
        in: draft.text.bytes, at: pastBracket(part.range.upperBound), before: at.lowerBound),
        at.lowerBound - of.upperBound <= 3
      {
        second = part
      }
    }
    if second == nil, let whole = all.first(where: { $0.range.lowerBound >= at.upperBound }),
      case let gap = at.upperBound..<whole.range.lowerBound, gap.count <= 32,
      Self.of.match(in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound) != nil,
      !draft.has(Self.stops, in: gap)
    {
      second = whole
    }
    if let whole = second, first == nil {
      first = all.last {
        $0.range.upperBound <= min(at.lowerBound, whole.range.lowerBound)
          && $0.isCommensurable(with: whole) && isNear($0.range.upperBound)
      }
    }
  }

  private static let after = WordList(
    "에서|보다|대비| 대비|에 비해|에 비하여| 수준에서|から|より|に比べ|と比べ|比で|比")
  private static let before = WordList("from|than|over|compared with|compared to|against")
  private static let to = WordList("to")
  private static let toAfter = WordList("로|으로|까지|へ|に|と")
  private static let stops = WordList(";|。|. |；")
  private static let ofAfter = WordList("의|の|대비|보다| 대비|より|に対し")
  private static let timesThe = WordList(
    "the|that of|those of|as much|as many|as large|as high|that|those")
  private static let being = WordList("로 |으로 |(|（|で|、|, or |, |로서 |이며 |, that is |, about |, i.e. ")
  private static let orWhich = WordList(
    ", or|, which is|, equal to|, equivalent to|, that is|, about|로 전체의|으로 전체의|로 전체|で全体の|、全体の")
  private static let of = WordList(" of ")
}
