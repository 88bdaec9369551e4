// SPDX-License-Identifier: Apache-2.0

/// Finds mentions in text: amounts, shares, dates, parties and the rest, in Korean, Japanese and
/// English at once.
public struct MentionReader: Sendable {
  private let lexicon: PackedLexicon
  private let names: Names

  /// A reader that knows the words of the three languages and `names`.
  public init(names: Names = Names()) {
    self.names = names
    if names.all.isEmpty {
      lexicon = .words
      return
    }
    var words = Lexicon.words
    for (index, name) in names.all.enumerated() {
      words.add(
        name.spelling,
        Sense(role: .name, a: Int32(index), b: Int32(name.spelling.unicodeScalars.count)))
    }
    lexicon = PackedLexicon(words)
  }

  /// The mentions of a text in the order in which they begin.
  public func mentions(
    in text: some Collection<UInt8>, _ options: MentionOptions = MentionOptions()
  )
    -> [Mention]
  {
    var mentions: [Mention] = []
    read(text, options) { mentions.append($0) }
    return mentions
  }

  public func mentions(in text: String, _ options: MentionOptions = MentionOptions()) -> [Mention] {
    mentions(in: text.utf8, options)
  }

  /// Hands over each mention as it is found, keeping none: for text of any size.
  public func read(
    _ text: some Collection<UInt8>, _ options: MentionOptions = MentionOptions(),
    _ sink: (Mention) -> Void
  ) {
    withoutActuallyEscaping(sink) { sink in
      let scan = { (bytes: UnsafeBufferPointer<UInt8>) in
        let scan = Scan(
          bytes: bytes, lexicon: lexicon, names: names, options: options, sink: sink)
        scan.run()
      }
      if text.withContiguousStorageIfAvailable(scan) == nil {
        Array(text).withUnsafeBufferPointer(scan)
      }
    }
  }
}
