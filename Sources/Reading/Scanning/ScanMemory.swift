// SPDX-License-Identifier: Apache-2.0
import Quantities

/// What a scan knows from the start and what it remembers on its way.
struct ScanMemory {
  let lexicon: LexiconTables
  let names: Names
  let options: MentionOptions
  /// Whether nothing but plain numerals is asked for; then nothing else takes them first.
  let wantsOnlyNumbers: Bool
  /// The kinds to report, a bit each.
  let wantedKinds: UInt64
  private let sink: (Mention) -> Void
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
  /// What the reading at `heldFrom` has emitted, in the order in which it begins: a range may be
  /// understood after the numbers in it.
  private var held: [Mention] = []
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
    wantsOnlyNumbers = options.kinds == [.number]
    wantedKinds = options.kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// Keeps a mention until the reading at its place is over.
  mutating func hold(_ mention: Mention, readAt place: Int) {
    if heldFrom != place {
      release()
      heldFrom = place
    }
    guard let last = held.last, last.range.lowerBound > mention.range.lowerBound else {
      held.append(mention)
      return
    }
    let index = held.firstIndex { $0.range.lowerBound > mention.range.lowerBound }
    held.insert(mention, at: index ?? held.count)
  }

  /// Hands over what is held.
  mutating func release() {
    if held.isEmpty { return }
    for mention in held { sink(mention) }
    held.removeAll(keepingCapacity: true)
  }
}
