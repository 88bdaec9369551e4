// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Which entries belong to which, by their places in the ledger's lists: looked up once, for in a
/// large ledger a question that goes through all documents for every provision has no end.
struct Relations: Sendable {
  /// The papers of each meeting.
  let documents: [EntryID: [Int]]
  /// When each paper that has a date became public.
  let publicDates: [EntryID: PartialDate]
  /// The meetings at which each provision stands: those whose papers state it, and the one around
  /// which it was raised.
  let meetings: [EntryID: [EntryID]]
  /// The provisions of each meeting.
  let provisions: [EntryID: [Int]]
  /// The parts of each commitment.
  let commitments: [EntryID: [Int]]
  /// The packages that draw on each commitment.
  let packages: [EntryID: [Int]]
  /// The projects of each package.
  let projects: [EntryID: [Int]]

  init(
    documents: [Document], provisions: [Provision], commitments: [Commitment],
    packages: [Package], projects: [Project]
  ) {
    self.documents = Self.places(documents) { $0.meeting }
    self.commitments = Self.places(commitments) { $0.partOf }
    self.packages = Self.places(packages) { $0.partOf }
    self.projects = Self.places(projects) { $0.partOf }
    publicDates = Dictionary(
      documents.compactMap { paper in paper.publicDate.map { (paper.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let meetingOf = Dictionary(
      documents.compactMap { paper in paper.meeting.map { (paper.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    var meetings: [EntryID: [EntryID]] = [:]
    var stated: [EntryID: [Int]] = [:]
    for (place, provision) in provisions.enumerated() where meetings[provision.id] == nil {
      var found: [EntryID] = []
      let papers = provision.stated.compactMap { meetingOf[$0.citation.document] }
      for meeting in papers + [provision.meeting].compactMap({ $0 })
      where !found.contains(meeting) {
        found.append(meeting)
        stated[meeting, default: []].append(place)
      }
      meetings[provision.id] = found
    }
    self.meetings = meetings
    self.provisions = stated
  }

  private static func places<E: Entry>(
    _ entries: [E], by whole: (E) -> EntryID?
  ) -> [EntryID: [Int]] {
    var places: [EntryID: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      if let whole = whole(entry) { places[whole, default: []].append(place) }
    }
    return places
  }
}
