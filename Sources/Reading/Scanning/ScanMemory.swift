// SPDX-License-Identifier: Apache-2.0
import Quantities

/// What a scan knows from the start and what it remembers on its way.
struct ScanMemory: ~Copyable {
  let lexicon: LexiconTables
  let names: Names
  let options: MentionOptions
  /// Whether nothing but plain numerals is asked for; then nothing else takes them first.
  let wantsOnlyNumbers: Bool
  /// The kinds to report, a bit each.
  let wantedKinds: UInt64
  private let sink: (Mention) -> Void
  /// The words found so far.
  let words: WordsAtPlaces
  /// The numbers read so far, with and without their sign and fraction.
  let numerals = NumeralsAtPlaces()
  let plainNumerals = NumeralsAtPlaces()
  let runs = DigitsAtPlaces()
  /// Keeps `lexicon` in memory.
  private let owner: PackedLexicon

  /// Where the next character is looked at.
  var position = 0
  /// Where the last mention ended; readers do not look back across it.
  var lastEnd = 0
  /// The last amount of money, whose currency a later part of it may leave out.
  var lastMoney: (currency: String, end: Int)?
  /// A bound ("최대", "up to") just passed, for the number that follows it.
  var pendingBound: (bound: Qualifier, range: Range<Int>)?
  /// What earlier dates of the text say about a date without its year.
  var calendar = CalendarContext()
  /// From the last date's end on, how far its passage was followed, and whether it ended there.
  var passage = (start: -1, end: -1, isOver: false)
  /// The run of up to four digits last asked about.
  var lastRun: (offset: Int, run: TimeNumber?) = (-1, nil)
  /// The line end last asked about, and whether it lies within running text.
  var lastBreak = (end: -1, isHard: false)
  /// What the reading at `heldFrom` has emitted, in the order in which it begins: a range may be
  /// understood after the numbers in it.
  private var held: UnsafeMutableBufferPointer<Mention>
  private var heldCount = 0
  private var heldFrom = -1

  init(
    lexicon: PackedLexicon, names: Names, options: MentionOptions,
    sink: @escaping (Mention) -> Void
  ) {
    self.lexicon = lexicon.tables
    self.names = names
    self.options = options
    self.sink = sink
    owner = lexicon
    words = WordsAtPlaces(mostWords: lexicon.tables.mostWords)
    held = .allocate(capacity: 4)
    wantsOnlyNumbers = options.kinds == [.number]
    wantedKinds = options.kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// Keeps a mention until the reading at its place is over.
  mutating func hold(_ mention: consuming Mention, readAt place: Int) {
    if heldFrom != place {
      release()
      heldFrom = place
    }
    if heldCount == held.count { makeRoom() }
    var index = heldCount
    while index > 0, held[index - 1].range.lowerBound > mention.range.lowerBound {
      held.moveElement(at: index - 1, to: index)
      index -= 1
    }
    held.initializeElement(at: index, to: mention)
    heldCount += 1
  }

  private mutating func makeRoom() {
    let wider = UnsafeMutableBufferPointer<Mention>.allocate(capacity: held.count * 2)
    _ = wider.moveInitialize(fromContentsOf: held)
    held.deallocate()
    held = wider
  }

  /// Hands over what is held.
  mutating func release() {
    for index in 0..<heldCount { sink(held.moveElement(from: index)) }
    heldCount = 0
  }

  /// Nothing is held any more.
  deinit { held.deallocate() }
}

extension UnsafeMutableBufferPointer {
  fileprivate func moveElement(at index: Int, to other: Int) {
    initializeElement(at: other, to: moveElement(from: index))
  }
}
