// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import entente

struct TerminalTests {
  @Test(
    "East Asian characters take two columns, combining marks none",
    arguments: [
      ("abc", 3), ("한국", 4), ("日本、", 6), ("ｱ", 1), ("Ａ", 2), ("e\u{301}", 1), ("1,090억 달러", 12),
    ])
  func width(_ text: String, _ columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test("Columns stay aligned when their cells mix scripts")
  func alignment() {
    let table = TerminalTable(
      heads: ["a", "b"], rows: [["한국", "1"], ["Japan", "2"], ["日本", "3"]])
    let lines = table.lines(on: Terminal(width: 80, hasColour: false))
    let starts = lines.dropFirst(2).map { line in
      String(line.dropLast()).displayWidth
    }
    #expect(Set(starts) == [7])
  }

  @Test("Words break at spaces, Japanese anywhere but before closing punctuation")
  func wrapping() {
    #expect("one two three".wrapped(to: 8) == ["one two", "three"])
    #expect("日本と米国、".wrapped(to: 10) == ["日本と米", "国、"])
    #expect("".wrapped(to: 10) == [""])
  }

  @Test("Colour is used only where it is asked for")
  func colour() {
    #expect(Terminal(width: 80, hasColour: false).styled("x", .bold) == "x")
    #expect(Terminal(width: 80, hasColour: true).styled("x", .bold).hasSuffix("x\u{1b}[0m"))
  }

  @Test("A question's parameters may be written as options; options of the command stay")
  func spelling() {
    #expect(
      ParameterSpelling.plain(["ask", "sides", "--meeting", "x", "--lang", "ko"])
        == ["ask", "sides", "meeting=x", "--lang", "ko"])
    #expect(
      ParameterSpelling.plain(["why", "sides#a", "--status=both"]) == [
        "why", "sides#a", "status=both",
      ])
    #expect(ParameterSpelling.plain(["show", "--meeting", "x"]) == ["show", "--meeting", "x"])
  }
}
