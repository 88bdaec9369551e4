// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// A stated figure that the words around it say is computed from others.
struct FigureClaim {
  enum Kind {
    case growth(falls: Bool)
    case share, multiple, average, difference
    /// Pieces times what one of them is.
    case product
  }

  let kind: Kind
  let figure: Stated

  /// How much has to speak for two figures before they are taken for the ones that are meant. "A year" and
  /// "the remaining" leave less open than "per cent".
  var least: Int {
    switch kind {
    case .average, .difference, .product: 2
    case .growth, .share, .multiple: 3
    }
  }

  /// Whether it says that something fell; nil where it says neither.
  var falls: Bool? {
    if case .growth(let falls) = kind { return falls }
    return nil
  }

  /// Whether an amount is of a kind that the claim compares: shares only where it is in percentage points.
  func canCompare(_ amount: Stated) -> Bool {
    if figure.unit == "%p" { return amount.kind == .share && amount.unit == "%" }
    return amount.kind == .money || amount.kind == .quantity || amount.kind == .count
  }

  /// Whether it sets a figure of one year against that of another.
  var comparesYears: Bool {
    switch kind {
    case .growth, .multiple: true
    case .share, .average, .difference, .product: false
    }
  }

  /// What a sentence claims of an amount in it; nil for most.
  init?(_ figure: Stated, in sentence: Range<Int>, _ draft: Draft) {
    guard figure.nominal > 0, figure.numeral != nil, figure.bound != .range,
      let kind = Self.kind(figure, sentence, draft)
    else { return nil }
    self.kind = kind
    self.figure = figure
  }

  private static func kind(_ figure: Stated, _ sentence: Range<Int>, _ draft: Draft) -> Kind? {
    let next = draft.amounts(in: figure.range.upperBound..<sentence.upperBound).first
    let last = draft.amounts(in: sentence.lowerBound..<figure.range.lowerBound).last
    let tail = closing(
      draft.after(figure.range.upperBound, 28, within: sentence)
        .clamped(to: figure.range.upperBound..<(next?.range.lowerBound ?? sentence.upperBound)),
      draft)
    let lead = draft.before(figure.range.lowerBound, 30, within: sentence)
      .clamped(to: (last?.range.upperBound ?? sentence.lowerBound)..<figure.range.lowerBound)
    switch figure.kind {
    case .multiple: return .multiple
    case .share:
      if figure.unit == "%p" {
        return draft.has(differenceAfter, in: tail) || draft.has(differenceBefore, in: lead)
          || draft.has(rise, in: tail) || draft.has(fall, in: tail) ? .difference : nil
      }
      guard figure.unit == "%" else { return nil }
      let falls = draft.has(fall, in: tail) || draft.has(fallBefore, in: lead)
      let rises = draft.has(rise, in: tail) || draft.has(riseBefore, in: lead)
      if falls != rises { return .growth(falls: falls) }
      let isShare = draft.has(shareAfter, in: tail) || draft.has(shareBefore, in: lead)
      return (isShare || isBracketed(figure, sentence, draft)) && !falls ? .share : nil
    case .money, .quantity, .count:
      let isRest = draft.has(differenceBefore, in: lead)
      if !isRest, draft.has(averageBefore, in: lead) || draft.has(averageAfter, in: tail) {
        return .average
      }
      if !isRest, draft.has(totalBefore, in: lead) || isProduct(figure, sentence, draft) {
        return .product
      }
      let isResult =
        result.match(in: draft.text.bytes, at: figure.range.upperBound, before: sentence.upperBound)
        != nil
      return (isRest || !isResult && draft.has(differenceAfter, in: tail))
        && (figure.kind != .count || figure.unit != nil) ? .difference : nil
    default: return nil
    }
  }

  /// Whether the sentence gives what one piece is before the figure.
  private static func isProduct(
    _ figure: Stated, _ sentence: Range<Int>, _ draft: Draft
  ) -> Bool {
    let place = Surroundings(before: [sentence], after: nil)
    guard figure.kind != .count, UnitProducts.piece(of: figure, in: place, draft) == nil else {
      return false
    }
    return draft.amounts(in: sentence.lowerBound..<figure.range.lowerBound).contains {
      $0.canJoin(figure) && UnitProducts.piece(of: $0, in: place, draft) != nil
    }
  }

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

  /// Whether a share stands alone in a bracket right after an amount: "9억 달러(60%)".
  private static func isBracketed(
    _ share: Stated, _ sentence: Range<Int>, _ draft: Draft
  ) -> Bool {
    guard let part = draft.amounts(in: sentence.lowerBound..<share.range.lowerBound).last,
      part.kind == .money || part.kind == .quantity || part.kind == .count,
      let inside = draft.bracket(after: part.range.upperBound, within: sentence),
      inside.lowerBound <= share.range.lowerBound, share.range.upperBound <= inside.upperBound
    else { return false }
    return inside.count - share.range.count <= 12
  }

  private static let rise = WordList(
    "more than|above|greater|증가|늘어|늘었|늘면|늘어난|늘려|늘린|늘릴|오른 |오르고|오르며|올랐|올라|상승|확대|성장|higher|more than in|increase|growth|rise|増|上昇|拡大|伸び"
  )
  private static let riseBefore = WordList(
    "rise of|increase of|growth of|rose by|up|grew by|grew|rose|increased by|gain of|jump of|climbed"
  )
  private static let fall = WordList(
    "less than|fewer than|below|smaller|감소|줄어|줄었|줄인|줄일|줄여|내렸|떨어|하락|축소|감액|lower|decrease|decline|reduction|減|下落|縮小|低下"
  )
  private static let fallBefore = WordList(
    "fall of|decline of|decrease of|reduction of|fell by|down|declined by|drop of|fell|dropped by|cut of"
  )
  private static let shareAfter = WordList(
    "차지|에 해당|에 그|에 불과|수준으로|占め|に相当|に当たる|にとどまる|of the total|of total|of all|of the budget|of the whole"
  )
  private static let shareBefore = WordList(
    "전체의|총액의|매출의|중 |가운데|비중|비중은|비율은|全体の|総額の|うち|比率は|割合は|構成比は|share of|accounts for|accounted for|account for"
  )
  private static let averageBefore = WordList(
    "연평균|매년|연간|해마다|평균|per year|annual average of|average of|年平均|毎年|平均|年間|当たり|月平均|월평균")
  private static let averageAfter = WordList(
    "a year|per year|annually|each year|씩|꼴|ずつ|a month|per month|on average")
  private static let totalBefore = WordList("총|합계|모두|in total|total of|合計で|合計|計|総額")
  private static let differenceBefore = WordList(
    "나머지|잔여|잔액|차액|차이는|차이가|격차|부족분|remaining|remainder|rest|gap of|gap|difference of|difference|shortfall of|surplus of|deficit of|reduction of|increase of|decline of|残り|残る|残額|差額|差は|不足分|差"
  )
  /// "7,000만 달러로 늘어", "7,800億円に引き上げ": what something came to, not by how much it changed.
  private static let result = WordList("로|으로|까지|に|へ|となり|となっ|から|에서")
  private static let differenceAfter = WordList(
    "늘었|늘어|증가|늘려|늘린|늘릴|줄었|줄어|줄인|줄여|줄일|감소|인상|인하|올라|올랐|올린|올려|내려|내렸|상향|하향|상승|하락|끌어올|차이|더 많|더 적|적자|흑자|more|less|higher|lower|増え|増やす|増やし|減らす|減らし|引き上げ|引き下げ|減り|増加|減少|の輸出超過|の輸入超過|の黒字|の赤字|の差|上回|下回"
  )
}
