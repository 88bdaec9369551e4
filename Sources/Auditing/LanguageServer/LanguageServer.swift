// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import FoundationEssentials
public import Quantities
public import Reading

/// The auditor as a language server: findings as diagnostics, fixes as quick fixes, values on hover
/// (Language Server Protocol 3.17, Microsoft).
///
/// A pure machine: a message in, messages out. Reading and writing the stream is the caller's.
public struct LanguageServer {
  private let reader: MentionReader
  private let configuration: Configuration
  private let ledger: Ledger?
  private let language: Language
  private var open: [String: Auditor.Report] = [:]
  /// Whether the client asked to shut down; `exit` is orderly only then.
  public private(set) var isShutDown = false
  /// Whether the client said `exit`.
  public private(set) var hasExited = false

  public init(
    configuration: Configuration = Configuration(), ledger: Ledger? = nil, names: Names = Names(),
    language: Language = .en
  ) {
    reader = MentionReader(names: names)
    self.configuration = configuration
    self.ledger = ledger
    self.language = language
  }

  /// Answers one JSON-RPC message with the messages to send back, in order.
  public mutating func answer(_ message: Data) -> [JSON] {
    guard let call = try? JSONDecoder().decode(Call.self, from: message) else {
      return [Self.failure(nil, -32700, "the message is no JSON-RPC call")]
    }
    guard let method = call.method else { return [] }
    if isShutDown, method != "exit", let id = call.id {
      return [Self.failure(id, -32600, "the server has been shut down")]
    }
    switch method {
    case "initialize": return [Self.reply(call.id, Self.capabilities)]
    case "shutdown":
      isShutDown = true
      return [Self.reply(call.id, .null)]
    case "exit":
      hasExited = true
      return []
    case "textDocument/didOpen":
      guard let document = call.params?.textDocument, let text = document.text else { return [] }
      return [audit(document.uri, text)]
    case "textDocument/didChange":
      guard let document = call.params?.textDocument,
        let text = call.params?.contentChanges?.last?.text
      else { return [] }
      return [audit(document.uri, text)]
    case "textDocument/didClose":
      guard let document = call.params?.textDocument else { return [] }
      open[document.uri] = nil
      return [Self.publish(document.uri, [])]
    case "textDocument/hover": return [Self.reply(call.id, hover(call.params))]
    case "textDocument/codeAction": return [Self.reply(call.id, actions(call.params))]
    default:
      // A notification that the server does not know is passed over; a request is answered.
      guard let id = call.id else { return [] }
      return [Self.failure(id, -32601, "there is no method \(method)")]
    }
  }

  private static let capabilities: JSON = .object([
    .init(
      "capabilities",
      .object([
        .init("positionEncoding", "utf-16"),
        .init(
          "textDocumentSync", .object([.init("openClose", true), .init("change", .number(1))])),
        .init("hoverProvider", true),
        .init("codeActionProvider", .object([.init("codeActionKinds", .array(["quickfix"]))])),
      ])),
    .init("serverInfo", .object([.init("name", "entente")])),
  ])

  // MARK: - Findings

  private mutating func audit(_ uri: String, _ text: String) -> JSON {
    let document = reader.document(DocumentText(name: uri, text))
    let report = Auditor(configuration).audit(document, ledger: ledger)
    open[uri] = report
    return Self.publish(
      uri, report.findings.map { Self.diagnostic($0, report, uri, language) })
  }

  private static func diagnostic(
    _ finding: Finding, _ report: Auditor.Report, _ uri: String, _ language: Language
  ) -> JSON {
    let text = report.document.text
    let related = finding.evidence.map { evidence in
      JSON.object([
        .init(
          "location",
          .object([.init("uri", .string(uri)), .init("range", text.range(lsp: evidence.range))])),
        .init(
          "message", .string(evidence.note?.words(in: language) ?? text[evidence.range])),
      ])
    }
    return .object([
      .init("range", text.range(lsp: finding.range)),
      .init("severity", .number(number(finding.severity))),
      .init("code", .string(finding.rule)), .init("source", "entente"),
      .init("message", .string(finding.message.words(in: language))),
      .init("relatedInformation", .array(related)),
    ])
  }

  /// Error 1, warning 2, information 3.
  private static func number(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }

  private static func publish(_ uri: String, _ diagnostics: [JSON]) -> JSON {
    .object([
      .init("jsonrpc", "2.0"), .init("method", "textDocument/publishDiagnostics"),
      .init(
        "params",
        .object([.init("uri", .string(uri)), .init("diagnostics", .array(diagnostics))])),
    ])
  }

  // MARK: - Hover and fixes

  private func hover(_ params: Call.Parameters?) -> JSON {
    guard let uri = params?.textDocument?.uri, let report = open[uri],
      let position = params?.position,
      let offset = report.document.text.offset(of: position),
      let mention = report.document.mentions.first(where: { $0.range.contains(offset) })
    else { return .null }
    return .object([
      .init(
        "contents",
        .object([
          .init("kind", "plaintext"),
          .init("value", .string("\(mention.kind.name): \(mention.words)")),
        ])),
      .init("range", report.document.text.range(lsp: mention.range)),
    ])
  }

  private func actions(_ params: Call.Parameters?) -> JSON {
    guard let uri = params?.textDocument?.uri, let report = open[uri], let asked = params?.range,
      let start = report.document.text.offset(of: asked.start),
      let end = report.document.text.offset(of: asked.end)
    else { return .array([]) }
    let text = report.document.text
    let touched = report.findings.filter {
      $0.range.lowerBound <= end && start <= $0.range.upperBound
    }
    return .array(
      touched.compactMap { finding in
        guard let fix = finding.fix else { return nil }
        let edits = fix.edits.map { edit in
          JSON.object([
            .init("range", text.range(lsp: edit.range)),
            .init("newText", .string(edit.replacement)),
          ])
        }
        return .object([
          .init("title", .string(fix.title.words(in: language))), .init("kind", "quickfix"),
          .init("isPreferred", true),
          .init(
            "diagnostics", .array([Self.diagnostic(finding, report, uri, language)])),
          .init(
            "edit", .object([.init("changes", .object([.init(uri, .array(edits))]))])),
        ])
      })
  }

  // MARK: - Envelopes

  private static func reply(_ id: Call.ID?, _ result: JSON) -> JSON {
    .object([
      .init("jsonrpc", "2.0"), .init("id", id?.json ?? .null), .init("result", result),
    ])
  }

  private static func failure(_ id: Call.ID?, _ code: Int, _ message: String) -> JSON {
    .object([
      .init("jsonrpc", "2.0"), .init("id", id?.json ?? .null),
      .init(
        "error", .object([.init("code", .number(code)), .init("message", .string(message))])),
    ])
  }
}

/// The members of a JSON-RPC call that the server looks at.
struct Call: Decodable {
  enum ID: Decodable {
    case number(Int)
    case string(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .string(try value.decode(String.self))
      }
    }

    var json: JSON {
      switch self {
      case .number(let number): .number(number)
      case .string(let text): .string(text)
      }
    }
  }
  struct TextDocument: Decodable {
    let uri: String
    let text: String?
  }
  struct Change: Decodable { let text: String }
  struct Position: Decodable {
    let line: Int
    let character: Int
  }
  struct Span: Decodable {
    let start: Position
    let end: Position
  }
  struct Parameters: Decodable {
    let textDocument: TextDocument?
    let contentChanges: [Change]?
    let position: Position?
    let range: Span?
  }
  let id: ID?
  let method: String?
  let params: Parameters?
}

extension DocumentText {
  /// A range as the protocol has it: lines from 0, columns in UTF-16 code units.
  fileprivate func range(lsp range: Range<Int>) -> JSON {
    .object([
      .init("start", position(range.lowerBound)), .init("end", position(range.upperBound)),
    ])
  }

  private func position(_ offset: Int) -> JSON {
    .object([
      .init("line", .number(line(of: offset) - 1)),
      .init("character", .number(utf16Column(of: offset))),
    ])
  }

  /// The offset of a position; past a line's end it is the end.
  fileprivate func offset(of position: Call.Position) -> Int? {
    guard position.line >= 0, position.line < lineStarts.count else { return nil }
    let line = range(ofLine: position.line + 1)
    var units = 0
    var offset = line.lowerBound
    while offset < line.upperBound, units < position.character {
      let lead = bytes[offset]
      units += lead >= 0xF0 ? 2 : 1
      offset += lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    }
    return min(offset, line.upperBound)
  }
}
