// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// Everything the record holds: an immutable, validated, indexed value.
public struct Ledger: Sendable {
  private let contents: LedgerContents
  /// Notes what is read of the ledger, while somebody wants to know.
  let reads: Reads?

  private init(_ contents: LedgerContents, reads: Reads?) {
    self.contents = contents
    self.reads = reads
  }

  init(
    manifest: Manifest, asOf: Day?, entries: [any Entry], mentions: [EntryID: [EntryID]],
    sources: [EntryID: Tree], recordedOn: [EntryID: Day] = [:],
    earlier: [EntryID: [EarlierVersion]] = [:]
  ) {
    self.init(
      LedgerContents(
        manifest: manifest, asOf: asOf, entries: entries, mentions: mentions, sources: sources,
        recordedOn: recordedOn, earlier: earlier), reads: nil)
  }

  /// The same ledger, of which everything that is read from now on is noted.
  public func noting(_ reads: Reads) -> Ledger { Ledger(contents, reads: reads) }

  public var manifest: Manifest { contents.manifest }
  /// The last day whose publications are in this ledger, if it was asked for as of a day.
  public var asOf: Day? { contents.asOf }

  public var terms: [Term] { noted(.term).terms }
  public var parties: [Party] { noted(.party).parties }
  public var meetings: [Meeting] { noted(.meeting).meetings }
  public var documents: [Document] { noted(.document).documents }
  public var provisions: [Provision] { noted(.provision).provisions }
  public var commitments: [Commitment] { noted(.commitment).commitments }
  public var packages: [Package] { noted(.package).packages }
  public var projects: [Project] { noted(.project).projects }
  public var flows: [Flow] { noted(.flow).flows }
  public var instruments: [Instrument] { noted(.instrument).instruments }
  public var programmes: [Programme] { noted(.programme).programmes }
  public var procedures: [Procedure] { noted(.procedure).procedures }
  public var figures: [Figure] { noted(.figure).figures }
  public var calendars: [HolidayCalendar] { noted(.calendar).calendars }
  public var assessments: [Assessment] { noted(.assessment).assessments }
  public var outcomes: [Outcome] { noted(.outcome).outcomes }

  private func noted(_ kind: EntryKind) -> LedgerContents {
    reads?.note(kind)
    return contents
  }

  /// The terms of a room, in the order of the files.
  public func terms(in room: String) -> [Term] {
    reads?.note(room: room)
    return contents.terms.filter { $0.room == room }
  }

  /// Every entry by kind and in the order of the files; meetings and packages by their dates.
  public var entries: [any Entry] {
    reads?.noteAll()
    return contents.entries
  }

  /// The entries of one kind, in the order of all.
  public func entries(of kind: EntryKind) -> ArraySlice<any Entry> {
    noted(kind).entries(of: kind)
  }

  public var entryCount: Int {
    reads?.noteAll()
    return contents.index.count
  }

  public subscript(id: EntryID) -> (any Entry)? {
    let found = contents.index[id]
    reads?.note(id, of: found?.kind)
    return found
  }
  public func entry<E: Entry>(_ id: EntryID, as type: E.Type = E.self) -> E? { self[id] as? E }

  /// The day an entry came into the record; nil if it was in the first edition.
  public func recorded(_ id: EntryID) -> Day? {
    reads?.note(id, of: nil)
    return contents.recordedOn[id]
  }

  /// An entry as it was read.
  public func source(of id: EntryID) -> Tree? { self[id] == nil ? nil : contents.sources[id] }

  /// What an entry is called, or its id where it is not in this ledger.
  public func name(_ id: EntryID) -> Text { self[id]?.name ?? Text(same: id.text) }

  /// The entries that mention this one.
  public func mentioning(_ id: EntryID) -> [any Entry] {
    reads?.note(mentionsOf: id)
    return (mentions[id] ?? []).compactMap { self[$0] }
  }

  // MARK: - Of all of it, for the module's own work; what is read through these is not noted.

  /// Every entry by id.
  var index: [EntryID: any Entry] { contents.index }
  /// Who mentions whom: for each id, the entries that have it.
  var mentions: [EntryID: [EntryID]] { contents.mentions }
  /// What belongs to what, so that a question need not go through everything for it.
  var relations: Relations { contents.relations }
  /// Each entry as it was read, for showing all of it.
  var sources: [EntryID: Tree] { contents.sources }
  /// When entries came into the record, for those that were not in its first edition.
  var recordedOn: [EntryID: Day] { contents.recordedOn }
  /// What entries said before they were amended, the oldest first.
  var earlier: [EntryID: [EarlierVersion]] { contents.earlier }
}
