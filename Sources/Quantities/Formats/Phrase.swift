// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// What is said of a number: one value or a stretch of them, and how it is meant.
///
/// The parts of a printed quantity come in a different order in each language (`about USD 20 bn a
/// year`, `연간 약 200억 달러`); this is the one place that knows the orders.
struct Phrase {
  /// How a number is bounded in words. `Qualifier` has these and, for stated ends, `atMost`.
  enum Bound {
    case none, about, upTo, atLeast, over, under, atMost

    init(_ qualifier: Qualifier) {
      switch qualifier {
      case .exact, .range: self = .none
      case .about: self = .about
      case .upTo: self = .upTo
      case .atLeast: self = .atLeast
      case .over: self = .over
      case .under: self = .under
      }
    }

    func around(_ text: String, _ language: Language) -> String {
      let (before, after) =
        switch language {
        case .en: english
        case .ko: korean
        case .ja: japanese
        }
      return before + text + after
    }

    private var english: (String, String) {
      switch self {
      case .none: ("", "")
      case .about: ("about ", "")
      case .upTo: ("up to ", "")
      case .atLeast: ("at least ", "")
      case .over: ("over ", "")
      case .under: ("under ", "")
      case .atMost: ("at most ", "")
      }
    }

    private var korean: (String, String) {
      switch self {
      case .none: ("", "")
      case .about: ("약 ", "")
      case .upTo: ("최대 ", "")
      case .atLeast: ("", " 이상")
      case .over: ("", " 초과")
      case .under: ("", " 미만")
      case .atMost: ("", " 이하")
      }
    }

    private var japanese: (String, String) {
      switch self {
      case .none: ("", "")
      case .about: ("約", "")
      case .upTo: ("最大", "")
      case .atLeast: ("", "以上")
      case .over: ("", "超")
      case .under: ("", "未満")
      case .atMost: ("", "以下")
      }
    }
  }

  let unit: Unit
  let language: Language
  var maxDecimals: Int?

  func text(
    _ value: Decimal, _ bound: Bound, rounding: Rounding = .halfAwayFromZero
  ) -> String {
    let number = ScaledNumber(value, style(rounding))
    return dressed(
      number.text(language), endsInWord: !number.word.isEmpty, isOne: value == 1, bound)
  }

  /// A stretch of values. Computed ends are rounded outward, so that what is shown still holds
  /// every value.
  func text(from lower: Decimal, to upper: Decimal) -> String {
    let (low, high) = ends(lower, upper)
    let numbers: String
    if language == .en {
      let dash = lower < 0 ? " to " : "–"
      numbers = (low.word == high.word ? low.digits : low.text(.en)) + dash + high.text(.en)
    } else {
      numbers = low.text(language) + "~" + high.text(language)
    }
    return dressed(numbers, endsInWord: !high.word.isEmpty, isOne: false, .none)
  }

  /// The number alone, without unit: `36 bn`, `360억`, and `36%` for shares.
  func bare(_ value: Decimal) -> String {
    ScaledNumber(value, style()).text(language) + (unit.kind == .percent ? "%" : "")
  }

  private func style(_ rounding: Rounding = .halfAwayFromZero) -> ScaledNumber.Style {
    ScaledNumber.Style(
      language: language, scalesFrom: unit.scalesFrom, takesSeveralWords: unit.currency != nil,
      maxDecimals: maxDecimals, rounding: rounding)
  }

  /// In English both ends take the scale word of the upper one where they can. A lower end without
  /// a scale word would seem to share the upper one's ("5–1 bn"), so then neither takes any.
  private func ends(_ lower: Decimal, _ upper: Decimal) -> (ScaledNumber, ScaledNumber) {
    let low = ScaledNumber(lower, style(.down))
    let high = ScaledNumber(upper, style(.up))
    if language == .en, low.word != high.word,
      let scale = ScaledNumber.scales(.en).first(where: { $0.word == high.word }),
      maxDecimals != nil || ScaledNumber.fits(lower, scale)
    {
      return (ScaledNumber(lower, in: scale, style(.down)), high)
    }
    guard low.word.isEmpty, !high.word.isEmpty, lower != 0 else { return (low, high) }
    let plain: ScaledNumber.Scale = ("", 1)
    return (
      ScaledNumber(lower, in: plain, style(.down)), ScaledNumber(upper, in: plain, style(.up))
    )
  }

  private func dressed(_ number: String, endsInWord: Bool, isOne: Bool, _ bound: Bound) -> String {
    let core = unit.dress(number, endsInWord: endsInWord, isOne: isOne, language)
    return unit.dressPeriod(bound.around(core, language), language)
  }
}
