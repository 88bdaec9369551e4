// SPDX-License-Identifier: Apache-2.0
import Agreements

extension HelpTopic {
  static let ladders = HelpTopic(
    id: "ladders",
    title: Wording(en: "The three ladders", ko: "세 가지 단계", ja: "三つの段階"),
    gist: Wording(
      en:
        "How firm a paper is, how far a project has come and where the money is are read apart and never added.",
      ko: "문서의 확실성, 사업의 진척, 자금의 상태는 따로 읽으며 서로 더하지 않음.",
      ja: "文書の確かさ、案件の進み具合、資金の状態は別々に読み、足し合わせない。"),
    parts: [
      .ladder(
        Wording(
          en: "Instrument: read from the kind of paper, never from the weight of its words",
          ko: "문서: 표현의 세기가 아니라 문서의 종류로 정함", ja: "文書：言葉の強さではなく文書の種類で決まる"),
        InstrumentLevel.allCases.map(\.label)),
      .ladder(
        Wording(
          en: "Project: a suspended or cancelled one stands on no rung",
          ko: "사업: 중단·취소된 사업은 어느 단계에도 있지 않음", ja: "案件：停止・中止されたものはどの段にもない"),
        ProjectStage.allCases.filter { $0.rank != nil }.map(\.label)),
      .ladder(
        Wording(
          en: "Money: every sum that is shown says its stage", ko: "자금: 표시되는 모든 금액에 단계를 밝힘",
          ja: "資金：示される額はすべて段階を示す"),
        MoneyStage.allCases.map(\.label)),
      .paragraph(
        Wording(
          en: "Allocated is not spent: a project that was named has not yet cost anything.",
          ko: "배정은 집행이 아님: 이름이 오른 사업이라도 아직 지출된 것은 없음.",
          ja: "配分は支出ではない：名の挙がった案件でも、まだ支出はない。")),
    ],
    places: [.trend, .projects])
}
