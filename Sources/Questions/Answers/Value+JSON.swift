// SPDX-License-Identifier: Apache-2.0
public import Agreements
import FoundationEssentials
public import Quantities

extension Value {
  /// The value for programs: words as codes, entries as ids with names, numbers as numbers with
  /// their unit and the interval they stand for.
  public func json(in language: Language) -> JSON {
    switch self {
    case .text(let text): return .string(text.words(in: language))
    case .word(let code, _): return .string(code)
    case .entry(let id, let name):
      return ["id": .string(id.text), "name": .string(name.words(in: language))]
    case .amount(let amount):
      return Self.number(
        amount.nominal, amount.unit, amount.interval,
        [JSON.Member("qualifier", .string(amount.qualifier.rawValue))])
    case .total(let total):
      let parts = total.parts.map { JSON.Member($0.qualifier.rawValue, .number($0.nominal)) }
      return Self.number(
        total.nominal, total.unit, total.interval, [JSON.Member("qualifiers", .object(parts))])
    case .share(let ratio):
      return Self.number(ratio.nominal * 100, .percent, ratio.interval * 100)
    case .multiple(let ratio): return Self.number(ratio.nominal, .times, ratio.interval)
    case .number(let number, let unit): return Self.number(number, unit, nil)
    case .interval(let interval, let unit):
      return [
        "unit": .string(unit.notation), "low": Self.end(interval.lower),
        "high": Self.end(interval.upper),
      ]
    case .count(let count), .days(let count): return .number(Decimal(count))
    case .date(let date): return .string(date.description)
    case .span(let span): return .string(span.description)
    case .yesNo(let isSo): return .bool(isSo)
    case .list(let values): return .array(values.map { $0.json(in: language) })
    case .record(let fields):
      return .object(fields.map { JSON.Member($0.key, $0.value.json(in: language)) })
    case .citation(let citation, _): return citation.json
    case .missing: return .null
    }
  }

  /// Computed numbers carry at most ten decimals; published ones are exact anyway.
  private static func number(
    _ nominal: Decimal, _ unit: Quantities.Unit, _ interval: Interval?, _ more: [JSON.Member] = []
  ) -> JSON {
    var members = [
      JSON.Member("value", .number(nominal.rounded(to: 10))),
      JSON.Member("unit", .string(unit.notation)),
    ]
    if let interval {
      members += [
        JSON.Member("low", end(interval.lower)), JSON.Member("high", end(interval.upper)),
      ]
    }
    return .object(members + more)
  }

  private static func end(_ value: Decimal?) -> JSON {
    value.map { .number($0.rounded(to: 10)) } ?? .null
  }
}

extension Answer {
  /// The number of the form of the JSON, raised when a program that reads it could break.
  public static let formVersion = 1

  /// The answer as a documented contract (`Documentation/Answers.md`).
  public func json(in language: Language) -> JSON {
    let rows = table.map { table in table.rows.map { $0.json(of: table, in: language) } } ?? []
    return [
      "version": .number(Decimal(Self.formVersion)),
      "question": .string(question.id),
      "title": .string(question.title.words(in: language)),
      "as_of": .string(asOf.description),
      "record_ends": .string(recordEnds.description),
      "parameters": .object(parameters.map { JSON.Member($0.name, .string($0.value)) }),
      "answer": .string(headline.words(in: language)),
      "values": .object(values.map { JSON.Member($0.key, $0.value.json(in: language)) }),
      "rows": .array(rows),
      "tables": .object(
        tables.dropFirst().map { table in
          JSON.Member(table.key, .array(table.rows.map { $0.json(of: table, in: language) }))
        }),
      "gaps": .array(
        gaps.map { gap in
          [
            "what": .string(gap.what.words(in: language)),
            "entry": gap.entry.map { .string($0.text) } ?? .null,
          ]
        }),
    ]
  }
}

extension Table.Row {
  /// The row as an object with its key and a member for each column.
  public func json(of table: Table, in language: Language) -> JSON {
    let own = zip(table.columns, cells).map { JSON.Member($0.key, $1.value.json(in: language)) }
    return .object([JSON.Member("key", .string(key))] + own)
  }
}

extension Derivation {
  public func json(in language: Language) -> JSON {
    [
      "rule": .string(rule.words(in: language)),
      "arithmetic": .array(arithmetic.map { .string($0.words(in: language)) }),
      "inputs": .array(inputs.map { $0.json(in: language) }),
      "lacks": .array(lacks.map { .string($0.words(in: language)) }),
    ]
  }
}

extension Derivation.Input {
  func json(in language: Language) -> JSON {
    [
      "entry": .string(entry.text),
      "name": .string(name.words(in: language)),
      "part": part.map { .string($0.words(in: language)) } ?? .null,
      "citations": .array(citations.map(\.json)),
    ]
  }
}

extension Citation {
  public var json: JSON {
    [
      "document": .string(document.text), "at": .string(place),
      "via": via.map { ["document": .string($0.document.text), "at": .string($0.place)] } ?? .null,
    ]
  }
}
