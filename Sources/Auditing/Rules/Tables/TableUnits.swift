// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// What the bare numbers of a table's columns are of, by their heads, the line above the table and the bracket of its
/// caption: "(EUR million)", 「（単位：回、万人、億円）」, "연장(km)".
struct TableUnits {
  /// A unit and how many of it one printed unit is.
  struct Reading: Equatable {
    let kind: Mention.Kind
    let unit: String?
    let factor: Decimal

    static let bare = Reading(kind: .count, unit: nil, factor: 1)
    static let share = Reading(kind: .share, unit: "%", factor: 1)
  }

  private let draft: Draft
  /// What the text writes behind its numbers: "km", 명, "doses".
  private let known: [String: Written]

  /// An amount whose unit a table's head may name, with its bare number and the scale behind it.
  private struct Written {
    let amount: Stated
    let number: Decimal
    let scale: Decimal

    /// How many of the unit one printed unit is: divided only for a head that names it.
    var factor: Decimal { amount.nominal / number / scale }
  }

  init(_ draft: Draft) {
    self.draft = draft
    var known: [String: Written] = [:]
    for amount in draft.amounts {
      guard amount.kind == .money || amount.kind == .quantity || amount.kind == .count,
        amount.numeral != nil, amount.unit != nil,
        let (number, suffix) = Self.parts(of: draft[amount.range]), number != 0
      else { continue }
      let (scale, rest) = Self.scale(suffix)
      guard !rest.isEmpty, known[rest] == nil else { continue }
      known[rest] = Written(amount: amount, number: number, scale: scale)
    }
    self.known = known
  }

  /// What the number of each column beside the heads can be.
  func readings(of table: Table, width: Int, rates: Set<Int>) -> [[Reading]] {
    let shared = shared(of: table)
    let plain = (0..<width).filter { !rates.contains($0) }
    let amounts = shared.filter { $0 != .share }
    return (0..<width).map { column in
      if column + 1 < table.header.count,
        let own = bracketed(in: table.header[column + 1].range), !own.isEmpty
      {
        return own
      }
      if rates.contains(column) { return [.share, .bare] }
      // One unit a column, in their order.
      if amounts.count > 1, amounts.count == plain.count,
        let position = plain.firstIndex(of: column)
      {
        return [amounts[position]]
      }
      return amounts + [.bare]
    }
  }

  /// The units of a whole table: "단위: 억 원, %" above it, or the last bracket of its caption.
  private func shared(of table: Table) -> [Reading] {
    if let line = table.unit { return readings(in: line) }
    return table.caption.flatMap(bracketed) ?? []
  }

  private func bracketed(in head: Range<Int>) -> [Reading]? {
    let head = head.prefix(200)
    guard let open = draft.last(Self.opens, in: head), open.upperBound < head.upperBound else {
      return nil
    }
    let end =
      draft.first(Self.closes, in: open.upperBound..<head.upperBound)?.lowerBound
      ?? head.upperBound
    return readings(in: open.upperBound..<end)
  }

  private func readings(in range: Range<Int>) -> [Reading] {
    var words = draft[range]
    for label in Self.labels where words.hasPrefix(label) { words.removeFirst(label.count) }
    return words.split { ",、，/·;；".contains($0) }.compactMap { reading(String($0).trimmed) }
  }

  private func reading(_ words: String) -> Reading? {
    if words == "%" || words == "％" || words.hasPrefix("per cent") { return .share }
    var rest = words.hasPrefix("in ") ? String(words.dropFirst(3)) : words
    var currency: String?
    for (name, code) in Self.currencies where rest.holds(name) {
      rest = rest.replacing(name, with: "").trimmed
      currency = code
      break
    }
    let (scale, name) = Self.scale(rest)
    if let currency {
      return name.isEmpty ? Reading(kind: .money, unit: currency, factor: scale) : nil
    }
    if let known = known[name] {
      return Reading(
        kind: known.amount.kind, unit: known.amount.unit, factor: known.factor * scale)
    }
    return name.isEmpty && scale > 1 ? Reading(kind: .count, unit: nil, factor: scale) : nil
  }

  /// The one run of digits of an amount and the letters behind it.
  private static func parts(of printed: String) -> (Decimal, String)? {
    guard let start = printed.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let end =
      printed[start...].firstIndex { !($0.isASCII && $0.isNumber) && $0 != "," && $0 != "." }
      ?? printed.endIndex
    let rest = printed[end...]
    guard !rest.contains(where: \.isNumber),
      let number = Decimal(string: printed[start..<end].filter { $0 != "," })
    else { return nil }
    return (number, String(rest).trimmed)
  }

  /// The scale that a unit begins with, "백만", 億, "million", and what is left of it.
  private static func scale(_ words: String) -> (Decimal, String) {
    for (name, factor) in scales where words.utf8.starts(with: name.utf8) {
      let rest = words.dropFirst(name.count)
      // The "m" of "MW" is no million.
      if name.first?.isASCII ?? false, rest.first.map({ $0.isASCII && $0.isLetter }) ?? false {
        continue
      }
      return (factor, String(rest).trimmed)
    }
    return (1, words)
  }

  private static let opens = WordList("(|（|[|［")
  private static let closes = WordList(")|）|]|］")
  private static let labels = [
    "단위:", "단위 :", "단위：", "단위", "単位：", "単位:", "単位", "Unit:", "unit:", "Units:", " ", " ", "　",
  ]
  private static let currencies = [
    ("US dollars", "USD"), ("US$", "USD"), ("AU$", "AUD"), ("CA$", "CAD"), ("NZ$", "NZD"),
    ("HK$", "HKD"), ("NT$", "TWD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("R$", "BRL"),
    ("AUD", "AUD"), ("CAD", "CAD"), ("NZD", "NZD"), ("HKD", "HKD"), ("SGD", "SGD"),
    ("CHF", "CHF"), ("₹", "INR"), ("INR", "INR"), ("USD", "USD"), ("미 달러", "USD"), ("달러", "USD"),
    ("米ドル", "USD"), ("ドル", "USD"), ("dollars", "USD"), ("$", "USD"), ("KRW", "KRW"), ("won", "KRW"),
    ("₩", "KRW"), ("원", "KRW"), ("ウォン", "KRW"), ("JPY", "JPY"), ("yen", "JPY"), ("엔", "JPY"),
    ("円", "JPY"), ("¥", "JPY"), ("EUR", "EUR"), ("euros", "EUR"), ("euro", "EUR"), ("€", "EUR"),
    ("유로", "EUR"), ("ユーロ", "EUR"), ("CNY", "CNY"), ("위안", "CNY"), ("人民元", "CNY"), ("GBP", "GBP"),
    ("£", "GBP"), ("파운드", "GBP"), ("ポンド", "GBP"),
  ]
  private static let scales: [(String, Decimal)] = [
    ("십만", 100_000), ("백만", 1_000_000), ("천만", 10_000_000), ("십억", 1_000_000_000),
    ("백억", 10_000_000_000), ("천억", 100_000_000_000), ("조", 1_000_000_000_000),
    ("억", 100_000_000), ("만", 10_000), ("천", 1_000), ("百万", 1_000_000), ("千万", 10_000_000),
    ("十億", 1_000_000_000), ("兆", 1_000_000_000_000), ("億", 100_000_000), ("万", 10_000),
    ("千", 1_000), ("thousand", 1_000), ("thousands", 1_000), ("'000", 1_000), ("000", 1_000),
    ("millions", 1_000_000), ("million", 1_000_000), ("mn", 1_000_000), ("m", 1_000_000),
    ("billions", 1_000_000_000), ("billion", 1_000_000_000), ("bn", 1_000_000_000),
    ("trillion", 1_000_000_000_000), ("tn", 1_000_000_000_000),
  ]
}
