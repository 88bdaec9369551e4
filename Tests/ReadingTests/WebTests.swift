// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Reading

@Suite struct WebTests {
  static func addresses(in text: String) -> [String] {
    var options = MentionOptions()
    options.kinds = [.url]
    let bytes = Array(text.utf8)
    return MentionReader().mentions(in: bytes, options).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    "An address ends where the text around it goes on",
    arguments: [
      ("See http://x.example.org/a.", ["http://x.example.org/a"]),
      ("(http://x.example.org/a_(b))", ["http://x.example.org/a_(b)"]),
      ("<https://x.example.org/a?b=1&c=2>;", ["https://x.example.org/a?b=1&c=2"]),
      ("https://x.go.kr/a.html(검색일: 2026. 1. 2.)", ["https://x.go.kr/a.html"]),
      ("https://x.go.jp/a.html（閲覧日：2026年1月2日）", ["https://x.go.jp/a.html"]),
      ("https://x.go.kr/a.html에서 받는다", ["https://x.go.kr/a.html"]),
      ("https://x.go.kr/에서 받는다", ["https://x.go.kr/"]),
      ("https://x.go.jp/を見よ", ["https://x.go.jp/"]),
      ("https://x.example.org/wiki/관세 참조", ["https://x.example.org/wiki/관세"]),
      ("https://x.example.org/a(accessed 3 May)", ["https://x.example.org/a"]),
      (
        "https://a.example.org,https://b.example.org",
        ["https://a.example.org", "https://b.example.org"]
      ),
      ("<a href='https://x.example.org/a'>", ["https://x.example.org/a"]),
      ("자료:https://x.example.org:8443/#top", ["https://x.example.org:8443/#top"]),
      ("https://x.example.org/a&gt;(", ["https://x.example.org/a"]),
      ("http://10.0.0.7:8080/x", ["http://10.0.0.7:8080/x"]),
    ])
  func ends(text: String, expected: [String]) {
    #expect(Self.addresses(in: text) == expected)
  }

  @Test(
    "A host without scheme counts when its domain exists, and no word, number or file does",
    arguments: [
      ("www.kantei.example.jp에 있다", ["www.kantei.example.jp"]),
      ("at jane.site.com/CV/#x now", ["jane.site.com/CV/#x"]),
      ("data.gov.uk", ["data.gov.uk"]),
      ("it ended.It was", []), ("e.g. this", []), ("notes.md", []), ("9.am", []),
      ("version 1.2.3.4", []), ("U.S. and Japan", []), ("Approx. 3.5.in all", []),
      ("http://nowhere-without-a-domain/", []), ("http://sample.xxx/a", []),
      ("@handle, x@y", []),
    ])
  func hosts(text: String, expected: [String]) {
    #expect(Self.addresses(in: text) == expected)
  }

  @Test("Scheme and host are put in lower case, the path is left as it is")
  func normalForm() {
    let mention = MentionReader().mentions(in: "HTTPS://WWW.Example.ORG/Path?a=1&amp;b=2").first
    #expect(mention?.value == .text("https://www.example.org/Path?a=1&b=2"))
  }

  @Test(
    "E-mail addresses, phone numbers, ISBNs and DOIs are passed over whole",
    arguments: [
      "first.last+x@mail.example.org", "Tel: 044-000-1234", "+82-2-000-1234", "電話：03-0000-1234",
      "(02) 0000-1234", "전화 02 000 1234", "TEL. 02.000.1234", "Fax 044-000-1234~7",
      "ISBN 978-89-000-1234-5", "ISSN 1234-5678", "978-89-000-1234-5", "10.1234/abc.2026.05",
    ])
  func passedOver(text: String) {
    var options = MentionOptions()
    options.kinds = Set(Mention.Kind.allCases)
    #expect(MentionReader().mentions(in: text + " x", options).isEmpty, "\(text)")
  }

  @Test(
    "A date, a range of years or a plain number is no phone number",
    arguments: [
      "2026-03-19", "1990-2025", "문의 2026-03-19", "전화 12345건", "100-150억", "2025. 2. 7.",
    ])
  func noPhone(text: String) {
    let bytes = Array((text + " ").utf8)
    bytes.withUnsafeBufferPointer { bytes in
      let scan = Scan(
        bytes: bytes, lexicon: PackedLexicon(Lexicon()), names: Names(), options: MentionOptions(),
        sink: { _ in })
      for offset in bytes.indices where scan.isDigit(bytes[offset]) {
        #expect(scan.passPhone(at: offset) == nil)
      }
    }
  }

  @Test("The published cases for addresses; prints passed/total")
  func conformance() throws {
    guard let folder = ProcessInfo.processInfo.environment["ENTENTE_SPECS"] else { return }
    var passed = 0
    var total = 0
    let file = try String(contentsOfFile: folder + "/en_url.jsonl", encoding: .utf8)
    for line in file.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let input = try #require(object?["input"] as? String)
      let expected = try #require(object?["expected"] as? [[String: Any]])
      total += 1
      // The suite gives texts and values in lower case.
      let wanted = expected.map {
        "\($0["start"] ?? "")-\($0["end"] ?? "") \($0["value"] ?? "")".lowercased()
      }
      let found = MentionReader().mentions(in: input).filter { $0.kind == .url }.map { mention in
        let offsets = [mention.range.lowerBound, mention.range.upperBound].map {
          String(decoding: Array(input.utf8)[..<$0], as: UTF8.self).utf16.count
        }
        guard case .text(let value) = mention.value else { return "" }
        return "\(offsets[0])-\(offsets[1]) \(value)".lowercased()
      }
      if wanted == found { passed += 1 } else { print("url \(object?["id"] ?? ""): \(found)") }
    }
    print("en_url: \(passed)/\(total)")
    #expect(passed == total)
  }
}
