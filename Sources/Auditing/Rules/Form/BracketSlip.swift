// SPDX-License-Identifier: Apache-2.0

/// A bracket or quotation mark without its partner.
struct BracketSlip {
  let pair: BracketPair
  let range: Range<Int>
  /// Whether it opens; a mark that closes otherwise.
  let opens: Bool
  /// What was already open when it came, and is properly closed later: the pair is crossed.
  var isCrossed = false
  /// The mark of another kind that closes it.
  var closedBy: Range<Int>?
  /// For an opening: the first bracket of its kind that was closed inside it.
  var closedInside: Range<Int>?
}

extension [BracketSlip] {
  /// How far apart two marks of one slip may stand, in bytes.
  private static var reach: Int { 400 }

  /// Straight quotation marks in an even number pair somehow; of an odd number one is lost, and the
  /// first that has no partner speaks for it.
  mutating func settleStraightDoubles(of count: Int) {
    var isTold = count.isMultiple(of: 2)
    removeAll { slip in
      guard slip.pair == .straightDouble else { return false }
      if isTold { return true }
      isTold = true
      return false
    }
  }

  /// An opening mark left open by one that closes outside it, and its partner after that, are one slip;
  /// so are an opening mark and one of another kind that closes it.
  mutating func settleCrossings() {
    var settled: [BracketSlip] = []
    // By kind, where the last opening mark stands among the settled.
    var lastOpening = [Int?](repeating: nil, count: BracketPair.allCases.count)
    for slip in self {
      let kind = Int(slip.pair.rawValue)
      if slip.opens {
        lastOpening[kind] = settled.count
        settled.append(slip)
      } else if let partner = lastOpening[kind], !settled[partner].isCrossed,
        slip.range.lowerBound - settled[partner].range.lowerBound < Self.reach
      {
        settled[partner].isCrossed = true
      } else if let last = settled.indices.last, settled[last].opens,
        settled[last].closedBy == nil, settled[last].pair.isLike(slip.pair),
        slip.range.lowerBound - settled[last].range.lowerBound < Self.reach
      {
        settled[last].closedBy = slip.range
      } else {
        settled.append(slip)
      }
    }
    self = settled
  }
}
