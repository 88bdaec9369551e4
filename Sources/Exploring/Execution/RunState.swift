// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// The state of a run as bytes: lines that a person can read (model, version, seed, design, digest
/// of the inputs), then the statistics and a checksum.
struct RunState {
  private let exploration: Exploration
  /// What pins the run: two runs with the same lines give the same bytes.
  let lines: [String]

  struct Contents {
    let tally: Tally
    /// Where the sink goes on.
    let position: UInt64?
  }

  private static let firstLine = "entente run 1"

  /// - Parameter sink: what kind of place the experiments go to, if they do.
  init(_ exploration: Exploration, sink: String?) {
    self.exploration = exploration
    lines =
      exploration.pins.map { "\($0.name): \($0.value)" }
      + ["experiments go to: \(sink ?? "statistics only")"]
  }

  /// What was kept; `nil` where nothing was yet.
  ///
  /// - Throws: `RunFileMistake` for bytes that are damaged or belong to another run.
  func read(from keeper: any RunKeeper) throws -> Contents? {
    let path = keeper.path
    guard let data = try keeper.load() else { return nil }
    let bytes = [UInt8](data)
    guard let (header, body) = Self.split(bytes), header.first == Self.firstLine else {
      throw RunFileMistake(path: path, words: "is not a run file of this program")
    }
    if let words = difference(from: Array(header.dropFirst())) {
      throw RunFileMistake(path: path, words: words + "; name another file or remove this one")
    }
    guard body.count >= 8, Array(body.suffix(8)) == Digest.bytes(of: body.dropLast(8)),
      let contents = decode(Array(body.dropLast(8)))
    else {
      throw RunFileMistake(
        path: path, words: "is damaged: its checksum does not fit; remove it to start anew")
    }
    return contents
  }

  /// Keeps what a run has learned, after all of its rows.
  func write(_ tally: Tally, _ conduct: Exploration.Conduct) throws {
    guard let keeper = conduct.file else { return }
    let position = try conduct.sink?.flush()
    let header = ([Self.firstLine] + lines).joined(separator: "\n")
    var body = ByteWriter()
    body.write(position == nil ? 0 : 1)
    body.write(position ?? 0)
    tally.encode(to: &body)
    try keeper.save(
      Data(Array((header + "\n\n").utf8) + body.bytes + Digest.bytes(of: body.bytes[...])))
  }

  /// What is another in these lines, in words; `nil` when nothing is.
  func difference(from others: [String]) -> String? {
    for (found, wanted) in zip(others, lines) where found != wanted {
      let key = wanted.prefix { $0 != ":" }
      guard found.hasPrefix(key + ": ") else { return "has a header that is damaged" }
      let (old, new) = (found.dropFirst(key.count + 2), wanted.dropFirst(key.count + 2))
      return key == "inputs"
        ? "belongs to a run with other distributions, levers, measures, policies or facts of the "
          + "ledger, or on a machine that computes other last digits (digest \(old), not \(new))"
        : "belongs to a run whose \(key) is \(old), not \(new)"
    }
    return others.count == lines.count ? nil : "has a header that is damaged"
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

  private func decode(_ bytes: [UInt8]) -> Contents? {
    var reader = ByteReader(bytes)
    guard let has = reader.read(), let position = reader.read(),
      let tally = Tally(from: &reader, for: exploration), reader.isAtEnd
    else { return nil }
    return Contents(tally: tally, position: has == 1 ? position : nil)
  }
}

extension Exploration {
  /// What pins the run: two explorations with the same pins give the same bytes. `inputs` is a digest
  /// of all that has no name of its own.
  public var pins: [(name: String, value: String)] {
    [
      ("model", model.id), ("version", model.version), ("seed", "\(seed)"),
      ("design", designDescription), ("inputs", inputsDigest),
    ]
  }

  /// How many experiments of this exploration a place keeps; `nil` if it keeps none of it.
  ///
  /// - Throws: `RunFileMistake` for one that is damaged or belongs to another run.
  public func experiments(in keeper: any RunKeeper, sink: (any ExperimentSink)? = nil) throws
    -> UInt64?
  {
    try RunState(self, sink: sink?.kind).read(from: keeper).map(\.tally.experiments)
  }
}
