// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes of a file or of the standard input, as they come.
final class ByteInput {
  /// What a message calls it.
  let name: String
  private let descriptor: Int32

  /// Opens a file; `-` is the standard input.
  ///
  /// - Throws: `UnreadableFile`, saying why.
  init(_ path: String) throws(UnreadableFile) {
    name = path
    guard path != "-" else {
      descriptor = 0
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableFile(path, errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw UnreadableFile(path, reason: "this is a folder; name its files")
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The length of a file whose length is known.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Appends at most `count` bytes; false at the end.
  ///
  /// - Throws: `UnreadableFile` when the system cannot read on.
  func read(atMost count: Int, into bytes: inout [UInt8]) throws(UnreadableFile) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    var got = -1
    repeat {
      got = bytes.withUnsafeMutableBytes {
        systemRead(descriptor, $0.baseAddress! + start, count)
      }
    } while got < 0 && errno == EINTR
    bytes.removeLast(count - max(got, 0))
    guard got >= 0 else { throw UnreadableFile(name, errno) }
    return got > 0
  }

  /// Whether more can be read at once, without waiting for whoever writes.
  var hasMore: Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, 0) > 0
  }

  /// Everything, up to `limit` bytes.
  ///
  /// - Throws: `UnreadableFile` when the system cannot read on or the limit is passed.
  func all(limit: Int) throws(UnreadableFile) -> [UInt8] {
    var bytes: [UInt8] = []
    if let size {
      guard size <= limit else { throw tooLong(limit) }
      // One more than it should have: without it this was the end.
      bytes = try first(size + 1)
      if bytes.count <= size { return bytes }
    }
    repeat {
      guard bytes.count <= limit else { throw tooLong(limit) }
    } while try read(atMost: 1 << 16, into: &bytes)
    return bytes
  }

  /// The first bytes, fewer only if the end comes before, in memory of just their size.
  private func first(_ size: Int) throws(UnreadableFile) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      while count < size {
        let got = systemRead(descriptor, room.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if let failure { throw UnreadableFile(name, failure) }
    return bytes
  }

  private func tooLong(_ limit: Int) -> UnreadableFile {
    UnreadableFile(
      name,
      reason:
        "more than \(limit) bytes, the limit 'input-bytes' of one document. Split it, or raise the limit with --limit input-bytes=N"
    )
  }
}

private func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  read(descriptor, start, count)
}

/// A file that cannot be read, and why.
struct UnreadableFile: Error, CustomStringConvertible {
  let description: String

  /// With a message that names the file itself.
  init(saying message: String) { description = message }

  init(_ path: String, reason: String) { self.init(saying: "\(path): \(reason)") }

  init(_ path: String, _ code: Int32) {
    let known: [Int32: String] = [
      ENOENT: "there is no such file", EACCES: "it may not be read by you",
    ]
    self.init(path, reason: known[code] ?? String(cString: strerror(code)))
  }
}
