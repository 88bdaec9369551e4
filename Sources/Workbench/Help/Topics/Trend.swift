// SPDX-License-Identifier: Apache-2.0

extension HelpTopic {
  static let trend = HelpTopic(
    id: "trend",
    title: Wording(en: "Trend and its verdicts", ko: "추세와 판정", ja: "推移と判定"),
    gist: Wording(
      en:
        "Where a field of the agenda goes is read from three counts over a row of meetings, by a rule that is stated.",
      ko: "의제 분야의 방향은 연속된 회담에 걸친 세 가지 수치로, 밝혀 둔 규칙에 따라 정함.",
      ja: "議題分野の向きは、連続する会談の三つの数から、示された規則によって決まる。"),
    parts: [
      .terms([
        (
          Wording(en: "advancing", ko: "진전", ja: "前進"),
          Wording(
            en:
              "By the last meeting the firmest paper is firmer than at the first, or projects are named where none were; and the measures did not fall throughout.",
            ko: "마지막 회담까지 가장 확고한 문서의 수준이 올랐거나 없던 사업이 명시되었고, 조치가 계속 줄지는 않음.",
            ja: "最後の会談までに最も確かな文書の水準が上がったか、なかった案件が示され、措置が減り続けてはいない。")
        ),
        (
          Wording(en: "narrowing", ko: "축소", ja: "縮小"),
          Wording(
            en:
              "The distinct measures fall from the first meeting to the last and rise at no step, and neither papers nor projects rise.",
            ko: "서로 다른 조치의 수가 처음부터 끝까지 줄고 한 번도 늘지 않으며, 문서와 사업도 오르지 않음.",
            ja: "異なる措置の数が最初から最後まで減り一度も増えず、文書も案件も上がらない。")
        ),
        (
          Wording(en: "steady", ko: "유지", ja: "横ばい"),
          Wording(en: "Anything else.", ko: "그 밖의 경우.", ja: "それ以外。")
        ),
      ]),
      .paragraph(
        Wording(
          en:
            "A measure is counted once at a meeting, however often it is named. Our verdict stands beside the one that a brief printed; where the two differ, neither is changed.",
          ko: "조치는 한 회담에서 몇 번 언급되든 한 번만 셈. 이 기록의 판정은 브리프의 판정과 나란히 두며, 서로 달라도 고치지 않음.",
          ja: "措置は一つの会談で何度言及されても一度だけ数える。この記録の判定はブリーフの判定と並べて示し、異なっても変えない。")),
    ],
    places: [.trend])
}
