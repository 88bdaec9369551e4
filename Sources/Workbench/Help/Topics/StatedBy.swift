// SPDX-License-Identifier: Apache-2.0

extension HelpTopic {
  static let statedBy = HelpTopic(
    id: "stated-by",
    title: Wording(en: "Who said it", ko: "누가 밝혔는가", ja: "誰が述べたか"),
    gist: Wording(
      en:
        "Whose word something is follows from the papers that state it; nobody writes it down by hand.",
      ko: "어느 측의 말인지는 그것을 밝힌 문서에서 따라 나오며, 따로 적지 않음.",
      ja: "どの側の言葉かは、それを述べた文書から導かれ、別に書き込むことはしない。"),
    parts: [
      .terms([
        (
          Wording(en: "states it", ko: "밝힘", ja: "述べる"),
          Wording(
            en: "A paper of that side, its own or a joint one, says it.",
            ko: "해당 측의 문서(단독 또는 공동)에 있음.", ja: "その側の文書（単独または共同）にある。")
        ),
        (
          Wording(en: "silent", ko: "언급 없음", ja: "言及なし"),
          Wording(
            en:
              "No paper of that side says it, and one was read in full without finding it or is reported to leave it out.",
            ko: "해당 측 문서에 없으며, 전문을 확인했거나 빠졌다고 보도된 경우.",
            ja: "その側の文書になく、全文を確認したか、欠けていると報じられた場合。")
        ),
        (
          Wording(en: "not checked", ko: "미확인", ja: "未確認"),
          Wording(
            en: "Neither: nobody has read enough to say.", ko: "둘 다 아님: 판단할 만큼 읽지 않음.",
            ja: "いずれでもない：判断できるほど読まれていない。")
        ),
        (
          Wording(en: "first-hand, second-hand", ko: "직접 확인, 간접 확인", ja: "直接確認、間接確認"),
          Wording(
            en: "The paper itself was read, or it is known through another one, which is named.",
            ko: "문서를 직접 읽었거나, 다른 문서를 통해 알게 된 것(그 문서를 밝힘).",
            ja: "文書そのものを読んだか、他の文書を通じて知ったか（その文書を示す）。")
        ),
      ]),
      .paragraph(
        Wording(
          en:
            "Who must act is another matter than who said it. It is written down with each provision and shown as “who must act”.",
          ko: "누가 이행해야 하는가는 누가 말했는가와 다른 문제로, 조항마다 ‘이행 주체’로 적어 둠.",
          ja: "誰が行うべきかは、誰が述べたかとは別であり、条項ごとに「義務を負う者」として記す。")),
    ],
    places: [.sides, .provisions, .documents])
}
