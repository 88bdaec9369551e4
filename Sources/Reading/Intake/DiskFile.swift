// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Reads and writes whole files by their descriptors, never more than asked for.
enum DiskFile {
  struct Failure: Error {
    /// What the system says.
    let message: String
  }

  /// All of a file, or of standard input for `-`; one byte more than `most` if it is longer than that.
  static func read(_ path: String, most: Int) throws(Failure) -> [UInt8] {
    let file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(message: String(cString: strerror(errno))) }
    defer { if file != 0 { close(file) } }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      bytes.reserveCapacity(min(Int(status.st_size), most) + 1)
    }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count <= most {
      let wanted = min(piece.count, most + 1 - bytes.count)
      let count = Glibc.read(file, &piece, wanted)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(message: String(cString: strerror(errno))) }
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
    }
    return bytes
  }

  /// Writes a new file; false if the system refuses.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    return bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        offset += count
      }
      return true
    }
  }
}
