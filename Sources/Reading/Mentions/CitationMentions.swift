// SPDX-License-Identifier: Apache-2.0

extension Outline {
  /// The bibliographic references as mentions, in the order in which they begin: the value is the
  /// title, else the address, else all of the words.
  public func citations(in text: DocumentText) -> [Mention] {
    references.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { reference in
      let named = reference.title ?? reference.url ?? reference.range
      let words = text[named].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let parts = [reference.author, reference.date, reference.title, reference.url]
      let isWhole = parts.compactMap { $0 }.count >= 3
      return Mention(.citation, reference.range, .text(words), confidence: isWhole ? 95 : 80)
    }
  }
}

extension MentionReader {
  /// Hands over each mention of a document as it is found, its citations among them.
  public func read(
    _ text: DocumentText, _ options: MentionOptions = MentionOptions(), _ sink: (Mention) -> Void
  ) {
    var citations =
      options.kinds.contains(.citation) ? Outline(of: text).citations(in: text)[...] : []
    read(text.bytes, options) { mention in
      while let next = citations.first, next.range.lowerBound <= mention.range.lowerBound {
        sink(next)
        citations.removeFirst()
      }
      sink(mention)
    }
    for citation in citations { sink(citation) }
  }
}
