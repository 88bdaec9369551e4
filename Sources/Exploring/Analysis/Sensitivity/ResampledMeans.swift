// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Means of several terms over the same rows, and the same means over rows drawn again with
/// replacement.
///
/// A resample is held as how often each row was drawn, so that all terms of a batch of resamples are
/// weighted sums over one small stretch of rows after another, which stays in the cache. Each
/// resample is a function of the seed and its number alone: threads share the batches, and change
/// nothing.
struct ResampledMeans {
  let width: Int
  /// The plain means, one a term.
  let means: [Double]
  /// The means of each resample: resample after resample, one a term.
  let resampled: [Double]

  private typealias Four = SIMD4<Double>
  private static let stretch = 256
  private static let batch = 16

  /// - Parameters:
  ///   - terms: columns of equal length.
  ///   - threads: how many share the work; nil takes every core where there is work for them.
  init(terms: [[Double]], resamples: Int, seed: UInt64, threads: Int? = nil) {
    let rows = terms.first?.count ?? 0
    width = terms.count
    let panelCount = (width + 3) / 4
    let panels = Self.panels(terms, rows: rows)
    // Batch 0 is the plain means, each other one up to sixteen resamples.
    let batches = 1 + (resamples + Self.batch - 1) / Self.batch
    let shared = Batches(batches)
    let wanted = threads ?? (rows * resamples < 100_000 ? 1 : Processors.allowed)
    ThreadTeam.run(min(max(1, wanted), batches)) {
      while let batch = shared.take() {
        let first = (batch - 1) * Self.batch
        let counts =
          batch == 0
          ? [UInt16](repeating: 1, count: rows)
          : Self.counts(rows: rows, first..<min(first + Self.batch, resamples), seed: seed)
        shared.give(
          Self.sums(panels, counts, rows: rows, panelCount: panelCount), of: batch)
      }
    }
    let scale = rows > 0 ? 1 / Double(rows) : 0
    let scaled = shared.sums.map { sums in
      (0..<(panelCount > 0 ? sums.count / panelCount : 0)).flatMap { resample in
        terms.indices.map { sums[resample * panelCount + $0 / 4][$0 % 4] * scale }
      }
    }
    means = scaled[0]
    resampled = scaled.dropFirst().flatMap { $0 }
  }

  /// The means of one resample.
  func resample(_ index: Int) -> ArraySlice<Double> {
    resampled[index * width..<(index + 1) * width]
  }

  /// The batches that threads take, and the sums that they give back.
  private final class Batches: Sendable {
    private let state: Mutex<(next: Int, sums: [[Four]])>

    init(_ count: Int) {
      state = Mutex((next: 0, sums: Array(repeating: [], count: count)))
    }

    var sums: [[Four]] { state.withLock { $0.sums } }

    func take() -> Int? {
      state.withLock { state in
        guard state.next < state.sums.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func give(_ sums: [Four], of batch: Int) {
      state.withLock { $0.sums[batch] = sums }
    }
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

  /// How often each row was drawn, resample after resample.
  private static func counts(rows: Int, _ resamples: Range<Int>, seed: UInt64) -> [UInt16] {
    var counts = [UInt16](repeating: 0, count: rows * resamples.count)
    counts.withUnsafeMutableBufferPointer { counts in
      for resample in resamples {
        let start = (resample - resamples.lowerBound) * rows
        SeededDraws.each(
          rows, below: rows, seed: seed, .resample, index: resample
        ) { counts[start + $0] &+= 1 }
      }
    }
    return counts
  }

  /// The weighted sums of every panel: resample after resample.
  private static func sums(_ panels: [Four], _ counts: [UInt16], rows: Int, panelCount: Int)
    -> [Four]
  {
    guard panelCount > 0, rows > 0 else { return [] }
    let resamples = counts.count / rows
    var sums = [Four](repeating: .zero, count: panelCount * resamples)
    var weights = [Double](repeating: 0, count: stretch)
    panels.withUnsafeBufferPointer { panels in
      weights.withUnsafeMutableBufferPointer { weights in
        for first in Swift.stride(from: 0, to: rows, by: stretch) {
          let length = min(stretch, rows - first)
          for resample in 0..<resamples {
            let start = resample * rows + first
            for row in 0..<length { weights[row] = Double(counts[start + row]) }
            for panel in 0..<panelCount {
              sums[resample * panelCount + panel] += weighted(
                panels, from: panel * rows + first, weights, length)
            }
          }
        }
      }
    }
    return sums
  }

  /// One stretch of one panel, in two sums so that additions need not wait for one another.
  @inline(__always)
  private static func weighted(
    _ panels: UnsafeBufferPointer<Four>, from start: Int,
    _ weights: UnsafeMutableBufferPointer<Double>, _ length: Int
  ) -> Four {
    var even = Four.zero
    var odd = Four.zero
    var row = 0
    while row + 1 < length {
      even += panels[start + row] * weights[row]
      odd += panels[start + row + 1] * weights[row + 1]
      row += 2
    }
    if row < length { even += panels[start + row] * weights[row] }
    return even + odd
  }
}
