// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Processor seconds of this process so far.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// Prints millions of numbers a processor second, the best of five.
func rate(_ name: String, numbers: Int, _ work: () -> Void) {
  var best = Double.infinity
  for _ in 0..<5 {
    let start = processorSeconds()
    work()
    best = min(best, processorSeconds() - start)
  }
  let millions = Double(numbers) / best / 1e6
  print("\(name): \((millions * 10).rounded() / 10) M/s")
}
