// SPDX-License-Identifier: Apache-2.0
public import Exploring
import Quantities

/// A model explored under one or more policies, with every experiment kept: what commands and pages
/// tell of. The same model, policies, count and seed give the same study, to the last bit.
public struct Study: Sendable {
  public let findings: Findings
  /// What differs between the experiments: the uncertainties, then the levers that are varied.
  public let factors: [Factor]
  /// A column a factor; all policies meet the same draws.
  public let inputs: [[Double]]
  /// For each policy the columns of the measures, in the order of the model's `Layout`. A failed
  /// experiment has NaN in all of them.
  public let measures: [[[Double]]]

  public var model: Model { findings.exploration.model }
  public var policies: [Policy] { findings.exploration.policies }
  public var seed: UInt64 { findings.exploration.seed }
  public var count: Int { findings.exploration.scenarioCount }

  /// Runs all experiments of an exploration.
  ///
  /// - Parameter conduct: threads, progress and a way to stop; a sink of its own is not used.
  public init(_ exploration: Exploration, _ conduct: Exploration.Conduct = Exploration.Conduct())
    throws
  {
    let sink = MemorySink()
    var conduct = conduct
    conduct.sink = sink
    self.init(try exploration.run(conduct), sink)
  }

  /// The study of a run whose rows went to a sink in memory.
  init(_ findings: Findings, _ sink: MemorySink) {
    self.findings = findings
    let model = findings.exploration.model
    let columns = sink.inputs.first ?? []
    var factors = model.uncertainties.map { Factor($0) }
    var inputs = Array(columns.prefix(factors.count))
    let spans: [LeverSpan] =
      switch findings.exploration.plan {
      case .policies: []
      case .sampled: model.levers.map(\.wholeSpan)
      case .varied(let spans, _): spans
      }
    for (lever, column) in zip(model.levers, columns.dropFirst(factors.count)) {
      guard let span = spans.first(where: { $0.lever == lever.id }) else { continue }
      factors.append(Factor(lever, over: span))
      inputs.append(column)
    }
    self.factors = factors
    self.inputs = inputs
    measures = sink.measures
  }

  /// A measure by its name.
  ///
  /// - Throws: `InputMistake` with the names there are.
  public func measure(_ id: String) throws(InputMistake) -> Measure {
    try findings.measure(id)
  }

  /// The experiments of a scalar measure under a policy, in the order of the scenarios.
  ///
  /// - Throws: `InputMistake` for a name that is none or a series.
  public func values(of id: String, policy: Int = 0) throws(InputMistake) -> [Double] {
    let measure = try measure(id)
    guard case .scalar = measure.kind, let place = model.measures.firstIndex(of: measure) else {
      throw InputMistake(
        parameter: id, given: "a series", allowed: "a measure with one number an experiment",
        nearest: model.measures.first { $0.kind == .scalar }?.id)
    }
    return measures[policy][model.layout.measures[place].lowerBound]
  }
}

extension Model {
  /// A mistake about a name that the model has not, with the nearest of those it has.
  func unknown(_ name: String, _ kind: String, among names: [String]) -> InputMistake {
    InputMistake(
      parameter: kind, given: "the name '\(name)'",
      allowed: "one of " + names.joined(separator: ", "),
      nearest: Spelling.nearest(to: name, among: names))
  }
}
