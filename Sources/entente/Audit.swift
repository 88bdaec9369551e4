// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Auditing
import FoundationEssentials
import Quantities
import Reading

struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks what documents claim: sums, shares, dates, sources, names.",
    discussion: """
      Reads briefs and releases in Korean, Japanese and English (text, Markdown, HTML, PDF, DOCX, HWPX)
      and reports what does not add up, each with its arithmetic and, where there is one, a fix.
      Errors are certain, warnings are doubtful, notes are style.

        entente audit brief.md
        entente audit drafts/*.md --fail-on warning
        entente audit --against ledger brief.docx
        entente audit --format sarif drafts/*.md > findings.sarif
        entente audit --format html brief.md -o report.html
        entente audit --rules                    every rule in a line

      A line is silenced with a reason:  <!-- entente: ignore sum: the ministry rounds down -->
      Rules are set in .entente-audit.yaml beside the documents or above them.
      Exit code 0: nothing at or above --fail-on. 1: findings. 2: a document could not be read.
      64: the command was misused.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, html }
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never
    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  @Argument(help: "Documents; - reads standard input.")
  var files: [String] = []

  @Option(help: "How findings are printed: text, json, sarif or html.")
  var format = Form.text

  @Option(
    help: ArgumentHelp(
      "Hold names, figures and dates against a ledger: its folder, or “ledger” for the usual one.",
      valueName: "ledger"))
  var against: String?

  @Option(help: "The least severity that fails: error, warning, note or never.")
  var failOn = Threshold.error

  @Option(help: "The least severity that is shown: error, warning or note.")
  var show = Threshold.note

  @Option(help: ArgumentHelp("Run only these rules, by id, with commas between.", valueName: "ids"))
  var only: String?

  @Option(name: .customLong("config"), help: "A configuration file instead of the one found.")
  var configurationFile: String?

  @Option(help: ArgumentHelp("The day the text was written (2026-03-27).", valueName: "day"))
  var date: String?

  @Option(name: .customLong("lang"), help: "The language of the messages: en, ko or ja.")
  var language: Language = .en

  @Option(name: [.short, .long], help: "Write to a file instead of standard output.")
  var output: String?

  @Flag(help: "Apply every fix of an error or warning to plain text and Markdown files, in place.")
  var fix = false

  @Flag(help: "List the rules instead.")
  var rules = false

  func run() async throws {
    if rules {
      printRules()
      return
    }
    guard !files.isEmpty else {
      throw ValidationError("Name a document, or - for standard input.")
    }
    let settings = try settings()
    let results = await AuditRun(settings: settings, files: files).results()
    let reports = results.compactMap { try? $0.get() }
    for case .failure(let failure) in results {
      StandardStream.error.say("entente: \(failure)")
    }
    try write(reports)
    if fix { try applyFixes(reports) }
    if reports.count < results.count { throw ExitCode(2) }
    if let least = failOn.severity,
      reports.contains(where: { $0.findings.contains { $0.severity >= least } })
    {
      throw ExitCode(1)
    }
  }

  private func settings() throws -> AuditRun.Settings {
    var day: Day?
    if let date {
      guard let partial = PartialDate(date), let known = partial.day else {
        throw ValidationError("“\(date)” is no day; write it as 2026-03-27.")
      }
      day = known
    }
    var wanted: Set<String>?
    if let only {
      let ids = only.split(separator: ",").map(String.init)
      for id in ids where Rules.named(id) == nil {
        let hint = Spelling.nearest(to: id, among: Rules.all.map(\.id))
        throw ValidationError(
          "There is no rule “\(id)”" + (hint.map { "; did you mean “\($0)”?" } ?? "."))
      }
      wanted = Set(ids)
    }
    var ledger: Ledger?
    if let against {
      var option = LedgerOption()
      option.folder = against == "ledger" ? nil : against
      ledger = try option.ledger()
    }
    return AuditRun.Settings(
      ledger: ledger, date: day, configurationFile: configurationFile, only: wanted,
      show: show.severity ?? .note)
  }

  private func write(_ reports: [Auditor.Report]) throws {
    switch format {
    case .text: printText(reports)
    case .json:
      try put(JSON.array(reports.flatMap { $0.findingsJSON(in: language) }).text())
    case .sarif: try put(SARIF.log(of: reports, in: language).text())
    case .html: try put(HTMLReport(reports, in: language).page)
    }
  }

  private func put(_ text: String) throws {
    guard let output else {
      StandardStream.output.say(text)
      return
    }
    try Data((text + "\n").utf8).write(to: URL(filePath: output))
  }

  private func printText(_ reports: [Auditor.Report]) {
    let terminal = Terminal.standardOutput
    let printer = FindingPrinter(terminal: terminal, language: language)
    for report in reports {
      for line in printer.lines(for: report) { print(line) }
    }
    let errors = reports.reduce(0) { $0 + $1.count(.error) }
    let warnings = reports.reduce(0) { $0 + $1.count(.warning) }
    let notes = reports.reduce(0) { $0 + $1.count(.note) }
    let silenced = reports.reduce(0) { $0 + $1.silenced.count }
    let documents = reports.count == 1 ? "1 document" : "\(reports.count) documents"
    let tally = "\(errors) errors, \(warnings) warnings, \(notes) notes in \(documents)"
    print(tally + (silenced > 0 ? "; \(silenced) silenced with a reason" : ""))
  }

  private func printRules() {
    let terminal = Terminal.standardOutput
    let width = Rules.all.map(\.id.count).max() ?? 0
    for rule in Rules.all {
      let pad = String(repeating: " ", count: width - rule.id.count)
      print(
        "\(terminal.styled(rule.id, .bold))\(pad)  \(rule.severity.rawValue.padded(to: 8))"
          + rule.title.words(in: language))
    }
  }

  private func applyFixes(_ reports: [Auditor.Report]) throws {
    for report in reports where report.document.text.name != "-" {
      let name = report.document.text.name
      guard AuditRun.isPlain(name) else {
        StandardStream.error.say(
          "entente: \(name): fixes are applied to plain text and Markdown only")
        continue
      }
      let mended = report.mended(from: .warning)
      guard mended.count > 0 else { continue }
      try Data(mended.bytes).write(to: URL(filePath: name))
      StandardStream.error.say("\(name): \(mended.count) fixes applied")
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
