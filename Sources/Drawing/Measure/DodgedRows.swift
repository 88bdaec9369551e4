// SPDX-License-Identifier: Apache-2.0

/// Puts stretches that would overlap into rows, each in the first row where it has room.
struct DodgedRows {
  /// The row of each stretch, in the order given.
  let rows: [Int]
  let count: Int

  /// - Parameters:
  ///   - stretches: from and to, in pixels.
  ///   - gap: the least distance between two in one row.
  init(_ stretches: [(from: Double, to: Double)], gap: Double) {
    var ends: [Double] = []
    var rows = [Int](repeating: 0, count: stretches.count)
    let order = stretches.indices.sorted {
      (stretches[$0].from, $0) < (stretches[$1].from, $1)
    }
    for index in order {
      let stretch = stretches[index]
      if let row = ends.firstIndex(where: { $0 + gap <= stretch.from }) {
        rows[index] = row
        ends[row] = stretch.to
      } else {
        rows[index] = ends.count
        ends.append(stretch.to)
      }
    }
    self.rows = rows
    count = ends.count
  }
}
