// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// Words for what keeps an edit from being recorded, and for what was.
extension Wording {
  static let idMissing = Wording(
    en: "An id is missing.", ko: "식별자가 없음.", ja: "識別子がない。")
  static let eitherOr = Wording(
    en: "Either the same words in every language, or words language by language.",
    ko: "모든 언어에 같은 말을 쓰거나 언어별로 쓸 것. 둘 다는 안 됨.", ja: "全言語共通か、言語ごとか、どちらか一方。")
  static let authorMissing = Wording(
    en: "Say who records it: a name, with or without an address.", ko: "누가 기록하는지 적을 것: 이름(주소는 선택).",
    ja: "だれが記録するかを書くこと：名前（アドレスは任意）。")
  static let reasonMissing = Wording(
    en: "Say why in a few words; the journal keeps it.", ko: "이유를 짧게 적을 것. 일지에 남음.",
    ja: "理由を短く書くこと。記録簿に残る。")
  static let nothingToRecord = Wording(
    en: "The entry would say just what it says now.", ko: "항목 내용이 지금과 같음.", ja: "項目の内容は今と同じ。")
  static let amendmentWithoutPaper = Wording(
    en:
      "An amendment says that the world changed: cite a dated paper that the entry did not cite before, or give the day from which it holds. If it was wrong all along, correct it.",
    ko: "변경은 현실이 바뀌었다는 뜻임. 이전에 없던 날짜 있는 문서를 출처로 더하거나 적용 시작일을 적을 것. 처음부터 틀렸다면 '정정'을 쓸 것.",
    ja: "変更は現実が変わったことを意味する。新たに日付のある文書を出典に加えるか、適用開始日を書くこと。初めから誤りなら「訂正」を使う。")
  static let unreadableForm = Wording(
    en: "This is no form that the workbench sends.", ko: "이 화면에서 보낸 양식이 아님.",
    ja: "この画面から送られた様式ではない。")
  static let staleForm = Wording(
    en:
      "Nothing was recorded: this form was opened before the workbench was started anew, or elsewhere. What was typed is kept; look at it and go on.",
    ko: "기록하지 않음. 프로그램을 다시 시작하기 전이나 다른 곳에서 연 양식임. 입력한 내용은 남아 있으니 확인하고 계속할 것.",
    ja: "記録されていない。再起動の前か、別の場所で開いた様式である。入力した内容は残っているので、確かめて続けること。")
  static let cannotBeRetired = Wording(
    en: "It cannot be retired while others mention it.", ko: "다른 항목이 언급하는 동안에는 삭제할 수 없음.",
    ja: "ほかの項目が言及している間は取り下げられない。")

  static func missing(_ label: Text) -> Wording {
    func of(_ language: Language) -> String { label.reading(in: language).words }
    return Wording(
      en: "“\(of(.en))” is missing.", ko: "'\(of(.ko))' 입력 필요.", ja: "「\(of(.ja))」がない。")
  }
  static func noID(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” cannot be an id: lower-case words joined by -, . and / only.",
      ko: "'\(text)'은(는) 식별자가 될 수 없음. 영문 소문자·숫자와 -, ., / 만 쓸 것.",
      ja: "「\(text)」は識別子にできない。英小文字・数字と -、.、/ のみ。")
  }
  static func idTaken(_ id: String) -> Wording {
    Wording(
      en: "The id “\(id)” is taken.", ko: "'\(id)' 식별자는 이미 쓰임.", ja: "識別子「\(id)」は使われている。")
  }
  static func noDate(_ text: String) -> Wording {
    Wording(en: "“\(text)” is not a date.", ko: "'\(text)'은(는) 날짜가 아님.", ja: "「\(text)」は日付ではない。")
  }
  static func noAuthor(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” is no name: write Kim Yuna, or Kim Yuna <yuna@example.org>.",
      ko: "'\(text)'은(는) 이름이 아님. 김유나 또는 김유나 <yuna@example.org>처럼 쓸 것.",
      ja: "「\(text)」は名前ではない。金由奈、または 金由奈 <yuna@example.org> のように書く。")
  }
  static func take(_ value: String) -> Wording {
    Wording(en: "Use “\(value)”", ko: "'\(value)' 쓰기", ja: "「\(value)」を使う")
  }
  static func mistakesToMend(_ count: Int) -> Wording {
    Wording(
      en: count == 1
        ? "One thing to mend; nothing is recorded yet."
        : "\(count) things to mend; nothing is recorded yet.",
      ko: "고칠 곳 \(count)군데. 아직 기록하지 않음.", ja: "直すところ\(count)か所。まだ記録していない。")
  }
  static func furtherKeys(_ count: Int) -> Wording {
    Wording(en: "\(count) further fields", ko: "그 밖의 칸 \(count)개", ja: "ほかの欄 \(count)")
  }
  static func noAnswerMoves(_ day: String) -> Wording {
    Wording(
      en: "No answer as of \(day), the record’s end, changes.",
      ko: "기록의 끝인 \(day) 기준으로 달라지는 답이 없음.",
      ja: "記録の末日\(day)の時点で変わる答えはない。")
  }
  static func answersThatMoveAbout(_ day: String) -> Wording {
    Wording(
      en: "As of \(day), asked in the usual way and about what this entry touches.",
      ko: "\(day) 기준. 통상의 조건과 이 항목에 관련된 조건으로 물은 결과임.",
      ja: "\(day)時点。通常の条件と、この項目に関わる条件で問うた結果。")
  }
  static func conflictAbout(_ author: String, _ time: String, _ reason: String) -> Wording {
    Wording(
      en:
        "\(author) recorded another version on \(time): \(reason). Nothing of yours is lost. Choose for each part which is to hold.",
      ko: "\(author)이(가) \(time)에 다른 내용을 기록함: \(reason). 입력한 내용은 그대로 있음. 부분마다 남길 내용을 고를 것.",
      ja: "\(author)が\(time)に別の内容を記録した：\(reason)。入力した内容は失われていない。部分ごとに残す内容を選ぶこと。")
  }
  static func recordedAs(_ number: Int, _ author: String) -> Wording {
    Wording(
      en: "Recorded as #\(number) by \(author).", ko: "#\(number)(으)로 기록함. 기록한 사람: \(author).",
      ja: "#\(number)として記録した。記録者：\(author)。")
  }
  static func recordedTogetherWith(_ entries: String) -> Wording {
    Wording(
      en: "Will be recorded together with \(entries).", ko: "다음과 함께 기록함: \(entries).",
      ja: "次と一緒に記録する：\(entries)。")
  }
  static func undoHeading(_ number: Int) -> Wording {
    Wording(en: "Undo #\(number)", ko: "#\(number) 되돌리기", ja: "#\(number)を元に戻す")
  }
  static func undoes(_ number: Int) -> Wording {
    Wording(en: "undoes #\(number)", ko: "#\(number) 되돌림", ja: "#\(number)を戻した")
  }
  static func undoneBy(_ number: Int) -> Wording {
    Wording(en: "undone by #\(number)", ko: "#\(number)에서 되돌려짐", ja: "#\(number)で戻された")
  }
  static func rowNumber(_ seq: Int) -> Wording {
    Wording(en: "row \(seq)", ko: "\(seq)행", ja: "\(seq)行")
  }
  static func supersedes(_ seq: Int) -> Wording {
    Wording(en: "supersedes row \(seq)", ko: "\(seq)행을 대체", ja: "\(seq)行に代わる")
  }
  static func holdsFromDay(_ day: String) -> Wording {
    Wording(en: "holds from \(day)", ko: "\(day)부터 적용", ja: "\(day)から適用")
  }
}

extension View {
  /// What a form for a new entry of a kind is called.
  subscript(newOf kind: EntryKind) -> String { self[.newEntry] + " · " + self[kind.words] }
}
