// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Auditing
import LedgerFiles
import Quantities
import Reading

struct Read: AsyncParsableCommand, FileCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the amounts, dates, shares, parties and addresses in texts.",
    discussion: """
      Each mention is one line of JSON: its kind, where it stands, its text and what it means.
        entente read brief.txt
        entente read --kinds money,share brief.txt
        entente read --format text brief.txt          a listing for people
        entente read *.pdf *.docx *.hwpx page.html
        entente read --lines --no-names < sentences.txt > mentions.jsonl
      Kinds: \(Mention.Kind.allCases.map(\.name).joined(separator: ", ")). All but number are \
      looked for unless --kinds says otherwise. Dates without a year or against today ("last \
      year") are placed by --date. Of a file that is no plain text, places are those of the text \
      won from it. Documentation/Reading/Mentions.md has every key.
      Exit code 0: read. 1: a file could not be read; the others were. 2: the ledger has mistakes \
      or cannot be read. 64: the command was misused.
      """)

  @Argument(
    help: ArgumentHelp("The files; - is the standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(help: "How to print: jsonl, json or text.")
  var format: MentionFormat = .jsonl

  @Flag(
    help: """
      Every line is a document of its own; prints one JSON array a line, as many lines as were read.
      """)
  var lines = false

  @Option(help: ArgumentHelp("Only these kinds, separated by commas.", valueName: "kinds"))
  var kinds: String?

  @Option(
    help: ArgumentHelp(
      "The language that settles what could be read two ways: en, ko or ja. Default: all three at once.",
      valueName: "language"))
  var lang: Language?

  @Option(help: ArgumentHelp("The day the text was written: 2026-03-27.", valueName: "date"))
  var date: String?

  @OptionGroup var limit: LimitOption

  @OptionGroup var ledger: LedgerOption

  @Flag(name: .customLong("no-names"), help: "Look for no names of a ledger; it is not opened.")
  var noNames = false

  func validate() throws {
    if lines, format == .text {
      throw ValidationError("--lines prints JSON; leave out --format text")
    }
    if lines, !limit.changes.isEmpty {
      throw ValidationError("--limit is for whole documents; leave it or --lines out")
    }
    if noNames, ledger.folder != nil {
      throw ValidationError("--no-names and --ledger exclude each other; leave one out")
    }
    _ = try options()
  }

  func run() async throws {
    let options = try options()
    let reader = MentionReader(names: try names(for: options))
    let sources = files.isEmpty ? ["-"] : files
    if lines {
      let readers = LineReading(reader: reader, options: options)
      try await readers.run(sources)
    } else {
      let readers = FileReading(
        reader: reader, options: options, format: format, terminal: .standardOutput,
        limits: try limit.limits())
      try await readers.run(sources)
    }
  }

  // MARK: - What is asked for

  private func options() throws -> MentionOptions {
    var options = MentionOptions()
    if let kinds { options.kinds = try Self.kinds(kinds) }
    options.language = lang
    options.joinsLines = !lines
    if let date {
      guard let day = PartialDate(date)?.day else {
        throw ValidationError("--date '\(date)' is not a day; write 2026-03-27")
      }
      options.date = day
    }
    return options
  }

  static func kinds(_ list: String) throws -> Set<Mention.Kind> {
    let words = list.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
    guard !words.isEmpty else { throw ValidationError("--kinds names no kind; write money,date") }
    return Set(
      try words.map { word in
        if let kind = Mention.Kind.allCases.first(where: { $0.name == word }) { return kind }
        let known = Mention.Kind.allCases.map(\.name)
        let hint =
          Spelling.nearest(to: word, among: known).map { "did you mean '\($0)'?" }
          ?? "the kinds are \(known.joined(separator: ", "))"
        throw ValidationError("there is no kind '\(word)'; \(hint)")
      })
  }

  /// The ledger's names, if a kind that they can have is asked for.
  private func names(for options: MentionOptions) throws -> Names {
    guard !noNames,
      !options.kinds.isDisjoint(with: [.party, .place, .instrument, .document])
    else { return Names() }
    guard ledger.isToBeFound else {
      StandardStream.error.say(
        "note: no ledger was found, so no names are looked for; name one with --ledger FOLDER")
      return Names()
    }
    return try answering { Names(try ledger.ledger().mentionNames()) }
  }
}

/// How mentions are printed.
enum MentionFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, json, text
}
