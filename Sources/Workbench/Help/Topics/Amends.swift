// SPDX-License-Identifier: Apache-2.0

extension HelpTopic {
  static let amends = HelpTopic(
    id: "amends-corrects",
    title: Wording(en: "Amended or corrected", ko: "변경과 정정", ja: "変更と訂正"),
    gist: Wording(
      en: "The world changing and us having been wrong are two kinds of change, never confused.",
      ko: "현실이 바뀐 것과 기록이 틀렸던 것은 서로 다른 변화임.", ja: "現実が変わったことと、記録が誤っていたことは別の変化である。"),
    parts: [
      .terms([
        (
          Wording(en: "amended", ko: "변경", ja: "変更"),
          Wording(
            en:
              "A later paper changed it. As of an earlier day the entry still says what held then.",
            ko: "이후의 문서가 바꾼 것. 이전 기준일로는 당시의 내용이 그대로 나옴.",
            ja: "後の文書が変えたもの。以前の基準日では当時の内容がそのまま示される。")
        ),
        (
          Wording(en: "corrected", ko: "정정", ja: "訂正"),
          Wording(
            en: "It was recorded wrongly. On no day was the earlier reading right.",
            ko: "기록이 잘못되었던 것. 이전 내용은 어느 날에도 옳지 않았음.",
            ja: "記録が誤っていたもの。以前の内容はどの日にも正しくなかった。")
        ),
      ]),
      .paragraph(
        Wording(
          en:
            "Nothing is overwritten. Over a store the journal keeps who changed what, when and why, and any change can be undone.",
          ko: "아무것도 덮어쓰지 않음. 저장소를 쓰면 누가 언제 왜 무엇을 바꾸었는지 일지에 남고 되돌릴 수 있음.",
          ja: "何も上書きしない。保管庫を使えば、誰がいつなぜ何を変えたかが記録簿に残り、元に戻せる。")),
    ],
    places: [.timeline, .instruments])
}
