// SPDX-License-Identifier: Apache-2.0

/// What a change of one input does to the output, over the places where it was tried.
///
/// `mu` is the mean effect, `mu*` the mean of its size, `sigma` its standard deviation: an input
/// with a small mu* can be fixed; one whose sigma is large beside mu* acts non-linearly or together
/// with others.
///
/// Sources: M. D. Morris, 1991 (mu, sigma); F. Campolongo, J. Cariboni and A. Saltelli, 2007 (mu*).
public struct ElementaryEffects: Hashable, Sendable {
  public struct Effect: Hashable, Sendable {
    /// Mean effect of a change by the whole range of the input.
    public let mu: Double
    public let muStar: IndexEstimate
    /// Standard deviation of the effects (of a sample: divided by their number less one).
    public let sigma: Double
    /// How many changes of this input had a finite output on both sides.
    public let changes: Int
  }

  public let effects: [Effect]
  public let warnings: [SensitivityWarning]

  /// Reads the effects off runs in which neighbours within a trajectory differ in one input.
  ///
  /// - Parameters:
  ///   - columns: the inputs, a column each, in units of their range (0 to 1), so that effects can
  ///     be compared.
  ///   - trajectories: how many there are; each has one run more than there are inputs.
  ///   - scaled: multiplies every effect by the standard deviation of its input over that of the
  ///     output, both within its trajectory (G. Sin and K. V. Gernaey, 2009, as SALib takes them).
  public init(
    of outputs: [Double], columns: [[Double]], trajectories: Int, scaled: Bool = false,
    resamples: Int = 100, confidence: Double = 0.95, seed: UInt64 = 1
  ) throws(AnalysisMistake) {
    let inputs = columns.count
    guard inputs > 0, trajectories > 0, outputs.count == trajectories * (inputs + 1),
      columns.allSatisfy({ $0.count == outputs.count })
    else {
      throw AnalysisMistake(
        "\(trajectories) trajectories through \(inputs) inputs have \(trajectories * (inputs + 1)) runs; \(outputs.count) outputs and columns of \(columns.first?.count ?? 0) rows were given"
      )
    }
    var found = [[Double]](repeating: [], count: inputs)
    var failed = 0
    for trajectory in 0..<trajectories {
      let start = trajectory * (inputs + 1)
      let own = start...start + inputs
      let spread = scaled ? Self.spread(outputs[own]) : 1
      for row in start..<start + inputs {
        let changed = (0..<inputs).filter { columns[$0][row] != columns[$0][row + 1] }
        guard changed.count == 1, let input = changed.first else {
          throw AnalysisMistake(
            "runs \(row + 1) and \(row + 2) stand in one trajectory but differ in \(changed.count) inputs instead of one"
          )
        }
        let scale = scaled ? (spread > 0 ? Self.spread(columns[input][own]) / spread : 0) : 1
        let effect =
          (outputs[row + 1] - outputs[row]) / (columns[input][row + 1] - columns[input][row])
          * scale
        if effect.isFinite { found[input].append(effect) } else { failed += 1 }
      }
    }
    var warnings: [SensitivityWarning] = []
    if failed > 0 {
      warnings.append(
        .failedRuns(runs: outputs.reduce(0) { $0 + ($1.isFinite ? 0 : 1) }, rows: failed))
    }
    let finite = outputs.filter(\.isFinite)
    if let low = finite.min(), let high = finite.max(), low == high {
      warnings.append(.constantOutput(low))
    }
    self.warnings = warnings
    effects = found.enumerated().map { input, found in
      Effect(
        found, resamples: resamples, confidence: confidence, seed: seed, stream: input)
    }
  }

  private static func spread(_ values: ArraySlice<Double>) -> Double {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(max(1, values.count))).squareRoot()
  }
}

extension ElementaryEffects.Effect {
  fileprivate init(
    _ found: [Double], resamples: Int, confidence: Double, seed: UInt64, stream: Int
  ) {
    let count = Double(max(1, found.count))
    let mean = found.reduce(0, +) / count
    mu = mean
    let squares = found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    sigma = found.count > 1 ? (squares / (count - 1)).squareRoot() : 0
    changes = found.count
    let star = found.reduce(0) { $0 + abs($1) } / count
    let drawn = (0..<max(0, resamples)).map { resample in
      var draws = SeededDraws(
        seed: seed &+ UInt64(truncatingIfNeeded: stream), .resample,
        index: resample)
      var sum = 0.0
      for _ in found { sum += abs(found[draws.below(found.count)]) }
      return sum / count
    }
    muStar = IndexEstimate(star, resampled: drawn, confidence: confidence)
  }
}
