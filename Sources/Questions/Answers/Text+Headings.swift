// SPDX-License-Identifier: Apache-2.0
import Agreements

/// Headings that several questions share, so that one thing has one name everywhere.
extension Text {
  static let meetingHeading = Text(en: "meeting", ko: "회담", ja: "会談")
  static let dateHeading = Text(en: "date", ko: "일자", ja: "日付")
  static let fieldHeading = Text(en: "field", ko: "분야", ja: "分野")
  static let sectorHeading = Text(en: "sector", ko: "분야", ja: "分野")
  static let documentHeading = Text(en: "document", ko: "문서", ja: "文書")
  static let documentsHeading = Text(en: "documents", ko: "문서", ja: "文書")
  static let projectHeading = Text(en: "project", ko: "사업", ja: "案件")
  static let projectsHeading = Text(en: "projects", ko: "사업", ja: "案件")
  static let packageHeading = Text(en: "package", ko: "패키지", ja: "パッケージ")
  static let holderHeading = Text(en: "held by", ko: "주체", ja: "主体")
  static let sourceHeading = Text(en: "where", ko: "출처", ja: "出典")
  static let formHeading = Text(en: "kind", ko: "유형", ja: "種類")
  static let numberHeading = Text(en: "number", ko: "번호", ja: "番号")
  static let whatHeading = Text(en: "what", ko: "내용", ja: "内容")
  static let strengthHeading = Text(en: "strength", ko: "강도", ja: "強さ")
  static let remarkHeading = Text(en: "remark", ko: "비고", ja: "備考")
}
