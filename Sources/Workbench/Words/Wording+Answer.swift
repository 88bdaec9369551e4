// SPDX-License-Identifier: Apache-2.0

/// Words around an answer and its derivation.
extension Wording {
  static let why = Wording(en: "Why", ko: "근거", ja: "根拠")
  static let whyThis = Wording(en: "Why this is so", ko: "이렇게 되는 까닭", ja: "こうなる理由")
  static let rule = Wording(en: "Rule", ko: "규칙", ja: "規則")
  static let arithmetic = Wording(en: "Arithmetic", ko: "계산", ja: "計算")
  static let restsOn = Wording(en: "Rests on", ko: "바탕이 된 기록", ja: "拠る記録")
  static let lacks = Wording(
    en: "To know before relying on it", ko: "쓰기 전에 알아 둘 점", ja: "使う前に知るべき点")
  static let close = Wording(en: "Close", ko: "닫기", ja: "閉じる")
  static let ownPage = Wording(en: "Open as a page", ko: "별도 화면으로 열기", ja: "別ページで開く")
  static let openPaper = Wording(en: "open the paper", ko: "원문 열기", ja: "原文を開く")
  static let seenThrough = Wording(en: "known through", ko: "다음을 통해 확인:", ja: "次を通じて確認：")
  static let noCitation = Wording(
    en: "no citation of its own", ko: "자체 출처 없음", ja: "固有の出典なし")
  static let gaps = Wording(en: "What the record lacks", ko: "기록에 없는 것", ja: "記録に欠けるもの")
  static let numbers = Wording(en: "Numbers", ko: "수치", ja: "数値")
  static let narrow = Wording(en: "Narrow or turn", ko: "조건", ja: "条件")
  static let apply = Wording(en: "Apply", ko: "적용", ja: "適用")
  static let all = Wording(en: "all", ko: "전체", ja: "すべて")
  static let filterRows = Wording(en: "Filter rows", ko: "행 거르기", ja: "行を絞り込む")
  static let noRows = Wording(
    en: "No row fits. Loosen the conditions above.", ko: "맞는 행이 없음. 위의 조건을 넓혀 보기.",
    ja: "該当する行がない。上の条件を緩める。")
  static let emptyTable = Wording(
    en: "The record has nothing here by this day.", ko: "이 날까지의 기록에는 해당 내용이 없음.",
    ja: "この日までの記録に該当する内容はない。")
  static let sortBy = Wording(en: "sort", ko: "정렬", ja: "並べ替え")
  static let systems = Wording(en: "Answers the brief’s", ko: "브리프 항목", ja: "ブリーフの項目")
  static let everyQuestion = Wording(
    en: "Everything that can be asked of this record", ko: "이 기록에 물을 수 있는 모든 것",
    ja: "この記録に問えるすべて")
  static let everyQuestionAbout = Wording(
    en:
      "Each answer says by which rule it was found, from which entries and papers, and what the record lacks to answer better.",
    ko: "답마다 어떤 규칙으로, 어느 항목과 문서에서 나왔으며, 더 나은 답을 위해 무엇이 없는지 밝힘.",
    ja: "答えごとに、どの規則で、どの項目と文書から得たか、よりよい答えに何が欠けているかを示す。")
  static func rows(_ shown: Int, of all: Int) -> Wording {
    shown == all
      ? Wording(en: "\(all) rows", ko: "\(all)행", ja: "\(all)行")
      : Wording(en: "\(shown) of \(all) rows", ko: "\(all)행 중 \(shown)행", ja: "\(all)行中\(shown)行")
  }
  static let groupBy = Wording(en: "Group by", ko: "묶기", ja: "まとめる")
  static let notGrouped = Wording(en: "do not group", ko: "묶지 않음", ja: "まとめない")
  static let pagesOfTable = Wording(en: "Pages of the table", ko: "표의 쪽", ja: "表のページ")
  static let allRows = Wording(en: "all", ko: "전체", ja: "すべて")
  static func pageNumber(_ number: Int) -> Wording {
    Wording(en: "page \(number)", ko: "\(number)쪽", ja: "\(number)ページ")
  }
  static func rowsFrom(_ first: Int, _ last: Int, _ count: Int) -> Wording {
    Wording(
      en: "rows \(first)–\(last) of \(count)", ko: "\(count)행 중 \(first)–\(last)행",
      ja: "\(count)行中\(first)–\(last)行")
  }
}
