// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

extension Rules {
  /// Recomputes what is stated in one place from figures that stand in others: sentences before it, other
  /// rows, a period beside its length.
  static let apart: [any Rule] = [
    DurationRule(), ShareListRule(), PartsApartRule(), DerivedFigureRule(), TableRelationsRule(),
    OddCurrencyRule(), DirectionRule(),
  ]
}

/// The sentences among which a figure is looked for: its own, those before it and the one after it in
/// the same section.
struct Surroundings {
  /// The sentence itself and those before it, the nearest first.
  let before: [Range<Int>]
  /// The sentence after it.
  let after: Range<Int>?

  var own: Range<Int> { before[0] }

  /// Sentences in the order of the text, without headings, captions, tables and sources.
  struct Index {
    let ranges: [(range: Range<Int>, section: Int)]
    let all: [Surroundings]

    init() { (ranges, all) = ([], []) }

    init(_ draft: Draft) {
      var section = 0
      var next = 0
      let blocks = draft.outline.blocks
      let ranges = draft.sentences.compactMap { sentence -> (range: Range<Int>, section: Int)? in
        while next < blocks.count, next <= sentence.block {
          if blocks[next].kind == .section || blocks[next].kind == .title { section += 1 }
          next += 1
        }
        guard Self.kinds.contains(blocks[sentence.block].kind),
          draft.amounts(in: sentence.range).count <= Self.most
        else { return nil }
        return (sentence.range, section)
      }
      self.ranges = ranges
      all = ranges.indices.map { Self.place($0, among: ranges) }
    }

    /// No sentence relates more amounts; lines of nothing but amounts are lists.
    private static let most = 40
    private static let kinds: Set<Block.Kind> = [.paragraph, .bullet, .footnote]

    /// The last sentence that ends before an offset, with those before it.
    func before(_ offset: Int) -> Surroundings? {
      ranges.lastIndex { $0.range.upperBound <= offset }.map { all[$0] }
    }

    private static func place(
      _ index: Int, among sentences: [(range: Range<Int>, section: Int)]
    ) -> Surroundings {
      let (own, section) = sentences[index]
      var before = [own]
      var at = index - 1
      while at >= 0, before.count < 4, sentences[at].section == section {
        before.append(sentences[at].range)
        at -= 1
      }
      let next = index + 1
      return Surroundings(
        before: before,
        after: next < sentences.count && sentences[next].section == section
          ? sentences[next].range : nil)
    }
  }
}

extension Draft {
  /// Amounts that can be parts, wholes and bases: money, quantities, counts and lengths.
  func additive(in range: Range<Int>) -> [Stated] {
    amounts(in: range).filter {
      $0.isAdditive && $0.nominal > 0 && $0.numeral != nil && $0.bound != .range
        && !isAge($0) && !isChange($0) && !isOfOthers($0) && !isOfRate($0)
    }
  }

  /// 「65歳以上」, "만 18세": an age is no part of a whole.
  private func isAge(_ amount: Stated) -> Bool {
    guard amount.kind == .count || amount.kind == .period || amount.kind == .quantity else {
      return false
    }
    let bytes = text.bytes
    let last = Scalars.before(bytes, amount.range.upperBound).value
    return last == 0x6B73 || last == 0x624D || last == 0xC138
  }

  /// "항만공사 외 10건", 「ほか3社」, "and 10 others": what is left besides those named, not all of them.
  private func isOfOthers(_ amount: Stated) -> Bool {
    guard amount.kind == .count else { return false }
    let lead = max(0, amount.range.lowerBound - 7)..<amount.range.lowerBound
    if let cue = last(Self.besides, in: lead), cue.upperBound == amount.range.lowerBound {
      return true
    }
    return Self.others.match(
      in: text.bytes, at: amount.range.upperBound, before: text.bytes.count) != nil
      || Self.others.first(in: text.bytes, amount.range) != nil
  }
  private static let besides = WordList(" 외 |) 외 |이외 |ほか|他|外 ")
  private static let others = WordList(" others| more| other")

  /// "118 Ml a day": the length is a rate's.
  private func isOfRate(_ amount: Stated) -> Bool {
    let at = amount.range.lowerBound
    return amount.kind == .period && text.bytes[at] | 0x20 == 0x61
      && (text.bytes[at + 1] == 0x20 || text.bytes[at + 1] == 0x6E)
  }

  /// "+7,000人": a change, which the sign says.
  private func isChange(_ amount: Stated) -> Bool {
    let at = amount.range.lowerBound
    return text.bytes[at] == 0x2B || at > 0 && text.bytes[at - 1] == 0x2B
  }

  /// The keys of the words just before an amount that say what it is of, back to another amount.
  func subject(of amount: Range<Int>, in sentence: Range<Int>) -> Set<Int32> {
    var place = amount.lowerBound
    var start = sentence.lowerBound
    // "재원의 절반인 2조 원" is still of 재원, and "서해가 4개 사업 2조 5,200억 원" of 서해.
    for other in amounts(in: sentence.lowerBound..<amount.lowerBound).reversed() {
      let isPassed = other.isFraction || other.kind == .count && place - other.range.upperBound <= 1
      guard isPassed else {
        start = max(start, other.range.upperBound)
        break
      }
      place = other.range.lowerBound
    }
    return content(words(in: start..<amount.lowerBound).suffix(7))
  }
}

extension Stated {
  /// Whether two amounts can be parts of one whole. A number without a classifier takes that of others.
  func canJoin(_ other: Stated) -> Bool {
    if kind == .count, other.kind == .count {
      return unit == other.unit || unit == nil || other.unit == nil
    }
    return isCommensurable(with: other)
  }
}

/// A figure that follows from others.
struct Derivation {
  let value: Decimal
  let printed: Interval
  let widest: Interval
  /// "12 ÷ 48": without its result.
  let formula: String
  let operands: [Range<Int>]
  /// Whether it is one figure multiplied or divided by a number that is exact.
  var isScaled = false
  /// Whether it is a difference: what two roundings leave open, no writer who cuts digits off here and there adds to.
  var isDifference = false

  /// Whether a stated figure can be this one.
  func explains(_ stated: Stated) -> Bool {
    let verdict = Verdict(computed: printed, widest: widest, stated: stated.atFace)
    if isDifference, stated.bound == .exact { return verdict == .holds }
    return verdict != .impossible && !isFar(from: stated)
  }

  /// Whether a stated figure lies in the outer half of what rounding allows though the printed numbers come out
  /// even: 9 of 15 is 60 %, and hardly 65 %.
  private func isFar(from stated: Stated) -> Bool {
    guard stated.bound == .exact, !stated.isFraction,
      isScaled || stated.kind == .share || stated.kind == .multiple,
      stated.step > 0, let low = printed.lower, let high = printed.upper, high > low
    else { return false }
    guard (value / stated.step).rounded(to: 0) * stated.step == value else { return false }
    let gap = abs(stated.nominal - value)
    let isPoints = stated.unit == "%p"
    return (isPoints ? gap > stated.step : gap >= stated.step) && gap * 4 > high - low
  }

  /// Whether rounding allows a stated figure, but only if both printed numbers were rounded the wrong way and far.
  func isUnlikely(_ stated: Stated) -> Bool {
    guard stated.step > 0, let low = printed.lower, let high = printed.upper else { return false }
    let gap = abs(stated.nominal - value)
    return gap > stated.step && gap * 3 > high - low
  }

  /// Whether a stated sum is this one at face value: 2 tn is not 2.1 tn, though it may round it.
  func equals(_ stated: Stated) -> Bool {
    Verdict(computed: printed, widest: widest, stated: stated.atFace, nominal: value) == .holds
  }

  /// Whether the stated figure is this one but for a slip of the pen: a digit, two neighbours swapped, the power
  /// of ten.
  ///
  /// - Parameter digits: how many digits other than zeros at the end both have to have together.
  func isSlipped(_ stated: Stated, digits: Int = 4) -> Bool {
    // For a fraction in words another fraction was meant.
    if stated.isFraction { return isFraction }
    let places = max(0, -stated.step.exponent)
    let rounded =
      stated.step >= 1
      ? (value / stated.step).rounded(to: 0) * stated.step : value.rounded(to: places)
    let (a, b) = (DigitSlip.mantissa(rounded), DigitSlip.mantissa(stated.nominal))
    return a.count + b.count >= digits && DigitSlip.areApart(rounded, stated.nominal)
  }

  /// Whether it comes out without a remainder.
  var isEven: Bool { value.rounded(to: 0) == value }

  /// Whether a share comes out at a half, thirds, quarters, fifths or a tenth.
  private var isFraction: Bool {
    Self.fractions.contains { abs(value - $0) * 160 <= $0 }
  }
  private static let fractions: [Decimal] = [
    (1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 10),
  ]
  .map { Decimal($0) * 100 / Decimal($1) }
}
