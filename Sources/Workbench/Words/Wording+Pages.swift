// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Words of the pages that know their questions.
extension Wording {
  static let whatChanged = Wording(en: "What changed", ko: "달라진 점", ja: "変わった点")
  static let dueNext = Wording(en: "What is due next", ko: "다가오는 일정", ja: "これからの予定")
  static let sinceDay = Wording(en: "since this day", ko: "이 날 이후", ja: "この日以後")
  static let compare = Wording(en: "Compare", ko: "비교", ja: "比べる")
  static let nothingChanged = Wording(
    en: "Nothing in the answer changed.", ko: "답에 달라진 것이 없음.", ja: "答えに変わりはない。")
  static let noEarlierAnswer = Wording(
    en: "On that day the record had no answer to this.", ko: "그날의 기록에는 이 질문의 답이 없음.",
    ja: "その日の記録にはこの問いの答えがない。")
  static func changedSince(_ day: String, _ count: Int) -> Wording {
    Wording(
      en: "\(count) answers are not what they were on \(day).",
      ko: "\(day) 이후 답 \(count)개가 달라짐.", ja: "\(day)以後、\(count)個の答えが変わった。")
  }
  static func beingCompared(_ day: String) -> Wording {
    Wording(
      en: "Every answer is being compared with that of \(day). Load the page again in a moment.",
      ko: "모든 답을 \(day)의 답과 비교하는 중. 잠시 뒤 다시 열면 보임.",
      ja: "すべての答えを\(day)の答えと比べている。少し後に読み込み直すと表示される。")
  }
  static func movedCount(_ count: Int) -> Wording {
    Wording(en: "\(count) changes", ko: "\(count)곳", ja: "\(count)か所")
  }
  static let chooseStep = Wording(
    en: "Choose a step in the chart to read its statements, side by side.",
    ko: "도표의 칸을 고르면 양측의 서술을 나란히 볼 수 있음.",
    ja: "図の段を選ぶと、双方の言明を並べて読める。")
  static let theRule = Wording(en: "The rule", ko: "판정 규칙", ja: "判定の規則")
  static let joint = Wording(en: "joint paper", ko: "공동 문서", ja: "共同文書")
  static let absent = Wording(en: "no paper", ko: "문서 없음", ja: "文書なし")
  static let asTable = Wording(en: "The same as a table", ko: "표로 보기", ja: "表で見る")
  static let oneSided = Wording(
    en: "What only one side announced", ko: "한쪽만 발표한 내용", ja: "一方だけが発表した内容")
  static let outside = Wording(
    en: "Raised outside the papers", ko: "문서 밖에서 나온 내용", ja: "文書の外で出た内容")
  static let allItems = Wording(en: "Every matter", ko: "전체 의제", ja: "すべての事項")
  static let nothingOneSided = Wording(
    en: "By the papers that were read, both sides announced the same.",
    ko: "확인한 문서로는 양측 발표가 같음.", ja: "確認した文書では、双方の発表は同じ。")
}

/// Words of the Desk and the charts.
extension Wording {
  static let none = Wording(en: "none", ko: "없음", ja: "なし")
  static func deskHeadline(_ party: String, _ sum: String, _ whole: String) -> Wording {
    Wording(
      en: "\(party) has named projects for \(sum) of the \(whole) it pledged",
      ko: "\(party), 약정한 \(whole) 가운데 \(sum.with(.object)) 사업에 배정",
      ja: "\(party)、約束した\(whole)のうち\(sum)を案件に配分")
  }
  static let form = Wording(en: "kind", ko: "종류", ja: "種類")
  static let stated = Wording(en: "stated in", ko: "밝힌 문서", ja: "述べた文書")
  static let what = Wording(en: "what", ko: "내용", ja: "内容")
}
