// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// A number as a language prints it, with its last scale word apart: `33.3` and `bn`, `5,500` and
/// `억`, `1조 2,345` and `억`.
struct ScaledNumber: Hashable {
  let digits: String
  /// Empty for a number that needs no scale word.
  let word: String

  /// How finely a value is shown, and how much of it scale words may take over.
  struct Style {
    var language: Language
    /// The least value that is worth a scale word, or nil for numbers that never take one.
    var scalesFrom: Decimal?
    /// Whether an exact value that one scale word cannot hold may take several (1조 2,345억).
    var takesSeveralWords = false
    /// Nil for exact values, which are never rounded.
    var maxDecimals: Int?
    var rounding = Rounding.halfAwayFromZero
  }

  typealias Scale = (word: String, factor: Decimal)

  /// The words that split numbers, largest first: thousands in English, myriads in Korean and
  /// Japanese.
  static func scales(_ language: Language) -> [Scale] {
    switch language {
    case .en: [("tn", 1_000_000_000_000), ("bn", 1_000_000_000), ("mn", 1_000_000)]
    case .ko: myriads(["경", "조", "억", "만"])
    case .ja: myriads(["京", "兆", "億", "万"])
    }
  }

  private static func myriads(_ words: [String]) -> [Scale] {
    zip(words, [16, 12, 8, 4]).map { ($0, Decimal(sign: .plus, exponent: $1, significand: 1)) }
  }

  /// The most decimals before a scale word that an exact value is printed with; one that needs more
  /// goes to smaller words (1.063 tn is 1,063 bn).
  private static let exactDecimals = 2

  init(digits: String, word: String = "") {
    self.digits = digits
    self.word = word
  }

  init(_ value: Decimal, _ style: Style) {
    let all = Self.scales(style.language)
    let size = value.magnitude
    let usable =
      style.scalesFrom.map { least in size >= least ? all.filter { $0.factor <= size } : [] } ?? []
    if let places = style.maxDecimals {
      self.init(rounding: value, places, usable.first ?? ("", 1), all, style)
      return
    }
    let tried = style.language == .en ? usable : Array(usable.prefix(1))
    if let scale = tried.first(where: { Self.fits(value, $0) }) {
      self.init(value, in: scale, style)
    } else if style.takesSeveralWords, style.language != .en, !usable.isEmpty {
      self.init(splitting: value, usable, style.language)
    } else {
      self.init(digits: value.grouped())
    }
  }

  /// The value in one given scale.
  init(_ value: Decimal, in scale: Scale, _ style: Style) {
    self.init(
      digits: (value / scale.factor)
        .grouped(maxDecimals: style.maxDecimals, rounding: style.rounding),
      word: scale.word)
  }

  /// Whether the value can be printed in this scale without rounding and without many decimals.
  static func fits(_ value: Decimal, _ scale: Scale) -> Bool {
    let inScale = value / scale.factor
    return inScale.rounded(to: exactDecimals) == inScale
  }

  /// 9,999.96억 rounds to 10,000억, and that is 1조.
  private init(
    rounding value: Decimal, _ places: Int, _ scale: Scale, _ all: [Scale], _ style: Style
  ) {
    let shown = (value / scale.factor).rounded(to: places, style.rounding) * scale.factor
    let next = all.last { $0.factor > scale.factor }
    guard let next, let least = style.scalesFrom, shown.magnitude >= max(next.factor, least) else {
      self.init(value, in: scale, style)
      return
    }
    self.init(value, in: next, style)
  }

  private init(splitting value: Decimal, _ scales: [Scale], _ language: Language) {
    var rest = value.magnitude
    var groups: [ScaledNumber] = []
    for scale in scales {
      let whole = (rest / scale.factor).rounded(to: 0, .down)
      if whole > 0 { groups.append(ScaledNumber(digits: whole.grouped(), word: scale.word)) }
      rest -= whole * scale.factor
    }
    if rest > 0 { groups.append(ScaledNumber(digits: rest.grouped())) }
    let last = groups.removeLast()
    let space = language == .ko ? " " : ""
    self.init(
      digits: (value < 0 ? "\u{2212}" : "") + groups.map { $0.digits + $0.word + space }.joined()
        + last.digits,
      word: last.word)
  }

  /// Digits and scale word together: `33.3 bn`, `333억`.
  func text(_ language: Language) -> String {
    language == .en && !word.isEmpty ? digits + " " + word : digits + word
  }
}
