// SPDX-License-Identifier: Apache-2.0

extension Tally {
  /// All of the tally as bytes, for another machine or a file; equal tallies give equal bytes.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    encode(to: &writer)
    return writer.bytes
  }

  /// - Returns: `nil` for bytes that hold no tally of this exploration.
  public init?(encoded bytes: [UInt8], for exploration: Exploration) {
    var reader = ByteReader(bytes)
    guard let tally = Tally(from: &reader, for: exploration), reader.isAtEnd else { return nil }
    self = tally
  }

  func encode(to writer: inout ByteWriter) {
    writer.write(chunks.count)
    for range in chunks {
      writer.write(range.lowerBound)
      writer.write(range.upperBound)
    }
    writer.write(failureCount)
    writer.write(failures.count)
    for failure in failures { failure.encode(to: &writer) }
    for tree in trees {
      let nodes = tree.inOrder
      writer.write(nodes.count)
      for (place, moments) in nodes {
        writer.write(place.level)
        writer.write(place.index)
        for column in moments { column.encode(to: &writer) }
      }
    }
    for sketch in sketches.joined() { sketch.encode(to: &writer) }
  }

  init?(from reader: inout ByteReader, for exploration: Exploration) {
    let policies = exploration.policies.count
    let columns = exploration.model.layout.outputCount
    guard let chunks = Self.readChunks(&reader, exploration.chunkCount),
      let failureCount = reader.read(), let kept = reader.readCount()
    else { return nil }
    var failures: [Failure] = []
    for _ in 0..<kept {
      guard let failure = Failure(from: &reader), failure.policy < policies else { return nil }
      failures.append(failure)
    }
    var trees: [MomentTree] = []
    for _ in 0..<policies {
      guard let tree = MomentTree(from: &reader, columns: columns) else { return nil }
      trees.append(tree)
    }
    var sketches = Tally(exploration).sketches
    for policy in sketches.indices {
      for column in sketches[policy].indices {
        guard sketches[policy][column].readCells(from: &reader) else { return nil }
      }
    }
    self.init(
      chunks: chunks, failureCount: failureCount, failures: failures, trees: trees,
      sketches: sketches)
  }

  private static func readChunks(_ reader: inout ByteReader, _ end: Int) -> [Range<Int>]? {
    guard let count = reader.readCount() else { return nil }
    var chunks: [Range<Int>] = []
    for _ in 0..<count {
      guard let low = reader.readInt(), let high = reader.readInt(), low < high, high <= end,
        low >= (chunks.last?.upperBound ?? 0)
      else { return nil }
      chunks.append(low..<high)
    }
    return chunks
  }
}

extension Tally.Failure {
  fileprivate func encode(to writer: inout ByteWriter) {
    writer.write(scenario)
    writer.write(policy)
    writer.write(failure.reason)
    writer.write(failure.inputs.count)
    for value in failure.inputs { writer.write(value) }
  }

  fileprivate init?(from reader: inout ByteReader) {
    guard let scenario = reader.read(), let policy = reader.readInt(), policy >= 0,
      let reason = reader.readText(), let count = reader.readCount()
    else { return nil }
    var inputs: [Double] = []
    for _ in 0..<count {
      guard let value = reader.readDouble() else { return nil }
      inputs.append(value)
    }
    self.init(
      scenario: scenario, policy: policy, failure: ExperimentFailure(reason: reason, inputs: inputs)
    )
  }
}

extension MomentTree {
  fileprivate init?(from reader: inout ByteReader, columns: Int) {
    guard let count = reader.readCount() else { return nil }
    var nodes: [Place: [Moments]] = [:]
    for _ in 0..<count {
      guard let level = reader.readInt(), (0..<62).contains(level), let index = reader.readInt(),
        index >= 0
      else { return nil }
      var moments: [Moments] = []
      for _ in 0..<columns {
        guard let column = Moments(from: &reader) else { return nil }
        moments.append(column)
      }
      nodes[Place(level: level, index: index)] = moments
    }
    self.init(nodes: nodes)
  }
}

extension Moments {
  fileprivate func encode(to writer: inout ByteWriter) {
    writer.write(count)
    for value in [mean, second, third, fourth, minimum, maximum] { writer.write(value) }
    writer.write(minimumScenario)
    writer.write(maximumScenario)
  }

  fileprivate init?(from reader: inout ByteReader) {
    guard let count = reader.read(), let mean = reader.readDouble(),
      let second = reader.readDouble(), let third = reader.readDouble(),
      let fourth = reader.readDouble(), let minimum = reader.readDouble(),
      let maximum = reader.readDouble(), let first = reader.read(), let last = reader.read()
    else { return nil }
    self.init()
    self.count = count
    (self.mean, self.second, self.third, self.fourth) = (mean, second, third, fourth)
    (self.minimum, self.maximum) = (minimum, maximum)
    (minimumScenario, maximumScenario) = (first, last)
  }
}

extension QuantileSketch {
  fileprivate func encode(to writer: inout ByteWriter) {
    let cells = cells
    writer.write(cells.count)
    for cell in cells {
      writer.write(cell.nearZero)
      writer.write(cell.count)
    }
  }

  /// Counts again what an equal sketch wrote; `false` for cells that cannot be.
  fileprivate mutating func readCells(from reader: inout ByteReader) -> Bool {
    guard let count = reader.readCount() else { return false }
    var cells: [(Double, UInt64)] = []
    var sum: UInt64 = 0
    for _ in 0..<count {
      guard let value = reader.readDouble(), value.isFinite, let weight = reader.read(),
        weight > 0, !sum.addingReportingOverflow(weight).overflow
      else { return false }
      sum += weight
      cells.append((value, weight))
    }
    for (value, weight) in cells { add(value, weight: weight) }
    return true
  }
}
