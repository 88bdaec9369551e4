// SPDX-License-Identifier: Apache-2.0

/// The first of several processes: it hands out chunks to the others while its own threads work,
/// writes everybody's rows in order, and merges what everybody learned.
final class RankLead {
  private let ranks: any Communicator
  private let exploration: Exploration
  private var others: Range<Int> { 1..<max(ranks.size, 1) }

  /// A message is looked for at least so often, as long as there may be something else to do.
  private static let breath = Duration.milliseconds(20)

  init(_ ranks: any Communicator, _ exploration: Exploration) {
    self.ranks = ranks
    self.exploration = exploration
  }

  /// Waits until all processes are there and have made sure that they mean the same run.
  ///
  /// - Throws: `RankMistake` for a process with another model, version, seed, design or ledger.
  func gather(_ cancellation: Cancellation) throws {
    var missing = Set(others)
    let state = RunState(exploration, sink: nil)
    while !missing.isEmpty, !cancellation.isCancelled {
      guard let (rank, message) = try receive() else { continue }
      guard case .ready(let pins) = message else { throw Self.outOfTurn(rank) }
      if let words = state.difference(from: pins) {
        throw RankMistake(
          "process \(rank) \(words): all processes must see the same ledger and program")
      }
      missing.remove(rank)
    }
  }

  /// Carries a sitting out together with the others.
  ///
  /// - Returns: the tally with what all have learned.
  func run(
    _ sitting: Sitting, _ queue: ChunkQueue, _ rows: OrderedRows?, threads: Int
  ) throws -> Tally {
    try sitting.run(threads: threads) { try lead(sitting, queue, rows) }
  }

  /// Sends the others home.
  func dismiss(because reason: String? = nil) {
    for rank in others { try? ranks.send(RankMessage.dismissed(reason).bytes, to: rank) }
  }

  private func lead(_ sitting: Sitting, _ queue: ChunkQueue, _ rows: OrderedRows?) throws {
    for rank in others { try send(.sit(keepingRows: rows != nil), to: rank) }
    var sitters = Set(others)
    var wishes: [(rank: Int, chunks: Int)] = []
    var done: [Int: Int] = [:]
    var hasRisen = false
    while !sitters.isEmpty {
      if !hasRisen, queue.isOver || rows?.failure != nil {
        queue.close()
        for rank in sitters { try send(.rise, to: rank) }
        hasRisen = true
      }
      if let (rank, message) = try receive() {
        switch message {
        case .wish(let chunks, let sum):
          wishes.append((rank, chunks))
          sitting.tell(done: sum - done[rank, default: 0])
          done[rank] = sum
        case .rows(let order, _, let brought): _ = rows?.deposit(brought, order: order)
        case .report(let tally):
          guard sitting.merge(tally) else {
            throw RankMistake("process \(rank) reports experiments that are counted already")
          }
          sitting.tell(done: Int(tally.experiments) - done[rank, default: 0])
          sitters.remove(rank)
        default: throw Self.outOfTurn(rank)
        }
      }
      if !hasRisen { wishes = try wishes.filter { try !grant($0, queue, rows) } }
    }
  }

  /// Hands out as many chunks as were wished for, or as there is room for.
  ///
  /// - Returns: whether there were any.
  private func grant(_ wish: (rank: Int, chunks: Int), _ queue: ChunkQueue, _ rows: OrderedRows?)
    throws -> Bool
  {
    var granted: [(chunk: Int, order: Int)] = []
    while granted.count < wish.chunks, rows?.hasRoom(for: queue.nextOrder) ?? true,
      let next = queue.take()
    {
      granted.append(next)
    }
    if !granted.isEmpty { try send(.work(granted), to: wish.rank) }
    return !granted.isEmpty
  }

  private func send(_ message: RankMessage, to rank: Int) throws {
    try ranks.send(message.bytes, to: rank)
  }

  private func receive() throws -> (rank: Int, message: RankMessage)? {
    guard let (rank, bytes) = try ranks.receive(within: Self.breath) else { return nil }
    guard let message = RankMessage(bytes, for: exploration) else { throw Self.outOfTurn(rank) }
    return (rank, message)
  }

  private static func outOfTurn(_ rank: Int) -> RankMistake {
    RankMistake("process \(rank) says what was not asked; are all of the same version?")
  }
}
