// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// What the papers of one meeting say in one field. A stop on the field's course.
struct FieldStop {
  let meeting: Meeting
  /// The provisions of the field that this meeting's papers state, with the statements that count.
  let provisions: [(provision: Provision, statements: [Provision.Statement])]
  /// Provisions that another coder could file here.
  let doubtful: [Provision]
  /// The firmest paper that speaks of the field at this meeting.
  let level: InstrumentLevel?
  /// The firmest paper so far: an instrument that was reached is not undone by a later statement.
  let reached: InstrumentLevel?
  /// Projects with amounts or names announced since the meeting before.
  let projects: [Project]

  var measures: [EntryID] { Self.distinct(provisions.flatMap(\.provision.measures)) }
  /// The measures if every doubtful provision were filed here too.
  var widerMeasures: [EntryID] { Self.distinct(measures + doubtful.flatMap(\.measures)) }
  /// The phrases that return from meeting to meeting.
  var phrases: Set<EntryID> {
    Set(
      (provisions.map(\.provision) + doubtful).flatMap(\.topics).filter {
        $0.text.hasPrefix("phrase/")
      })
  }

  private static func distinct(_ ids: [EntryID]) -> [EntryID] {
    var seen: Set<EntryID> = []
    return ids.filter { seen.insert($0).inserted }
  }
}

/// One field over a row of meetings: what its papers say at each, and what follows.
struct FieldCourse {
  let field: Term
  let stops: [FieldStop]
  /// The verdict of the founding brief, or of whoever else judged the field over these meetings.
  let brief: Assessment?

  /// The courses of several fields over the same meetings.
  static func all(of fields: [Term], over meetings: [Meeting], in ledger: Ledger) -> [FieldCourse] {
    let said = ledger.said(at: meetings)
    return fields.map { FieldCourse($0, over: meetings, saying: said, in: ledger) }
  }

  private init(
    _ field: Term, over meetings: [Meeting], saying all: [[Said]], in ledger: Ledger
  ) {
    self.field = field
    var stops: [FieldStop] = []
    for (index, meeting) in meetings.enumerated() {
      let said = all[index]
      let own = said.filter { $0.provision.field == field.id }
      let level = own.flatMap { $0.statements.map(ledger.level) }.max()
      stops.append(
        FieldStop(
          meeting: meeting, provisions: own,
          doubtful: said.map(\.provision).filter { $0.alsoFields.contains(field.id) },
          level: level, reached: [level, stops.last?.reached].compactMap { $0 }.max(),
          projects: ledger.projects(
            in: field.id, announcedBy: meeting, after: index == 0 ? nil : meetings[index - 1])))
    }
    self.stops = stops
    let series = meetings.first?.series
    brief = ledger.assessments.first {
      $0.form == .verdict && $0.field == field.id && $0.series == series && $0.verdict != nil
    }
  }

  /// The verdict by the coding guide. See `Documentation/CodingGuide.md` for the rule and why.
  var verdict: Verdict { verdict(measures: stops.map(\.measures.count)) }

  /// The verdict if doubtful provisions were filed here too.
  var widerVerdict: Verdict { verdict(measures: stops.map(\.widerMeasures.count)) }

  private func verdict(measures: [Int]) -> Verdict {
    guard let first = stops.first, let last = stops.last else { return .steady }
    let rose =
      (last.reached?.rank ?? 0) > (first.reached?.rank ?? 0)
      || (first.projects.isEmpty && !last.projects.isEmpty)
    let steps = zip(measures, measures.dropFirst())
    let fell = steps.allSatisfy { $0 >= $1 } && measures.last! < measures.first!
    if rose && !fell { return .advancing }
    if fell && !rose { return .narrowing }
    return .steady
  }
}

/// A provision with those of its statements that count for a meeting.
private typealias Said = (provision: Provision, statements: [Provision.Statement])

extension Ledger {
  /// What the papers that count for each meeting state, in the order of the ledger.
  fileprivate func said(at meetings: [Meeting]) -> [[Said]] {
    let loose = documents.filter {
      $0.meeting == nil && $0.form.isPaper && $0.publicDate != nil
    }
    let papers = meetings.indices.map { index in
      self.papers(
        of: meetings[index], or: loose, since: index == 0 ? nil : meetings[index - 1])
    }
    var counting: [EntryID: [Int]] = [:]
    for (index, papers) in papers.enumerated() {
      for paper in papers { counting[paper, default: []].append(index) }
    }
    var said: [[Said]] = Array(repeating: [], count: meetings.count)
    for place in provisions.indices {
      guard provisions[place].stated.contains(where: { counting[$0.citation.document] != nil })
      else { continue }
      let provision = provisions[place]
      let indices = Set(provision.stated.flatMap { counting[$0.citation.document, default: []] })
      for index in indices {
        let counted = provision.stated.filter { papers[index].contains($0.citation.document) }
        said[index].append((provision, counted))
      }
    }
    return said
  }

  /// The papers that count for a meeting: its own, and the joint ones that came out since the meeting
  /// before. A paper of one side between meetings does not count, for the other did not agree to it.
  ///
  /// - Parameter loose: the joint papers that belong to no meeting.
  fileprivate func papers(
    of meeting: Meeting, or loose: [Document], since earlier: Meeting?
  ) -> Set<EntryID> {
    let own = documents(of: meeting.id).filter { $0.form.isPaper }
    let joint = loose.filter { document in
      guard let earlier, let date = document.signed ?? document.posted,
        Set(meeting.parties).isSubset(of: document.sides)
      else { return false }
      return date.last > earlier.date.end.last && date.first <= meeting.date.end.last
    }
    return Set((own + joint).map(\.id))
  }

  /// Projects of a field in packages announced since the meeting before, up to this one. A package
  /// belongs to the field of its pledge, else of the paper that lists it.
  fileprivate func projects(
    in field: EntryID, announcedBy meeting: Meeting, after earlier: Meeting?
  ) -> [Project] {
    packages.filter { package in
      let own =
        package.partOf.flatMap { entry($0, as: Commitment.self)?.field }
        ?? package.citations.lazy.compactMap { self.entry($0.document, as: Document.self)?.field }
        .first
      guard own == field else { return false }
      // A pledge's packages count for the meetings of the states that made it.
      let states =
        package.partOf.flatMap { entry($0, as: Commitment.self) }.map { $0.by + $0.to }
        ?? meeting.parties
      return Set(states) == Set(meeting.parties) && package.announced.last <= meeting.date.end.last
        && earlier.map { package.announced.first > $0.date.end.last } ?? true
    }.flatMap { projects(of: $0.id) }
  }
}
