// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite("persons, acronyms and the bodies behind hosts")
struct PersonAndBodyNamesTests {
  @Test(
    "A person of two kinds, an unknown surname and an acronym with its letters swapped are flagged",
    arguments: [
      ("name-form", "Ms Edith Farrow spoke first. Later Mr Farrow answered.", "Mr Farrow"),
      (
        "name-form",
        "Minister Ana Torvel signed. “It is done,” Minister Torval said. Minister Torvel left.",
        "Torval"
      ),
      (
        "spelling-variants",
        "The Fleet Office (FLO) counts ships. The FLO asks owners. The LFO pays.", "LFO"
      ),
    ])
  func told(_ rule: String, _ text: String, _ words: String) {
    #expect(findings(rule, in: text).map { $0.words(in: text) } == [words])
  }

  @Test(
    "Couples, other persons who are introduced and other acronyms that are explained are left alone",
    arguments: [
      ("name-form", "Ms Edith Farrow and Mr John Farrow spoke."),
      ("name-form", "Minister Ana Torvel signed. Minister Leo Torval left."),
      (
        "spelling-variants",
        "The Fleet Office (FLO) counts ships. The FLO asks. The Left Oars (LFO) pay."
      ),
    ])
  func silent(_ rule: String, _ text: String) { #expect(findings(rule, in: text).isEmpty) }

  static let text = """
    # Fees

    The Marine Fees Office (MFO) sets the fees. The Seamen's Mutual Union (SMU) objects.

    ## References

    %@ (2026). “Fees for 2027”. 2 April 2026. https://www.mfo.example/2026/04/02/fees (accessed 5 May 2026).
    Seamen's Mutual Union (2026). “What we ask”. 9 April 2026. https://www.smu.example/2026/04/09/ask (accessed 5 May 2026).
    """

  @Test("A paper at the host of one explained body that is said to be another's is flagged")
  func host() {
    let right = Self.text.replacing("%@", with: "Marine Fees Office")
    #expect(findings("publisher-host", in: right).isEmpty)
    let wrong = Self.text.replacing("%@", with: "Seamen's Mutual Union")
    #expect(
      findings("publisher-host", in: wrong).map { $0.words(in: wrong) } == ["Seamen's Mutual Union"]
    )
    // A person may publish there.
    let person = Self.text.replacing("%@", with: "Halloran, P.")
    #expect(findings("publisher-host", in: person).isEmpty)
  }
}
