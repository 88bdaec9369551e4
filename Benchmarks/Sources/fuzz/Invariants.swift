// SPDX-License-Identifier: Apache-2.0
import Auditing
import Foundation
import Reading

/// What must hold of whatever comes out of a reader, as words of what does not.
struct Invariants {
  let bytes: [UInt8]
  let isText: Bool
  private(set) var broken: [String] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isText = String(validating: bytes, as: UTF8.self) != nil
  }

  mutating func fail(_ words: String) { broken.append(words) }

  private mutating func expect(_ holds: Bool, _ words: @autoclosure () -> String) {
    if !holds { broken.append(words()) }
  }

  /// Within the text, and on scalar boundaries where the text has any.
  private mutating func expect(
    _ range: Range<Int>, within whole: Range<Int>? = nil, mayBeEmpty: Bool = false,
    _ what: @autoclosure () -> String
  ) {
    let outer = whole ?? 0..<bytes.count
    guard range.lowerBound >= outer.lowerBound, range.upperBound <= outer.upperBound else {
      broken.append("\(what()) \(range) is not within \(outer)")
      return
    }
    expect(mayBeEmpty || !range.isEmpty, "\(what()) \(range) is empty")
    for end in [range.lowerBound, range.upperBound] where isText && end < bytes.count {
      expect(bytes[end] & 0xC0 != 0x80, "\(what()) \(range) cuts a character at \(end)")
    }
  }

  // MARK: - Mentions

  mutating func check(_ mentions: [Mention], json isWritten: Bool) {
    var last = 0
    var seen: Set<Int> = []
    for mention in mentions {
      expect(mention.range, mention.kind.name)
      expect(mention.range.lowerBound >= last, "\(mention.id) begins before the one before it")
      last = mention.range.lowerBound
      let key = last << 5 | Int(mention.kind.rawValue)
      expect(seen.insert(key).inserted, "\(mention.id) is there twice")
      expect(mention.confidence <= 100, "\(mention.id) has confidence \(mention.confidence)")
      if case .amount(let measure) = mention.value { check(measure, of: mention) }
    }
    if isWritten { checkJSON(mentions) }
  }

  private mutating func check(_ measure: Measure, of mention: Mention) {
    expect(
      measure.nominal != nil || measure.lower != nil || measure.upper != nil,
      "\(mention.id) has no number")
    if let lower = measure.lower, let upper = measure.upper, lower.isPlain, upper.isPlain {
      expect(lower.value <= upper.value, "\(mention.id) runs from \(lower.plain) to \(upper.plain)")
    }
  }

  private mutating func checkJSON(_ mentions: [Mention]) {
    var json = MentionJSON()
    bytes.withUnsafeBufferPointer { buffer in
      for mention in mentions where mention.range.upperBound <= bytes.count {
        json.append(mention, in: buffer)
        json.append("\n")
      }
    }
    let lines = json.bytes.split(separator: 0x0A)
    expect(lines.count == mentions.count, "\(lines.count) lines of JSON for \(mentions.count)")
    for (line, mention) in zip(lines, mentions) {
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      guard let object else {
        broken.append(
          "\(mention.id) is written as no JSON: \(String(decoding: line, as: UTF8.self))")
        continue
      }
      if isText {
        // Foundation's parser drops byte order marks.
        let written = (object["text"] as? String)?.unicodeScalars.filter { $0 != "\u{FEFF}" }
        let words = String(decoding: bytes[mention.range], as: UTF8.self)
        expect(
          written.map(Array.init) == words.unicodeScalars.filter { $0 != "\u{FEFF}" },
          "\(mention.id) is written with another text")
      }
    }
  }

  // MARK: - Outline

  mutating func check(_ outline: Outline, of text: DocumentText) {
    var last = -1
    for (index, block) in outline.blocks.enumerated() {
      expect(block.range, "block \(block.id) \(block.kind)")
      expect(
        block.content, within: block.range, mayBeEmpty: true, "content of \(block.id) \(block.kind)"
      )
      expect(block.range.lowerBound > last, "block \(block.id) begins before the one before it")
      last = block.range.lowerBound
      if let parent = block.parent {
        expect(outline.blocks.indices.contains(parent) && parent < index, "\(block.id): parent")
      }
      if let earlier = block.continues {
        expect(
          earlier < index && outline.blocks[earlier].continuedBy == index, "\(block.id): continues")
      }
      var end = 0
      for sentence in outline.sentences(of: index, in: text) {
        for part in sentence.parts { expect(part, mayBeEmpty: true, "sentence of \(block.id)") }
        if let first = sentence.parts.first {
          expect(first.lowerBound >= end, "sentences of \(block.id) overlap")
          end = first.upperBound
        }
      }
    }
    expect(
      Set(outline.blocks.map(\.id)).count == outline.blocks.count, "a block's id is there twice")
    check(outline.tables, in: outline)
    for note in outline.footnotes {
      expect(outline.blocks.indices.contains(note.block), "footnote \(note.number): block")
      expect(note.marker, "marker of footnote \(note.number)")
      expect(note.body, mayBeEmpty: true, "body of footnote \(note.number)")
      for anchor in note.anchors { expect(anchor, "anchor of footnote \(note.number)") }
    }
    for mark in outline.unanswered { expect(mark.range, "mark \(mark.number)") }
    for reference in outline.references { check(reference) }
  }

  private mutating func check(_ tables: [Table], in outline: Outline) {
    for table in tables {
      guard outline.blocks.indices.contains(table.block) else {
        broken.append("a table of no block")
        continue
      }
      let whole = outline.blocks[table.block].range
      for cell in table.rows.joined() + table.header {
        expect(cell.range, within: whole, mayBeEmpty: true, "cell")
        for item in cell.items {
          expect(item.range, within: cell.range, mayBeEmpty: true, "item of a cell")
        }
      }
      for part in [table.caption, table.unit, table.note, table.source].compactMap({ $0 }) {
        expect(part, mayBeEmpty: true, "part of a table")
      }
    }
  }

  private mutating func check(_ reference: Reference) {
    expect(reference.range, "reference")
    let parts = [
      reference.author, reference.date, reference.title, reference.container, reference.pages,
      reference.url, reference.accessed,
    ]
    for part in parts.compactMap({ $0 }) { expect(part, "part of a reference") }
  }

  // MARK: - Audit

  mutating func check(_ report: Auditor.Report, writing isWritten: Bool) {
    for finding in report.findings + report.silenced.map(\.finding) {
      expect(finding.range, mayBeEmpty: true, "finding of \(finding.rule)")
      expect(!finding.message.words(in: .en).isEmpty, "a finding of \(finding.rule) says nothing")
      for evidence in finding.evidence {
        expect(evidence.range, mayBeEmpty: true, "evidence of \(finding.rule)")
      }
      var end = 0
      for edit in finding.fix?.edits ?? [] {
        expect(edit.range, mayBeEmpty: true, "edit of \(finding.rule)")
        expect(edit.range.lowerBound >= end, "edits of \(finding.rule) overlap")
        end = edit.range.upperBound
      }
    }
    guard broken.isEmpty else { return }
    let mended = report.mended(from: .note)
    if isText {
      expect(String(validating: mended.bytes, as: UTF8.self) != nil, "the mended text is no UTF-8")
    }
    guard isWritten else { return }
    for json in [report.json(in: .ko), SARIF.log(of: [report], in: .ja)] {
      let data = Data(json.text().utf8)
      expect((try? JSONSerialization.jsonObject(with: data)) != nil, "the report is no JSON")
    }
    expect(HTMLReport([report], in: .en).page.contains("</html>"), "the HTML report has no end")
  }
}

extension Numeral {
  /// Small enough to compare as a decimal number.
  fileprivate var isPlain: Bool { exponent > -30 && exponent < 60 && mantissa.magnitude < 1 << 90 }
}
