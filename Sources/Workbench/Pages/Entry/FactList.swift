// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// One thing that an entry records, under the key that ledger files use.
struct Fact: Sendable {
  let key: String
  let label: Wording
  let value: Value
}

/// What an entry records, in the order in which people want to know it. What is not recorded is
/// left out.
struct FactList: Sendable {
  let ledger: Ledger
  private(set) var facts: [Fact] = []

  init(_ ledger: Ledger) { self.ledger = ledger }

  mutating func add(_ key: String, _ label: Wording, _ value: Value) {
    if case .list(let values) = value, values.isEmpty { return }
    if value.isMissing { return }
    facts.append(Fact(key: key, label: label, value: value))
  }

  mutating func add(_ key: String, _ label: Wording, _ id: EntryID?) {
    if let id { add(key, label, entry(id)) }
  }
  mutating func add(_ key: String, _ label: Wording, _ ids: [EntryID]) {
    add(key, label, .list(ids.map(entry)))
  }
  mutating func add(_ key: String, _ label: Wording, _ text: Text?) { add(key, label, .text(text)) }
  mutating func add(_ key: String, _ label: Wording, _ texts: [Text]) {
    add(key, label, .list(texts.map { .text($0) }))
  }
  mutating func add(_ key: String, _ label: Wording, _ line: String?) {
    if let line { add(key, label, .text(Text(same: line))) }
  }
  mutating func add(_ key: String, _ label: Wording, _ date: PartialDate?) {
    add(key, label, .date(date))
  }
  mutating func add(_ key: String, _ label: Wording, _ amount: Amount?) {
    add(key, label, .amount(amount))
  }
  mutating func add(_ key: String, _ label: Wording, _ count: Int?) {
    if let count { add(key, label, .count(count)) }
  }
  mutating func add(_ key: String, _ label: Wording, _ isSo: Bool?) {
    if let isSo { add(key, label, .yesNo(isSo)) }
  }
  mutating func add(_ key: String, _ label: Wording, _ choice: (some Choice)?) {
    if let choice { add(key, label, Value.word(choice)) }
  }

  func entry(_ id: EntryID) -> Value { .entry(id, ledger.name(id)) }
  func citation(_ citation: Citation) -> Value {
    .citation(citation, ledger.name(citation.document))
  }

  /// Several facts about one thing in a row, without those that are not recorded.
  func row(_ fields: [(String, Wording, Value?)]) -> Value {
    .record(fields.compactMap { key, label, value in value.map { .init(key, label.asText, $0) } })
  }
}

extension FactList {
  /// What this entry records besides its name, citations and note.
  init(of entry: any Entry, in ledger: Ledger) {
    self.init(ledger)
    switch entry {
    case let term as Term: add(term)
    case let party as Party: add(party)
    case let meeting as Meeting: add(meeting)
    case let document as Document: add(document)
    case let provision as Provision: add(provision)
    case let commitment as Commitment: add(commitment)
    case let package as Package: add(package)
    case let project as Project: add(project)
    case let flow as Flow: add(flow)
    case let instrument as Instrument: add(instrument)
    case let programme as Programme: add(programme)
    case let procedure as Procedure: add(procedure)
    case let figure as Figure: add(figure)
    case let assessment as Assessment: add(assessment)
    default: break
    }
  }
}
