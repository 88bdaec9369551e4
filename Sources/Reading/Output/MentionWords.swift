// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Mention {
  /// The value in words, for a person: "up to 73,000,000,000 USD", "2026-03-19", "jp".
  public var words: String {
    switch value {
    case .amount(let measure): amountWords(measure)
    case .time, .duration:
      [bound == .exact || bound == .range ? nil : timeBound, valueText].compactMap { $0 }
        .joined(separator: " ")
    case .entry, .text: valueText ?? ""
    case .unplaced: "a date without its year"
    }
  }

  private var valueText: String? {
    switch MentionFacts(self).value {
    case .text(let text): text
    case .day(let day): day.description
    case .number, nil: nil
    }
  }

  private var timeBound: String {
    switch bound {
    case .exact, .range: ""
    case .about: "about"
    case .upTo: "by"
    case .under: "before"
    case .atLeast: "from"
    case .over: "after"
    }
  }

  private func amountWords(_ measure: Measure) -> String {
    let facts = MentionFacts(self)
    var words: [String] = []
    if bound == .range {
      words.append(
        [facts.min, facts.max].map { $0.map(Self.grouped) ?? "…" }.joined(separator: " to "))
    } else {
      if bound != .exact { words.append(bound.rawValue) }
      words.append(facts.value.map(Self.grouped) ?? "?")
    }
    if let unit = facts.currency ?? facts.unit { words.append(unit) }
    if let per = facts.per { words.append("a \(per)") }
    return words.joined(separator: " ")
  }

  /// A number with commas between its thousands.
  private static func grouped(_ figure: MentionFacts.Figure) -> String {
    guard case .number(let number) = figure else { return "" }
    let plain = number.plain
    let whole = plain.prefix { $0 != "." }
    // "1e910" has nearly a thousand of them.
    let count = whole.count
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      let left = count - index
      if index > 0, left % 3 == 0, grouped.last != "-" { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + plain.dropFirst(count)
  }
}
