// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite("article numbers")
struct ArticleNumbersRuleTests {
  @Test(
    "An article is doubted whose sentence speaks of another one's matter",
    arguments: [
      (
        "정부는 전략광물 관리법 제14조에 따라 흑연을 지정 광물로 고시하였다.\n\n지정 광물은 제14조의 허가를 받아야 한다.\n\n갈륨도 제41조의 지정 광물로 고시하였다.",
        "41"
      ),
      (
        "鉱山法第18条は鉱滓の処理を義務づける。\n\n事業者は鉱滓の処理の費用を第18条により負担する。\n\n鉱滓の処理を怠れば第13条に反する。",
        "13"
      ),
      (
        "The security exception is in Article XXI of the Treaty.\n\nArticle XXI lets a state invoke its security. A panel read the security exception narrowly.\n\nKorea relies on the security exception of Article XII.",
        "XII"
      ),
    ])
  func doubted(_ text: String, _ number: String) {
    let found = findings("article-numbers", in: text)
    #expect(found.map { $0.words(in: text) } == [number])
    #expect(found.allSatisfy { $0.severity == .warning && !$0.evidence.isEmpty })
  }

  @Test(
    "Articles of their own are left alone",
    arguments: [
      "Article 5 opens the ports, and Article 6 sets the fees.",
      "Section 4 imposes the levy on the owner. Section 6 defines a foreign yard. Section 4 binds the charterer, too.",
      "항만법 제12조는 사용료를 정한다. 관세법 제21조는 환급을 정한다. 항만법 제12조의 사용료는 공시한다.",
      "第27条は許可を求める。\n\n第37条は届出を求める。",
    ])
  func distinct(_ text: String) {
    #expect(findings("article-numbers", in: text).isEmpty)
  }
}
