// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Writes every experiment as a line of a CSV file: policy, scenario, inputs without noise, measures,
/// and the reason if it failed. Numbers are the shortest that read back the same.
public final class CSVSink: ExperimentSink, @unchecked Sendable {
  public let path: String
  private var file: Int32 = -1
  private var policies: [[UInt8]] = []
  private var levers: [Lever] = []
  private var firstLever = 0
  private var written: UInt64 = 0

  public init(_ path: String) {
    self.path = path
  }

  deinit { if file >= 0 { close(file) } }

  public var kind: String { "csv" }

  public func open(_ exploration: Exploration, at position: UInt64?) throws {
    file = Glibc.open(path, O_WRONLY | O_CREAT | (position == nil ? O_TRUNC : 0), 0o644)
    guard file >= 0 else { throw SinkMistake(path: path, code: errno) }
    let model = exploration.model
    policies = exploration.policies.map { Self.quoted($0.name) }
    levers = model.levers
    firstLever = model.layout.levers.lowerBound
    guard let position else {
      let own = Self.ownHeaders(of: model)
      let names =
        own.prefix(2) + model.layout.inputHeaders.prefix(model.layout.levers.upperBound)
        + own.dropFirst(2)
      try put(Array(names.joined(separator: ",").utf8) + [0x0A])
      return
    }
    var size = stat()
    guard fstat(file, &size) == 0, size.st_size >= position else {
      throw ExplorationMistake(
        "\(path) is shorter than the run file says, so rows were lost; start the run anew")
    }
    guard ftruncate(file, Int(position)) == 0, lseek(file, 0, SEEK_END) >= 0 else {
      throw SinkMistake(path: path, code: errno)
    }
    written = position
  }

  /// What stands in the header beside the inputs.
  static func ownHeaders(of model: Model) -> [String] {
    ["policy", "scenario"] + model.layout.measureHeaders + ["failure"]
  }

  public func write(_ rows: ExperimentRows) throws {
    var text: [UInt8] = []
    text.reserveCapacity(rows.scenarios.count * (rows.inputs.count + rows.measures.count + 2) * 12)
    let names = rows.inputs.enumerated().map { column, values in
      column < firstLever ? nil : leverTexts(levers[column - firstLever], values)
    }
    for (place, scenario) in rows.scenarios.enumerated() {
      text += policies[rows.policy]
      text.append(0x2C)
      text += String(scenario).utf8
      for (column, values) in rows.inputs.enumerated() {
        text.append(0x2C)
        text += (names[column]?[values[place]] ?? Number.text(values[place])).utf8
      }
      let failure = rows.failures[place]
      for values in rows.measures {
        text.append(0x2C)
        if failure == nil { text += Number.text(values[place]).utf8 }
      }
      text.append(0x2C)
      if let failure { text += Self.quoted(failure.reason) }
      text.append(0x0A)
    }
    try put(text)
  }

  /// The names of a lever's choices, by value.
  private func leverTexts(_ lever: Lever, _ values: [Double]) -> [Double: String] {
    guard case .choices(let choices) = lever.domain else { return [:] }
    return Dictionary(choices.map { ($0.value, $0.id) }) { first, _ in first }
  }

  public func flush() throws -> UInt64 {
    guard file < 0 || fsync(file) == 0 || errno == EINVAL else {
      throw SinkMistake(path: path, code: errno)
    }
    return written
  }

  private func put(_ bytes: [UInt8]) throws {
    var place = 0
    while place < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress.map { $0 + place }, bytes.count - place)
      }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw SinkMistake(path: path, code: errno)
      }
      place += count
    }
    written += UInt64(bytes.count)
  }

  private static func quoted(_ text: String) -> [UInt8] {
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else {
      return Array(text.utf8)
    }
    return [0x22] + text.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }
}

/// Why a file cannot be written.
public struct SinkMistake: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  /// The system's error number.
  public let code: Int32

  public var description: String { "\(path) cannot be written: \(String(cString: strerror(code)))" }
}
