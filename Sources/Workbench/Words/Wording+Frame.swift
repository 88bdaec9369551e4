// SPDX-License-Identifier: Apache-2.0

/// Words around every page.
extension Wording {
  static let skip = Wording(en: "Skip to content", ko: "본문으로 건너뛰기", ja: "本文へ移動")
  static let mainMenu = Wording(en: "Main", ko: "주 메뉴", ja: "メインメニュー")
  static let languages = Wording(en: "Language", ko: "언어", ja: "言語")
  static let desk = Wording(en: "Desk", ko: "현황판", ja: "デスク")
  static let trend = Wording(en: "Trend", ko: "추세", ja: "推移")
  static let sides = Wording(en: "Sides", ko: "양측 발표", ja: "双方の発表")
  static let provisions = Wording(en: "Provisions", ko: "조항", ja: "条項")
  static let projects = Wording(en: "Projects", ko: "사업", ja: "案件")
  static let procedures = Wording(en: "Procedures", ko: "절차·기한", ja: "手続き")
  static let recordPages = Wording(en: "Record", ko: "기록", ja: "記録")
  static let timeline = Wording(en: "Timeline", ko: "연표", ja: "年表")
  static let documents = Wording(en: "Documents", ko: "문서", ja: "文書")
  static let instruments = Wording(en: "Instruments", ko: "법령·제도", ja: "法令・制度")
  static let programmes = Wording(en: "Programmes", ko: "협력 사업", ja: "協力事業")
  static let parties = Wording(en: "Parties", ko: "행위자", ja: "行為者")
  static let figures = Wording(en: "Figures", ko: "수치", ja: "数値")
  static let calendarFeed = Wording(
    en: "Calendar (iCalendar)", ko: "달력(iCalendar)", ja: "カレンダー（iCalendar）")
  static let countries = Wording(en: "Countries", ko: "국가", ja: "国別")
  static let questions = Wording(en: "Questions", ko: "질문", ja: "質問")
  static let search = Wording(en: "Search", ko: "검색", ja: "検索")
  static let searchRecord = Wording(en: "Search the record", ko: "기록 검색", ja: "記録を検索")
  static let asOfWord = Wording(en: "As of", ko: "기준일", ja: "基準日")
  static let recordsEnd = Wording(en: "the record’s end", ko: "기록의 끝", ja: "記録の末日")
  static let changeDay = Wording(en: "Change the day", ko: "기준일 바꾸기", ja: "基準日を変える")
  static let show = Wording(en: "Show", ko: "보기", ja: "表示")
  static let toRecordsEnd = Wording(
    en: "Back to the record’s end", ko: "기록의 끝으로 돌아가기", ja: "記録の末日に戻る")
  static func asRecorded(_ day: String) -> Wording {
    Wording(
      en: "As the record stood on \(day), whatever was added since.",
      ko: "\(day) 당시의 기록(이후 추가분 제외).", ja: "\(day)時点の記録（以後の追加を除く）。")
  }
  static let toNewestRecord = Wording(
    en: "Back to the newest record", ko: "최신 기록으로 돌아가기", ja: "最新の記録に戻る")
  static let clockMeaning = Wording(
    en: "Only what was public by this day is shown.", ko: "이 날까지 공개된 내용만 보여 줌.",
    ja: "この日までに公表された内容だけを示す。")
  static let openLedger = Wording(
    en: "This page as data", ko: "이 화면의 데이터", ja: "このページのデータ")
  static let copyTable = Wording(en: "Copy table", ko: "표 복사", ja: "表をコピー")
  static let copyLink = Wording(en: "Copy link", ko: "링크 복사", ja: "リンクをコピー")
  static let copied = Wording(en: "Copied", ko: "복사됨", ja: "コピーしました")
  static let footing = Wording(
    en: "A cited record. Facts carry their sources; judgements carry their holder.",
    ko: "출처가 붙은 기록. 사실에는 출처를, 판단에는 그 주체를 밝힘.",
    ja: "出典つきの記録。事実には出典を、判断にはその主体を示す。")
  static func entries(_ count: Int) -> Wording {
    Wording(en: "\(count) entries", ko: "항목 \(count)건", ja: "\(count)項目")
  }
  static func fallsBack(_ language: String) -> Wording {
    Wording(
      en: "only recorded in \(language)", ko: "\(language)로만 기록됨", ja: "\(language)でのみ記録")
  }
}
