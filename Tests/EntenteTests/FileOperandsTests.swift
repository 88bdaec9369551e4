// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import entente

struct FileOperandsTests {
  /// A command line and how many of its last arguments are kept from the parser.
  private static let cases: [(line: String, kept: Int)] = [
    ("read a", 0), ("read a b", 0), ("read a b c d", 2),
    ("read --format json a b c", 2),
    ("read --lines a b c", 1),
    ("read a b c --date 2026-03-27 d e", 1),
    ("read a b c --lines", 0),
    ("read - a b c", 1),
    ("read -- -a -b c d e", 1),
    ("audit --fix a b c", 1),
    ("serve --port 80 a b c", 0), ("", 0), ("--help a b c d", 0),
  ]

  @Test("Files are kept from the parser where nothing but files can stand", arguments: cases)
  func operands(_ line: String, kept: Int) {
    let arguments = line.split(separator: " ").map(String.init)
    let operands = FileOperands(arguments, of: [Read.self, Audit.self])
    #expect(operands.parsed + operands.rest == arguments)
    #expect(operands.rest.count == kept)
  }
}
