// SPDX-License-Identifier: Apache-2.0

extension HelpTopic {
  static let citations = HelpTopic(
    id: "citations",
    title: Wording(en: "Citations", ko: "출처 표시", ja: "出典の示し方"),
    gist: Wording(
      en: "Nothing is recorded without a paper and the place in it.",
      ko: "문서와 그 안의 위치 없이는 아무것도 기록하지 않음.", ja: "文書とその箇所なしには何も記録しない。"),
    parts: [
      .paragraph(
        Wording(
          en:
            "Click any number: beside the page its reason opens, with the rule, the arithmetic and the entries it rests on, each with its papers. The sign ∵ does the same for longer values.",
          ko: "수를 누르면 옆에 근거가 열림: 규칙, 계산, 바탕이 된 항목과 그 문서. 긴 값에는 ∵ 기호가 같은 일을 함.",
          ja: "数を押すと、横に根拠が開く：規則、計算、拠る項目とその文書。長い値では記号∵が同じ働きをする。")),
      .terms([
        (
          Wording(en: "the place", ko: "위치", ja: "箇所"),
          Wording(
            en: "The item, page or table in which it stands, so that it is found again.",
            ko: "다시 찾을 수 있도록 적은 항목·쪽·표.", ja: "再び見つけられるように記した項目・頁・表。")
        ),
        (
          Wording(en: "known through", ko: "다음을 통해 확인", ja: "次を通じて確認"),
          Wording(
            en:
              "The paper itself was not read. What it says is taken from the one named after these words, and is shown as second-hand.",
            ko: "문서 자체는 읽지 않음. 뒤에 적힌 다른 문서에서 그 내용을 옮긴 것으로, 간접 확인으로 표시함.",
            ja: "文書そのものは読んでいない。後に示す文書から内容を採ったもので、間接確認と示す。")
        ),
        (
          Wording(en: "where sources slip", ko: "자료의 불일치", ja: "資料の食い違い"),
          Wording(
            en: "What a source prints and what the record has instead, both with their places.",
            ko: "자료의 표기와 기록의 내용을 각각의 위치와 함께 적음.",
            ja: "資料の表記と記録の内容を、それぞれの箇所とともに記す。")
        ),
      ]),
    ],
    places: [.documents, .figures])
}
