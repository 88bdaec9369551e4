// SPDX-License-Identifier: Apache-2.0
public import Agreements
import Exploring
public import Quantities

extension Scenario {
  /// The scenario in one sentence, with how far it can be relied on.
  public var sentence: Text {
    Text(en: english, ko: korean, ja: japanese)
  }

  private var english: String {
    let limits = limits.map { limit in
      limit.uncertainty.label.en.lowercasedFirst + " is "
        + limit.bounds(.en, over: "over", under: "under", and: " and ")
    }
    let verb = condition.side == .above ? "is above" : "is below"
    return
      "\(measure.label.en) \(verb) \(threshold(.en)) when \(limits.joined(separator: " and ")): "
      + "so in \(percent(density)) of the cases in this box, which holds \(percent(coverage)) of all "
      + "such cases (in all cases: \(percent(base)))."
  }

  private var korean: String {
    let limits = limits.map { limit in
      limit.uncertainty.label.ko.with(.subject) + " "
        + limit.bounds(.ko, over: "초과", under: "미만", and: " ")
    }
    let verb = condition.side == .above ? "초과" : "미만"
    return "\(limits.joined(separator: ", "))이면 \(measure.label.ko.with(.subject)) "
      + "\(threshold(.ko)) \(verb): 이 범위에 든 사례의 \(percent(density)), 해당 사례 전체의 "
      + "\(percent(coverage)) 설명(모든 사례에서는 \(percent(base)))"
  }

  private var japanese: String {
    let limits = limits.map { limit in
      limit.uncertainty.label.ja + "が" + limit.bounds(.ja, over: "超", under: "未満", and: "、")
    }
    let verb = condition.side == .above ? "を超える" : "を下回る"
    return "\(limits.joined(separator: "、"))のとき、\(measure.label.ja)は\(threshold(.ja))\(verb):"
      + "この範囲の\(percent(density))で当てはまり、当てはまる事例の\(percent(coverage))を含む"
      + "(全事例では\(percent(base)))。"
  }

  private func threshold(_ language: Language) -> String {
    ModelUnit(measure.unit).words(condition.threshold, in: language)
  }

  private func percent(_ share: Double) -> String { ModelUnit("share").words(share, in: .en) }
}

extension Scenario {
  /// The box, a row a limit.
  public var table: StudyTable {
    StudyTable(
      "scenario", Text(en: "When it happens", ko: "발생 조건", ja: "起こる条件"),
      columns: [
        .init("uncertainty", Text(en: "uncertainty", ko: "불확실성", ja: "不確実性")),
        .init("over", Text(en: "over", ko: "하한", ja: "下限")),
        .init("under", Text(en: "under", ko: "상한", ja: "上限")),
        .init("least", Text(en: "drawn from", ko: "표본 최소", ja: "標本の最小")),
        .init("most", Text(en: "drawn to", ko: "표본 최대", ja: "標本の最大")),
      ],
      rows: limits.map { limit in
        let unit = ModelUnit(limit.uncertainty.unit)
        func cell(_ value: Double?) -> StudyTable.Cell { value.map { .number($0, unit) } ?? .none }
        return StudyTable.Row(
          limit.uncertainty.id,
          [
            .words(limit.uncertainty.label.text), cell(limit.lower), cell(limit.upper),
            cell(limit.range.lowerBound), cell(limit.range.upperBound),
          ])
      })
  }
}

extension Scenario.Limit {
  /// What is allowed, in words: `under 12 months`, `18% 초과`.
  public func words(in language: Language) -> String {
    switch language {
    case .en: bounds(.en, over: "over", under: "under", and: " and ")
    case .ko: bounds(.ko, over: "초과", under: "미만", and: " ")
    case .ja: bounds(.ja, over: "超", under: "未満", and: "、")
    }
  }

  fileprivate func bounds(
    _ language: Language, over: String, under: String, and: String
  ) -> String {
    let unit = ModelUnit(uncertainty.unit)
    func side(_ value: Double?, _ word: String) -> String? {
      value.map { value in
        let words = unit.words(value, in: language)
        return switch language {
        case .en: word + " " + words
        case .ko: words + " " + word
        case .ja: words + word
        }
      }
    }
    return [side(lower, over), side(upper, under)].compactMap { $0 }.joined(separator: and)
  }
}

extension String {
  /// For the middle of a sentence; a name in capitals keeps them.
  fileprivate var lowercasedFirst: String {
    let second = dropFirst().first
    guard let first, second?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
