// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Reading

/// Reads texts of one line each, and prints one JSON array of mentions a line.
struct LineReading: Sendable {
  let reader: MentionReader
  let options: MentionOptions

  /// What is read at a time, and the longest line.
  private static let chunk = 1 << 20
  private static let longestLine = 1 << 28

  /// - Throws: exit code 1 when a file cannot be read.
  func run(_ sources: [String]) async throws {
    var isWhole = true
    for source in sources {
      do throws(UnreadableFile) {
        try await run(try ByteInput(source))
      } catch {
        StandardStream.error.say("\(error)")
        isWhole = false
      }
    }
    if !isWhole { throw ExitCode(1) }
  }

  private func run(_ input: ByteInput) async throws(UnreadableFile) {
    var work = InOrder<[UInt8]> { StandardStream.output.write($0) }
    var bytes: [UInt8] = []
    var searched = 0
    do throws(UnreadableFile) {
      while try input.read(atMost: Self.chunk, into: &bytes) {
        let isWaiting = !input.hasMore
        guard bytes.count >= Self.chunk || isWaiting else { continue }
        if let end = bytes[searched...].lastIndex(of: UInt8(ascii: "\n")) {
          let whole = Array(bytes[...end])
          bytes.removeSubrange(...end)
          searched = 0
          await work.add { self.arrays(of: whole) }
        } else {
          searched = bytes.count
          guard bytes.count <= Self.longestLine else {
            throw UnreadableFile(
              input.name,
              reason: "a line may have at most \(Self.longestLine >> 20) MiB; is this a text?")
          }
        }
        // Whoever writes may wait for the answer to what was written.
        if isWaiting { await work.finish() }
      }
    } catch {
      await work.finish()
      throw error
    }
    if !bytes.isEmpty {
      let rest = bytes
      await work.add { self.arrays(of: rest) }
    }
    await work.finish()
  }

  /// One array for each line.
  func arrays(of lines: [UInt8]) -> [UInt8] {
    var json = MentionJSON()
    lines.withUnsafeBufferPointer { all in
      var start = 0
      while start < all.count {
        var end = start
        while end < all.count, all[end] != UInt8(ascii: "\n") { end += 1 }
        let isReturned = end > start && end < all.count && all[end - 1] == UInt8(ascii: "\r")
        let line = UnsafeBufferPointer(rebasing: all[start..<(isReturned ? end - 1 : end)])
        append(line, to: &json)
        start = end + 1
      }
    }
    return json.bytes
  }

  private func append(_ line: UnsafeBufferPointer<UInt8>, to json: inout MentionJSON) {
    json.beginText()
    json.append("[")
    var isFirst = true
    reader.read(line, options) { mention in
      if !isFirst { json.append(",") }
      isFirst = false
      json.append(mention, in: line)
    }
    json.append("]\n")
  }
}
