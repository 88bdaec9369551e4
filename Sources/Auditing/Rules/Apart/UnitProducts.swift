// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// What one piece is, times how many there are: "ten ships at 1.1 bn each", "1人当たり60万円で1,800人分".
struct UnitProducts {
  private let claim: FigureClaim
  private let place: Surroundings
  private let draft: Draft

  init(_ claim: FigureClaim, _ place: Surroundings, _ draft: Draft) {
    self.claim = claim
    self.place = place
    self.draft = draft
  }

  /// The products of amounts near the claim, with how much speaks for each.
  func derivations(of operands: [(amount: Stated, nearness: Int)]) -> [(Derivation, Int)] {
    byPiece(operands) + byYear(operands) + byRate(operands)
  }

  /// "EUR 12.6 million a year … Over ten years it has paid EUR 126 million".
  private func byYear(_ operands: [(amount: Stated, nearness: Int)]) -> [(Derivation, Int)] {
    let lengths = draft.document.mentions(in: place.own).compactMap { mention in
      AverageRule.years(mention).map { (range: mention.range, years: $0) }
    }.filter { $0.years >= 2 && $0.years <= 60 }
    guard lengths.count == 1, let length = lengths.first else { return [] }
    let years = Interval(exactly: length.years)
    return operands.filter {
      $0.amount.per == .year && $0.amount.canJoin(claim.figure) && claim.figure.per == nil
        && $0.amount.nominal < claim.figure.nominal
    }.map { yearly in
      (
        Derivation(
          value: yearly.amount.nominal * length.years, printed: yearly.amount.face * years,
          widest: yearly.amount.widestFace * years,
          formula: "\(draft[yearly.amount.range]) × \(length.years.grouped())",
          operands: [yearly.amount.range, length.range], isScaled: true),
        yearly.nearness + 2
      )
    }
  }

  /// "연 1.5%의 수수료 … 잔액이 12억 달러에 이르면 수수료는 1,800만 달러": a rate times what it is charged on.
  private func byRate(_ operands: [(amount: Stated, nearness: Int)]) -> [(Derivation, Int)] {
    guard Vicinity(claim.figure, place.own, draft).isCharged else { return [] }
    let rates = place.before.prefix(3).enumerated().flatMap { distance, sentence in
      Self.rates(in: sentence, draft).map {
        (rate: $0, nearness: distance == 0 ? 2 : 1, sentence: sentence)
      }
    }
    let hundred = Interval(exactly: 100)
    return rates.flatMap { rate, nearness, sentence -> [(Derivation, Int)] in
      let near =
        draft.before(rate.range.lowerBound, 40, within: sentence)
        .lowerBound..<draft.after(rate.range.upperBound, 24, within: sentence).upperBound
      guard nearness == 2 || draft.has(Vicinity.charges, in: near),
        Movement.falls(
          in: rate.range.upperBound..<min(sentence.upperBound, rate.range.upperBound + 9), draft)
          == nil
      else { return [] }
      return operands.filter {
        $0.nearness >= 1 && $0.amount.canJoin(claim.figure)
          && $0.amount.nominal > claim.figure.nominal
      }.compactMap { base in
        guard let printed = (base.amount.face * rate.face) / hundred,
          let widest = (base.amount.widestFace * rate.widestFace) / hundred
        else { return nil }
        return (
          Derivation(
            value: base.amount.nominal * rate.nominal / 100, printed: printed, widest: widest,
            formula: "\(draft[base.amount.range]) × \(draft[rate.range])",
            operands: [base.amount.range, rate.range]),
          base.nearness + nearness + 2
        )
      }
    }
  }

  private static func rates(in sentence: Range<Int>, _ draft: Draft) -> [Stated] {
    draft.amounts(in: sentence).flatMap { rate -> [Stated] in
      // 「0.4％から0.6％へ」, which the reader takes as one range, holds two rates.
      rate.ends.map { [rate.taken(at: $0.lowerBound), rate.taken(at: $0.upperBound)] } ?? [rate]
    }.filter { rate in
      rate.kind == .share && rate.unit == "%" && !rate.isFraction && rate.bound == .exact
        && rate.nominal > 0 && !isChange(rate, draft)
    }
  }

  /// "(+14%)".
  private static func isChange(_ rate: Stated, _ draft: Draft) -> Bool {
    let at = rate.range.lowerBound
    return at > 0 && (draft.text.bytes[at] == 0x2B || draft.text.bytes[at - 1] == 0x2B)
      || Draft.openingBracket(draft.text.bytes, at - 1) != nil
  }

  private func byPiece(_ operands: [(amount: Stated, nearness: Int)]) -> [(Derivation, Int)] {
    operands.flatMap { single -> [(Derivation, Int)] in
      guard single.amount.canJoin(claim.figure), single.amount.nominal < claim.figure.nominal,
        let piece = Self.piece(of: single.amount, in: place, draft)
      else { return [] }
      let counted = operands.filter {
        $0.nearness == 2 && $0.amount.kind == .count && $0.amount.unit != nil
          && $0.amount.nominal > 1
      }
      return operands.compactMap { count in
        guard
          count.amount.kind == .count && count.amount.unit != nil || count.amount.kind == .quantity,
          count.amount.nominal > 1, !count.amount.canJoin(single.amount)
        else { return nil }
        // "1,200개사에 업체당 5,000만 원씩": the only count of the sentence.
        let isNamed =
          Self.names(draft[count.amount.range], piece)
          || single.nearness == 2 && counted.count == 1
            && counted[0].amount.range == count.amount.range
        guard isNamed || piece.isEmpty && count.amount.kind == .count else { return nil }
        // "약 130명" is no exact count.
        let isExact = count.amount.isCounted && count.amount.bound == .exact
        let by = isExact ? Interval(exactly: count.amount.nominal) : count.amount.face
        let widest = isExact ? Interval(exactly: count.amount.nominal) : count.amount.widestFace
        return (
          Derivation(
            value: single.amount.nominal * count.amount.nominal, printed: single.amount.face * by,
            widest: single.amount.widestFace * widest,
            formula: "\(draft[single.amount.range]) × \(draft[count.amount.range])",
            operands: [single.amount.range, count.amount.range], isScaled: count.amount.isCounted),
          single.nearness + count.nearness + (isNamed ? 2 : 0)
        )
      }
    }
  }

  /// The words that say of which piece an amount is: the end of "1人当たり", "톤당" or the start of "per tonne";
  /// empty for "each", nil for an amount of no piece.
  static func piece(of amount: Stated, in place: Surroundings, _ draft: Draft) -> String? {
    guard let sentence = place.before.first(where: { $0.contains(amount.range.lowerBound) }) else {
      return nil
    }
    let lead = draft.before(amount.range.lowerBound, 40, within: sentence)
    if let cue = draft.last(each, in: lead) {
      return draft[draft.before(cue.lowerBound, 9, within: sentence)]
    }
    let tail = draft.after(amount.range.upperBound, 24, within: sentence)
    if let article = articles.match(
      in: draft.text.bytes, at: tail.lowerBound, before: tail.upperBound),
      let word = draft.words(in: article.upperBound..<tail.upperBound).first,
      word.range.lowerBound == article.upperBound, !times.contains(draft.wording.stem(word))
    {
      return draft[word.range]
    }
    guard let cue = draft.first(eachAfter, in: tail.prefix(14)) else { return nil }
    let isPer = per.match(in: draft.text.bytes, at: cue.lowerBound, before: cue.upperBound) != nil
    // "USD 552 million, or 69 per cent".
    if isPer, draft[cue.upperBound..<tail.upperBound].hasPrefix(" cent") { return nil }
    return isPer ? draft[cue.upperBound..<tail.upperBound].trimmed : ""
  }

  /// Whether a counted amount is of the piece: "1,800人" of "1人", "tonnes" of "tonne".
  ///
  /// - Parameter isNear: whether a classifier of the same thing does, too.
  static func names(_ count: String, _ piece: String, isNear: Bool = true) -> Bool {
    let scales: Set<Character> = ["만", "억", "조", "천", "万", "億", "兆", "千"]
    var unit = String(
      count.reversed().prefix { $0.isLetter && !scales.contains($0) }.reversed())
    // "1,800人分" are for people.
    if unit.count > 1, let last = unit.last, "分분".contains(last) { unit.removeLast() }
    guard !unit.isEmpty, !piece.isEmpty else { return false }
    if piece.hasSuffix(unit)
      || isNear && alike.contains(where: { piece.hasSuffix($0) && $1.contains(unit) })
    {
      return true
    }
    let word = piece.prefix { $0.isLetter }
    return word.count >= 3 && unit.count >= 3 && unit.hasPrefix(word)
  }

  /// "기업당" of "143개사", 「1人当たり」 of 「48名」: the word for one and the classifiers that count it.
  private static let alike: [(String, Set<String>)] = [
    ("기업", ["개사", "개 기업", "개 업체", "업체", "사", "곳"]), ("업체", ["개사", "개 업체", "기업", "사", "곳"]),
    ("회사", ["개사", "사", "곳"]), ("사", ["개사"]), ("곳", ["개사", "개소", "개교"]),
    ("학교", ["개교", "교", "곳"]), ("사람", ["명", "인"]), ("인", ["명"]), ("명", ["인"]),
    ("가구", ["가구"]), ("企業", ["社"]), ("学校", ["校"]), ("人", ["名"]), ("名", ["人"]),
    ("施設", ["か所", "カ所", "箇所"]),
  ]

  private static let each = WordList("척당|대당|개당|곳당|명당|인당|기당|건당|당|each|当たり|あたり|ずつ")
  private static let eachAfter = WordList("each|apiece|per|씩|ずつ|a piece")
  private static let per = WordList("per")
  private static let articles = WordList(" a | an | for each | for every | per ")
  private static let times: Set<String> = [
    "year", "month", "week", "day", "hour", "quarter", "decade", "cent", "annum", "total",
  ]
}
