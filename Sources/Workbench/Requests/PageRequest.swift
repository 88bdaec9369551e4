// SPDX-License-Identifier: Apache-2.0

/// What somebody asked the workbench for.
public struct PageRequest: Sendable {
  public var method: String
  /// The path with the query, as it was sent: `/ask/sides?meeting=us-jp/2026-03`.
  public var target: String
  /// Headers by lower-case name.
  public var headers: [String: String]
  /// What a form sent; empty for a request that only reads.
  public var body: [UInt8]

  public init(
    _ target: String, method: String = "GET", headers: [String: String] = [:], body: [UInt8] = []
  ) {
    self.target = target
    self.method = method
    self.headers = headers
    self.body = body
  }

  /// The path without the query, decoded.
  var path: String { Percent.decoded(target.prefix { $0 != "?" && $0 != "#" }) }

  var query: Query {
    guard let mark = target.firstIndex(of: "?") else { return Query() }
    return Query(target[target.index(after: mark)...].prefix { $0 != "#" })
  }
}

/// What the workbench answers.
public struct PageResponse: Sendable {
  public var status: Int
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]

  init(_ status: Int, type: String, _ body: [UInt8], headers: [(name: String, value: String)] = [])
  {
    self.status = status
    self.headers = [("content-type", type)] + headers
    self.body = body
  }

  /// The body as text, for tests and logs.
  public var text: String { String(decoding: body, as: UTF8.self) }

  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
