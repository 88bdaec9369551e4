// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Quantities
import Reading

/// A document as HTML with its mentions underlined, its findings marked, and each finding in the margin
/// beside its line.
///
/// The fragment stands in the HTML report and in the workbench; `stylesheet` goes with it and takes its
/// colours from custom properties (`--paper`, `--ink`, `--muted`, `--rule`, `--raised`).
public struct AnnotatedDocument {
  /// What the reader decided about a finding.
  public enum Decision: Sendable, Hashable { case accepted, dismissed }

  /// Where a reader can go from a finding: to accept it, to dismiss it, to undo that.
  public struct Link: Sendable {
    let address: String
    let words: String

    public init(address: String, words: String) {
      self.address = address
      self.words = words
    }
  }

  private let report: Auditor.Report
  private let language: Language
  private let decisions: [Int: Decision]
  private let links: (Int, Decision?) -> [Link]

  /// - Parameters:
  ///   - decisions: By index in the report's findings.
  ///   - links: What stands under a finding, by its index and what was decided.
  public init(
    _ report: Auditor.Report, in language: Language, decisions: [Int: Decision] = [:],
    links: @escaping (Int, Decision?) -> [Link] = { _, _ in [] }
  ) {
    self.report = report
    self.language = language
    self.decisions = decisions
    self.links = links
  }

  private var text: DocumentText { report.document.text }

  /// The lines of the text in order, blank ones left out, each with its notes.
  public var html: String {
    var noted: [Int: [Int]] = [:]
    for (index, finding) in report.findings.enumerated() {
      noted[text.line(of: finding.range.lowerBound), default: []].append(index)
    }
    let kinds = lineKinds()
    var html = "<div class=\"annotated\" lang=\"\(report.document.language.rawValue)\">\n"
    var marked = MarkedText(report, decisions: decisions)
    for line in 1...text.lineStarts.count {
      let range = text.range(ofLine: line)
      guard text.bytes[range].contains(where: { $0 > 0x20 }) else { continue }
      let notes = noted[line] ?? []
      html += "<div class=\"line \(kinds[line] ?? "")\" id=\"L\(line)\">"
      html += "<a class=\"number\" href=\"#L\(line)\">\(line)</a>"
      html += "<p>\(marked.html(of: shown(range, kinds[line])))</p>"
      if !notes.isEmpty {
        html += "<aside lang=\"\(language.rawValue)\">"
        for index in notes { html += note(index) }
        html += "</aside>"
      }
      html += "</div>\n"
    }
    return html + "</div>"
  }

  /// The findings as a list with links to their lines, the most severe first.
  public var contents: String {
    guard !report.findings.isEmpty else { return "" }
    var html = "<ol class=\"findings\" lang=\"\(language.rawValue)\">\n"
    for (index, finding) in report.findings.enumerated()
    where finding.severity > .note && decisions[index] == nil {
      html +=
        "<li class=\"\(finding.severity.rawValue)\"><a href=\"#F\(index + 1)\">"
        + "<b>\(Self.escaped(severityName(finding.severity)))</b> "
        + "\(Self.escaped(finding.message.words(in: language)))</a> "
        + "<small>\(lineWord("\(text.line(of: finding.range.lowerBound))", 1))</small></li>\n"
    }
    return html + "</ol>"
  }

  private func note(_ index: Int) -> String {
    let finding = report.findings[index]
    let decision = decisions[index]
    if let decision {
      let words = Self.escaped(finding.message.words(in: language))
      return "<div class=\"finding \(decision)\" id=\"F\(index + 1)\"><p>\(words)</p>"
        + actions(index) + "</div>"
    }
    var html =
      "<div class=\"finding \(finding.severity.rawValue)\" id=\"F\(index + 1)\">"
      + "<p class=\"what\"><b>\(Self.escaped(severityName(finding.severity)))</b> "
      + "<code>\(finding.rule)</code></p>"
      + "<p>\(Self.escaped(finding.message.words(in: language)))</p>"
    let places = evidence(of: finding).prefix(6).map { place in
      let lines = place.lines.prefix(8).map { "<a href=\"#L\($0)\">\($0)</a>" }
      let note = place.note.map { " — " + Self.escaped($0) } ?? ""
      return "<li>\(lineWord(lines.joined(separator: ", "), place.lines.count)) "
        + "<q lang=\"\(report.document.language.rawValue)\">\(Self.escaped(place.words))</q>\(note)</li>"
    }
    if !places.isEmpty { html += "<ul>\(places.joined())</ul>" }
    if let fix = finding.fix {
      html += "<p class=\"fix\">→ \(Self.escaped(fix.title.words(in: language)))</p>"
    }
    return html + actions(index) + "</div>"
  }

  private func actions(_ index: Int) -> String {
    let all = links(index, decisions[index]).map {
      "<a href=\"\(Self.escaped($0.address))\">\(Self.escaped($0.words))</a>"
    }
    return all.isEmpty ? "" : "<p class=\"actions\">\(all.joined(separator: " "))</p>"
  }

  private struct EvidencePlace {
    let words: String
    let note: String?
    var lines: [Int]
    var known: Set<Int>
  }

  /// The evidence with places of the same words gathered: "lines 49, 277: 5,500억 달러".
  private func evidence(of finding: Finding) -> [EvidencePlace] {
    struct Key: Hashable {
      let words: String
      let note: String?
    }
    var places: [EvidencePlace] = []
    var indices: [Key: Int] = [:]
    for evidence in finding.evidence {
      let words = clipped(evidence.range)
      let note = evidence.note?.words(in: language)
      let line = text.line(of: evidence.range.lowerBound)
      if let index = indices[Key(words: words, note: note)] {
        if places[index].known.insert(line).inserted { places[index].lines.append(line) }
      } else {
        indices[Key(words: words, note: note)] = places.count
        places.append(EvidencePlace(words: words, note: note, lines: [line], known: [line]))
      }
    }
    return places
  }

  private func clipped(_ range: Range<Int>) -> String {
    let words = text[range.prefix(1000)]
    return range.count > 1000 || words.count > 60 ? String(words.prefix(59)) + "…" : words
  }

  /// What each line is, for its typography: the kind of the block that begins on it.
  private func lineKinds() -> [Int: String] {
    var kinds: [Int: String] = [:]
    for block in report.document.outline.blocks {
      let level =
        block.kind == .bullet || block.kind == .section ? " level-\(min(block.level, 4))" : ""
      kinds[text.line(of: block.range.lowerBound)] = block.kind.rawValue + level
    }
    return kinds
  }

  /// The part of a line that is shown: a heading without the marks that make it one in Markdown.
  private func shown(_ range: Range<Int>, _ kind: String?) -> Range<Int> {
    guard let kind,
      kind.hasPrefix(Block.Kind.section.rawValue)
        || kind.hasPrefix(Block.Kind.title.rawValue)
    else { return range }
    let marks = text.bytes[range].prefix { $0 == UInt8(ascii: "#") }
    let rest = text.bytes[marks.endIndex..<range.upperBound]
    guard (1...6).contains(marks.count), rest.first == UInt8(ascii: " ") else { return range }
    return (rest.firstIndex { $0 != UInt8(ascii: " ") } ?? range.upperBound)..<range.upperBound
  }

  func severityName(_ severity: Severity) -> String {
    let name: Text =
      switch severity {
      case .error: Text(en: "Error", ko: "오류", ja: "誤り")
      case .warning: Text(en: "Warning", ko: "의심", ja: "要確認")
      case .note: Text(en: "Note", ko: "참고", ja: "参考")
      }
    return name.words(in: language)
  }

  private func lineWord(_ lines: String, _ count: Int) -> String {
    switch language {
    case .en: "\(count == 1 ? "line" : "lines") \(lines)"
    case .ko: "\(lines)행"
    case .ja: "\(lines)行目"
    }
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// What the fragment needs to look right.
  public static let stylesheet = """
    .annotated { --error: #b3261e; --warning: #8a5a00; --note: #55606b; --mended: #1f7a4d; font-size: 1rem; }
    .annotated .line { display: grid; grid-template-columns: 2.75rem minmax(0, 46rem) minmax(14rem, 24rem); column-gap: 1rem; scroll-margin-top: 4rem; }
    .annotated .line:target { background: var(--raised); }
    .annotated .line > p { margin: 0 0 0.5rem; white-space: pre-wrap; tab-size: 4; }
    .annotated .number { font-size: 0.75rem; line-height: 2; text-align: right; color: var(--muted); text-decoration: none; font-variant-numeric: tabular-nums; user-select: none; }
    .annotated .number:hover { text-decoration: underline; }
    .annotated .section > p, .annotated .title > p { font-weight: 650; margin-top: 1rem; }
    .annotated .title > p { font-size: 1.25rem; }
    .annotated .caption > p { font-weight: 600; margin-top: 0.75rem; }
    .annotated .footnote > p, .annotated .source > p, .annotated .note > p, .annotated .table > p { font-size: 0.875rem; color: var(--muted); }
    .annotated .bullet > p { padding-left: 0.75rem; }
    .annotated .bullet.level-2 > p { padding-left: 1.75rem; }
    .annotated .bullet.level-3 > p { padding-left: 2.75rem; }
    .annotated .bullet.level-4 > p { padding-left: 3.75rem; }
    .annotated .mention { border-bottom: 1px dotted var(--muted); }
    .annotated mark { background: none; color: inherit; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
    .annotated mark.error { background: color-mix(in srgb, var(--error) 16%, transparent); border-bottom: 2px solid var(--error); }
    .annotated mark.warning { background: color-mix(in srgb, var(--warning) 16%, transparent); border-bottom: 2px solid var(--warning); }
    .annotated mark.note { border-bottom: 2px dashed var(--note); }
    .annotated del { color: var(--muted); }
    .annotated ins { text-decoration: none; border-bottom: 2px solid var(--mended); background: color-mix(in srgb, var(--mended) 14%, transparent); }
    .annotated .finding.accepted, .annotated .finding.dismissed { color: var(--muted); border-color: var(--rule); }
    .annotated .finding.accepted { border-color: var(--mended); }
    .annotated .actions a { margin-right: 0.75rem; }
    .annotated aside { grid-column: 3; font-size: 0.875rem; line-height: 1.5; }
    .annotated .finding { border-left: 3px solid var(--note); padding: 0.125rem 0 0.125rem 0.75rem; margin: 0 0 0.75rem; scroll-margin-top: 4rem; }
    .annotated .finding.error { border-color: var(--error); }
    .annotated .finding.warning { border-color: var(--warning); }
    .annotated .finding:target { background: var(--raised); }
    .annotated .finding p { margin: 0 0 0.25rem; white-space: normal; }
    .annotated .finding .what b { font-weight: 650; }
    .annotated .finding.error .what b, .findings .error b { color: var(--error, #b3261e); }
    .annotated .finding.warning .what b, .findings .warning b { color: var(--warning, #8a5a00); }
    .annotated .finding ul { margin: 0 0 0.25rem; padding: 0; list-style: none; color: var(--muted); }
    .annotated .finding q { quotes: none; }
    .annotated .finding .fix { font-weight: 600; }
    .findings { padding-left: 1.5rem; max-width: 60rem; }
    .findings li { margin: 0 0 0.35rem; }
    .findings a { color: inherit; text-decoration: none; }
    .findings a:hover { text-decoration: underline; }
    .annotated:lang(ko) p { word-break: keep-all; overflow-wrap: anywhere; }
    .annotated:lang(ja) p { line-break: strict; overflow-wrap: anywhere; }
    @media screen and (prefers-color-scheme: dark) {
      .annotated, .findings { --error: #ff8a80; --warning: #f0b429; --note: #9aa7b3; --mended: #6fd3a0; }
    }
    @media (max-width: 68rem) {
      .annotated .line { grid-template-columns: 2.25rem minmax(0, 1fr); }
      .annotated aside { grid-column: 2; }
    }
    @media print {
      .annotated .line { grid-template-columns: 2rem minmax(0, 1fr) 34%; break-inside: avoid; }
      .annotated { font-size: 0.8125rem; }
    }
    """
}
