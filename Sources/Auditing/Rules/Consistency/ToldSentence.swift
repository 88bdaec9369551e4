// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// A sentence with its figures and what it is about, to be held against the others that tell the same.
struct ToldSentence {
  /// An amount, a day or a length in years.
  struct Figure {
    enum Value {
      case amount(Stated)
      case day(Day)
      /// As ISO 8601 writes it.
      case length(String)
    }
    let value: Value
    let range: Range<Int>
  }

  let range: Range<Int>
  let content: Set<Int32>
  let figures: [Figure]
  /// When: the times that the sentence names, days aside.
  let times: [DateSpan]
  /// Whether it is a title, a heading or one of the lines that open the text.
  let isLead: Bool
  /// The first character of its block, the glyph of a bullet.
  let glyph: UInt32

  init?(_ range: Range<Int>, in block: Block, isLead: Bool, _ draft: Draft) {
    var figures: [Figure] = []
    var times: [DateSpan] = []
    for mention in draft.document.mentions(in: range) {
      if case .duration(let length) = mention.value, length.hasSuffix("Y") {
        figures.append(Figure(value: .length(length), range: mention.range))
      }
      guard case .time(let span) = mention.value else { continue }
      if span.start.first == span.end.last, mention.kind == .date {
        figures.append(Figure(value: .day(span.start.first), range: mention.range))
      } else {
        times.append(span)
      }
    }
    figures += draft.amounts(in: range).filter(Self.isTold).map {
      Figure(value: .amount($0), range: $0.range)
    }
    // A line of more figures tells of no one thing.
    guard (2...24).contains(figures.count) else { return nil }
    self.range = range
    self.figures = figures
    self.times = times
    self.isLead = isLead
    glyph = Scalars.at(draft.text.bytes, block.range.lowerBound).value
    content = draft.content(draft.words(in: range))
  }

  private static func isTold(_ amount: Stated) -> Bool {
    guard amount.numeral != nil, amount.bound != .range,
      amount.nominal > 0, !amount.isFraction
    else { return false }
    switch amount.kind {
    case .money, .quantity, .share, .multiple, .period, .ordinal: return true
    case .count: return amount.unit != nil
    default: return false
    }
  }

  /// The last three words before a figure and the two behind it, up to the amounts beside it.
  func words(beside figure: Figure, _ draft: Draft) -> [Word] {
    let amounts = draft.amounts(in: range).filter(Self.isTold)
    let (own, sentence) = (figure.range, range)
    let from = amounts.last { $0.range.upperBound <= own.lowerBound }?.range.upperBound
    let to = amounts.first { $0.range.lowerBound >= own.upperBound }?.range.lowerBound
    let lead = draft.words(in: (from ?? sentence.lowerBound)..<own.lowerBound)
      .filter { !$0.isOfFigure }.suffix(3)
    let tail = draft.words(in: own.upperBound..<max(own.upperBound, to ?? sentence.upperBound))
      .filter { !$0.isOfFigure }.prefix(2)
    return Array(lead) + tail
  }

  /// The last letters of the words beside a figure: 基金 of 造船基金, "grant".
  func near(_ figure: Figure, _ draft: Draft) -> Set<String> {
    var near: Set<String> = []
    for word in words(beside: figure, draft) {
      let stem = draft.wording.stem(word)
      if draft.wording.areTelling[Int(word.key)] {
        near.insert(word.script == .han ? String(stem.suffix(2)) : stem)
      } else if Self.wholes.contains(stem) {
        near.insert(stem)
      }
    }
    return near
  }

  private static let wholes: Set<String> = ["총액", "합계", "総額", "合計", "total"]
}

extension ToldSentence.Figure {
  /// Whether both state the same.
  func equals(_ other: Self) -> Bool {
    switch (value, other.value) {
    case (.amount(let a), .amount(let b)):
      a.isCommensurable(with: b) && a.per == b.per
        && (a.nominal == b.nominal || !a.isCounted && a.face.overlaps(b.face))
    case (.day(let a), .day(let b)): a == b
    case (.length(let a), .length(let b)): a == b
    default: false
    }
  }

  /// Whether both are of one kind and unit, so that one could be told in the other's place.
  func isComparable(with other: Self) -> Bool {
    switch (value, other.value) {
    case (.amount(let a), .amount(let b)):
      a.kind == b.kind && a.isCommensurable(with: b) && a.per == b.per
    case (.length, .length): true
    default: false
    }
  }

  /// Whether no value fits both.
  func contradicts(_ other: Self) -> Bool {
    switch (value, other.value) {
    case (.amount(let a), .amount(let b)):
      a.nominal != b.nominal && a.widest.intersection(b.widest) == nil
    default: false
    }
  }

  /// Whether a slip of the pen makes one of the other; small counts and the numbers of meetings have but one digit.
  func isSlip(of other: Self) -> Bool {
    guard case .amount(let a) = value, case .amount(let b) = other.value else { return false }
    return DigitSlip.significance(a) + DigitSlip.significance(b) >= 4
      && DigitSlip.areApart(a.nominal, b.nominal)
  }

  /// Whether it is the number of a meeting or a count of few things, which any other number may be a slip of.
  var isSmall: Bool {
    guard case .amount(let amount) = value else { return false }
    return amount.kind == .ordinal || amount.kind == .count && amount.nominal < 100
  }

  var isOrdinal: Bool {
    if case .amount(let amount) = value { amount.kind == .ordinal } else { false }
  }

  var isDay: Bool { if case .day = value { true } else { false } }

  /// What finding it again in another sentence says: small counts and round shares are everybody's.
  var strength: Int {
    switch value {
    case .day: 3
    case .length: 2
    case .amount(let amount):
      switch amount.kind {
      case .money, .quantity: DigitSlip.mantissa(amount.nominal).count >= 2 ? 3 : 2
      case .share, .multiple: DigitSlip.mantissa(amount.nominal).count >= 2 ? 2 : 1
      default: amount.nominal >= 10 ? 2 : 1
      }
    }
  }
}
