// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("spelling-variants")
struct SpellingVariantsRuleTests {
  @Test(
    "finds a name that is a letter off",
    arguments: [
      ("소프트랜드가 투자함. 소프트랜드 자회사가 참여함. 소프트랜그는 철수함.", "소프트랜그"),
      ("무라카미 회장이 방문함. 무라카미 회장은 연설함. 무라가미 회장이 귀국함.", "무라가미"),
      ("동맹의 억지력 강화를 논의함. 확장 억지력을 재확인함. 역지력 강화에 합의함.", "역지력"),
      ("The Halvorsen mine opened. Halvorsen sold ore. In May Halversen closed it.", "Halversen"),
      ("The Rosemont plant grew. Rosemont hired. Then Rosemnot shrank.", "Rosemnot"),
      ("コンピューターを導入した。コンピューターの更新。コンピュータの廃棄。", "コンピュータ"),
      ("ミツワマテリアルが出資。ミツワマテリアルの工場。ミツワマテリヤルの決算。", "ミツワマテリヤル"),
    ])
  func findsSlips(text: String, wrong: String) {
    let found = findings("spelling-variants", in: text).filter { $0.severity == .warning }
    #expect(found.map { $0.words(in: text) } == [wrong])
  }

  @Test(
    "leaves real words and inflections alone",
    arguments: [
      "수출국과 수입국의 이해가 다름. 수출국은 반대함. 수입국은 찬성함.",
      "산업용 전력과 상업용 전력. 산업용 수요가 늘고 상업용 수요는 줄어듦.",
      "협정문을 공개함. 협상문을 검토함. 협정문은 짧음.",
      "투자를 확대하고 확대하며 확대한 뒤 확대할 계획임.",
      "소비자는 늘고 소비재는 줄어듦. 소비자가 많음.",
      "제1차 회의와 제2차 회의. 제1차와 제2차의 차이.",
      "정상회담과 정상회의. 정상회담을 엶.",
      "The Organisation met. The Organization agreed. The Organisation closed.",
      "Korea and Korean firms. Korea leads. Koreans save.",
      "The Center opened; the Centre closed.",
      "データとデート。サービスの提供。サービスの質。",
      "輸出総額対前年比と輸入総額対前年比。",
    ])
  func leavesWordsAlone(text: String) {
    #expect(findings("spelling-variants", in: text).filter { $0.severity > .note }.isEmpty)
  }

  @Test("finds a loanword split where it is one word elsewhere")
  func splitLoanword() {
    let text = "플랫폼그룹과 프레임워크를 맺음. 프레임워크에 따름. 프레임워크의 이행. 프레임 워크를 개정함."
    let found = findings("spelling-variants", in: text)
    #expect(found.map { $0.words(in: text) } == ["프레임 워크"])
    #expect(found.first?.fix?.edits.map(\.replacement) == ["프레임워크"])
  }

  @Test("notes compounds joined by several signs, once for each")
  func signs() {
    let text = "한-일 협력. 한-일 관계. 한·일 회담. 한일 교류. 미-중 갈등."
    let found = findings("spelling-variants", in: text)
    #expect(found.map(\.severity) == [.note])
  }
}
