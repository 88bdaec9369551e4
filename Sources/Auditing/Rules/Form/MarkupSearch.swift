// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Finds markup in text that is meant to be read, in one pass.
struct MarkupSearch {
  enum Kind: CaseIterable {
    case tag, entity, emphasis, script, template, command

    var name: Text {
      switch self {
      case .tag: Text(en: "HTML tag", ko: "HTML 태그", ja: "HTMLタグ")
      case .entity: Text(en: "HTML entity", ko: "HTML 문자 참조", ja: "HTMLの文字参照")
      case .emphasis: Text(en: "Markdown emphasis", ko: "마크다운 강조 표시", ja: "Markdownの強調記号")
      case .script: Text(en: "TeX superscript", ko: "TeX 첨자 표시", ja: "TeXの添字")
      case .template: Text(en: "template placeholder", ko: "서식 자리 표시", ja: "テンプレートの差し込み欄")
      case .command: Text(en: "TeX command", ko: "TeX 명령", ja: "TeXの命令")
      }
    }
  }

  private let draft: Draft
  private let bytes: [UInt8]
  private let isMarkdown: Bool
  /// Whether stars hang on words or numbers, as marks of notes.
  private lazy var hasRaisedStars = Self.hasRaisedStars(bytes)
  private var marks: ArraySlice<Range<Int>>
  /// No tag before this offset is looked at for the one that closes it.
  private var isPairedTo = 0
  private(set) var found: [Kind: [Finding.Fix.Edit]] = [:]

  init(_ draft: Draft) {
    self.draft = draft
    bytes = draft.text.bytes
    isMarkdown = Self.isMarkdown(draft)
    marks = draft.footnoteMarks[...]
  }

  mutating func run() {
    let skipped = draft.outline.blocks.filter { $0.kind == .verbatim }.map(\.range)
    var kept = skipped[...]
    var at = 0
    while at < bytes.count {
      guard bytes[at] < 0x80, Self.isLead[Int(bytes[at])] else {
        at += 1
        continue
      }
      while let first = kept.first, first.upperBound <= at { kept.removeFirst() }
      if let first = kept.first, first.contains(at) {
        at = first.upperBound
        continue
      }
      at = max(at + 1, read(at) ?? 0)
    }
  }

  private static let isLead: [Bool] = (0..<128).map { "<&*^{\\".utf8.contains(UInt8($0)) }

  private mutating func read(_ at: Int) -> Int? {
    switch bytes[at] {
    case UInt8(ascii: "<"): tag(at)
    case UInt8(ascii: "&"): entity(at)
    case UInt8(ascii: "*"): emphasis(at)
    case UInt8(ascii: "^"): script(at)
    case UInt8(ascii: "{"): template(at)
    default: command(at)
    }
  }

  private mutating func add(_ kind: Kind, _ range: Range<Int>, _ replacement: String = "") -> Int {
    found[kind, default: []].append(.init(range, replacement))
    return range.upperBound
  }

  // MARK: - HTML

  private mutating func tag(_ at: Int) -> Int? {
    var start = at + 1
    if start < bytes.count, bytes[start] == UInt8(ascii: "!") { return comment(at) }
    if start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end < bytes.count, end - start < 12, Self.isName(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    guard Self.blockTags.contains(name) || Self.inlineTags.contains(name),
      bytes[end] == 0x20 || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
    else { return nil }
    let limit = min(bytes.count, end + 400)
    guard let close = bytes[end..<limit].firstIndex(of: UInt8(ascii: ">")),
      !bytes[end..<close].contains(where: { $0 == 0x0A || $0 == UInt8(ascii: "<") })
    else { return nil }
    let range = at..<(close + 1)
    // Markdown uses some HTML on purpose; what an editor's export leaves is not among it.
    if isMarkdown, name != "font", name != "o:p", isMeant(name, in: range),
      !isLeftOpen(name, at, range.upperBound)
    {
      return range.upperBound
    }
    if isFootnoteMark(range) { return range.upperBound }
    let joins =
      Self.blockTags.contains(name) && Self.isWordEnd(Scalars.before(bytes, at).value)
      && Self.isWordEnd(Scalars.at(bytes, range.upperBound).value)
    return add(.tag, range, joins ? " " : "")
  }

  /// Whether an author of Markdown writes such a tag, and not a word processor, whose fonts and styles stay behind.
  private func isMeant(_ name: String, in range: Range<Int>) -> Bool {
    guard Self.exported.contains(name) else { return true }
    let tag = bytes[range]
    return !Self.leftBehind.contains { tag.firstRange(of: $0) != nil }
  }
  private static let leftBehind = ["mso-", "Mso", "font-family"].map { Array($0.utf8) }

  /// Whether an opening tag of emphasis or of a paragraph has no closing one in its paragraph.
  private mutating func isLeftOpen(_ name: String, _ at: Int, _ end: Int) -> Bool {
    guard at >= isPairedTo, bytes[at + 1] != UInt8(ascii: "/"), Self.paired.contains(name) else {
      return false
    }
    let rest = bytes[end..<endOfParagraph(from: end)]
    let close =
      rest.firstRange(of: Array("</\(name)".utf8))
      ?? rest.firstRange(of: Array("</\(name.uppercased())".utf8))
    isPairedTo = close?.upperBound ?? rest.endIndex
    return close == nil
  }
  private static let paired: Set<String> = [
    "b", "i", "u", "em", "strong", "mark", "small", "del", "p", "span",
  ]

  private func endOfParagraph(from start: Int) -> Int {
    let limit = min(bytes.count, start + 4_000)
    var at = start
    while at + 1 < limit {
      if bytes[at] == 0x0A, bytes[at + 1] == 0x0A || bytes[at + 1] == 0x0D { return at }
      at += 1
    }
    return limit
  }

  private func comment(_ at: Int) -> Int? {
    let limit = min(bytes.count, at + 2000)
    var end = at + 4
    while end + 2 < limit {
      if bytes[end] == 0x2D, bytes[end + 1] == 0x2D, bytes[end + 2] == UInt8(ascii: ">") {
        return end + 3
      }
      end += 1
    }
    return nil
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (byte &- 0x30 < 10)
      || byte == UInt8(ascii: ":")
  }

  private static func isWordEnd(_ scalar: UInt32) -> Bool {
    scalar != 0 && !Scalars.isBlank(scalar)
  }

  private static let blockTags: Set<String> = [
    "p", "ul", "ol", "li", "div", "br", "hr", "table", "tr", "td", "th", "tbody", "thead", "h1",
    "h2",
    "h3", "h4", "h5", "h6", "blockquote", "section", "article", "dl", "dt", "dd", "o:p",
  ]
  private static let inlineTags: Set<String> = [
    "span", "b", "i", "u", "em", "strong", "sup", "sub", "a", "font", "img", "small", "mark", "ins",
    "del", "s", "strike", "code",
  ]
  private static let exported: Set<String> = ["p", "div", "span", "ul", "li", "ol"]

  private mutating func entity(_ at: Int) -> Int? {
    let limit = min(bytes.count, at + 10)
    guard let end = bytes[at..<limit].firstIndex(of: UInt8(ascii: ";")), end > at + 2 else {
      return nil
    }
    let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    let replacement: String
    if let known = Self.entities[name] {
      replacement = known
    } else if name.hasPrefix("#"), let scalar = Self.numbered(name.dropFirst()) {
      replacement = String(Character(scalar))
    } else {
      return nil
    }
    // "view.do?seq=3&amp;page=2": an address from the source of a page works as it is.
    if replacement == "&", at > 0, bytes[at - 1] > 0x20,
      bytes[..<at].suffix(400).last(where: { $0 <= 0x20 || $0 == 0x3F }) == 0x3F
    {
      return end + 1
    }
    return add(.entity, at..<(end + 1), replacement)
  }

  private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }

  private static let entities = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "middot": "·",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”",
    "copy": "©", "reg": "®", "deg": "°", "times": "×", "bull": "•", "ensp": " ", "emsp": " ",
    "euro": "€", "yen": "¥", "pound": "£", "sect": "§", "para": "¶", "trade": "™", "rarr": "→",
  ]

  // MARK: - Markdown, TeX, templates

  /// "*Water use in refining" in Markdown: one star before a word that none follows in its paragraph.
  private mutating func singleStar(_ at: Int) -> Int? {
    let before = Scalars.before(bytes, at).value
    guard isMarkdown, at + 1 < bytes.count, before == 0 || Scalars.isBlank(before),
      Scalars.isLetter(Scalars.at(bytes, at + 1).value), !hasRaisedStars,
      !bytes[(at + 1)..<endOfParagraph(from: at + 1)].contains(UInt8(ascii: "*"))
    else { return nil }
    return add(.emphasis, at..<(at + 1))
  }

  private mutating func emphasis(_ at: Int) -> Int? {
    if let end = singleStar(at) { return end }
    guard at + 4 < bytes.count, bytes[at + 1] == UInt8(ascii: "*"),
      bytes[at + 2] != UInt8(ascii: "*"), !Scalars.isBlank(UInt32(bytes[at + 2]))
    else { return skipStars(at) }
    if isMarkdown { return markdownEmphasis(at) }
    let before = Scalars.before(bytes, at).value
    guard !Scalars.isLatin(before), !Scalars.isDigit(before) else { return skipStars(at) }
    let limit = min(bytes.count - 1, at + 400)
    var end = at + 2
    while end < limit, bytes[end] != 0x0A {
      if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "*"),
        bytes[end - 1] != 0x20
      {
        found[.emphasis, default: []].append(.init(at..<(at + 2), ""))
        return add(.emphasis, end..<(end + 2))
      }
      end += 1
    }
    return openEmphasis(at)
  }

  /// Markdown's own emphasis is none of this, unless its paragraph ends before it is closed.
  private mutating func markdownEmphasis(_ at: Int) -> Int {
    let rest = bytes[(at + 2)..<endOfParagraph(from: at + 2)]
    return rest.firstRange(of: [0x2A, 0x2A])?.upperBound ?? openEmphasis(at)
  }

  /// Stars that open emphasis which nothing closes; not where stars mark notes.
  private mutating func openEmphasis(_ at: Int) -> Int {
    let before = Scalars.before(bytes, at).value
    guard
      before == 0 || Scalars.isBlank(before) || [0x3001, 0x3002, 0x300C, 0xFF08].contains(before),
      Scalars.isLetter(Scalars.at(bytes, at + 2).value),
      !hasRaisedStars
    else { return skipStars(at) }
    return add(.emphasis, at..<(at + 2))
  }

  private func skipStars(_ at: Int) -> Int {
    var end = at
    while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
    return end
  }

  private mutating func script(_ at: Int) -> Int? {
    guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "{") else { return nil }
    let limit = min(bytes.count, at + 40)
    guard let end = bytes[(at + 2)..<limit].firstIndex(of: UInt8(ascii: "}")),
      !bytes[at..<end].contains(0x0A)
    else { return nil }
    let range = at..<(end + 1)
    return isFootnoteMark(range) ? range.upperBound : add(.script, range)
  }

  private mutating func template(_ at: Int) -> Int? {
    guard at + 4 < bytes.count, bytes[at + 1] == UInt8(ascii: "{") else { return nil }
    let limit = min(bytes.count - 1, at + 120)
    var end = at + 2
    while end < limit, bytes[end] != 0x0A {
      if bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == UInt8(ascii: "}") {
        return add(.template, at..<(end + 2))
      }
      end += 1
    }
    return nil
  }

  /// "\textbf{word}" becomes "word".
  private mutating func command(_ at: Int) -> Int? {
    var end = at + 1
    while end < bytes.count, end - at < 24, (bytes[end] | 0x20) >= 0x61, (bytes[end] | 0x20) <= 0x7A
    {
      end += 1
    }
    guard end - at >= 4, end < bytes.count, bytes[end] == UInt8(ascii: "{") else { return nil }
    let limit = min(bytes.count, end + 400)
    guard let close = bytes[end..<limit].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    return add(.command, at..<(close + 1), draft[(end + 1)..<close])
  }

  private mutating func isFootnoteMark(_ range: Range<Int>) -> Bool {
    while let first = marks.first, first.upperBound <= range.lowerBound { marks.removeFirst() }
    return marks.first.map { $0.overlaps(range) } ?? false
  }
}
