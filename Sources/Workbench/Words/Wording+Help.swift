// SPDX-License-Identifier: Apache-2.0

/// Words of the help, of the way to go anywhere, and of the description for programs.
extension Wording {
  static let help = Wording(en: "Help", ko: "도움말", ja: "ヘルプ")
  static let helpAbout = Wording(
    en: "What the words and signs of the workbench mean, a page each.",
    ko: "화면에 쓰인 말과 기호의 뜻, 한 가지에 한 쪽.", ja: "画面の言葉と記号の意味。一つに一ページ。")
  static let seenOn = Wording(en: "See it on:", ko: "볼 수 있는 화면:", ja: "見られるページ：")
  static let keyTab = Wording(
    en: "from one link or field to the next", ko: "다음 링크나 칸으로", ja: "次のリンクや欄へ")
  static let keyPalette = Wording(
    en: "go anywhere: pages, questions, help, entries", ko: "어디로든 가기: 화면, 질문, 도움말, 항목",
    ja: "どこへでも：ページ、質問、ヘルプ、項目")
  static let keyEscape = Wording(
    en: "close what is open: a reason, a menu", ko: "열린 것(근거, 메뉴) 닫기", ja: "開いたもの（根拠、メニュー）を閉じる")
  static let keySearch = Wording(en: "search the record", ko: "기록 검색", ja: "記録を検索")
  static let keysAreOn = Wording(
    en: "Single keys are on.", ko: "한 글자 단축키를 쓰는 중.", ja: "一文字のキーは有効。")
  static let keysAreOff = Wording(
    en: "Single keys are off in this browser.", ko: "이 브라우저에서는 한 글자 단축키를 끔.",
    ja: "このブラウザでは一文字のキーを切っている。")
  static let turnKeysOff = Wording(en: "Turn them off", ko: "끄기", ja: "切る")
  static let turnKeysOn = Wording(en: "Turn them on", ko: "켜기", ja: "入れる")
  static let keysAbout = Wording(
    en:
      "Single keys are / and those after g. Turning them off keeps speech input and slips of the hand from going places; Ctrl+K and Esc stay.",
    ko: "한 글자 단축키는 /와 g 다음의 글자임. 끄면 음성 입력이나 실수로 화면이 바뀌지 않으며, Ctrl+K와 Esc는 남음.",
    ja: "一文字のキーは / と g の後の文字。切れば音声入力や誤打で移動しない。Ctrl+K と Esc は残る。")
  static let goTo = Wording(en: "Go to", ko: "이동", ja: "移動")
  static let goToAbout = Wording(
    en: "A page, a question, a concept or an entry, by its words.", ko: "화면·질문·개념·항목을 말로 찾음.",
    ja: "ページ・質問・概念・項目を言葉で探す。")
  static let answersWord = Wording(en: "Answers", ko: "답", ja: "答え")
  static let pagesWord = Wording(en: "Pages", ko: "화면", ja: "ページ")
  static let entriesWord = Wording(en: "Entries", ko: "항목", ja: "項目")
  static let apiTitle = Wording(
    en: "For programs (OpenAPI)", ko: "프로그램용 안내(OpenAPI)", ja: "プログラム向け（OpenAPI）")
  static let apiAbout = Wording(
    en:
      "Every page is also data: the same address with .json or .csv before the question mark, with the same parameters. This list is written from the questions themselves.",
    ko: "모든 화면은 데이터이기도 함: 같은 주소의 물음표 앞에 .json이나 .csv를 붙이고 같은 매개변수를 씀. 이 목록은 질문 선언에서 만들어짐.",
    ja: "すべてのページはデータでもある：同じアドレスの疑問符の前に .json か .csv を付け、同じ引数を使う。この一覧は質問の宣言から作られる。")
  static let apiDescription = Wording(
    en: "Description for programs, OpenAPI 3.1", ko: "OpenAPI 3.1 기술서", ja: "OpenAPI 3.1 による記述")
  static func apiPage(_ name: String) -> Wording {
    Wording(
      en: "The page “\(name)” as data.", ko: "‘\(name)’ 화면의 데이터.", ja: "「\(name)」のページのデータ。")
  }
  static let apiTable = Wording(
    en: "which table; the first if none is named", ko: "표의 이름. 없으면 첫 번째 표", ja: "表の名。なければ最初の表")
  static let apiEntry = Wording(en: "An entry", ko: "항목 하나", ja: "一つの項目")
  static let apiEntryAbout = Wording(
    en: "Everything that an entry records.", ko: "항목에 기록된 모든 내용.", ja: "項目に記録されたすべて。")
  static let apiEntryID = Wording(
    en: "the entry’s id, slashes and all", ko: "항목의 식별자(빗금 포함)", ja: "項目の識別子（斜線を含む）")
  static let apiWhyAbout = Wording(
    en: "The derivation of a value or cell of an answer.", ko: "답의 값이나 칸의 근거.", ja: "答えの値や升目の根拠。")
  static let apiAddress = Wording(
    en: "a value’s key, or a row’s key, a dot and a column", ko: "값의 이름, 또는 행 이름·점·열 이름",
    ja: "値の名、または行の名・点・列の名")
  static let apiRecorded = Wording(
    en: "what the record held on this day", ko: "이 날의 기록", ja: "この日の記録")
  static let apiSort = Wording(
    en: "table.column to order by, with a minus first for the largest first",
    ko: "정렬할 표.열. 앞에 -를 붙이면 큰 값부터", ja: "並べ替える表.列。先頭に - を付けると大きい順")
  static let apiGrouped = Wording(
    en: "table.column whose equal rows stand together", ko: "같은 값끼리 묶을 표.열", ja: "同じ値をまとめる表.列")
  static let apiSince = Wording(
    en: "an earlier day: what changed since stands under changes",
    ko: "이전 날짜: 이후 달라진 점을 changes에 담음", ja: "以前の日付:以後の変化が changes に入る")
  static let apiCount = Wording(
    en: "how many futures are drawn", ko: "뽑을 표본의 수", ja: "引く標本の数")
  static let apiSeed = Wording(
    en: "the seed they are drawn from", ko: "표본을 뽑는 시드", ja: "標本を引くシード")
  static let apiConcern = Wording(
    en: "the measure of which it is told when it goes wrong", ko: "나빠지는 조건을 살필 지표",
    ja: "悪くなる条件を見る指標")
  static let apiDesign = Wording(
    en: "how the futures are drawn", ko: "표본을 뽑는 방법", ja: "標本の引き方")
  static let apiBeyond = Wording(
    en: "the value beyond which the measure goes wrong; without it the worse fifth does",
    ko: "지표가 나빠지는 기준값. 없으면 나쁜 쪽 20%", ja: "指標が悪くなる基準値。なければ悪い方の20%")
  static let apiVary = Wording(
    en:
      "levers that are varied when the conditions are looked for: a lever, lever=from:to or lever=choice:choice, with commas between",
    ko: "조건을 찾을 때 함께 변화시킬 수단: 수단, 수단=하한:상한 또는 수단=선택지:선택지, 쉼표로 구분",
    ja: "条件を探すときに併せて動かす手段:手段、手段=下限:上限、手段=選択肢:選択肢。コンマで区切る")
  static let apiBeside = Wording(
    en:
      "policies to compare with on the same draws: lever=value with commas between, one policy after a semicolon from the next",
    ko: "같은 표본에서 비교할 정책: 수단=값을 쉼표로, 정책은 세미콜론으로 구분",
    ja: "同じ標本で比べる政策:手段=値をコンマで、政策をセミコロンで区切る")
  static let apiVersion = Wording(
    en: "the version of the model that the address was made with",
    ko: "주소를 만들 때의 모형 판", ja: "アドレスを作ったときのモデルの版")
  static let apiAnswerCode = Wording(
    en: "the code of the answer that the address was made for; the page says if it is another",
    ko: "주소를 만들 때의 답 식별값. 답이 다르면 쪽에 표시함",
    ja: "アドレスを作ったときの答えの識別値。違う答えであればページに示す")
  static let apiEverywhere = Wording(en: "Everywhere", ko: "공통 매개변수", ja: "共通の引数")
}
