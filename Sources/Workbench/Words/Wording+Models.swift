// SPDX-License-Identifier: Apache-2.0
import Agreements
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
  static let alwaysOrNever = Wording(
    en: "It happens in all cases or in none; choose another threshold or measure.",
    ko: "모든 사례에서 일어나거나 어떤 사례에서도 일어나지 않음. 다른 기준값이나 지표를 고르기 바람.",
    ja: "すべての事例で起こるか、どの事例でも起こらない。別の基準値か指標を選ぶ。")
  static let lookAt = Wording(en: "Look at", ko: "살펴볼 지표", ja: "見る指標")
  static let goesWrongAbove = Wording(en: "It goes wrong above", ko: "이 값 초과면 문제", ja: "これを超えると問題")
  static let goesWrongBelow = Wording(en: "It goes wrong below", ko: "이 값 미만이면 문제", ja: "これを下回ると問題")
  static let drawnBy = Wording(en: "Scenarios drawn by", ko: "시나리오 추출 방법", ja: "シナリオの引き方")
  static let worseFifth = Wording(en: "worse fifth", ko: "나쁜 쪽 20%", ja: "悪い方の20%")
  static let alsoVaried = Wording(en: "Varied as well:", ko: "함께 변화시킨 수단:", ja: "併せて動かした手段:")
  static let varyToo = Wording(
    en: "As a condition on a lever too:", ko: "정책 수단도 조건에 포함:", ja: "政策手段も条件に含める:")
  static let takeOut = Wording(en: "remove", ko: "빼기", ja: "外す")
  static let stepsOfSearch = Wording(
    en: "Every step of the search", ko: "탐색의 모든 단계", ja: "探索の全段階")
  static let stepsAbout = Wording(
    en:
      "Coverage: how many of such cases the box holds. Density: how many of the box are such cases. Each step gives up some of the one for the other.",
    ko: "포괄률: 해당 사례 가운데 범위에 든 비율. 적중률: 범위 안에서 해당하는 비율. 단계마다 하나를 내주고 다른 하나를 얻음.",
    ja: "包含率:該当事例のうち範囲に入る割合。的中率:範囲の中で該当する割合。段階ごとに一方を譲り他方を得る。")
  static let besideOthers = Wording(
    en: "Policies beside each other, on the same draws", ko: "정책 비교(같은 표본)", ja: "政策の比較(同じ標本)")
  static let everyMeasure = Wording(
    en: "Every measure under each", ko: "정책별 모든 지표", ja: "政策別の全指標")
  static let keepToCompare = Wording(
    en: "Keep these settings to compare others with", ko: "이 설정을 비교 대상으로 남기기", ja: "この設定を比較用に残す")
  static let movedLevers = Wording(en: "Moved:", ko: "바꾼 수단:", ja: "動かした手段:")
  static func byDefaultIs(_ value: Text) -> Wording {
    Wording(
      en: "(by default \(value.words(in: .en)))", ko: "(기본값 \(value.words(in: .ko)))",
      ja: "(既定値\(value.words(in: .ja)))")
  }
  static func backTo(_ lever: Text, _ value: Text) -> Wording {
    Wording(
      en: "\(lever.words(in: .en)): back to \(value.words(in: .en))",
      ko: "\(lever.words(in: .ko)): \(value.words(in: .ko))(으)로 되돌리기",
      ja: "\(lever.words(in: .ja)):\(value.words(in: .ja))に戻す")
  }
  static let linkToThis = Wording(
    en: "Link to this answer", ko: "이 답의 링크", ja: "この答えへのリンク")
  static func answerHash(_ hash: String) -> Wording {
    Wording(en: "Answer \(hash).", ko: "답 식별값 \(hash).", ja: "答えの識別値 \(hash)。")
  }
  static let sameAnswer = Wording(
    en: "Checked: this is the very answer that the address was made for.",
    ko: "확인함: 이 주소가 만들어질 때와 같은 답임.", ja: "確認済み:このアドレスが作られたときと同じ答えである。")
  static let anotherAnswer = Wording(
    en:
      "This is not the answer that the address was made for: the ledger has changed since. What is shown holds for the ledger as it is here.",
    ko: "이 주소가 만들어질 때의 답이 아님. 그 뒤 기록이 바뀌었음. 아래 내용은 현재 기록에 따른 것임.",
    ja: "このアドレスが作られたときの答えではない。その後に記録が変わった。以下は今の記録によるものである。")
  static func madeWithVersion(_ then: String, _ now: String) -> Wording {
    Wording(
      en:
        "This is not the answer that the address was made for: it was made with version \(then) of the model, here is version \(now).",
      ko: "이 주소가 만들어질 때의 답이 아님. 그때는 모형 \(then)판, 여기는 \(now)판임.",
      ja: "このアドレスが作られたときの答えではない。そのときはモデル第\(then)版、ここでは第\(now)版である。")
  }
  static func cannotBe(_ name: String, _ given: String, _ allowed: String) -> Wording {
    Wording(
      en: "\(name) cannot be ‘\(given)’. What it can be: \(allowed).",
      ko: "\(name): ‘\(given)’은(는) 쓸 수 없음. 허용: \(allowed).",
      ja: "\(name)は「\(given)」にできない。許容:\(allowed)。")
  }
  static let aNumber = Wording(en: "a number", ko: "숫자", ja: "数")
  static func atMost(_ most: Int) -> Wording {
    Wording(en: "at most \(most)", ko: "최대 \(most)개", ja: "\(most)個まで")
  }
  static func wholeNumber(from least: Int, to most: Int) -> Wording {
    Wording(
      en: "a whole number from \(least) to \(most)", ko: "\(least)~\(most)의 정수",
      ja: "\(least)〜\(most)の整数")
  }
  static let oneOfTheseNames = Wording(
    en: "one of these names", ko: "다음 이름 중 하나", ja: "次の名前のいずれか")
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
