// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Quantities
import Questions

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks the ledger a question; lists the questions when asked nothing.",
    discussion: """
      Parameters are given as name=value, and a question's own help lists them:
        entente ask sides --about
        entente ask sides meeting=us-jp/2025-10 --lang ko
        entente ask packages --format csv
        entente ask clock --since 2026-03-27
        entente ask procedures --format ics
      Every number has its reason: entente why QUESTION#ADDRESS.
      Exit code 0: answered. 1: the ledger cannot answer, and says what is missing. 2: the ledger \
      has mistakes or cannot be read. 64: the command was misused.
      """)

  @Argument(
    help: "The question. Leave it out to see all.", completion: .list(Question.all.map(\.id)))
  var question: String?

  @Argument(
    help: ArgumentHelp("Parameters of the question, as name=value.", valueName: "parameter"))
  var parameters: [String] = []

  @OptionGroup var options: AskingOptions

  @Option(help: "How to print: table, json, csv, or ics for a calendar of what falls on days.")
  var format: AnswerFormat = .table

  @Option(
    help: ArgumentHelp(
      "Show what changed since this day: both answers side by side.", valueName: "date"))
  var since: String?

  @Flag(help: "Say what the question tells and which parameters it takes; do not ask it.")
  var about = false

  func run() throws {
    let terminal = Terminal.standardOutput
    guard let question else {
      Listing(language: options.lang, terminal: terminal).questions()
      return
    }
    try answering {
      let asked = try Question.named(question)
      let ledger = try options.ledger.ledger()
      if about {
        Listing(language: options.lang, terminal: terminal).about(asked, in: ledger)
        return
      }
      let values = try Self.values(parameters)
      let answer = try asked.ask(ledger, asOf: try options.clock(), with: values)
      if let since {
        try show(
          Comparison(
            before: try asked.ask(
              ledger, asOf: try AskingOptions.day(since, "--since"), with: values), after: answer),
          on: terminal)
        return
      }
      switch format {
      case .json: print(answer.json(in: options.lang).text())
      case .csv: print(answer.table?.csv(in: options.lang) ?? "", terminator: "")
      case .ics: print(answer.iCalendar(in: options.lang), terminator: "")
      case .table: AnswerPrinter(language: options.lang, terminal: terminal).print(answer)
      }
    }
  }

  private func show(_ comparison: Comparison, on terminal: Terminal) throws {
    switch format {
    case .json: print(comparison.json(in: options.lang).text())
    case .csv: print(comparison.table.csv(in: options.lang), terminator: "")
    case .ics: throw ValidationError("--since compares answers; a calendar has no comparison")
    case .table: AnswerPrinter(language: options.lang, terminal: terminal).print(comparison)
    }
  }

  /// `name=value` pairs as parameters.
  static func values(_ pairs: [String]) throws -> [String: String] {
    var values: [String: String] = [:]
    for pair in pairs {
      guard let equals = pair.firstIndex(of: "=") else {
        throw ValidationError("'\(pair)' is no parameter; write name=value")
      }
      values[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
    }
    return values
  }
}
