// SPDX-License-Identifier: Apache-2.0

/// Who is let in: only reading, but for a draft handed in from a page of the workbench itself and, over a
/// store, its forms; only under names of this machine; only addresses and bodies of sane length.
struct Doorkeeper: Sendable {
  /// The longest address that is read.
  static let longestTarget = 4_096

  /// The largest body that is read: a draft of 64 MB.
  static let largestBody = 64 << 20

  private let names: Set<String>

  init(hosts: [String]) {
    names = Set(["localhost", "127.0.0.1", "[::1]"] + hosts.map { $0.lowercased() })
  }

  /// Headers on every response. No page may run or load anything from elsewhere.
  static let safetyHeaders: [(name: String, value: String)] = [
    (
      "content-security-policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
  ]

  /// The response to a request that is not answered, or nil if it may be.
  ///
  /// - Parameter canEdit: whether the workbench is open over a store.
  func refusal(of request: PageRequest, canEdit: Bool = false) -> PageResponse? {
    func plain(_ status: Int, _ words: String) -> PageResponse {
      PageResponse(status, type: "text/plain; charset=utf-8", Array((words + "\n").utf8))
    }
    let isHandingIn = request.method == "POST" && request.path == "/audit"
    let isEditing = request.method == "POST" && canEdit && Editing.isNeeded(by: request)
    guard request.method == "GET" || request.method == "HEAD" || isHandingIn || isEditing else {
      var refused = plain(
        405, "The workbench is only read: GET or HEAD, not \(request.method.prefix(20)).")
      refused.headers.append(("allow", "GET, HEAD"))
      return refused
    }
    guard request.target.utf8.count <= Self.longestTarget else {
      return plain(414, "The address is longer than \(Self.longestTarget) bytes.")
    }
    // A page elsewhere can point its own name at this machine (DNS rebinding); the name gives it away.
    guard let host = request.headers["host"], names.contains(Self.name(inHost: host)) else {
      return plain(
        421,
        "The workbench answers only to \(names.sorted().joined(separator: ", ")). To add a name, start it with --answer-to NAME."
      )
    }
    // A page elsewhere may not hand in drafts: browsers say where a form comes from.
    if isHandingIn, let origin = request.headers["origin"], origin != "null",
      origin != "http://" + host.lowercased(), origin != "https://" + host.lowercased()
    {
      return plain(403, "Drafts are taken only from the workbench’s own pages.")
    }
    guard request.body.count <= Self.largestBody else {
      return plain(413, "The draft is larger than \(Self.largestBody >> 20) MB.")
    }
    if isEditing {
      guard Self.isSameOrigin(request, host: host) else {
        return plain(
          403, "Edits are taken only from the workbench’s own pages. Nothing was recorded.")
      }
      guard request.body.count <= Editing.largestForm else {
        return plain(413, "The form is larger than \(Editing.largestForm >> 10) kB.")
      }
    }
    return nil
  }

  /// Whether a browser says that a form comes from a page of this very site. What says nothing, or not
  /// only that, is not believed. A page that tells nobody where it is sends `null` as its origin.
  private static func isSameOrigin(_ request: PageRequest, host: String) -> Bool {
    let site = request.headers["sec-fetch-site"]
    if let site, site != "same-origin" { return false }
    guard let origin = request.headers["origin"]?.lowercased(), origin != "null" else {
      return site != nil
    }
    return origin == "http://" + host.lowercased() || origin == "https://" + host.lowercased()
  }

  /// The name in a Host header, without the port.
  private static func name(inHost host: String) -> String {
    let lower = host.lowercased()
    if lower.hasPrefix("[") { return String(lower.prefix { $0 != "]" }) + "]" }
    return String(lower.prefix { $0 != ":" })
  }
}
