// SPDX-License-Identifier: Apache-2.0

/// What the processes of a run say to one another. The first leads; all others speak to it alone.
enum RankMessage {
  // to the leader
  /// What pins the run that the sender would carry out.
  case ready(pins: [String])
  /// So many chunks are wanted; so many experiments were done in this sitting.
  case wish(chunks: Int, done: Int)
  /// The rows of a chunk with its place in the order of the sitting.
  case rows(order: Int, chunk: Int, ExperimentRows)
  /// All that the sender learned in this sitting.
  case report(Tally)

  // from the leader
  /// A sitting begins, with or without rows.
  case sit(keepingRows: Bool)
  case work([(chunk: Int, order: Int)])
  /// Nothing more is handed out; finish what you have and report.
  case rise
  /// The run is over, or has failed for this reason.
  case dismissed(String?)

  private enum Kind: UInt64 {
    case ready, wish, rows, report, sit, work, rise, dismissed
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .ready(let pins):
      writer.write(Kind.ready.rawValue)
      writer.write(pins.count)
      for pin in pins { writer.write(pin) }
    case .wish(let chunks, let done):
      writer.write(Kind.wish.rawValue)
      writer.write(chunks)
      writer.write(done)
    case .rows(let order, let chunk, let rows):
      writer.write(Kind.rows.rawValue)
      writer.write(order)
      writer.write(chunk)
      rows.encode(to: &writer)
    case .report(let tally):
      writer.write(Kind.report.rawValue)
      tally.encode(to: &writer)
    case .sit(let keepingRows):
      writer.write(Kind.sit.rawValue)
      writer.write(keepingRows ? 1 : 0)
    case .work(let chunks):
      writer.write(Kind.work.rawValue)
      writer.write(chunks.count)
      for (chunk, order) in chunks {
        writer.write(chunk)
        writer.write(order)
      }
    case .rise: writer.write(Kind.rise.rawValue)
    case .dismissed(let reason):
      writer.write(Kind.dismissed.rawValue)
      writer.write(reason == nil ? 0 : 1)
      writer.write(reason ?? "")
    }
    return writer.bytes
  }

  /// - Returns: `nil` for bytes that are no message about this exploration.
  init?(_ bytes: [UInt8], for exploration: Exploration) {
    var reader = ByteReader(bytes)
    guard let kind = reader.read().flatMap(Kind.init),
      let message = Self.read(kind, from: &reader, exploration), reader.isAtEnd
    else { return nil }
    self = message
  }

  private static func read(
    _ kind: Kind, from reader: inout ByteReader, _ exploration: Exploration
  ) -> RankMessage? {
    switch kind {
    case .ready:
      guard let count = reader.readCount() else { return nil }
      var pins: [String] = []
      for _ in 0..<count {
        guard let pin = reader.readText() else { return nil }
        pins.append(pin)
      }
      return .ready(pins: pins)
    case .wish:
      guard let chunks = reader.readInt(), let done = reader.readInt(), chunks > 0, done >= 0
      else { return nil }
      return .wish(chunks: chunks, done: done)
    case .rows:
      guard let order = reader.readInt(), let chunk = reader.readInt(), order >= 0,
        (0..<exploration.chunkCount).contains(chunk),
        let rows = ExperimentRows(from: &reader, chunk: chunk, of: exploration)
      else { return nil }
      return .rows(order: order, chunk: chunk, rows)
    case .report: return Tally(from: &reader, for: exploration).map { .report($0) }
    case .sit: return reader.read().map { .sit(keepingRows: $0 == 1) }
    case .work:
      guard let count = reader.readCount() else { return nil }
      var chunks: [(Int, Int)] = []
      for _ in 0..<count {
        guard let chunk = reader.readInt(), let order = reader.readInt(),
          (0..<exploration.chunkCount).contains(chunk)
        else { return nil }
        chunks.append((chunk, order))
      }
      return .work(chunks)
    case .rise: return .rise
    case .dismissed:
      guard let has = reader.read(), let reason = reader.readText() else { return nil }
      return .dismissed(has == 1 ? reason : nil)
    }
  }
}

extension ExperimentRows {
  fileprivate func encode(to writer: inout ByteWriter) {
    for column in inputs + measures { writer.write(column) }
    writer.write(failures.count)
    for (place, failure) in failures.sorted(by: { $0.key < $1.key }) {
      writer.write(place)
      writer.write(failure.reason)
      writer.write(failure.inputs)
    }
  }

  fileprivate init?(from reader: inout ByteReader, chunk: Int, of exploration: Exploration) {
    let layout = exploration.model.layout
    let (policy, scenarios) = exploration.extent(ofChunk: chunk)
    var columns: [[Double]] = []
    for _ in 0..<layout.levers.upperBound + layout.outputCount {
      guard let column = reader.readDoubles(), column.count == scenarios.count else { return nil }
      columns.append(column)
    }
    guard let count = reader.readCount() else { return nil }
    var failures: [Int: ExperimentFailure] = [:]
    for _ in 0..<count {
      guard let place = reader.readInt(), scenarios.indices.contains(scenarios.lowerBound + place),
        let reason = reader.readText(), let inputs = reader.readDoubles()
      else { return nil }
      failures[place] = ExperimentFailure(reason: reason, inputs: inputs)
    }
    self.init(
      policy: policy, scenarios: scenarios, inputs: Array(columns.prefix(layout.levers.upperBound)),
      measures: Array(columns.dropFirst(layout.levers.upperBound)), failures: failures)
  }
}
