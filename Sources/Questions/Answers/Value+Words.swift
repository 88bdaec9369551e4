// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
public import Quantities

extension Value {
  /// The value as people read it in this language, on one line.
  public func words(in language: Language) -> String {
    switch self {
    case .text(let text), .word(_, let text), .entry(_, let text): text.words(in: language)
    case .amount(let amount): amount.formatted(language)
    case .total(let total): total.formatted(language)
    case .share(let ratio): ratio.formatted(language, as: .percent)
    case .multiple(let ratio): ratio.formatted(language, as: .times, maxDecimals: 2)
    case .number(let number, .plain): number.grouped(maxDecimals: 3)
    case .number(let number, let unit):
      Amount(number, unit).formatted(language, maxDecimals: unit.currency == nil ? 2 : 3)
    case .interval(let interval, let unit): interval.formatted(unit: unit, language, maxDecimals: 1)
    case .count(let count): Decimal(count).grouped()
    case .days(let count): language.days(count)
    case .date(let date): date.formatted(language, .compact)
    case .span(let span): span.formatted(language, .compact)
    case .yesNo(let isSo):
      switch language {
      case .en: isSo ? "yes" : "no"
      case .ko: isSo ? "예" : "아니요"
      case .ja: isSo ? "はい" : "いいえ"
      }
    case .list(let values): Self.joined(values.map { $0.words(in: language) }, in: language)
    case .record(let fields):
      fields.map { "\($0.label.words(in: language)) \($0.value.words(in: language))" }
        .joined(separator: language == .ja ? "、" : ", ")
    case .citation(let citation, let title):
      "\(title.words(in: language)), \(citation.place(in: language))"
    case .missing: "–"
    }
  }

  /// Words in a row, sentences one after another.
  private static func joined(_ words: [String], in language: Language) -> String {
    if words.contains(where: { $0.last.map { ".。".contains($0) } ?? false }) {
      return words.joined(separator: language == .ja ? "" : " ")
    }
    return words.joined(separator: language == .ja ? "、" : ", ")
  }

  public var isMissing: Bool { if case .missing = self { true } else { false } }
}

extension Quantities.Unit {
  /// A number that counts nothing: an index.
  static let plain = Unit.count("")
}
