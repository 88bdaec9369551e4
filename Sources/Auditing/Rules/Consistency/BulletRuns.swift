// SPDX-License-Identifier: Apache-2.0
import Reading

/// The bullets of one level that follow one another, deeper ones between them left out, from each bullet
/// on; from one pass over the blocks.
struct BulletRuns {
  struct Run {
    /// Indices of blocks.
    let first: Int
    let last: Int
    let count: Int
  }

  /// By block; nil for what is no bullet.
  private var runs: [Run?]

  init(_ blocks: [Block]) {
    runs = Array(repeating: nil, count: blocks.count)
    // The bullets behind, the nearest last, each of a higher level than the one after it in the list.
    var behind: [Int] = []
    for index in blocks.indices.reversed() {
      guard blocks[index].kind == .bullet else {
        behind.removeAll(keepingCapacity: true)
        continue
      }
      let level = blocks[index].level
      while let next = behind.last, blocks[next].level > level { behind.removeLast() }
      if let next = behind.last, blocks[next].level == level, let rest = runs[next] {
        runs[index] = Run(first: index, last: rest.last, count: rest.count + 1)
        behind.removeLast()
      } else {
        runs[index] = Run(first: index, last: index, count: 1)
      }
      behind.append(index)
    }
  }

  /// The run that begins with a block, or nil if that is no bullet.
  func run(from index: Int) -> Run? { runs.indices.contains(index) ? runs[index] : nil }
}
