// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The store from the command line, as an analyst uses it.
final class StoreCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "store-commands-" + UUID().uuidString)
  private static let shipped = Program.root.appending(path: "Ledgers/us-japan")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  @discardableResult
  private func run(
    _ arguments: String..., input: String? = nil, author: String? = "Kim <kim@example.org>"
  ) throws -> Program.Outcome {
    try Program.run(
      arguments, input: input.map { Data($0.utf8) },
      environment: ["ENTENTE_STORE": path("s.store")].merging(
        author.map { ["ENTENTE_AUTHOR": $0] } ?? [:]
      ) { first, _ in first })
  }

  /// A store with the shipped ledger.
  private func filled() throws {
    #expect(try run("store", "init").status == 0)
    let outcome = try run("store", "import", Self.shipped.path)
    #expect(outcome.status == 0, "\(outcome.complaint)")
  }

  /// An entry of the shipped ledger as YAML, with words replaced.
  private func entry(_ opening: String, in file: String, _ old: String, _ new: String) throws
    -> String
  {
    let text = try String(contentsOf: Self.shipped.appending(path: file), encoding: .utf8)
    let start = try #require(text.range(of: "- \(opening)\n"))
    let rest = text[start.lowerBound...]
    let end = rest.range(of: "\n\n")?.lowerBound ?? rest.endIndex
    return rest[..<end].replacingOccurrences(of: old, with: new) + "\n"
  }

  @Test("Import, export and import again: the same bytes, and nothing new")
  func roundTrip() throws {
    try filled()
    #expect(try run("store", "export", path("out")).status == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.shipped.path) {
      #expect(
        try Data(contentsOf: Self.shipped.appending(path: name))
          == Data(contentsOf: folder.appending(path: "out/" + name)), "\(name)")
    }
    let again = try run("store", "import", path("out"))
    #expect(again.status == 0 && again.output.contains("Nothing to record."))
    #expect(try run("store", "check").output.contains("whole"))
    #expect(try run("store", "rebuild").output.contains("identical"))
  }

  @Test("A correction moves the answers it is said to move, and the journal says who, when and why")
  func correct() throws {
    try filled()
    let before = try run("ask", "packages", "--format", "json").output
    let part = try entry("project: us-jp/smr", in: "packages.yaml", "up to 40 bn", "up to 45 bn")
    let alone = try run(
      "correct", "us-jp/smr", "--from-file", "-", "--reason", "r", "--yes", input: part)
    #expect(alone.status == 1 && alone.complaint.contains("its projects add up to 78"))
    let yaml =
      try part
      + entry("package: us-jp/package-2", in: "packages.yaml", "up to 73 bn", "up to 78 bn")
    let refused = try run(
      "correct", "us-jp/smr", "us-jp/package-2", "--from-file", "-", "--reason", "ceiling misread",
      input: yaml)
    #expect(refused.status == 64 && refused.complaint.contains("--yes"))
    let done = try run(
      "correct", "us-jp/smr", "us-jp/package-2", "--from-file", "-", "--reason", "ceiling misread",
      "--yes",
      input: yaml)
    #expect(done.status == 0, "\(done.complaint)")
    #expect(done.output.contains("-   amount: up to 40 bn USD"))
    #expect(done.output.contains("+   amount: up to 45 bn USD"))
    #expect(done.output.contains("packages#us-jp/smr.amount"))
    #expect(try run("ask", "packages", "--format", "json").output != before)
    let journal = try run("journal", "us-jp/smr").output
    for word in ["Kim <kim@example.org>", "correct", "amount", "ceiling misread"] {
      #expect(journal.contains(word), "\(word)")
    }
    let json = try run("journal", "us-jp/smr", "--format", "json").output
    let batches = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let first = try #require(batches?.first?["recorded_at"] as? String)
    #expect(
      try run("ask", "packages", "--format", "json", "--recorded-as-of", first).output == before)
    #expect(try run("undo").status == 0)
    #expect(try run("ask", "packages", "--format", "json").output == before)
  }

  @Test("Mistakes in an edit are told with their place and the nearest right value")
  func mistakes() throws {
    try filled()
    let yaml = try entry("project: us-jp/smr", in: "packages.yaml", "sector/energy", "sector/enrgy")
    let outcome = try run(
      "correct", "us-jp/smr", "--from-file", "-", "--reason", "r", "--yes", input: yaml)
    #expect(outcome.status == 1)
    #expect(outcome.complaint.hasPrefix("standard input:8:11: there is no term 'sector/enrgy'"))
    #expect(outcome.complaint.contains("did you mean 'sector/energy'"))
    #expect(try run("retire", "us-jp/sm", "--reason", "r", "--yes").complaint.contains("us-jp/smr"))
    #expect(try run("retire", "us-jp/smr", "--yes").complaint.contains("--reason"))
  }

  @Test("The author is set once; until then an edit says how")
  func author() throws {
    try filled()
    let unnamed = try run("retire", "us-jp/smr", "--reason", "r", "--yes", author: nil)
    #expect(unnamed.status == 1 && unnamed.complaint.contains("entente store author"))
    #expect(try run("store", "author", "no <address", author: nil).status == 64)
    #expect(try run("store", "author", "Sato <sato@example.org>", author: nil).status == 0)
    #expect(try run("store", "author", author: nil).output == "Sato <sato@example.org>\n")
  }

  @Test("Every reading command reads a store; before its journal begins it says so")
  func reading() throws {
    try filled()
    #expect(try run("show", "us-jp/smr").output == Program.run("show", "us-jp/smr").output)
    #expect(try run("search", "관세").output == Program.run("search", "관세").output)
    #expect(try run("check").output.contains("s.store, no mistakes"))
    #expect(try run("why", "packages#total").status == 0)
    #expect(
      try Program.run(["show", "x", "--store", "/nowhere"]).complaint.contains("no store here"))
    let early = try run("show", "us-jp/smr", "--recorded-as-of", "2020-01-01")
    #expect(early.status == 1 && early.complaint.contains("its journal begins on"))
  }

  @Test("A conflict is listed with its keys, exit code 1, and settled with --take")
  func conflict() throws {
    try filled()
    let ours = try entry(
      "project: us-jp/smr", in: "packages.yaml", "aliases: [SMR", "aliases: [ours")
    #expect(
      try run(
        "correct", "us-jp/smr", "--from-file", "-", "--reason", "r", "--yes", input: ours
      ).status == 0)
    try FileManager.default.copyItem(at: Self.shipped, to: folder.appending(path: "files"))
    let file = folder.appending(path: "files/packages.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let theirs = text.replacingOccurrences(
      of: "aliases: [SMR", with: "aliases: [theirs")
    try Data(theirs.utf8).write(to: file)
    let conflict = try run("store", "import", path("files"))
    #expect(conflict.status == 1)
    #expect(
      conflict.output.contains("conflict: us-jp/smr (packages.yaml): changed in both: aliases"))
    let dry = try run("store", "import", path("files"), "--dry-run", "--take", "file", "us-jp/smr")
    #expect(dry.status == 0 && dry.output.contains("dry run"))
    #expect(try run("store", "import", path("files"), "--take", "store", "us-jp/smr").status == 0)
    #expect(try run("show", "us-jp/smr").output.contains("ours"))
  }
}
