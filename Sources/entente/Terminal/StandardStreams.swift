// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program's own streams, written at once: whoever started it may wait for the line.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  func say(_ words: String) {
    let bytes = Array((words + "\n").utf8)
    write(bytes)
  }

  /// Writes all bytes; what nobody reads any more is dropped.
  func write(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { write($0) } }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = UnsafeRawBufferPointer(bytes)[...]
    while !rest.isEmpty {
      let count = systemWrite(rawValue, UnsafeRawBufferPointer(rebasing: rest))
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
