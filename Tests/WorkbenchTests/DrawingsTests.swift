// SPDX-License-Identifier: Apache-2.0
import Foundation
import Questions
import Testing

@testable import Workbench

struct DrawingsTests {
  static let drawn = Set(AnswerDrawings.all.flatMap { $0.questions }).sorted()

  @Test("A drawing names questions that there are")
  func known() {
    for id in Self.drawn { #expect(Question.all.contains { $0.id == id }, "\(id)") }
  }

  @Test(
    "Every drawing stands on its question's page, named, described and with its table",
    arguments: drawn, ["en", "ko", "ja"])
  func onPage(id: String, language: String) throws {
    let html = Sites.shipped.get("/ask/\(id)?lang=\(language)").text
    let drawings = html.matches(of: /<svg.*?<\/svg>/.dotMatchesNewlines()).map { String($0.0) }
    // Each for a desk and for a phone.
    #expect(drawings.count >= 2 && drawings.count % 2 == 0, "\(id)")
    for drawing in drawings {
      #expect(drawing.firstMatch(of: /<title id="[^"]+">[^<]+<\/title>/) != nil)
      #expect(drawing.firstMatch(of: /<desc id="[^"]+">[^<]+<\/desc>/) != nil)
    }
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "\(id): an id stands twice")
    #expect(html.contains("<table id=\"t-"))
  }

  @Test("A ledger with nothing to draw has no empty frames")
  func nothing() {
    for id in Self.drawn {
      let response = Sites.bare.get("/ask/\(id)")
      #expect(response.status == 404 || !response.text.contains("<svg"), "\(id)")
    }
  }
}
