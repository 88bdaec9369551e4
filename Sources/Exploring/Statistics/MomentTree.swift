// SPDX-License-Identifier: Apache-2.0

/// The moments of chunks, merged along a fixed binary tree over the chunk numbers.
///
/// Chunks may arrive in any order and from any thread or machine: two halves of a node are merged
/// when both are there, always left with right, so the last bit of the result depends only on which
/// chunks are in. No more nodes are kept than the gaps between the chunks demand.
struct MomentTree: Hashable, Sendable {
  struct Place: Hashable, Sendable {
    /// 0 for a single chunk, one more for each doubling.
    var level: Int
    var index: Int
  }

  private(set) var nodes: [Place: [Moments]] = [:]

  init(nodes: [Place: [Moments]] = [:]) {
    self.nodes = nodes
  }

  /// Adds the moments of a node, one for every column.
  ///
  /// - Precondition: none of the node's chunks is in the tree yet.
  mutating func insert(_ moments: [Moments], at given: Place) {
    var place = given
    var moments = moments
    while let sibling = nodes.removeValue(
      forKey: Place(level: place.level, index: place.index ^ 1))
    {
      let (left, right) = place.index & 1 == 0 ? (moments, sibling) : (sibling, moments)
      moments = zip(left, right).map { $0.merged(with: $1) }
      place = Place(level: place.level + 1, index: place.index >> 1)
    }
    nodes[place] = moments
  }

  mutating func merge(_ other: MomentTree) {
    for (place, moments) in other.inOrder { insert(moments, at: place) }
  }

  /// The nodes from the first chunk to the last.
  var inOrder: [(Place, [Moments])] {
    nodes.map { ($0.key, $0.value) }.sorted {
      $0.0.index << $0.0.level < $1.0.index << $1.0.level
    }
  }

  /// All moments, one for every column; empty without any chunk.
  var total: [Moments] {
    let parts = inOrder.map(\.1)
    guard var sum = parts.last else { return [] }
    // From the right, where the nodes are small.
    for part in parts.dropLast().reversed() {
      sum = zip(part, sum).map { $0.merged(with: $1) }
    }
    return sum
  }
}
