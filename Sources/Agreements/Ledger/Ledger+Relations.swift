// SPDX-License-Identifier: Apache-2.0
public import Quantities

extension Ledger {
  /// The meetings of a series that have been held, oldest first.
  public func meetings(inSeries series: String) -> [Meeting] {
    meetings.filter { $0.series == series && !$0.isPlanned }
  }

  /// The names of all series of summits, in the order of their first meeting.
  public var series: [String] {
    var seen: [String] = []
    for name in meetings.compactMap(\.series) where !seen.contains(name) { seen.append(name) }
    return seen
  }

  /// The papers of a meeting.
  public func documents(of meeting: EntryID) -> [Document] {
    documents.filter { $0.meeting == meeting }
  }

  /// The meetings at which a provision stands: those whose papers state it, and the one around which
  /// it was raised.
  public func meetings(of provision: Provision) -> [EntryID] {
    meetingsOfProvision[provision.id] ?? []
  }

  static func meetings(of provision: Provision, papers: [EntryID: any Entry]) -> [EntryID] {
    var found = provision.stated.compactMap {
      (papers[$0.citation.document] as? Document)?.meeting
    }
    if let raised = provision.meeting { found.append(raised) }
    var seen: Set<EntryID> = []
    return found.filter { seen.insert($0).inserted }
  }

  public func provisions(at meeting: EntryID) -> [Provision] {
    provisions.filter { meetings(of: $0).contains(meeting) }
  }

  /// The rung on which a statement stands: its own, else that of its paper's kind.
  public func level(of statement: Provision.Statement) -> InstrumentLevel {
    statement.level ?? entry(statement.citation.document, as: Document.self)?.form.level ?? .mention
  }

  public func projects(of package: EntryID) -> [Project] {
    projects.filter { $0.partOf == package }
  }

  /// The packages that draw on a commitment or on a part of it, oldest first.
  public func packages(of commitment: EntryID) -> [Package] {
    let drawnOn = parts(of: commitment)
    return packages.filter { $0.partOf.map(drawnOn.contains) ?? false }
  }

  /// A commitment and its parts, and theirs.
  private func parts(of commitment: EntryID) -> Set<EntryID> {
    var found: Set<EntryID> = [commitment]
    var open = [commitment]
    while let whole = open.popLast() {
      for part in commitments where part.partOf == whole && found.insert(part.id).inserted {
        open.append(part.id)
      }
    }
    return found
  }

  /// A party's state: itself, or the state at the top of what it belongs to. A joint venture has the
  /// states of its owners.
  public func states(of party: EntryID) -> Set<EntryID> {
    guard let found = entry(party, as: Party.self) else { return [] }
    if found.form == .state { return [party] }
    var states: Set<EntryID> = []
    for parent in found.owners + [found.of].compactMap({ $0 }) where parent != party {
      states.formUnion(self.states(of: parent))
    }
    return states
  }

  /// When an entry first became public: the earliest date among the documents that support it, or nil
  /// if none is dated.
  public func publicDate(of entry: any Entry) -> PartialDate? {
    if let document = entry as? Document { return document.publicDate }
    return entry.citations.compactMap { publicDate(of: $0) }.min { $0.last < $1.last }
  }

  /// When a citation's document became public. What is known only through another paper still was
  /// public when it was published itself; an undated document counts from the paper that cites it.
  public func publicDate(of citation: Citation) -> PartialDate? {
    if let date = self.entry(citation.document, as: Document.self)?.publicDate { return date }
    return citation.via.flatMap { self.entry($0.document, as: Document.self)?.publicDate }
  }
}
