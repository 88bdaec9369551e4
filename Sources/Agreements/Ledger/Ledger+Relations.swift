// SPDX-License-Identifier: Apache-2.0
public import Quantities

extension Ledger {
  /// The meetings of a series that have been held, oldest first.
  public func meetings(inSeries series: String) -> [Meeting] {
    meetings.filter { $0.series == series && !$0.isPlanned }
  }

  /// The names of all series of summits, in the order of their first meeting.
  public var series: [String] {
    var seen: Set<String> = []
    return meetings.compactMap(\.series).filter { seen.insert($0).inserted }
  }

  /// The papers of a meeting.
  public func documents(of meeting: EntryID) -> [Document] {
    let documents = documents
    return relations.documents[meeting, default: []].map { documents[$0] }
  }

  /// The meetings at which a provision stands: those whose papers state it, and the one around which
  /// it was raised.
  public func meetings(of provision: Provision) -> [EntryID] {
    reads?.note(.document)
    reads?.note(provision.id, of: .provision)
    return relations.meetings[provision.id] ?? []
  }

  public func provisions(at meeting: EntryID) -> [Provision] {
    reads?.note(.document)
    let provisions = provisions
    return relations.provisions[meeting, default: []].map { provisions[$0] }
  }

  /// The rung on which a statement stands: its own, else that of its paper's kind.
  public func level(of statement: Provision.Statement) -> InstrumentLevel {
    statement.level ?? entry(statement.citation.document, as: Document.self)?.form.level ?? .mention
  }

  public func projects(of package: EntryID) -> [Project] {
    let projects = projects
    return relations.projects[package, default: []].map { projects[$0] }
  }

  /// The packages that draw on a commitment or on a part of it, oldest first.
  public func packages(of commitment: EntryID) -> [Package] {
    let packages = packages
    return parts(of: commitment).flatMap { relations.packages[$0, default: []] }.sorted()
      .map { packages[$0] }
  }

  /// A commitment and its parts, and theirs.
  private func parts(of commitment: EntryID) -> Set<EntryID> {
    let commitments = commitments
    var found: Set<EntryID> = [commitment]
    var open = [commitment]
    while let whole = open.popLast() {
      for place in relations.commitments[whole, default: []] {
        let part = commitments[place].id
        if found.insert(part).inserted { open.append(part) }
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
    reads?.note(.document)
    if let date = relations.publicDates[citation.document] { return date }
    return citation.via.flatMap { relations.publicDates[$0.document] }
  }
}
