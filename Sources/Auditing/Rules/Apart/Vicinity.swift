// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// The words right before and after a figure, up to the figures beside it.
struct Vicinity {
  let figure: Stated
  let sentence: Range<Int>
  let draft: Draft
  /// The amount before it.
  let last: Stated?
  let lead: Range<Int>
  let tail: Range<Int>

  init(_ figure: Stated, _ sentence: Range<Int>, _ draft: Draft) {
    self.figure = figure
    self.sentence = sentence
    self.draft = draft
    let end = Self.pastShare(of: figure, sentence, draft)
    let next = draft.amounts(in: end..<sentence.upperBound).first
    last = draft.amounts(in: sentence.lowerBound..<figure.range.lowerBound).last
    tail = Self.closing(
      draft.after(end, end == figure.range.upperBound ? 28 : 15, within: sentence)
        .clamped(to: end..<(next?.range.lowerBound ?? sentence.upperBound)),
      draft)
    lead = draft.before(figure.range.lowerBound, 30, within: sentence)
      .clamped(to: (last?.range.upperBound ?? sentence.lowerBound)..<figure.range.lowerBound)
  }

  /// The end of a figure with the share in a bracket right behind it: "3억 2,000만 달러(13.3%) 늘었다" is a rise.
  private static func pastShare(
    of figure: Stated, _ sentence: Range<Int>, _ draft: Draft
  ) -> Int {
    let end = figure.range.upperBound
    guard figure.isAdditive, let inside = draft.bracket(after: end, within: sentence),
      inside.lowerBound - end <= 3,
      case let amounts = draft.amounts(in: inside), amounts.count == 1,
      amounts.first?.kind == .share
    else { return end }
    let past = inside.upperBound + (Draft.closingBracket(draft.text.bytes, inside.upperBound) ?? 0)
    // 「280社（70％）が採用を増やす」: the firms do, and are no more of them.
    return subjects.match(in: draft.text.bytes, at: past, before: sentence.upperBound) == nil
      ? past : end
  }
  private static let subjects = WordList("が|は|も|を|이|가|은|는|을|를|도")

  /// 「計64件」
  var isSummed: Bool {
    let start = figure.range.lowerBound
    return start >= lead.lowerBound + 3
      && draft.text.bytes[(start - 3)..<start].elementsEqual("計".utf8)
  }

  func says(after words: WordList) -> Bool { draft.has(words, in: tail) }
  func says(before words: WordList) -> Bool { draft.has(words, in: lead) }

  /// Whether one of the words stands before it, farther off than most cues.
  func says(farBefore words: WordList) -> Bool {
    draft.has(
      words,
      in: draft.before(figure.range.lowerBound, 48, within: sentence).clamped(
        to: (last?.range.upperBound ?? sentence.lowerBound)..<figure.range.lowerBound))
  }

  /// Whether the words beside it say that something fell; nil where they say neither.
  var falls: Bool? { Movement.falls(lead, tail, draft) }

  /// "that is by 12.5 per cent", "or by one fifth": what the sentence says of rising or falling.
  var fallsBy: Bool? {
    isBy ? Movement.falls(in: sentence.lowerBound..<figure.range.upperBound, draft) : nil
  }

  /// "40 % (48 of 120 firms)", "예산의 30%인 240억 원": the part or both figures stand right behind the share.
  var isTold: Bool {
    guard let next = draft.additive(in: figure.range.upperBound..<sentence.upperBound).first else {
      return false
    }
    let gap = figure.range.upperBound..<next.range.lowerBound
    guard gap.count <= 9 else { return false }
    if BoundOperands.appositives.match(
      in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound)?.upperBound
      == gap.upperBound
    {
      return true
    }
    guard let inside = draft.bracket(after: gap.lowerBound, within: sentence),
      case let pair = draft.additive(in: inside), pair.count == 2, pair[0].canJoin(pair[1])
    else { return false }
    return draft.has(
      BoundOperands.amongst, in: pair[0].range.upperBound..<pair[1].range.lowerBound)
  }

  /// "A exceeds B by".
  var isExcess: Bool {
    draft.has(BoundOperands.excess, in: sentence.lowerBound..<figure.range.lowerBound)
  }

  var isBy: Bool { draft.last(Self.by, in: lead)?.upperBound == figure.range.lowerBound - 1 }

  /// 「年480万トンから」: what something came from.
  var isStart: Bool { draft.first(Self.starts, in: tail.prefix(14)) != nil }
  private static let starts = WordList("에서 |から")

  /// 「月平均を100億円下回った」: by how much something misses an average.
  var isGap: Bool {
    Self.gaps.match(in: draft.text.bytes, at: tail.lowerBound, before: sentence.upperBound) != nil
  }
  private static let gaps = WordList(
    "下回|上回|多い|少な|を下回|を上回| 많|이 많| 적|이 적| 웃돌|을 웃돌| 밑돌|을 밑돌| more| less| above| below")

  /// "7,000만 달러로 늘어", "7,800億円に引き上げ": what something came to, not by how much it changed.
  var isResult: Bool {
    Self.result.match(
      in: draft.text.bytes, at: tail.lowerBound, before: sentence.upperBound
    )
    .map {
      Self.further.match(
        in: draft.text.bytes, at: $0.lowerBound, before: sentence.upperBound) == nil
    } ?? false
  }

  /// Whether a share stands alone in a bracket right after an amount: "9억 달러(60%)".
  var isBracketed: Bool {
    guard let last, last.isAdditive,
      let inside = draft.bracket(after: last.range.upperBound, within: sentence),
      inside.lowerBound <= figure.range.lowerBound, figure.range.upperBound <= inside.upperBound
    else { return false }
    return inside.count - figure.range.count <= 12
  }

  /// "EUR 22 million, or nearly 65 per cent": the amount before it told once more.
  var isInOtherWords: Bool {
    guard let last, last.isAdditive, figure.range.lowerBound - last.range.upperBound <= 48 else {
      return false
    }
    let gap = last.range.upperBound..<figure.range.lowerBound
    return BoundOperands.isOnceMore(gap, draft) || gap.count <= 24 && isSaidAgain(gap)
  }

  private func isSaidAgain(_ gap: Range<Int>) -> Bool {
    draft.first(Self.or, in: gap)?.lowerBound == gap.lowerBound
      || BoundOperands.being.match(
        in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound)?
        .upperBound == gap.upperBound
  }

  /// "three instalments of EUR 20 million each": so many of them make up a whole.
  var isDistributed: Bool {
    guard let last, last.kind == .count, last.unit != nil,
      let each = Self.each.match(
        in: draft.text.bytes, at: tail.lowerBound, before: tail.upperBound)
    else { return false }
    return each.lowerBound == tail.lowerBound
      && Self.made.match(in: draft.text.bytes, at: last.range.upperBound, before: lead.upperBound)?
        .upperBound == figure.range.lowerBound
  }

  /// "1km당 150만 달러": what one of the things before it comes to.
  var isPerOne: Bool {
    guard let last, last.nominal == 1, figure.range.lowerBound - last.range.upperBound <= 40 else {
      return false
    }
    return Self.perOne.match(
      in: draft.text.bytes, at: last.range.upperBound, before: figure.range.lowerBound) != nil
  }
  private static let perOne = WordList("당 |当たり|あたり")

  // MARK: - Rates

  /// The noun of a rate without its ending: 집행 of "집행률은 25%", 執行 of 「執行率は70％」. Rates of growth and those
  /// that are no share of anything are left out.
  var rate: String? {
    guard let noun = rateNoun else { return nil }
    return Self.otherRates.contains { noun.hasSuffix($0) } ? nil : noun
  }

  /// "증가율은 2023년 20.0%, 2024년 25.0%": the rate of the share before it in a list.
  private var listedRate: Bool? {
    guard let last, last.kind == .share, last.unit == figure.unit,
      case let gap = last.range.upperBound..<figure.range.lowerBound, gap.count <= 24,
      Self.commas.match(in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound) != nil
    else { return nil }
    return Vicinity(last, sentence, draft).growthRate
  }
  static let commas = WordList(",|、| and |, and |，")

  /// Whether the rate is one of growth, and falls.
  var growthRate: Bool? {
    if let listed = listedRate { return listed }
    guard let noun = rateNoun else { return nil }
    if Self.fallingRates.contains(where: { noun.hasSuffix($0) }) { return true }
    return Self.risingRates.contains { noun.hasSuffix($0) } ? false : nil
  }

  private var rateNoun: String? {
    guard let ending = draft.last(Self.rates, in: lead),
      isBlank(ending.upperBound..<figure.range.lowerBound),
      let word = draft.words(
        in: draft.before(figure.range.lowerBound, 60, within: sentence)
      ).last(where: { $0.range.lowerBound < ending.lowerBound }),
      word.range.upperBound >= ending.lowerBound
    else { return nil }
    let noun = draft[word.range.lowerBound..<ending.lowerBound]
    return noun.count >= 2 ? noun : nil
  }

  /// Whether nothing but a year stands in a gap.
  private func isBlank(_ gap: Range<Int>) -> Bool {
    let year = draft.document.mentions(in: gap).first { $0.kind == .date || $0.kind == .period }
    let rest = year.map {
      draft[gap.lowerBound..<$0.range.lowerBound] + draft[$0.range.upperBound..<gap.upperBound]
    }
    return (rest ?? draft[gap]).allSatisfy {
      $0 == " " || $0 == "약" || $0 == "約" || $0 == "의" || $0 == "(" || $0 == "（" || $0 == "に"
        || $0 == "が"
    }
  }

  // MARK: - Products

  /// Whether the sentence gives what one piece is before the figure.
  var isProduct: Bool {
    let place = Surroundings(before: [sentence], after: nil)
    guard figure.kind != .count, UnitProducts.piece(of: figure, in: place, draft) == nil else {
      return false
    }
    return draft.amounts(in: sentence.lowerBound..<figure.range.lowerBound).contains {
      $0.canJoin(figure) && UnitProducts.piece(of: $0, in: place, draft) != nil
    }
  }

  /// "Over ten years it has paid EUR 126 million", "5년간 45억 원": a length of years stands before it.
  var isOverYears: Bool {
    guard figure.kind != .count, figure.per == nil else { return false }
    let before = draft.before(figure.range.lowerBound, 48, within: sentence)
      .clamped(to: (last?.range.upperBound ?? sentence.lowerBound)..<figure.range.lowerBound)
    return draft.document.mentions(in: before).contains { mention in
      guard AverageRule.years(mention) ?? 0 >= 2 else { return false }
      return Self.throughout.match(
        in: draft.text.bytes, at: mention.range.upperBound, before: figure.range.lowerBound) != nil
        || Self.throughout.first(in: draft.text.bytes, mention.range) != nil
        || draft.last(Self.over, in: draft.before(mention.range.lowerBound, 12, within: sentence))
          != nil
    }
  }

  /// "수수료는 1,800만 달러", "USD 230 million in fees": a rate times what it is charged on.
  var isCharged: Bool {
    figure.kind == .money
      && (draft.last(Self.charges, in: lead) != nil
        || Self.inCharges.match(in: draft.text.bytes, at: tail.lowerBound, before: tail.upperBound)
          != nil)
  }
  static let charges = WordList(
    "수수료|이자|이자는|이자액|보험료|관세액|세액|부담금|로열티|fee|fees|interest|premium|premiums|levy|royalties|royalty|commission|手数料|利子|利息|保険料|関税額|税額|賦課金"
  )
  private static let inCharges = WordList(
    " in fees| in interest| in premiums| in royalties| in levies")
  private static let throughout = WordList("간|동안| 동안|間|にわたり")
  private static let over = WordList("over|for|during|across|within|over the|for the")

  /// What follows a figure up to the bracket that closes around it: "20 (5 %) said that they would cut" is no
  /// fall of 5 %.
  private static func closing(_ tail: Range<Int>, _ draft: Draft) -> Range<Int> {
    guard let close = tail.first(where: { Draft.closingBracket(draft.text.bytes, $0) != nil }),
      !tail.prefix(close - tail.lowerBound).contains(where: {
        Draft.openingBracket(draft.text.bytes, $0) != nil
      })
    else { return tail }
    return tail.lowerBound..<close
  }

  private static let by = WordList("by|by about|by nearly|by almost|by some|by around")
  private static let result = WordList("로|으로|까지|に|へ|となり|となっ|から|에서")
  /// "8.3% に当たる" is no result.
  private static let further = WordList("에서는|에서도|に当たる|に相当|にとどま|に過ぎ|に達|に上る")
  private static let each = WordList(" each| apiece|씩|ずつ")
  private static let made = WordList(" of | at |에 |に")
  private static let or = WordList(
    ", or|, which is|, equal to|, equivalent to|, that is| or | that is |(or|, i.e.")
  private static let rates = WordList("율은|률은|율이|률이|율도|률도|율을|률을|율|률|率は|率が|率も|率")
  private static let risingRates = ["증가", "신장", "増加", "伸び", "伸"]
  private static let fallingRates = ["감소", "감축", "減少", "削減"]
  /// Of prices, taxes and people: no share of two figures that a text would give.
  private static let otherRates =
    risingRates + fallingRates + [
      "환", "세", "이자", "금리", "실업", "고용", "물가", "출산", "상승", "성장", "税", "利", "失業", "為替", "成長", "上昇",
    ]
}
