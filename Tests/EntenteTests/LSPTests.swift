// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct LSPTests {
  static func framed(_ messages: [[String: Any]]) throws -> Data {
    try messages.reduce(into: Data()) { stream, message in
      let body = try JSONSerialization.data(withJSONObject: message)
      stream += Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
  }

  /// The messages in what the server wrote.
  static func messages(in output: String) throws -> [[String: Any]] {
    var rest = Data(output.utf8)
    var found: [[String: Any]] = []
    while !rest.isEmpty {
      let end = try #require(rest.range(of: Data("\r\n\r\n".utf8)))
      let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
      let count = try #require(head.split(separator: " ").last.flatMap { Int($0) })
      #expect(head.hasPrefix("Content-Length: "))
      let body = rest[end.upperBound..<(end.upperBound + count)]
      let object = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
      found.append(try #require(object))
      rest = Data(rest[(end.upperBound + count)...])
    }
    return found
  }

  @Test("A session: open a draft, see its slip, mend it, ask for a value, leave")
  func session() throws {
    let uri = "file:///tmp/초안.md"
    let text = "🇰🇷 기금은 37억 달러(반도체 12억 달러, 조선 8억 달러, 배터리 5억 달러)를 썼다.\n"
    let place: [String: Any] = ["line": 0, "character": 9]
    let document: [String: Any] = ["uri": uri]
    let input = try Self.framed([
      [
        "jsonrpc": "2.0", "id": 1, "method": "initialize",
        "params": ["capabilities": [String: Any]()],
      ],
      ["jsonrpc": "2.0", "method": "initialized", "params": [String: Any]()],
      [
        "jsonrpc": "2.0", "method": "textDocument/didOpen",
        "params": [
          "textDocument": ["uri": uri, "languageId": "markdown", "version": 1, "text": text]
        ],
      ],
      [
        "jsonrpc": "2.0", "id": 2, "method": "textDocument/codeAction",
        "params": [
          "textDocument": document, "range": ["start": place, "end": place],
          "context": ["diagnostics": [Any]()],
        ],
      ],
      [
        "jsonrpc": "2.0", "id": 3, "method": "textDocument/hover",
        "params": ["textDocument": document, "position": place],
      ],
      ["jsonrpc": "2.0", "id": 4, "method": "shutdown"],
      ["jsonrpc": "2.0", "method": "exit"],
    ])
    let outcome = try Program.run(["lsp", "--lang", "ko"], input: input)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let sent = try Self.messages(in: outcome.output)
    #expect(sent.map { $0["id"] as? Int } == [1, nil, 2, 3, 4])
    let parameters = try #require(sent[1]["params"] as? [String: Any])
    #expect(parameters["uri"] as? String == uri)
    let diagnostics = try #require(parameters["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.contains { $0["code"] as? String == "sum" })
    let actions = try #require(sent[2]["result"] as? [[String: Any]])
    #expect(actions.first?["title"] as? String == "25억 달러로 고침")
    let hover = try #require(sent[3]["result"] as? [String: Any])
    #expect((hover["contents"] as? [String: String])?["value"] == "money: 3,700,000,000 USD")
    #expect(sent[4]["result"] is NSNull)
  }

  @Test("A client that leaves without shutdown is exit code 1; so is a stream that is not framed")
  func disorderly() throws {
    let exit = try Self.framed([["jsonrpc": "2.0", "method": "exit"]])
    #expect(try Program.run(["lsp"], input: exit).status == 1)
    #expect(try Program.run(["lsp"], input: Data()).status == 1)
    #expect(try Program.run(["lsp"], input: Data("hello\n".utf8)).status == 1)
    let endless = Data("Content-Length: 99999999999999999999\r\n\r\n{}".utf8)
    #expect(try Program.run(["lsp"], input: endless).status == 1)
    let cut = Data("Content-Length: 100\r\n\r\n{}".utf8)
    #expect(try Program.run(["lsp"], input: cut).status == 1)
  }

  @Test("A configuration or ledger that cannot be read is said with exit code 2")
  func misuse() throws {
    let configuration = try Program.run("lsp", "--config", "/nowhere.yaml")
    #expect(configuration.status == 2)
    #expect(configuration.complaint.hasPrefix("/nowhere.yaml: there is no such configuration"))
    #expect(try Program.run("lsp", "--against", "/nowhere").status == 2)
  }
}
