// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities
public import Reading

/// A document under audit: what was read, with the indexes that rules share. It is handed from rule to rule
/// and copied often; so its larger indexes are classes without anything that changes.
public struct Draft: Sendable {
  public let document: ReadDocument
  /// The ledger to hold it against, if any.
  public let ledger: Ledger?
  /// The day it is read as of, for "an event after the text"; nil if unknown.
  public let date: Day?
  /// Every sentence in reading order, with the index of its block; one that a page break cuts stands
  /// here in two parts.
  public let sentences: [Sentence]
  /// The amounts of the text with the intervals they stand for, in reading order.
  public let amounts: [Stated]
  /// Where each of them begins, side by side: rules ask for the amounts of every stretch.
  private let starts: [Int]
  /// The references with their parts in comparable forms, in reading order.
  let sources: [CitedSource]
  /// What they take of the text, in reading order and apart.
  let cited: [Range<Int>]
  /// Where the text points to a source by author and year, in reading order.
  let citations: [TextCitation]
  /// Where brackets open.
  let openings: [Int]
  /// Its characters, as word lists look at them.
  let heads: CharacterHeads
  /// The words of the text and their stems.
  let wording: Wording
  /// The sentences that somebody can have meant as one. A line of pages without a full stop, or of
  /// nothing but amounts, states nothing that its numbers could be held to.
  public private(set) var statements: [Sentence] = []
  /// The sentences of running text with those around each.
  private(set) var surroundings = Surroundings.Index()
  /// What the amounts that rules compare by name are said to be, in reading order.
  private(set) var labels: [AmountLabel] = []
  /// The amounts of running text with what they are named by.
  private(set) var figures = FigureIndex()
  /// The numbers of its tables at the values that their heads give them.
  private(set) var grids = TableGrids()
  /// What its running text says of its own figures.
  private(set) var claims = ClaimIndex()

  public struct Sentence: Sendable, Hashable {
    public let range: Range<Int>
    public let block: Int
  }

  public init(_ document: ReadDocument, ledger: Ledger? = nil, date: Day? = nil) {
    self.document = document
    self.ledger = ledger
    self.date = date
    sentences = document.outline.blocks.indices.flatMap { block in
      document.outline.sentences(of: block, in: document.text).flatMap { sentence in
        sentence.parts.map { Sentence(range: $0, block: block) }
      }
    }
    let bytes = document.text.bytes
    heads = CharacterHeads(bytes)
    let read = document.mentions.compactMap(Stated.init)
      .filter { !$0.isLabel(in: bytes) && !$0.isNoNumber(in: bytes) }
      .map { $0.completed(in: bytes) }
      .map { UnreadCounts.named($0, in: bytes) }
    let unread =
      UnreadCounts.all(in: bytes, besides: document.mentions)
      + DescribedCounts.all(in: bytes, besides: document.mentions, heads)
    amounts = Self.apart(
      FractionWords.merged(
        into: unread.isEmpty
          ? read : (read + unread).sorted { $0.range.lowerBound < $1.range.lowerBound }, bytes,
        heads))
    starts = amounts.map(\.range.lowerBound)
    sources = CitedSource.all(in: document)
    cited = Self.ranges(of: sources)
    openings = Self.openingBrackets(in: bytes)
    citations = TextCitation.all(in: document, openings)
    let kept = document.outline.blocks.filter { $0.kind == .verbatim }.map(\.range)
    wording = Wording(of: document.text.bytes, figures: amounts, without: kept)
    statements = sentences.filter { isStatement($0.range) }
    surroundings = Surroundings.Index(self)
    labels = makeLabels()
    figures = FigureIndex(self)
    grids = TableGrids(self)
    claims = ClaimIndex(self)
  }

  /// Without those that begin inside the one before: what completes an amount may reach into the next.
  private static func apart(_ amounts: [Stated]) -> [Stated] {
    var end = 0
    return amounts.filter { amount in
      guard amount.range.lowerBound >= end else { return false }
      end = amount.range.upperBound
      return true
    }
  }

  public var text: DocumentText { document.text }
  public var outline: Outline { document.outline }
  public var mentions: [Mention] { document.mentions }

  /// Whether a stretch of text is no longer than a sentence can be: four pages, 250 amounts.
  func isStatement(_ range: Range<Int>) -> Bool {
    range.count <= 500 || range.count <= 8_000 && amounts(in: range).count <= 250
  }

  /// The words of a range.
  public subscript(range: Range<Int>) -> String { text[range] }

  /// The amounts that lie wholly within a range.
  public func amounts(in range: Range<Int>) -> ArraySlice<Stated> {
    let start = firstAmount(from: range.lowerBound)
    var end = max(start, firstAmount(from: range.upperBound))
    while end > start, amounts[end - 1].range.upperBound > range.upperBound { end -= 1 }
    return amounts[start..<end]
  }

  /// The index of the first amount that begins at an offset or behind it.
  private func firstAmount(from offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The line an offset lies on.
  public func line(_ offset: Int) -> Int { text.line(of: offset) }
}
