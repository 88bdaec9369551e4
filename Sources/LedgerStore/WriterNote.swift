// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A note beside the store that says who is writing to it, for whoever has to wait.
enum WriterNote {
  private static func file(of path: String) -> String { path + "-writer" }

  static func leave(at path: String, by program: String, at instant: Instant) {
    let note = "\(getpid())\n\(program)\n\(instant)\n"
    try? Data(note.utf8).write(to: URL(filePath: file(of: path)))
  }

  static func remove(from path: String) { unlink(file(of: path)) }

  /// Who writes: "process 812 (entente store import) since 2026-06-01T…". Nil if nobody left a note
  /// or whoever did is gone.
  static func holder(of path: String) -> String? {
    guard let data = try? Data(contentsOf: URL(filePath: file(of: path))),
      case let lines = String(decoding: data, as: UTF8.self).split(separator: "\n"),
      lines.count == 3, let process = Int32(lines[0]), kill(process, 0) == 0 || errno == EPERM
    else { return nil }
    return "process \(process) (\(lines[1])) since \(lines[2])"
  }
}
