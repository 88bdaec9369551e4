// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Ledger {
  /// Where the steps of procedures contradict themselves: a name twice, a step that is not there, a
  /// time that is no number of days.
  func procedureSteps(_ place: (EntryID) -> Path) -> [Mistake] {
    procedures.flatMap { procedure -> [Mistake] in
      var names: Set<String> = []
      var mistakes: [Mistake] = []
      for (index, step) in procedure.steps.enumerated() {
        let path = place(procedure.id) / "steps" / index
        if let name = step.step, !names.insert(name).inserted {
          mistakes.append(
            Mistake(path / "step", "the step '\(name)' stands twice in '\(procedure.id)'"))
        }
        if let time = step.within, ![.days, .businessDays].contains(time.unit) {
          mistakes.append(
            Mistake(
              path / "within", "'\(time.notation)' is no number of days",
              suggestion: "\(time.nominal) days"))
        }
      }
      for (index, step) in procedure.steps.enumerated() {
        let path = place(procedure.id) / "steps" / index
        for (key, name) in [("after", step.after), ("other-reading-of", step.otherReadingOf)] {
          guard let name, !names.contains(name) else { continue }
          mistakes.append(Self.noStep(name, of: procedure, at: path / key))
        }
      }
      return mistakes
    }
  }

  /// Steps that projects are said to have taken and that their procedure does not have.
  func stepsTaken(_ place: (EntryID) -> Path) -> [Mistake] {
    projects.flatMap { project in
      project.stepsTaken.enumerated().compactMap { index, taken in
        guard let procedure = entry(taken.procedure, as: Procedure.self),
          !procedure.steps.contains(where: { $0.step == taken.step })
        else { return nil }
        return Self.noStep(
          taken.step, of: procedure, at: place(project.id) / "steps-taken" / index / "step")
      }
    }
  }

  /// Holidays outside the days that their calendar covers.
  func holidays(_ place: (EntryID) -> Path) -> [Mistake] {
    calendars.flatMap { calendar in
      calendar.holidays.enumerated().compactMap { index, holiday in
        guard holiday.on < calendar.covers.start.first || holiday.on > calendar.covers.end.last
        else { return nil }
        return Mistake(
          place(calendar.id) / "holidays" / index / "on",
          "\(holiday.on) lies outside \(calendar.covers), the days that the calendar covers")
      }
    }
  }

  private static func noStep(_ name: String, of procedure: Procedure, at path: Path) -> Mistake {
    Mistake(
      path, "'\(procedure.id)' has no step '\(name)'",
      suggestion: Spelling.nearest(to: name, among: procedure.steps.compactMap(\.step)))
  }
}
