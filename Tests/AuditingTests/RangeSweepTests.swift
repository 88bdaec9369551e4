// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

struct RangeSweepTests {
  @Test("At each offset the sweep names the first of the ranges that hold it")
  func sweep() {
    let ranges = [5..<9, 0..<20, 6..<7, 3..<3, 8..<12, 12..<30, 0..<2, 29..<31]
    var sweep = RangeSweep(ranges)
    for offset in 0..<35 {
      #expect(sweep.first(at: offset) == ranges.firstIndex { $0.contains(offset) }, "at \(offset)")
    }
  }
}
