// SPDX-License-Identifier: Apache-2.0
import Quantities

/// A URL's parts, as far as rules compare them.
struct WebAddress: Sendable, Hashable {
  /// Lower case, without "www.", port and user.
  let host: String
  /// Without query and fragment, with its slashes.
  let path: String
  let query: String

  /// Reads an absolute http address.
  init?(_ text: String) {
    // By bytes: whatever stands between the signs of an address, they are signs of ASCII.
    let bytes = text.utf8
    let scheme = bytes.prefix { $0 != UInt8(ascii: ":") }
    let behind = bytes[scheme.endIndex...]
    guard behind.starts(with: "://".utf8) else { return nil }
    let name = Substring(scheme).lowercased()
    guard name == "http" || name == "https" else { return nil }
    let rest = behind.dropFirst(3).prefix { $0 != UInt8(ascii: "#") }
    let beforeQuery = rest.prefix { $0 != UInt8(ascii: "?") }
    let authority = beforeQuery.prefix { $0 != UInt8(ascii: "/") }
    let user =
      authority.split(separator: UInt8(ascii: "@")).last ?? authority[..<authority.startIndex]
    let server = user.prefix { $0 != UInt8(ascii: ":") }
    var host = Substring(server).lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    guard host.utf8.contains(UInt8(ascii: ".")), !host.hasSuffix(".") else { return nil }
    self.host = host
    path = String(Substring(beforeQuery[authority.endIndex...]))
    query = String(Substring(rest[beforeQuery.endIndex...].dropFirst()))
  }

  /// The path between slashes.
  var segments: [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
  }

  /// One spelling for every address of the page: no scheme, no "www.", no closing slash, no tracking.
  var page: String {
    var path = path[...]
    while path.last == "/" { path.removeLast() }
    let kept = query.split(separator: "&").filter { !Tracking.isTracking(name: $0) }
    return host + path + (kept.isEmpty ? "" : "?" + kept.sorted().joined(separator: "&"))
  }

  /// Whether the host is this one or lies below it.
  func isAt(_ domain: some StringProtocol) -> Bool { Self.host(host, isAt: domain) }

  static func host(_ host: String, isAt domain: some StringProtocol) -> Bool {
    host == domain
      || (host.hasSuffix(domain) && host.dropLast(domain.count).last == ".")
  }
}

/// Parameters of addresses that say how a reader came to a page, not which page it is.
enum Tracking {
  private static let names: Set<String> = [
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid",
    "li_fat_id", "mc_cid", "mc_eid", "igshid", "igsh", "_ga", "_gl", "ref_src", "ref_url", "cmpid",
    "ncid", "mkt_tok", "_hsenc", "_hsmi", "__hstc", "__hssc", "vero_id", "oly_anon_id",
    "oly_enc_id", "s_cid", "wt.mc_id", "smid", "unlocked_article_code", "reflink", "srsltid",
  ]

  /// Whether a parameter, "name=value" or "name", is one.
  static func isTracking(name parameter: some StringProtocol) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || names.contains(name)
  }
}
