// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// A rate by which a text says that it converts: "1달러=1,400원", "at 150 yen to the dollar", "환율 1,400원 적용",
/// 「1ドル＝150円で換算」.
struct ExchangeRate {
  /// The ISO 4217 code of what is priced; nil where "환율 1,400원" leaves it open.
  let base: String?
  /// Of how many units it is the price: a hundred in "100엔당 950원".
  let units: Decimal
  let price: Stated
  /// The sentence that states it.
  let sentence: Range<Int>
  /// The "1달러" of "1달러=1,400원", where it is written out: no amount that anything comes to.
  var unit: Range<Int>? = nil

  /// The rates that a document converts by, in reading order; what a market did on some day is none of them.
  static func all(in draft: Draft) -> [ExchangeRate] {
    let money = draft.amounts.filter { $0.kind == .money && $0.unit != nil }
    return money.indices.compactMap { index in
      let price = money[index]
      guard price.nominal > 0, price.nominal < highest, price.ends == nil,
        let rate = priced(money, index, draft) ?? per(price, draft) ?? named(price, draft),
        rate.base != price.unit
      else { return nil }
      return rate
    }
  }
  /// No price of a unit of money is higher.
  private static let highest: Decimal = 100_000

  /// Whether it converts one of the amounts into the other.
  func joins(_ a: Stated, _ b: Stated) -> Bool {
    guard !isMade(of: a), !isMade(of: b) else { return false }
    return a.unit == price.unit && (base == nil || base == b.unit)
      || b.unit == price.unit && (base == nil || base == a.unit)
  }

  /// Whether an amount is one of the two that state the rate.
  func isMade(of amount: Stated) -> Bool { amount.range == price.range || amount.range == unit }

  /// What an amount comes to in the other currency.
  func converted(_ amount: Stated) -> (value: Decimal, printed: Interval, widest: Interval)? {
    if amount.unit == price.unit {
      guard let printed = amount.face / price.face,
        let widest = amount.widestFace / price.widestFace
      else { return nil }
      return (amount.nominal / price.nominal * units, printed * units, widest * units)
    }
    let one = 1 / units
    return (
      amount.nominal * price.nominal * one, amount.face * price.face * one,
      amount.widestFace * price.widestFace * one
    )
  }

  // MARK: - Forms

  /// "1달러=1,400원", "100엔당 950원", "US$1 = ₩1,400", 「1ドル150円」.
  private static func priced(_ money: [Stated], _ index: Int, _ draft: Draft) -> ExchangeRate? {
    guard index > 0, case let one = money[index - 1], scales.contains(one.nominal),
      one.bound == .exact, one.unit != money[index].unit,
      case let gap = one.range.upperBound..<max(one.range.upperBound, money[index].range.lowerBound),
      gap.count <= 16, links.contains(draft[gap].filter { $0 != " " }),
      let sentence = sentence(of: one, draft)
    else { return nil }
    return ExchangeRate(
      base: one.unit, units: one.nominal, price: money[index], sentence: sentence, unit: one.range)
  }
  private static let scales: Set<Decimal> = [1, 100, 1000]
  private static let links: Set<String> = [
    "", "=", "＝", "≒", ":", "：", "당", "당약", "에", "=약", "当たり", "あたり", "につき", "＝約", "equals", "buys",
    "is",
    "to",
  ]

  /// "150 yen to the dollar", "1,400원/달러", "¥150 per US dollar".
  private static func per(_ price: Stated, _ draft: Draft) -> ExchangeRate? {
    let bytes = draft.text.bytes
    let end = min(bytes.count, price.range.upperBound + 40)
    guard let link = pers.match(in: bytes, at: price.range.upperBound, before: end) else {
      return nil
    }
    let start =
      adjectives.match(in: bytes, at: link.upperBound, before: end)?.upperBound ?? link.upperBound
    guard let base = currency(at: start, before: end, draft) else { return nil }
    return applied(base, price, draft)
  }
  private static let pers = WordList(
    "/|／| per | to the | to one | to 1 | to a | a | for one | for a | for 1 ")
  private static let adjectives = WordList("US |U.S. |American |미국 |미|米")

  /// "달러당 1,400원", "원/달러 환율 1,400원", 「為替レートは150円」, "an exchange rate of 1,400 won".
  private static func named(_ price: Stated, _ draft: Draft) -> ExchangeRate? {
    guard let sentence = sentence(of: price, draft) else { return nil }
    let lead = draft.before(price.range.lowerBound, 40, within: sentence)
    let own = (draft.amounts(in: lead).last?.range.upperBound ?? lead.lowerBound)..<lead.upperBound
    guard let noun = draft.last(nouns, in: own), lead.upperBound - noun.upperBound <= 16 else {
      return nil
    }
    let isPer =
      perNouns.match(in: draft.text.bytes, at: noun.lowerBound, before: own.upperBound) != nil
    let base = currencies.first { code, words in
      code != price.unit
        && draft.last(words, in: own.lowerBound..<noun.upperBound).map {
          !isPer || $0.upperBound == noun.lowerBound
        } ?? false
    }
    guard base != nil || !isPer else { return nil }
    return applied(base?.code, price, draft)
  }
  private static let perNouns = WordList("당 |当たり|あたり")
  private static let nouns = WordList("환율|당 |為替レート|換算レート|為替|当たり|あたり|exchange rate|rate of")

  /// A rate of which its sentence says that amounts are converted by it.
  private static func applied(
    _ base: String?, _ price: Stated, _ draft: Draft
  ) -> ExchangeRate? {
    guard let sentence = sentence(of: price, draft),
      draft.has(applying, in: sentence)
        || draft.has(at, in: draft.before(price.range.lowerBound, 5, within: sentence))
    else { return nil }
    return ExchangeRate(base: base, units: 1, price: price, sentence: sentence)
  }
  private static let applying = WordList(
    "적용|환산|가정|기준|換算|適用|前提|仮定|基準|converted|conversion|convert|assuming|assumed|assumes|using|based on|calculated"
  )
  private static let at = WordList("at ")

  // MARK: - Words

  private static func currency(at offset: Int, before end: Int, _ draft: Draft) -> String? {
    currencies.first { $0.words.match(in: draft.text.bytes, at: offset, before: end) != nil }?.code
  }

  /// The currencies that papers on trade convert between, by ISO 4217.
  private static let currencies: [(code: String, words: WordList)] = [
    ("USD", WordList("달러|ドル|dollar|dollars|USD|US$|$")),
    ("EUR", WordList("유로|ユーロ|euro|euros|EUR|€")),
    ("JPY", WordList("엔|円|yen|JPY")),
    ("KRW", WordList("원|ウォン|won|KRW")),
    ("CNY", WordList("위안|人民元|yuan|renminbi|CNY|RMB")),
    ("GBP", WordList("파운드|ポンド|pound|pounds|GBP|£")),
  ]

  /// The sentence that an amount stands in, also of a note or a cell.
  static func sentence(of amount: Stated, _ draft: Draft) -> Range<Int>? {
    let sentences = draft.sentences
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= amount.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < sentences.count, sentences[low].range.contains(amount.range.lowerBound) else {
      return nil
    }
    return sentences[low].range
  }
}
