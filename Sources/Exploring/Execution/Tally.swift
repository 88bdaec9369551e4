// SPDX-License-Identifier: Apache-2.0

/// What a run has learned so far: which chunks are in, the statistics of every measure under every
/// policy, and the experiments that failed. Two tallies of one exploration merge if they share no
/// chunk; what comes out depends only on which chunks are in, to the last bit.
public struct Tally: Hashable, Sendable {
  /// A failed experiment and where it stands.
  public struct Failure: Hashable, Sendable {
    public let scenario: UInt64
    /// The position of the policy in the exploration.
    public let policy: Int
    public let failure: ExperimentFailure
  }

  /// How many failures are kept with their inputs: those of the first chunks. All are counted.
  public static let mostFailures = 1000

  /// Chunks that are in, as ascending ranges that do not touch.
  public private(set) var chunks: [Range<Int>] = []
  public private(set) var failureCount: UInt64 = 0
  /// The first failures by scenario, then by policy.
  public private(set) var failures: [Failure] = []
  var trees: [MomentTree]
  /// For each policy, a sketch for every measure column.
  var sketches: [[QuantileSketch]]

  /// Nothing learned yet.
  init(_ exploration: Exploration) {
    let policies = exploration.policies.count
    trees = [MomentTree](repeating: MomentTree(), count: policies)
    let columns = exploration.model.measures.flatMap { measure in
      let precision =
        measure.kind == .scalar ? exploration.precision.scalars : exploration.precision.series
      return [QuantileSketch](
        repeating: QuantileSketch(precision: precision), count: measure.count)
    }
    sketches = [[QuantileSketch]](repeating: columns, count: policies)
  }

  init(
    chunks: [Range<Int>], failureCount: UInt64, failures: [Failure], trees: [MomentTree],
    sketches: [[QuantileSketch]]
  ) {
    self.chunks = chunks
    self.failureCount = failureCount
    self.failures = failures
    self.trees = trees
    self.sketches = sketches
  }

  public var chunkCount: Int { chunks.reduce(0) { $0 + $1.count } }

  /// Puts a chunk's moments and failures in; its numbers go into a thread's own sketches, which
  /// `merge(sketches:)` brings in before anybody reads the tally.
  mutating func insert(chunk: Int, policies: Int, policy: Int, moments: [Moments], _ new: [Failure])
  {
    insert(range: chunk..<chunk + 1)
    trees[policy].insert(moments, at: MomentTree.Place(level: 0, index: chunk / policies))
    keep(new, count: UInt64(new.count))
  }

  mutating func merge(sketches other: [[QuantileSketch]]) {
    for policy in sketches.indices {
      for column in sketches[policy].indices {
        sketches[policy][column].merge(other[policy][column])
      }
    }
  }

  /// Takes in what another part of the same run has learned.
  ///
  /// - Returns: whether it was taken in; nothing is when a chunk would be counted twice.
  public mutating func merge(_ other: Tally) -> Bool {
    for range in other.chunks where chunks.contains(where: { $0.overlaps(range) }) {
      return false
    }
    for range in other.chunks { insert(range: range) }
    for policy in trees.indices { trees[policy].merge(other.trees[policy]) }
    merge(sketches: other.sketches)
    keep(other.failures, count: other.failureCount)
    return true
  }

  private mutating func insert(range: Range<Int>) {
    let place = chunks.firstIndex { $0.lowerBound >= range.upperBound } ?? chunks.count
    chunks.insert(range, at: place)
    if place + 1 < chunks.count, chunks[place + 1].lowerBound == range.upperBound {
      chunks[place] = chunks[place].lowerBound..<chunks.remove(at: place + 1).upperBound
    }
    if place > 0, chunks[place - 1].upperBound == range.lowerBound {
      chunks[place - 1] = chunks[place - 1].lowerBound..<chunks.remove(at: place).upperBound
    }
  }

  private mutating func keep(_ new: [Failure], count: UInt64) {
    failureCount += count
    guard !new.isEmpty else { return }
    failures = Array(
      (failures + new).sorted { ($0.scenario, $0.policy) < ($1.scenario, $1.policy) }
        .prefix(Self.mostFailures))
  }

  /// Experiments that have been run, failed ones included.
  public var experiments: UInt64 {
    failureCount + trees.reduce(0) { $0 + ($1.total.first?.count ?? 0) }
  }
}
