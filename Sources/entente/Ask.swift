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
      Every number has its reason: entente why QUESTION#ADDRESS.
      Exit code 0: answered. 1: the ledger cannot answer, and says what is missing. 2: the ledger
      has mistakes or cannot be read. 64: the command was misused.
      """)

  @Argument(
    help: "The question. Leave it out to see all.", completion: .list(Question.all.map(\.id)))
  var question: String?

  @Argument(
    help: ArgumentHelp("Parameters of the question, as name=value.", valueName: "parameter"))
  var parameters: [String] = []

  @OptionGroup var options: AskingOptions

  @Option(help: "How to print: table, json or csv.")
  var format: OutputFormat = .table

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
      let answer = try asked.ask(
        ledger, asOf: try options.clock(), with: try Self.values(parameters))
      switch format {
      case .json: print(answer.json(in: options.lang).text())
      case .csv: print(answer.table?.csv(in: options.lang) ?? "", terminator: "")
      case .table: AnswerPrinter(language: options.lang, terminal: terminal).print(answer)
      }
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
