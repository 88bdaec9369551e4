// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Glibc
import Synchronization

/// Speaks to the other processes through the program that started this one and carries its messages,
/// such as `entente-mpi`, over a socket that both hold an end of.
///
/// A message on the socket has a header of two little-endian 32-bit numbers: the other process and the
/// length. The first bytes to come are this process's rank, how many processes there are, and how
/// many of them are on this machine.
public final class SocketCommunicator: Communicator {
  public let rank: Int
  public let size: Int
  /// How many of the processes are on this machine, this one included.
  public let neighbours: Int
  private let socket: Int32
  private let outbox = Monitor(())
  private let inbox = Monitor(Inbox())
  private let hasGivenUp = Atomic(false)

  private struct Inbox {
    var messages: [(rank: Int, message: [UInt8])] = []
    var isLost = false
  }

  /// The variable of the environment that names the socket's descriptor.
  public static let variable = "ENTENTE_RANK_CHANNEL"

  /// The socket that this process was started with; `nil` if it was started alone.
  ///
  /// - Throws: `RankMistake` when nobody is at the other end.
  public static func inherited() throws -> SocketCommunicator? {
    let text = ProcessInfo.processInfo.environment[variable]
    return try text.flatMap { Int32($0) }.map { try SocketCommunicator(socket: $0) }
  }

  /// Waits for the other end to tell who is who.
  public init(socket: Int32) throws {
    guard let bytes = Self.read(12, from: socket) else { throw Self.lost }
    let numbers = bytes.withUnsafeBytes { bytes in
      (0..<3).map {
        Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self)))
      }
    }
    guard numbers[1] > 0, (0..<numbers[1]).contains(numbers[0]), numbers[2] > 0 else {
      throw RankMistake("what carries the messages says who is who in a way that makes no sense")
    }
    (rank, size, neighbours) = (numbers[0], numbers[1], numbers[2])
    self.socket = socket
    signal(SIGPIPE, SIG_IGN)
    // Always reading, so that whoever carries the messages never waits for this process.
    let inbox = inbox
    guard ThreadTeam.detach({ Self.collect(from: socket, into: inbox) }) else {
      throw ExplorationMistake("the system gives no thread")
    }
  }

  /// How many threads are this process's share: all processors it may use where the system bound it
  /// to some, else as many as are left when each of its neighbours takes its share.
  public var threads: Int {
    let (allowed, online) = (Processors.allowed, Processors.online)
    return allowed < online ? allowed : max(1, online / neighbours)
  }

  private static let lost = RankMistake(
    "the other processes of the run cannot be reached any more")

  public func send(_ message: [UInt8], to rank: Int) throws {
    guard let length = Int32(exactly: message.count) else {
      throw RankMistake("a message of \(message.count) bytes is too long")
    }
    try put(Self.header(Int32(truncatingIfNeeded: rank), length) + message)
  }

  /// Tells whoever carries the messages that this process has come to its end in good order.
  public func farewell() { try? put(Self.header(-1, 0)) }

  public func receive(within patience: Duration) throws -> (rank: Int, message: [UInt8])? {
    guard !hasGivenUp.load(ordering: .relaxed) else { throw Self.lost }
    let found: Result<(rank: Int, message: [UInt8]), RankMistake>? = inbox.wait(within: patience) {
      inbox in
      if !inbox.messages.isEmpty { return .success(inbox.messages.removeFirst()) }
      return inbox.isLost ? .failure(Self.lost) : nil
    }
    return try found?.get()
  }

  /// Whether the others can be reached, as far as is known.
  public var isReachable: Bool {
    !hasGivenUp.load(ordering: .relaxed) && inbox.with { !$0.isLost }
  }

  /// From now on nobody counts as reachable; safe to call from a signal handler.
  public func giveUp() { hasGivenUp.store(true, ordering: .relaxed) }

  private static func header(_ rank: Int32, _ length: Int32) -> [UInt8] {
    [rank, length].flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
  }

  private func put(_ bytes: [UInt8]) throws {
    try outbox.with { _ in
      var place = 0
      while place < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
          write(socket, buffer.baseAddress.map { $0 + place }, bytes.count - place)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw Self.lost }
        place += count
      }
    }
  }

  private static func collect(from socket: Int32, into inbox: Monitor<Inbox>) {
    while let header = read(8, from: socket) {
      let (rank, length) = header.withUnsafeBytes {
        (
          Int32(littleEndian: $0.loadUnaligned(fromByteOffset: 0, as: Int32.self)),
          Int32(littleEndian: $0.loadUnaligned(fromByteOffset: 4, as: Int32.self))
        )
      }
      guard length >= 0, let message = read(Int(length), from: socket) else { break }
      inbox.with { $0.messages.append((Int(rank), message)) }
    }
    inbox.with { $0.isLost = true }
  }

  private static func read(_ count: Int, from socket: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var place = 0
    while place < count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(socket, $0.baseAddress.map { $0 + place }, count - place)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      place += got
    }
    return bytes
  }
}
