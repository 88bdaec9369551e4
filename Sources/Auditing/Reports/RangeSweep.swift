// SPDX-License-Identifier: Apache-2.0

/// Ranges that may overlap, asked at growing offsets which of those that hold it ranks first.
///
/// What is under way is kept in a binary heap by rank, so that all questions together cost little more
/// than sorting the ranges.
struct RangeSweep {
  private struct Entry {
    let range: Range<Int>
    let rank: Int
  }

  /// What is yet to come, the last to begin first.
  private var coming: [Entry]
  /// What has begun, a heap with the least rank at the top; what has ended goes when it gets there.
  private var heap: [Entry] = []

  /// - Parameter ranges: in the order of their rank, the first before all others.
  init(_ ranges: [Range<Int>]) {
    coming = ranges.enumerated().map { Entry(range: $1, rank: $0) }
    coming.sort { $0.range.lowerBound > $1.range.lowerBound }
  }

  /// The index of the first of the ranges that hold an offset; offsets must not fall.
  mutating func first(at offset: Int) -> Int? {
    while let next = coming.last, next.range.lowerBound <= offset {
      coming.removeLast()
      if next.range.upperBound > offset { push(next) }
    }
    while let top = heap.first {
      if top.range.upperBound > offset { return top.rank }
      dropTop()
    }
    return nil
  }

  private mutating func push(_ entry: Entry) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].rank < heap[parent].rank else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func dropTop() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].rank < heap[least].rank { least = child }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
