// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// Takes in the sections of an HWPX (KS X 6101, section*.xml).
final class HWPXBody: MarkupSink {
  var writer: PlainWriter
  var notes = OfficeNotes()
  private let header: HWPXHeader
  private var lists: NumberedLists
  private let limits: IntakeLimits

  private var skipped = 0
  private var isText = false
  private var isDeleted = false
  private var run: (start: Int, blocks: Int, isRaised: Bool)?
  /// The numbering of the section's outline.
  private var outline = "1"
  /// What is put aside while a table, text box or note in it is read.
  private var aside: [Aside] = []
  private var links: [(address: String?, start: Int, blocks: Int)] = []
  private var isAddress = false
  private var address: [UInt8] = []

  private struct Aside {
    let suspended: PlainWriter.Suspended?
    /// The text outside, if this is a note, and the note's id.
    let outer: PlainWriter?
    let note: String?
    let run: (start: Int, blocks: Int, isRaised: Bool)?
  }

  init(header: HWPXHeader, limits: IntakeLimits) {
    self.header = header
    self.limits = limits
    lists = header.lists
    writer = PlainWriter(limits: limits)
  }

  var wantsMore: Bool { writer.excess == nil }

  /// What is in the file but not of the running text.
  private static let dropped: Set<String> = [
    "header", "footer", "hiddenComment", "equation", "default", "subText", "shapeComment",
    "linesegarray", "metaTag",
  ]

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    if skipped > 0 || Self.dropped.contains(name) {
      skipped += 1
      return
    }
    switch name {
    case "secPr": outline = attributes["outlineShapeIDRef"] ?? "1"
    case "p": beginParagraph(attributes)
    case "run":
      let raised = attributes["charPrIDRef"].map(header.raised.contains) ?? false
      run = (writer.settle(), writer.blocks, raised)
    case "t", "mainText": isText = true
    case "tbl":
      putAside()
      writer.openTable()
    case "tr": writer.openRow()
    case "tc": writer.openCell()
    case "cellSpan":
      writer.spanCell(
        columns: span(attributes["colSpan"]), rows: span(attributes["rowSpan"]))
    case "drawText": putAside()
    case "footNote", "endNote": beginNote(name)
    default: openInline(name, attributes)
    }
  }

  private func openInline(_ name: String, _ attributes: MarkupAttributes) {
    switch name {
    case "tab", "nbSpace", "fwSpace": if isText { writer.append(" ".utf8) }
    case "lineBreak":
      if case .paragraph = writer.block, !writer.isInCell {
        if writer.line.last != 0x0A { writer.breakLine() }
      } else {
        writer.soften()
      }
    case "hyphen": if isText { writer.append("-".utf8) }
    case "deleteBegin": isDeleted = true
    case "deleteEnd": isDeleted = false
    case "fieldBegin":
      address = []
      links.append((nil, 0, 0))
      if attributes["type"] == "MEMO" { skipped = 1 }
    case "stringParam": isAddress = attributes["name"] == "Path" && !links.isEmpty
    case "fieldEnd": closeLink()
    default: break
    }
  }

  func close(_ name: String, in namespace: MarkupNamespace) {
    if skipped > 0 {
      skipped -= 1
      // a memo's field ends elsewhere; only its text is passed over
      return
    }
    switch name {
    case "p": writer.end()
    case "run": closeRun()
    case "t", "mainText": isText = false
    case "tbl":
      writer.closeTable()
      takeUp()
    case "tr": writer.closeRow()
    case "tc": writer.closeCell()
    case "drawText", "footNote", "endNote": takeUp()
    case "stringParam": isAddress = false
    case "fieldBegin":
      guard let last = links.indices.last else { return }
      links[last] = (Self.web(address), writer.settle(), writer.blocks)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if skipped > 0 { return }
    if isAddress, address.count < 8192 {
      address.append(contentsOf: bytes)
    } else if isText, !isDeleted {
      writer.append(bytes)
    }
  }

  // MARK: Parts

  private func beginParagraph(_ attributes: MarkupAttributes) {
    writer.begin(.paragraph)
    let styled = attributes["styleIDRef"].flatMap { header.outlineStyles[$0] }
    let heading = attributes["paraPrIDRef"].flatMap { header.headings[$0] }
    let level = min(max(heading?.level ?? 0, 0), NumberedLists.deepest)
    switch heading?.kind {
    case .outline?:
      writer.retype(.heading(styled ?? level + 1))
      if case .number(let number) = lists.next(outline, level: level) {
        writer.append("\(number) ".utf8)
      }
    case .bullet?: writer.retype(.item(level: level + 1, number: nil))
    case .number?:
      if case .number(let number) = lists.next(heading?.list ?? "", level: level) {
        writer.retype(.item(level: level + 1, number: number))
      } else {
        writer.retype(.item(level: level + 1, number: nil))
      }
    case nil: if let styled { writer.retype(.heading(styled)) }
    }
  }

  private func putAside() {
    aside.append(Aside(suspended: writer.suspend(), outer: nil, note: nil, run: run))
  }

  private func beginNote(_ name: String) {
    // ids are not unique in all files; the order is
    let note = "\(name) \(notes.footnotes.count + notes.endnotes.count)"
    let mark =
      name == "footNote"
      ? notes.footnote(note, hasOwnMark: false) : notes.endnote(note, hasOwnMark: false)
    writer.append(mark)
    aside.append(Aside(suspended: nil, outer: writer, note: note, run: run))
    writer = PlainWriter(limits: limits)
  }

  /// Goes on with what was put aside.
  private func takeUp() {
    guard let outside = aside.popLast() else { return }
    if let suspended = outside.suspended { writer.resume(suspended) }
    if let outer = outside.outer, let note = outside.note {
      notes.bodies[note] = writer.finishOnOneLine()
      let excess = writer.excess
      writer = outer
      if let excess { writer.check(excess.limit, excess.found) }
    }
    run = outside.run
  }

  private func closeRun() {
    defer { run = nil }
    guard let (start, blocks, isRaised) = run, isRaised, blocks == writer.blocks,
      start <= writer.line.count, let raised = Superscript.render(writer.line[start...])
    else { return }
    writer.replace(from: start, with: raised)
  }

  private func span(_ value: String?) -> Int {
    min(max(value.flatMap { Int($0) } ?? 1, 1), 1000)
  }

  /// The address in a hyperlink's path: "https\://example.org;1;0;0;".
  private static func web(_ path: [UInt8]) -> String? {
    let path = String(decoding: path, as: UTF8.self)
    let address = path.split(separator: ";").first.map { $0.filter { $0 != "\\" } }
    return address.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func closeLink() {
    guard let (address, start, blocks) = links.popLast(), let address, blocks == writer.blocks,
      start <= writer.line.count,
      let suffix = LinkText.suffix(address, after: writer.line[start...])
    else { return }
    writer.append(suffix)
  }

  /// Writes the notes' bodies and gives all of the text.
  func finish() -> [UInt8] {
    while !aside.isEmpty { takeUp() }
    notes.write(into: &writer)
    return writer.finish()
  }
}
