// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("author and year in the text")
struct TextCitationRuleTests {
  private static let list = """
    # Wind

    Delays cost a year (CITED). Rules raise costs (Harlow and Seo, 2025), as Miyabe (2023) shows.

    ## References

    Harlow, J. and Seo, M. (2025). The price of local content. Energy Policy Review, 41(3), 210-233.
    Miyabe, T. (2023). Ports and rules. Cambridge: Fenwick Press.
    Okafor, C. (2024). Why wind farms are late. Cambridge: Fenwick Press.
    """

  @Test(
    "A year, a letter or a second author that no source has is told",
    arguments: ["Okafor, 2023", "Okafar, 2024", "Harlow and Shaw, 2025", "Brandt, 2022"])
  func told(_ cited: String) {
    let text = Self.list.replacing("CITED", with: cited)
    #expect(findings("text-citation", in: text).count == 1)
  }

  @Test(
    "Citations that a source answers, and brackets that are none, are left alone",
    arguments: [
      "Okafor, 2024", "Okafor 2024, p. 12", "see Okafor, 2024", "Harlow et al., 2025",
      "May 2026", "Seoul, May 2026", "FY 2026", "by 2030", "2025 prices",
      "Harlow and Seo, 2025; Okafor, 2024",
    ])
  func silent(_ cited: String) {
    let text = Self.list.replacing("CITED", with: cited)
    #expect(findings("text-citation", in: text).isEmpty)
  }

  @Test("Family names in ideographs and Hangul stand for whole names")
  func eastAsian() {
    let text = """
      自己申告は定着に2年を要する（森川、YEAR）。手引きは公表済みである（経済産業省、2026）。

      ## 参考文献

      - 経済産業省（2026）「原産地規則の手引き」https://www.meti.go.jp/policy/2026/05/12/origin.html
      - 森川千尋（2025）「自己申告制度の国際比較」『貿易と関税』第73巻第8号、22-39頁
      """
    #expect(findings("text-citation", in: text.replacing("YEAR", with: "2025")).isEmpty)
    #expect(findings("text-citation", in: text.replacing("YEAR", with: "2021")).count == 1)
    #expect(findings("text-citation", in: text.replacing("森川、YEAR", with: "森田、2025")).count == 1)
  }
}
