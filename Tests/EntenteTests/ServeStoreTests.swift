// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The workbench over a store, served by the program itself while others record.
final class ServeStoreTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "serve-" + UUID().uuidString)
  private var server: Process?

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("ledger.yaml", "name: small\ntitle: small\nrecord-ends: 2026-03-27\n")
    try write("words.yaml", "- term: word/mill\n  name: {en: mill, ko: 공장}\n")
    for arguments in [["store", "init"], ["store", "import", folder.path]] {
      try #require(try run(arguments).status == 0)
    }
  }

  deinit {
    // A program started from a test does not hear SIGTERM.
    if let server, server.isRunning { kill(server.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }

  private var store: String { folder.appending(path: "s.store").path }

  private func write(_ name: String, _ text: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  @discardableResult
  private func run(_ arguments: [String], input: String? = nil) throws -> Program.Outcome {
    try Program.run(
      arguments, input: input.map { Data($0.utf8) },
      environment: ["ENTENTE_STORE": store, "ENTENTE_AUTHOR": "Kim <kim@example.org>"])
  }

  /// The address that the program says it serves at.
  private func serve() async throws -> URL {
    let output = folder.appending(path: "address")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["serve", "--store", store, "--port", "0"]
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    server = process
    for _ in 1...600 {
      let said = try String(contentsOf: output, encoding: .utf8)
      if said.hasSuffix("\n"), let address = URL(string: said.dropLast().description) {
        return address
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw CocoaError(.fileReadUnknown)
  }

  private func get(_ base: URL, _ path: String) async throws -> (status: Int, text: String) {
    let (data, response) = try await URLSession.shared.data(
      from: try #require(URL(string: path, relativeTo: base)))
    return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
  }

  @Test("What is recorded from the command line is on the next page, and a moved file is told")
  func follows() async throws {
    let base = try await serve()
    #expect(try await get(base, "/entry/word/mill?lang=en").text.contains("mill"))
    let corrected = try run(
      ["correct", "word/mill", "--from-file", "-", "--reason", "misspelt", "--yes"],
      input: "- term: word/mill\n  name: {en: steel works, ko: 제철소}\n")
    #expect(corrected.status == 0, "\(corrected.complaint)")
    #expect(try await get(base, "/entry/word/mill?lang=en").text.contains("steel works"))
    #expect(
      try await get(base, "/search/best.json?q=%EC%A0%9C%EC%B2%A0").text.contains("word/mill"))
    let journal = try await get(base, "/journal?lang=en").text
    #expect(journal.contains("Kim") && journal.contains("misspelt"))
    #expect(try await get(base, "/review").status == 200)

    try FileManager.default.moveItem(atPath: store, toPath: store + ".elsewhere")
    let moved = try await get(base, "/")
    #expect(moved.status == 503)
    #expect(moved.text.contains("start the program again"))
  }

  @Test("A store that is not there, and a file that is none, are refused before anything is served")
  func refused() throws {
    for path in [store + ".none", folder.appending(path: "words.yaml").path] {
      let outcome = try Program.run("serve", "--port", "0", "--store", path)
      #expect(outcome.status == 2)
      #expect(outcome.complaint.contains(path))
    }
  }
}
