// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import Glibc
import Testing

struct SocketTests {
  /// Both ends of a socket.
  static func pair() throws -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    return (ends[0], ends[1])
  }

  static func bytes(_ numbers: [Int32]) -> [UInt8] {
    numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
  }

  static func give(_ socket: Int32, _ bytes: [UInt8]) { _ = write(socket, bytes, bytes.count) }

  @Test("Messages come and go in frames, and an end of the socket is an end of the others")
  func frames() throws {
    let (near, far) = try Self.pair()
    Self.give(far, Self.bytes([1, 3, 2]))
    let ranks = try SocketCommunicator(socket: near)
    #expect(ranks.rank == 1 && ranks.size == 3 && ranks.neighbours == 2)
    #expect(ranks.threads >= 1)
    #expect(try ranks.receive(within: .milliseconds(5)) == nil)
    // In two pieces, as sockets may deliver it.
    Self.give(far, Self.bytes([0, 5]) + [1, 2])
    #expect(try ranks.receive(within: .milliseconds(5)) == nil)
    Self.give(far, [3, 4, 5])
    let received = try #require(try ranks.receive(within: .seconds(20)))
    #expect(received.rank == 0 && received.message == [1, 2, 3, 4, 5])
    try ranks.send([9, 8], to: 2)
    ranks.farewell()
    var sent: [UInt8] = []
    while sent.count < 18 {
      var piece = [UInt8](repeating: 0, count: 18 - sent.count)
      let count = read(far, &piece, piece.count)
      try #require(count > 0)
      sent += piece.prefix(count)
    }
    #expect(sent == Self.bytes([2, 2]) + [9, 8] + Self.bytes([-1, 0]))
    #expect(ranks.isReachable)
    close(far)
    #expect(throws: RankMistake.self) { try ranks.receive(within: .seconds(20)) }
    #expect(!ranks.isReachable)
  }

  @Test("Who is who must make sense", arguments: [[2, 2, 1], [-1, 2, 1], [0, 0, 1], [0, 1, 0]])
  func places(numbers: [Int32]) throws {
    let (near, far) = try Self.pair()
    Self.give(far, Self.bytes(numbers))
    #expect(throws: RankMistake.self) { try SocketCommunicator(socket: near) }
    close(far)
  }
}
