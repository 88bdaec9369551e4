// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("against the ledger")
struct LedgerRulesTests {
  @Test(
    "figures a slip away from the ledger's",
    arguments: [
      ("일본의 대미 투자 약정액은 5,550억 달러임.", 1),
      ("일본의 대미 투자 약정액은 5,500억 달러임.", 0),
      ("제2차 대미 투자 패키지는 최대 730억 달러임.", 0),
      ("제2차 대미 투자 패키지는 최대 370억 달러임.", 1),
      ("Japanese investment pledge: USD 505 billion.", 1),
      ("Wheat purchases of USD 55 billion are unrelated.", 0),
      ("日本の対米投資約束額は5550億ドルである。", 1),
    ])
  func figures(text: String, count: Int) {
    #expect(findings("ledger-figure", in: text, ledger: Shipped.ledger).count == count)
  }

  @Test(
    "names a letter from the ledger's",
    arguments: [
      ("The Albermarle lithium project is under review.", "Albermarle"),
      ("The Kalgorlie nickel refinery is under review.", "Kalgorlie"),
      ("국제협력은행(JIBC)이 참여함.", "JIBC"),
    ])
  func names(text: String, wrong: String) {
    let found = findings("ledger-name", in: text, ledger: Shipped.ledger)
    #expect(found.map { $0.words(in: text) } == [wrong])
  }

  @Test(
    "leaves the ledger's own names and other words alone",
    arguments: [
      "The Albemarle lithium project. Experts on Exports. Mitsubishi and Hitachi.",
      "국제협력은행(JBIC)이 참여함. 미쓰비시머티리얼과 히타치가 협력함.",
    ])
  func leaves(text: String) {
    #expect(findings("ledger-name", in: text, ledger: Shipped.ledger).isEmpty)
  }

  @Test(
    "dates of numbered meetings",
    arguments: [
      ("두 번째 미-일 정상회담(2025. 10. 28.)이 열림.", 0),
      ("두 번째 미-일 정상회담(2025. 10. 18.)이 열림.", 1),
      ("두 번째 미-중 정상회담(2025. 10. 30.)이 열림.", 0),
      ("The second US-Japan summit on 29 October 2025 was short.", 0),
      ("The second US-Japan summit on 28 November 2025 was short.", 1),
    ])
  func dates(text: String, count: Int) {
    #expect(findings("ledger-date", in: text, ledger: Shipped.ledger).count == count)
  }
}
