// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The built program, run as a person would run it.
enum Program {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The executable beside the tests' own.
  static let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "entente")

  struct Outcome {
    let status: Int32
    let output: String
    let complaint: String
  }

  /// Runs it with these arguments on a wide terminal-less output, with the shipped ledger.
  static func run(_ arguments: String..., ledger: String? = nil) throws -> Outcome {
    try run(arguments, ledger: ledger)
  }

  static func run(
    _ arguments: [String], ledger: String? = nil, input: Data? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = [
      "COLUMNS": "1000", "PATH": "/usr/bin:/bin",
      "ENTENTE_LEDGER": ledger ?? root.appending(path: "Ledgers/us-japan").path,
    ].merging(environment) { _, given in given }
    // Files, not pipes: a full pipe would hold the program up.
    let streams = ["out", "err"].map { scratch.appending(path: $0) }
    for stream in streams { _ = FileManager.default.createFile(atPath: stream.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    process.standardInput = FileHandle.nullDevice
    if let input {
      let file = scratch.appending(path: "in")
      try input.write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    }
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { try String(contentsOf: $0, encoding: .utf8) }
    return Outcome(status: process.terminationStatus, output: texts[0], complaint: texts[1])
  }
}
