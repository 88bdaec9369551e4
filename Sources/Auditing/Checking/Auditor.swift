// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities
public import Reading

/// Runs the rules over a document.
public struct Auditor: Sendable {
  public let configuration: Configuration

  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
  }

  /// What a document's audit came to.
  public struct Report: Sendable {
    public let document: ReadDocument
    /// The most severe first; within a severity by rule, then by place.
    public let findings: [Finding]
    /// What a suppression with a reason silenced.
    public let silenced: [(finding: Finding, reason: String)]

    public func count(_ severity: Severity) -> Int {
      findings.count { $0.severity == severity }
    }
  }

  /// Audits a document, alone or against a ledger.
  public func audit(
    _ document: ReadDocument, ledger: Ledger? = nil, date: Day? = nil
  ) -> Report {
    let draft = Draft(document, ledger: ledger, date: date)
    let rules = Rules.all.enumerated().compactMap { rank, rule in
      configuration.limit(of: rule, in: document.text.name).map { (rank, rule, $0) }
    }
    var ranked: [(rank: Int, finding: Finding)] = []
    for (rank, rule, limit) in rules {
      for var finding in rule.findings(in: draft) {
        finding.rule = rule.id
        finding.severity = limit.applied(to: finding.severity)
        ranked.append((rank, finding))
      }
    }
    ranked = Self.withoutEchoes(ranked)
    // The findings are large, and stay where they are until their order is known.
    let order = ranked.enumerated().map { index, entry in
      (
        severity: entry.finding.severity, rank: entry.rank, start: entry.finding.range.lowerBound,
        index: index
      )
    }.sorted {
      ($1.severity, $0.rank, $0.start, $0.index) < ($0.severity, $1.rank, $1.start, $1.index)
    }
    let suppressions = Suppression.all(in: document.text)
    let (kept, silenced) = Suppression.apply(
      suppressions, to: order.map { ranked[$0.index].finding }, ran: Set(rules.map(\.1.id)),
      in: document.text)
    return Report(document: document, findings: kept, silenced: silenced)
  }
}

extension Auditor {
  /// Leaves out what a yielding rule says about words that a finding of another rule, or of a yielding
  /// one before it, is about or rests on.
  private static func withoutEchoes(
    _ ranked: [(rank: Int, finding: Finding)]
  ) -> [(rank: Int, finding: Finding)] {
    func isLoud(_ entry: (rank: Int, finding: Finding)) -> Bool { entry.finding.severity > .note }
    let surer = ranked.filter { !Rules.all[$0.rank].yieldsToOthers && isLoud($0) }
    var told = Set(surer.flatMap { [$0.finding.range] + $0.finding.evidence.map(\.range) })
    let flagged = Set(surer.map(\.finding.range))
    var rests: Set<Range<Int>> = []
    return ranked.filter { entry in
      guard Rules.all[entry.rank].yieldsToOthers else { return true }
      let places = entry.finding.evidence.map(\.range)
      if told.contains(entry.finding.range) || places.contains(where: flagged.contains)
        || rests.contains(entry.finding.range)
      {
        return false
      }
      told.insert(entry.finding.range)
      rests.formUnion(places)
      return true
    }
  }
}

extension Auditor.Report {
  /// The report without findings below a severity.
  public func showing(from least: Severity) -> Auditor.Report {
    Auditor.Report(
      document: document, findings: findings.filter { $0.severity >= least }, silenced: silenced)
  }

  /// The text with the fixes of every finding of at least this severity; of fixes that touch the same
  /// words only the first in the report is applied.
  public func mended(from least: Severity) -> (bytes: [UInt8], count: Int) {
    mended { findings[$0].severity >= least }
  }

  /// The report without the findings at these indices.
  public func leaving(out indices: Set<Int>) -> Auditor.Report {
    Auditor.Report(
      document: document,
      findings: findings.enumerated().filter { !indices.contains($0.offset) }.map(\.element),
      silenced: silenced)
  }

  /// The text with the fixes of the findings that `isWanted` says, by index.
  public func mended(where isWanted: (Int) -> Bool) -> (bytes: [UInt8], count: Int) {
    let text = document.text.bytes
    var taken = TakenEdits(size: text.count)
    var count = 0
    for (index, finding) in findings.enumerated() where isWanted(index) {
      if let fix = finding.fix, taken.take(fix) { count += 1 }
    }
    return (taken.applied(to: text), count)
  }
}
