// SPDX-License-Identifier: Apache-2.0
import Quantities

/// What a ledger holds, with what is looked up in it. It never changes, and all copies of a ledger
/// share it.
final class LedgerContents: Sendable {
  let manifest: Manifest
  /// The last day whose publications are in this ledger, if it was asked for as of a day.
  let asOf: Day?

  let terms: [Term]
  let parties: [Party]
  let meetings: [Meeting]
  let documents: [Document]
  let provisions: [Provision]
  let commitments: [Commitment]
  let packages: [Package]
  let projects: [Project]
  let flows: [Flow]
  let instruments: [Instrument]
  let programmes: [Programme]
  let procedures: [Procedure]
  let figures: [Figure]
  let calendars: [HolidayCalendar]
  let assessments: [Assessment]
  let outcomes: [Outcome]

  /// Every entry by kind and in the order of the files; meetings and packages by their dates.
  let entries: [any Entry]
  /// Where the entries of a kind stand among all.
  private let stretches: [EntryKind: Range<Int>]
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
    var ordered: [any Entry] = []
    ordered.reserveCapacity(entries.count)
    var stretches: [EntryKind: Range<Int>] = [:]
    func all<E: Entry>(_ type: E.Type = E.self, before: ((E, E) -> Bool)? = nil) -> [E] {
      var own = byKind[E.kind] ?? []
      var typed = own.compactMap { $0 as? E }
      if let before {
        let places = typed.indices.sorted { before(typed[$0], typed[$1]) }
        own = places.map { own[$0] }
        typed = places.map { typed[$0] }
      }
      stretches[E.kind] = ordered.count..<ordered.count + own.count
      ordered += own
      return typed
    }
    terms = all()
    parties = all()
    meetings = all(before: { ($0.date.start.first, $0.id) < ($1.date.start.first, $1.id) })
    documents = all()
    provisions = all()
    commitments = all()
    packages = all(before: { $0.announced.first < $1.announced.first })
    projects = all()
    flows = all()
    instruments = all()
    programmes = all()
    procedures = all()
    calendars = all()
    figures = all()
    assessments = all()
    outcomes = all()
    self.entries = ordered
    self.stretches = stretches
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

  /// The entries of one kind, in the order of all.
  func entries(of kind: EntryKind) -> ArraySlice<any Entry> { entries[stretches[kind] ?? 0..<0] }
}
