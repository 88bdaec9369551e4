// SPDX-License-Identifier: Apache-2.0
internal import OfficeFiles

/// The words of an HTML page in reading order, in the plain dialect.
struct HTMLText {
  let name: String
  let limits: IntakeLimits

  /// The text of a page in UTF-8, and whether there was none.
  func read(_ bytes: [UInt8]) throws(IntakeError) -> (bytes: [UInt8], isEmpty: Bool) {
    let page = HTMLPage(limits: limits)
    do throws(OfficeFileError) {
      try MarkupReader(.html, limits: limits.container).read(bytes, into: page)
    } catch {
      throw IntakeError(error, name: name, .html)
    }
    let text = page.finish()
    if let (limit, found) = page.writer.excess {
      throw .beyondLimit(
        name: name, limit, found: found, allowed: limits[limit],
        place: nil)
    }
    return (text, text.isEmpty)
  }
}

/// Takes in a page's elements.
final class HTMLPage: MarkupSink {
  var writer: PlainWriter
  /// How deep within something that is not read.
  private var skipped = 0
  private var lists: [List] = []
  private var links: [Link] = []
  private var raised: [(blocks: Int, start: Int)] = []
  private var preformatted = 0
  private var title: PlainWriter?
  private var titleText: [UInt8] = []
  private var hasHeading = false
  /// The numbers of footnotes by the fragment that their marks point to.
  private var notes: [String: String] = [:]

  private struct List {
    let isNumbered: Bool
    var next: Int
  }

  private struct Link {
    let address: String?
    let id: String?
    let blocks: Int
    let start: Int
  }

  init(limits: IntakeLimits) { writer = PlainWriter(limits: limits) }

  var wantsMore: Bool { writer.excess == nil }

  /// The text; the page's title heads it if nothing else does.
  func finish() -> [UInt8] {
    let text = writer.finish()
    guard !hasHeading, !titleText.isEmpty, !text.isEmpty else { return text }
    return Array("# ".utf8) + titleText + [0x0A, 0x0A] + text
  }

  // MARK: Elements

  /// What is on a page but not of its text.
  private static let dropped: Set<String> = [
    "script", "style", "nav", "template", "noscript", "svg", "iframe", "object", "button", "select",
    "textarea", "datalist", "canvas", "audio", "video", "rt", "rp", "del",
  ]

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "header", "footer", "aside", "main", "figure", "figcaption",
    "blockquote", "address", "dl", "dt", "form", "fieldset", "legend", "hr", "center", "details",
    "summary", "ul", "ol", "body", "html", "caption", "thead", "tbody", "tfoot", "menu", "hgroup",
  ]

  func open(_ name: String, in namespace: MarkupNamespace, _ attributes: MarkupAttributes) {
    if skipped > 0 || Self.dropped.contains(name) || isHidden(attributes) {
      skipped += 1
      return
    }
    if name == "title" {
      title = PlainWriter(limits: IntakeLimits())
      return
    }
    if !notes.isEmpty, name != "a", let id = attributes["id"], let number = notes[id] {
      writer.begin(.note(number))
      if name == "li" { return }
      if Self.blocks.contains(name) { return }
    }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      hasHeading = true
      writer.begin(.heading(Int(name.dropFirst()) ?? 1))
    case "ul", "ol", "menu":
      writer.end()
      let first = attributes["start"].flatMap { Int($0) } ?? 1
      lists.append(List(isNumbered: name == "ol", next: first))
    case "li", "dd": beginItem(name, attributes)
    case "table": writer.openTable()
    case "tr": writer.openRow()
    case "td", "th":
      // the spans that HTML allows (WHATWG HTML, 4.9.11)
      writer.openCell(
        columns: span(attributes["colspan"], most: 1000),
        rows: span(attributes["rowspan"], most: 65_534))
    case "br":
      if writer.isInCell || !isParagraph { writer.soften() } else { writer.breakLine() }
    case "pre":
      writer.begin(.preformatted)
      preformatted += 1
    case "sup": raised.append((writer.blocks, writer.settle()))
    case "a":
      links.append(
        Link(
          address: attributes["href"], id: attributes["id"] ?? attributes["name"],
          blocks: writer.blocks, start: writer.settle()))
    case "q": writer.append("“".utf8)
    default: if Self.blocks.contains(name) { boundary() }
    }
  }

  func close(_ name: String, in namespace: MarkupNamespace) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case "title":
      titleText = title?.line ?? []
      title = nil
    case "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd": writer.end()
    case "ul", "ol", "menu":
      writer.end()
      _ = lists.popLast()
    case "table": writer.closeTable()
    case "tr": writer.closeRow()
    case "td", "th": writer.closeCell()
    case "pre":
      writer.end()
      preformatted = max(0, preformatted - 1)
    case "sup": closeRaised()
    case "a": closeLink()
    case "q": writer.append("”".utf8)
    default: if Self.blocks.contains(name) { boundary() }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if skipped > 0 { return }
    if title != nil {
      title?.appendCollapsing(bytes)
    } else if preformatted > 0 {
      writer.appendLines(bytes)
    } else {
      writer.appendCollapsing(bytes)
    }
  }

  // MARK: Parts

  private var isParagraph: Bool {
    if case .paragraph = writer.block { return true }
    return false
  }

  /// A block begins or ends; within an item or a note it only parts words.
  private func boundary() {
    switch writer.block {
    case .paragraph, .preformatted: writer.end()
    case .heading, .item, .note: writer.soften()
    }
  }

  private func beginItem(_ name: String, _ attributes: MarkupAttributes) {
    var number: String?
    if name == "li", let list = lists.indices.last, lists[list].isNumbered {
      let value = attributes["value"].flatMap { Int($0) } ?? lists[list].next
      number = "\(value)."
      lists[list].next = value &+ 1
    }
    writer.begin(.item(level: min(max(lists.count, 1), 50), number: number))
  }

  private func isHidden(_ attributes: MarkupAttributes) -> Bool {
    if attributes["hidden"] != nil || attributes["role"] == "navigation" { return true }
    guard let style = attributes["style"] else { return false }
    return style.filter { $0 != " " }.lowercased().contains("display:none")
  }

  private func span(_ value: String?, most: Int) -> Int {
    min(max(value.flatMap { Int($0) } ?? 1, 1), most)
  }

  private func closeRaised() {
    guard let (blocks, start) = raised.popLast(), blocks == writer.blocks,
      let text = raisedText(from: start)
    else { return }
    writer.replace(from: start, with: text)
  }

  // The slices of the line must be gone before it is written to, or all of it would be copied each time.

  private func raisedText(from start: Int) -> [UInt8]? {
    guard start <= writer.line.count else { return nil }
    let text = writer.line[start...]
    if let (number, isBracketed) = Superscript.number(text), isBracketed {
      return Superscript.mark(number)
    }
    return Superscript.render(text)
  }

  private func suffix(of link: Link, _ address: String) -> [UInt8]? {
    LinkText.suffix(address, after: writer.line[link.start...])
  }

  private func isWayBack(_ link: Link) -> Bool {
    let text = writer.line[link.start...]
    return text.count < 10 && Self.wayBack.contains(String(decoding: text, as: UTF8.self))
  }

  private func number(in link: Link) -> (number: String, isBracketed: Bool)? {
    Superscript.number(writer.line[link.start...])
  }

  private static let wayBack: Set<String> = ["↩", "↩︎", "↑", "^", "⏎", "▲", "↵"]

  private func closeLink() {
    guard let link = links.popLast(), let address = link.address, link.blocks == writer.blocks,
      link.start <= writer.line.count
    else { return }
    guard address.hasPrefix("#") else {
      if let suffix = suffix(of: link, address) { writer.append(suffix) }
      return
    }
    if isWayBack(link) {
      writer.replace(from: link.start, with: [])
    } else if let (number, isBracketed) = number(in: link) {
      if let id = link.id, notes[id] == number {
        // the mark at the head of the body, which leads back
        writer.replace(from: link.start, with: Array("\(number))".utf8))
        writer.soften()
      } else if !raised.isEmpty || isBracketed {
        notes[String(address.dropFirst())] = number
        writer.replace(from: link.start, with: Superscript.mark(number))
      }
    }
  }
}
