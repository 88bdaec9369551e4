// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// Everything the record holds: an immutable, validated, indexed value.
public struct Ledger: Sendable {
  public let manifest: Manifest
  /// The last day whose publications are in this ledger, if it was asked for as of a day.
  public let asOf: Day?

  public let terms: [Term]
  public let parties: [Party]
  public let meetings: [Meeting]
  public let documents: [Document]
  public let provisions: [Provision]
  public let commitments: [Commitment]
  public let packages: [Package]
  public let projects: [Project]
  public let flows: [Flow]
  public let instruments: [Instrument]
  public let programmes: [Programme]
  public let procedures: [Procedure]
  public let figures: [Figure]
  public let calendars: [HolidayCalendar]
  public let assessments: [Assessment]
  public let outcomes: [Outcome]

  /// Every entry by id.
  let index: [EntryID: any Entry]
  /// Who mentions whom: for each id, the entries that have it.
  let mentions: [EntryID: [EntryID]]
  /// What belongs to what, so that a question need not go through everything for it.
  let relations: Relations
  /// Each entry as it was read, for showing all of it.
  let sources: [EntryID: Tree]
  /// When entries came into the record, for those that were not in its first edition.
  let recordedOn: [EntryID: Day]
  /// What entries said before they were amended, the oldest first.
  let earlier: [EntryID: [EarlierVersion]]

  init(
    manifest: Manifest, asOf: Day?, entries: [any Entry], mentions: [EntryID: [EntryID]],
    sources: [EntryID: Tree], recordedOn: [EntryID: Day] = [:],
    earlier: [EntryID: [EarlierVersion]] = [:]
  ) {
    self.manifest = manifest
    self.asOf = asOf
    // Told apart once, for a cast of everything to every kind takes long in a large ledger.
    let byKind = Dictionary(grouping: entries, by: \.kind)
    func all<E: Entry>(_ type: E.Type = E.self) -> [E] {
      (byKind[E.kind] ?? []).compactMap { $0 as? E }
    }
    terms = all()
    parties = all()
    meetings = all(Meeting.self).sorted {
      ($0.date.start.first, $0.id) < ($1.date.start.first, $1.id)
    }
    documents = all()
    provisions = all()
    commitments = all()
    packages = all(Package.self).sorted { $0.announced.first < $1.announced.first }
    projects = all()
    flows = all()
    instruments = all()
    programmes = all()
    procedures = all()
    figures = all()
    calendars = all()
    assessments = all()
    outcomes = all()
    let index = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.index = index
    relations = Relations(
      documents: documents, provisions: provisions, commitments: commitments, packages: packages,
      projects: projects)
    self.mentions = mentions
    self.sources = sources
    self.recordedOn = recordedOn
    self.earlier = earlier
  }

  public subscript(id: EntryID) -> (any Entry)? { index[id] }
  public func entry<E: Entry>(_ id: EntryID, as type: E.Type = E.self) -> E? { index[id] as? E }

  /// Every entry, by kind and in the order of the files.
  public var entries: [any Entry] {
    let named: [any Entry] = terms + parties
    let events: [any Entry] = meetings + documents + provisions + commitments
    let money: [any Entry] = packages + projects + flows + instruments
    let courses: [any Entry] = programmes + procedures + calendars
    return named + events + money + courses + figures + assessments + outcomes
  }

  public var entryCount: Int { index.count }

  /// The day an entry came into the record; nil if it was in the first edition.
  public func recorded(_ id: EntryID) -> Day? { recordedOn[id] }

  /// An entry as it was read.
  public func source(of id: EntryID) -> Tree? { index[id] == nil ? nil : sources[id] }

  /// What an entry is called, or its id where it is not in this ledger.
  public func name(_ id: EntryID) -> Text { index[id]?.name ?? Text(same: id.text) }

  /// The entries that mention this one.
  public func mentioning(_ id: EntryID) -> [any Entry] {
    (mentions[id] ?? []).compactMap { index[$0] }
  }
}
