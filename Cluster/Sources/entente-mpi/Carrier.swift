// SPDX-License-Identifier: Apache-2.0
import CMessages
import Glibc

/// Carries messages between the companion's socket and the other processes.
///
/// On the socket a message has a header of two little-endian 32-bit numbers, the other process and
/// the length; the first bytes that the companion reads are its rank, how many processes there are,
/// and how many of them are on this machine. A header of -1 and 0 is the companion's farewell.
struct Carrier {
  private let companion: Companion
  private let name: String
  private var buffer: [UInt8] = []

  /// - Returns: the exit code.
  static func carry(_ companion: Companion) -> Int32 {
    var place = messages_place()
    guard messages_start(&place) == 0 else {
      complain("MPI cannot be started")
      kill(companion.process, SIGKILL)
      return 69
    }
    var machine = [UInt8](repeating: 0, count: 256)
    machine.withUnsafeMutableBytes { messages_machine($0.baseAddress) }
    let host = String(decoding: machine.prefix { $0 != 0 }, as: UTF8.self)
    var carrier = Carrier(
      companion: companion, name: "process \(place.rank) of \(place.size) on \(host)")
    let isInOrder =
      carrier.give([place.rank, place.size, place.neighbours]) && carrier.carryUntilFarewell()
    let end = companion.end()
    guard isInOrder else {
      complain("\(carrier.name): entente \(end.words), so the run breaks off")
      messages_abort(end.code == 0 ? 70 : end.code)
      return 70
    }
    messages_end()
    return end.code
  }

  private init(companion: Companion, name: String) {
    self.companion = companion
    self.name = name
  }

  /// - Returns: whether there was a farewell; `false` when the companion or the others are lost.
  private mutating func carryUntilFarewell() -> Bool {
    while true {
      let brought = bringOne()
      guard let brought else { return false }
      var socket = pollfd(fd: companion.socket, events: Int16(POLLIN), revents: 0)
      // A millisecond is short beside a chunk of experiments and long beside a look.
      guard poll(&socket, 1, brought ? 0 : 1) > 0 else { continue }
      guard let (rank, length) = readHeader() else { return false }
      if rank < 0 { return true }
      guard let bytes = read(Int(length)) else { return false }
      guard messages_send(rank, bytes, length) == 0 else { return false }
    }
  }

  /// Brings a message to the companion if one is there; `nil` when that fails.
  private mutating func bringOne() -> Bool? {
    var (sender, length): (Int32, Int32) = (0, 0)
    let there = messages_look(&sender, &length)
    guard there > 0 else { return there == 0 ? false : nil }
    if buffer.count < Int(length) { buffer = [UInt8](repeating: 0, count: Int(length)) }
    guard messages_take(sender, &buffer, length) == 0, give([sender, length]),
      give(buffer[..<Int(length)])
    else { return nil }
    return true
  }

  private func readHeader() -> (rank: Int32, length: Int32)? {
    guard let bytes = read(8) else { return nil }
    return bytes.withUnsafeBytes {
      (
        Int32(littleEndian: $0.loadUnaligned(fromByteOffset: 0, as: Int32.self)),
        Int32(littleEndian: $0.loadUnaligned(fromByteOffset: 4, as: Int32.self))
      )
    }
  }

  private func read(_ count: Int) -> [UInt8]? {
    guard count >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    var place = 0
    while place < count {
      let got = bytes.withUnsafeMutableBytes {
        recv(companion.socket, $0.baseAddress.map { $0 + place }, count - place, 0)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      place += got
    }
    return bytes
  }

  private func give(_ numbers: [Int32]) -> Bool {
    give(numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }[...])
  }

  private func give(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(companion.socket, $0.baseAddress, $0.count, 0) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }
}

func complain(_ words: String) {
  let line = "entente-mpi: \(words)\n"
  _ = line.withCString { write(2, $0, strlen($0)) }
}
