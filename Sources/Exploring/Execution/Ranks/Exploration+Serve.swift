// SPDX-License-Identifier: Apache-2.0
import Synchronization

extension Exploration {
  /// Does what the first of several processes asks for, until it says that the run is over. All
  /// processes must have made the same exploration.
  ///
  /// - Returns: why the first process gave up; `nil` if it did not.
  /// - Throws: `RankMistake` when the first process cannot be reached or makes no sense.
  public func serve(_ ranks: any Communicator, threads: Int? = nil) throws -> String? {
    try ranks.send(RankMessage.ready(pins: RunState(self, sink: nil).lines).bytes, to: 0)
    do {
      while true {
        guard case .sit(let keepingRows) = try order(from: ranks) else { throw Self.outOfTurn }
        try sit(ranks, keepingRows: keepingRows, threads: max(1, threads ?? Processors.allowed))
      }
    } catch let dismissal as Dismissal {
      return dismissal.reason
    }
  }

  /// The first process needs this one no longer.
  private struct Dismissal: Error {
    let reason: String?
  }

  private static var outOfTurn: RankMistake {
    RankMistake("the first process says what was not asked; are all of the same version?")
  }

  /// Works on the chunks that are handed out, and reports what came of them.
  private func sit(_ ranks: any Communicator, keepingRows: Bool, threads: Int) throws {
    let done = Atomic(0)
    let source = AssignedChunks(threads: threads) { chunks in
      let wish = RankMessage.wish(chunks: chunks, done: done.load(ordering: .relaxed))
      // Where nobody can be reached, the wait for an order fails.
      try? ranks.send(wish.bytes, to: 0)
    }
    let outlet = keepingRows ? PostedRows(ranks, self) : nil
    let sitting = Sitting(self, Tally(self), source, outlet: outlet) {
      _ = done.max($0, ordering: .relaxed)
    }
    let tally = try sitting.run(threads: threads) {
      source.begin()
      while true {
        switch try order(from: ranks) {
        case .work(let chunks): source.add(chunks)
        case .rise: return source.finish()
        default: throw Self.outOfTurn
        }
      }
    }
    try ranks.send(RankMessage.report(tally).bytes, to: 0)
  }

  private func order(from ranks: any Communicator) throws -> RankMessage {
    while true {
      guard let (rank, bytes) = try ranks.receive(within: .seconds(1)) else { continue }
      guard rank == 0, let message = RankMessage(bytes, for: self) else { throw Self.outOfTurn }
      if case .dismissed(let reason) = message { throw Dismissal(reason: reason) }
      return message
    }
  }
}

/// Sends rows to the first process, which puts them in order.
private final class PostedRows: RowOutlet {
  private let ranks: any Communicator
  private let exploration: Exploration

  init(_ ranks: any Communicator, _ exploration: Exploration) {
    self.ranks = ranks
    self.exploration = exploration
  }

  func put(_ rows: ExperimentRows, order: Int) -> Bool {
    let chunk = exploration.chunk(of: rows)
    let message = RankMessage.rows(order: order, chunk: chunk, rows)
    return (try? ranks.send(message.bytes, to: 0)) != nil
  }

  func abandon(_ failure: any Error) {}
}

extension Exploration {
  /// The chunk that these rows are of.
  fileprivate func chunk(of rows: ExperimentRows) -> Int {
    rows.scenarios.lowerBound / Self.chunkSize * policies.count + rows.policy
  }
}
