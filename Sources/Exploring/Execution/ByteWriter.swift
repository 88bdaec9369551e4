// SPDX-License-Identifier: Apache-2.0

/// Numbers as little-endian bytes, for run files and messages between machines.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

  mutating func write(_ number: Double) { write(number.bitPattern) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ numbers: [Double]) {
    write(numbers.count)
    bytes.reserveCapacity(bytes.count + 8 * numbers.count)
    for number in numbers { write(number) }
  }
}

/// Reads back what `ByteWriter` wrote; `nil` where the bytes end or make no sense.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func read() -> UInt64? {
    guard bytes.count - place >= 8 else { return nil }
    defer { place += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }

  mutating func readInt() -> Int? { read().map { Int(Int64(bitPattern: $0)) } }

  mutating func readDouble() -> Double? { read().map { Double(bitPattern: $0) } }

  /// A count of things that take at least eight bytes each, so that a damaged one cannot ask for
  /// more memory than there are bytes.
  mutating func readCount() -> Int? {
    guard let count = readInt(), count >= 0, count <= (bytes.count - place) / 8 else { return nil }
    return count
  }

  mutating func readText() -> String? {
    guard let count = readInt(), count >= 0, count <= bytes.count - place else { return nil }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  mutating func readDoubles() -> [Double]? {
    guard let count = readCount() else { return nil }
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count {
      guard let number = readDouble() else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
