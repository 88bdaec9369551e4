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
    let tail = draft.after(figure.range.upperBound, 28, within: sentence)
      .clamped(to: figure.range.upperBound..<(next?.range.lowerBound ?? sentence.upperBound))
    let lead = draft.before(figure.range.lowerBound, 30, within: sentence)
      .clamped(to: (last?.range.upperBound ?? sentence.lowerBound)..<figure.range.lowerBound)
    switch figure.kind {
    case .multiple: return .multiple
    case .share:
      guard figure.unit == "%" else { return nil }
      let falls = draft.has(fall, in: tail) || draft.has(fallBefore, in: lead)
      let rises = draft.has(rise, in: tail) || draft.has(riseBefore, in: lead)
      if falls != rises { return .growth(falls: falls) }
      let isShare = draft.has(shareAfter, in: tail) || draft.has(shareBefore, in: lead)
      return isShare && !falls ? .share : nil
    case .money, .quantity, .count:
      let isRest = draft.has(differenceBefore, in: lead)
      if !isRest, draft.has(averageBefore, in: lead) || draft.has(averageAfter, in: tail) {
        return .average
      }
      if !isRest, draft.has(totalBefore, in: lead) { return .product }
      return (isRest || draft.has(differenceAfter, in: tail))
        && (figure.kind != .count || figure.unit != nil) ? .difference : nil
    default: return nil
    }
  }

  private static let rise = WordList(
    "증가|늘어|늘었|늘면|늘어난|상승|확대|성장|higher|more than in|increase|growth|rise|増|上昇|拡大|伸び")
  private static let riseBefore = WordList(
    "rise of|increase of|growth of|rose by|up|grew by|grew|rose|increased by|gain of|jump of|climbed"
  )
  private static let fall = WordList(
    "감소|줄어|줄었|하락|축소|감액|lower|decrease|decline|reduction|減|下落|縮小|低下")
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
  private static let differenceAfter = WordList(
    "늘었|늘어|증가|줄었|줄어|감소|차이|더 많|더 적|적자|흑자|more|less|higher|lower|増え|減り|増加|減少|の輸出超過|の輸入超過|の黒字|の赤字|の差|上回|下回"
  )
}
