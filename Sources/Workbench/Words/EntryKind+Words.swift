// SPDX-License-Identifier: Apache-2.0
import Agreements

extension EntryKind {
  /// What one entry of the kind is called.
  var words: Wording {
    switch self {
    case .term: Wording(en: "term", ko: "용어", ja: "用語")
    case .party: Wording(en: "party", ko: "주체", ja: "主体")
    case .meeting: Wording(en: "meeting", ko: "회담", ja: "会談")
    case .document: Wording(en: "paper", ko: "문서", ja: "文書")
    case .provision: Wording(en: "provision", ko: "조항", ja: "条項")
    case .commitment: Wording(en: "commitment", ko: "약속", ja: "約束")
    case .package: Wording(en: "package", ko: "패키지", ja: "パッケージ")
    case .project: Wording(en: "project", ko: "사업", ja: "案件")
    case .flow: Wording(en: "flow of money", ko: "자금 흐름", ja: "資金の動き")
    case .instrument: Wording(en: "instrument", ko: "제도·수단", ja: "制度・手段")
    case .programme: Wording(en: "programme", ko: "협력 사업", ja: "協力事業")
    case .procedure: Wording(en: "procedure", ko: "절차", ja: "手続き")
    case .calendar: Wording(en: "calendar of holidays", ko: "휴일 달력", ja: "休日暦")
    case .figure: Wording(en: "figure", ko: "수치", ja: "数値")
    case .assessment: Wording(en: "judgement", ko: "판단", ja: "判断")
    case .outcome: Wording(en: "outcome", ko: "결과", ja: "結果")
    }
  }

  /// What several are called.
  var plural: Wording {
    switch self {
    case .term: Wording(en: "terms", ko: "용어", ja: "用語")
    case .party: Wording(en: "parties", ko: "주체", ja: "主体")
    case .meeting: Wording(en: "meetings", ko: "회담", ja: "会談")
    case .document: Wording(en: "papers", ko: "문서", ja: "文書")
    case .provision: Wording(en: "provisions", ko: "조항", ja: "条項")
    case .commitment: Wording(en: "commitments", ko: "약속", ja: "約束")
    case .package: Wording(en: "packages", ko: "패키지", ja: "パッケージ")
    case .project: Wording(en: "projects", ko: "사업", ja: "案件")
    case .flow: Wording(en: "flows of money", ko: "자금 흐름", ja: "資金の動き")
    case .instrument: Wording(en: "instruments", ko: "제도·수단", ja: "制度・手段")
    case .programme: Wording(en: "programmes", ko: "협력 사업", ja: "協力事業")
    case .procedure: Wording(en: "procedures", ko: "절차", ja: "手続き")
    case .calendar: Wording(en: "calendars of holidays", ko: "휴일 달력", ja: "休日暦")
    case .figure: Wording(en: "figures", ko: "수치", ja: "数値")
    case .assessment: Wording(en: "judgements", ko: "판단", ja: "判断")
    case .outcome: Wording(en: "outcomes", ko: "결과", ja: "結果")
    }
  }
}
