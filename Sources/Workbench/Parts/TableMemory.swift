// SPDX-License-Identifier: Apache-2.0
import Quantities
import Questions
import Synchronization

/// What was worked out for one table on earlier pages: rows as they were written, the orders in which
/// they were sorted, and the words that they are searched for.
///
/// Everything in a row but the page that its reasons lead back to is the same on every page of the
/// table, however that is sorted or searched.
final class TableMemory: Sendable {
  /// What decides how the rows of a table are written.
  struct Subject: Hashable {
    let question: String
    let parameters: [String]
    let clock: Day
    let table: String
    let columns: [String]
    let without: Set<String>
    let language: Language
    /// The language and the clocks as far as the address names them: links carry them on.
    let kept: [Query.Item]
    /// What else the address says: a page may have narrowed the table by it.
    let narrowing: [Query.Item]
  }

  private struct Row: Hashable {
    let key: String
    let isPaper: Bool
  }

  /// The most bytes of written rows that are kept.
  private static let mostBytes = 12 << 20
  /// The most places in orders that are kept.
  private static let mostPlaces = 800_000

  private let written = Mutex(Generations<Row, WrittenMarkup>(room: TableMemory.mostBytes))
  private let orders = Mutex(Generations<String, [Int]>(room: TableMemory.mostPlaces))
  private let words = Mutex<RowWords?>(nil)

  /// A row as it was written, or as it is written now.
  func row(_ key: String, isPaper: Bool = false, _ make: () -> Markup) -> WrittenMarkup {
    let row = Row(key: key, isPaper: isPaper)
    if let known = written.withLock({ $0.value(of: row, weighing: \.count) }) { return known }
    let new = make().written()
    written.withLock { $0.keep(new, under: row, weighing: new.count) }
    return new
  }

  /// The places of the rows in an order.
  func order(_ name: String, _ sort: () -> [Int]) -> [Int] {
    if let known = orders.withLock({ $0.value(of: name, weighing: \.count) }) { return known }
    let new = sort()
    orders.withLock { $0.keep(new, under: name, weighing: new.count) }
    return new
  }

  /// What each row says.
  func words(_ read: () -> RowWords) -> RowWords {
    if let known = words.withLock({ $0 }) { return known }
    let new = read()
    words.withLock { $0 = new }
    return new
  }
}

extension View {
  /// What is remembered of a table of an answer.
  func memory(of table: Table, in answer: Answer, without: Set<String> = []) -> TableMemory {
    let narrowing = query.items.filter { !Self.ownNames.contains($0.name) && !$0.value.isEmpty }
    return site.memory.table(
      TableMemory.Subject(
        question: answer.question.id,
        parameters: answer.parameters.flatMap { [$0.name, $0.value] }, clock: answer.asOf,
        table: table.key, columns: table.columns.map(\.key), without: without, language: language,
        kept: kept, narrowing: narrowing))
  }
}
