// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities
import Reading

/// Reports as SARIF 2.1.0 (OASIS Standard, "Static Analysis Results Interchange Format", 2020), which
/// code hosts and editors show beside the text.
public enum SARIF {
  /// One log with one run over all documents.
  public static func log(of reports: [Auditor.Report], in language: Language) -> JSON {
    .object([
      .init("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
      .init("version", "2.1.0"),
      .init("runs", .array([run(of: reports, in: language)])),
    ])
  }

  private static func run(of reports: [Auditor.Report], in language: Language) -> JSON {
    let known = Rules.all.map(\.id)
    let index = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    let results = reports.flatMap { report in
      report.findings.map { result($0, nil, report, index, language) }
        + report.silenced.map { result($0.finding, $0.reason, report, index, language) }
    }
    return .object([
      .init(
        "tool",
        .object([
          .init(
            "driver",
            .object([
              .init("name", "entente"),
              .init("rules", .array(Rules.all.map { rule($0, language) })),
            ]))
        ])),
      // Columns count Unicode scalars.
      .init("columnKind", "unicodeCodePoints"),
      .init("results", .array(results)),
    ])
  }

  private static func rule(_ rule: any Rule, _ language: Language) -> JSON {
    .object([
      .init("id", .string(rule.id)),
      .init("shortDescription", message(rule.title.words(in: language))),
      .init("defaultConfiguration", .object([.init("level", level(rule.severity))])),
    ])
  }

  private static func result(
    _ finding: Finding, _ suppression: String?, _ report: Auditor.Report, _ index: [String: Int],
    _ language: Language
  ) -> JSON {
    var members: [JSON.Member] = [.init("ruleId", .string(finding.rule))]
    if let number = index[finding.rule] { members.append(.init("ruleIndex", .number(number))) }
    members += [
      .init("level", level(finding.severity)),
      .init("message", message(finding.message.words(in: language))),
      .init("locations", .array([location(finding.range, report)])),
    ]
    if !finding.evidence.isEmpty {
      let places = finding.evidence.enumerated().map { number, evidence in
        location(evidence.range, report, id: number + 1, note: evidence.note?.words(in: language))
      }
      members.append(.init("relatedLocations", .array(places)))
    }
    if let fix = finding.fix {
      members.append(.init("fixes", .array([json(of: fix, report, language)])))
    }
    if let suppression {
      members.append(
        .init(
          "suppressions",
          .array([
            .object([.init("kind", "inSource"), .init("justification", .string(suppression))])
          ])))
    }
    return .object(members)
  }

  private static func json(
    of fix: Finding.Fix, _ report: Auditor.Report, _ language: Language
  ) -> JSON {
    let replacements = fix.edits.map { edit in
      JSON.object([
        .init("deletedRegion", region(edit.range, report)),
        .init("insertedContent", .object([.init("text", .string(edit.replacement))])),
      ])
    }
    return .object([
      .init("description", message(fix.title.words(in: language))),
      .init(
        "artifactChanges",
        .array([
          .object([
            .init("artifactLocation", artifact(report)),
            .init("replacements", .array(replacements)),
          ])
        ])),
    ])
  }

  private static func location(
    _ range: Range<Int>, _ report: Auditor.Report, id: Int? = nil, note: String? = nil
  ) -> JSON {
    var members: [JSON.Member] = []
    if let id { members.append(.init("id", .number(id))) }
    members.append(
      .init(
        "physicalLocation",
        .object([
          .init("artifactLocation", artifact(report)), .init("region", region(range, report)),
        ])))
    if let note { members.append(.init("message", message(note))) }
    return .object(members)
  }

  private static func artifact(_ report: Auditor.Report) -> JSON {
    .object([.init("uri", .string(uri(report.document.text.name)))])
  }

  private static func region(_ range: Range<Int>, _ report: Auditor.Report) -> JSON {
    let text = report.document.text
    let start = text.place(of: range.lowerBound)
    let end = text.place(of: range.upperBound)
    return .object([
      .init("startLine", .number(start.line)), .init("startColumn", .number(start.column)),
      .init("endLine", .number(end.line)), .init("endColumn", .number(end.column)),
      .init("byteOffset", .number(range.lowerBound)), .init("byteLength", .number(range.count)),
      .init("snippet", .object([.init("text", .string(text[range]))])),
    ])
  }

  private static func message(_ words: String) -> JSON { .object([.init("text", .string(words))]) }

  private static func level(_ severity: Severity) -> JSON { .string(severity.rawValue) }

  /// A path as a URI reference: what is not allowed in one is percent-encoded (RFC 3986).
  private static func uri(_ path: String) -> String {
    if path == "-" { return "stdin" }
    var result = ""
    for byte in path.utf8 {
      let character = Character(UnicodeScalar(byte))
      if byte < 0x80,
        character.isLetter || character.isNumber || "-._~/!$&'()*+,;=@".contains(character)
      {
        result.append(character)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
