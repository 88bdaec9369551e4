// SPDX-License-Identifier: Apache-2.0

/// Places labels under a bar, each hung on a straight leader line, so that no label covers
/// another and no leader crosses a label.
///
/// A label stands to the right of its leader; near the right edge, to its left. Labels to the left are
/// placed first and from the left, labels to the right from the right: each then goes below the leaders
/// it would otherwise cover. A label to the left that would leave the chart is given less room.
struct LeaderRows {
  struct Place: Equatable {
    /// Where the leader hangs.
    let x: Double
    let row: Int
    let isFlipped: Bool
    let from: Double
    let to: Double
  }

  /// The places in the order the anchors were given.
  let places: [Place]
  let count: Int

  /// - Parameters:
  ///   - anchors: where each leader hangs and how wide its label is; from left to right.
  ///   - gap: the least distance between two labels in one row, and from a leader to its label.
  init(_ anchors: [(x: Double, width: Double)], width: Double, gap: Double) {
    var firstFlipped = anchors.firstIndex { $0.x + gap + $0.width > width } ?? anchors.count
    // A leader that would run through a flipped label is flipped as well.
    while firstFlipped > 0 {
      let reach = anchors[firstFlipped...].map { $0.x - gap - $0.width }.min() ?? .infinity
      guard anchors[firstFlipped - 1].x + gap > reach else { break }
      firstFlipped -= 1
    }
    var placed: [Int: Place] = [:]
    let order = Array(firstFlipped..<anchors.count) + (0..<firstFlipped).reversed()
    for index in order {
      let (x, labelWidth) = anchors[index]
      let isFlipped = index >= firstFlipped
      let from = isFlipped ? max(0, x - gap - labelWidth) : x + gap
      let to = isFlipped ? max(0, x - gap) : from + labelWidth
      var row = 0
      for other in placed.values {
        let coversLeader = from - gap < other.x && other.x < to + gap
        let coversLabel = from - gap < other.to && other.from < to + gap
        if coversLeader || coversLabel { row = max(row, other.row + 1) }
      }
      placed[index] = Place(x: x, row: row, isFlipped: isFlipped, from: from, to: to)
    }
    places = anchors.indices.compactMap { placed[$0] }
    count = (places.map(\.row).max() ?? -1) + 1
  }
}
