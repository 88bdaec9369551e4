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
        "name-form", "Nadia Torvel wrote the note. It is hard to read, Nadia Torvell says.",
        "Torvell"
      ),
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
      ("name-form", "The Harbour Fund pays. All Harbour Funds are small."),
      ("name-form", "North Harlow is small. North Hallow is small. North of it lies the sea."),
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

  @Test(
    "A person in a sentence and the author of its note a syllable apart are flagged",
    arguments: [
      ("오다인 교수는 부두가 좁다고 보았다.[^1]\n\n[^1]: 오다임, “부두의 너비”, 「항만」, 2026. 3. 2.\n", 1),
      ("오다인 교수는 부두가 좁다고 보았다.[^1]\n\n[^1]: 오다인, “부두의 너비”, 「항만」, 2026. 3. 2.\n", 0),
      ("오다인 교수는 부두가 좁다고 보았다.[^1]\n\n[^1]: 김서율, “부두의 너비”, 「항만」, 2026. 3. 2.\n", 0),
    ])
  func noted(_ text: String, _ count: Int) {
    #expect(findings("spelling-variants", in: text).count == count)
  }

  @Test("A host with a word of the body whose other paper lies there is that body's")
  func neighbour() {
    let text = """
      # Calls

      The Quay Council counts calls. The Tidal Registry lists ships.

      ## References

      - Quay Council, Calls, 2 March 2026, %@ (accessed 5 May 2026).
      - Tidal Registry, Ships, 4 March 2026, https://www.tidalregistry.example/2026/03/ships (accessed 5 May 2026).
      """
    let right = text.replacing("%@", with: "https://www.quays.example/2026/03/calls")
    #expect(findings("publisher-host", in: right).isEmpty)
    let wrong = text.replacing("%@", with: "https://www.tidalregistry.example/2026/03/calls")
    #expect(findings("publisher-host", in: wrong).map { $0.words(in: wrong) } == ["Quay Council"])
    let person = wrong.replacing("Quay Council, Calls", with: "Halloran, P., Calls")
    #expect(findings("publisher-host", in: person).isEmpty)
  }

  @Test("A source line and the one entry of its title differ in a date's part")
  func sourceLine() {
    let text =
      "# Calls\n\nTable 1. Calls\n\n| Port | Calls |\n|---|---|\n| Elm | 4 |\n\nSource: Quay Council, Calls of Ships and Boats, %@.\n\n## References\n\n- Quay Council, Calls of Ships and Boats, 2 March 2026, https://www.quays.example/2026/03/calls (accessed 5 May 2026).\n"
    #expect(
      findings("one-document-two-dates", in: text.replacing("%@", with: "2 March 2026")).isEmpty)
    #expect(
      findings("one-document-two-dates", in: text.replacing("%@", with: "9 March 2026")).count == 1)
    #expect(
      findings("one-document-two-dates", in: text.replacing("%@", with: "19 July 2025")).isEmpty)
  }

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
