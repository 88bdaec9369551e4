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
    _ = write(rawValue, bytes, bytes.count)
  }
}
