// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials

/// Why a text is not an amount, in words for the person who wrote it.
public struct AmountMistake: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String
  /// The nearest text that would be right, when there is one.
  public let suggestion: String?
}

extension Amount {
  /// Words that scale a number in ledger notation.
  public static let scales: [(word: String, factor: Decimal)] = [
    ("k", 1_000), ("mn", 1_000_000), ("bn", 1_000_000_000), ("tn", 1_000_000_000_000),
  ]

  /// Reads the notation of ledger files: `[qualifier] number [to number] [scale] unit`, as in
  /// `about 33.3 bn USD`, `15 to 18 bn USD/year`, `at least 70 %`, `100 aircraft`.
  ///
  /// - Parameter unit: what the number counts when the text does not say (a figure states its unit
  ///   once for all its values).
  public init(notation text: String, unit given: Unit? = nil) throws(AmountMistake) {
    var words = text.split(separator: " ").map(String.init)
    let qualifier = Self.takeQualifier(&words)
    guard let first = words.first, let lower = Self.number(first) else {
      throw AmountMistake(
        description: "'\(text)' has no number where one is expected",
        suggestion: "about 33.3 bn USD")
    }
    words.removeFirst()
    var upper: (value: Decimal, step: Decimal)?
    if words.first == "to", words.count > 1 {
      guard let number = Self.number(words[1]) else {
        throw AmountMistake(
          description: "'\(words[1])' is not a number, and a range needs one after 'to'",
          suggestion: nil)
      }
      upper = number
      words.removeFirst(2)
    }
    let scale = Self.takeScale(&words)
    guard let unit = words.isEmpty ? given : Unit(notation: words.joined(separator: " ")) else {
      throw Self.unitMistake(text, words)
    }
    if let given, !words.isEmpty, given != unit {
      throw AmountMistake(
        description: "'\(text)' is in \(unit.notation), but its unit is given as \(given.notation)",
        suggestion: nil)
    }
    guard let upper else {
      self.init(lower.value * scale, unit, qualifier ?? .exact, step: lower.step * scale)
      return
    }
    guard qualifier == nil || qualifier == .about,
      let range = Amount(
        from: lower.value * scale, to: upper.value * scale, unit,
        step: Swift.min(lower.step, upper.step) * scale)
    else {
      throw AmountMistake(
        description: "'\(text)' is not a range from a smaller to a larger number", suggestion: nil)
    }
    self = range
  }

  /// The amount in ledger notation; reading it back gives the same amount.
  public var notation: String {
    let scale =
      unit.currency == nil
      ? ("", Decimal(1))
      : Self.scales.last { abs(interval.upper ?? nominal) >= $0.factor }.map { ($0.word, $0.factor) }
        ?? ("", 1)
    func plain(_ value: Decimal) -> String { "\(value / scale.1)" }
    let number =
      qualifier == .range
      ? plain(interval.lower!) + " to " + plain(interval.upper!) : plain(nominal)
    let lead = qualifier == .exact || qualifier == .range ? "" : qualifier.rawValue + " "
    return lead + number + (scale.0.isEmpty ? "" : " " + scale.0) + " " + unit.notation
  }

  private static func takeQualifier(_ words: inout [String]) -> Qualifier? {
    for qualifier in Qualifier.allCases where qualifier != .range {
      let lead = qualifier.rawValue.split(separator: " ").map(String.init)
      if words.starts(with: lead) {
        words.removeFirst(lead.count)
        return qualifier
      }
    }
    return nil
  }

  private static func takeScale(_ words: inout [String]) -> Decimal {
    guard let word = words.first, let scale = scales.first(where: { $0.word == word }) else {
      return 1
    }
    words.removeFirst()
    return scale.factor
  }

  /// A plain decimal with optional thousands commas, and the value of its last stated digit.
  static func number(_ text: String) -> (value: Decimal, step: Decimal)? {
    let digits = text.filter { $0 != "," }
    let body = digits.first == "-" ? digits.dropFirst() : digits[...]
    let pieces = body.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count), !pieces[0].isEmpty,
      pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let value = Decimal(string: String(digits))
    else { return nil }
    let places = pieces.count == 2 ? pieces[1].count : 0
    return (value, Decimal(sign: .plus, exponent: -places, significand: 1))
  }

  private static func unitMistake(_ text: String, _ words: [String]) -> AmountMistake {
    guard let word = words.first else {
      return AmountMistake(
        description: "'\(text)' has no currency or unit", suggestion: text + " USD")
    }
    let currency = Currency.known.min {
      Spelling.distance($0, word.uppercased()) < Spelling.distance($1, word.uppercased())
    }
    return AmountMistake(
      description: "'\(word)' is not a currency or unit", suggestion: currency)
  }
}

extension Unit {
  /// Reads `USD`, `USD/year`, `%`, `times`, `GW` or a counted noun in lower case.
  public init?(notation text: String) {
    if Unit.physicalSymbols.contains(text) {
      self.init(.physical(text))
      return
    }
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard let base = parts.first else { return nil }
    var period: Period?
    if parts.count == 2 {
      guard let named = Period(rawValue: parts[1]) else { return nil }
      period = named
    }
    if let currency = Currency(base) {
      self.init(.currency(currency), per: period)
    } else if base == "%" {
      self.init(.percent, per: period)
    } else if base == "times" {
      self.init(.times, per: period)
    } else if Unit.physicalSymbols.contains(base) {
      self.init(.physical(base), per: period)
    } else if base.count > 2, base.allSatisfy({ $0.isLowercase || $0 == " " || $0 == "-" }) {
      self.init(.count(base), per: period)
    } else {
      return nil
    }
  }
}
