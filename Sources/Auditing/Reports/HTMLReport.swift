// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Quantities
import Reading

/// Reports as one HTML page that needs nothing beside it: what matters first, then each document with
/// its findings in the margin.
public struct HTMLReport {
  private let reports: [Auditor.Report]
  private let language: Language

  public init(_ reports: [Auditor.Report], in language: Language) {
    self.reports = reports
    self.language = language
  }

  public var page: String {
    let title = Text(en: "Audit", ko: "점검 보고서", ja: "点検報告").words(in: language)
    let names = reports.map { Self.name(of: $0) }.joined(separator: ", ")
    var html = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(AnnotatedDocument.escaped(title)): \(AnnotatedDocument.escaped(names))</title>
      <style>
      \(Self.stylesheet)
      \(AnnotatedDocument.stylesheet)
      </style>
      </head>
      <body>

      """
    for report in reports {
      let annotated = AnnotatedDocument(report, in: language)
      html += "<header><p class=\"kicker\">\(AnnotatedDocument.escaped(title))</p>"
      html += "<h1>\(AnnotatedDocument.escaped(Self.name(of: report)))</h1>"
      html +=
        "<p class=\"tally\">\(AnnotatedDocument.escaped(Self.tally(of: report, in: language)))</p></header>\n"
      html += annotated.contents + "\n" + annotated.html + "\n"
    }
    return html + "</body>\n</html>"
  }

  private static func name(of report: Auditor.Report) -> String {
    let name = report.document.text.name
    return name == "-" ? "stdin" : name.split(separator: "/").last.map(String.init) ?? name
  }

  /// "3 errors, 12 warnings, 5 notes".
  public static func tally(of report: Auditor.Report, in language: Language) -> String {
    let errors = report.count(.error)
    let warnings = report.count(.warning)
    let notes = report.count(.note)
    func plural(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    return Text(
      en:
        "\(plural(errors, "error")), \(plural(warnings, "warning")), \(plural(notes, "note"))",
      ko: "오류 \(errors)건, 의심 \(warnings)건, 참고 \(notes)건",
      ja: "誤り\(errors)件、要確認\(warnings)件、参考\(notes)件"
    ).words(in: language)
  }

  private static let stylesheet = """
    :root { color-scheme: light dark; --paper: #ffffff; --ink: #16202a; --muted: #5a6672; --rule: #d9dfe4; --raised: #f6f8f9; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --paper: #12161a; --ink: #e8edf1; --muted: #9aa7b3; --rule: #2c343b; --raised: #1b2025; }
    }
    *, ::before, ::after { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 84rem; padding: 2rem clamp(1rem, 4vw, 2.5rem) 4rem; background: var(--paper); color: var(--ink);
      font: 400 1rem/1.6 "Source Sans 3", "Noto Sans", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans CJK KR", sans-serif;
      font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word; }
    :lang(ko) { font-family: "Pretendard", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", system-ui, sans-serif; word-break: keep-all; overflow-wrap: anywhere; line-height: 1.65; }
    :lang(ja) { font-family: "Hiragino Sans", "Noto Sans JP", "Yu Gothic", "Meiryo", "Noto Sans CJK JP", system-ui, sans-serif; line-break: strict; line-height: 1.7; }
    .kicker { margin: 0; color: var(--muted); font-size: 0.875rem; }
    h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; letter-spacing: -0.01em; }
    .tally { margin: 0.25rem 0 1rem; color: var(--muted); }
    header { border-top: 2px solid var(--ink); padding-top: 0.75rem; margin-bottom: 1rem; }
    .findings { border-bottom: 1px solid var(--rule); padding-bottom: 1rem; margin-bottom: 1.5rem; }
    code { font: 0.8125em ui-monospace, "SF Mono", "Noto Sans Mono", "DejaVu Sans Mono", Menlo, monospace; color: var(--muted); }
    @page { size: A4; margin: 16mm; }
    """
}
