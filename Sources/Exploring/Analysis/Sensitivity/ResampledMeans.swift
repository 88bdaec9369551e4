// SPDX-License-Identifier: Apache-2.0

/// Means of several terms over the same rows, and the same means over rows drawn again with
/// replacement.
///
/// A resample is held as how often each row was drawn, so that all terms of all resamples are
/// weighted sums over one small stretch of rows after another, which stays in the cache. Each
/// resample is a function of the seed and its number alone.
struct ResampledMeans {
  let rows: Int
  let width: Int
  /// The plain means, one a term.
  let means: [Double]
  /// The means of each resample: resample after resample, one a term.
  let resampled: [Double]

  private typealias Four = SIMD4<Double>
  private static let stretch = 256

  /// - Parameter terms: columns of equal length.
  init(terms: [[Double]], resamples: Int, seed: UInt64) {
    rows = terms.first?.count ?? 0
    width = terms.count
    let panels = Self.panels(terms, rows: rows)
    let panelCount = (width + 3) / 4
    var sums = [Four](repeating: .zero, count: panelCount * (resamples + 1))
    let counts = Self.counts(rows: rows, resamples: resamples, seed: seed)
    Self.accumulate(panels, counts, rows: rows, panelCount: panelCount, into: &sums)
    let scale = rows > 0 ? 1 / Double(rows) : 0
    let scaled = (0...resamples).map { resample in
      terms.indices.map { sums[resample * panelCount + $0 / 4][$0 % 4] * scale }
    }
    means = scaled[resamples]
    resampled = scaled.dropLast().flatMap { $0 }
  }

  /// The means of one resample.
  func resample(_ index: Int) -> ArraySlice<Double> {
    resampled[index * width..<(index + 1) * width]
  }

  /// Terms four at a time, row after row.
  private static func panels(_ terms: [[Double]], rows: Int) -> [Four] {
    let count = (terms.count + 3) / 4
    var panels = [Four](repeating: .zero, count: count * rows)
    for (term, column) in terms.enumerated() {
      let start = term / 4 * rows
      for row in 0..<rows { panels[start + row][term % 4] = column[row] }
    }
    return panels
  }

  /// How often each row was drawn: resample after resample, and last once each.
  private static func counts(rows: Int, resamples: Int, seed: UInt64) -> [UInt16] {
    var counts = [UInt16](repeating: 0, count: rows * (resamples + 1))
    counts.withUnsafeMutableBufferPointer { counts in
      for resample in 0..<resamples {
        let start = resample * rows
        SeededDraws.each(
          rows, below: rows, seed: seed, .resample, index: resample
        ) { counts[start + $0] &+= 1 }
      }
      for row in 0..<rows { counts[resamples * rows + row] = 1 }
    }
    return counts
  }

  private static func accumulate(
    _ panels: [Four], _ counts: [UInt16], rows: Int, panelCount: Int, into sums: inout [Four]
  ) {
    guard panelCount > 0, rows > 0 else { return }
    let resamples = sums.count / panelCount
    var weights = [Double](repeating: 0, count: stretch)
    panels.withUnsafeBufferPointer { panels in
      counts.withUnsafeBufferPointer { counts in
        sums.withUnsafeMutableBufferPointer { sums in
          weights.withUnsafeMutableBufferPointer { weights in
            for first in Swift.stride(from: 0, to: rows, by: stretch) {
              let length = min(stretch, rows - first)
              for resample in 0..<resamples {
                let start = resample * rows + first
                for row in 0..<length { weights[row] = Double(counts[start + row]) }
                for panel in 0..<panelCount {
                  let column = panel * rows + first
                  var even = Four.zero
                  var odd = Four.zero
                  var row = 0
                  while row + 1 < length {
                    even += panels[column + row] * weights[row]
                    odd += panels[column + row + 1] * weights[row + 1]
                    row += 2
                  }
                  if row < length { even += panels[column + row] * weights[row] }
                  sums[resample * panelCount + panel] += even + odd
                }
              }
            }
          }
        }
      }
    }
  }
}
