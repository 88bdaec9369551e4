// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Foundation
import Quantities
import Testing

struct LanguageServerTests {
  static let uri = "file:///briefs/%ED%95%AD%EB%A7%8C.md"

  /// Sends one message and gives back the answers as plain objects.
  static func send(
    _ server: inout LanguageServer, _ method: String, id: Any? = nil, _ parameters: [String: Any]
  ) throws -> [[String: Any]] {
    var call: [String: Any] = ["jsonrpc": "2.0", "method": method, "params": parameters]
    if let id { call["id"] = id }
    return try answers(&server, try JSONSerialization.data(withJSONObject: call))
  }

  static func answers(_ server: inout LanguageServer, _ message: Data) throws -> [[String: Any]] {
    try server.answer(message).map { answer in
      let data = Data(answer.text(indented: false).utf8)
      return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
  }

  static func open(_ server: inout LanguageServer, _ text: String) throws -> [[String: Any]] {
    let document: [String: Any] = [
      "uri": uri, "languageId": "markdown", "version": 1, "text": text,
    ]
    let sent = try send(&server, "textDocument/didOpen", ["textDocument": document])
    #expect(sent.first?["method"] as? String == "textDocument/publishDiagnostics")
    let parameters = try #require(sent.first?["params"] as? [String: Any])
    #expect(parameters["uri"] as? String == uri)
    return try #require(parameters["diagnostics"] as? [[String: Any]])
  }

  /// Line and columns of a range, in UTF-16 units.
  static func place(_ range: Any?) throws -> [Int] {
    let range = try #require(range as? [String: [String: Int]])
    return [
      try #require(range["start"]?["line"]), try #require(range["start"]?["character"]),
      try #require(range["end"]?["line"]), try #require(range["end"]?["character"]),
    ]
  }

  static let sums: [(before: String, line: Int, column: Int)] = [
    ("", 0, 0), ("The fund ", 0, 9), ("기금은 ", 0, 4), ("👩‍👩‍👧 기금은 ", 0, 13),
    ("𠮷野 기금은 ", 0, 8), ("e\u{301} ", 0, 3), ("첫 줄.\r\n\r\n🇰🇷 ", 2, 5), ("\t", 0, 1),
  ]

  @Test("Columns are UTF-16 units, whatever stands before", arguments: sums.indices)
  func columns(_ index: Int) throws {
    let (before, line, column) = Self.sums[index]
    var server = LanguageServer()
    let total = "37억 달러"
    let diagnostics = try Self.open(
      &server, "\(before)\(total)(반도체 12억 달러, 조선 8억 달러, 배터리 5억 달러)를 썼다.\n")
    let sum = try #require(diagnostics.first { $0["code"] as? String == "sum" })
    #expect(try Self.place(sum["range"]) == [line, column, line, column + total.utf16.count])
    #expect(sum["severity"] as? Int == 1)
    #expect(sum["source"] as? String == "entente")
  }

  @Test("A quick fix replaces the words that the diagnostic marks, and mends the text")
  func fix() throws {
    var server = LanguageServer()
    let text = "🇰🇷 기금은 37억 달러(반도체 12억 달러, 조선 8억 달러, 배터리 5억 달러)를 썼다."
    _ = try Self.open(&server, text)
    let position = ["line": 0, "character": 10]
    let answer = try Self.send(
      &server, "textDocument/codeAction", id: 7,
      [
        "textDocument": ["uri": Self.uri], "range": ["start": position, "end": position],
        "context": ["diagnostics": [Any]()],
      ])
    #expect(answer.first?["id"] as? Int == 7)
    let actions = try #require(answer.first?["result"] as? [[String: Any]])
    let action = try #require(actions.first)
    #expect(action["kind"] as? String == "quickfix")
    let edit = try #require(action["edit"] as? [String: [String: [[String: Any]]]])
    let change = try #require(edit["changes"]?[Self.uri]?.first)
    let place = try Self.place(change["range"])
    var units = Array(text.utf16)
    let new = try #require(change["newText"] as? String)
    units.replaceSubrange(place[1]..<place[3], with: Array(new.utf16))
    let mended = String(decoding: units, as: UTF16.self)
    #expect(mended.contains("기금은 25억 달러(반도체"))
    #expect(try Self.open(&server, mended).allSatisfy { $0["code"] as? String != "sum" })
  }

  @Test("Hover says what an amount is, also behind an emoji, and nothing where there is none")
  func hover() throws {
    var server = LanguageServer()
    _ = try Self.open(&server, "👍🏽 최대 400억 달러\n")
    func hover(_ line: Int, _ character: Int) throws -> [String: Any]? {
      try Self.send(
        &server, "textDocument/hover", id: "h",
        [
          "textDocument": ["uri": Self.uri],
          "position": ["line": line, "character": character],
        ]
      ).first?["result"] as? [String: Any]
    }
    let result = try #require(try hover(0, 9))
    let contents = try #require(result["contents"] as? [String: String])
    #expect(contents["value"] == "money: up to 40,000,000,000 USD")
    #expect(try Self.place(result["range"]) == [0, 8, 0, 15])
    #expect(try hover(0, 1) == nil)
    #expect(try hover(0, 900) == nil)
    #expect(try hover(7, 0) == nil)
    #expect(try hover(-1, -1) == nil)
    #expect(try hover(Int.max, Int.max) == nil)
  }

  @Test("A change audits the new text; closing takes the findings away")
  func change() throws {
    var server = LanguageServer()
    #expect(try Self.open(&server, "The the port is open.").isEmpty == false)
    let changed = try Self.send(
      &server, "textDocument/didChange",
      [
        "textDocument": ["uri": Self.uri, "version": 2],
        "contentChanges": [["text": "The port is open."]],
      ])
    let parameters = try #require(changed.first?["params"] as? [String: Any])
    #expect((parameters["diagnostics"] as? [Any])?.isEmpty == true)
    let closed = try Self.send(
      &server, "textDocument/didClose", ["textDocument": ["uri": Self.uri]])
    #expect(closed.count == 1)
  }

  @Test("A message that is no call, an unknown request and a request after shutdown are answered")
  func failures() throws {
    var server = LanguageServer()
    func code(_ answers: [[String: Any]]) -> Int? {
      (answers.first?["error"] as? [String: Any])?["code"] as? Int
    }
    #expect(code(try Self.answers(&server, Data("{".utf8))) == -32700)
    #expect(code(try Self.send(&server, "textDocument/rename", id: 1, [:])) == -32601)
    #expect(try Self.send(&server, "$/setTrace", [:]).isEmpty)
    #expect(try Self.send(&server, "textDocument/didOpen", [:]).isEmpty)
    #expect(!server.isShutDown)
    let reply = try Self.send(&server, "shutdown", id: 2, [:])
    #expect(reply.first?["result"] is NSNull)
    #expect(server.isShutDown && !server.hasExited)
    #expect(code(try Self.send(&server, "textDocument/hover", id: 3, [:])) == -32600)
    #expect(try Self.send(&server, "exit", [:]).isEmpty)
    #expect(server.hasExited)
  }

  @Test("It says what it can do")
  func capabilities() throws {
    var server = LanguageServer()
    let reply = try Self.send(&server, "initialize", id: 0, ["capabilities": [String: Any]()])
    let result = try #require(reply.first?["result"] as? [String: Any])
    let capabilities = try #require(result["capabilities"] as? [String: Any])
    #expect(capabilities["positionEncoding"] as? String == "utf-16")
    #expect(capabilities["hoverProvider"] as? Bool == true)
    #expect((capabilities["textDocumentSync"] as? [String: Any])?["change"] as? Int == 1)
  }
}
