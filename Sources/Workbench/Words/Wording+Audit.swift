// SPDX-License-Identifier: Apache-2.0
import Auditing

/// Words of the audit pages.
extension Wording {
  static let audit = Wording(en: "Audit", ko: "점검", ja: "点検")
  static let auditHeading = Wording(
    en: "Check a draft", ko: "초안 점검", ja: "草稿の点検")
  static let auditAbout = Wording(
    en:
      "Hand in a brief or a release in Korean, Japanese or English. Every amount, date and source that was understood is underlined; what does not add up stands in the margin with its arithmetic and, where there is one, a fix.",
    ko: "한국어·일본어·영어로 된 보고서나 발표문을 올리면 이해한 금액·날짜·출처에 밑줄을 긋고, 맞지 않는 곳은 여백에 계산과 고칠 방법을 보여 줌.",
    ja: "韓国語・日本語・英語の報告書や発表文を入れると、読み取った金額・日付・出典に下線を引き、合わないところを計算と直し方とともに余白に示す。")
  static let chooseFile = Wording(
    en: "Choose a file or drop it here", ko: "파일을 고르거나 여기에 놓기", ja: "ファイルを選ぶか、ここに置く")
  static let fileKinds = Wording(
    en: "Text, Markdown, HTML, PDF, DOCX, HWPX", ko: "텍스트, Markdown, HTML, PDF, DOCX, HWPX",
    ja: "テキスト、Markdown、HTML、PDF、DOCX、HWPX")
  static let orPaste = Wording(en: "Or paste its text", ko: "또는 본문 붙여 넣기", ja: "または本文を貼り付ける")
  static let againstLedger = Wording(
    en: "Also against the record: names, figures and dates", ko: "기록과도 대조: 이름·수치·날짜",
    ja: "記録とも照合する：名称・数値・日付")
  static let againstLedgerDone = Wording(
    en: "checked against the record", ko: "기록과 대조함", ja: "記録と照合済み")
  static let checkDraft = Wording(en: "Check", ko: "점검하기", ja: "点検する")
  static let draftsStayHere = Wording(
    en:
      "The draft stays on this machine, in memory, until the workbench ends. The last \(Drafts.most) are kept.",
    ko: "초안은 이 컴퓨터의 메모리에만 있으며 프로그램을 끝내면 사라짐. 최근 \(Drafts.most)건만 보관함.",
    ja: "草稿はこの計算機の記憶だけに置かれ、終了すると消える。直近\(Drafts.most)件を保つ。")
  static let whatIsChecked = Wording(en: "What is checked", ko: "점검 항목", ja: "点検する項目")
  static let nothingWrong = Wording(
    en: "Nothing was found that does not add up.", ko: "맞지 않는 곳을 찾지 못함.", ja: "合わないところは見つからなかった。")
  static let accept = Wording(en: "Accept the fix", ko: "고침 적용", ja: "修正を採る")
  static let dismiss = Wording(en: "Dismiss", ko: "무시", ja: "退ける")
  static let undo = Wording(en: "Undo", ko: "되돌리기", ja: "元に戻す")
  static let undoAll = Wording(en: "Undo all", ko: "모두 되돌리기", ja: "すべて元に戻す")
  static let download = Wording(en: "Download", ko: "내려받기", ja: "ダウンロード")
  static let report = Wording(en: "Report", ko: "보고서", ja: "報告書")
  static let mendedText = Wording(en: "Mended text", ko: "고친 본문", ja: "直した本文")
  static let pastedText = Wording(en: "Pasted text", ko: "붙여 넣은 글", ja: "貼り付けた文章")
  static let emptyDraftWords = Wording(
    en: "Neither a file nor text was handed in.", ko: "파일도 본문도 받지 못함.",
    ja: "ファイルも本文も渡されなかった。")
  static let forgottenDraftWords = Wording(
    en: "This draft is no longer in memory. Hand it in again.", ko: "이 초안은 더 이상 메모리에 없음. 다시 올릴 것.",
    ja: "この草稿はもう記憶にない。もう一度入れること。")
  static func unreadableDraft(_ reason: String) -> Wording {
    Wording(
      en: "The draft cannot be read: \(reason)", ko: "초안을 읽을 수 없음: \(reason)",
      ja: "草稿を読めない：\(reason)")
  }
  static func decided(_ accepted: Int, _ dismissed: Int) -> Wording {
    Wording(
      en: "\(accepted) accepted, \(dismissed) dismissed.", ko: "적용 \(accepted)건, 무시 \(dismissed)건.",
      ja: "採用\(accepted)件、却下\(dismissed)件。")
  }
}

extension Severity {
  var words: Wording {
    switch self {
    case .error: Wording(en: "error", ko: "오류", ja: "誤り")
    case .warning: Wording(en: "warning", ko: "의심", ja: "要確認")
    case .note: Wording(en: "note", ko: "참고", ja: "参考")
    }
  }
}

extension Mistake {
  static var emptyDraft: Mistake {
    Mistake(status: 400, title: .notUnderstood, reason: Wording.emptyDraftWords.asText)
  }

  static func unreadableDraft(_ reason: String) -> Mistake {
    Mistake(
      status: 400, title: .notUnderstood, reason: Wording.unreadableDraft(reason).asText)
  }

  static func forgottenDraft(in view: View) -> Mistake {
    Mistake(
      status: 404, title: .notHere, reason: Wording.forgottenDraftWords.asText,
      nearest: [Remedy(words: Wording.audit.asText, address: view.address("/audit"))])
  }
}
