// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Dispatch
import LedgerStore
import Quantities
import Questions
import Reading
import Synchronization

/// What was worked out for earlier pages. The ledger never changes while it is served, and a store that
/// changes is served by a new site with a new memory; so what was right once stays right, and only
/// room is saved.
final class Memory: Sendable {
  private struct Asked: Hashable {
    let question: String
    let clock: Day
    let values: [String: String]
  }

  private struct Chosen: Hashable {
    let question: String
    let parameter: String
    let clock: Day
  }

  /// What was found, with what was read for it.
  private struct Kept<Found: Sendable>: Sendable {
    let found: Found
    let reads: Reads
  }

  /// A page as it was asked for: what decides every byte of it, besides the ledger.
  struct Wanted: Hashable {
    let target: String
    let language: Language
  }

  /// A lock of its own, so that an answer that many wait for is worked out by one of them.
  private final class Turn: Sendable { let taken = Mutex(()) }

  /// The most entries in the ledgers of other days that are kept, a small ledger counted as `fewest`.
  private static let mostEntries = 300_000
  private static let fewest = 30_000
  /// The most cells in the answers that are kept.
  private static let mostCells = 4_000_000
  /// An answer with more cells leaves much behind.
  private static let manyCells = 20_000
  /// The most bytes in the pages that are kept.
  private static let mostBytes = 192 << 20
  /// The most tables of which something is kept.
  private static let mostTables = 24

  private let editions = Mutex(Generations<Day, Site>(room: Memory.mostEntries))
  private let ledgers = Mutex(Generations<Day, Ledger>(room: Memory.mostEntries))
  private let answers = Mutex(
    Generations<Asked, Kept<Result<Answer, Unanswerable>>>(room: Memory.mostCells))
  private let choices = Mutex(
    Generations<Chosen, Kept<[Parameter.Option]>>(room: Memory.mostCells))
  private let pages = Mutex(Generations<Wanted, PageResponse>(room: Memory.mostBytes))
  private let tables = Mutex(Generations<TableMemory.Subject, TableMemory>(room: Memory.mostTables))
  private let changes = Mutex(Generations<Range<Day>, [MovedAnswer]>(room: 16))
  private let names = Mutex<Names?>(nil)
  private let turns = (0..<16).map { _ in Turn() }
  private let moving = Turn()
  private let comparing = Mutex<Set<Range<Day>>>([])

  /// The workbench over the ledger as it stood recorded by a day: a store's journal knows, files say.
  ///
  /// - Throws: `StoreTrouble` if the store cannot be read.
  func edition(of site: Site, recordedBy day: Day) throws -> Site {
    let known = editions.withLock { $0.value(of: day) { max($0.ledger.entryCount, Self.fewest) } }
    if let known { return known }
    let then =
      try site.editing?.store.ledger(recordedAsOf: Instant(day.description))
      ?? site.ledger.asRecorded(day)
    let edition = Site(
      ledger: then, edition: day, doorkeeper: site.doorkeeper, drafts: site.drafts)
    editions.withLock { $0.keep(edition, under: day, weighing: max(then.entryCount, Self.fewest)) }
    return edition
  }

  /// The ledger as it was public by a day.
  func ledger(_ ledger: Ledger, asOf day: Day) -> Ledger {
    let known = ledgers.withLock { $0.value(of: day) { max($0.entryCount, Self.fewest) } }
    if let known { return known }
    let cut = ledger.asOf(day)
    ledgers.withLock { $0.keep(cut, under: day, weighing: max(cut.entryCount, Self.fewest)) }
    return cut
  }

  /// - Parameter ledger: gives the ledger as of the day, if the answer is not known.
  func answer(
    to question: Question, _ clock: Day, _ values: [String: String],
    of ledger: () -> Ledger
  ) throws(Unanswerable) -> Answer {
    try kept(question, clock, values, of: ledger).found.get()
  }

  /// The answer, if there is one, and what was read for it.
  func asked(
    _ question: Question, _ clock: Day, _ values: [String: String], of ledger: () -> Ledger
  ) -> (answer: Answer?, reads: Reads) {
    let kept = kept(question, clock, values, of: ledger)
    return (try? kept.found.get(), kept.reads)
  }

  private func kept(
    _ question: Question, _ clock: Day, _ values: [String: String], of ledger: () -> Ledger
  ) -> Kept<Result<Answer, Unanswerable>> {
    let asked = Asked(question: question.id, clock: clock, values: values)
    if let known = known(asked) { return known }
    return turns[Int(UInt(bitPattern: asked.hashValue) % UInt(turns.count))].taken.withLock { _ in
      if let known = known(asked) { return known }
      let reads = Reads()
      let result = Result { () throws(Unanswerable) in
        try question.ask(ledger(), asOf: clock, with: values, noting: reads)
      }
      let new = Kept(found: result, reads: reads)
      answers.withLock { $0.keep(new, under: asked, weighing: result.cellCount) }
      if result.cellCount > Self.manyCells { Leftovers.giveBackSoon() }
      return new
    }
  }

  private func known(_ asked: Asked) -> Kept<Result<Answer, Unanswerable>>? {
    answers.withLock { $0.value(of: asked, weighing: \.found.cellCount) }
  }

  init() {}

  /// What stays right after a change: answers and choices for which nothing was read that it touched.
  init(_ earlier: Memory, after change: LedgerChange) {
    let kept = earlier.answers.withLock { $0.filtered { !change.canTouch($0.reads) } }
    answers.withLock { $0 = kept }
    let chosen = earlier.choices.withLock { $0.filtered { !change.canTouch($0.reads) } }
    choices.withLock { $0 = chosen }
  }

  func choices(
    of parameter: Parameter, _ question: Question, _ ledger: Ledger, _ clock: Day
  ) -> [Parameter.Option] {
    let chosen = Chosen(question: question.id, parameter: parameter.name, clock: clock)
    let known = choices.withLock { $0.value(of: chosen) { $0.found.count + 1 } }
    if let known { return known.found }
    let reads = Reads()
    let found = parameter.choices(ledger.noting(reads))
    choices.withLock {
      $0.keep(Kept(found: found, reads: reads), under: chosen, weighing: found.count + 1)
    }
    return found
  }

  /// The answers that moved between two days.
  func moved(_ days: Range<Day>, _ find: () -> [MovedAnswer]) -> [MovedAnswer] {
    moving.taken.withLock { _ in
      if let known = movedIfKnown(days) { return known }
      let found = find()
      changes.withLock { $0.keep(found, under: days, weighing: 1) }
      return found
    }
  }

  /// Works it out beside the requests, unless that is being done already.
  func find(_ days: Range<Day>, moved find: @escaping @Sendable () -> [MovedAnswer]) {
    guard comparing.withLock({ $0.insert(days).inserted }) else { return }
    DispatchQueue.global(qos: .background).async { [self] in
      _ = moved(days, find)
      _ = comparing.withLock { $0.remove(days) }
    }
  }

  /// The same, if it was worked out before.
  func movedIfKnown(_ days: Range<Day>) -> [MovedAnswer]? {
    changes.withLock { $0.value(of: days) { _ in 1 } }
  }

  /// The ledger's names, for reading drafts.
  func names(of ledger: Ledger) -> Names {
    if let known = names.withLock({ $0 }) { return known }
    let found = Names(ledger.mentionNames())
    names.withLock { $0 = found }
    return found
  }

  /// What is remembered of a table.
  func table(_ subject: TableMemory.Subject) -> TableMemory {
    tables.withLock { kept in
      if let known = kept.value(of: subject, weighing: { _ in 1 }) { return known }
      let new = TableMemory()
      kept.keep(new, under: subject, weighing: 1)
      return new
    }
  }

  /// A whole page, if it was asked for before.
  func page(_ wanted: Wanted) -> PageResponse? {
    pages.withLock { $0.value(of: wanted) { $0.body.count } }
  }

  func keep(_ page: PageResponse, for wanted: Wanted) {
    pages.withLock { $0.keep(page, under: wanted, weighing: page.body.count + 1024) }
  }
}

extension Result where Success == Answer {
  /// The cells of its tables, by which its size is told, and what else it holds.
  fileprivate var cellCount: Int {
    guard case .success(let answer) = self else { return 1 }
    return answer.tables.reduce(answer.values.count + answer.gaps.count + 1) {
      $0 + $1.rows.count * $1.columns.count
    }
  }
}
