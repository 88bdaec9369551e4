// SPDX-License-Identifier: Apache-2.0

extension HelpTopic {
  static let bounds = HelpTopic(
    id: "bounds",
    title: Wording(en: "Bounds and intervals", ko: "한정 표현과 구간", ja: "限定表現と区間"),
    gist: Wording(
      en: "A published number is kept as printed, with everything that it can stand for.",
      ko: "공표된 수는 표기 그대로 두고, 그 수가 뜻할 수 있는 범위를 함께 기록함.",
      ja: "公表された数は表記のまま残し、それが意味しうる範囲を併せて記録する。"),
    parts: [
      .terms([
        (
          Wording(en: "550 bn", ko: "5,500억", ja: "5,500億"),
          Wording(en: "that number", ko: "그 수 자체", ja: "その数そのもの")
        ),
        (
          Wording(en: "about 33.3 bn", ko: "약 333억", ja: "約333億"),
          Wording(
            en: "all that rounds to it: 33.25 to 33.35 bn", ko: "반올림해 그 수가 되는 값: 332.5억~333.5억",
            ja: "四捨五入でその数になる値：332.5億～333.5億")
        ),
        (
          Wording(en: "up to 40 bn", ko: "최대 400억", ja: "最大400億"),
          Wording(en: "anything from zero to 40 bn", ko: "0에서 400억까지", ja: "ゼロから400億まで")
        ),
        (
          Wording(en: "at least 70 %", ko: "70% 이상", ja: "70%以上"),
          Wording(en: "70 % and anything above", ko: "70%와 그 위 전부", ja: "70%とそれより上のすべて")
        ),
      ]),
      .paragraph(
        Wording(
          en:
            "A sum adds the printed numbers and adds what they stand for, and keeps apart how firm its parts are: 109 bn, of which about 36 and up to 73. A share of a whole is bounded with the part that both have in common.",
          ko:
            "합계는 표기된 수와 구간을 각각 더하고, 부분별 확실성을 구분해 둠: 1,090억(약 360억, 최대 730억). 비중은 전체와 부분이 함께 가진 몫을 고려해 구간을 구함.",
          ja: "合計は表記された数と区間をそれぞれ足し、部分ごとの確かさを分けて残す：1,090億（約360億、最大730億）。比率の区間は、全体と部分が共有する分を考えて求める。")),
      .paragraph(
        Wording(
          en:
            "In a chart a hatched bar is a ceiling, and a line with two ends is the interval. Two sources contradict each other only if their intervals cannot meet.",
          ko: "도표에서 빗금은 상한, 양 끝이 있는 선은 구간임. 두 자료의 구간이 만날 수 없을 때에만 서로 어긋나는 것으로 봄.",
          ja: "図では斜線が上限、両端のある線が区間を示す。二つの資料は、区間が重なりえない場合にだけ食い違うとみる。")),
    ],
    places: [.projects, .figures])
}
