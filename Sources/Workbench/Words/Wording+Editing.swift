// SPDX-License-Identifier: Apache-2.0
import Agreements

/// Words of the pages on which the record is kept.
extension Wording {
  static let correct = Wording(en: "Correct", ko: "정정", ja: "訂正")
  static let amend = Wording(en: "Amend", ko: "변경", ja: "変更")
  static let retire = Wording(en: "Retire", ko: "삭제", ja: "取下げ")
  static let journal = Wording(en: "Journal", ko: "기록 일지", ja: "記録簿")
  static let newEntry = Wording(en: "New entry", ko: "새 항목", ja: "新しい項目")
  static let newAbout = Wording(
    en: "Choose what kind of thing it is. The number says how many the record has.",
    ko: "어떤 종류인지 고름. 숫자는 기록에 있는 건수임.", ja: "どの種類かを選ぶ。数字は記録にある件数。")
  static let addMeaning = Wording(
    en:
      "A new entry, with at least one citation. What it would change is shown before it is recorded.",
    ko: "출처가 하나 이상 있는 새 항목. 무엇이 달라지는지 먼저 보여 준 뒤에 기록함.",
    ja: "出典が一つ以上ある新しい項目。何が変わるかを先に示してから記録する。")
  static let correctMeaning = Wording(
    en:
      "We had it wrong: what the entry said before was never right. If the world has changed instead, amend it.",
    ko: "기록이 틀렸을 때. 이전 내용은 처음부터 틀린 것이 됨. 현실이 바뀐 것이라면 '변경'을 쓸 것.",
    ja: "記録が誤っていた場合。以前の内容は初めから誤りとなる。現実が変わったのなら「変更」を使う。")
  static let amendMeaning = Wording(
    en:
      "The world has changed: what the entry said before stays true of the days before. It needs a dated paper that it did not cite before, or the day from which it holds.",
    ko: "현실이 바뀌었을 때. 이전 내용은 그 전날까지 그대로 유효함. 이전에 없던 날짜 있는 문서를 출처로 더하거나 적용 시작일을 적을 것.",
    ja: "現実が変わった場合。以前の内容はその前日まで正しいまま残る。新たに日付のある文書を出典に加えるか、適用の始まる日を書く。")
  static let retireMeaning = Wording(
    en:
      "The entry leaves the record. The journal keeps what it said, and it can be brought back.",
    ko: "항목을 기록에서 뺌. 내용은 일지에 남으며 되돌릴 수 있음.",
    ja: "項目を記録から外す。内容は記録簿に残り、元に戻せる。")
  static let previewEdit = Wording(en: "Preview", ko: "미리 보기", ja: "確認する")
  static let previewHeading = Wording(en: "before it is recorded", ko: "기록 전 확인", ja: "記録前の確認")
  static let cancelEdit = Wording(en: "Cancel", ko: "취소", ja: "やめる")
  static let recordEdit = Wording(en: "Record", ko: "기록하기", ja: "記録する")
  static let recordHeading = Wording(en: "Record it", ko: "기록", ja: "記録")
  static let backToForm = Wording(en: "Back to the form", ko: "양식으로 돌아가기", ja: "入力に戻る")
  static let authorWord = Wording(en: "Who records it", ko: "기록하는 사람", ja: "記録する人")
  static let reasonWord = Wording(en: "Why", ko: "이유", ja: "理由")
  static let addRow = Wording(en: "Add row", ko: "행 추가", ja: "行を追加")
  static let dropRow = Wording(en: "Remove row", ko: "행 삭제", ja: "行を削除")
  static let required = Wording(en: "required", ko: "필수", ja: "必須")
  static let idWord = Wording(en: "id", ko: "식별자", ja: "識別子")
  static let idMeaning = Wording(
    en: "stays for good: us-jp/2026-03/price-floor", ko: "바뀌지 않음: us-jp/2026-03/price-floor",
    ja: "変わらない：us-jp/2026-03/price-floor")
  static let yes = Wording(en: "yes", ko: "예", ja: "はい")
  static let no = Wording(en: "no", ko: "아니요", ja: "いいえ")
  static let inEveryLanguage = Wording(en: "all alike", ko: "공통", ja: "共通")
  static let holdsFrom = Wording(en: "holds from", ko: "적용 시작일", ja: "適用開始日")
  static let holdsFromMeaning = Wording(
    en: "empty: the day of the paper newly cited", ko: "비우면 새로 더한 문서의 날짜", ja: "空欄なら新たな出典の日付")
  static let howToWrite = Wording(
    en:
      "Amounts: 550 bn USD, about 36 bn USD, up to 20 bn USD/year, 150–180 bn KRW. Dates: 2026, 2026-H1, 2026-Q2, 2026-05, 2026-05-mid, 2026-05-14. A reference is an entry’s id; type part of its name to find it.",
    ko:
      "금액: 550 bn USD, about 36 bn USD, up to 20 bn USD/year, 150–180 bn KRW. 날짜: 2026, 2026-H1, 2026-Q2, 2026-05, 2026-05-mid, 2026-05-14. 참조는 항목의 식별자로 쓰며 이름 일부를 입력하면 찾을 수 있음.",
    ja:
      "金額：550 bn USD、about 36 bn USD、up to 20 bn USD/year、150–180 bn KRW。日付：2026、2026-H1、2026-Q2、2026-05、2026-05-mid、2026-05-14。参照は項目の識別子で書き、名称の一部を打つと候補が出る。"
  )
  static let part = Wording(en: "part", ko: "항목", ja: "項目")
  static let before = Wording(en: "before", ko: "이전", ja: "以前")
  static let after = Wording(en: "after", ko: "이후", ja: "以後")
  static let theirs = Wording(en: "recorded meanwhile", ko: "그사이 기록된 내용", ja: "その間に記録された内容")
  static let mine = Wording(en: "yours", ko: "입력한 내용", ja: "入力した内容")
  static let whichHolds = Wording(en: "which is to hold", ko: "남길 내용", ja: "残す内容")
  static let whatTheEntrySays = Wording(en: "What the entry says", ko: "항목 내용", ja: "項目の内容")
  static let entryGoes = Wording(
    en: "The entry leaves the record.", ko: "항목이 기록에서 빠짐.", ja: "項目が記録から外れる。")
  static let answersThatMove = Wording(en: "Answers that move", ko: "달라지는 답", ja: "変わる答え")
  static let conflictHeading = Wording(
    en: "Somebody changed this entry meanwhile", ko: "그사이 다른 사람이 이 항목을 바꿈",
    ja: "その間に別の人がこの項目を変えた")
  static let bothChanged = Wording(en: "changed by both", ko: "양쪽 모두 바꿈", ja: "双方が変更")
  static let goOnWithChoice = Wording(en: "Go on with these", ko: "이대로 계속", ja: "これで続ける")
  static let keepTheirs = Wording(en: "Leave it as it is", ko: "그대로 둠", ja: "そのままにする")
  static let goneMeanwhile = Wording(
    en: "It was retired. The journal has what it said; undo the retirement there to edit it.",
    ko: "항목이 삭제됨. 내용은 일지에 있으며, 고치려면 일지에서 삭제를 되돌릴 것.",
    ja: "項目は取り下げられた。内容は記録簿にある。編集するには記録簿で取下げを元に戻す。")
  static let journalAbout = Wording(
    en: "Nothing is overwritten: every row stays, and what is undone is recorded too.",
    ko: "덮어쓰는 것은 없음. 모든 행이 남으며 되돌린 것도 기록됨.",
    ja: "上書きはない。すべての行が残り、元に戻したことも記録される。")
  static let nothingRecorded = Wording(
    en: "Nothing is recorded here.", ko: "기록된 것이 없음.", ja: "記録はない。")
  static let earlierBatches = Wording(en: "Earlier", ko: "이전 기록", ja: "以前の記録")
  static let undoAbout = Wording(
    en: "Every entry that the batch touched is again what it was before. This is recorded too.",
    ko: "이 묶음이 바꾼 모든 항목이 이전 상태로 돌아감. 되돌린 것도 기록됨.",
    ja: "この一括で変わった項目がすべて以前の状態に戻る。このことも記録される。")
  static let onlyReadHere = Wording(
    en: "This workbench is only read", ko: "읽기 전용 화면", ja: "この画面は閲覧専用")
  static let onlyReadAbout = Wording(
    en:
      "It is open over files. To edit, keep the ledger in a store and open the workbench over that:",
    ko: "파일로 열려 있음. 편집하려면 기록을 저장소에 넣고 저장소로 열 것:",
    ja: "ファイルから開かれている。編集するには記録を保管庫に入れ、それを開く：")
  static let holdEdit = Wording(en: "Set aside", ko: "모아 두기", ja: "まとめに入れる")
  static let holdMeaning = Wording(
    en:
      "Entries that are right only together, such as a total and its parts: set the one aside, edit the other, and record both at once.",
    ko: "합계와 구성 항목처럼 함께라야 맞는 항목은 하나를 모아 두고 다른 것을 고친 뒤 한 번에 기록함.",
    ja: "合計と内訳のように揃って初めて正しい項目は、一方をまとめに入れ、他方を直してから一度に記録する。")
  static let heldHeading = Wording(en: "Set aside", ko: "모아 둔 편집", ja: "まとめた編集")
  static let heldAbout = Wording(
    en:
      "Nothing here is recorded yet. These edits are recorded together, with the next one or by themselves.",
    ko: "아직 기록하지 않은 편집. 다음 편집과 함께, 또는 이것만 한 번에 기록함.",
    ja: "まだ記録していない編集。次の編集と一緒に、またはこれだけで一度に記録する。")
  static let nothingHeld = Wording(
    en: "Nothing is set aside.", ko: "모아 둔 편집이 없음.", ja: "まとめた編集はない。")
  static let previewTogether = Wording(en: "Preview all", ko: "모두 미리 보기", ja: "すべて確認する")
  static let dropHeld = Wording(en: "Drop", ko: "버리기", ja: "捨てる")
  static let storeTrouble = Wording(
    en: "The store cannot be used", ko: "저장소를 쓸 수 없음", ja: "保管庫を使えない")
  static let notRecorded = Wording(en: "Nothing was recorded", ko: "기록하지 않음", ja: "記録されなかった")
}
