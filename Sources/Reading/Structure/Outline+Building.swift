// SPDX-License-Identifier: Apache-2.0

extension Outline {
  /// Reads the shape of a document from plain text or Markdown, in time linear in its length.
  public init(of text: DocumentText) {
    self = Self.built(of: text) { $0.outline() }
  }

  /// The references alone: what else the outline is made of takes longer than finding them.
  static func references(of text: DocumentText) -> [Reference] {
    built(of: text) { $0.references() }
  }

  private static func built<Result>(
    of text: DocumentText, _ result: (borrowing OutlineBuilder) -> Result
  ) -> Result {
    text.bytes.withUnsafeBufferPointer { bytes in
      let characters = Characters(bytes: bytes)
      let lines = LineReader(text: characters).lines(startingAt: text.lineStarts)
      var builder = OutlineBuilder(text: characters, lines: lines)
      builder.build()
      return result(builder)
    }
  }
}
