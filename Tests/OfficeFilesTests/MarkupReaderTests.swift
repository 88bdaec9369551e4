// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import OfficeFiles

final class Transcript: MarkupSink {
  var events = ""
  var most = Int.max
  var wantsMore: Bool { events.utf8.count < most }

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    events += "<\(name)\(attributes["v"].map { "=\($0)" } ?? "")\(namespace == .word ? "!" : "")>"
  }
  func close(_ name: String, in namespace: MarkupNamespace) { events += "</\(name)>" }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    events += String(decoding: bytes, as: UTF8.self)
  }
}

struct MarkupReaderTests {
  static func events(
    _ text: String, _ language: MarkupReader.Language = .xml, depth: Int = 250
  ) throws(OfficeFileError) -> String {
    let transcript = Transcript()
    try MarkupReader(language, limits: ContainerLimits(depth: depth)).read(
      Array(text.utf8), into: transcript)
    return transcript.events
  }

  @Test("XML comes as elements, attributes and text, with the vocabulary told apart")
  func xml() throws {
    let word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    #expect(
      try Self.events("<w:p \(word) w:v='1 &lt; 2'>가&amp;나<b/><![CDATA[<]]></w:p>")
        == "<p=1 < 2!>가&나<b></b><</p>")
  }

  @Test("XML that is not well-formed is refused with its place")
  func malformed() {
    let error = #expect(throws: OfficeFileError.self) { try Self.events("<a>\n<b></a>") }
    guard case .malformed(line: 2, _, let what)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(what.contains("mismatch"))
  }

  @Test("A document's own entities are not expanded")
  func entities() {
    let bomb =
      "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;&x;&x;'>]><a>&y;&y;&y;</a>"
    #expect(throws: OfficeFileError.self) { try Self.events(bomb) }
    let file = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"
    #expect(throws: OfficeFileError.self) { try Self.events(file) }
  }

  @Test("Broken HTML is read as far as it goes")
  func html() throws {
    #expect(
      try Self.events("<p v=1>가<b>나<p>다&eacute;", .html)
        == "<html><body><p=1>가<b>나</b></p><p>다é</p></body></html>")
  }

  @Test("Too deep is refused in both", arguments: [MarkupReader.Language.xml, .html])
  func deep(_ language: MarkupReader.Language) {
    let text = String(repeating: "<i>\n", count: 400)
    let error = #expect(throws: OfficeFileError.self) {
      try Self.events(text, language, depth: 300)
    }
    guard case .tooDeep(let line, allowed: 300)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((297...301).contains(line))
  }

  @Test("Too many attributes are refused before they are compared with one another")
  func attributes() {
    let tag = "<a " + (0..<60_000).map { "a\($0)='1'" }.joined(separator: " ") + "/>"
    #expect(throws: OfficeFileError.tooManyAttributes(line: 1, allowed: 5000)) {
      try Self.events(tag)
    }
  }

  @Test("A sink that wants no more is given no more")
  func stop() throws {
    let transcript = Transcript()
    transcript.most = 20
    try MarkupReader(.xml).read(
      Array("<a><b/><b/><b/><b/><b/></a>".utf8), into: transcript)
    #expect(transcript.events == "<a><b></b><b></b><b>" || transcript.events.utf8.count < 24)
  }
}
