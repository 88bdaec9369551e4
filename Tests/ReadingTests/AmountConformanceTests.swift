// SPDX-License-Identifier: Apache-2.0
import Foundation
import Quantities
import Testing

@testable import Reading

/// Peers' suites: the value has to be equal and the place to overlap; a mention too many fails a case.
@Suite(
  .enabled(if: Specs.folder != nil, "ENTENTE_SPECS names no folder: conformance is not tested"))
struct AmountConformanceTests {
  private let reader = MentionReader()

  /// Cases whose expected value is wrong; Documentation/Reading/Conformance.md says why.
  private static let notFollowed = [
    "ja/Number/PercentModel#104", "ja/Number/PercentModel#138", "ja/Number/PercentModel#150",
    "ja/Number/PercentModel#167", "ja/Number/PercentModel#198",
  ]

  struct Found {
    let range: Range<Int>
    let mention: Mention
    var measure: Measure? { if case .amount(let measure) = mention.value { measure } else { nil } }
  }

  private func read(_ input: String, _ kinds: Set<Mention.Kind>) -> [Found] {
    var options = MentionOptions()
    options.kinds = kinds
    var places = [Int](repeating: 0, count: input.utf8.count + 1)
    var offset = 0
    for (index, scalar) in input.unicodeScalars.enumerated() {
      for _ in 0..<String(scalar).utf8.count {
        places[offset] = index
        offset += 1
      }
    }
    places[offset] = input.unicodeScalars.count
    return reader.mentions(in: input, options).map {
      Found(range: places[$0.range.lowerBound]..<places[$0.range.upperBound], mention: $0)
    }
  }

  /// Runs a suite and prints what passed; with `ENTENTE_SPECS_VERBOSE`, every case that failed.
  private func share(
    _ name: String, _ kinds: Set<Mention.Kind>, keep: (Found) -> Bool = { _ in true },
    require: (Specs.Expected) -> Bool = { _ in true },
    matches: (Specs.Expected, Found) -> Bool
  ) throws -> Double {
    let all = try Specs.cases(name)
    let cases = all.filter { item in !Self.notFollowed.contains { item.id.hasSuffix($0) } }
    var passed = 0
    for item in cases {
      let found = read(item.input, kinds).filter(keep)
      let expected = item.expected.filter(require)
      let isRight =
        expected.count == found.count
        && expected.allSatisfy { wanted in
          found.contains { overlaps(wanted, $0.range) && matches(wanted, $0) }
        }
      if isRight {
        passed += 1
      } else if ProcessInfo.processInfo.environment["ENTENTE_SPECS_VERBOSE"] != nil {
        report(name, item, found)
      }
    }
    print("\(name): \(passed)/\(cases.count), \(all.count - cases.count) not followed")
    return cases.isEmpty ? 1 : Double(passed) / Double(cases.count)
  }

  private func report(_ name: String, _ item: Specs.Case, _ found: [Found]) {
    let wanted = item.expected.map {
      "\($0.text)=\($0.value ?? "-") \($0.currency ?? $0.unit ?? "")"
    }
    let read = found.map { one in
      let measure = one.measure
      let values = [measure?.nominal, measure?.lower, measure?.upper].map { $0?.plain ?? "-" }
      let text = String(String.UnicodeScalarView(Array(item.input.unicodeScalars)[one.range]))
      return "\(one.mention.kind) \(text)=\(values.joined(separator: "/")) \(measure?.unit ?? "")"
    }
    print("  FAIL \(name) \(item.id) \(item.input.suffix(110)) wanted \(wanted) read \(read)")
  }

  private func overlaps(_ expected: Specs.Expected, _ range: Range<Int>) -> Bool {
    expected.range.map { $0.overlaps(range) } ?? true
  }

  private func close(_ value: Numeral?, _ expected: Double?, times factor: Double = 1) -> Bool {
    guard let value, let expected, let read = Double("\(value.value)") else {
      return value == nil && expected == nil
    }
    return abs(read * factor - expected) <= abs(expected) * 1e-11
  }

  private func number(_ text: String?) -> Double? {
    text.flatMap { Double($0.replacingOccurrences(of: "%", with: "")) }
  }

  // MARK: - Money

  /// Cents and pence count as hundredths here and as themselves in the suites.
  private func money(_ name: String) throws -> Double {
    try share(
      name, [.money],
      require: {
        $0.value != nil || $0.lower != nil || $0.upper != nil || name.contains("duckling")
      },
      matches: { expected, found in
        let factor = ["Cent", "Pence"].contains(expected.unit ?? "") ? 100.0 : 1
        let measure = found.measure
        if let currency = expected.currency, measure?.unit != currency { return false }
        if let wanted = number(expected.value) {
          return close(measure?.nominal, wanted, times: factor)
        }
        return close(measure?.lower, expected.lower) && close(measure?.upper, expected.upper)
      })
  }

  @Test("Amounts of money of the suites")
  func currencies() throws {
    #expect(try money("ko_currency") >= 0.97)
    #expect(try money("ja_currency") >= 1)
    #expect(try money("en_currency") >= 0.98)
    #expect(try money("ko_duckling.AmountOfMoney") >= 0.95)
    #expect(try money("en_duckling.AmountOfMoney") >= 0.95)
  }

  // MARK: - Shares

  private func shares(_ name: String) throws -> Double {
    try share(
      name, [.share], require: { number($0.value) != nil },
      matches: { close($1.measure?.nominal, number($0.value)) })
  }

  @Test("Shares of the suites")
  func percents() throws {
    #expect(try shares("ko_percent") >= 1)
    #expect(try shares("ja_percent") >= 0.95)
    #expect(try shares("en_percent") >= 1)
  }

  // MARK: - Numbers

  private func numbers(_ name: String) throws -> Double {
    try share(name, [.number]) { close($1.measure?.nominal, number($0.value)) }
  }

  @Test("Numbers of the suites")
  func plainNumbers() throws {
    #expect(try numbers("ko_number") >= 1)
    for name in [
      "ja_number", "en_number", "ko_duckling.Numeral", "ja_duckling.Numeral", "en_duckling.Numeral",
    ] {
      _ = try numbers(name)
    }
  }

  // MARK: - Ranges

  private static let amounts: Set<Mention.Kind> = [
    .money, .share, .multiple, .count, .quantity, .ordinal,
  ]

  private func ranges(_ name: String) throws -> Double {
    try share(
      name, Self.amounts,
      keep: { $0.mention.bound != .exact && $0.mention.bound != .about },
      require: { $0.lower == nil || $0.lower != $0.upper },
      matches: { close($1.measure?.lower, $0.lower) && close($1.measure?.upper, $0.upper) })
  }

  @Test("Ranges and bounds of the suites")
  func boundedNumbers() throws {
    #expect(try ranges("ko_range") >= 0.98)
    for name in ["ja_range", "en_range"] { _ = try ranges(name) }
  }

  // MARK: - Quantities and ordinals, without a floor

  @Test("Quantities and ordinals of the suites")
  func others() throws {
    for name in ["ko_dimension", "ja_dimension", "en_dimension"] {
      _ = try share(
        name, [.quantity], require: { $0.value != nil },
        matches: { close($1.measure?.nominal, number($0.value)) })
    }
    for name in ["ko_duckling.Quantity", "en_duckling.Quantity"] {
      _ = try share(name, Self.amounts) { expected, found in
        let factor = found.measure?.unit == "kg" ? 1000.0 : 1
        guard expected.value != nil else {
          return close(found.measure?.lower, expected.lower, times: factor)
            && close(found.measure?.upper, expected.upper, times: factor)
        }
        return close(found.measure?.nominal, number(expected.value), times: factor)
      }
    }
    for name in ["ko_ordinal", "ja_ordinal", "en_ordinal"] {
      _ = try share(
        name, [.ordinal], require: { number($0.value) != nil },
        matches: { close($1.measure?.nominal, number($0.value)) })
    }
  }
}
