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

  /// The amount in ledger notation; reading it back gives the same amount, with the same step.
  ///
  /// The last digit that is written is the step, so "about 40.0 bn USD" keeps its zero. Only a step
  /// that no decimal notation can state (5 bn, or above 1 tn) comes back as another one.
  public var notation: String {
    let scale = notationScale
    func plain(_ value: Decimal) -> String {
      Self.padded(value / scale.factor, places: Self.places(of: step, in: scale.factor))
    }
    let number: String =
      if qualifier == .range, let lower = interval.lower, let upper = interval.upper {
        plain(lower) + " to " + plain(upper)
      } else {
        plain(nominal)
      }
    let lead = qualifier == .exact || qualifier == .range ? "" : qualifier.rawValue + " "
    return lead + number + (scale.word.isEmpty ? "" : " " + scale.word) + " " + unit.notation
  }

  /// The largest scale, not above the number, in which the step can be stated; one that needs no
  /// zeros at the end is preferred, so that 1500 bn is not written 1.500 tn.
  private var notationScale: (word: String, factor: Decimal) {
    let magnitude =
      qualifier == .range
      ? max(abs(interval.lower ?? 0), abs(interval.upper ?? 0)) : abs(nominal)
    let able = ([("", 1)] + Self.scales).filter { $0.factor == 1 || step >= $0.factor / 1000 }
      .filter { step <= $0.factor }
    let fitting = able.filter { $0.factor <= magnitude || $0.factor == 1 }.reversed()
    return fitting.first { scale in
      let places = Self.places(of: step, in: scale.factor)
      let ends = qualifier == .range ? [interval.lower, interval.upper] : [nominal]
      return ends.contains { Self.places(of: $0 ?? 0, in: scale.factor) >= places }
    } ?? fitting.first ?? able.first ?? ("", 1)
  }

  /// How many decimals the last digit of `value` stands at when it is stated in `scale`.
  private static func places(of value: Decimal, in scale: Decimal) -> Int {
    let text = "\(value / scale)"
    guard let point = text.firstIndex(of: ".") else { return 0 }
    return text.distance(from: point, to: text.endIndex) - 1
  }

  private static func padded(_ value: Decimal, places: Int) -> String {
    let text = "\(value)"
    let missing = places - Self.places(of: value, in: 1)
    guard missing > 0 else { return text }
    return text + (text.contains(".") ? "" : ".") + String(repeating: "0", count: missing)
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
  ///
  /// Commas must stand between groups of three, so that a decimal comma ("33,3") is refused rather
  /// than read as ten times as much; more digits than `Decimal` holds are refused rather than cut.
  static func number(_ text: String) -> (value: Decimal, step: Decimal)? {
    let body = text.first == "-" ? text.dropFirst() : text[...]
    let pieces = body.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count) else { return nil }
    let groups = pieces[0].split(separator: ",", omittingEmptySubsequences: false)
    let decimals = pieces.count == 2 ? pieces[1] : "0"
    guard (groups + [decimals]).allSatisfy(isDigits),
      groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let digits = String(text.filter { $0 != "," })
    guard digits.utf8.count <= 38, let value = Decimal(string: digits) else { return nil }
    let places = pieces.count == 2 ? decimals.count : 0
    return (value, Decimal(sign: .plus, exponent: -places, significand: 1))
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func unitMistake(_ text: String, _ words: [String]) -> AmountMistake {
    guard let word = words.first else {
      return AmountMistake(
        description: "'\(text)' has no currency or unit", suggestion: text + " USD")
    }
    return AmountMistake(
      description: "'\(word)' is not a currency or unit", suggestion: Unit.intended(by: word))
  }
}

extension Unit {
  /// Reads `USD`, `USD/year`, `%`, `times`, `GW` or a counted noun in lower case. A noun that is a
  /// slip for a unit or a scale ("usd", "percent", "billion") is none, so that "15 billion" is not
  /// fifteen of something.
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
    } else if base.count > 2, base.first?.isLowercase == true,
      base.allSatisfy({ $0.isLowercase || $0 == " " || $0 == "-" }), !Self.isSlip(base)
    {
      self.init(.count(base), per: period)
    } else {
      return nil
    }
  }
  /// What people write for a unit or a scale that has another notation.
  private static let slips: [String: String] = [
    "thousand": "k", "million": "mn", "billion": "bn", "trillion": "tn", "percent": "%",
    "per cent": "%", "dollar": "USD", "dollars": "USD", "yen": "JPY", "won": "KRW", "euro": "EUR",
    "euros": "EUR", "tonnes": "t", "tons": "t", "barrels": "bbl", "day": "days", "year": "years",
    "time": "times",
  ]

  private static func isSlip(_ noun: String) -> Bool {
    let first = noun.split(separator: " ").first.map(String.init) ?? noun
    return slips[noun] != nil || slips[first].map { ["k", "mn", "bn", "tn"].contains($0) } == true
      || (Currency.known + physicalSymbols).contains { $0.lowercased() == noun }
  }

  /// The notation that a word which is no unit was probably meant to be.
  static func intended(by word: String) -> String? {
    slips[word.lowercased()]
      ?? Spelling.nearest(
        to: word,
        among: Currency.known + physicalSymbols + ["%", "times"] + Amount.scales.map(\.word))
  }
}
