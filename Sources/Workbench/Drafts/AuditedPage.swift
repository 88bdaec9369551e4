// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Reading

/// A draft with its findings in the margin. What the reader accepted and dismissed stands in the address,
/// so going back undoes it and a bookmark keeps it.
struct AuditedPage: Page {
  let view: View
  let draft: Drafts.Kept

  private var report: Auditor.Report { draft.report }
  private var decisions: [Int: AnnotatedDocument.Decision] { Self.decisions(view.query) }

  var title: String { report.document.text.name + " · " + view[.audit] }
  var place: MenuPlace? { .audit }

  var body: Markup {
    article(.class("audited")) {
      p(.class("kicker")) { a(.href(view.address("/audit"))) { view[.audit] } }
      h1 { report.document.text.name }
      p(.class("lead"), .role("status")) { tally }
      for remark in draft.remarks { p(.class("about")) { remark } }
      if report.findings.isEmpty { p { view[.nothingWrong] } }
      if !decisions.isEmpty {
        p(.class("about")) {
          view[.decided(accepted.count, decisions.count - accepted.count)]
          " "
          a(.href(view.same([("accept", nil), ("dismiss", nil)]))) { view[.undoAll] }
        }
      }
      p(.class("downloads")) {
        span { view[.download] }
        a(.href(download("report.html"))) { view[.report] }
        a(.href(view.same([], path: "/audit/\(draft.id).json"))) { "JSON" }
        a(.href(download("findings.sarif"))) { "SARIF" }
        if !accepted.isEmpty { a(.href(download("mended.txt"))) { view[.mendedText] } }
      }
      Markup.audited(annotated, .contents)
      Markup.audited(annotated, .document)
      ProposalChoice(view: view, draft: draft).markup
    }
  }

  private var tally: String {
    HTMLReport.tally(of: report, in: view.language)
      + (draft.isAgainstLedger ? " · " + view[.againstLedgerDone] : "")
  }

  private var annotated: AnnotatedDocument {
    AnnotatedDocument(report, in: view.language, decisions: decisions) { [view] index, decision in
      switch decision {
      case nil:
        [
          report.findings[index].fix == nil
            ? nil : Self.link(view, "accept", adding: index, view[.accept]),
          Self.link(view, "dismiss", adding: index, view[.dismiss]),
        ].compactMap { $0 }
      case .accepted: [Self.link(view, "accept", removing: index, view[.undo])]
      case .dismissed: [Self.link(view, "dismiss", removing: index, view[.undo])]
      }
    }
  }

  private static func link(
    _ view: View, _ name: String, adding index: Int, _ words: String
  ) -> AnnotatedDocument.Link {
    let numbers = self.numbers(view.query[name]) + [index + 1]
    return .init(address: address(view, name, numbers, index), words: words)
  }

  private static func link(
    _ view: View, _ name: String, removing index: Int, _ words: String
  ) -> AnnotatedDocument.Link {
    let numbers = self.numbers(view.query[name]).filter { $0 != index + 1 }
    return .init(address: address(view, name, numbers, index), words: words)
  }

  private static func address(
    _ view: View, _ name: String, _ numbers: [Int], _ index: Int
  ) -> String {
    let value = numbers.isEmpty ? nil : numbers.map(String.init).joined(separator: ".")
    return view.same([(name, value)], fragment: "F\(index + 1)").text
  }

  private var accepted: [Int] { decisions.filter { $0.value == .accepted }.map(\.key) }

  private func download(_ name: String) -> SiteAddress {
    view.same([], path: "/audit/\(draft.id)/\(name)")
  }

  /// The findings by number that the address decides: `accept=3.7&dismiss=2`.
  static func decisions(_ query: Query) -> [Int: AnnotatedDocument.Decision] {
    var decisions: [Int: AnnotatedDocument.Decision] = [:]
    for number in numbers(query["dismiss"]) { decisions[number - 1] = .dismissed }
    for number in numbers(query["accept"]) { decisions[number - 1] = .accepted }
    return decisions
  }

  private static func numbers(_ text: String?) -> [Int] {
    (text ?? "").split(separator: ".").compactMap { Int($0) }.filter { $0 > 0 }
  }

  var json: JSON { report.json(in: view.language) }

  /// What can be had from a draft besides its page.
  func file(_ name: String) -> PageResponse? {
    func attached(_ type: String, _ text: String) -> PageResponse {
      PageResponse(
        200, type: type, Array(text.utf8),
        headers: [
          ("cache-control", "no-store"),
          ("content-disposition", "attachment; filename=\"\(name)\""),
        ])
    }
    let kept = report.leaving(
      out: Set(decisions.filter { $0.value == .dismissed }.map(\.key)))
    switch name {
    case "report.html":
      return attached(
        "text/html; charset=utf-8", HTMLReport([kept], in: view.language).page)
    case "findings.sarif":
      return attached(
        "application/sarif+json; charset=utf-8",
        SARIF.log(of: [kept], in: view.language).text() + "\n")
    case "mended.txt":
      let mended = report.mended { accepted.contains($0) }
      return attached(
        "text/plain; charset=utf-8", String(decoding: mended.bytes, as: UTF8.self))
    default: return nil
    }
  }
}
