// SPDX-License-Identifier: Apache-2.0

/// The point set of `Design.sobol`: Sobol's sequence, scrambled by the seed of the run.
struct SobolPoints: PointSet {
  let count: Int
  private let sequence: SobolSequence

  init(count: Int, dimensions: Int, seed: UInt64) throws(ExplorationMistake) {
    do {
      sequence = try SobolSequence(dimensions: dimensions, scrambledBy: seed)
    } catch {
      throw ExplorationMistake("\(error)")
    }
    guard count <= SobolSequence.mostPoints else {
      throw ExplorationMistake(
        "\(count) points were asked for, but a Sobol sequence has \(SobolSequence.mostPoints)")
    }
    self.count = count
  }

  var dimensions: Int { sequence.dimensions }
  var description: String { "sobol \(count)" }

  func fill(_ column: UnsafeMutablePointer<Double>, dimension: Int, rows: Range<Int>) {
    for (offset, row) in rows.enumerated() {
      column[offset] = sequence.coordinate(row: row, dimension: dimension)
    }
  }
}
