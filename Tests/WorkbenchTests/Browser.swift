// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import LedgerStore

@testable import Workbench

/// A browser at a workbench over a store of its own: it keeps its cookie, and sends the forms that it
/// was given.
final class Browser {
  let store: LedgerStore
  private(set) var site: StoreSite
  private let folder: URL
  private var cookie: String?

  init(_ yaml: String = Browser.small) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "name: small\ntitle: A small ledger\nrecord-ends: 2026-03-27\n".write(
      to: folder.appending(path: "ledger.yaml"), atomically: true, encoding: .utf8)
    try yaml.write(to: folder.appending(path: "entries.yaml"), atomically: true, encoding: .utf8)
    let files = try LedgerFolder(folder)
    store = try LedgerStore(creating: folder.appending(path: "ledger.store").path)
    _ = try store.takeIn(
      manifest: files.manifest, header: "",
      files: files.files.map {
        IncomingFile(
          name: URL(filePath: $0.path).lastPathComponent, header: $0.header,
          entries: $0.entries ?? [])
      }, author: Author("Importer")!, what: "import")
    site = StoreSite(store)
  }

  /// The workbench is started again over the same store; the browser stays open.
  func restart() { site = StoreSite(store) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var headers: [String: String] {
    ["host": "127.0.0.1:8737"].merging(cookie.map { ["cookie": $0] } ?? [:]) { $1 }
  }

  /// Opens a page, going where it sends on to.
  @discardableResult
  func open(_ target: String) throws -> PageResponse {
    take(try site.site().respond(to: PageRequest(target, headers: headers)))
  }

  /// Sends a form from a page of the workbench, with the fields that it was given and those changed
  /// here.
  @discardableResult
  func send(
    _ page: PageResponse, _ path: String, _ changes: [String: String],
    extra: [String: String] = ["sec-fetch-site": "same-origin"]
  ) throws -> PageResponse {
    var fields = Self.fields(page.text)
    for (name, value) in changes { fields[name] = value }
    return try post(path, fields, extra)
  }

  @discardableResult
  func post(
    _ path: String, _ fields: [String: String],
    _ extra: [String: String] = ["sec-fetch-site": "same-origin"]
  ) throws -> PageResponse {
    let query = Query(
      fields.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) })
    let response = try site.site().respond(
      to: PageRequest(
        path, method: "POST",
        headers: headers.merging(["content-type": "application/x-www-form-urlencoded"]) { $1 }
          .merging(extra) { $1 },
        body: Array(query.text.utf8)))
    return take(response)
  }

  /// The same, and the page to which it leads.
  func follow(_ response: PageResponse) throws -> PageResponse {
    try open(response.header("location") ?? "/nowhere")
  }

  private func take(_ response: PageResponse) -> PageResponse {
    if let set = response.header("set-cookie") { cookie = String(set.prefix { $0 != ";" }) }
    return response
  }

  /// The named fields of a page's forms with what stands in them.
  static func fields(_ html: String) -> [String: String] {
    var found: [String: String] = [:]
    for match in html.matches(of: /<input([^>]*)>/) {
      let attributes = attributes(String(match.1))
      guard let name = attributes["name"],
        !["radio", "checkbox"].contains(attributes["type"]) || attributes["checked"] != nil
      else { continue }
      found[name] = attributes["value"] ?? ""
    }
    for match in html.matches(of: /<textarea([^>]*)>([^<]*)<\/textarea>/) {
      if let name = attributes(String(match.1))["name"] { found[name] = plain(String(match.2)) }
    }
    for match in html.matches(of: /<select([^>]*)>(.*?)<\/select>/) {
      guard let name = attributes(String(match.1))["name"] else { continue }
      let chosen = String(match.2).firstMatch(of: /<option value="([^"]*)" selected>/)
      found[name] = chosen.map { plain(String($0.1)) } ?? ""
    }
    return found.filter { $0.key != "q" && $0.key != "as-of" }
  }

  private static func attributes(_ text: String) -> [String: String] {
    var found: [String: String] = [:]
    for match in text.matches(of: /([a-z-]+)(?:="([^"]*)")?/) {
      found[String(match.1)] = plain(String(match.2 ?? ""))
    }
    return found
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  static let small = """
    - document: doc/a
      title: A report
      form: news
      posted: 2026-01-05
      url: https://example.org/a
    - document: doc/b
      title: A later report
      form: news
      posted: 2026-02-10
      url: https://example.org/b
    - party: jp
      name: {en: Japan, ko: 일본, ja: 日本}
      form: state
      cites: [{doc/a: p. 1}]
    - party: us
      name: {en: United States, ko: 미국, ja: 米国}
      form: state
      cites: [{doc/a: p. 1}]
    - term: class/power-station
      name: {en: power station, ko: 발전소, ja: 発電所}
    - term: sector/energy
      name: {en: energy, ko: 에너지, ja: エネルギー}
    - commitment: pledge
      text: {en: money for plants, ko: 발전소 투자, ja: 発電所への投資}
      form: investment
      by: [jp]
      to: [us]
      amount: 100 bn USD
      starts: 2026-01-01
      deadline: 2027-01-01
      cites: [{doc/a: p. 1}]
    - package: one
      name: {en: first package, ko: 첫 묶음, ja: 第一弾}
      announced: 2026-01-05
      part-of: pledge
      cites: [{doc/a: p. 1}]
    - project: plant
      name: {en: gas plant, ko: 가스 발전소, ja: ガス発電所}
      part-of: one
      sector: sector/energy
      classes: [class/power-station]
      regions: [Ohio]
      amount: up to 30 bn USD
      cites: [{doc/a: p. 2}]

    """
}
