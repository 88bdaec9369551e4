// SPDX-License-Identifier: Apache-2.0

/// Sorts the runs by one input, once.
///
/// Values of a designed experiment spread evenly, so they are thrown into as many buckets as there
/// are runs and then put right within each; where many fall into one bucket, that bucket is sorted
/// by comparison. Equal values stay in the order of the runs.
enum ColumnOrder {
  private static let smallBucket = 32

  static func rows(by column: [Double]) -> [Int32] {
    let count = column.count
    guard let least = column.min(), let most = column.max(), least < most else {
      return (0..<count).map { Int32(truncatingIfNeeded: $0) }
    }
    let scale = Double(count - 1) / (most - least)
    guard count > smallBucket, scale > 0, scale.isFinite, (most - least).isFinite else {
      return sorted((0..<count).map { Int32(truncatingIfNeeded: $0) }, by: column)
    }
    var starts = [Int32](repeating: 0, count: count + 1)
    var order = [Int32](repeating: 0, count: count)
    column.withUnsafeBufferPointer { column in
      starts.withUnsafeMutableBufferPointer { starts in
        order.withUnsafeMutableBufferPointer { order in
          for value in column { starts[bucket(value, least, scale, count) + 1] &+= 1 }
          for index in 1...count { starts[index] &+= starts[index - 1] }
          for row in 0..<count {
            let bucket = bucket(column[row], least, scale, count)
            order[Int(starts[bucket])] = Int32(truncatingIfNeeded: row)
            starts[bucket] &+= 1
          }
          // Each start has moved to its bucket's end.
          var first = 0
          for index in 0..<count {
            let end = Int(starts[index])
            if end - first > 1 { settle(order, first, end, column) }
            first = end
          }
        }
      }
    }
    return order
  }

  @inline(__always)
  private static func bucket(_ value: Double, _ least: Double, _ scale: Double, _ count: Int) -> Int
  {
    min(count - 1, Int((value - least) * scale))
  }

  private static func settle(
    _ order: UnsafeMutableBufferPointer<Int32>, _ first: Int, _ end: Int,
    _ column: UnsafeBufferPointer<Double>
  ) {
    if end - first > smallBucket {
      order[first..<end].sort { (column[Int($0)], $0) < (column[Int($1)], $1) }
      return
    }
    for place in first + 1..<end {
      let row = order[place]
      let value = column[Int(row)]
      var hole = place
      while hole > first, column[Int(order[hole - 1])] > value {
        order[hole] = order[hole - 1]
        hole -= 1
      }
      order[hole] = row
    }
  }

  private static func sorted(_ rows: [Int32], by column: [Double]) -> [Int32] {
    rows.sorted { (column[Int($0)], $0) < (column[Int($1)], $1) }
  }
}
