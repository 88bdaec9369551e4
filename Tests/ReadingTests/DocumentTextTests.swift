// SPDX-License-Identifier: Apache-2.0
import Reading
import Testing

struct DocumentTextTests {
  @Test("Columns far into a line count scalars, and UTF-16 units for the language server")
  func columns() {
    let line = String(repeating: "a항🏭", count: 3_000)
    let text = DocumentText(name: "-", "첫 줄\n" + line)
    let start = text.lineStarts[1]
    for index in [0, 1, 127, 128, 1_500, 2_999, 3_000] {
      let offset = start + index * 8
      #expect(text.place(of: offset) == Place(line: 2, column: index * 3 + 1))
      #expect(text.utf16Column(of: offset) == index * 4)
    }
  }
}
