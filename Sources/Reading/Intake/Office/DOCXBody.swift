// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// Takes in the running text of a DOCX: the document itself, or its footnotes or endnotes.
final class DOCXBody: MarkupSink {
  var writer: PlainWriter
  var notes = OfficeNotes()
  private let styles: DOCXStyles
  private var lists: NumberedLists
  private let addresses: [String: String]
  private let limits: IntakeLimits

  private var skipped = 0
  private var isText = false
  private var paragraph = Paragraph()
  private var run = Run()
  private var isInParagraphProperties = false
  private var isInRunProperties = false
  private var links: [Link?] = []
  private var fields: [Field] = []
  private var aside: [(PlainWriter.Suspended, Paragraph)] = []
  /// Where a note's number ends that Word counts: a bracket behind it belongs to the number, which has
  /// one already.
  private var numberEnd: (blocks: Int, at: Int)?
  /// The note being read, if this is a part of notes.
  private var note: (id: String, outer: PlainWriter)?

  private struct Paragraph {
    var style: String?
    var list: String?
    var level: Int?
    var outline: Int?
  }

  private struct Run {
    var start = 0
    var blocks = 0
    var isRaised = false
    var isHidden = false
  }

  private struct Link {
    let address: String
    let blocks: Int
    let start: Int
  }

  private struct Field {
    var instruction: [UInt8] = []
    var isInstruction = true
    var link: Link?
  }

  init(
    styles: DOCXStyles, lists: NumberedLists, addresses: [String: String], limits: IntakeLimits
  ) {
    self.styles = styles
    self.lists = lists
    self.addresses = addresses
    self.limits = limits
    writer = PlainWriter(limits: limits)
  }

  var wantsMore: Bool { writer.excess == nil }

  /// What is in the file but not in the text as it stands: text that was struck out or moved away while
  /// changes were tracked, and the picture kept for old programs beside a shape.
  private static func isDropped(_ name: String, _ namespace: MarkupNamespace) -> Bool {
    switch namespace {
    case .word: name == "del" || name == "moveFrom" || name == "rubyPr" || name == "rt"
    default: name == "Fallback"
    }
  }

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    if skipped > 0 || Self.isDropped(name, namespace) {
      skipped += 1
      return
    }
    if name == "t", namespace == .word || namespace == .mathematics { isText = !run.isHidden }
    guard namespace == .word else { return }
    if isInParagraphProperties { return readParagraph(name, attributes) }
    if isInRunProperties { return readRun(name, attributes) }
    switch name {
    case "p":
      writer.begin(.paragraph)
      paragraph = Paragraph()
    case "pPr": isInParagraphProperties = true
    case "r": run = Run(start: writer.settle(), blocks: writer.blocks)
    case "rPr": isInRunProperties = true
    case "tab": writer.append(" ".utf8)
    case "br", "cr":
      if attributes["type"] == nil || attributes["type"] == "textWrapping" { breakLine() }
    case "noBreakHyphen": writer.append("-".utf8)
    case "tbl": writer.openTable()
    case "tr": writer.openRow()
    case "tc": writer.openCell()
    case "gridSpan":
      let columns = attributes["val"].flatMap { Int($0) } ?? 1
      writer.spanCell(columns: min(max(columns, 1), 1000))
    case "txbxContent":
      aside.append((writer.suspend(), paragraph))
    default: openInline(name, attributes)
    }
  }

  private func openInline(_ name: String, _ attributes: MarkupAttributes) {
    switch name {
    case "hyperlink":
      let address = attributes["id"].flatMap { addresses[$0] }
      links.append(
        address.map { Link(address: $0, blocks: writer.blocks, start: writer.settle()) })
    case "fldChar": readField(attributes["fldCharType"])
    case "footnoteReference":
      guard let id = attributes["id"] else { return }
      let hasOwnMark = Self.isTrue(attributes["customMarkFollows"])
      writer.append(notes.footnote("footnote " + id, hasOwnMark: hasOwnMark))
      numberEnd = (writer.blocks, writer.line.count)
    case "endnoteReference":
      guard let id = attributes["id"] else { return }
      let hasOwnMark = Self.isTrue(attributes["customMarkFollows"])
      writer.append(notes.endnote("endnote " + id, hasOwnMark: hasOwnMark))
      numberEnd = (writer.blocks, writer.line.count)
    case "footnoteRef", "endnoteRef": numberEnd = (writer.blocks, writer.line.count)
    case "footnote", "endnote":
      guard let id = attributes["id"] else { return }
      // separators stand among the notes with a type of their own
      if let type = attributes["type"], type != "normal" {
        skipped = 1
        return
      }
      note = (name + " " + id, writer)
      writer = PlainWriter(limits: limits)
    default: break
    }
  }

  private static func isTrue(_ value: String?) -> Bool {
    value.map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
  }

  func close(_ name: String, in namespace: MarkupNamespace) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if name == "t" { isText = false }
    guard namespace == .word else { return }
    switch name {
    case "p":
      writer.end()
      fields = []
    case "pPr":
      isInParagraphProperties = false
      head()
    case "r": closeRun()
    case "rPr": isInRunProperties = false
    case "tbl": writer.closeTable()
    case "tr": writer.closeRow()
    case "tc": writer.closeCell()
    case "txbxContent":
      guard let (suspended, outer) = aside.popLast() else { return }
      writer.resume(suspended)
      paragraph = outer
    case "hyperlink": if let link = links.popLast() { close(link) }
    case "footnote", "endnote":
      guard let (id, outer) = note else { return }
      notes.bodies[id] = writer.finishOnOneLine()
      let excess = writer.excess
      writer = outer
      if let excess { writer.check(excess.limit, excess.found) }
      note = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if skipped > 0 { return }
    if isText {
      writer.append(bytes)
    } else if let field = fields.indices.last, fields[field].isInstruction,
      fields[field].instruction.count < 8192
    {
      fields[field].instruction.append(contentsOf: bytes)
    }
  }

  // MARK: Parts

  private func readParagraph(_ name: String, _ attributes: MarkupAttributes) {
    guard let value = attributes["val"] else { return }
    switch name {
    case "pStyle": paragraph.style = value
    case "numId": paragraph.list = value
    case "ilvl": paragraph.level = Int(value)
    case "outlineLvl": paragraph.outline = Int(value)
    default: break
    }
  }

  private func readRun(_ name: String, _ attributes: MarkupAttributes) {
    switch name {
    case "vertAlign": run.isRaised = attributes["val"] == "superscript"
    case "vanish": run.isHidden = attributes["val"].map(Self.isTrue) ?? true
    default: break
    }
  }

  /// Gives the paragraph the kind and number that its properties say.
  private func head() {
    let styled = styles.list(paragraph.style)
    let list = paragraph.list ?? styled?.list
    let level = min(max(paragraph.level ?? styled?.level ?? 0, 0), NumberedLists.deepest)
    let head = list.flatMap { $0 == "0" ? nil : lists.next($0, level: level) }
    let outline = paragraph.outline.map { $0 < 9 ? $0 + 1 : nil } ?? styles.heading(paragraph.style)
    if let outline {
      writer.retype(.heading(min(max(outline, 1), 9)))
      if case .number(let number)? = head { writer.append("\(number) ".utf8) }
      return
    }
    switch head {
    case .bullet?: writer.retype(.item(level: level + 1, number: nil))
    case .number(let number)?: writer.retype(.item(level: level + 1, number: number))
    case .nothing?, nil: break
    }
  }

  private func breakLine() {
    if case .paragraph = writer.block, !writer.isInCell {
      if writer.line.last != 0x0A { writer.breakLine() }
    } else {
      writer.soften()
    }
  }

  private func closeRun() {
    defer { run = Run() }
    if let end = numberEnd, end.blocks == writer.blocks, end.at == run.start,
      writer.line.count > end.at
    {
      numberEnd = nil
      let rest = writer.line[end.at...].drop { $0 == 0x20 }
      if rest.first == 0x29, rest.dropFirst().allSatisfy({ $0 == 0x20 }) {
        writer.replace(from: end.at, with: [])
      }
    }
    guard run.isRaised, run.blocks == writer.blocks, run.start <= writer.line.count,
      let raised = Superscript.render(writer.line[run.start...])
    else { return }
    writer.replace(from: run.start, with: raised)
  }

  private func close(_ link: Link?) {
    guard let link, link.blocks == writer.blocks, link.start <= writer.line.count,
      let suffix = LinkText.suffix(link.address, after: writer.line[link.start...])
    else { return }
    writer.append(suffix)
  }

  /// A field is an instruction, then the text that it gave: HYPERLINK "https://…" is a link.
  private func readField(_ step: String?) {
    switch step {
    case "begin": if fields.count < 100 { fields.append(Field()) }
    case "separate":
      guard let field = fields.indices.last else { return }
      fields[field].isInstruction = false
      let words = String(decoding: fields[field].instruction, as: UTF8.self)
      let parts = words.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
      if parts.count > 1, parts[0].filter({ $0 != " " }) == "HYPERLINK" {
        fields[field].link = Link(
          address: String(parts[1]), blocks: writer.blocks, start: writer.settle())
      }
    case "end": if let field = fields.popLast() { close(field.link) }
    default: break
    }
  }
}
