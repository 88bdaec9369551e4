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

    /// Whether it is an amount that need not be printed elsewhere.
    var isComputed: Bool {
      switch self {
      case .average, .product, .difference: true
      case .growth, .share, .multiple: false
      }
    }

    var isRatio: Bool {
      switch self {
      case .growth, .share, .multiple: true
      case .average, .difference, .product: false
      }
    }
  }

  let kind: Kind
  let figure: Stated
  /// Whether the words say that something fell; nil where they say neither.
  let falls: Bool?
  /// The noun of a rate without its ending, 집행 of 집행률: what the share's part goes by.
  let rate: String?

  /// Whether a sign stands before it: "(+3.8%)".
  let isSigned: Bool

  /// Whether nothing but the name of its base makes it a share, "12 % of GDP": only figures under that name count.
  let isNamedOnly: Bool

  private static func isSigned(_ figure: Stated, _ draft: Draft) -> Bool {
    let signs: Set<UInt32> = [0x2B, 0x2D, 0x2212, 0x25B3, 0x25B2]
    let at = figure.range.lowerBound
    return signs.contains(Scalars.at(draft.text.bytes, at).value)
      || signs.contains(Scalars.before(draft.text.bytes, at).value)
  }

  /// "twice" without "as much", "the", "that of".
  private static func tellsHowOften(
    _ figure: Stated, in sentence: Range<Int>, _ draft: Draft
  ) -> Bool {
    guard draft[figure.range].lowercased() == "twice" else { return false }
    let next = draft.words(in: draft.after(figure.range.upperBound, 16, within: sentence)).first
    return !(next.map { compared.contains(draft[$0.range].lowercased()) } ?? false)
  }
  private static let compared: Set<String> = [
    "as", "the", "that", "those", "what", "its", "their", "this",
  ]

  /// How much has to speak for two figures before they are taken for the ones that are meant. "A year" and
  /// "the remaining" leave less open than "per cent".
  var least: Int {
    switch kind {
    case .average, .difference, .product: 2
    case .growth, .share, .multiple: 3
    }
  }

  /// Whether an amount is of a kind that the claim compares: shares only where it is in percentage points.
  func canCompare(_ amount: Stated) -> Bool {
    if figure.unit == "%p" { return amount.kind == .share && amount.unit == "%" }
    // "4%에서 2030년 16%로 4배".
    if case .multiple = kind, amount.kind == .share {
      return amount.unit == "%" && !amount.isFraction
    }
    return amount.isAdditive
  }

  /// Whether it sets a figure of one year against that of another.
  var comparesYears: Bool {
    switch kind {
    case .growth, .multiple: true
    case .difference: falls != nil
    case .share, .average, .product: false
    }
  }

  /// What a sentence claims of an amount in it; nil for most.
  init?(_ figure: Stated, in sentence: Range<Int>, _ draft: Draft) {
    guard figure.nominal > 0, figure.numeral != nil, figure.bound != .range else { return nil }
    let words = Vicinity(figure, sentence, draft)
    rate = figure.kind == .share ? words.rate : nil
    let told = Self.kind(figure, words)
    isNamedOnly =
      told == nil && figure.kind == .share && figure.unit == "%" && !words.isResult
      && NamedOperands.base(of: figure.range, sentence, draft) != nil
    guard let kind = told ?? (isNamedOnly ? .share : nil) else { return nil }
    isSigned = Self.isSigned(figure, draft)
    // "8.9 bn (+14 %)" tells a change, not a part; "reinstated twice" tells how often.
    if case .share = kind, isSigned { return nil }
    if case .multiple = kind, Self.tellsHowOften(figure, in: sentence, draft) { return nil }
    // "At least 3億円 a year" is a condition, no average.
    if case .average = kind, figure.bound != .exact, figure.bound != .about { return nil }
    self.kind = kind
    self.figure = figure
    if case .growth(let falls) = kind { self.falls = falls } else { falls = words.falls }
  }

  private static func kind(_ figure: Stated, _ words: Vicinity) -> Kind? {
    switch figure.kind {
    case .multiple: return .multiple
    case .share:
      if figure.unit == "%p" {
        return words.falls != nil || words.says(after: differenceAfter)
          || words.says(before: differenceBefore) ? .difference : nil
      }
      guard figure.unit == "%", !words.isMeasure else { return nil }
      if let falls = words.falls ?? words.growthRate ?? words.fallsBy ?? words.isLessThan
        ?? words.listedFalls
      {
        return words.isResult ? nil : .growth(falls: falls)
      }
      if figure.isFraction { return words.isResult ? nil : .share }
      return words.rate != nil || words.says(after: shareAfter) || words.says(before: shareBefore)
        || words.isBracketed || words.isInOtherWords || words.isTold ? .share : nil
    case .money, .quantity, .count:
      let isRest =
        words.says(before: differenceBefore)
        || figure.kind == .money && words.says(before: otherBefore)
      // "An annual cap of 20 bn", "연간 상한(연간 200억 달러)": what a year may take is no average of the years.
      let isCap =
        figure.bound == .upTo || words.says(farBefore: caps) || words.says(after: caps)
      if !isRest, !isCap,
        words.says(after: averageAfter) || words.says(farBefore: averageBefore)
          || words.isDistributed || words.isPerOne
      {
        return .average
      }
      if !isRest,
        words.says(before: totalBefore) || words.isSummed || words.isProduct || words.isOverYears
          || words.isCharged
      {
        return .product
      }
      let isChange =
        words.says(after: differenceAfter) && !words.says(after: extremes)
        || words.isBy && (words.falls != nil || words.isExcess)
      return (isRest || !words.isResult && isChange)
        && (figure.kind != .count || figure.unit != nil
          || isRest && figure.nominal >= 100 && !(1900..<2100 ~= figure.nominal))
        ? .difference : nil
    case .period:
      return words.says(after: differenceAfter) && !words.isResult ? .difference : nil
    default: return nil
    }
  }

  /// 「特定技能が18,000人と最も多く」: the most of all, no difference.
  private static let extremes = WordList("最も|最多|最大|最小|가장|제일")
  private static let shareAfter = WordList(
    "차지|에 해당|에 그|에 불과|에 이르|에 이른|에 달한|에 머|에 달|수준으로|占め|に相当|に当たる|にとどまる|に達|と、半数|を占|of the total|of total|of all|of the budget|of the whole|of that|of this|of these|of those"
  )
  private static let shareBefore = WordList(
    "전체의|총액의|매출의|중 |가운데|비중|비중은|비율은|전체의 약|全体の|総額の|うち|比率は|割合は|構成比は|だけで|만으로|share|accounts for|accounted for|account for"
  )
  private static let averageBefore = WordList(
    "연평균|매년|연간|해마다|평균|per year|annual average of|average of|average|年平均|毎年|平均|年間|当たり|月平均|월평균"
  )
  private static let caps = WordList("상한|한도|이내|cap|ceiling|limit|上限|限度|以内")
  private static let averageAfter = WordList(
    "a year|per year|annually|each year|씩|꼴|ずつ|a month|per month|on average")
  private static let totalBefore = WordList("총|합계|모두|in total|total of|合計で|合計|総額")
  private static let otherBefore = WordList("the other|leaves|leaving|reserve of|reserves of")
  private static let differenceBefore = WordList(
    "나머지|남은|잔여|잔액|차액|차이는|차이가|격차|부족분|remaining|remainder|rest|gap of|gap|difference of|difference|shortfall of|surplus of|deficit of|reduction of|increase of|decline of|decrease of|rise of|fall of|残り|残る|残額|差額|差は|不足分|差"
  )
  private static let differenceAfter = WordList(
    "늘었|늘어|증가|늘려|늘린|늘릴|줄었|줄어|줄인|줄여|줄이|줄일|감소|인상|인하|올라|올랐|올린|올려|내려|내렸|상향|하향|상승|하락|끌어올|높아|높였|높인|낮아|낮췄|낮춘|높다|높은|높고|낮다|낮은|낮고|길어|길다|길고|짧아|짧다|단축|많아|적어|차이|더 많|더 적|많다|많은|많고|적다|적은|적자|흑자|모자|부족|남는|남았|more|less|higher|lower|longer|shorter|増え|増やす|増やし|減らす|減らし|引き上げ|引き下げ|減り|減っ|縮ま|増加|減少|上昇|低下|多い|多く|少な|長く|短く|足り|の不足|が不足|の輸出超過|の輸入超過|の黒字|の赤字|の差|上回|下回|届か|及ばな|is left|are left|was left|were left|left over|left.|left,|left;|remains|remain"
  )
}

extension Stated {
  /// Whether it can be a part, a whole or a base: money, quantities, counts and lengths.
  var isAdditive: Bool {
    kind == .money || kind == .quantity || kind == .count || kind == .period
  }
}
