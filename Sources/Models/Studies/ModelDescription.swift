// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Exploring
import Quantities

extension ModelCase {
  /// What is decided: every lever with its setting, its range and what the default rests on.
  public var leverTable: StudyTable {
    StudyTable(
      "levers", Text(en: "What is decided", ko: "정책 수단", ja: "政策手段"),
      columns: Self.columns + [
        .init("default", Text(en: "default", ko: "기본값", ja: "既定値")),
        .init("allowed", Text(en: "allowed", ko: "허용 범위", ja: "許容範囲")), Self.basisColumn,
      ],
      rows: model.levers.map { lever in
        StudyTable.Row(
          lever.id,
          [
            .words(lever.label.text), .words(lever.words(lever.standard)),
            .words(lever.allowedWords), .words(lever.basis.words),
          ])
      })
  }

  /// What nobody knows: every uncertainty with its distribution and what that rests on.
  public var uncertaintyTable: StudyTable {
    StudyTable(
      "uncertainties", Text(en: "What nobody knows", ko: "불확실성", ja: "不確実性"),
      columns: Self.columns + [
        .init("distribution", Text(en: "belief", ko: "분포", ja: "分布")), Self.basisColumn,
      ],
      rows: model.uncertainties.map { uncertainty in
        StudyTable.Row(
          uncertainty.id,
          [
            .words(uncertainty.label.text),
            .words(
              Text(
                same: uncertainty.distribution.description
                  + (uncertainty.unit.isEmpty ? "" : " " + uncertainty.unit))),
            .words(uncertainty.basis.words),
          ])
      })
  }

  /// What is known or fixed.
  public var factTable: StudyTable {
    StudyTable(
      "facts", Text(en: "What is fixed", ko: "고정값", ja: "固定値"),
      columns: Self.columns + [
        .init("value", Text(en: "value", ko: "값", ja: "値")), Self.basisColumn,
      ],
      rows: facts.enumerated().map { index, fact in
        StudyTable.Row(
          "fact-\(index + 1)",
          [
            .words(fact.label.text), .number(fact.value, ModelUnit(fact.unit)),
            .words(fact.basis.words),
          ])
      })
  }

  /// What is looked at.
  public var measureTable: StudyTable {
    StudyTable(
      "measures", Text(en: "What is measured", ko: "지표", ja: "指標"),
      columns: Self.columns + [
        .init("unit", Text(en: "unit", ko: "단위", ja: "単位")),
        .init("better", Text(en: "better", ko: "바람직한 방향", ja: "望ましい方向")),
        .init("kind", Text(en: "kind", ko: "종류", ja: "種類")),
      ],
      rows: model.measures.map { measure in
        StudyTable.Row(
          measure.id,
          [
            .words(measure.label.text), .words(Text(same: measure.unit)),
            .words(measure.better.words), .words(measure.kind.words),
          ])
      })
  }

  private static var columns: [StudyTable.Column] {
    [.init("name", Text(en: "name", ko: "이름", ja: "名称"))]
  }

  private static var basisColumn: StudyTable.Column {
    .init("basis", Text(en: "rests on", ko: "근거", ja: "根拠"))
  }
}

extension Lever {
  /// A setting in words: a number with its unit, or the name of a choice.
  public func words(_ value: Double) -> Text {
    if case .choices(let choices) = domain {
      return choices.first { $0.value == value }?.label.text ?? Text(same: text(of: value))
    }
    let unit = ModelUnit(unit)
    return Text(
      en: unit.words(value, in: .en), ko: unit.words(value, in: .ko),
      ja: unit.words(value, in: .ja))
  }

  /// The range or the choices in words.
  public var allowedWords: Text {
    switch domain {
    case .choices(let choices):
      return Text(same: choices.map(\.id).joined(separator: ", "))
    case .range(let range, _):
      let unit = ModelUnit(unit)
      func span(_ language: Language, _ mark: String) -> String {
        unit.words(range.lowerBound, in: language) + mark
          + unit.words(range.upperBound, in: language)
      }
      return Text(en: span(.en, " to "), ko: span(.ko, "~"), ja: span(.ja, "〜"))
    }
  }
}

extension Basis {
  /// What a number rests on, in words; an assumption says so first.
  public var words: Text {
    switch self {
    case .ledger(let entry): Text(en: "ledger: \(entry)", ko: "기록: \(entry)", ja: "記録: \(entry)")
    case .published(let words, let url):
      Text(same: words + (url.map { " (\($0))" } ?? ""))
    case .assumed(let words): Text(en: "assumed: \(words)", ko: "가정: \(words)", ja: "仮定: \(words)")
    }
  }
}

extension Measure.Better {
  var words: Text {
    switch self {
    case .higher: Text(en: "higher", ko: "높을수록", ja: "高い方")
    case .lower: Text(en: "lower", ko: "낮을수록", ja: "低い方")
    case .neither: Text(en: "–", ko: "–", ja: "–")
    }
  }
}

extension Measure.Kind {
  var words: Text {
    switch self {
    case .scalar: Text(en: "one number", ko: "단일 값", ja: "単一の値")
    case .series: Text(en: "series", ko: "시계열", ja: "時系列")
    }
  }
}
