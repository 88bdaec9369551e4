// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Reading

/// Prints findings for a person: place, message, the line with a caret, the evidence and the fix.
struct FindingPrinter {
  let terminal: Terminal
  let language: Language

  func lines(for report: Auditor.Report) -> [String] {
    report.findings.flatMap { lines(for: $0, in: report.document.text) }
  }

  private func lines(for finding: Finding, in text: DocumentText) -> [String] {
    let place = text.place(of: finding.range.lowerBound)
    let label = terminal.styled(
      "\(finding.severity.rawValue)[\(finding.rule)]", style(of: finding.severity))
    let head = "\(text.name):\(place): "
    var lines =
      (head + "\(finding.severity.rawValue)[\(finding.rule)]: "
      + finding.message.words(in: language)).wrapped(to: max(40, terminal.width - 2))
    if let first = lines.first {
      let plain = head + "\(finding.severity.rawValue)[\(finding.rule)]"
      if first.hasPrefix(plain) {
        lines[0] = terminal.styled(head, .bold) + label + first.dropFirst(plain.count)
      }
    }
    lines = lines.enumerated().map { $0 == 0 ? $1 : "  " + $1 }
    lines += excerpt(finding.range, in: text, caret: true)
    for evidence in finding.evidence.prefix(6) {
      let at = text.place(of: evidence.range.lowerBound)
      let note = evidence.note.map { " (\($0.words(in: language)))" } ?? ""
      lines.append(
        terminal.styled("      \(at)  ", .faint) + clipped(text[evidence.range]) + note)
    }
    if finding.evidence.count > 6 {
      lines.append(terminal.styled("      … \(finding.evidence.count - 6)", .faint))
    }
    if let fix = finding.fix {
      lines.append("      → " + fix.title.words(in: language))
    }
    return lines + [""]
  }

  private func style(of severity: Severity) -> Terminal.Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .faint
    }
  }

  /// The part of the line around a range that fits, and a caret line under it.
  private func excerpt(_ range: Range<Int>, in text: DocumentText, caret: Bool) -> [String] {
    let number = text.line(of: range.lowerBound)
    let line = text.range(ofLine: number)
    let margin = "\(number)"
    let room = max(20, terminal.width - 6 - margin.count - 5)
    let shown = range.lowerBound..<max(range.lowerBound, min(range.upperBound, line.upperBound))
    var before = plain(text[line.lowerBound..<shown.lowerBound])
    var marked = plain(text[shown])
    var after = plain(text[shown.upperBound..<max(shown.upperBound, line.upperBound)])
    marked = cut(marked, to: room, fromEnd: false)
    let rest = room - marked.displayWidth
    before = cut(before, to: rest * 2 / 3, fromEnd: true)
    after = cut(after, to: max(0, rest - before.displayWidth), fromEnd: false)
    let gutter = String(repeating: " ", count: margin.count)
    let carets = String(repeating: "^", count: max(1, marked.displayWidth))
    return [
      terminal.styled("    \(margin) │ ", .faint) + before + terminal.styled(marked, .bold) + after,
      terminal.styled("    \(gutter) │ ", .faint)
        + String(repeating: " ", count: before.displayWidth) + terminal.styled(carets, .accent),
    ]
  }

  /// Tabs and line ends as blanks, so that the caret stands under its word.
  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }

  private func clipped(_ text: String) -> String {
    cut(plain(text), to: max(20, terminal.width - 30), fromEnd: false)
  }

  /// At most `width` columns of a text, from its start or its end, with an ellipsis where it was cut.
  private func cut(_ text: String, to width: Int, fromEnd: Bool) -> String {
    guard text.displayWidth > width else { return text }
    guard width > 1 else { return "" }
    var kept = ""
    var used = 1
    for character in fromEnd ? Array(text.reversed()) : Array(text) {
      let size = String(character).displayWidth
      if used + size > width { break }
      used += size
      kept.append(character)
    }
    return fromEnd ? "…" + String(kept.reversed()) : kept + "…"
  }
}
