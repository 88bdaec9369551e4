// SPDX-License-Identifier: Apache-2.0

/// Fills the input columns of batches: scenarios from the design, levers from the plan, noise from
/// the scenario's own random numbers.
struct Sampler: Sendable {
  private enum Source: Sendable {
    case draws
    case points(any PointSet)
    case table(UserScenarios)
  }

  let scenarioCount: Int
  private let source: Source
  private let draws: Draws
  private let layout: Layout
  private let plan: LeverPlan
  /// The column of each sampled input.
  private let places: [Int]
  private let streams: [Stream]
  private let functions: [QuantileFunction]
  private let noises: [(stream: Stream, function: QuantileFunction)]
  private let copula: GaussianCopula?

  init(_ model: Model, _ design: Design, seed: UInt64, plan: LeverPlan) throws(ExplorationMistake) {
    let layout = model.layout
    self.layout = layout
    self.plan = plan
    draws = Draws(seed: seed)
    let spans = try plan.spans(of: model)
    let inputs = model.uncertainties.map(\.id) + spans.map(\.lever)
    streams = inputs.map(Stream.init)
    functions =
      (model.uncertainties.map(\.distribution) + spans.map(\.distribution))
      .map(QuantileFunction.init)
    places = Array(layout.uncertainties) + Self.places(of: spans, model)
    noises = model.noises.map { (Stream($0.id), QuantileFunction($0.distribution)) }
    (source, scenarioCount) = try Self.source(design, inputs: inputs, draws)
    for policy in plan.policies where policy.values.count != model.levers.count {
      throw ExplorationMistake("the policy '\(policy.name)' is one of another model")
    }
    if plan == .policies([]) { throw ExplorationMistake("there is no policy to look at") }
    copula = try Self.copula(model, source)
  }

  private static func places(of spans: [LeverSpan], _ model: Model) -> [Int] {
    spans.compactMap { span in
      model.levers.firstIndex { $0.id == span.lever }.map { model.layout.levers.lowerBound + $0 }
    }
  }

  private static func source(_ design: Design, inputs: [String], _ draws: Draws)
    throws(ExplorationMistake) -> (Source, Int)
  {
    func counted(_ count: Int) throws(ExplorationMistake) -> Int {
      guard (1...Design.mostScenarios).contains(count) else {
        throw ExplorationMistake(
          "\(count) scenarios were asked for, but a design has 1 to \(Design.mostScenarios)")
      }
      return count
    }
    switch design {
    case .monteCarlo(let count): return (.draws, try counted(count))
    case .latinHypercube(let count):
      return (
        .points(LatinHypercubePoints(count: try counted(count), inputs: inputs, draws: draws)),
        count
      )
    case .sobol(let count):
      let points = try SobolPoints(
        count: try counted(count), dimensions: inputs.count, seed: draws.seed)
      return (.points(points), count)
    case .points(let points):
      guard points.dimensions == inputs.count else {
        throw ExplorationMistake(
          "the points have \(points.dimensions) coordinates, but \(inputs.count) inputs are sampled: "
            + inputs.joined(separator: ", "))
      }
      return (.points(points), try counted(points.count))
    case .fullFactorial(let levels):
      let points = try factorial(levels, inputs)
      return (.points(points), points.count)
    case .table(let table):
      guard table.columns.count == inputs.count else {
        throw ExplorationMistake("the table was read for another model or other levers")
      }
      return (.table(table), try counted(table.count))
    }
  }

  private static func factorial(_ levels: [String: Int], _ inputs: [String])
    throws(ExplorationMistake) -> FactorialPoints
  {
    var product = 1
    for (name, count) in levels.sorted(by: { $0.key < $1.key }) {
      guard inputs.contains(name) else {
        throw ExplorationMistake(
          "'\(name)' is no sampled input; those are " + inputs.joined(separator: ", "))
      }
      guard (1...1_000_000).contains(count),
        !product.multipliedReportingOverflow(by: count).overflow,
        product * count <= Design.mostScenarios
      else {
        throw ExplorationMistake(
          "\(count) levels of '\(name)' are none or make too many combinations (at most "
            + "\(Design.mostScenarios))")
      }
      product *= count
    }
    return FactorialPoints(levels: inputs.map { levels[$0] ?? 1 })
  }

  private static func copula(_ model: Model, _ source: Source) throws(ExplorationMistake)
    -> GaussianCopula?
  {
    guard !model.correlations.isEmpty else { return nil }
    if case .table = source { return nil }
    do {
      return try GaussianCopula(model.correlations, names: model.uncertainties.map(\.id))
    } catch {
      throw ExplorationMistake(error.description)
    }
  }

  /// Writes every input column of consecutive scenarios under a policy.
  ///
  /// - Parameters:
  ///   - columns: the first input's column; each next one `stride` doubles on, with room for
  ///     `scenarios.count` rounded up to whole lanes. That room is filled with valid draws.
  func fill(
    _ columns: UnsafeMutablePointer<Double>, stride: Int, scenarios: Range<Int>, policy: Int
  ) {
    let padded = (scenarios.count + Batch.lanes - 1) / Batch.lanes * Batch.lanes
    if !plan.policies.isEmpty {
      for (column, value) in zip(layout.levers, plan.policies[policy].values) {
        (columns + column * stride).update(repeating: value, count: padded)
      }
    }
    fillSampled(columns, stride, scenarios, padded)
    for (noise, range) in zip(noises, layout.noises) {
      let first = columns + range.lowerBound * stride
      fillNoise(noise.stream, range.count, first, stride, scenarios, padded)
      for component in 0..<range.count {
        noise.function.transform(first + component * stride, count: padded)
      }
    }
  }

  private func fillSampled(
    _ columns: UnsafeMutablePointer<Double>, _ stride: Int, _ scenarios: Range<Int>, _ padded: Int
  ) {
    for index in functions.indices {
      let column = columns + places[index] * stride
      switch source {
      case .draws:
        draws.fillUniforms(
          from: UInt64(scenarios.lowerBound), count: scenarios.count, streams[index],
          components: 0..<1, column, stride: stride)
      case .points(let points):
        points.fill(column, dimension: index, rows: scenarios)
        Self.pad(column, scenarios.count, padded)
      case .table(let table):
        for (offset, row) in scenarios.enumerated() {
          column[offset] = table.columns[index][row]
        }
        Self.pad(column, scenarios.count, padded)
      }
    }
    if case .table = source { return }
    copula?.correlate(copula?.members.map { columns + $0 * stride } ?? [], count: padded)
    for (index, function) in functions.enumerated() {
      function.transform(columns + places[index] * stride, count: padded)
    }
  }

  private func fillNoise(
    _ stream: Stream, _ components: Int, _ first: UnsafeMutablePointer<Double>, _ stride: Int,
    _ scenarios: Range<Int>, _ padded: Int
  ) {
    guard case .points(let points) = source,
      scenarios.contains(where: { points.noiseScenario(of: $0) != $0 })
    else {
      draws.fillUniforms(
        from: UInt64(scenarios.lowerBound), count: scenarios.count, stream,
        components: 0..<components, first, stride: stride)
      return
    }
    for component in 0..<components {
      let column = first + component * stride
      for (offset, row) in scenarios.enumerated() {
        let scenario = UInt64(truncatingIfNeeded: points.noiseScenario(of: row))
        column[offset] = draws.uniform(scenario, stream, component)
      }
      Self.pad(column, scenarios.count, padded)
    }
  }

  private static func pad(_ column: UnsafeMutablePointer<Double>, _ count: Int, _ padded: Int) {
    for row in count..<padded { column[row] = column[count - 1] }
  }
}
