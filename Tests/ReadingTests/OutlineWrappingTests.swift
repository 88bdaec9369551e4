// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

@Suite("Lines that a program broke to fit")
struct OutlineWrappingTests {
  private static let address =
    "https://ports.example/reports/2026/annual-report-of-the-harbour-boards.pdf"

  private func paragraphs(_ text: String) -> [String] {
    let document = DocumentText(name: "draft.md", text)
    return Outline(of: document).blocks.filter { $0.kind == .paragraph }.map {
      document[$0.content]
    }
  }

  @Test("a web address that stretches a line ends no paragraph")
  func address() {
    let text = """
      # Ports

      Most harbours lack berths. But owing to a nationwide
      [shortfall](\(Self.address))
      in the supply of quays and cranes, the small harbours have
      [struggled](\(Self.address)) in
      recent years to find ships.
      """
    #expect(paragraphs(text).count == 1)
    #expect(paragraphs("# Ports\n\nSee the\n[plan](\(Self.address)).\n").count == 1)
  }

  @Test("a dash that goes on with a sentence is no item, one after a stop is")
  func dash() {
    let text =
      "# Ports\n\nThe small harbours of the northern coast\n– which have few cranes of their own –\nmay share them.\n"
    #expect(paragraphs(text).count == 1)
    let items = DocumentText(name: "-", "The harbours need this:\n– cranes\n– berths\n")
    #expect(Outline(of: items).blocks.filter { $0.kind == .bullet }.count == 2)
  }

  @Test("front matter and scripts are kept as they stand")
  func pages() {
    let text = DocumentText(
      name: "page.md",
      "---\ntitle: \"Ports: a plan\"\ndate: 2026-03-02\n---\n\n# Ports\n\nThe quay is old.\n\n<script>\nf({[\n</script>\n\nIt is long.\n"
    )
    let blocks = Outline(of: text).blocks
    #expect(blocks.map(\.kind) == [.verbatim, .section, .paragraph, .verbatim, .paragraph])
    #expect(paragraphs("---\n\nThe quay is old.\n\n---\n\nIt is long.\n").count == 2)
  }

  @Test(
    "in a text whose lines are all broken to fit, a short line ends no paragraph, a hard break does"
  )
  func wrapped() {
    let line = "The harbour boards of the coast met and agreed on how they share dues"
    let body = Array(repeating: "\(line)\n\(line) and\ncranes.", count: 6).joined(separator: "\n\n")
    let rest = "The dues rose. Since\n2010, when the boards of the coast met and agreed, they fell."
    #expect(paragraphs("# Ports\n\n\(body)\n\n\(rest)\n").last == rest)
    let broken = rest.replacing("Since", with: "Since  ")
    #expect(paragraphs("# Ports\n\n\(body)\n\n\(broken)\n").last != broken)
  }

  @Test("the items of a quotation are items")
  func quotation() {
    let text = DocumentText(
      name: "-",
      "> The board asked:\n> - for cranes\n> - for berths\n>\n> It waits.\n\n> 5 % is much.\n")
    let blocks = Outline(of: text).blocks
    #expect(blocks.filter { $0.kind == .bullet }.count == 2)
    #expect(text[blocks[blocks.count - 1].content] == "> 5 % is much.")
  }
}
