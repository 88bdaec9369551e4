// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation

/// Processes that are threads: each has a mailbox, and one of them can be lost like a machine.
final class ThreadNetwork: @unchecked Sendable {
  private let condition = NSCondition()
  private var mail: [[(rank: Int, message: [UInt8])]]
  private var isLost = false
  private var sendsLeft: Int?

  /// - Parameter sendsLeft: after so many messages all is lost.
  init(_ size: Int, sendsLeft: Int? = nil) {
    mail = [[(rank: Int, message: [UInt8])]](repeating: [], count: size)
    self.sendsLeft = sendsLeft
  }

  final class Place: Communicator {
    let network: ThreadNetwork
    let rank: Int
    let size: Int

    init(_ network: ThreadNetwork, _ rank: Int, _ size: Int) {
      self.network = network
      self.rank = rank
      self.size = size
    }

    func send(_ message: [UInt8], to other: Int) throws {
      try network.send(message, from: rank, to: other)
    }
    func receive(within patience: Duration) throws -> (rank: Int, message: [UInt8])? {
      try network.receive(rank, within: patience)
    }
  }

  func place(_ rank: Int) -> Place { Place(self, rank, mail.count) }

  private func send(_ message: [UInt8], from rank: Int, to other: Int) throws {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    if let left = sendsLeft {
      isLost = isLost || left == 0
      sendsLeft = left - 1
    }
    guard !isLost else { throw RankMistake("process 1 is lost") }
    mail[other].append((rank, message))
  }

  private func receive(_ rank: Int, within patience: Duration) throws
    -> (rank: Int, message: [UInt8])?
  {
    condition.lock()
    defer { condition.unlock() }
    let end = Date(timeIntervalSinceNow: patience / .seconds(1))
    while true {
      guard !isLost else { throw RankMistake("process 1 is lost") }
      if !mail[rank].isEmpty { return mail[rank].removeFirst() }
      guard condition.wait(until: end) else { return nil }
    }
  }

  /// Runs the leader here and the others on threads of their own.
  ///
  /// - Returns: what the leader found, and why others ended before the run did.
  static func run(
    _ network: ThreadNetwork, _ exploration: Exploration, others: Exploration? = nil,
    _ conduct: Exploration.Conduct
  ) throws -> (Result<Findings, any Error>, [String]) {
    let ends = Ends()
    let group = DispatchGroup()
    for rank in 1..<network.mail.count {
      let place = network.place(rank)
      group.enter()
      Thread.detachNewThread {
        do {
          let reason = try (others ?? exploration).serve(place, threads: 1 + rank % 2)
          if let reason { ends.add(reason) }
        } catch {
          ends.add("\(error)")
        }
        group.leave()
      }
    }
    var conduct = conduct
    conduct.ranks = network.place(0)
    let findings = Result { try exploration.run(chunks: 0..<exploration.chunkCount, conduct) }
    group.wait()
    return (findings, ends.words)
  }

  private final class Ends: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var words: [String] = []
    func add(_ more: String) { lock.withLock { words.append(more) } }
  }
}
