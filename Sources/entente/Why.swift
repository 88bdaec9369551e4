// SPDX-License-Identifier: Apache-2.0
import Agreements
import ArgumentParser
import Quantities
import Questions

struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says why a number is what it is, down to the documents and places.",
    discussion: """
      An address is a question, '#', and a named value or a row and a column:
        entente why packages#power-station-share
        entente why sides#us-jp/2026-03/farm-access.status
        entente why trend#economic-security.verdict --lang ko
      Without '#', lists every address in the answer.
      Exit codes as for ask.
      """)

  @Argument(help: ArgumentHelp("QUESTION or QUESTION#ADDRESS.", valueName: "answer"))
  var answer: String

  @Argument(
    help: ArgumentHelp("Parameters of the question, as name=value.", valueName: "parameter"))
  var parameters: [String] = []

  @OptionGroup var options: AskingOptions

  @Option(help: "How to print: table or json.")
  var format: OutputFormat = .table

  func run() throws {
    try answering {
      let parts = answer.split(separator: "#", maxSplits: 1).map(String.init)
      let question = try Question.named(parts.first ?? "")
      let ledger = try options.ledger.ledger()
      let clock = try options.clock()
      let found = try question.ask(ledger, asOf: clock, with: try Ask.values(parameters))
      guard parts.count == 2 else {
        for address in found.addresses { print("\(question.id)#\(address)") }
        return
      }
      let cut = ledger.asOf(found.asOf)
      let explained = try found.why(parts[1], in: cut)
      if format == .json {
        print(explained.json(in: options.lang).text())
      } else {
        AnswerPrinter(language: options.lang, terminal: .standardOutput)
          .print(explained, of: found, in: cut)
      }
    }
  }
}
