// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How far points are from even, as sums over pairs of points (F. J. Hickernell, 1998; the mixture:
/// Y.-D. Zhou, K.-T. Fang and J.-H. Ning, 2013).
enum Discrepancy: String {
  case centred = "CD"
  case wrapAround = "WD"
  case mixture = "MD"
  case star = "L2-STAR"

  func value(_ columns: [[Double]]) -> Double {
    let count = columns.first?.count ?? 0
    let n = Double(max(1, count))
    let d = Double(columns.count)
    func product(_ term: (Int) -> Double) -> Double {
      columns.indices.reduce(1.0) { $0 * term($1) }
    }
    func half(_ x: Double) -> Double { abs(x - 0.5) }
    var (single, double) = (0.0, 0.0)
    for i in 0..<count {
      single += product { input in
        let x = columns[input][i]
        switch self {
        case .centred: return 1 + 0.5 * half(x) - 0.5 * half(x) * half(x)
        case .mixture: return 5.0 / 3 - 0.25 * half(x) - 0.25 * half(x) * half(x)
        case .wrapAround: return 0
        case .star: return 1 - x * x
        }
      }
      for j in 0..<count {
        double += product { input in
          let (x, y) = (columns[input][i], columns[input][j])
          let gap = abs(x - y)
          switch self {
          case .centred: return 1 + 0.5 * half(x) + 0.5 * half(y) - 0.5 * gap
          case .mixture:
            return 1.875 - 0.25 * half(x) - 0.25 * half(y) - 0.75 * gap + 0.5 * gap * gap
          case .wrapAround: return 1.5 - gap * (1 - gap)
          case .star: return 1 - max(x, y)
          }
        }
      }
    }
    switch self {
    case .centred: return pow(13.0 / 12, d) - 2 / n * single + double / (n * n)
    case .mixture: return pow(19.0 / 12, d) - 2 / n * single + double / (n * n)
    case .wrapAround: return -pow(4.0 / 3, d) + double / (n * n)
    case .star:
      return (pow(3, -d) - pow(2, 1 - d) / n * single + double / (n * n)).squareRoot()
    }
  }
}
