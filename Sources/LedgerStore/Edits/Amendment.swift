// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB
import Quantities

/// From which day an amendment holds.
struct Amendment {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The day that the edit names, else the day on which the first of the papers that the entry did
  /// not cite before was public.
  ///
  /// - Throws: `EditRefused` if there is no such day, or it lies before the last amendment's.
  func holdsFrom(_ edit: Edit, from now: JournalRow) throws -> Day {
    guard let day = try edit.holdsFrom ?? firstPaper(edit, now) else {
      throw EditRefused.amendmentWithoutPaper(edit.entry)
    }
    let last = try String.fetchOne(
      db, sql: "SELECT max(until) FROM earlier WHERE entry = ?", arguments: [edit.entry])
    if let last, day.description < last {
      throw EditRefused.amendmentTooEarly(edit.entry, last: last)
    }
    return day
  }

  private func firstPaper(_ edit: Edit, _ now: JournalRow) throws -> Day? {
    let papers = Self.papers(edit.body).subtracting(Self.papers(now.body))
    return try papers.compactMap { paper -> Day? in
      guard let document = try JournalRow.current(db, of: paper)?.body else { return nil }
      for key in ["posted", "signed"] {
        if case .scalar(let text)? = document.value(key), let date = PartialDate(text) {
          return date.last
        }
      }
      return nil
    }.min()
  }

  private static func papers(_ body: Tree?) -> Set<String> {
    Set((body?.references ?? []).filter { $0.kinds == [.document] }.map(\.target.text))
  }
}
