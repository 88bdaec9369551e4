// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Words of the pages of models.
extension Wording {
  static let models = Wording(en: "Models", ko: "모형", ja: "モデル")
  static let modelsAbout = Wording(
    en:
      "What keeping a promise would cost and change. Move what can be decided; what nobody knows is drawn.",
    ko: "약속을 지킬 때의 비용과 변화. 정할 수 있는 것은 움직여 보고, 모르는 것은 표본으로 뽑음.",
    ja: "約束を守るための費用と変化。決められるものは動かし、わからないものは標本で引く。")
  static let levers = Wording(en: "Levers", ko: "정책 수단", ja: "政策手段")
  static let moreLevers = Wording(en: "More levers", ko: "그 밖의 수단", ja: "その他の手段")
  static let backToDefaults = Wording(en: "Back to the defaults", ko: "기본값으로", ja: "既定値に戻す")
  static func nineOfTen(_ low: String, _ high: String) -> Wording {
    Wording(
      en: "90% of cases: \(low) to \(high)", ko: "사례의 90%: \(low)~\(high)",
      ja: "90%の事例:\(low)〜\(high)")
  }
  static let whenItFails = Wording(en: "When it goes wrong", ko: "나빠지는 조건", ja: "悪くなる条件")
  static let noScenario = Wording(
    en: "No uncertainty tells when; choose another threshold or measure.",
    ko: "조건을 가르는 불확실성이 없음. 다른 기준값이나 지표를 고르기 바람.",
    ja: "条件を分ける不確実性はない。別の基準値か指標を選ぶ。")
  static let besideDefaults = Wording(
    en: "Beside the defaults, on the same draws", ko: "기본값과의 비교(같은 표본)", ja: "既定値との比較(同じ標本)")
  static let citeThis = Wording(en: "Cite this", ko: "인용 정보", ja: "引用情報")
  static func pinned(version: String, ledger: String, day: String, count: String, seed: Int)
    -> Wording
  {
    Wording(
      en: "version \(version); \(ledger), as of \(day); \(count) scenarios, seed \(seed).",
      ko: "\(version)판; \(ledger), 기준일 \(day); 표본 \(count)개, 시드 \(seed).",
      ja: "第\(version)版;\(ledger)、基準日\(day);標本\(count)個、シード\(seed)。")
  }
  static func failedExperiments(_ count: Int) -> Wording {
    Wording(
      en: "\(count) experiments had no outcome and are left out.",
      ko: "결과가 나오지 않은 실험 \(count)건은 제외함.", ja: "結果の出ない実験\(count)件は除いた。")
  }
  static func drawMore(_ count: String) -> Wording {
    Wording(en: "\(count) scenarios", ko: "표본 \(count)개", ja: "標本\(count)個")
  }
  static let whatItRestsOn = Wording(
    en: "What the numbers rest on", ko: "수치의 근거", ja: "数値の根拠")
  static let casesInNine = Wording(en: "90% of cases", ko: "사례의 90%", ja: "90%の事例")
  static let casesInHalf = Wording(en: "half of cases", ko: "사례의 절반", ja: "半数の事例")
  static let middleCase = Wording(en: "middle case", ko: "중앙값", ja: "中央値")
  static let byDefault = Wording(en: "by default", ko: "기본값", ja: "既定値")
  static let chosenLevers = Wording(en: "as chosen", ko: "선택한 설정", ja: "選んだ設定")
  static let howOften = Wording(
    en: "How often a level is exceeded", ko: "기준을 넘는 빈도", ja: "水準を超える頻度")
  static let shareAbove = Wording(en: "share of cases above", ko: "초과 사례 비율", ja: "超える事例の割合")
  static let whatMovesIt = Wording(en: "What moves it", ko: "무엇이 좌우하는가", ja: "何が左右するか")
  static let lowersIt = Wording(en: "lowers it", ko: "낮춤", ja: "下げる")
  static let raisesIt = Wording(en: "raises it", ko: "높임", ja: "上げる")
  static let whoGetsWhat = Wording(
    en: "Who gets what, when", ko: "누가 언제 얼마를 받는가", ja: "誰がいつ何を得るか")
  static let nothingToDraw = Wording(en: "Nothing to draw.", ko: "그릴 것이 없음.", ja: "描くものがない。")
  static func noModel(_ id: String) -> Wording {
    Wording(
      en: "There is no model ‘\(id)’.", ko: "‘\(id)’이라는 모형은 없음.", ja: "「\(id)」というモデルはない。")
  }
}
