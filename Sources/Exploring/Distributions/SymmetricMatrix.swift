// SPDX-License-Identifier: Apache-2.0

/// The eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations (Golub and
/// Van Loan 2013, 8.5).
struct SymmetricMatrix {
  private(set) var eigenvalues: [Double]
  /// Columns are eigenvectors.
  private var vectors: [[Double]]

  init(_ matrix: [[Double]]) {
    var a = matrix
    let size = matrix.count
    var v = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
    for _ in 0..<60 {
      var off = 0.0
      for row in 0..<size { for column in 0..<row { off += a[row][column] * a[row][column] } }
      if off < 1e-26 { break }
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) where abs(a[p][q]) > 1e-300 {
          let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
          let t = (theta < 0 ? -1.0 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<size {
            (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
            (v[k][p], v[k][q]) = (c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q])
          }
          for k in 0..<size {
            (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k])
          }
        }
      }
    }
    eigenvalues = (0..<size).map { a[$0][$0] }
    vectors = v
  }

  /// The nearest matrix whose eigenvalues are all at least `floor`.
  func projectedToPositive(atLeast floor: Double) -> [[Double]] {
    let kept = eigenvalues.map { max($0, floor) }
    return vectors.indices.map { row in
      vectors.indices.map { column in
        kept.indices.reduce(0) { $0 + kept[$1] * vectors[row][$1] * vectors[column][$1] }
      }
    }
  }
}
