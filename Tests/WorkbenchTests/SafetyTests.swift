// SPDX-License-Identifier: Apache-2.0
import Foundation
import Questions
import Testing

@testable import Workbench

struct SafetyTests {
  @Test(
    "Nothing that a ledger says becomes markup",
    arguments: [
      "/", "/trend", "/trend?cell=investment.meeting-2", "/sides", "/projects", "/provisions",
      "/countries", "/search",
      "/search?q=script", "/entry/jp", "/entry/plant", "/entry/us-jp/two/thing", "/entry/doc/a",
      "/why/packages/total",
      "/ask/packages?why=plant.amount",
    ] + Question.all.map { "/ask/\($0.id)" })
  func hostileLedger(path: String) {
    for language in ["en", "ko", "ja"] {
      let html = Sites.hostile.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language)
        .text
      #expect(!html.contains("<script>"))
      #expect(!html.contains("<img"))
      #expect(!html.contains("\"'>"))
    }
  }

  @Test(
    "Nothing that an address says becomes markup",
    arguments: [
      "/%3Cscript%3Ealert(1)%3C/script%3E", "/entry/%3Cscript%3E", "/search?q=%22%3E%3Cscript%3E",
      "/ask/%3Cscript%3E", "/ask/sides?meeting=%3Cscript%3E", "/ask/sides?%3Cscript%3E=1",
      "/?as-of=%3Cscript%3E",
      "/ask/packages?find=%3Cscript%3E", "/ask/packages?sort=%22%3E%3Cscript%3E",
      "/?lang=%22%3E%3Cscript%3E",
      "/why/packages/%3Cscript%3E", "/search?kind=%3Cscript%3E",
    ])
  func hostileAddress(target: String) {
    let html = Sites.shipped.get(target).text
    #expect(!html.contains("<script>"))
  }

  @Test("Only the web is linked")
  func schemes() {
    #expect(a(.href(web: "javascript:alert(1)")) { "x" }.html == "<a>x</a>")
    #expect(
      a(.href(web: "https://example.org/?a&b")) { "x" }.html
        == "<a href=\"https://example.org/?a&amp;b\">x</a>")
  }

  @Test(
    "Every response carries the headers that keep a page to itself",
    arguments: ["/", "/nowhere", "/desk.json", Asset.stylesheet.path])
  func headers(path: String) {
    let response = Sites.shipped.get(path)
    let policy = response.header("content-security-policy") ?? ""
    for rule in [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'", "form-action 'self'",
    ] {
      #expect(policy.contains(rule))
    }
    #expect(response.header("x-content-type-options") == "nosniff")
    #expect(response.header("referrer-policy") == "no-referrer")
  }

  @Test(
    "No page brings a script or style of its own, which the policy would forbid",
    arguments: PagesTests.places)
  func noInline(path: String) {
    let html = Sites.shipped.get(path).text
    #expect(!html.contains(" style="))
    #expect(!html.contains("<style"))
    #expect(html.firstMatch(of: /\son[a-z]+=/) == nil)
    #expect(html.matches(of: /<script/).count == 1)
  }

  @Test(
    "A name that is not this machine's is refused: a page elsewhere may have pointed it here",
    arguments: [
      ("127.0.0.1:8737", 200), ("localhost", 200), ("LOCALHOST:8737", 200), ("[::1]:8737", 200),
      ("evil.example", 421),
      ("127.0.0.1.evil.example", 421), ("", 421),
    ])
  func rebinding(host: String, status: Int) {
    #expect(Sites.shipped.get("/", ["host": host]).status == status)
    #expect(
      Site(ledger: Sites.bare.ledger, hosts: ["desk.lan"]).get("/", ["host": "desk.lan:80"]).status
        == 200)
  }

  @Test("The workbench is only read")
  func methods() {
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
      #expect(Sites.shipped.get("/", method: method).status == 405)
    }
    let head = Sites.shipped.get("/", method: "HEAD")
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
  }

  @Test("An address of more than 4,096 bytes is not read")
  func longAddress() {
    #expect(Sites.shipped.get("/search?q=" + String(repeating: "a", count: 5_000)).status == 414)
  }

  @Test(
    "No address reaches a file of the machine",
    arguments: [
      "/assets/../Package.swift", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
      "/assets/..%2f..%2fetc%2fpasswd", "/entry/../../etc/passwd", "/help/../../etc/passwd",
      "/audit/../../etc/passwd/report", "//etc/passwd", "/file:///etc/passwd",
    ])
  func noFiles(target: String) {
    let response = Sites.shipped.get(target)
    #expect(response.status == 404)
    #expect(!response.text.contains("root:") && !response.text.contains("swift-tools-version"))
  }

  @Test("A draft of more than 64 MB is not read")
  func largeDraft() {
    let request = PageRequest(
      "/audit", method: "POST", headers: ["host": "localhost"],
      body: [UInt8](repeating: 0x61, count: Doorkeeper.largestBody + 1))
    #expect(Sites.bare.respond(to: request).status == 413)
  }

  @Test("An asset's address changes with its content, so it may be kept for good")
  func assets() {
    let response = Sites.shipped.get(Asset.script.path)
    #expect(response.status == 200)
    #expect(response.header("cache-control")?.contains("immutable") == true)
    #expect(Sites.shipped.get("/assets/workbench.0.js").status == 404)
  }
}
