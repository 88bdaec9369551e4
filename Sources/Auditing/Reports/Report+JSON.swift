// SPDX-License-Identifier: Apache-2.0
public import Agreements
import FoundationEssentials
public import Quantities
import Reading

extension Auditor.Report {
  /// The version of the two JSON shapes below; it changes when a member changes its meaning.
  public static let formVersion = 1

  /// The findings as an array of `rule`, `severity`, `file`, `line`, `column`, `endLine`, `endColumn`,
  /// `text`, `message`, `evidence` and `fix`, as `Documentation/Rules/findings.schema.json` has it.
  public func json(in language: Language) -> JSON { .array(findingsJSON(in: language)) }

  /// One object a finding.
  public func findingsJSON(in language: Language) -> [JSON] {
    findings.map { json(of: $0, in: language) }
  }

  private func json(of finding: Finding, in language: Language) -> JSON {
    let text = document.text
    var members: [JSON.Member] = [
      .init("rule", .string(finding.rule)),
      .init("severity", .string(finding.severity.rawValue)),
      .init("file", .string(text.name)),
    ]
    members += place(of: finding.range)
    members += [
      .init("text", .string(text[finding.range])),
      .init("message", .string(finding.message.words(in: language))),
      .init("evidence", .array(finding.evidence.map { json(of: $0, in: language) })),
    ]
    if let fix = finding.fix {
      members.append(.init("fix", json(of: fix, in: language)))
    }
    return .object(members)
  }

  private func json(of evidence: Finding.Evidence, in language: Language) -> JSON {
    var members = place(of: evidence.range)
    members.append(.init("text", .string(document.text[evidence.range])))
    if let note = evidence.note {
      members.append(.init("note", .string(note.words(in: language))))
    }
    return .object(members)
  }

  private func json(of fix: Finding.Fix, in language: Language) -> JSON {
    .object([
      .init("title", .string(fix.title.words(in: language))),
      .init(
        "edits",
        .array(
          fix.edits.map { edit in
            .object(
              place(of: edit.range) + [.init("replacement", .string(edit.replacement))])
          })),
    ])
  }

  private func place(of range: Range<Int>) -> [JSON.Member] {
    let start = document.text.place(of: range.lowerBound)
    let end = document.text.place(of: range.upperBound)
    return [
      .init("line", .number(start.line)), .init("column", .number(start.column)),
      .init("endLine", .number(end.line)), .init("endColumn", .number(end.column)),
      .init("start", .number(range.lowerBound)), .init("end", .number(range.upperBound)),
    ]
  }
}

extension JSON {
  static func number(_ value: Int) -> JSON { .number(Decimal(value)) }
}
