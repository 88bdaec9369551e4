// SPDX-License-Identifier: Apache-2.0

/// Words around an entry and around lists of entries.
extension Wording {
  static let record = Wording(en: "What is recorded", ko: "기록 내용", ja: "記録内容")
  static let sources = Wording(en: "Sources", ko: "출처", ja: "出典")
  static let mentionedBy = Wording(en: "Mentioned by", ko: "이 항목을 언급하는 항목", ja: "この項目に言及する項目")
  static let notSurelyPublic = Wording(
    en:
      "Its date does not tell whether it was public by the record’s end, so no answer counts on it.",
    ko: "날짜만으로는 기록의 끝까지 공개되었는지 알 수 없어 어떤 답에도 쓰이지 않음.",
    ja: "日付からは記録の末日までに公表されたか分からないため、どの答えにも用いない。")
  static let note = Wording(en: "Note", ko: "비고", ja: "備考")
  static let otherNames = Wording(en: "In other words", ko: "다른 표기", ja: "ほかの表記")
  static let discrepancies = Wording(
    en: "Where sources cannot both be right", ko: "출처가 서로 어긋나는 점", ja: "出典が食い違う点")
  static let printed = Wording(en: "printed", ko: "인쇄된 내용", ja: "記載")
  static let onRecord = Wording(en: "on record", ko: "기록상 내용", ja: "記録")
  static let everyEntry = Wording(en: "The whole record", ko: "기록 전체", ja: "記録全体")
  static let searchHelp = Wording(
    en: "Names, aliases, ids and remarks in English, Korean and Japanese are searched.",
    ko: "영어·한국어·일본어의 이름, 별칭, 식별자, 비고를 검색함.",
    ja: "英語・韓国語・日本語の名称、別名、識別子、備考を検索する。")
  static let nothingFound = Wording(
    en: "Nothing in the record is called that. Try fewer or shorter words.",
    ko: "그렇게 불리는 항목이 없음. 더 적거나 짧은 말로 찾아보기.",
    ja: "そう呼ばれる項目はない。言葉を減らすか短くしてみる。")
  static func found(_ count: Int) -> Wording {
    Wording(en: count == 1 ? "1 entry" : "\(count) entries", ko: "항목 \(count)건", ja: "\(count)項目")
  }
  static let citedPlaces = Wording(
    en: "What is cited of it, place by place", ko: "위치별로 인용된 내용", ja: "箇所ごとに引用された内容")
  static func foundLoosely(_ count: Int) -> Wording {
    Wording(
      en:
        "No entry has all of these words; \(count == 1 ? "1 has" : "\(count) have") some of them.",
      ko: "이 말이 모두 든 항목은 없고, 일부가 든 항목은 \(count)건임.",
      ja: "すべての言葉を含む項目はなく、一部を含むものは\(count)項目。")
  }
  static func more(_ count: Int) -> Wording {
    Wording(en: "and \(count) more", ko: "외 \(count)건", ja: "ほか\(count)件")
  }
}
