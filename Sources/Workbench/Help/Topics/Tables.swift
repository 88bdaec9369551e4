// SPDX-License-Identifier: Apache-2.0

extension HelpTopic {
  static let tables = HelpTopic(
    id: "tables",
    title: Wording(en: "Tables, addresses and data", ko: "표·주소·데이터", ja: "表・アドレス・データ"),
    gist: Wording(
      en: "The address of a page holds all of its state, and the same page is data.",
      ko: "화면의 주소에 그 상태가 모두 들어 있으며, 같은 화면을 데이터로도 받을 수 있음.",
      ja: "ページのアドレスがその状態のすべてを持ち、同じページをデータとしても得られる。"),
    parts: [
      .terms([
        (
          Wording(en: "order", ko: "정렬", ja: "並べ替え"),
          Wording(
            en: "Click a column’s head; again turns it round. What is missing comes last.",
            ko: "열 이름을 누름. 다시 누르면 반대로. 없는 값은 맨 뒤.",
            ja: "列の見出しを押す。もう一度で逆順。欠けた値は最後。")
        ),
        (
          Wording(en: "filter, group", ko: "거르기, 묶기", ja: "絞り込み、まとめ"),
          Wording(
            en: "By words that a row must hold, and under the words of a column, with counts.",
            ko: "행에 있어야 할 말로 거르고, 열의 값으로 묶어 건수를 보임.",
            ja: "行に含まれる語で絞り、列の値でまとめて件数を示す。")
        ),
        (
          Wording(en: "pages", ko: "쪽", ja: "ページ"),
          Wording(
            en:
              "A hundred rows at a time on screen; paper gets the whole table, of more than a thousand rows the page that is shown, or all under “All rows”.",
            ko: "화면에는 100행씩, 인쇄에는 표 전체. 1,000행이 넘으면 보이는 쪽만, ‘모든 행’에서는 전체.",
            ja: "画面では100行ずつ、紙では表の全体。1,000行を超えるときは表示中のページ、「全行」ではすべて。")
        ),
        (
          Wording(en: "CSV, JSON", ko: "CSV, JSON", ja: "CSV、JSON"),
          Wording(
            en: "At the foot of each page, as filtered and ordered on it. /api describes them all.",
            ko: "화면 아래에서, 거르고 정렬한 그대로. 전체 설명은 /api.",
            ja: "各ページの下で、絞り込みと並び順のまま得られる。全体の説明は /api。")
        ),
      ])
    ],
    places: [.timeline, .documents])
}
