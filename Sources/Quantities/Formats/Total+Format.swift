// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

extension Total {
  /// The sum with what it is made of: `USD 109 bn, of which about 36 bn and up to 73 bn`,
  /// `1,090억 달러(약 360억, 최대 730억)`. A sum of one kind only is printed like an amount.
  ///
  /// In Korean and Japanese a part without a qualifier is one that was stated exactly.
  public func formatted(_ language: Language, maxDecimals: Int? = nil) -> String {
    let phrase = Phrase(unit: unit, language: language, maxDecimals: maxDecimals)
    guard parts.count > 1 else { return uniform(phrase) }
    let sum = phrase.text(nominal, .none)
    let made = parts.map { Self.text($0, phrase) }
    switch language {
    case .en:
      let start = made.dropLast().joined(separator: ", ")
      return sum + ", of which " + start + " and " + made[made.count - 1]
    case .ko: return sum + "(" + made.joined(separator: ", ") + ")"
    case .ja: return sum + "(" + made.joined(separator: "、") + ")"
    }
  }

  private func uniform(_ phrase: Phrase) -> String {
    if qualifiers == [.range], let lower = interval.lower, let upper = interval.upper {
      return phrase.text(from: lower, to: upper)
    }
    return phrase.text(nominal, qualifiers.first.map(Phrase.Bound.init) ?? .none)
  }

  private static func text(_ part: Part, _ phrase: Phrase) -> String {
    let number = phrase.bare(part.nominal)
    switch (phrase.language, part.qualifier) {
    case (.en, .range): return number + " as the middle of ranges"
    case (.en, .exact): return "exactly " + number
    case (.ko, .range): return "범위의 중간값 " + number
    case (.ja, .range): return "範囲の中間値" + number
    case (let language, let qualifier):
      return Phrase.Bound(qualifier).around(number, language)
    }
  }
}
