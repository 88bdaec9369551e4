// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import LedgerStore
import Quantities

/// The options of every command that records an edit.
struct EditOptions: ParsableArguments {
  @OptionGroup var store: StoreOption

  @Option(help: ArgumentHelp("Why, in a few words. The journal keeps it.", valueName: "words"))
  var reason: String?

  @Flag(help: "Record without asking; needed where there is no terminal.")
  var yes = false

  @Flag(name: .customLong("dry-run"), help: "Show what would change; record nothing.")
  var isDryRun = false

  @Option(help: ArgumentHelp("The language of the words: en, ko or ja.", valueName: "language"))
  var lang: Language = .en
}

/// The options of an edit that says what an entry is to be.
struct BodyOptions: ParsableArguments {
  @Option(
    name: .customLong("from-file"),
    help: ArgumentHelp(
      "The entry as YAML, as a ledger's file has it; - reads standard input. Without it, $EDITOR opens on a terminal.",
      valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("based-on"),
    help: ArgumentHelp(
      "The row of the journal that the edit was made on; refused if the entry has moved on since.",
      valueName: "row"))
  var basedOn: Int?
}
