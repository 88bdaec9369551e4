// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct PhrasesTests {
  private static func phrase(_ id: String, in papers: [Int], silent: Int? = nil) -> String {
    let stated = papers.map { "{in: doc/summit-\($0), at: p. 1}" }.joined(separator: ", ")
    return """
      - term: phrase/\(id)
        name: \(id)
      - provision: \(id)
        text: \(id)
        field: field/regional-security
        topics: [phrase/\(id)]
        stated: [\(stated)]
      \(silent.map { "  silent-in: [{doc/summit-\($0): p. 1}]" } ?? "")

      """
  }

  @Test("Only what stands at every meeting is consistent; a gap between is named")
  func consistency() throws {
    let ledger = try Shipped.ledger(
      Small.base + Small.summits + Self.phrase("steady", in: [1, 2, 3])
        + Self.phrase("broken", in: [1, 3], silent: 2) + Self.phrase("late", in: [3]))
    let answer = try Question.phrases.ask(ledger)
    #expect(try answer.says("consistent", in: ledger) == "steady")
    #expect(try answer.says("broken", in: ledger) == "broken")
    #expect(try answer.says("late.consistent", in: ledger) == "no")
  }

  @Test("Silence counts only where it is reported or the paper was read in full")
  func silence() throws {
    let ledger = try Shipped.ledger(
      Small.base + Small.summits + Self.phrase("broken", in: [1, 3], silent: 2)
        + Self.phrase("late", in: [3]))
    let answer = try Question.phrases.ask(ledger)
    #expect(try answer.says("broken.meeting-2", in: ledger) == "absent from recorded papers")
    #expect(try answer.says("late.meeting-2", in: ledger) == "not checked")
    let read = try Shipped.ledger(
      (Small.base + Small.summits + Self.phrase("late", in: [3])).replacing(
        "url: https://example.org/1\n",
        with: "url: https://example.org/1\n  read-in-full: {by: us, on: 2026-01-01}\n"))
    #expect(
      try Question.phrases.ask(read).says("late.meeting-1", in: read)
        == "absent from recorded papers")
  }

  @Test("S45: the free and open Indo-Pacific at every meeting, Taiwan at the first and third only")
  func verify() throws {
    let ledger = Shipped.ledger
    let answer = try Question.phrases.ask(ledger)
    #expect(try answer.says("foip.consistent", in: ledger) == "yes")
    #expect(try answer.says("taiwan-strait.meeting-1", in: ledger) == "stated")
    #expect(try answer.says("taiwan-strait.meeting-2", in: ledger) != "stated")
    #expect(try answer.says("taiwan-strait.meeting-3", in: ledger) == "stated")
    #expect(try answer.says("taiwan-strait.consistent", in: ledger) == "no")
  }
}
