// SPDX-License-Identifier: Apache-2.0
import Auditing
import Drawing

/// A file that pages need beside their markup. Its address holds a hash of its content, so a browser
/// may keep it for good.
struct Asset: Sendable {
  let path: String
  let type: String
  let bytes: [UInt8]

  private init(_ name: String, _ ending: String, type: String, _ bytes: [UInt8]) {
    path = "/assets/\(name).\(Self.hash(bytes)).\(ending)"
    self.type = type
    self.bytes = bytes
  }

  static let stylesheet = Asset(
    "workbench", "css", type: "text/css; charset=utf-8",
    Array(Picture.stylesheet.utf8) + PackageResources.workbench_css
      + Array(AnnotatedDocument.stylesheet.utf8))

  static let script = Asset(
    "workbench", "js", type: "text/javascript; charset=utf-8", PackageResources.workbench_js)

  static let all = [stylesheet, script]

  var response: PageResponse {
    PageResponse(
      200, type: type, bytes, headers: [("cache-control", "public, max-age=31536000, immutable")])
  }

  /// FNV-1a (Fowler, Noll, Vo 1991), 64 bits: tells one version from another, keeps no secret.
  static func hash(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
