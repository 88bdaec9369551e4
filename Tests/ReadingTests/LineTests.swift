// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

struct LineTests {
  @Test("What is known of a line fits 48 bytes: texts of short lines have millions")
  func size() {
    #expect(MemoryLayout<Line>.stride <= 48)
  }

  @Test(
    "A narrow number holds what fits and the most that does",
    arguments: [(0, 0), (70_000, 70_000), (-3, -3), (1 << 40, Int(Int32.max))])
  func narrow(_ number: Int, kept: Int) {
    #expect(Narrow(wrappedValue: number).wrappedValue == kept)
  }
}
