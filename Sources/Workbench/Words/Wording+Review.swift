// SPDX-License-Identifier: Apache-2.0

/// Words of the review list and of what is put on it.
extension Wording {
  static let reviewHeading = Wording(en: "Review", ko: "검토", ja: "確認待ち")
  static let nothingToReview = Wording(
    en:
      "Nothing waits for a decision. Hand in a document on the Audit page and choose there what the record is to have of it.",
    ko: "결정을 기다리는 것이 없음. 점검 화면에 문서를 올리고 기록할 것을 고르면 여기에 나옴.",
    ja: "決定を待つものはない。点検の画面に文書を入れ、記録するものを選ぶとここに出る。")
  static let previousProposal = Wording(en: "Previous", ko: "이전", ja: "前へ")
  static let nextProposal = Wording(en: "Next", ko: "다음", ja: "次へ")
  static let acceptProposal = Wording(en: "Take in", ko: "기록에 넣기", ja: "記録に入れる")
  static let editProposal = Wording(en: "Open in the form", ko: "양식에서 고치기", ja: "様式で直す")
  static let rejectProposal = Wording(en: "Leave out", ko: "넣지 않기", ja: "入れない")
  static let completeProposal = Wording(
    en: "It is complete: taking it in records it as it stands here.",
    ko: "빠진 것이 없음. 넣으면 위 내용 그대로 기록됨.", ja: "欠けはない。入れると上の内容のまま記録される。")
  static let completeItFirst = Wording(
    en: "Something is still missing. It leaves the review list when it is recorded.",
    ko: "아직 빠진 것이 있음. 기록하면 검토 목록에서 빠짐.", ja: "まだ欠けがある。記録すると確認待ちから外れる。")
  static let takeIntoRecord = Wording(
    en: "Take into the record", ko: "기록에 반영", ja: "記録に反映する")
  static let takeIntoRecordAbout = Wording(
    en:
      "Choose what the record is to have of this document. It goes on the review list, where each is decided one by one; nothing is in the record before.",
    ko: "이 문서에서 기록할 것을 고르면 검토 목록에 올라가고 하나씩 결정함. 그 전에는 기록되지 않음.",
    ja: "この文書から記録するものを選ぶと確認待ちに載り、一つずつ決める。それまでは記録されない。")
  static let whichDocument = Wording(
    en: "Which document of the record it is", ko: "기록에 있는 어느 문서인지", ja: "記録にあるどの文書か")
  static let whichDocumentMeaning = Wording(
    en: "Empty: it is not in the record yet, and is proposed with this id.",
    ko: "비우면 아직 기록에 없는 문서로 보고 이 식별자로 함께 올림.", ja: "空欄なら記録にない文書とみなし、この識別子で一緒に載せる。")
  static let proposeChosen = Wording(
    en: "Put the chosen on the review list", ko: "고른 것을 검토 목록에 올리기", ja: "選んだものを確認待ちに載せる")
  static let isWaiting = Wording(en: "waits for a decision", ko: "검토 중", ja: "確認待ち")

  static func proposeAll(_ count: Int) -> Wording {
    Wording(en: "All \(count)", ko: "\(count)건 모두", ja: "\(count)件すべて")
  }
  static func reviewPlace(_ place: Int, _ count: Int) -> Wording {
    Wording(
      en: "\(place) of \(count) that wait for a decision", ko: "검토할 \(count)건 중 \(place)번째",
      ja: "確認待ち\(count)件中\(place)件目")
  }
  static func incompleteProposal(_ keys: String) -> Wording {
    Wording(
      en: "Still to be said: \(keys). Taking it in opens the form.",
      ko: "더 적어야 할 것: \(keys). 넣기를 누르면 양식이 열림.", ja: "まだ必要なもの：\(keys)。入れると様式が開く。")
  }
}
