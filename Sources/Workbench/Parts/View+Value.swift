// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Questions

extension View {
  /// A value as people read it, with its entries and papers linked.
  ///
  /// - Parameter tail: what stands right after it, at the end of its last line.
  func show(_ value: Value, then tail: Markup) -> Markup {
    if case .list(let values) = value { return list(values, then: tail) }
    return .several([show(value), "\u{a0}", tail])
  }

  /// A value as people read it, with its entries and papers linked.
  func show(_ value: Value) -> Markup {
    switch value {
    case .text(let text): say(text)
    case .word(let code, let label): span(.class("word"), .data("word", code)) { say(label) }
    case .entry(let id, let name): link(id, name)
    case .total(let total): sum(total)
    case .share(let ratio): quotient(ratio, .percent)
    case .multiple(let ratio): quotient(ratio, .times)
    case .date(let date):
      time(.class("number"), .plain("datetime", date.description)) { value.words(in: language) }
    case .list(let values): list(values, then: .nothing)
    case .record(let fields): record(fields)
    case .citation(let citation, _): cite(citation)
    case .missing(let reason): missing(reason)
    default: number(value.words(in: language))
    }
  }

  /// A number in words: on one line, unless it is a whole clause.
  private func number(_ words: String) -> Markup {
    span(.class(words.count > 22 ? "number long" : "number")) { words }
  }

  /// The nominal sum, and what it is made of.
  private func sum(_ total: Total) -> Markup {
    let whole = total.formatted(language)
    let nominal = Amount(total.nominal, total.unit).formatted(language)
    guard total.parts.count > 1, whole.hasPrefix(nominal) else { return number(whole) }
    let parts = whole.dropFirst(nominal.count).drop { $0 == "," || $0 == " " }
    return span(.class("number")) {
      nominal
      " "
      small { String(parts) }
    }
  }

  /// The nominal quotient, and what it lies between where that is not known exactly.
  private func quotient(_ ratio: Ratio, _ form: Ratio.Form) -> Markup {
    let value: Value = form == .percent ? .share(ratio) : .multiple(ratio)
    guard ratio.interval.lower != ratio.interval.upper else {
      return span(.class("number")) { value.words(in: language) }
    }
    let bounds = ratio.formattedBounds(language, as: form, maxDecimals: form == .percent ? 1 : 2)
    return span(.class("number")) {
      value.words(in: language)
      " "
      small { self[.bounds(bounds)] }
    }
  }

  private func list(_ values: [Value], then tail: Markup) -> Markup {
    guard !values.isEmpty else { return .several([missing(Value.noneReason), tail]) }
    let places = Value.list(values).places
    if !places.isEmpty { return .several([citations(places), tail]) }
    let isLong = values.contains(where: \.isWordy) || values.count > 4
    guard isLong, values.count > 1 else {
      return .several(
        values.enumerated().map { index, value in
          index == 0 ? show(value) : .several([.text(language == .ja ? "、" : ", "), show(value)])
        } + ["\u{a0}", tail])
    }
    let shown = values.prefix(Self.mostInCell)
    return ul(.class("values")) {
      for (index, value) in shown.enumerated() {
        li {
          show(value)
          if index == values.count - 1 { .several(["\u{a0}", tail]) }
        }
      }
      if values.count > shown.count {
        li { .several([.text(self[.more(values.count - shown.count)]), "\u{a0}", tail]) }
      }
    }
  }

  /// The most values of a list that one cell shows; the same as data has all.
  private static let mostInCell = 60

  /// Fields in a row, and below them where they are said.
  private func record(_ fields: [Value.Field]) -> Markup {
    let places = fields.flatMap { field in field.value.places }
    let shown = fields.filter { !$0.value.isMissing && $0.value.places.isEmpty }
    return .several([
      span(.class("record")) {
        for field in shown {
          span(.class("field")) {
            span(.class("key")) { say(field.label) }
            " "
            show(field.value)
          }
          if field.key != shown.last?.key { " " }
        }
      },
      citations(places),
    ])
  }

  func missing(_ reason: Text) -> Markup {
    span(.class("missing"), .title(reason.words(in: language))) {
      span(.aria("hidden", "true")) { "–" }
      span(.class("unseen")) { say(reason) }
    }
  }
}

extension Wording {
  fileprivate static func bounds(_ text: String) -> Wording {
    Wording(en: "(between \(text))", ko: "(범위 \(text))", ja: "(範囲\(text))")
  }
}

extension Value {
  fileprivate static let noneReason = Text(en: "nothing recorded", ko: "기록 없음", ja: "記録なし")

  /// The citations that it consists of, if it does.
  fileprivate var places: [Citation] {
    switch self {
    case .citation(let citation, _): [citation]
    case .list(let values):
      values.flatMap(\.places).count == values.count ? values.flatMap(\.places) : []
    default: []
    }
  }

  /// What the stylesheet calls how wide a column it wants.
  var breadth: String {
    switch self {
    case .record, .citation, .text: isWordy ? "wordy" : ""
    case .list(let values): places.isEmpty ? (values.count > 1 || isWordy ? "listed" : "") : "wordy"
    default: isWordy ? "listed" : ""
    }
  }

  /// Whether it wants a line of its own in a list.
  fileprivate var isWordy: Bool {
    switch self {
    case .record, .citation: true
    case .list(let values): values.contains(where: \.isWordy)
    case .text(let text): text.isLong
    case .entry(_, let name): name.isLong
    default: false
    }
  }

  /// Whether it is one number, date or word, so that the whole of it can be the link to its why.
  var isAtom: Bool {
    switch self {
    case .amount, .total, .share, .multiple, .number, .interval, .count, .days, .date, .span,
      .yesNo,
      .word:
      true
    default: false
    }
  }

  /// What rows are sorted by: numbers and dates by size, the rest by their words.
  func sortKey(in language: Language) -> SortKey {
    switch self {
    case .amount(let amount): .number("\(amount.nominal)")
    case .total(let total): .number("\(total.nominal)")
    case .share(let ratio), .multiple(let ratio): .number("\(ratio.nominal)")
    case .number(let number, _): .number("\(number)")
    case .interval(let interval, _): .number("\(interval.lower ?? interval.upper ?? 0)")
    case .count(let count), .days(let count): .number("\(count)")
    case .date(let date): .number("\(date.last.number)")
    case .span(let span): .number("\(span.start.first.number)")
    case .yesNo(let isSo): .number(isSo ? "1" : "0")
    case .missing: .nothing
    default: .words(words(in: language).lowercased())
    }
  }
}

/// The order of rows in a column; what is missing comes last, whichever way.
enum SortKey: Comparable {
  case size(Double)
  case words(String)
  case nothing

  static func number(_ text: String) -> SortKey { Double(text).map { .size($0) } ?? .nothing }
}

extension Text {
  fileprivate var isLong: Bool { (en ?? common ?? ja ?? ko ?? "").utf8.count > 36 }
}
