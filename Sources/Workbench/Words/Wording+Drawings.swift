// SPDX-License-Identifier: Apache-2.0

/// Words of the charts.
extension Wording {
  static let laneMeetings = Wording(en: "Meetings", ko: "회담", ja: "会談")
  static let laneMoney = Wording(en: "Money", ko: "자금", ja: "資金")
  static let lanePapers = Wording(en: "Papers", ko: "문서", ja: "文書")
  static let laneProjects = Wording(en: "Projects", ko: "사업", ja: "案件")
  static let laneLaw = Wording(en: "Law", ko: "법적 상태", ja: "法的状態")
  static let laneDue = Wording(en: "Due", ko: "시한", ja: "期限")
  static let laneReports = Wording(en: "Reports", ko: "보도", ja: "報道")
  static let soFar = Wording(en: "What has been", ko: "지금까지", ja: "これまで")
  static let liesAhead = Wording(en: "What lies ahead", ko: "앞으로", ja: "これから")
  static let aDay = Wording(en: "on this day", ko: "해당일", ja: "その日")
  static let someTimeWithin = Wording(en: "some time within", ko: "이 기간 중 어느 날", ja: "この期間のいずれかの日")
  static let aPeriod = Wording(en: "all this time", ko: "이 기간 내내", ja: "この期間ずっと")
  static func notDrawn(_ count: Int) -> Wording {
    Wording(
      en: "\(count) more are in the table and not drawn.", ko: "\(count)건은 표에만 있음.",
      ja: "ほか\(count)件は表にのみ示す。")
  }
  static let inForce = Wording(en: "in force", ko: "시행 중", ja: "発効中")
  static let onItsWay = Wording(
    en: "on its way: proposed, investigated, enacted", ko: "추진 중: 제안·조사·제정", ja: "進行中：提案・調査・制定")
  static let endedWord = Wording(en: "ended", ko: "종료", ja: "終了")
  static let beganWithin = Wording(
    en: "began some time within", ko: "이 기간 중 시작", ja: "この期間中に開始")
  static func tilesLegend(_ unit: String) -> Wording {
    Wording(
      en:
        "\(unit) bn. A hatched bar is a ceiling. A project in several states stands whole in each.",
      ko: "단위: 10억 \(unit). 빗금은 상한. 여러 주에 걸친 사업은 각 주에 전액 표시.",
      ja: "単位：10億\(unit)。斜線は上限。複数の州にわたる案件は各州に全額を示す。")
  }
  static let noCommonValue = Wording(
    en: "no value fits all of them", ko: "모두에 맞는 값 없음", ja: "すべてに合う値はない")
  static let whereSourcesDisagree = Wording(
    en: "Where sources disagree", ko: "출처가 엇갈리는 수치", ja: "出典が食い違う数値")
  static let papersBySide = Wording(
    en: "Government papers of the meetings, by side", ko: "회담별 정부 문서와 발표 측", ja: "会談の政府文書と発表した側")
  static let speaksForIt = Wording(en: "speaks for it", ko: "해당 측 명의", ja: "その側の名義")
  static let doesNot = Wording(en: "does not", ko: "아님", ja: "名義でない")
  static let atLeast = Wording(en: "at least", ko: "최소", ja: "少なくとも")
  static let sectorsCounted = Wording(en: "sectors", ko: "분야 수", ja: "分野数")
  static let ofThemNamed = Wording(en: "named", ko: "명시", ja: "明示")
  static let valueChain = Wording(
    en: "Projects by country and step of the value chain", ko: "국가·가치사슬 단계별 사업", ja: "国・工程別の案件")
  static let projectsThere = Wording(en: "projects", ko: "사업", ja: "案件")
}
