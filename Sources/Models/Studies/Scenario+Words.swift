// SPDX-License-Identifier: Apache-2.0
public import Agreements
import Exploring
public import Quantities

extension Scenario {
  /// The scenario in one sentence, with how far it can be relied on. Where the condition holds in
  /// less than half of the box, the sentence does not say that it holds there, but how much oftener
  /// than elsewhere.
  public var sentence: Text {
    Text(en: english, ko: korean, ja: japanese)
  }

  private var isLikely: Bool { density >= 0.5 }

  private var english: String {
    let limits = limits.map { $0.factor.label.en.lowercasedFirst + " is " + $0.words(in: .en) }
      .listed("and")
    let event =
      "\(measure.label.en) \(condition.side == .above ? "exceeds" : "stays below") \(threshold(.en))"
    return isLikely
      ? "\(event) when \(limits): covers \(percent(coverage)) of such cases, which are "
        + "\(percent(density)) of the box (of all cases: \(percent(base)))."
      : "\(event) in \(percent(density)) of the cases in which \(limits), against "
        + "\(percent(base)) of all cases: covers \(percent(coverage)) of such cases."
  }

  private var korean: String {
    let limits = limits.map { $0.factor.label.ko.with(.subject) + " " + $0.words(in: .ko) }
      .joined(separator: ", ")
    let event =
      "\(measure.label.ko.with(.subject)) \(threshold(.ko)) \(condition.side == .above ? "초과" : "미만")"
    return isLikely
      ? "\(limits)이면 \(event): 해당 사례의 \(percent(coverage)) 포괄, 이 범위 안에서는 "
        + "\(percent(density))가 해당(전체 사례에서는 \(percent(base)))"
      : "\(limits)인 사례의 \(percent(density))에서 \(event)(전체 사례에서는 \(percent(base))): "
        + "해당 사례의 \(percent(coverage)) 포괄"
  }

  private var japanese: String {
    let limits = limits.map { $0.factor.label.ja + "が" + $0.words(in: .ja) }.joined(separator: "、")
    let event =
      "\(measure.label.ja)は\(threshold(.ja))\(condition.side == .above ? "を超える" : "を下回る")"
    return isLikely
      ? "\(limits)のとき、\(event):該当事例の\(percent(coverage))を含み、この範囲の"
        + "\(percent(density))が該当(全事例では\(percent(base)))。"
      : "\(limits)の事例では、\(percent(density))で\(event)(全事例では\(percent(base))):"
        + "該当事例の\(percent(coverage))を含む。"
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
        .init("uncertainty", Text(en: "condition", ko: "조건", ja: "条件")),
        .init("over", Text(en: "over", ko: "하한", ja: "下限")),
        .init("under", Text(en: "under", ko: "상한", ja: "上限")),
        .init("one-of", Text(en: "one of", ko: "선택지", ja: "選択肢")),
        .init("least", Text(en: "drawn from", ko: "표본 최소", ja: "標本の最小")),
        .init("most", Text(en: "drawn to", ko: "표본 최대", ja: "標本の最大")),
      ],
      rows: limits.map { limit in
        let unit = ModelUnit(limit.factor.unit)
        func cell(_ value: Double?) -> StudyTable.Cell { value.map { .number($0, unit) } ?? .none }
        let isChoice = !limit.allowed.isEmpty
        return StudyTable.Row(
          limit.factor.id,
          [
            .words(limit.factor.label.text), cell(limit.lower), cell(limit.upper),
            isChoice ? .words(Text { limit.words(in: $0) }) : .none,
            isChoice ? .none : cell(limit.range.lowerBound),
            isChoice ? .none : cell(limit.range.upperBound),
          ])
      })
  }

  /// How far the box can be relied on, for programs.
  public var reliability: StudyTable {
    let share = ModelUnit("share")
    return StudyTable(
      "reliability", Text(en: "How far it can be relied on", ko: "신뢰 수준", ja: "信頼の程度"),
      columns: [
        .init("coverage", Text(en: "coverage", ko: "포괄률", ja: "包含率")),
        .init("density", Text(en: "density", ko: "적중률", ja: "的中率")),
        .init("base", Text(en: "of all cases", ko: "전체 사례", ja: "全事例")),
        .init("threshold", Text(en: "threshold", ko: "기준값", ja: "基準値")),
      ],
      rows: [
        StudyTable.Row(
          measure.id,
          [
            .number(coverage, share), .number(density, share), .number(base, share),
            .number(condition.threshold, ModelUnit(measure.unit)),
          ])
      ])
  }
}

extension Scenario.Limit {
  /// What is allowed, in words: `under 12 months`, `18% 초과`, `all in proportion or by priority`.
  public func words(in language: Language) -> String {
    guard allowed.isEmpty else {
      return allowed.map { factor.words($0, in: language) }
        .joined(separator: Text(en: " or ", ko: " 또는 ", ja: "または").words(in: language))
    }
    func side(_ value: Double?, _ word: Text) -> String? {
      value.map { value in
        let words = factor.words(value, in: language)
        let word = word.words(in: language)
        return switch language {
        case .en: word + " " + words
        case .ko: words + " " + word
        case .ja: words + word
        }
      }
    }
    let over = side(lower, Text(en: "over", ko: "초과", ja: "超"))
    let under = side(upper, Text(en: "under", ko: "미만", ja: "未満"))
    return [over, under].compactMap { $0 }
      .joined(separator: Text(en: " and ", ko: " ", ja: "、").words(in: language))
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

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  fileprivate func listed(_ word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
