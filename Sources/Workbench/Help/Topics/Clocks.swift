// SPDX-License-Identifier: Apache-2.0

extension HelpTopic {
  static let clocks = HelpTopic(
    id: "clocks",
    title: Wording(en: "The two clocks", ko: "두 개의 기준일", ja: "二つの基準日"),
    gist: Wording(
      en: "What was public on a day, and what the record held on a day, are two questions.",
      ko: "어느 날까지 공개된 것과 어느 날 기록에 들어 있던 것은 서로 다른 물음임.",
      ja: "ある日までに公になっていたことと、ある日に記録にあったことは別の問いである。"),
    parts: [
      .terms([
        (
          Wording(en: "as of a day", ko: "기준일", ja: "基準日"),
          Wording(
            en:
              "Only what a paper had made public by the end of that day counts. “Change the day” at the top of a page sets it, and every link keeps it.",
            ko: "그날까지 문서로 공개된 것만 셈. 화면 위의 ‘기준일 바꾸기’로 정하며 모든 링크가 이를 유지함.",
            ja: "その日の終わりまでに文書で公になったものだけを数える。ページ上部の「基準日を変える」で定め、すべてのリンクが保つ。")
        ),
        (
          Wording(en: "as recorded by a day", ko: "기록 시점", ja: "記録の時点"),
          Wording(
            en:
              "What this record itself held then, whatever was added or put right since: recorded-as-of=2026-11-22 in the address.",
            ko: "이후의 추가·수정을 뺀 당시의 기록. 주소에 recorded-as-of=2026-11-22처럼 적음.",
            ja: "その後の追加や訂正を除いた当時の記録。アドレスに recorded-as-of=2026-11-22 のように書く。")
        ),
      ]),
      .paragraph(
        Wording(
          en:
            "The record ends on a stated day. A question asked of a later day says so: what was published after the end is not in it.",
          ko: "기록에는 끝나는 날이 있음. 그보다 뒤의 날로 물으면 그 사실을 밝히며, 그 뒤에 공개된 것은 들어 있지 않음.",
          ja: "記録には末日がある。それより後の日で問えばその旨を示す。末日より後に公表されたものは含まれない。")),
      .paragraph(
        Wording(
          en:
            "“What changed” on the page of a question sets its answers on two days side by side.",
          ko: "질문 화면의 ‘달라진 점’은 두 날의 답을 나란히 보여 줌.", ja: "質問のページの「変わった点」は、二つの日の答えを並べて示す。")),
    ],
    places: [.desk, .timeline])
}
