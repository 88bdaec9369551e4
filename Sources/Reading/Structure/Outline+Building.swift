// SPDX-License-Identifier: Apache-2.0

extension Outline {
  /// Reads the shape of a document from plain text or Markdown, in time linear in its length.
  public init(of text: DocumentText) {
    self = text.bytes.withUnsafeBufferPointer { bytes in
      OutlineBuilder(building: Characters(bytes: bytes), text.lineStarts).outline()
    }
  }

  /// The references alone: what else the outline is made of takes longer than finding them. Its lines, marks
  /// and notes are let go before, so that a long document does not hold all of them at once.
  static func references(of text: DocumentText) -> [Reference] {
    text.bytes.withUnsafeBufferPointer { bytes in
      let characters = Characters(bytes: bytes)
      let blocks = OutlineBuilder(building: characters, text.lineStarts).blocks
      return ReferenceReader(text: characters).references(in: blocks)
    }
  }
}

extension OutlineBuilder {
  fileprivate init(building text: Characters, _ lineStarts: [Int]) {
    self.init(text: text, lines: LineReader(text: text).lines(startingAt: lineStarts))
    build()
  }
}
