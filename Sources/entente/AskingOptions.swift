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
    guard let asOf else { return nil }
    guard let day = PartialDate(asOf)?.last else {
      throw ValidationError("--as-of '\(asOf)' is not a date; write 2026-03-27")
    }
    return day
  }
}

extension Language: ExpressibleByArgument {}

/// How an answer is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}
