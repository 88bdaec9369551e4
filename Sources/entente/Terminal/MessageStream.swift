// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Messages on the standard streams, each behind a `Content-Length` header, as the Language Server
/// Protocol frames them.
struct MessageStream {
  private var buffer: [UInt8] = []
  /// A message longer than this is refused, so that a broken header cannot claim all memory.
  private static let limit = 256 << 20

  /// The body of the next message, or nil when the input ends or is no longer framed.
  mutating func next() -> [UInt8]? {
    var length: Int?
    while let line = line() {
      if line.isEmpty { break }
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "content-length" {
        length = Int(parts[1].filter { $0 != " " })
      }
    }
    guard let length, length >= 0, length <= Self.limit else { return nil }
    while buffer.count < length { guard fill() else { return nil } }
    defer { buffer.removeFirst(length) }
    return Array(buffer[..<length])
  }

  func send(_ body: String) {
    let bytes = Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(1, $0.baseAddress! + sent, bytes.count - sent) }
      if count <= 0 { return }
      sent += count
    }
  }

  private mutating func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        var line = buffer[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        buffer.removeSubrange(...end)
        return text
      }
      guard buffer.count < 1 << 16, fill() else { return nil }
    }
  }

  private mutating func fill() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(0, &chunk, chunk.count)
    guard count > 0 else { return false }
    buffer += chunk[..<count]
    return true
  }
}
