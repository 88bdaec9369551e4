// SPDX-License-Identifier: Apache-2.0
import Foundation
import LedgerStore
import Testing

@testable import Workbench

struct EditingSafetyTests {
  private static let edit = [
    "e/amount": "up to 33 bn USD", "author": "A", "reason": "r", "do": "record",
  ]

  @Test(
    "A form from elsewhere records nothing",
    arguments: [
      ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"], ["sec-fetch-site": "none"],
      [:], ["origin": "null"], ["origin": "http://evil.example"],
      ["origin": "http://127.0.0.1:9999"],
      ["sec-fetch-site": "same-origin", "origin": "http://evil.example"],
      ["sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8737"],
    ])
  func crossSite(headers: [String: String]) throws {
    let browser = try Browser()
    let before = try browser.store.revision()
    let form = try browser.open("/correct/plant")
    let response = try browser.send(form, "/correct/plant", Self.edit, extra: headers)
    #expect(response.status == 403)
    #expect(try browser.store.revision() == before)
  }

  @Test(
    "A form of this site is taken",
    arguments: [
      ["sec-fetch-site": "same-origin"], ["origin": "http://127.0.0.1:8737"],
      ["sec-fetch-site": "same-origin", "origin": "null"],
    ])
  func sameSite(headers: [String: String]) throws {
    let browser = try Browser()
    let form = try browser.open("/correct/plant")
    #expect(try browser.send(form, "/correct/plant", Self.edit, extra: headers).status == 303)
  }

  @Test("Without the token of this very browser nothing is recorded, and what was typed is kept")
  func token() throws {
    let browser = try Browser()
    let before = try browser.store.revision()
    let form = try browser.open("/correct/plant")
    for token in ["", "0", String(repeating: "0", count: 32)] {
      let page = try browser.send(
        form, "/correct/plant", Self.edit.merging(["token": token]) { $1 })
      #expect(page.status == 403)
      #expect(Browser.fields(page.text)["e/amount"] == "up to 33 bn USD")
      #expect(try browser.send(form, "/undo", ["token": token, "batch": "1"]).status == 403)
    }
    // A browser without the cookie has the token of somebody else.
    let other = try Browser()
    #expect(try other.send(form, "/correct/plant", Self.edit).status == 403)
    #expect(try browser.store.revision() == before)
  }

  @Test("The cookie is for this site only, and no script reads it")
  func cookie() throws {
    let browser = try Browser()
    let response = try browser.site.site().respond(
      to: PageRequest("/correct/plant", headers: ["host": "127.0.0.1:8737"]))
    let cookie = try #require(response.header("set-cookie"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    #expect(response.header("cache-control") == "no-store")
    #expect(
      try browser.site.site().respond(
        to: PageRequest("/", headers: ["host": "127.0.0.1:8737"])
      ).header("set-cookie") == nil)
  }

  @Test("A form of more than a megabyte is not read; one of another kind is no form")
  func size() throws {
    let browser = try Browser()
    let form = try browser.open("/correct/plant")
    let long = String(repeating: "a", count: Editing.largestForm)
    #expect(try browser.send(form, "/correct/plant", ["e/note/en": long]).status == 413)
    #expect(
      try browser.send(
        form, "/correct/plant", [:],
        extra: ["sec-fetch-site": "same-origin", "content-type": "text/plain"]
      ).status == 400)
    #expect(try browser.post("/", [:]).status == 405)
    #expect(try browser.post("/entry/plant", [:]).status == 405)
  }

  @Test(
    "Nothing that is typed becomes markup",
    arguments: [
      "e/project", "e/name/en", "e/name/all", "e/part-of", "e/amount", "e/sector", "e/regions/0",
      "e/cites/0/in", "e/cites/0/at", "e/cites/0/via/in", "e/cites/0/excerpt", "e/note/ko", "from",
      "author", "reason", "do", "token", "base", "e/\"><script>", "lang",
    ])
  func hostile(field: String) throws {
    let browser = try Browser()
    for path in ["/correct/plant", "/amend/plant", "/new/project"] {
      let form = try browser.open(path)
      for action in ["preview", "record", "form", "merge", "more:cites", "set:part-of=x"] {
        let page = try browser.send(
          form, path,
          ["do": action, "author": "A", "reason": "r"].merging([field: Sites.attack]) { $1 })
        #expect(!page.text.contains("<script>"))
        #expect(!page.text.contains("<img"))
      }
    }
    let journal = try browser.open("/journal")
    #expect(!journal.text.contains("<script>") && !journal.text.contains("<img"))
  }

  @Test(
    "Strange commands and paths are answered, never crashed on",
    arguments: [
      "more:", "drop:", "drop:cites/99999999999999999999", "drop:cites/-1", "set:", "set:=",
      "set:a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r=1", "more:cites/0/via/via/via", "record", "merge",
      ":",
    ])
  func commands(command: String) throws {
    let browser = try Browser()
    let form = try browser.open("/correct/plant")
    let page = try browser.send(
      form, "/correct/plant",
      [
        "do": command, "e/cites/999999999999/in": "doc/a", "e/cites/1999/in": "doc/b", "e/": "x",
        "e/cites/0/via/via/via/via/via/via/via/via/via/via/via/via/via/via/via/in": "doc/a",
      ])
    #expect([200, 409, 422].contains(page.status))
    for target in [
      "/correct", "/correct/", "/correct/nobody", "/new/nothing", "/undo", "/retire/@ledger",
    ] {
      #expect([404, 503].contains(try browser.open(target).status), "\(target)")
    }
    let token = Browser.fields(form.text)["token"] ?? ""
    for batch in ["", "0", "-1", "99", "x"] {
      let response = try browser.post(
        "/undo", ["token": token, "batch": batch, "do": "record", "author": "A"])
      #expect([400, 422].contains(response.status), "\(batch)")
    }
  }

  @Test("A page for editing brings no script or style of its own")
  func noInline() throws {
    let browser = try Browser()
    for path in [
      "/new", "/new/provision", "/correct/plant", "/amend/plant", "/retire/plant", "/journal",
      "/held",
    ] {
      let html = try browser.open(path).text
      #expect(!html.contains(" style="))
      #expect(html.firstMatch(of: /\son[a-z]+=/) == nil)
      #expect(html.matches(of: /<script/).count == 1)
    }
  }
}
