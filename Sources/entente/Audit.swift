// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Auditing
import FoundationEssentials
import Quantities
import Reading

struct Audit: AsyncParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks what documents claim: sums, shares, dates, sources, names.",
    discussion: """
      Reads briefs and releases in Korean, Japanese and English (text, Markdown, HTML, PDF, DOCX, \
      HWPX) and reports what does not add up, each with its arithmetic and, where there is one, a \
      fix. Errors are certain, warnings are doubtful, notes are style.

        entente audit brief.md
        entente audit drafts/*.md --fail-on warning
        entente audit --against ledger brief.docx
        entente audit --format sarif drafts/*.md > findings.sarif
        entente audit --format html brief.md -o report.html
        entente audit --rules                    every rule in a line

      A line is silenced with a reason:
        <!-- entente: ignore sum: the ministry rounds down -->
      Rules are set in .entente-audit.yaml beside the documents or above them.
      Of one document at most \(IntakeLimits.auditing[.textBytes]) bytes of text are audited, unless \
      --limit text-bytes=N says otherwise; an audit takes some fifty times the text in memory.
      Exit code 0: nothing at or above --fail-on. 1: findings. 2: a document could not be read. \
      64: the command was misused.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, html }
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never
    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  enum Shown: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note
    var severity: Severity { Severity(rawValue: rawValue) ?? .note }
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
  var show = Shown.note

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

  @OptionGroup var limit: LimitOption

  @Flag(help: "Apply every fix of an error or warning to plain text and Markdown files, in place.")
  var fix = false

  @Flag(help: "List the rules instead.")
  var rules = false

  func validate() throws {
    if !rules, files.isEmpty { throw ValidationError("Name a document, or - for standard input.") }
    _ = try day()
    _ = try wanted()
  }

  func run() async throws {
    if rules {
      printRules()
      return
    }
    let outcomes = await AuditRun(settings: try settings(), files: files).outcomes()
    tell(outcomes)
    let reports = outcomes.compactMap(\.report)
    try write(reports.map { $0.showing(from: show.severity) })
    if fix { applyFixes(reports) }
    if outcomes.contains(where: \.isFailure) { throw ExitCode(2) }
    if let least = failOn.severity,
      reports.contains(where: { $0.findings.contains { $0.severity >= least } })
    {
      throw ExitCode(1)
    }
  }

  /// Says once what is to be known about documents and what could not be read.
  private func tell(_ outcomes: [AuditRun.Outcome]) {
    var said: Set<String> = []
    for words in outcomes.flatMap(\.remarks) where said.insert(words).inserted {
      StandardStream.error.say(words)
    }
  }

  private func day() throws -> Day? {
    guard let date else { return nil }
    guard let day = PartialDate(date)?.day else {
      throw ValidationError("--date '\(date)' is not a day; write 2026-03-27")
    }
    return day
  }

  private func wanted() throws -> Set<String>? {
    guard let only else { return nil }
    let ids = only.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
    guard !ids.isEmpty else { throw ValidationError("--only names no rule; write sum,share") }
    for id in ids where Rules.named(id) == nil {
      let hint =
        Spelling.nearest(to: id, among: Rules.all.map(\.id)).map { "did you mean '\($0)'?" }
        ?? "entente audit --rules lists them"
      throw ValidationError("there is no rule '\(id)'; \(hint)")
    }
    return Set(ids)
  }

  private func settings() throws -> AuditRun.Settings {
    AuditRun.Settings(
      ledger: try LedgerOption.named(against), date: try day(),
      configurationFile: configurationFile, only: try wanted(), limits: try limit.limits(.auditing))
  }

  private func write(_ reports: [Auditor.Report]) throws {
    switch format {
    case .text: try put(listing(of: reports))
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
    do {
      try Data((text + "\n").utf8).write(to: URL(filePath: output))
    } catch {
      StandardStream.error.say(
        "\(output): the report cannot be written; does its folder exist, and may you write there?")
      throw ExitCode(2)
    }
  }

  private func listing(of reports: [Auditor.Report]) -> String {
    let terminal =
      output == nil ? Terminal.standardOutput : Terminal(width: 100, hasColour: false)
    let printer = FindingPrinter(terminal: terminal, language: language)
    let silenced = reports.reduce(0) { $0 + $1.silenced.count }
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let tally = Severity.allCases.reversed().map { severity in
      count(reports.reduce(0) { $0 + $1.count(severity) }, severity.rawValue)
    }
    let last =
      "\(tally.joined(separator: ", ")) in \(count(reports.count, "document"))"
      + (silenced > 0 ? "; \(silenced) silenced with a reason" : "")
    return (reports.flatMap(printer.lines) + [last]).joined(separator: "\n")
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

  private func applyFixes(_ reports: [Auditor.Report]) {
    for report in reports where report.document.text.name != "-" {
      let mended = report.mended(from: .warning)
      guard mended.count > 0 else { continue }
      do throws(UnmendedFile) {
        try MendedFile(report.document.text, mended.bytes).write()
        let fixes = mended.count == 1 ? "1 fix" : "\(mended.count) fixes"
        StandardStream.error.say("\(report.document.text.name): \(fixes) applied")
      } catch {
        StandardStream.error.say("\(error)")
      }
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
