// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import Quantities

/// The options of every command that asks the ledger.
struct AskingOptions: ParsableArguments {
  @OptionGroup var ledger: LedgerOption

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Ask what was public by the end of this day. Default: the last day that the record covers.",
      valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("The language of the words: en, ko or ja.", valueName: "language"))
  var lang: Language = .en

  /// The day asked as of.
  ///
  /// - Throws: `ValidationError` when the text is no day.
  func clock() throws -> Day? {
    try asOf.map { try Self.day($0, "--as-of") }
  }

  /// The last day that an option's date can mean.
  static func day(_ text: String, _ option: String) throws -> Day {
    guard let day = PartialDate(text)?.last else {
      throw ValidationError("\(option) '\(text)' is not a date; write 2026-03-27")
    }
    return day
  }
}

extension Language: ExpressibleByArgument {}

/// How an answer is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

/// How an answer to a question is printed: as for others, or as a calendar of what falls on days.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, ics
}
