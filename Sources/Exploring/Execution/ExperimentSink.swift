// SPDX-License-Identifier: Apache-2.0

/// A place where experiments go one by one. It is told of every experiment exactly once, in order:
/// a thousand scenarios under the first policy, the same under the next, and so on.
///
/// Calls come from one thread at a time, not always the same.
public protocol ExperimentSink: AnyObject, Sendable {
  /// What it is, for a run file: a resumed run must go on into the same kind of place.
  var kind: String { get }
  /// Starts, or goes on where `flush` said it was; what was written after that must be dropped.
  func open(_ exploration: Exploration, at position: UInt64?) throws
  func write(_ rows: ExperimentRows) throws
  /// Makes sure that all rows last, and says where to go on from here.
  func flush() throws -> UInt64
}

/// Consecutive scenarios under one policy, with their inputs (without noise) and measures.
public struct ExperimentRows: Sendable {
  /// The policy's position in the exploration.
  public let policy: Int
  public let scenarios: Range<Int>
  /// The uncertainties and levers, in the order of the `Layout`: one column each.
  public let inputs: [[Double]]
  /// The measure columns; a failed experiment has NaN in all of them.
  public let measures: [[Double]]
  /// Why experiments failed, by their place in the rows.
  public let failures: [Int: ExperimentFailure]
}

/// Keeps all experiments in memory, for analyses that need the rows.
public final class MemorySink: ExperimentSink, @unchecked Sendable {
  /// For each policy, one column an input and one a measure, in the order of the scenarios.
  public private(set) var inputs: [[[Double]]] = []
  public private(set) var measures: [[[Double]]] = []

  public init() {}

  public var kind: String { "memory" }

  public func open(_ exploration: Exploration, at position: UInt64?) throws {
    guard position == nil || position == 0 else {
      throw ExplorationMistake("rows that were in memory are gone, so their run cannot be resumed")
    }
    let layout = exploration.model.layout
    func empty(_ columns: Int) -> [[[Double]]] {
      exploration.policies.map { _ in [[Double]](repeating: [], count: columns) }
    }
    inputs = empty(layout.levers.upperBound)
    measures = empty(layout.outputCount)
  }

  public func write(_ rows: ExperimentRows) {
    for (column, values) in rows.inputs.enumerated() { inputs[rows.policy][column] += values }
    for (column, values) in rows.measures.enumerated() { measures[rows.policy][column] += values }
  }

  public func flush() -> UInt64 { UInt64(measures.first?.first?.count ?? 0) }
}
