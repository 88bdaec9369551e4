// SPDX-License-Identifier: Apache-2.0

extension HelpTopic {
  static let gaps = HelpTopic(
    id: "gaps",
    title: Wording(en: "What the record lacks", ko: "기록에 없는 것", ja: "記録に欠けるもの"),
    gist: Wording(
      en: "An answer says what would make it better; a missing value is never filled in.",
      ko: "답은 무엇이 있으면 더 나아질지 밝히며, 없는 값을 채워 넣지 않음.",
      ja: "答えは何があればよりよくなるかを示し、欠けた値を埋めることはない。"),
    parts: [
      .terms([
        (
          Wording(en: "–", ko: "–", ja: "–"),
          Wording(
            en: "Nothing is recorded. It does not mean none or zero.", ko: "기록 없음. 없거나 0이라는 뜻이 아님.",
            ja: "記録なし。無いこと、ゼロであることを意味しない。")
        ),
        (
          Wording(en: "EN, KO, JA", ko: "EN, KO, JA", ja: "EN, KO, JA"),
          Wording(
            en: "Words that are recorded in that language only.", ko: "그 언어로만 기록된 말.",
            ja: "その言語でのみ記録された語。")
        ),
      ]),
      .paragraph(
        Wording(
          en:
            "The list at the end of a page names each thing that is lacking once, with the entries that lack it. Before relying on a number, read in its reason what to know first.",
          ko: "화면 끝의 목록은 없는 것을 하나씩, 해당 항목과 함께 적음. 수를 쓰기 전에 근거에서 알아 둘 점을 읽을 것.",
          ja: "ページ末の一覧は欠けるものを一つずつ、該当項目とともに示す。数を使う前に、根拠の中の知るべき点を読むこと。")),
    ],
    places: [.desk, .ask])
}
