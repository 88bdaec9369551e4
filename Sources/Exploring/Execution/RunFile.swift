// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// The file that holds what a run has learned so far, so that it can go on after a stop or a crash.
///
/// It starts with lines that a person can read (model, version, seed, design, digest of the inputs),
/// then come the statistics and a checksum. It is replaced in one step, so it is never half written.
public struct RunFile: Hashable, Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  struct Contents {
    let tally: Tally
    /// Where the sink goes on.
    let position: UInt64?
  }

  private static let firstLine = "entente run 1"

  /// What the file holds; `nil` where there is none yet.
  ///
  /// - Throws: `RunFileMistake` for a file that is damaged or belongs to another run.
  func read(for exploration: Exploration, sink: String?) throws -> Contents? {
    let url = URL(filePath: path)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let bytes = [UInt8](try Data(contentsOf: url))
    guard let (header, body) = Self.split(bytes), header.first == Self.firstLine else {
      throw RunFileMistake(path: path, words: "is not a run file of this program")
    }
    for (found, wanted) in zip(header.dropFirst(), Self.lines(exploration, sink)) {
      guard found != wanted else { continue }
      throw RunFileMistake(path: path, words: Self.difference(found, wanted))
    }
    guard body.count >= 8, Array(body.suffix(8)) == Digest.bytes(of: body.dropLast(8)),
      let contents = Self.decode(Array(body.dropLast(8)), exploration)
    else {
      throw RunFileMistake(
        path: path, words: "is damaged: its checksum does not fit; remove it to start anew")
    }
    return contents
  }

  func write(_ contents: Contents, for exploration: Exploration, sink: String?) throws {
    let header = ([Self.firstLine] + Self.lines(exploration, sink)).joined(separator: "\n")
    var body = ByteWriter()
    body.write(contents.position == nil ? 0 : 1)
    body.write(contents.position ?? 0)
    contents.tally.encode(to: &body)
    let bytes =
      Array((header + "\n\n").utf8) + body.bytes + Digest.bytes(of: body.bytes[...])
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
  }

  private static func lines(_ exploration: Exploration, _ sink: String?) -> [String] {
    [
      "model: \(exploration.model.id)", "version: \(exploration.model.version)",
      "seed: \(exploration.seed)", "design: \(exploration.designDescription)",
      "inputs: \(exploration.inputsDigest)", "experiments go to: \(sink ?? "statistics only")",
    ]
  }

  /// What is another in the file, in words.
  private static func difference(_ found: String, _ wanted: String) -> String {
    let key = wanted.prefix { $0 != ":" }
    guard found.hasPrefix(key + ": ") else { return "has a header that is damaged" }
    let (old, new) = (found.dropFirst(key.count + 2), wanted.dropFirst(key.count + 2))
    return key == "inputs"
      ? "belongs to a run with other distributions, levers, measures or policies (digest \(old), "
        + "not \(new))"
      : "belongs to a run whose \(key) is \(old), not \(new)"
  }

  /// The header's lines and all that follows the blank line.
  private static func split(_ bytes: [UInt8]) -> (header: [String], body: ArraySlice<UInt8>)? {
    var lines: [String] = []
    var start = 0
    for (place, byte) in bytes.prefix(65_536).enumerated() where byte == 0x0A {
      if place == start { return lines.count == 7 ? (lines, bytes[(place + 1)...]) : nil }
      lines.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + 1
    }
    return nil
  }

  private static func decode(_ bytes: [UInt8], _ exploration: Exploration) -> Contents? {
    var reader = ByteReader(bytes)
    guard let has = reader.read(), let position = reader.read(),
      let tally = Tally(from: &reader, for: exploration), reader.isAtEnd
    else { return nil }
    return Contents(tally: tally, position: has == 1 ? position : nil)
  }
}

/// Why a run cannot go on from a file.
public struct RunFileMistake: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  public let words: String

  public var description: String { "\(path) \(words)" }
}
