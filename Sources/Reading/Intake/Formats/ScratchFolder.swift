// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// A folder of our own for the files that another program reads and writes.
struct ScratchFolder {
  let path: String

  /// Makes it, readable for us alone; nil if the system refuses.
  init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/entente-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes the files named and the folder.
  func remove(_ names: [String]) {
    for name in names { unlink(path(name)) }
    rmdir(path)
  }
}
