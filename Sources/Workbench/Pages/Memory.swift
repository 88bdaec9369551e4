// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities
import Questions
import Synchronization

/// What was worked out for earlier pages. The ledger never changes while it is served, so what was
/// right once stays right; only room is saved, by forgetting everything once there is too much.
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

  private let editions = Mutex<[Day: Site]>([:])
  private let ledgers = Mutex<[Day: Ledger]>([:])
  private let answers = Mutex<[Asked: Answer]>([:])
  private let choices = Mutex<[Chosen: [Parameter.Option]]>([:])

  /// The workbench over the ledger as it stood recorded by a day: a store's journal knows, files say.
  ///
  /// - Throws: `StoreTrouble` if the store cannot be read.
  func edition(of site: Site, recordedBy day: Day) throws -> Site {
    if let known = editions.withLock({ $0[day] }) { return known }
    let then =
      try site.editing?.store.ledger(recordedAsOf: Instant(day.description))
      ?? site.ledger.asRecorded(day)
    let edition = Site(
      ledger: then, edition: day, doorkeeper: site.doorkeeper, drafts: site.drafts)
    editions.withLock { $0.keep(edition, under: day, atMost: 4) }
    return edition
  }

  /// The ledger as it was public by a day.
  func ledger(_ ledger: Ledger, asOf day: Day) -> Ledger {
    if let known = ledgers.withLock({ $0[day] }) { return known }
    let cut = ledger.asOf(day)
    ledgers.withLock { $0.keep(cut, under: day, atMost: 8) }
    return cut
  }

  func answer(
    to question: Question, _ ledger: Ledger, _ clock: Day, _ values: [String: String]
  ) throws(Unanswerable) -> Answer {
    let asked = Asked(question: question.id, clock: clock, values: values)
    if let known = answers.withLock({ $0[asked] }) { return known }
    let answer = try question.ask(ledger, asOf: clock, with: values)
    answers.withLock { $0.keep(answer, under: asked, atMost: 256) }
    return answer
  }

  func choices(
    of parameter: Parameter, _ question: Question, _ ledger: Ledger, _ clock: Day
  ) -> [Parameter.Option] {
    let chosen = Chosen(question: question.id, parameter: parameter.name, clock: clock)
    if let known = choices.withLock({ $0[chosen] }) { return known }
    let found = parameter.choices(ledger)
    choices.withLock { $0.keep(found, under: chosen, atMost: 512) }
    return found
  }
}

extension Dictionary {
  fileprivate mutating func keep(_ value: Value, under key: Key, atMost most: Int) {
    if count >= most { removeAll(keepingCapacity: true) }
    self[key] = value
  }
}
