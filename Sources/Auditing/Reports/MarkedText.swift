// SPDX-License-Identifier: Apache-2.0
import Reading

/// The text of a document with its mentions underlined, its findings marked and its accepted fixes shown,
/// line by line from the first to the last.
struct MarkedText {
  private let report: Auditor.Report
  /// Those that are marked, the most severe first.
  private let findings: [Finding]
  /// Those of accepted findings.
  private let edits: [Finding.Fix.Edit]
  private var mentionSweep: RangeSweep
  private var findingSweep: RangeSweep
  private var editSweep: RangeSweep
  /// Every offset at which one of all these begins or ends, in order.
  private let cuts: [Int]
  private var nextCut = 0

  init(_ report: Auditor.Report, decisions: [Int: AnnotatedDocument.Decision]) {
    self.report = report
    let indices = report.findings.indices
    findings = indices.filter { decisions[$0] == nil }.map { report.findings[$0] }
      .sorted { $0.severity > $1.severity }
    edits = indices.filter { decisions[$0] == .accepted }
      .flatMap { report.findings[$0].fix?.edits ?? [] }
    let ranges = [
      report.document.mentions.map(\.range), findings.map(\.range), edits.map(\.range),
    ]
    mentionSweep = RangeSweep(ranges[0])
    findingSweep = RangeSweep(ranges[1])
    editSweep = RangeSweep(ranges[2])
    cuts = ranges.joined().flatMap { [$0.lowerBound, $0.upperBound] }.sorted()
  }

  /// The next line, as HTML.
  mutating func html(of line: Range<Int>) -> String {
    var html = ""
    var start = line.lowerBound
    while nextCut < cuts.count, cuts[nextCut] <= start { nextCut += 1 }
    while start < line.upperBound {
      var end = line.upperBound
      if nextCut < cuts.count, cuts[nextCut] < end { end = cuts[nextCut] }
      html += piece(start..<end, line)
      start = end
      while nextCut < cuts.count, cuts[nextCut] <= start { nextCut += 1 }
    }
    return html
  }

  private mutating func piece(_ range: Range<Int>, _ line: Range<Int>) -> String {
    var piece = AnnotatedDocument.escaped(report.document.text[range])
    if let index = mentionSweep.first(at: range.lowerBound) {
      let mention = report.document.mentions[index]
      let title = AnnotatedDocument.escaped(mention.kind.name + ": " + mention.words)
      piece = "<span class=\"mention\" title=\"\(title)\">\(piece)</span>"
    }
    if let index = findingSweep.first(at: range.lowerBound) {
      piece = "<mark class=\"\(findings[index].severity.rawValue)\">\(piece)</mark>"
    }
    if let index = editSweep.first(at: range.lowerBound) {
      piece = "<del>\(piece)</del>"
      if range.upperBound >= min(edits[index].range.upperBound, line.upperBound) {
        piece += "<ins>\(AnnotatedDocument.escaped(edits[index].replacement))</ins>"
      }
    }
    return piece
  }
}
