// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Rank correlation between uncertainties by a Gaussian copula: the probabilities of the inputs are
/// those of correlated normals, so every input keeps its own distribution.
///
/// A rank correlation ρ between two inputs needs a correlation of 2 sin(π ρ / 6) between the
/// normals (Pearson 1907).
struct GaussianCopula: Sendable {
  /// The uncertainties that are correlated with any other, by position.
  let members: [Int]
  /// The lower triangle that makes independent normals correlated ones, row after row.
  private let factor: [[Double]]

  /// - Throws: `CorrelationMistake` for coefficients outside -1 to 1, a pair given twice, or a matrix
  ///   that is not positive definite.
  init(_ pairs: [RankCorrelation], names: [String]) throws(CorrelationMistake) {
    var places: Set<Int> = []
    for pair in pairs {
      for name in [pair.first, pair.second] {
        if let place = names.firstIndex(of: name) { places.insert(place) }
      }
    }
    let members = places.sorted()
    let ranks = try Self.matrix(pairs, members.map { names[$0] })
    let normal = ranks.map { $0.map { 2 * sin(.pi * $0 / 6) } }
    guard let factor = Self.cholesky(normal) else {
      throw CorrelationMistake.notPositiveDefinite(
        names: members.map { names[$0] }, given: ranks, nearest: Self.nearest(normal))
    }
    self.members = members
    self.factor = factor
  }

  /// Turns the columns of independent probabilities, one a member, into correlated ones.
  func correlate(_ columns: [UnsafeMutablePointer<Double>], count: Int) {
    for column in columns { StandardNormal.transform(column, count: count) }
    for row in 0..<count {
      // From the last member up, so that what a row of the factor needs is still independent.
      for member in factor.indices.reversed() {
        var sum = 0.0
        for other in 0...member { sum += factor[member][other] * columns[other][row] }
        columns[member][row] = sum
      }
    }
    for column in columns {
      for row in 0..<count {
        column[row] = min(max(StandardNormal.cumulative(column[row]), 0x1p-53), 1 - 0x1p-53)
      }
    }
  }

  private static func matrix(_ pairs: [RankCorrelation], _ names: [String])
    throws(CorrelationMistake) -> [[Double]]
  {
    var matrix = names.indices.map { row in names.indices.map { $0 == row ? 1.0 : 0 } }
    for pair in pairs {
      guard let row = names.firstIndex(of: pair.first),
        let column = names.firstIndex(of: pair.second), row != column,
        abs(pair.coefficient) <= 1
      else { throw CorrelationMistake.outOfRange(pair) }
      guard matrix[row][column] == 0 else { throw CorrelationMistake.twice(pair) }
      matrix[row][column] = pair.coefficient
      matrix[column][row] = pair.coefficient
    }
    return matrix
  }

  /// The lower triangle whose product with its transpose is the matrix; `nil` where there is none.
  private static func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
    var factor = matrix.map { $0.map { _ in 0.0 } }
    for row in matrix.indices {
      for column in 0...row {
        var rest = matrix[row][column]
        for k in 0..<column { rest -= factor[row][k] * factor[column][k] }
        if row == column {
          guard rest > 1e-10 else { return nil }
          factor[row][row] = rest.squareRoot()
        } else {
          factor[row][column] = rest / factor[column][column]
        }
      }
    }
    return factor
  }

  /// The nearest matrix that works, as rank correlations to two digits: the nearest correlation
  /// matrix (Higham 2002, alternating projections), drawn towards independence until its rounding
  /// is positive definite.
  private static func nearest(_ matrix: [[Double]]) -> [[Double]] {
    var current = matrix
    var correction = matrix.map { $0.map { _ in 0.0 } }
    for _ in 0..<200 {
      let held = minus(current, correction)
      let projected = SymmetricMatrix(held).projectedToPositive(atLeast: 1e-4)
      correction = minus(projected, held)
      current = projected
      for index in current.indices { current[index][index] = 1 }
    }
    for step in 0...100 {
      let shrink = 1 - Double(step) / 100
      let ranks = current.indices.map { row in
        current.indices.map { column in
          let normal = min(max(current[row][column] * shrink, -1), 1)
          return row == column ? 1 : (600 / .pi * asin(normal / 2)).rounded() / 100
        }
      }
      if cholesky(ranks.map { $0.map { 2 * sin(.pi * $0 / 6) } }) != nil { return ranks }
    }
    return matrix.indices.map { row in matrix.indices.map { $0 == row ? 1 : 0 } }
  }

  private static func minus(_ one: [[Double]], _ other: [[Double]]) -> [[Double]] {
    zip(one, other).map { zip($0, $1).map { $0 - $1 } }
  }
}

/// Why correlations cannot be kept.
public enum CorrelationMistake: Error, Hashable, Sendable, CustomStringConvertible {
  case outOfRange(RankCorrelation)
  case twice(RankCorrelation)
  /// No joint distribution has these rank correlations; `nearest` has some that one has.
  case notPositiveDefinite(names: [String], given: [[Double]], nearest: [[Double]])

  public var description: String {
    switch self {
    case .outOfRange(let pair):
      return "the correlation of \(pair.first) with \(pair.second) is \(pair.coefficient), but it "
        + "must be from -1 to 1, between two inputs"
    case .twice(let pair):
      return "the correlation of \(pair.first) with \(pair.second) is given twice"
    case .notPositiveDefinite(let names, let given, let nearest):
      var changes: [String] = []
      for row in names.indices {
        for column in 0..<row where given[row][column] != nearest[row][column] {
          changes.append(
            "\(names[column]) with \(names[row]): \(Number.text(given[row][column])) becomes "
              + Number.text(nearest[row][column]))
        }
      }
      return "the correlations of \(names.joined(separator: ", ")) contradict each other (their "
        + "matrix is not positive definite); the nearest that do not: "
        + changes.joined(separator: ", ")
    }
  }
}
