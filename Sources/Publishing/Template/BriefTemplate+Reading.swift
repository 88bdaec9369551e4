// SPDX-License-Identifier: Apache-2.0
import Quantities

extension BriefTemplate {
  /// Reads a template.
  ///
  /// - Throws: every mistake in it that shows without a ledger, each with its line and column.
  public init(_ text: String, file: String) throws(TemplateMistakes) {
    var reader = TemplateReader(text, file: file)
    reader.run()
    guard reader.mistakes.isEmpty else {
      throw TemplateMistakes(all: reader.mistakes.sorted { $0.place < $1.place })
    }
    self.file = file
    title = reader.title
    dateline = reader.dateline
    language = reader.language
    blocks = reader.blocks
  }
}

/// Reads a template line by line.
struct TemplateReader {
  let file: String
  private let lines: [Substring]
  private var at = 0
  private(set) var title: [Piece] = []
  private(set) var dateline: [Piece] = []
  private(set) var language: Language?
  private(set) var blocks: [BriefTemplate.Block] = []
  private(set) var mistakes: [TemplateMistake] = []

  private static let frontKeys = ["title", "dateline", "lang"]
  private static let settingKeys = [
    "caption", "name", "columns", "heads", "rows", "group", "list", "mark", "note", "sources",
    "limit", "empty", "form", "value", "part", "label", "widths", "skip",
  ]

  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasSuffix("\r") ? $0.dropLast() : $0
    }
  }

  mutating func run() {
    front()
    while at < lines.count {
      let line = lines[at]
      if line.trimmed.isEmpty || isComment(line) {
        at += 1
      } else if line.hasPrefix("```") {
        if let directive = directive() { blocks.append(.directive(directive)) }
      } else if line.hasPrefix(">") {
        box()
      } else if line.hasPrefix("#") {
        heading()
      } else {
        blocks.append(bullet(line, column: 1) ?? paragraph())
      }
    }
    if title.isEmpty {
      mistake(1, 1, "the brief has no title; begin the file with '---', 'title: …', '---'")
    }
  }

  private mutating func mistake(
    _ line: Int, _ column: Int, _ problem: String, _ suggestion: String? = nil
  ) {
    mistakes.append(
      TemplateMistake(
        file: file, place: TemplatePlace(line: line, column: column), problem: problem,
        suggestion: suggestion))
  }

  private mutating func pieces(_ text: some StringProtocol, column: Int) -> [Piece] {
    PieceReader.read(text, file: file, line: at + 1, column: column, mistakes: &mistakes)
  }

  /// `<!-- … -->` on a line of its own is for the author.
  private func isComment(_ line: Substring) -> Bool {
    line.trimmed.hasPrefix("<!--") && line.trimmed.hasSuffix("-->")
  }

  /// `key: value`, with the column where the value begins.
  private func pair(_ line: Substring) -> (key: String, value: String, column: Int)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let rest = line[line.index(after: colon)...]
    let blanks = rest.prefix { $0 == " " }.count
    return (
      line[..<colon].trimmed, rest.trimmed,
      line.distance(from: line.startIndex, to: colon) + 2 + blanks
    )
  }

  private mutating func front() {
    guard lines.first?.trimmed == "---" else { return }
    at = 1
    while at < lines.count, lines[at].trimmed != "---" {
      defer { at += 1 }
      guard !lines[at].trimmed.isEmpty, !lines[at].hasPrefix("#") else { continue }
      guard let (key, value, column) = pair(lines[at]) else {
        mistake(at + 1, 1, "'\(lines[at])' is no setting; write key: value")
        continue
      }
      switch key {
      case "title": title = pieces(value, column: column)
      case "dateline": dateline = pieces(value, column: column)
      case "lang":
        language = Language(rawValue: value)
        if language == nil {
          mistake(at + 1, column, "'\(value)' is no language; write en, ko or ja")
        }
      default:
        mistake(
          at + 1, 1, "'\(key)' is no setting of a brief",
          Spelling.nearest(to: key, among: Self.frontKeys))
      }
    }
    at += 1
  }

  private mutating func heading() {
    let line = lines[at]
    let level = line.prefix { $0 == "#" }.count
    guard level <= 3, line.dropFirst(level).first == " " else {
      mistake(at + 1, 1, "a heading is '# ', '## ' or '### ' and its words")
      at += 1
      return
    }
    var words = line.dropFirst(level + 1)
    let isNumbered = !words.hasSuffix("{-}")
    if !isNumbered { words = words.dropLast(3) }
    blocks.append(
      .heading(
        level: level, isNumbered: isNumbered, pieces(words.trimmed, column: level + 2)))
    at += 1
  }

  /// A bullet and its continuation lines; nil if the line is none. Two blanks more a depth.
  private mutating func bullet(_ line: Substring, column: Int) -> BriefTemplate.Block? {
    let blanks = line.prefix { $0 == " " }.count
    guard line.dropFirst(blanks).hasPrefix("- ") else { return nil }
    let depth = blanks / 2 + 1
    if blanks % 2 != 0 || depth > 3 {
      mistake(at + 1, column, "a bullet stands at 0, 2 or 4 blanks, not at \(blanks)")
    }
    let read = pieces(line.dropFirst(blanks + 2), column: column + blanks + 2)
    at += 1
    return .bullet(depth: depth, read)
  }

  private mutating func paragraph() -> BriefTemplate.Block {
    defer { at += 1 }
    return .paragraph(pieces(lines[at].trimmed, column: 1 + lines[at].prefix { $0 == " " }.count))
  }

  /// Lines that begin with `>`: first the title in bold, if there is one.
  private mutating func box() {
    var title: [Piece] = []
    var inside: [BriefTemplate.Block] = []
    while at < lines.count, lines[at].hasPrefix(">") {
      var line = lines[at].dropFirst()
      var column = 2
      if line.hasPrefix(" ") {
        line = line.dropFirst()
        column = 3
      }
      if line.trimmed.isEmpty {
        at += 1
      } else if let bullet = bullet(line, column: column) {
        inside.append(bullet)
      } else {
        let read = pieces(line.trimmed, column: column)
        if title.isEmpty, inside.isEmpty { title = read } else { inside.append(.paragraph(read)) }
        at += 1
      }
    }
    blocks.append(.box(title: title, inside))
  }

  /// A fenced block: what it asks for on its first line, a setting a line.
  private mutating func directive() -> Directive? {
    let opened = at
    let head = lines[at].drop { $0 == "`" }
    let words = head.trimmed.split(separator: " ", maxSplits: 1).map(String.init)
    var settings: [String: Directive.Setting] = [:]
    at += 1
    while at < lines.count, !lines[at].hasPrefix("```") {
      defer { at += 1 }
      guard !lines[at].trimmed.isEmpty else { continue }
      guard let (key, value, column) = pair(lines[at]), Self.settingKeys.contains(key) else {
        let key = pair(lines[at])?.key ?? lines[at].trimmed
        mistake(
          at + 1, 1, "'\(key)' is no setting of a table or chart",
          Spelling.nearest(to: key, among: Self.settingKeys))
        continue
      }
      settings[key] = .init(value: value, place: TemplatePlace(line: at + 1, column: column))
    }
    guard at < lines.count else {
      mistake(opened + 1, 1, "the block is opened with '```' and never closed")
      return nil
    }
    at += 1
    guard let name = words.first, let form = Directive.Form(rawValue: name) else {
      let name = words.first ?? ""
      mistake(
        opened + 1, 4, "'\(name)' is no block; write table, chart, references or untranslated",
        Spelling.nearest(to: name, among: Directive.Form.allCases.map(\.rawValue)))
      return nil
    }
    let place = TemplatePlace(line: opened + 1, column: 4 + name.count + 1)
    guard form == .table || form == .chart else {
      return Directive(form: form, asked: nil, place: place, settings: settings)
    }
    switch InsertReader(file: file, line: opened + 1)
      .asked(words.count > 1 ? words[1] : "", place: place)
    {
    case .success(let asked):
      return Directive(form: form, asked: asked, place: place, settings: settings)
    case .failure(let mistake):
      mistakes.append(mistake)
      return nil
    }
  }
}
