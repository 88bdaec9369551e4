// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A remark in the text that silences rules for a line, with a reason:
/// `<!-- entente: ignore sum, share: the ministry rounds down -->`.
///
/// It speaks for the line it stands on, or, alone on its line, for the next line that is not blank.
struct Suppression {
  let range: Range<Int>
  /// The lines it speaks for: its own, and the next one if it stands alone.
  let line: Int
  let rules: [String]
  /// The same, to look one up.
  private let known: Set<String>
  let reason: String

  private static let opening = Array("entente: ignore".utf8)
  private static let closing = WordList("-->|]]")

  static func all(in text: DocumentText) -> [Suppression] {
    var found: [Suppression] = []
    for line in 1...text.lineStarts.count {
      let range = text.range(ofLine: line)
      guard let start = text.firstIndex(of: opening, in: range) else { continue }
      let end = Self.closing.first(in: text.bytes, start..<range.upperBound)?.lowerBound
      let body = text[(start + opening.count)..<(end ?? range.upperBound)]
      let parts = body.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let rules = parts[0].split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
      let reason = parts.count > 1 ? parts[1].trimmed : ""
      found.append(
        Suppression(
          range: start..<(end ?? range.upperBound), line: spokenFor(line, start, text),
          rules: rules, known: Set(rules), reason: reason))
    }
    return found
  }

  private static func spokenFor(_ line: Int, _ start: Int, _ text: DocumentText) -> Int {
    let own = text.range(ofLine: line)
    let before = text[own.lowerBound..<start].trimmed
    guard before.isEmpty || before == "<!--" || before == "[[" else { return line }
    var next = line + 1
    while next <= text.lineStarts.count, text[text.range(ofLine: next)].trimmed.isEmpty {
      next += 1
    }
    return next <= text.lineStarts.count ? next : line
  }

  /// What is left of the findings, and what was silenced; a suppression that has no reason silences
  /// nothing, and one that silenced nothing is itself a note, unless one of its rules did not run.
  static func apply(
    _ suppressions: [Suppression], to findings: [Finding], ran: Set<String>, in text: DocumentText
  ) -> (kept: [Finding], silenced: [(finding: Finding, reason: String)]) {
    guard !suppressions.isEmpty else { return (findings, []) }
    var used: Set<Int> = []
    var kept: [Finding] = []
    var silenced: [(finding: Finding, reason: String)] = []
    for finding in findings {
      let lines =
        text.line(
          of: finding.range.lowerBound)...text.line(
          of: max(finding.range.lowerBound, finding.range.upperBound - 1))
      // Suppressions and the lines they speak for come in the order of the text.
      let first = suppressions.boundary { $0.line >= lines.lowerBound }
      let index = suppressions[first...].prefix { $0.line <= lines.upperBound }
        .firstIndex { $0.silences(finding.rule) }
      let behind = suppressions.boundary { $0.range.upperBound > finding.range.lowerBound }
      if let index {
        used.insert(index)
        silenced.append((finding, suppressions[index].reason))
      } else if behind == suppressions.count
        || !suppressions[behind].range.overlaps(finding.range)
      {
        kept.append(finding)
      }
    }
    for (index, suppression) in suppressions.enumerated() where !used.contains(index) {
      guard suppression.reason.isEmpty || suppression.couldSpeak(ran) else { continue }
      var note = Finding(.note, suppression.range, remark(on: suppression))
      note.rule = "suppression"
      kept.append(note)
    }
    return (kept, silenced)
  }

  private func silences(_ rule: String) -> Bool {
    !reason.isEmpty && (known.contains(rule) || known.contains("all"))
  }

  /// Whether all of its rules ran, so that its silence means something; an id that no rule has counts.
  private func couldSpeak(_ ran: Set<String>) -> Bool {
    let wanted = rules.contains("all") ? Rules.all.map(\.id) : rules
    return wanted.allSatisfy { ran.contains($0) || Rules.named($0) == nil }
  }

  private static func remark(on suppression: Suppression) -> Text {
    if suppression.reason.isEmpty {
      return Text(
        en: "This silences nothing: give a reason after a colon.",
        ko: "이유가 없어 적용되지 않음: 콜론 뒤에 이유를 적을 것.",
        ja: "理由がないため効かない。コロンの後に理由を書くこと。")
    }
    let unknown = suppression.rules.first { $0 != "all" && Rules.named($0) == nil }
    if let unknown {
      let hint = Spelling.nearest(to: unknown, among: Rules.all.map(\.id))
      return Text(
        en: "There is no rule “\(unknown)”\(hint.map { "; did you mean “\($0)”?" } ?? ".")",
        ko: "“\(unknown)” 규칙은 없음\(hint.map { ": “\($0)”?" } ?? ".")",
        ja: "「\(unknown)」という規則はない\(hint.map { "（「\($0)」か）" } ?? "")。")
    }
    return Text(
      en: "This silences nothing: no finding of \(suppression.rules.joined(separator: ", ")) here.",
      ko: "쓰이지 않는 예외: 이 줄에는 \(suppression.rules.joined(separator: ", ")) 지적이 없음.",
      ja: "使われない除外：この行に\(suppression.rules.joined(separator: "、"))の指摘はない。")
  }
}

extension DocumentText {
  /// Where `needle` first stands within a range.
  func firstIndex(of needle: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = needle.first, range.count >= needle.count else { return nil }
    return (range.lowerBound...(range.upperBound - needle.count)).first { start in
      bytes[start] == first && bytes[start..<(start + needle.count)].elementsEqual(needle)
    }
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmed: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
