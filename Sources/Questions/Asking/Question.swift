// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities

/// One thing that can be asked of a ledger, declared once. The command line, the pages, the tables
/// as CSV and JSON, and the briefs all read this declaration.
public struct Question: Sendable {
  /// What kind of answer it has.
  public enum Form: String, Sendable {
    case scalar, table, series, matrix
  }

  /// The word by which it is asked: `entente ask sides`.
  public let id: String
  public let title: Text
  /// What it tells, in one sentence.
  public let about: Text
  /// The systems of the founding brief that it answers: S04, S24.
  public let systems: [String]
  public let form: Form
  public let parameters: [Parameter]
  let compute: @Sendable (Asking) throws(Unanswerable) -> Finding

  init(
    _ id: String, title: Text, about: Text, systems: [String], form: Form = .table,
    parameters: [Parameter] = [],
    compute: @escaping @Sendable (Asking) throws(Unanswerable) -> Finding
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.systems = systems
    self.form = form
    self.parameters = parameters
    self.compute = compute
  }

  /// Asks a ledger.
  ///
  /// - Parameters:
  ///   - asOf: the day whose public record is asked; the end of the ledger's record if none.
  ///   - values: the parameters by name; what is absent takes its default.
  ///   - reads: notes what is read for the answer.
  /// - Throws: `Unanswerable` for an unknown parameter or value, or when the ledger lacks what the
  ///   question is about, saying what is missing.
  public func ask(
    _ ledger: Ledger, asOf: Day? = nil, with values: [String: String] = [:],
    noting reads: Reads? = nil
  ) throws(Unanswerable) -> Answer {
    let clock = asOf ?? ledger.manifest.recordEnds
    let whole = ledger.asOf(clock)
    let cut = reads.map { whole.noting($0) } ?? whole
    var resolved: [String: String] = [:]
    for name in values.keys.sorted() where !parameters.contains(where: { $0.name == name }) {
      throw Unanswerable(
        "'\(id)' has no parameter '\(name)'",
        suggestion: Spelling.nearest(to: name, among: parameters.map(\.name)))
    }
    for parameter in parameters {
      guard let value = values[parameter.name] ?? parameter.usual(cut), !value.isEmpty else {
        continue
      }
      let choices = parameter.choices(cut)
      if !choices.isEmpty, !choices.contains(where: { $0.value == value }) {
        let known =
          choices.prefix(8).map(\.value)
          + (choices.count > 8 ? ["… (\(choices.count) in all)"] : [])
        throw Unanswerable(
          "'\(value)' is no \(parameter.name); it is one of \(known.joined(separator: ", "))",
          suggestion: Spelling.nearest(to: value, among: choices.map(\.value)))
      }
      resolved[parameter.name] = value
    }
    let finding = try compute(Asking(ledger: cut, clock: clock, values: resolved))
    var lacks = finding.gaps
    if clock > ledger.manifest.recordEnds {
      lacks.append(Gap(.recordEnds(ledger.manifest.recordEnds)))
    }
    return Answer(
      question: self, asOf: clock, recordEnds: ledger.manifest.recordEnds,
      parameters: parameters.compactMap { p in resolved[p.name].map { (p.name, $0) } },
      headline: finding.headline, values: finding.values, tables: finding.tables, gaps: lacks,
      events: finding.events)
  }
}

/// Something a question can be narrowed or turned by.
public struct Parameter: Sendable {
  /// One value that may be chosen.
  public struct Option: Sendable, Hashable {
    public let value: String
    public let label: Text
  }

  public let name: String
  public let meaning: Text
  /// The values that may be chosen in a ledger; empty when any words will do.
  public let choices: @Sendable (Ledger) -> [Option]
  /// The value taken when none is given.
  public let usual: @Sendable (Ledger) -> String?

  init(
    _ name: String, _ meaning: Text,
    choices: @escaping @Sendable (Ledger) -> [Option] = { _ in [] },
    usual: @escaping @Sendable (Ledger) -> String? = { _ in nil }
  ) {
    self.name = name
    self.meaning = meaning
    self.choices = choices
    self.usual = usual
  }
}

/// A question as it is being asked: the record as it was public by the clock, and the parameters.
struct Asking: Sendable {
  let ledger: Ledger
  let clock: Day
  let values: [String: String]

  subscript(name: String) -> String? { values[name] }
  func id(_ name: String) -> EntryID? { values[name].flatMap { EntryID($0) } }
}

/// Why a question has no answer, and what would give it one.
public struct Unanswerable: Error, Hashable, Sendable, CustomStringConvertible {
  public let reason: String
  public let suggestion: String?

  public init(_ reason: String, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }

  public var description: String {
    suggestion.map { "\(reason); did you mean '\($0)'?" } ?? reason
  }
}

/// What a question finds, before its clocks are put to it.
struct Finding: Sendable {
  var headline: Text
  var values: [NamedValue] = []
  var tables: [Table] = []
  var gaps: [Gap] = []
  var events: [CalendarEvent] = []
}
