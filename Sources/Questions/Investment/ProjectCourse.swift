// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities

/// How far a project has come on a procedure, and what comes next, by whom and by when.
struct ProjectCourse {
  /// A step that the record shows as taken.
  struct Taken {
    let index: Int
    let on: PartialDate?
    let citations: [Citation]
    /// Whether it follows only from the project's stage, not from a recorded step.
    let isFromStage: Bool
  }

  /// What a deadline asks.
  enum Term: String, Choice {
    case by
    case notBefore = "not-before"
    case on
    var label: Text {
      switch self {
      case .by: Text(en: "by", ko: "까지", ja: "まで")
      case .notBefore: Text(en: "not before", ko: "이후", ja: "以降")
      case .on: Text(en: "on", ko: "당일", ja: "当日")
      }
    }
  }

  enum Standing: String, Choice {
    case overdue, due
    case notYet = "not-yet"
    case possible, open, conditional
    var label: Text {
      switch self {
      case .overdue: Text(en: "overdue", ko: "기한 경과", ja: "期限超過")
      case .due: Text(en: "due", ko: "기한 내", ja: "期限内")
      case .notYet: Text(en: "not before its day", ko: "가능일 이전", ja: "可能日前")
      case .possible: Text(en: "possible since its day", ko: "가능일 경과", ja: "可能日以降")
      case .open: Text(en: "no period", ko: "기한 없음", ja: "期限なし")
      case .conditional: Text(en: "only if it applies", ko: "조건 해당 시", ja: "条件に該当する場合")
      }
    }
  }

  /// A step that comes next.
  struct Next {
    let index: Int
    let step: Procedure.Step
    /// The step from which its time runs.
    let from: Taken
    let term: Term
    /// The first and the last day that the deadline can be, or nil where there is no period.
    let due: ClosedRange<Day>?
    /// Business days of the states concerned from the clock to the deadline's last day; negative
    /// when it has passed.
    let businessDaysLeft: Int?
    let standing: Standing
    /// The line of arithmetic that gives the deadline.
    let arithmetic: String
    let lacks: [Text]
  }

  let project: Project
  let procedure: Procedure
  let taken: [Taken]
  let next: [Next]

  /// The last step taken, by its place in the procedure.
  var stands: Taken? { taken.last }

  /// - Parameter clock: the day on which it is asked.
  init(_ project: Project, on procedure: Procedure, in ledger: Ledger, clock: Day) {
    self.project = project
    self.procedure = procedure
    let taken = Self.taken(by: project, on: procedure)
    self.taken = taken
    let reached = taken.last?.index ?? -1
    let done = Set(taken.map(\.index))
    next = procedure.steps.indices.compactMap { index in
      guard !done.contains(index), let origin = procedure.origin(of: index),
        let from = taken.first(where: { $0.index == origin }),
        // What stands before the step reached has been passed, whether or not a paper shows it.
        index > reached
      else { return nil }
      return Self.next(index, after: from, on: procedure, in: ledger, clock: clock)
    }
  }

  private static func taken(by project: Project, on procedure: Procedure) -> [Taken] {
    procedure.steps.enumerated().compactMap { index, step in
      let recorded = project.stepsTaken.last {
        $0.procedure == procedure.id && $0.step == step.step
      }
      if let recorded {
        return Taken(
          index: index, on: recorded.on, citations: recorded.citations.all, isFromStage: false)
      }
      guard let stage = step.stage, let event = project.stages.first(where: { $0.stage == stage })
      else { return nil }
      return Taken(index: index, on: event.on, citations: event.citations.all, isFromStage: true)
    }
  }

  private static func next(
    _ index: Int, after from: Taken, on procedure: Procedure, in ledger: Ledger, clock: Day
  ) -> Next {
    let step = procedure.steps[index]
    let calendars = ledger.calendars(for: step, of: procedure)
    let open =
      calendars.isEmpty
      ? BusinessCalendar()
      : BusinessCalendar.joint(calendars.map(\.businessDays)) ?? BusinessCalendar()
    let term: Term =
      switch step.within?.qualifier {
      case .atLeast, .over: .notBefore
      case .upTo, .under: .by
      default: step.within == nil ? .on : .by
      }
    guard let within = step.within, let count = Int(within.nominal.description), let base = from.on
    else {
      let lacks =
        step.within == nil
        ? []
        : [Text(en: "the day from which the time runs", ko: "기산일", ja: "起算日")]
      return Next(
        index: index, step: step, from: from, term: term, due: nil, businessDaysLeft: nil,
        standing: step.isBranch ? .conditional : .open, arithmetic: "", lacks: lacks)
    }
    let counts: (Day) -> Day = { day in
      within.unit == .businessDays ? open.adding(businessDays: count, to: day) : day + count
    }
    let due = counts(base.first)...counts(base.last)
    let left = open.businessDays(from: clock, to: due.upperBound)
    let standing: Standing =
      switch term {
      case .notBefore: clock < due.lowerBound ? .notYet : .possible
      case .by, .on: clock > due.upperBound ? .overdue : .due
      }
    let names = calendars.map(\.id.text).joined(separator: " + ")
    return Next(
      index: index, step: step, from: from, term: term, due: due, businessDaysLeft: left,
      standing: standing,
      arithmetic: "\(base) + \(within.notation) = \(due.lowerBound)"
        + (due.lowerBound == due.upperBound ? "" : " – \(due.upperBound)")
        + (names.isEmpty ? "" : "  [\(names)]"),
      lacks: gaps(calendars, until: due.upperBound, from: min(base.first, clock)))
  }

  /// What the calendars do not say about the days that were counted.
  private static func gaps(
    _ calendars: [HolidayCalendar], until end: Day, from start: Day
  ) -> [Text] {
    if calendars.isEmpty {
      return [
        Text(
          en: "no calendar of holidays; only weekends were left out",
          ko: "휴일 달력이 없어 주말만 제외함", ja: "休日暦がなく、週末のみ除外")
      ]
    }
    return calendars.filter { $0.covers.start.first > start || $0.covers.end.last < end }.map {
      let name = $0.name
      let covers = $0.covers
      return Text { language in
        switch language {
        case .en: "\(name.words(in: language)) covers \(covers) only"
        case .ko: "\(name.words(in: language)): \(covers)만 수록"
        case .ja: "\(name.words(in: language))は\(covers)のみ収録"
        }
      }
    }
  }
}

extension Procedure {
  /// The place of the step from which another's time runs: the one it names, else the one before
  /// it on the usual course; another reading of a step runs from where that step runs.
  func origin(of index: Int) -> Int? {
    let step = steps[index]
    if let name = step.after { return steps.firstIndex { $0.step == name } }
    if let name = step.otherReadingOf,
      let read = steps.firstIndex(where: { $0.step == name }), read < index
    {
      return origin(of: read)
    }
    return steps[..<index].lastIndex { !$0.isBranch }
  }
}

extension Procedure.Step {
  /// Whether the step is off the usual course: taken only in a case that it names, at no set time.
  var isBranch: Bool { condition != nil && within == nil }
}

extension Ledger {
  /// The calendars by which a step's time is counted: those it names, else those of the states
  /// whose procedure it is.
  func calendars(for step: Procedure.Step, of procedure: Procedure) -> [HolidayCalendar] {
    if !step.countedIn.isEmpty { return calendars.filter { step.countedIn.contains($0.id) } }
    let states = procedure.of.reduce(into: Set<EntryID>()) { $0.formUnion(self.states(of: $1)) }
    return calendars.filter { states.contains($0.of) }
  }

  /// Every project on every procedure that governs it or that it has taken steps of.
  func courses(clock: Day) -> [ProjectCourse] {
    procedures.flatMap { procedure in
      let governed = Set(
        procedure.governs.flatMap { packages(of: $0) }.flatMap { projects(of: $0.id) }.map(\.id))
      return projects.filter { project in
        governed.contains(project.id)
          || project.stepsTaken.contains { $0.procedure == procedure.id }
      }.map { ProjectCourse($0, on: procedure, in: self, clock: clock) }
    }
  }
}
