// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct ReadTests {
  /// A file that is gone when the test is.
  final class Scratch {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ text: String) throws -> String {
      let url = folder.appending(path: name)
      try Data(text.utf8).write(to: url)
      return url.path
    }
  }

  static func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test("A text's mentions are JSON lines, names from the ledger among them")
  func jsonLines() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.txt", "가나다\n한미 협의, https://example.org/a.\n")
    let outcome = try Program.run("read", file)
    #expect(outcome.status == 0 && outcome.complaint.isEmpty)
    let found = try Self.objects(outcome.output)
    #expect(found.map { $0["value"] as? String } == ["kr", "us", "https://example.org/a"])
    #expect(found.map { $0["line"] as? Int } == [2, 2, 2])
    #expect(found.map { $0["column"] as? Int } == [1, 2, 8])
    #expect(found.allSatisfy { $0["file"] == nil })
  }

  @Test("With --lines there is exactly one array for each line, empty ones too")
  func lines() throws {
    let scratch = try Scratch()
    let text = "https://a.org\n\nhttps://b.org https://c.org\r\n\n\nhttps://d.org"
    let outcome = try Program.run("read", "--lines", "--no-names", try scratch.file("a", text))
    let arrays = try outcome.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [[String: Any]] ?? []
    }
    #expect(arrays.map(\.count) == [1, 0, 2, 0, 0, 1])
    #expect(arrays[2].map { $0["start"] as? Int } == [0, 14])
    #expect(try Program.run("read", "--lines", try scratch.file("b", "")).output == "")
  }

  @Test("Many lines come out in the order in which they went in")
  func manyLines() throws {
    let scratch = try Scratch()
    let text = (0..<50_000).map { "see https://x.org/\($0)" }.joined(separator: "\n")
    let outcome = try Program.run("read", "--lines", "--no-names", try scratch.file("a", text))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 50_000)
    for (index, line) in lines.enumerated() where index % 997 == 0 {
      #expect(line.contains("\"https://x.org/\(index)\""))
    }
  }

  @Test(
    "Several files are told apart; one that is missing leaves the others read, with exit code 1")
  func files() throws {
    let scratch = try Scratch()
    let a = try scratch.file("a.txt", "https://a.org")
    let b = try scratch.file("b.txt", "https://b.org")
    let missing = scratch.folder.appending(path: "c.txt").path
    let outcome = try Program.run("read", "--no-names", a, missing, b)
    #expect(outcome.status == 1)
    #expect(outcome.complaint == "\(missing): there is no such file\n")
    #expect(try Self.objects(outcome.output).map { $0["file"] as? String } == [a, b])
    let whole = try Program.run("read", "--no-names", "--format", "json", a, b)
    let object = try JSONSerialization.jsonObject(with: Data(whole.output.utf8)) as? [String: Any]
    #expect(object?["version"] as? Int == 1)
    #expect((object?["documents"] as? [[String: Any]])?.map { $0["file"] as? String } == [a, b])
    #expect(try Program.run("read", scratch.folder.path).complaint.contains("this is a folder"))
  }

  @Test("--kinds takes what it names, and a slip in it is answered with the nearest kind")
  func kinds() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.txt", "일본 https://a.org")
    let outcome = try Program.run("read", "--kinds", "party", file)
    #expect(try Self.objects(outcome.output).map { $0["kind"] as? String } == ["party"])
    let slip = try Program.run("read", "--kinds", "mony", file)
    #expect(slip.status == 64)
    #expect(slip.complaint.contains("there is no kind 'mony'; did you mean 'money'?"))
  }

  @Test("Misuse is said before anything is read")
  func misuse() throws {
    let date = try Program.run("read", "--date", "yesterday", "x")
    #expect(date.status == 64)
    #expect(date.complaint.contains("--date 'yesterday' is not a day; write 2026-03-27"))
    #expect(try Program.run("read", "--lines", "--format", "text", "x").status == 64)
    #expect(try Program.run("read", "--no-names", "--ledger", "x", "y").status == 64)
    #expect(try Program.run("read", "--ledger", "/nowhere", "y").status == 2)
  }

  @Test("The listing says place, kind, words and meaning, without colour off a terminal")
  func listing() throws {
    let scratch = try Scratch()
    let file = try scratch.file("a.txt", "\n 미국은")
    let outcome = try Program.run("read", "--format", "text", file)
    #expect(outcome.output == "2:2      party       미국  →  us\n")
  }

  @Test("The published schema knows every key and kind that is printed")
  func schema() throws {
    let url = Program.root.appending(path: "Documentation/Reading/mentions.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let definitions = schema?["$defs"] as? [String: Any]
    let mention = definitions?["mention"] as? [String: Any]
    let keys = try #require(mention?["properties"] as? [String: Any])
    let scratch = try Scratch()
    let text = "일본과 미국은 2026년 3월 19일 최대 400억 달러, 약 97.5%를 https://a.org 에 밝혔다"
    let found = try Self.objects(try Program.run("read", try scratch.file("a", text)).output)
    let required = try #require(mention?["required"] as? [String])
    for object in found {
      #expect(Set(object.keys).isSubset(of: keys.keys))
      #expect(Set(required).isSubset(of: object.keys))
    }
  }
}
