// SPDX-License-Identifier: Apache-2.0
import Agreements
public import ArgumentParser
import FoundationEssentials
import OfficeFiles
public import Publishing
import Quantities
import Questions

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Writes a brief from a template whose numbers are questions.",
    discussion: """
      Without a template it writes the state of play of the promises between the United States, \
      Japan and Korea. Documentation/Briefs.md says how to write a template of your own.
        entente brief --lang ko -o brief.docx
        entente brief --lang en --as-of 2026-03-27 --format html -o brief.html
        entente brief --show-template --lang ko > mine.md
        entente brief --template mine.md -o brief.hwpx
        entente brief --template mine.md --since 2026-03-27
      PDF and the pictures of charts in DOCX and HWPX need Chromium on the PATH.
      Exit code 0: written. 1: the template asks for what cannot be answered; every place is \
      named. 2: the ledger cannot be read. 64: the command was misused.
      """)

  @OptionGroup var ledger: LedgerOption

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Ask what was public by the end of this day. Default: the last day that the record covers.",
      valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "The brief's language: en, ko or ja. Default: the template's own, else en.",
      valueName: "language"))
  var lang: Language?

  @Option(help: ArgumentHelp("The template. Default: the state of play.", valueName: "file"))
  var template: String?

  @Option(
    help: "What to write: md, html, pdf, docx or hwpx. Default: what --output's name says, else md."
  )
  var format: PaperFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write. Default: the standard output.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Add what changed since this day, or since the edition in this Markdown or HTML file.",
      valueName: "date or file"))
  var since: String?

  @Flag(help: "Print the shipped template, to begin your own from.")
  var showTemplate = false

  func run() throws {
    if showTemplate {
      print(BriefTemplate.shippedText(in: lang ?? .en), terminator: "")
      return
    }
    let form = try chosenFormat()
    let text = try template.map { try Self.read($0) }
    try answering {
      let ledger = try self.ledger.ledger()
      let day = try asOf.map { try AskingOptions.day($0, "--as-of") }
      do {
        let template =
          try text.map { try BriefTemplate($0, file: self.template ?? "") }
          ?? BriefTemplate.shipped(in: lang ?? .en)
        let brief = try Brief(template, from: ledger, asOf: day, language: lang)
        var manuscript = brief.manuscript
        if let changes = try changes(of: brief, template, ledger) {
          manuscript.blocks += changes.blocks(in: brief.language)
          StandardStream.error.say(
            "\(changes.changes.count) numbers and words changed since \(changes.before)")
        }
        try write(manuscript, as: form)
      } catch let mistakes as TemplateMistakes {
        StandardStream.error.say("\(mistakes)")
        throw ExitCode(1)
      }
    }
  }

  private func chosenFormat() throws -> PaperFormat {
    let named = output.flatMap { PaperFormat(fileName: $0) }
    let chosen = format ?? named ?? .markdown
    guard output != nil || chosen.isText else {
      throw ValidationError("\(chosen.rawValue) is no text for a terminal; name a file with -o")
    }
    return chosen
  }

  private static func read(_ path: String) throws -> String {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw ValidationError("\(path) cannot be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ValidationError("\(path) is not UTF-8")
    }
    return text
  }

  private func changes(
    of brief: Brief, _ template: BriefTemplate, _ ledger: Ledger
  ) throws -> BriefChanges? {
    guard let since else { return nil }
    if let day = PartialDate(since)?.last {
      let before = Brief.edition(template, from: ledger, asOf: day, language: brief.language)
      return BriefChanges(from: before, to: brief.edition)
    }
    guard let before = BriefEdition(in: try Self.read(since)) else {
      throw ValidationError(
        "\(since) carries no edition of a brief; --since takes a day or a brief in md or html that entente wrote"
      )
    }
    return BriefChanges(from: before, to: brief.edition)
  }

  private func write(_ manuscript: Manuscript, as form: PaperFormat) throws {
    let bytes: [UInt8]
    switch form {
    case .markdown: bytes = Array(try markdown(manuscript).utf8)
    case .html: bytes = Array(HTMLPaper(manuscript).text().utf8)
    case .pdf:
      bytes = try browsing { (browser) throws(BrowserTrouble) in
        try browser.pdf(of: HTMLPaper(manuscript).text())
      }
    case .docx: bytes = try WordPaper(drawn(manuscript)).archive()
    case .hwpx: bytes = try HangulPaper(drawn(manuscript)).archive()
    }
    guard let output else {
      print(String(decoding: bytes, as: UTF8.self), terminator: "")
      return
    }
    do {
      try Data(bytes).write(to: URL(filePath: output), options: .atomic)
    } catch {
      StandardStream.error.say("\(output) cannot be written: \(error)")
      throw ExitCode(1)
    }
  }

  /// Markdown with its drawings in files beside it.
  private func markdown(_ manuscript: Manuscript) throws -> String {
    guard let output else { return MarkdownPaper(manuscript).text() }
    let file = URL(filePath: output)
    let stem = file.deletingPathExtension().lastPathComponent
    func name(_ number: Int) -> String { "\(stem)-figure-\(number).svg" }
    for (index, figure) in manuscript.figures.enumerated() {
      let place = file.deletingLastPathComponent().appending(path: name(index + 1))
      try? Data(figure.svg.utf8).write(to: place)
    }
    return MarkdownPaper(manuscript) { name($0) }.text()
  }

  /// The figures in pixels; without a browser a word processor shows their descriptions.
  private func drawn(_ manuscript: Manuscript) -> Manuscript {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    do {
      return try Browser(searching: path).drawing(manuscript)
    } catch {
      StandardStream.error.say("the charts are written as words: \(error)")
      return manuscript
    }
  }

  private func browsing<T>(_ work: (Browser) throws(BrowserTrouble) -> T) throws -> T {
    do {
      return try work(Browser(searching: ProcessInfo.processInfo.environment["PATH"] ?? ""))
    } catch {
      StandardStream.error.say("\(error)")
      throw ExitCode(1)
    }
  }
}

extension PaperFormat: ExpressibleByArgument {}
